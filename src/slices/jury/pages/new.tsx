import type { Problem } from '#platform/web';
import type { RoundSheet } from '#slices/call';
import { Button, errorOn, Field, Layout, PageTitle, PostForm, Select, T, useSay } from '#ui/kit';
import { Trouble, typed } from './trouble.tsx';

export type NewModel = Readonly<{ rounds: readonly RoundSheet[]; problem: Problem | undefined }>;

/** When and where the jury meets, and on which round. */
export const NewPage = ({ rounds, problem }: NewModel) => {
  const say = useSay();
  const errors = problem?.errors ?? [];
  return (
    <Layout
      title={{ fr: 'Préparer une séance de jury', en: 'Prepare a meeting of the jury' }}
      crumbs={[{ text: { fr: 'Jurys', en: 'Juries' }, href: '/juries' }]}
      errors={errors}
    >
      <PageTitle title={<T fr="Préparer une séance de jury" en="Prepare a meeting of the jury" />} />
      <Trouble problem={problem} />
      <PostForm action="/juries">
        <Select
          name="roundId"
          label={<T fr="Session de l’appel" en="Round of the call" />}
          error={errorOn(errors, 'roundId')}
          value={typed(problem, 'roundId')}
          options={rounds.map((round) => ({
            value: round.id,
            text: `${say(round.call.names)}, ${say(round.round.names)}`,
          }))}
        />
        <Field
          name="day"
          type="date"
          label={<T fr="Jour de la séance" en="Day of the meeting" />}
          hint={
            <T
              fr="Laissez le temps de convoquer les membres : le délai de convocation part de l’envoi."
              en="Leave time to convene the members: the notice runs from the sending."
            />
          }
          error={errorOn(errors, 'meetsAt')}
          value={typed(problem, 'day')}
        />
        <Field
          name="hour"
          label={<T fr="Heure" en="Hour" />}
          hint={<T fr="Par exemple 14:30" en="For example 14:30" />}
          value={typed(problem, 'hour') ?? '09:30'}
          maxLength={5}
        />
        <Field
          name="place"
          optional
          label={<T fr="Lieu, ou adresse de la visioconférence" en="Place, or address of the video meeting" />}
          value={typed(problem, 'place')}
          maxLength={200}
        />
        <Button>
          <T fr="Créer la séance" en="Create the meeting" />
        </Button>
      </PostForm>
    </Layout>
  );
};
