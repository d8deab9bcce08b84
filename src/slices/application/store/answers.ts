import { drafting, type Pen } from '#platform/tx';
import type { AnswerValue } from '../form/types.ts';

export type WrittenAnswer = Readonly<{ field: string; value: AnswerValue | null; version: number }>;
export type Writer = Readonly<{ applicationId: string; by: string; at: Date }>;

/** Writes answers, each with its new version, in one statement. */
export const writeAnswers = async (pen: Pen, writer: Writer, answers: readonly WrittenAnswer[]): Promise<void> => {
  if (answers.length === 0) return;
  await drafting(pen)
    .insertInto('answer')
    .values(
      answers.map((answer) => ({
        application_id: writer.applicationId,
        field: answer.field,
        value: JSON.stringify(answer.value),
        version: answer.version,
        edited_by: writer.by,
        edited_at: writer.at,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['application_id', 'field']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        version: row.ref('excluded.version'),
        edited_by: row.ref('excluded.edited_by'),
        edited_at: row.ref('excluded.edited_at'),
      })),
    )
    .execute();
};
