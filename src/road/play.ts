import { SYSTEM } from '#kernel/actor';
import { type RoundSheet, roundsOfProgramme } from '#slices/call';
import { decidesOnFiles, hashPack, instantOf, openProgramme, type Pack } from '#slices/programme';
import { type Body, realBodies } from './bodies.ts';
import { planFiling, storePiece } from './files.ts';
import { grantsFollower } from './grants.ts';
import { planJuryOf } from './juries.ts';
import { planMovements } from './movements.ts';
import { planNeeds } from './needs.ts';
import { pathFiles } from './paths.ts';
import { type Applicant, registerApplicant, registerKnownApplicant, registerStaff, type Staff } from './people.ts';
import { type FilePlan, planFiles, type Scale } from './plan.ts';
import { later, type Stage } from './stage.ts';
import { localFiles, playedDesks } from './territories.ts';
import { aTimeline, severally } from './timeline.ts';
import { planTrainings } from './trainings.ts';
import { does, drain, type World } from './world.ts';

export type Play = Readonly<{
  seed: string;
  scale: Scale;
  /** Nothing is done after this instant; without it the programme is played to its end. */
  until?: Date | undefined;
  /** Told how far the play is. */
  told?: (done: number, planned: number) => void;
}>;

export type Played = Readonly<{ programmeId: string; staff: Staff; known: Applicant | undefined }>;

/** Opens a programme, once: playing it again finds it open. */
export const openOnce = async (world: World, pack: Pack, at: Date): Promise<string> => {
  const input = { pack, hash: hashPack(pack) };
  return (await does(world, openProgramme, input, { actor: SYSTEM, at, request: `play:programme:${pack.code}` }))
    .subjectId;
};

/** The first hour of a programme: a day before its first round. */
export const beginningOf = (pack: Pack): Date => {
  const opens = pack.calls.flatMap((call) =>
    'rounds' in call ? call.rounds.map((round) => instantOf(round.opensAt, pack.zone)) : [],
  );
  const first = opens.sort((one, other) => one.getTime() - other.getTime())[0];
  if (first === undefined) throw new Error(`${pack.code} has no round`);
  return later(first, -1);
};

/**
 * Plays a programme through the same acts as the web, each at its instant, people and bodies included: from the
 * opening of the calls to the payment of the grants, or until an instant. Every request is named by the seed and the
 * file, so that a play interrupted and begun again goes on from where it was.
 */
export const playProgramme = async (world: World, pack: Pack, play: Play): Promise<Played> => {
  const begins = beginningOf(pack);
  const programmeId = await openOnce(world, pack, begins);
  const rounds = await roundsOfProgramme(world.reader, programmeId);
  const staff = await registerStaff(world, programmeId, deskPlayed(rounds), begins);
  const halfWay = play.until !== undefined;
  const until = play.until ?? endOf(rounds);
  const bodies = await realBodies(world.reader);
  const wanted = { seed: play.seed, scale: play.scale, bodies, rounds, until, halfWay };
  const planned = [...planFiles(wanted), ...localFiles(wanted), ...pathFiles(wanted)];
  const known = halfWay ? knownBody(planned) : undefined;
  const files = known === undefined ? planned : planned.map((file) => forKnown(file, known));
  const planLater = (file: FilePlan): void => {
    files.push(file);
    planFiling(stage, file);
  };
  const applicants = await registerAll(world, play.seed, files, known, begins);
  const timeline = aTimeline();
  const stage: Stage = {
    world,
    seed: play.seed,
    timeline,
    staff,
    applicants,
    piece: await storePiece(world),
    rounds,
    opened: new Map(),
  };
  for (const file of files) planFiling(stage, file);
  planJuries(stage, rounds, files, until, halfWay);
  planMovements(stage, programmeId, pack, begins);
  await planTrainings(stage, programmeId, {
    begins,
    halfWay: play.until,
    known: known && applicants.get(known.siren),
  });
  const projects: FilePlan[] = [];
  await planNeeds(stage, programmeId, {
    total: play.scale.needs,
    halfWay,
    begins,
    known: known && applicants.get(known.siren),
    projects,
  });
  const followers = [grantsFollower(stage, files, planLater), grantsFollower(stage, projects, planLater)];
  const rest = async (at: Date): Promise<void> => {
    await drain(world, at);
    for (const follow of followers) await follow();
  };
  await timeline.play(play.until ?? later(until, 400), rest, play.told ?? (() => {}));
  return { programmeId, staff, known: known && applicants.get(known.siren) };
};

/** The territorial desk whose officer is one of the people of the play, as a role names it. */
const deskPlayed = (rounds: readonly RoundSheet[]): string | undefined =>
  rounds.flatMap((round) => playedDesks(round).slice(0, 1))[0]?.scope.split('/')[1];

/** After the last closing and the last jury, whichever is later. */
const endOf = (rounds: readonly RoundSheet[]): Date => {
  const days = rounds.flatMap(({ closesAt, juryOn }) => [
    ...(closesAt ? [closesAt] : []),
    ...(juryOn ? [new Date(`${juryOn}T12:00:00Z`)] : []),
  ]);
  const last = days.sort((one, other) => other.getTime() - one.getTime())[0];
  return last ?? later(rounds[0]?.opensAt ?? new Date(0), 300);
};

/** Half-way, the last round already judged is put before a jury that is convened and has not met yet. */
const planJuries = (
  stage: Stage,
  rounds: readonly RoundSheet[],
  files: readonly FilePlan[],
  until: Date,
  halfWay: boolean,
): void => {
  const judged = rounds.filter((round) => round.juryOn !== null && (round.closesAt ?? until) < until);
  const held = halfWay && judged.length > 1 ? judged.at(-1) : undefined;
  for (const round of rounds) planJuryOf(stage, round, files, round === held ? later(until, 7) : undefined);
};

/** The body of the two known people: one whose file is a laureate with an agreement to sign. */
const knownBody = (files: readonly FilePlan[]): Body | undefined =>
  files.find((file) => file.fate === 'laureate' && file.stop === 'to_sign')?.body;

/** A path from end to end, and the drafts, are theirs when they may be: the demonstration shows both to the same people. */
const forKnown = (file: FilePlan, body: Body): FilePlan => {
  if (file.path?.isShown) return { ...file, body, territories: [body.territoryId] };
  if (file.stop !== 'draft' || decidesOnFiles(file.round.call) === 'desk') return file;
  return { ...file, body, territories: [body.territoryId, `departement:${body.departement}`] };
};

const registerAll = async (
  world: World,
  seed: string,
  files: readonly FilePlan[],
  known: Body | undefined,
  at: Date,
) => {
  const bodies = new Map(files.map(({ body }) => [body.siren, body]));
  const applicants = new Map<string, Applicant>();
  await severally([...bodies.values()], async (body) => {
    const register =
      body.siren === known?.siren ? registerKnownApplicant(world, body, at) : registerApplicant(world, seed, body, at);
    applicants.set(body.siren, await register);
  });
  return applicants;
};
