import type { Actor } from '#kernel/actor';
import { seesSome, standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { SEEING } from '#kernel/seeing';
import type { Reader } from '#platform/read';
import { one, type Problem, type Seen } from '#platform/web';
import { regions, type Territory } from '#slices/territory';
import { isOpen } from './need.ts';
import { placeOf } from './place.ts';
import { type NeedsRound, needsRound, needsRounds } from './queries/calls.ts';
import { type MemberSheet, membersOf } from './queries/committee.ts';
import { type Near, nearestNeeds } from './queries/likeness.ts';
import {
  type Decision,
  decisionOn,
  followersOf,
  type HistoryLine,
  historyOf,
  isId,
  listNeeds,
  type NeedFilter,
  type NeedSheet,
  needById,
  needsOfBodies,
  SHOWN,
  type SupporterLine,
  supportersOf,
} from './queries/needs.ts';

export const SIZE = 20;
const SUPPORTERS_SHOWN = 200;

export type Body = Readonly<{ id: string; name: string }>;

/** The bodies for which a person expresses and supports needs: those they are verified for, to act. */
export const bodiesOf = (actor: Actor | undefined): readonly Body[] =>
  (actor?.memberships ?? [])
    .filter(({ role }) => role !== 'viewer')
    .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName }))
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index);

/** What a person has to do with needs by a role given: opens links, each of which asks again. */
export type Duties = Readonly<{ near: boolean; examines: boolean; counts: boolean }>;
export const dutiesOf = (actor: Actor | undefined): Duties => ({
  near: actor !== undefined && seesSome(actor, 'need.see_near'),
  examines: actor !== undefined && seesSome(actor, 'need.see_committee'),
  counts: actor !== undefined && seesSome(actor, 'need.see_figures'),
});

export type Listed = Readonly<{ need: NeedSheet; round: NeedsRound | undefined }>;

export type ListModel = Readonly<{
  filter: NeedFilter;
  rounds: readonly NeedsRound[];
  regions: readonly Territory[];
  needs: readonly Listed[];
  nextHref: string | undefined;
  csvHref: string;
  duties: Duties;
  isSignedIn: boolean;
  /** Whether a need may be expressed now. */
  isOpen: boolean;
}>;

export const withRounds = (needs: readonly NeedSheet[], rounds: readonly NeedsRound[]): readonly Listed[] =>
  needs.map((need) => ({ need, round: rounds.find(({ id }) => id === need.roundId) }));

const cursorIn = (query: URLSearchParams): NeedFilter['after'] => {
  const [id = '', supporters = '', at = ''] = (query.get('after') ?? '').split('_');
  const instant = new Date(at);
  if (!isId(id) || !/^\d{1,9}$/.test(supporters) || Number.isNaN(instant.getTime())) return undefined;
  return { id, supporters: Number(supporters), at: instant };
};

export const filterIn = (query: URLSearchParams, rounds: readonly NeedsRound[]): NeedFilter => ({
  callId: rounds.find((round) => `${round.programmeCode}/${round.callCode}` === query.get('call'))?.callId,
  theme: query.get('theme')?.slice(0, 80) || undefined,
  region: query.get('region')?.slice(0, 3) || undefined,
  state: SHOWN.find((one) => one === query.get('state')),
  search: (query.get('q') ?? '').trim().slice(0, 100),
  order: query.get('order') === 'date' ? 'date' : 'support',
  after: cursorIn(query),
});

const nextOf = (query: URLSearchParams, last: NeedSheet): string => {
  const next = new URLSearchParams(query);
  next.set('after', `${last.id}_${last.supporters}_${last.expressedAt.toISOString()}`);
  return `/needs?${next}`;
};

export const listModel = async ({ reader, actor, query, at }: Seen<Actor | undefined>): Promise<ListModel> => {
  const rounds = await needsRounds(reader);
  const filter = filterIn(query, rounds);
  const found = await listNeeds(reader, filter, SIZE + 1);
  const shown = found.slice(0, SIZE);
  const last = shown.at(-1);
  const csv = new URLSearchParams(query);
  csv.delete('after');
  return {
    filter,
    rounds,
    regions: await regions(reader),
    needs: withRounds(shown, rounds),
    nextHref: found.length > SIZE && last ? nextOf(query, last) : undefined,
    csvHref: `/needs.csv${csv.size > 0 ? `?${csv}` : ''}`,
    duties: dutiesOf(actor),
    isSignedIn: actor !== undefined,
    isOpen: rounds.some((round) => isOpen(round, at)),
  };
};

export type NeedModel = Readonly<{
  need: NeedSheet;
  round: NeedsRound;
  lead: NeedSheet | undefined;
  followers: readonly NeedSheet[];
  supporters: readonly SupporterLine[];
  history: readonly HistoryLine[];
  decision: Decision | undefined;
  viewer: Readonly<{
    isSignedIn: boolean;
    bodies: readonly Body[];
    /** Acts for the body that expressed it. */
    owns: boolean;
    separates: boolean;
    examines: boolean;
  }>;
  isOpen: boolean;
  problem: Problem | undefined;
}>;

