import type { ProgrammeSheet, PublishedCall, Questionnaire } from '#slices/programme';
import { Layout, Notice, PageTitle, Register, Stack, T } from '#ui/kit';
import { CONFIDENTIAL } from '../words.ts';

export type QuestionnaireModel = Readonly<{
  programme: ProgrammeSheet;
  call: PublishedCall;
  questionnaire: Questionnaire;
}>;

/** The questionnaire of a call, to be read by anybody before anything is asked. */
export const QuestionnairePage = ({ programme, call, questionnaire }: QuestionnaireModel) => (
  <Layout
    title={questionnaire.names}
    crumbs={[
      { text: { fr: 'Appels', en: 'Calls' }, href: '/calls' },
      { text: call.names, href: `/programmes/${programme.code}/calls/${call.code}` },
    ]}
  >
    <PageTitle over={call.names} title={questionnaire.names} lede={questionnaire.introduction} />
    <Notice icon="lock" title={{ fr: 'Les réponses sont confidentielles', en: 'Answers are confidential' }}>
      <p>{CONFIDENTIAL}</p>
    </Notice>
    <Register title={<T fr="Les niveaux" en="The levels" />}>
      <ol>
        {questionnaire.levels.map(({ names, meaning }) => (
          <li key={names.fr}>
            <b>{names}</b> : {meaning}
          </li>
        ))}
      </ol>
    </Register>
    {questionnaire.themes.map((theme) => (
      <Register key={theme.code} title={theme.names} aside={theme.explanation}>
        <Stack>
          {theme.questions.map((question) => (
            <section key={question.key}>
              <h3>{question.label}</h3>
              <ol>
                {question.levels.map((level) => (
                  <li key={level.fr}>{level}</li>
                ))}
              </ol>
            </section>
          ))}
        </Stack>
      </Register>
    ))}
  </Layout>
);
