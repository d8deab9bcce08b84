import { seesSome, standingOn } from '#kernel/permission';
import { SEEING } from '#kernel/seeing';
import type { Problem, Seen } from '#platform/web';
import { SIZE } from './models.ts';
import { placeOf } from './place.ts';
import { type NeedsRound, needsRounds } from './queries/calls.ts';
import { type ExaminedLine, type FiguresLine, figuresFor, toExamine } from './queries/committee.ts';
import { isId } from './queries/needs.ts';
import { nearPairs, type Pair, type PairCursor } from './queries/pairs.ts';

const PAIRS = 10;

export type NearModel = Readonly<{
  /** The calls at whose desk the person sits, one round of each. */
  rounds: readonly NeedsRound[];
  round: NeedsRound;
  pairs: readonly Pair[];
  nextHref: string | undefined;
  problem: Problem | undefined;
}>;

const oneOfEach = (rounds: readonly NeedsRound[]): readonly NeedsRound[] =>
  rounds.filter(({ callId }, index) => rounds.findIndex((other) => other.callId === callId) === index);

const pairAfter = (query: URLSearchParams): PairCursor | undefined => {
  const [likeness = '', low = '', high = ''] = (query.get('after') ?? '').split('_');
  if (!/^[01](\.\d{1,12})?$/.test(likeness) || !isId(low) || !isId(high)) return undefined;
  return { likeness: Number(likeness), low, high };
};

/** Near pairs, for an officer of the desk of a call that takes needs. */
export const nearModel = async ({ reader, actor, query }: Seen, problem?: Problem): Promise<NearModel | undefined> => {
  const rounds = oneOfEach(
    (await needsRounds(reader)).filter(
      (round) => standingOn(SEEING['need.see_near'], actor, placeOf(round)) !== undefined,
    ),
  );
  const asked = query.get('call');
  const round = rounds.find((one) => `${one.programmeCode}/${one.callCode}` === asked) ?? rounds[0];
  if (round === undefined) return undefined;
  const found = await nearPairs(reader, round.callId, pairAfter(query), PAIRS + 1);
  const pairs = found.slice(0, PAIRS);
  const last = pairs.at(-1);
  const next = new URLSearchParams({ call: `${round.programmeCode}/${round.callCode}` });
  if (last) next.set('after', `${last.likeness}_${last.low.id}_${last.high.id}`);
  return { rounds, round, pairs, nextHref: found.length > PAIRS ? `/needs/near?${next}` : undefined, problem };
};

export type CommitteeModel = Readonly<{
  lines: readonly ExaminedLine[];
  rounds: readonly NeedsRound[];
  nextHref: string | undefined;
}>;

export const committeeModel = async ({ reader, actor, query }: Seen): Promise<CommitteeModel | undefined> => {
  if (!seesSome(actor, 'need.see_committee')) return undefined;
  const [given = '', supporters = '', id = ''] = (query.get('after') ?? '').split('_');
  const after =
    isId(id) && /^\d{1,9}$/.test(supporters)
      ? { isGiven: given === '1', supporters: Number(supporters), id }
      : undefined;
  const found = await toExamine(reader, actor, after, SIZE + 1);
  const lines = found.slice(0, SIZE);
  const last = lines.at(-1);
  return {
    lines,
    rounds: await needsRounds(reader),
    nextHref:
      found.length > SIZE && last
        ? `/needs/committee?after=${last.own === null ? 0 : 1}_${last.supporters}_${last.id}`
        : undefined,
  };
};

export type FiguresModel = Readonly<{ lines: readonly FiguresLine[]; rounds: readonly NeedsRound[] }>;

export const figuresModel = async ({ reader, actor }: Seen): Promise<FiguresModel | undefined> =>
  seesSome(actor, 'need.see_figures')
    ? { lines: await figuresFor(reader, actor), rounds: await needsRounds(reader) }
    : undefined;
