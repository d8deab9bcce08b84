import { type Tx, writing } from '#platform/tx';
import type { Answers } from '../form/types.ts';
import type { AttachedFile } from '../queries/draft.ts';

type Writer = Readonly<{ applicationId: string; by: string; at: Date; newId(): string }>;

/** Writes what a new draft keeps of a former file. Files are known by their content: nothing is copied. */
export const insertKept = async (
  tx: Tx,
  { applicationId, by, at, newId }: Writer,
  answers: Answers,
  files: readonly AttachedFile[],
): Promise<void> => {
  const db = writing(tx);
  const written = Object.entries(answers).map(([field, value]) => ({
    application_id: applicationId,
    field,
    value: JSON.stringify(value),
    version: 1,
    edited_by: by,
    edited_at: at,
  }));
  if (written.length > 0) await db.insertInto('answer').values(written).execute();
  const attached = files.map((file) => ({
    id: newId(),
    application_id: applicationId,
    field: file.question,
    file_hash: file.hash,
    name: file.name,
    added_by: by,
    added_at: at,
  }));
  if (attached.length > 0) await db.insertInto('attachment').values(attached).execute();
};
