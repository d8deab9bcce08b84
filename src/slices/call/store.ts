import { rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import { type RoundSheet, roundFor } from './queries/rounds.ts';

/** A round read inside an act. @param versionId the version the file was opened under */
export const roundWithin = (tx: Tx, roundId: string, versionId?: string): Promise<RoundSheet | undefined> =>
  roundFor(rightToRead(writing(tx)), roundId, versionId);
