import type { Reader } from '#platform/read';
import { roundsOfProgramme } from '#slices/call';
import { type StageCounts, stageCounts } from '#slices/path';

/** Files, documents and measures of the calls in stages; amounts in euro cents. `relay`: the stages that wait for another. */
export type Paths = Readonly<{
  applications: number;
  granted: number;
  delivered: number;
  approved: number;
  returned: number;
  relayApplications: number;
  relayGranted: number;
  entryMeasures: number;
  closingMeasures: number;
  cents: Readonly<{ initial: number; relay: number }>;
}>;

type Counted = keyof Omit<StageCounts, 'callId' | 'roundNumber'>;

/** Counted by the database, which lets nothing else of a path be read. */
export const pathsOf = async (reader: Reader, programmeId: string): Promise<Paths> => {
  const rounds = await roundsOfProgramme(reader, programmeId);
  const counts = await stageCounts(reader, programmeId);
  const isFirst = ({ callId, roundNumber }: StageCounts): boolean =>
    rounds.find((one) => one.callId === callId && one.number === roundNumber)?.round.after === undefined;
  const [first, relay] = [counts.filter(isFirst), counts.filter((stage) => !isFirst(stage))];
  const total = (stages: readonly StageCounts[], key: Counted): number =>
    stages.reduce((sum, stage) => sum + Number(stage[key]), 0);
  return {
    applications: total(first, 'filed'),
    granted: total(first, 'granted'),
    delivered: total(counts, 'delivered'),
    approved: total(counts, 'approved'),
    returned: total(counts, 'returned'),
    relayApplications: total(relay, 'filed'),
    relayGranted: total(relay, 'granted'),
    entryMeasures: total(counts, 'entries'),
    closingMeasures: total(counts, 'closings'),
    cents: { initial: total(first, 'grantedCents'), relay: total(relay, 'grantedCents') },
  };
};
