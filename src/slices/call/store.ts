import { rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import { type RoundSheet, roundFor } from './queries/rounds.ts';

/** Closes the rounds of a call before their date. Closed already, they keep their instant. */
export const closeRounds = async (tx: Tx, callId: string, at: Date): Promise<void> => {
  await writing(tx)
    .updateTable('round')
    .set({ closed_at: at })
    .where('call_id', '=', callId)
    .where('closed_at', 'is', null)
    .execute();
};

/** A round read inside an act. @param versionId the version the file was opened under */
export const roundWithin = (tx: Tx, roundId: string, versionId?: string): Promise<RoundSheet | undefined> =>
  roundFor(rightToRead(writing(tx)), roundId, versionId);
