import { one, type Problem } from '#platform/web';
import { Button, errorOn, Field, FileField, Layout, Notice, PageTitle, Panel, PostForm, Stack, T } from '#ui/kit';
import type { ProgrammeChoice } from '../settings.ts';
import { MandateFields } from './mandate-fields.tsx';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Enregistrer un mandat', en: 'Record a mandate' };

type Props = Readonly<{
  /** The deed filed, once it is. */
  documentId: string | undefined;
  isDone: boolean;
  programmes: readonly ProgrammeChoice[];
  problem?: Problem | undefined;
}>;

/** For the desk: a body gave a mandate on paper; its deed first, then what it says. */
export const RecordMandatePage = ({ documentId, isDone, programmes, problem }: Props) => (
  <Layout
    title={TITLE}
    crumbs={[{ text: { fr: 'Organismes à vérifier', en: 'Organisations to verify' }, href: '/verifications' }]}
    errors={problem?.errors}
  >
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'Quand un organisme a donné mandat par un acte, sans passer par son compte. Les deux organismes le verront.',
        en: 'When a body gave a mandate by a deed, without using its account. Both bodies will see it.',
      }}
    />
    <Stack>
      {isDone && <Notice kind="ok" live title={{ fr: 'Le mandat est enregistré.', en: 'The mandate is recorded.' }} />}
      <Trouble problem={problem} />
      {documentId === undefined ? (
        <Panel title={{ fr: '1. L’acte', en: '1. The deed' }}>
          <PostForm action="/mandates/deeds" files>
            <FileField
              name="file"
              label={{
                fr: 'Délibération ou convention de mandat, en PDF',
                en: 'Deliberation or agreement of mandate, as PDF',
              }}
              accept=".pdf"
              error={errorOn(problem?.errors, 'file')}
            />
            <Button>
              <T fr="Déposer cet acte" en="File this deed" />
            </Button>
          </PostForm>
        </Panel>
      ) : (
        <Panel title={{ fr: '2. Ce qu’il dit', en: '2. What it says' }} tone="act">
          <PostForm action="/mandates" hidden={{ documentId }}>
            {(['representedSiren', 'siren'] as const).map((name) => (
              <Field
                key={name}
                name={name}
                label={SIRENS[name]}
                hint={{ fr: 'Il doit être inscrit ici.', en: 'It must be registered here.' }}
                maxLength={30}
                value={problem && one(problem.fields, name)}
                error={errorOn(problem?.errors, name)}
              />
            ))}
            <MandateFields programmes={programmes} problem={problem} />
            <Button kind="act">
              <T fr="Enregistrer ce mandat" en="Record this mandate" />
            </Button>
          </PostForm>
        </Panel>
      )}
    </Stack>
  </Layout>
);

const SIRENS = {
  representedSiren: { fr: 'SIREN de l’organisme représenté', en: 'SIREN of the body represented' },
  siren: { fr: 'SIREN de l’organisme qui agit', en: 'SIREN of the body that acts' },
};
