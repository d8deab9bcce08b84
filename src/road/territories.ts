import { type RoundSheet, type TerritorialDesk, territorialDesks } from '#slices/call';
import { factsAlone, judgeAll } from '#slices/programme';
import type { Body } from './bodies.ts';
import { type FilePlan, instantsFor, type Wanted } from './plan.ts';
import { type Chance, chance, logNormalAt } from './random.ts';
import { situationsOf } from './reasons.ts';

/**
 * What is known of the desks of the prefectures, months after they opened: a quarter funded, more than half still in
 * instruction, the rest closed; amounts in euros, around a mean of 19,400.
 */
const SHARES = { granted: 0.24, refused: 0.18 };
const AMOUNTS = { median: 16_300, spread: 0.6, least: 3_000, most: 60_000 };
const RATES = [5000, 6000, 7000, 8000, 8000, 9000, 10_000] as const;
const DEPARTEMENTS = 6;
/** One file of a région for so many of its départements. */
const REGIONAL = 25;

/** The files of the calls that have a desk in each territory: those of six départements, and of a région or two. */
export const localFiles = (wanted: Wanted): FilePlan[] =>
  wanted.rounds
    .filter(({ call, opensAt }) => call.territorialDesks !== undefined && opensAt < wanted.until)
    .flatMap((round) => filesOf(wanted, round));

/** The desks that are played: those that say how they are reached first, in the order of their numbers. */
export const playedDesks = (round: RoundSheet): readonly TerritorialDesk[] => {
  const desks = territorialDesks(round);
  const known = desks.filter(({ reachedByCall }) => !reachedByCall);
  return [...known, ...desks.filter(({ reachedByCall }) => reachedByCall)].slice(0, DEPARTEMENTS);
};

const filesOf = (wanted: Wanted, round: RoundSheet): FilePlan[] => {
  const isRegional = round.call.territorialDesks?.level === 'region';
  const total = isRegional ? Math.ceil(wanted.scale.territorial / REGIONAL) : wanted.scale.territorial;
  const luck = chance(wanted.seed, 'territorial', round.callCode);
  const desks = playedDesks(round).map((desk) => luckyBodies(wanted, desk, luck));
  const amounts = luck.shuffled(Array.from({ length: total }, (_, index) => amountAt((index + 0.5) / total)));
  const fates = luck.shuffled(Array.from({ length: total }, (_, index) => fateAt((index + 0.5) / total)));
  return fates.flatMap((fate, index) => {
    const body = desks[index % desks.length]?.pop();
    return body === undefined
      ? []
      : [fileOf(wanted, round, body, { fate, index, askedCents: amounts[index] as bigint })];
  });
};

/** The bodies a desk takes, shuffled: by its territory, its kinds, its number of inhabitants. */
const luckyBodies = ({ bodies }: Wanted, desk: TerritorialDesk, luck: Chance): Body[] => {
  const [level] = (desk.scope.split('/')[1] ?? '').split(':');
  return luck.shuffled(
    bodies.filter(
      (body) =>
        (level === 'region' ? body.region : body.departement) === desk.number &&
        body.population > 1_500 &&
        judgeAll(desk.eligibility, { facts: factsAlone({ ...body, isDepartement: false }) }).verdict === 'eligible',
    ),
  );
};

const fateAt = (place: number): 'granted' | 'refused' | 'waits' => {
  if (place < SHARES.granted) return 'granted';
  return place < SHARES.granted + SHARES.refused ? 'refused' : 'waits';
};

const amountAt = (place: number): bigint => {
  const euros = logNormalAt(place, AMOUNTS.median, AMOUNTS.spread);
  return BigInt(Math.round(Math.min(Math.max(euros, AMOUNTS.least), AMOUNTS.most) / 100)) * 100_00n;
};

type Drawn = Readonly<{ fate: ReturnType<typeof fateAt>; index: number; askedCents: bigint }>;

const fileOf = (wanted: Wanted, round: RoundSheet, body: Body, { fate, index, askedCents }: Drawn): FilePlan => {
  const own = chance(wanted.seed, 'territorial', round.callCode, index);
  const situations = situationsOf(round);
  const situation = fate === 'refused' && situations.length > 0 ? own.pick(situations) : undefined;
  return {
    key: `${round.callCode}:${round.number}:${index}`,
    round,
    body,
    territories: [body.territoryId],
    fate: fate === 'granted' ? 'granted' : 'refused',
    situation,
    askedCents,
    rateBasisPoints: own.pick(RATES),
    promise: 1,
    ...instantsFor(wanted, round, own),
    // One file came to a desk that was not the right one.
    passedOn: index === 0 && round.call.territorialDesks?.level === 'departement',
    stop: fate === 'waits' || (situation === undefined && fate === 'refused') ? 'submitted' : 'end',
  };
};
