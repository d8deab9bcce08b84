import type { Problem } from '#platform/web';
import type { Theme } from '#slices/programme';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  errorOn,
  fieldId,
  Layout,
  Notice,
  PageTitle,
  PostForm,
  RadioGroup,
  Ref,
  Row,
  T,
} from '#ui/kit';
import type { Measuring } from '../maturity.ts';
import { MOMENTS } from '../words.ts';

export type ThemeModel = Readonly<{
  measuring: Measuring;
  theme: Theme;
  base: string;
  obstacle: Readonly<{ fr: string; en: string }> | undefined;
  problem?: Problem | undefined;
}>;

/** The questions of one theme: for each, the statement that fits the body best. */
export const ThemePage = ({ model: { measuring, theme, base, obstacle, problem } }: { model: ThemeModel }) => {
  const { file, moment, questionnaire, levels } = measuring;
  const rank = questionnaire.themes.indexOf(theme) + 1;
  const errors = problem?.errors ?? [];
  const title = { fr: `${rank}. ${theme.names.fr}`, en: `${rank}. ${theme.names.en}` };
  return (
    <Layout
      title={title}
      errors={errors}
      crumbs={[
        { text: file.number, href: `/applications/${file.id}` },
        { text: MOMENTS[moment], href: base },
      ]}
    >
      <PageTitle
        over={
          <>
            <T
              fr={`Thème ${rank} sur ${questionnaire.themes.length}`}
              en={`Theme ${rank} of ${questionnaire.themes.length}`}
            />{' '}
            · <Ref>{file.number}</Ref>
          </>
        }
        title={title}
        lede={theme.explanation}
      />
      <ErrorSummary errors={problem && errors.length === 0 ? [{ field: '', message: problem.message }] : errors} />
      {obstacle !== undefined ? (
        <Notice kind="warn" title={obstacle} />
      ) : (
        <PostForm action={`${base}/${theme.code}`}>
          {theme.questions.map((question) => (
            <RadioGroup
              key={question.key}
              name={question.key}
              id={fieldId(question.key)}
              label={question.label}
              hint={question.hint}
              options={question.levels.map((text, index) => ({ value: String(index + 1), text }))}
              value={typed(problem, question.key) ?? String(levels[question.key] ?? '')}
              error={errorOn(errors, question.key)}
            />
          ))}
          <Row>
            <Button>{{ fr: 'Enregistrer et continuer', en: 'Save and go on' }}</Button>
            <ButtonLink href={base} kind="quiet">
              {{ fr: 'Tous les thèmes', en: 'All themes' }}
            </ButtonLink>
          </Row>
        </PostForm>
      )}
    </Layout>
  );
};

const typed = (problem: Problem | undefined, key: string): string | undefined => {
  const value = problem?.fields[key];
  return typeof value === 'string' ? value : undefined;
};
