import { type RoundSheet, rulesOf } from '#slices/call';
import { judgeAll, people, word, yesOrNo } from '#slices/programme';
import type { Body } from './bodies.ts';
import { type Chance, chance, logNormalAt } from './random.ts';
import { type Situation, situationsOf } from './reasons.ts';

/** How many files are played, and until when. */
export type Scale = Readonly<{ competitive: number; flat: number; territorial: number; paths: number; needs: number }>;

/** How far a path in stages goes. */
export type PathEnd =
  | 'draft'
  | 'submitted'
  | 'refused'
  | 'to_sign'
  | 'running'
  | 'delivered'
  | 'returned'
  | 'accepted'
  | 'relay_draft'
  | 'relay'
  | 'closed';

/** Where the life of a file stops, when it is shown half-way. */
export type Stop =
  | 'draft'
  | 'submitted'
  | 'found'
  | 'to_sign'
  | 'to_countersign'
  | 'due'
  | 'certified'
  | 'ordered'
  | 'end';

export type FilePlan = Readonly<{
  key: string;
  round: RoundSheet;
  body: Body;
  territories: readonly string[];
  fate: 'laureate' | 'waiting' | 'refused' | 'inadmissible' | 'granted';
  situation: Situation | undefined;
  askedCents: bigint;
  /** What share of its costs it asks for, when it is not the whole rate of the round. */
  rateBasisPoints?: number;
  /** A desk that is not the right one receives it first. */
  passedOn?: boolean;
  /** A file of a path in stages: how far the path goes, and whether it is shown to the known people. */
  path?: Readonly<{ end: PathEnd; isShown: boolean }>;
  /** Key of the file of the stage before. */
  follows?: string;
  /** 0 to 1: what the jurors will find in it. */
  promise: number;
  opensAt: Date;
  filesAt: Date;
  stop: Stop;
}>;

/** What is known of the fund this play is shaped on: shares of the files, and the amounts asked, in euros. */
const SHARES = { admissible: 0.6, laureate: 0.375, waiting: 0.07, flatAccepted: 0.95 };
const AMOUNTS = { median: 132_000, spread: 0.8, least: 40_000, most: 600_000 };
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

export type Wanted = Readonly<{
  seed: string;
  scale: Scale;
  bodies: readonly Body[];
  rounds: readonly RoundSheet[];
  until: Date;
  halfWay: boolean;
}>;

/** The files of the calls decided by a jury and of the flat grants, in the order they are opened. */
export const planFiles = (wanted: Wanted): readonly FilePlan[] => {
  const competitive = wanted.rounds.filter((round) => round.call.decidedBy === 'jury' && round.opensAt < wanted.until);
  const flat = wanted.rounds.filter((round) => round.call.grant === 'flat' && round.opensAt < wanted.until);
  return [
    ...(competitive.length === 0 ? [] : competitiveFiles(wanted, competitive)),
    ...(flat.length === 0 ? [] : flatFiles(wanted, flat)),
  ].sort((one, other) => one.opensAt.getTime() - other.opensAt.getTime() || (one.key < other.key ? -1 : 1));
};

const competitiveFiles = (wanted: Wanted, rounds: readonly RoundSheet[]): FilePlan[] => {
  const { seed, scale } = wanted;
  const luck = chance(seed, 'competitive');
  const fates = luck.shuffled(fatesOf(scale.competitive));
  const amounts = {
    laureate: luck.shuffled(amountsOf(count(fates, true))),
    other: luck.shuffled(amountsOf(count(fates, false))),
  };
  return fates.map((fate, index) => {
    const round = rounds[index % rounds.length] as RoundSheet;
    const own = chance(seed, 'file', round.callCode, round.number, index);
    const situations = situationsOf(round);
    const possible = fate === 'inadmissible' && situations.length > 0;
    const outcome = fate === 'inadmissible' && !possible ? 'refused' : fate;
    const situation = possible ? situations[weightedPlace(own, situations.length)] : undefined;
    const place = placeFor(wanted, round, situation, own);
    const asked = (fate === 'laureate' ? amounts.laureate : amounts.other).pop() as bigint;
    return {
      key: `${round.callCode}:${round.number}:${index}`,
      round,
      ...place,
      fate: outcome,
      situation,
      askedCents: withinRound(asked, round),
      promise: PROMISES[outcome] + own.next() * 0.15,
      ...instantsFor(wanted, round, own),
      stop: stopOf(wanted, round, fate, index),
    };
  });
};

const PROMISES = { laureate: 0.75, waiting: 0.55, refused: 0.25, inadmissible: 0.1, granted: 1 };
const count = (fates: readonly string[], laureates: boolean): number =>
  fates.filter((fate) => (fate === 'laureate') === laureates).length;

const fatesOf = (total: number): FilePlan['fate'][] => {
  const admissible = Math.round(total * SHARES.admissible);
  const laureates = Math.round(total * SHARES.laureate);
  const waiting = Math.round(total * SHARES.waiting);
  return Array.from({ length: total }, (_, index) => {
    if (index < laureates) return 'laureate';
    if (index < laureates + waiting) return 'waiting';
    return index < admissible ? 'refused' : 'inadmissible';
  });
};

/** Amounts spread over the whole distribution, so that few files already look like many. In cents, whole hundreds of euros. */
const amountsOf = (total: number): bigint[] =>
  Array.from({ length: total }, (_, index) => {
    const euros = logNormalAt((index + 0.5) / total, AMOUNTS.median, AMOUNTS.spread);
    return BigInt(Math.round(Math.min(Math.max(euros, AMOUNTS.least), AMOUNTS.most) / 100)) * 100_00n;
  });

