import type { Problem } from '#platform/web';
import { Button, EmptyState, Layout, PageTitle, PostForm, RadioGroup, T, useSay } from '#ui/kit';
import type { RegistrationLine } from '../queries/registered.ts';
import { LEVELS, QUESTIONS } from '../satisfaction.ts';
import { CATALOGUE } from './shared.tsx';
import { Trouble, typed } from './trouble.tsx';

export type SatisfactionModel = Readonly<{ line: RegistrationLine; problem: Problem | undefined }>;

/** Three questions to whoever came; none has to be answered, and no answer keeps a name. */
export const SatisfactionPage = ({ line, problem }: SatisfactionModel) => {
  const say = useSay();
  return (
    <Layout
      title={{ fr: 'Votre avis', en: 'Your opinion' }}
      crumbs={[CATALOGUE, { text: { fr: 'Mes inscriptions', en: 'My registrations' }, href: '/registrations' }]}
      errors={problem?.errors}
    >
      <PageTitle
        title={<T fr="Qu’en avez-vous pensé ?" en="What did you think?" />}
        over={line.title}
        lede={
          <T
            fr="Trois questions, toutes facultatives. Seul le nombre de réponses est gardé : ni votre nom, ni l’heure. On les lit après deux semaines, et seulement si cinq personnes ont répondu."
            en="Three questions, all optional. Only the number of answers is kept: neither your name nor the hour. They are read after two weeks, and only if five people answered."
          />
        }
      />
      <Trouble problem={problem} />
      {line.gaveOpinion ? (
        <EmptyState title={<T fr="Votre avis est compté. Merci." en="Your opinion is counted. Thank you." />} />
      ) : (
        <PostForm action={`/registrations/${line.id}/satisfaction`}>
          {QUESTIONS.map(({ code, names }) => (
            <RadioGroup
              key={code}
              name={code}
              optional
              label={say(names)}
              columns
              value={typed(problem, code)}
              options={LEVELS.map(({ level, names: text }) => ({ value: String(level), text: say(text) }))}
            />
          ))}
          <Button>
            <T fr="Donner mon avis" en="Give my opinion" />
          </Button>
        </PostForm>
      )}
    </Layout>
  );
};
