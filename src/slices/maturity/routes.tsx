import { preparesFile } from '#kernel/actor';
import type { Sentences } from '#kernel/refusal';
import { form, note, one, type Problem, page, type Route, type Seen, sentenceOf } from '#platform/web';
import { programmeByCode, questionnaireOf, takesFiles } from '#slices/programme';
import { entryObstacle, type Measuring } from './maturity.ts';
import { type MeasureModel, MeasurePage } from './pages/measure.tsx';
import { QuestionnairePage } from './pages/questionnaire.tsx';
import { type ThemeModel, ThemePage } from './pages/theme.tsx';
import { answersBeing, confidedFile, isOfBody, type Measure, questionnaireFor, takenMeasure } from './queries.ts';
import { saveEntryAnswers, takeEntryMeasure } from './take.ts';
import { maturitySentences } from './words.ts';

/** A measure as its people see it: the questionnaire where it stands, and those already taken. */
export type SeenMeasure = Readonly<{ measuring: Measuring; taken: readonly Measure[] }>;

/** The same paper and the same act, under the names they have at each end of a path. */
type Sheet = Omit<typeof saveEntryAnswers, 'name'> & Readonly<{ name: `${string}.${string}` }>;
type Taking = Omit<typeof takeEntryMeasure, 'name'> & Readonly<{ name: `${string}.${string}` }>;

type Spec = Readonly<{
  /** Last part of the address: `/applications/:id/measure`. */
  at: string;
  paper: Sheet;
  act: Taking;
  sentences: Sentences;
  load(seen: Seen): Promise<SeenMeasure | undefined>;
}>;

/** The pages and forms of one measure; support does not read them while seeing the service as somebody. */
export const measureRoutes = ({ at, paper, act, sentences, load }: Spec): readonly Route[] => {
  const baseOf = (id: string | undefined): string => `/applications/${id}/${at}`;
  const obstacleOf = ({ obstacle, isTaken }: Measuring) =>
    obstacle === undefined || isTaken ? undefined : sentenceOf(sentences, obstacle);
  const whole = async (seen: Seen, problem?: Problem): Promise<MeasureModel | undefined> => {
    const found = await load(seen);
    if (found === undefined) return undefined;
    const { measuring, taken } = found;
    const mayWrite = preparesFile(seen.actor, measuring.file) !== undefined;
    return { measuring, taken, base: baseOf(seen.params.id), mayWrite, obstacle: obstacleOf(measuring), problem };
  };
  const part = async (seen: Seen, problem?: Problem): Promise<ThemeModel | undefined> => {
    const found = await load(seen);
    const theme = found?.measuring.questionnaire.themes.find(({ code }) => code === seen.params.theme);
    if (found === undefined || theme === undefined) return undefined;
    const { measuring } = found;
    if (preparesFile(seen.actor, measuring.file) === undefined || measuring.isTaken) return undefined;
    return { measuring, theme, base: baseOf(seen.params.id), obstacle: obstacleOf(measuring), problem };
  };
  const path = `/applications/:id/${at}`;
  return [
    page(path, {
      access: 'signed-in',
      support: 'closed',
      load: (seen) => whole(seen),
      view: (model) => <MeasurePage model={model} />,
    }),
    form(`${path}/taking`, {
      act,
      sentences,
      read: (_fields, { id }) => ({ applicationId: id }),
      done: (_change, { id }) => baseOf(id),
      again: async (seen, problem) => {
        const model = await whole(seen, problem);
        return model && <MeasurePage model={model} />;
      },
    }),
    page(`${path}/:theme`, {
      access: 'signed-in',
      support: 'closed',
      load: (seen) => part(seen),
      view: (model) => <ThemePage model={model} />,
    }),
    note(`${path}/:theme`, {
      access: 'signed-in',
      paper,
      sentences,
      read: (fields, { id, theme }) => ({
        applicationId: id,
        theme,
        chosen: Object.fromEntries(
          Object.keys(fields)
            .filter((name) => !name.startsWith('_'))
            .map((name) => [name, one(fields, name)]),
        ),
      }),
      done: ({ next }, { id }) => (next === undefined ? baseOf(id) : `${baseOf(id)}/${next}`),
      again: async (seen, problem) => {
        const model = (await part(seen, problem)) ?? undefined;
        if (model !== undefined) return <ThemePage model={model} />;
        const all = await whole(seen, problem);
        return all && <MeasurePage model={all} />;
      },
    }),
  ];
};

/** The entry measure of a file, for the people of its body. */
const entryFor = async ({ reader, actor, params }: Seen): Promise<SeenMeasure | undefined> => {
  const file = await confidedFile(reader, actor, params.id ?? '');
  if (file === undefined || !isOfBody(actor, file)) return undefined;
  const asked = await questionnaireFor(reader, file);
  if (asked === undefined || asked.isStage) return undefined;
  const taken = await takenMeasure(reader, file.id, 'entry');
  return {
    measuring: {
      file,
      moment: 'entry',
      questionnaire: taken?.questionnaire ?? asked.questionnaire,
      versionId: file.versionId,
      levels: await answersBeing(reader, file.id, 'entry'),
      isTaken: taken !== undefined,
      obstacle: entryObstacle(file.state),
    },
    taken: taken === undefined ? [] : [taken],
  };
};

export const maturityRoutes: readonly Route[] = [
  page('/programmes/:code/calls/:call/questionnaire', {
    access: 'public',
    load: async ({ reader, params }) => {
      const programme = await programmeByCode(reader, params.code ?? '');
      const call = programme?.pack.calls.find((one) => one.code === params.call);
      if (programme === undefined || call === undefined || !takesFiles(call)) return undefined;
      const questionnaire = questionnaireOf(programme.pack, call);
      return questionnaire && { programme, call, questionnaire };
    },
    view: (model) => <QuestionnairePage {...model} />,
  }),
  ...measureRoutes({
    at: 'measure',
    paper: saveEntryAnswers,
    act: takeEntryMeasure,
    sentences: maturitySentences,
    load: entryFor,
  }),
];
