import type { Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  Row,
  Sections,
  Stack,
  T,
} from '#ui/kit';
import { type Measuring, missingIn } from '../maturity.ts';
import type { Measure } from '../queries.ts';
import { CONFIDENTIAL, MOMENTS } from '../words.ts';
import { MeasureResult } from './result.tsx';

export type MeasureModel = Readonly<{
  measuring: Measuring;
  /** Where this measure stands: `/applications/1/measure`. */
  base: string;
  mayWrite: boolean;
  /** Those already taken, the first one first. */
  taken: readonly Measure[];
  obstacle: Readonly<{ fr: string; en: string }> | undefined;
  problem?: Problem | undefined;
}>;

/** A measure as a whole: its themes while it is filled in, its result once it is taken. */
export const MeasurePage = ({ model }: { model: MeasureModel }) => {
  const { measuring, taken, problem } = model;
  const { file, moment, questionnaire, isTaken } = measuring;
  return (
    <Layout
      title={MOMENTS[moment]}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: file.number, href: `/applications/${file.id}` },
      ]}
    >
      <PageTitle
        over={
          <>
            <T fr="Dossier" en="File" /> <Ref>{file.number}</Ref>
          </>
        }
        title={MOMENTS[moment]}
        lede={questionnaire.names}
      />
      <ErrorSummary errors={problem && [{ field: '', message: problem.message }]} />
      <Stack>
        <Notice icon="lock" title={{ fr: 'Confidentiel', en: 'Confidential' }}>
          <p>{CONFIDENTIAL}</p>
        </Notice>
        {isTaken ? (
          <Panel title={{ fr: 'Résultat', en: 'Result' }}>
            <MeasureResult measures={taken} />
          </Panel>
        ) : (
          <Filling model={model} />
        )}
        <Row>
          <ButtonLink href={`/applications/${file.id}`} kind="quiet">
            {{ fr: 'Revenir au dossier', en: 'Back to the file' }}
          </ButtonLink>
        </Row>
      </Stack>
    </Layout>
  );
};

const Filling = ({ model: { measuring, base, mayWrite, obstacle } }: { model: MeasureModel }) => {
  const { questionnaire, levels } = measuring;
  const missing = missingIn(questionnaire, levels);
  const complete = [...missing.values()].filter((count) => count === 0).length;
  if (obstacle !== undefined) return <Notice kind="warn" title={obstacle} />;
  const whole = complete === questionnaire.themes.length;
  return (
    <>
      {questionnaire.introduction && <p>{questionnaire.introduction}</p>}
      <Sections
        label={{ fr: 'Thèmes du questionnaire', en: 'Themes of the questionnaire' }}
        summary={
          <T
            fr={`${complete} thème${complete > 1 ? 's' : ''} sur ${questionnaire.themes.length} complet${complete > 1 ? 's' : ''}`}
            en={`${complete} of ${questionnaire.themes.length} themes complete`}
          />
        }
        items={questionnaire.themes.map(({ code, names, questions }) => {
          const left = missing.get(code) ?? 0;
          return {
            href: `${base}/${code}`,
            text: names,
            state: left === 0 ? ('done' as const) : left < questions.length ? ('partial' as const) : ('todo' as const),
          };
        })}
      />
      {mayWrite && (
        <Panel title={{ fr: 'Enregistrer la mesure', en: 'Record the measure' }} tone="act">
          <p>
            <T
              fr="Une fois enregistrée, la mesure ne change plus : c’est à elle que la suivante sera comparée."
              en="Once recorded, the measure does not change any more: the next one is compared to it."
            />
          </p>
          <PostForm action={`${base}/taking`}>
            <Button
              kind="act"
              disabledBecause={
                whole ? undefined : { fr: 'Complétez d’abord chaque thème.', en: 'First complete each theme.' }
              }
            >
              {{ fr: 'Enregistrer la mesure', en: 'Record the measure' }}
            </Button>
          </PostForm>
        </Panel>
      )}
    </>
  );
};
