import type { NeedsRound } from '#slices/need';
import { openProject } from '#slices/need';
import { completeFile, planSubmission } from './files.ts';
import type { Applicant } from './people.ts';
import type { FilePlan, Stop } from './plan.ts';
import { chance } from './random.ts';
import { later, type Stage } from './stage.ts';
import { does } from './world.ts';

type Wanted = Readonly<{
  round: NeedsRound;
  halfWay: boolean;
  known: Applicant | undefined;
  key: string;
  projects: FilePlan[];
}>;
type Selected = Readonly<{ id: string; organisationId: string; rank: number }>;

/** Where the life of a project stops, when it is shown half-way; without one, the body has not opened it yet. */
const STOPS: readonly (Stop | undefined)[] = ['end', 'to_sign', undefined, 'submitted', 'to_countersign', 'draft'];
/** In thousands of euros: what one service, built for several, is known to cost. */
const AMOUNT = { least: 60, most: 420 };

/** A selected need becomes a file: opened by the body that leads it, filed, granted by the desk, and what follows. */
export const planProject = (stage: Stage, wanted: Wanted, need: Selected, decidedAt: Date): void => {
  const { halfWay, known, projects, round, key } = wanted;
  const by = [...stage.applicants.values()].find(({ organisationId }) => organisationId === need.organisationId);
  const stop = halfWay ? STOPS[need.rank % STOPS.length] : 'end';
  // Who opens the demonstration opens their own project.
  if (by === undefined || stop === undefined || by.organisationId === known?.organisationId) return;
  const luck = chance(key, 'project', need.id);
  const opensAt = later(decidedAt, luck.between(4, 12));
  const file: FilePlan = {
    key: `${round.callCode}:project:${need.id}`,
    round,
    body: by.body,
    territories: [by.body.territoryId],
    fate: 'granted',
    situation: undefined,
    askedCents: BigInt(luck.between(AMOUNT.least, AMOUNT.most)) * 100_000n,
    ...(round.round.rules.rateBasisPoints && { rateBasisPoints: round.round.rules.rateBasisPoints }),
    promise: 1,
    opensAt,
    filesAt: later(opensAt, luck.between(6, 14)),
    stop,
  };
  projects.push(file);
  stage.timeline.plan(opensAt, async (at) => {
    const turn = { actor: by.applicant, at, request: `${key}:open:${need.id}` };
    const { facts } = await does(stage.world, openProject, { needId: need.id }, turn);
    await completeFile(stage, file, String(facts.applicationId), at, ['title', 'summary']);
    planSubmission(stage, file);
  });
};
