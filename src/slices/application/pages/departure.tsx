import { one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  count,
  ErrorSummary,
  errorOn,
  Layout,
  Notice,
  PageTitle,
  PostForm,
  Row,
  Select,
  Stack,
  T,
} from '#ui/kit';
import type { DepartureSheet } from '../queries/contacts.ts';

type Props = Readonly<{ sheet: DepartureSheet; problem?: Problem | undefined }>;

/** Leaving a body: who takes one's files over is said in the same form. */
export const DeparturePage = ({ sheet: { organisation, files, takers }, problem }: Props) => {
  const title = { fr: `Quitter ${organisation.name} ?`, en: `Leave ${organisation.name}?` };
  const errors = problem?.errors ?? [];
  return (
    <Layout
      title={title}
      errors={errors}
      crumbs={[{ text: organisation.name, href: `/organisations/${organisation.id}` }]}
    >
      <PageTitle title={title} />
      <Stack>
        <ErrorSummary errors={errors} />
        {problem && errors.length === 0 && <Notice kind="stop" title={problem.message} live />}
        <Notice
          kind="warn"
          title={{
            fr: 'Vous ne verrez plus ses dossiers. Pour revenir, il faudra une invitation ou une demande.',
            en: 'You will no longer see its files. To come back, you will need an invitation or a request.',
          }}
        />
        <p>
          <T fr="Dossiers en cours dont vous êtes le contact : " en="Files under way of which you are the contact: " />
          {count(files, { fr: ['dossier', 'dossiers'], en: ['file', 'files'] })}
        </p>
        <PostForm action={`/organisations/${organisation.id}/departure`}>
          {files > 0 && takers.length > 0 && (
            <Select
              name="toId"
              label={{ fr: 'Qui les reprend', en: 'Who takes them over' }}
              empty={{ fr: 'Choisir une personne', en: 'Choose a person' }}
              options={takers.map(({ id, name }) => ({ value: id, text: name }))}
              value={problem && one(problem.fields, 'toId')}
              error={errorOn(errors, 'toId')}
            />
          )}
          <Row>
            <Button kind="stop">
              <T fr="Quitter l’organisme" en="Leave the organisation" />
            </Button>
            <ButtonLink href={`/organisations/${organisation.id}`} kind="quiet">
              <T fr="Rester" en="Stay" />
            </ButtonLink>
          </Row>
        </PostForm>
      </Stack>
    </Layout>
  );
};
