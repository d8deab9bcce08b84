import type { Problem } from '#platform/web';
import { Button, Checkbox, Field, Fieldset, Layout, Notice, PageTitle, PostForm, Stack, T, useSay } from '#ui/kit';
import type { DeclarationLine } from '../queries/files.ts';
import { Trouble, typed } from './trouble.tsx';

export type DeclarationModel = Readonly<{
  sessionId: string;
  declared: boolean;
  files: readonly DeclarationLine[];
  problem: Problem | undefined;
}>;

/** Each member says in which files they have an interest, or that they have none. */
export const DeclarationPage = ({ sessionId, declared, files, problem }: DeclarationModel) => (
  <Layout
    title={{ fr: 'Déclarer mes intérêts', en: 'Declare my interests' }}
    crumbs={[
      { text: { fr: 'Jurys', en: 'Juries' }, href: '/juries' },
      { text: { fr: 'Séance', en: 'Meeting' }, href: `/juries/${sessionId}` },
    ]}
    errors={problem?.errors}
  >
    <PageTitle
      title={<T fr="Déclarer mes intérêts" en="Declare my interests" />}
      lede={
        <T
          fr="Vous avez un intérêt dans un dossier quand vous, votre employeur ou un proche avez quelque chose à y gagner ou à y perdre. Vous ne prenez alors pas part à la délibération (article R. 133-12 du code des relations entre le public et l’administration)."
          en="You have an interest in a file when you, your employer or somebody close stands to gain or lose by it. You then take no part in the deliberation (article R. 133-12 of the French code of relations between the public and the administration)."
        />
      }
    />
    <Stack>
      <Trouble problem={problem} />
      {declared ? (
        <Notice kind="ok" title={<T fr="Votre déclaration est enregistrée" en="Your declaration is recorded" />}>
          <T
            fr="Pour un intérêt découvert depuis, déportez-vous depuis la page du dossier."
            en="For an interest found since, step aside from the page of the file."
          />
        </Notice>
      ) : (
        <DeclarationForm sessionId={sessionId} files={files} problem={problem} />
      )}
    </Stack>
  </Layout>
);

const DeclarationForm = ({ sessionId, files, problem }: Omit<DeclarationModel, 'declared'>) => {
  const say = useSay();
  return (
    <PostForm action={`/juries/${sessionId}/declaration`}>
      <p>
        <T
          fr="Cochez les dossiers concernés et dites pourquoi. Sans case cochée, vous déclarez n’avoir aucun intérêt."
          en="Tick the files concerned and say why. With no box ticked, you declare that you have no interest."
        />
      </p>
      {files.map((file) => (
        <Fieldset key={file.id} legend={`${file.organisation} · ${file.title || file.number}`}>
          {file.detected ? (
            <Notice
              kind="act"
              icon="hidden"
              title={<T fr="Votre employeur porte ce dossier" en="Your employer makes this application" />}
            >
              <T fr="Il vous sera caché, sans rien à cocher." en="It will be hidden from you, with nothing to tick." />
            </Notice>
          ) : (
            <>
              <Checkbox
                name={`interest.${file.id}`}
                label={<T fr="J’ai un intérêt dans ce dossier" en="I have an interest in this file" />}
                checked={typed(problem, `interest.${file.id}`) !== undefined}
              />
              <Field
                name={`nature.${file.id}`}
                optional
                label={<T fr="Lequel" en="Which" />}
                hint={say({
                  fr: 'Par exemple : élu de cette commune, proche d’un agent',
                  en: 'For example: elected there, close to an agent',
                })}
                value={typed(problem, `nature.${file.id}`)}
                maxLength={500}
              />
            </>
          )}
        </Fieldset>
      ))}
      <Button kind="act" icon="sign">
        <T fr="Enregistrer ma déclaration" en="Record my declaration" />
      </Button>
    </PostForm>
  );
};
