import { drafting, type Pen } from '#platform/tx';
import type { LetterContent, LetterKind } from '../letter.ts';

/** @returns false when the letter was already there */
export const insertLetter = async (
  pen: Pen,
  letter: Readonly<{
    id: string;
    applicationId: string;
    kind: LetterKind;
    rank: number;
    content: LetterContent;
    at: Date;
  }>,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await drafting(pen)
    .insertInto('letter')
    .values({
      id: letter.id,
      application_id: letter.applicationId,
      kind: letter.kind,
      rank: letter.rank,
      content: JSON.stringify(letter.content),
      available_at: letter.at,
    })
    .onConflict((conflict) => conflict.columns(['application_id', 'kind', 'rank']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** The body a letter is written to; receipts are not letters. */
export const addresseeOf = async (pen: Pen, letterId: string): Promise<string | undefined> => {
  const row = await drafting(pen)
    .selectFrom('letter')
    .innerJoin('application', 'application.id', 'letter.application_id')
    .select('application.organisation_id as organisationId')
    .where('letter.id', '=', letterId)
    .where('letter.kind', '<>', 'receipt')
    .executeTakeFirst();
  return row?.organisationId;
};

/** The first opening counts as receipt, and keeps who opened (CRPA R112-20). */
export const openLetter = async (pen: Pen, letterId: string, personId: string, at: Date): Promise<void> => {
  await drafting(pen)
    .updateTable('letter')
    .set({ first_opened_at: at, first_opened_by: personId })
    .where('id', '=', letterId)
    .where('first_opened_at', 'is', null)
    .execute();
};