/** A need as everybody reads it, with what this person may do with it. */
export const needModel = async (
  { reader, actor, params, at }: Seen<Actor | undefined>,
  problem?: Problem,
): Promise<NeedModel | undefined> => {
  const need = await needById(reader, params.id ?? '');
  const round = need && (await needsRound(reader, need.roundId));
  if (need === undefined || round === undefined) return undefined;
  const [lead, followers, supporters, history, decision] = await Promise.all([
    need.leadId === null ? undefined : needById(reader, need.leadId),
    followersOf(reader, need.id),
    supportersOf(reader, need.id, SUPPORTERS_SHOWN),
    historyOf(reader, need.id),
    decisionOn(reader, need.id),
  ]);
  const bodies = bodiesOf(actor);
  const place = placeOf(round);
  return {
    need,
    round,
    lead,
    followers,
    supporters,
    history,
    decision,
    viewer: {
      isSignedIn: actor !== undefined,
      bodies,
      owns: bodies.some(({ id }) => id === need.organisationId),
      separates: actor !== undefined && standingOn(RIGHTS['need.separate'], actor, place) !== undefined,
      examines: actor !== undefined && standingOn(SEEING['need.see_committee'], actor, place) !== undefined,
    },
    isOpen: isOpen(round, at),
    problem,
  };
};

export type WritingModel = Readonly<{
  rounds: readonly NeedsRound[];
  bodies: readonly Body[];
  /** The call chosen before coming here. */
  wanted: string;
  /** The need that is corrected; nothing when one is expressed. */
  need: NeedSheet | undefined;
  /** Needs whose words are near to what was typed. */
  near: readonly Near[];
  problem: Problem | undefined;
}>;

const NEAR_SHOWN = 5;

export const newModel = async ({ reader, actor, query, at }: Seen, problem?: Problem): Promise<WritingModel> => {
  const rounds = (await needsRounds(reader)).filter((round) => isOpen(round, at));
  return {
    rounds,
    bodies: bodiesOf(actor),
    wanted: query.get('call') ?? '',
    need: undefined,
    near: await nearTyped(reader, rounds, problem),
    problem,
  };
};

/** Shown once the person has typed, before anything is public. */
const nearTyped = async (reader: Reader, rounds: readonly NeedsRound[], problem: Problem | undefined) => {
  if (problem?.refusal?.code !== 'need.express.look_first') return [];
  const [roundId] = one(problem.fields, 'theme').split('/');
  const round = rounds.find(({ id }) => id === roundId);
  const words = { title: one(problem.fields, 'title'), summary: one(problem.fields, 'summary') };
  return round === undefined ? [] : nearestNeeds(reader, { callId: round.callId, ...words }, NEAR_SHOWN);
};

export const correctionModel = async (
  { reader, actor, params }: Seen,
  problem?: Problem,
): Promise<WritingModel | undefined> => {
  const need = await needById(reader, params.id ?? '');
  const bodies = bodiesOf(actor);
  if (need === undefined || !bodies.some(({ id }) => id === need.organisationId)) return undefined;
  const round = await needsRound(reader, need.roundId);
  return round && { rounds: [round], bodies, wanted: '', need, near: [], problem };
};

export type MineModel = Readonly<{
  bodies: readonly Body[];
  needs: readonly Listed[];
  nextHref: string | undefined;
}>;

export const mineModel = async ({ reader, actor, query }: Seen): Promise<MineModel> => {
  const bodies = bodiesOf(actor);
  const ids = bodies.map(({ id }) => id);
  const found = ids.length === 0 ? [] : await needsOfBodies(reader, ids, cursorIn(query), SIZE + 1);
  const shown = found.slice(0, SIZE);
  const last = shown.at(-1);
  return {
    bodies,
    needs: withRounds(shown, await needsRounds(reader)),
    nextHref:
      found.length > SIZE && last ? `/needs/mine?after=${last.id}_0_${last.expressedAt.toISOString()}` : undefined,
  };
};

export type ExaminationModel = Readonly<{
  need: NeedSheet;
  round: NeedsRound;
  followers: readonly NeedSheet[];
  supporters: readonly SupporterLine[];
  members: readonly MemberSheet[];
  decision: Decision | undefined;
  /** Sits in the committee. */
  sits: boolean;
  /** Records the decision. */
  decides: boolean;
  isConcerned: boolean;
  own: MemberSheet | undefined;
  problem: Problem | undefined;
}>;

/** What the committee and the authority read of one need. Whoever has a stake in it reads nothing of what others think. */
export const examinationModel = async (
  { reader, actor, params }: Seen,
  problem?: Problem,
): Promise<ExaminationModel | undefined> => {
  if (!seesSome(actor, 'need.see_committee')) return undefined;
  const need = await needById(reader, params.id ?? '');
  const round = need && (await needsRound(reader, need.roundId));
  if (need === undefined || round === undefined) return undefined;
  const place = placeOf(round);
  if (standingOn(SEEING['need.see_committee'], actor, place) === undefined) return undefined;
  const [members, followers, supporters, decision] = await Promise.all([
    membersOf(reader, need.id, round.callId),
    followersOf(reader, need.id),
    supportersOf(reader, need.id, SUPPORTERS_SHOWN),
    decisionOn(reader, need.id),
  ]);
  const behind = [need, ...followers, ...supporters].map(({ organisationId }) => organisationId);
  return {
    need,
    round,
    followers,
    supporters,
    members,
    decision,
    sits: standingOn(RIGHTS['need.give_opinion'], actor, place) !== undefined,
    decides: standingOn(RIGHTS['need.select'], actor, place) !== undefined,
    isConcerned: actor.memberships.some(({ organisationId }) => behind.includes(organisationId)),
    own: members.find(({ personId }) => personId === actor.id),
    problem,
  };
};