const withinRound = (asked: bigint, { round }: RoundSheet): bigint => {
  const ceiling = round.rules.ceilingCents === undefined ? asked : BigInt(round.rules.ceilingCents);
  const floor = round.rules.floorCents === undefined ? 0n : BigInt(round.rules.floorCents);
  const under = asked > ceiling ? ceiling - (asked % ceiling) / 4n : asked;
  return under < floor ? floor : under;
};

/** The first reasons are met more often than the last ones, as at a real desk. */
const weightedPlace = (luck: Chance, length: number): number => Math.floor(luck.next() ** 2 * length);

type Candidates = Readonly<{ able: readonly Body[]; small: readonly Body[] }>;
const judged = new WeakMap<RoundSheet, Candidates>();

/** Those who may apply in a round with their département, and those far too small: every body of France is judged once. */
const candidatesOf = ({ bodies }: Wanted, sheet: RoundSheet): Candidates => {
  const known = judged.get(sheet);
  if (known !== undefined) return known;
  const joined = bodies.filter((body) => mayApply(sheet, body, true));
  const groupings = joined.filter(({ kind }) => kind === 'epci');
  const found = {
    able: (groupings.length > 0 ? groupings : joined).slice(0, 320),
    small: joined.filter((body) => body.population > 3_000 && isFarFromIt(sheet, body)),
  };
  judged.set(sheet, found);
  return found;
};

/** A body and the territories of its project: enough inhabitants or a département, unless that is what goes wrong. */
const placeFor = (wanted: Wanted, sheet: RoundSheet, situation: Situation | undefined, luck: Chance) => {
  const { able, small } = candidatesOf(wanted, sheet);
  if (situation?.kind === 'population') {
    const body = luck.pick(small);
    return { body, territories: [body.territoryId] };
  }
  const body = luck.pick(able);
  if (mayApply(sheet, body, false)) return { body, territories: [body.territoryId] };
  return { body, territories: [body.territoryId, `departement:${body.departement}`] };
};

/** Whether a body may apply for its own ground, by the rules of the round, alone or with its département. */
const mayApply = (sheet: RoundSheet, body: Body, withDepartement: boolean, inhabitants = body.population): boolean =>
  judgeAll(rulesOf(sheet), {
    facts: {
      body: word(body.kind),
      population: people(inhabitants),
      body_population: people(body.population),
      departement: word(body.departement),
      departement_takes_part: yesOrNo(withDepartement),
    },
  }).verdict === 'eligible';

/** Four times its inhabitants would not be enough. */
const isFarFromIt = (sheet: RoundSheet, body: Body): boolean => !mayApply(sheet, body, false, body.population * 4);

/** Working hours of a day of the window; nobody files on the very last evening, to keep the play readable. */
export const instantsFor = ({ until, halfWay }: Wanted, round: RoundSheet, luck: Chance) => {
  const end = Math.min(until.getTime() - (halfWay ? DAY_MS : 0), (round.closesAt ?? until).getTime() - DAY_MS);
  const start = round.opensAt.getTime();
  const days = Math.max(1, Math.floor((end - start) / DAY_MS));
  // Most files come in the last third of a round, as everywhere.
  const filed = start + Math.floor((1 - luck.next() ** 2) * days) * DAY_MS + luck.between(30, 420) * MINUTE_MS;
  const filesAt = Math.max(start + 2 * MINUTE_MS, Math.min(filed, end));
  const opensAt = Math.max(start + MINUTE_MS, filesAt - luck.between(1, 20) * DAY_MS);
  return { opensAt: new Date(opensAt), filesAt: new Date(filesAt) };
};

const LAUREATE_STOPS: readonly Stop[] = [
  'to_sign',
  'end',
  'due',
  'end',
  'to_countersign',
  'certified',
  'end',
  'ordered',
];
const OPEN_STOPS: readonly Stop[] = ['draft', 'submitted', 'found', 'submitted'];

const stopOf = ({ halfWay, until }: Wanted, round: RoundSheet, fate: FilePlan['fate'], index: number): Stop => {
  if (!halfWay) return 'end';
  const turn = Math.floor(index / 3);
  if (round.closesAt !== null && round.closesAt > until) return OPEN_STOPS[turn % OPEN_STOPS.length] as Stop;
  return fate === 'laureate' || fate === 'granted' ? (LAUREATE_STOPS[turn % LAUREATE_STOPS.length] as Stop) : 'end';
};

/** The desk takes one request per body: each one is filed by another. */
const flatFiles = (wanted: Wanted, rounds: readonly RoundSheet[]): FilePlan[] => {
  const { seed, scale, bodies } = wanted;
  const luck = chance(seed, 'flat');
  const refused = new Set(
    luck
      .shuffled(Array.from({ length: scale.flat }, (_, index) => index))
      .slice(0, Math.round(scale.flat * (1 - SHARES.flatAccepted))),
  );
  const taken = luck.shuffled(bodies.filter((body) => body.population > 2_000)).slice(0, scale.flat);
  return taken.map((body, index) => {
    const round = rounds[index % rounds.length] as RoundSheet;
    const own = chance(seed, 'flat', index);
    const situations = situationsOf(round);
    const situation = refused.has(index) && situations.length > 0 ? own.pick(situations) : undefined;
    const fate = situation === undefined ? 'granted' : 'refused';
    return {
      key: `${round.callCode}:${round.number}:${index}`,
      round,
      body,
      territories: [body.territoryId],
      fate,
      situation,
      askedCents: BigInt(round.round.rules.flatCents ?? '0'),
      promise: 1,
      ...instantsFor(wanted, round, own),
      stop: wanted.halfWay && index % 6 === 5 ? 'submitted' : stopOf(wanted, round, fate, index * 3),
    };
  });
};
