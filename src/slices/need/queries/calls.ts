import type { Reader } from '#platform/read';
import { allRounds, type RoundSheet, roundFor } from '#slices/call';
import { type NeedsCall, takesNeeds } from '#slices/programme';

/** A round of a call that takes needs: its window is that in which they are expressed and supported. */
export type NeedsRound = Omit<RoundSheet, 'call'> & Readonly<{ call: NeedsCall }>;

const asNeeds = (round: RoundSheet | undefined): NeedsRound | undefined =>
  round !== undefined && takesNeeds(round.call) ? { ...round, call: round.call } : undefined;

export const needsRound = async (reader: Reader, roundId: string): Promise<NeedsRound | undefined> =>
  asNeeds(await roundFor(reader, roundId));

/** Every round in which needs are taken, were or will be. */
export const needsRounds = async (reader: Reader): Promise<readonly NeedsRound[]> =>
  (await allRounds(reader)).flatMap((round) => asNeeds(round) ?? []);
