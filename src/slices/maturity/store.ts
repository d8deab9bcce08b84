import { type Reader, rightToRead } from '#platform/read';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import { entryObstacle, type Levels, type Measuring, type Moment } from './maturity.ts';
import { answersBeing, fileOf, questionnaireFor, takenMeasure } from './queries.ts';

/** The file, locked until the act ends, then what is asked of it. */
export const lockEntry = async (tx: Tx, applicationId: string): Promise<Measuring | undefined> => {
  await writing(tx).selectFrom('application').select('id').where('id', '=', applicationId).forUpdate().execute();
  return entryIn(rightToRead(writing(tx)), applicationId);
};

/** The same while answers are written: taking the measure waits for the end of it. */
export const holdEntry = async (pen: Pen, applicationId: string): Promise<Measuring | undefined> => {
  await drafting(pen).selectFrom('application').select('id').where('id', '=', applicationId).forShare().execute();
  return entryIn(rightToRead(drafting(pen)), applicationId);
};

const entryIn = async (reader: Reader, applicationId: string): Promise<Measuring | undefined> => {
  const file = await fileOf(reader, applicationId);
  const asked = file && (await questionnaireFor(reader, file));
  if (file === undefined || asked === undefined || asked.isStage) return undefined;
  return {
    file,
    moment: 'entry',
    questionnaire: asked.questionnaire,
    versionId: file.versionId,
    levels: await answersBeing(reader, applicationId, 'entry'),
    isTaken: (await takenMeasure(reader, applicationId, 'entry')) !== undefined,
    obstacle: entryObstacle(file.state),
  };
};

type Writer = Readonly<{ applicationId: string; moment: Moment; by: string; at: Date }>;

export const writeLevels = async (
  pen: Pen,
  { applicationId, moment, by, at }: Writer,
  levels: Levels,
): Promise<void> => {
  const values = Object.entries(levels).map(([question, level]) => ({
    application_id: applicationId,
    moment,
    question,
    level,
    edited_by: by,
    edited_at: at,
  }));
  if (values.length === 0) return;
  await drafting(pen)
    .insertInto('measure_answer')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'moment', 'question']).doUpdateSet((set) => ({
        level: set.ref('excluded.level'),
        edited_by: set.ref('excluded.edited_by'),
        edited_at: set.ref('excluded.edited_at'),
      })),
    )
    .execute();
};

/** Keeps the answers as they are now, under the version of their questionnaire; the sheet they were on goes. */
export const insertMeasure = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; to: 'taken' }>,
  { file, moment, versionId, levels, questionnaire }: Measuring,
  by: string,
  at: Date,
): Promise<void> => {
  const asked = questionnaire.themes.flatMap(({ questions }) => questions.map(({ key }) => key));
  await writing(tx)
    .insertInto('measure')
    .values({
      id: change.subjectId,
      application_id: file.id,
      moment,
      programme_version_id: versionId,
      answers: JSON.stringify(Object.fromEntries(asked.map((key) => [key, levels[key]]))),
      taken_by: by,
      taken_at: at,
      state: change.to,
    })
    .execute();
  await writing(tx)
    .deleteFrom('measure_answer')
    .where('application_id', '=', file.id)
    .where('moment', '=', moment)
    .execute();
};
