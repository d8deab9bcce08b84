import type { StoredFile } from '#platform/files';
import type { RoundSheet } from '#slices/call';
import type { Applicant, Staff } from './people.ts';
import type { FilePlan } from './plan.ts';
import { explain } from './reasons.ts';
import type { Timeline } from './timeline.ts';
import type { World } from './world.ts';

/** What the parts of the play share. */
export type Stage = Readonly<{
  world: World;
  seed: string;
  timeline: Timeline;
  staff: Staff;
  applicants: ReadonlyMap<string, Applicant>;
  piece: StoredFile;
  rounds: readonly RoundSheet[];
  /** The application made for each planned file. */
  opened: Map<string, string>;
}>;

const DAY_MS = 86_400_000;
/** Days later, on the next Monday when that falls on a week-end: an administration works on working days. */
export const later = (at: Date, days: number): Date => {
  const there = new Date(at.getTime() + days * DAY_MS);
  const toMonday = [1, 0, 0, 0, 0, 0, 2][there.getUTCDay()] ?? 0;
  return toMonday === 0 ? there : new Date(there.getTime() + toMonday * DAY_MS);
};

export const turn = (stage: Stage, file: FilePlan, at: Date, step: string) => ({
  actor: applicantOf(stage, file).applicant,
  at,
  request: `play:${stage.seed}:${file.key}:${step}`,
});
export const applicantOf = ({ applicants }: Stage, file: FilePlan): Applicant =>
  applicants.get(file.body.siren) as Applicant;
export const idOf = ({ opened }: Stage, file: FilePlan): string => opened.get(file.key) as string;

export const reasonsOf = (file: FilePlan) =>
  file.situation === undefined
    ? []
    : [{ code: file.situation.reason.code, explanation: explain(file.situation, file) }];
