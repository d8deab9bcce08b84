import type { Actor } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import type { Body, HeldMandate, HeldSeat, Holdings, MergingBody } from '#slices/account';
import type { Application, Partnership } from '#slices/application';
import { passesOn } from './law/substitution.ts';

/** More than this is not one act: it would hold everybody else too long. */
export const MOVED_MAX = 2000;

export type Plan = Readonly<{
  id: string;
  survivorSiren: string;
  absorbedSirens: readonly string[];
  happenedOn: string;
  reason: string;
  documentHash: string;
  documentName: string;
}>;

export type MovedFile = Pick<Application, 'id' | 'number' | 'state' | 'organisationId' | 'version'>;

/** A merger with all that hangs on it. */
export type Merging = Readonly<{
  plan: Plan;
  isRecorded: boolean;
  bodies: readonly MergingBody[];
  /** The body that is born of the merger, when nobody registered it before. */
  born: Body | undefined;
  /** Where the body that remains has its desk; nothing when it lies in no département. */
  departement: string | null;
  /** What hangs on all the bodies of it, the one that remains too. */
  holdings: Holdings;
  /** Files of the bodies that end. */
  files: readonly MovedFile[];
  /** Files of other bodies in which any of these takes part, or is asked to. */
  partnerships: readonly Partnership[];
}>;

export const survivorOf = ({ bodies, plan }: Pick<Merging, 'bodies' | 'plan'>): MergingBody | undefined =>
  bodies.find(({ siren }) => siren === plan.survivorSiren);
export const absorbedOf = ({ bodies, plan }: Pick<Merging, 'bodies' | 'plan'>): readonly MergingBody[] =>
  bodies.filter(({ siren }) => plan.absorbedSirens.includes(siren));

/** What keeps bodies from becoming one. @param today the day it is asked, in the zone of the programmes */
export const obstacleTo = ({ bodies, plan }: Pick<Merging, 'bodies' | 'plan'>, today: string) => {
  const { survivorSiren, absorbedSirens, happenedOn } = plan;
  if (absorbedSirens.includes(survivorSiren)) return refuse('rule', 'merger.into_itself', { siren: survivorSiren });
  const missing = absorbedSirens.find((siren) => !bodies.some((body) => body.siren === siren));
  if (missing !== undefined) return refuse('rule', 'merger.unknown_body', { siren: missing });
  const over = bodies.find(({ state }) => state === 'merged');
  if (over !== undefined) return refuse('rule', 'merger.already_merged', { name: over.name });
  return happenedOn > today ? refuse('rule', 'merger.in_future', { day: happenedOn }) : undefined;
};

type BroughtSeat = Readonly<{ seat: HeldSeat; before: HeldSeat | undefined; to: 'active' | 'provisional' }>;
type MovedMandate = Readonly<{ mandate: HeldMandate; organisationId: string; mandataryId: string }>;
type EndedMandate = Readonly<{ mandate: HeldMandate; keptId: string | undefined }>;

/** Everything that would change place, in the order it is told. */
export type Moves = Readonly<{
  /** Seats in the bodies that end: all of them end there. */
  seatsEnded: readonly HeldSeat[];
  /** Those among them whose power to sign is over. */
  signingEnds: readonly HeldSeat[];
  /** Those that are taken again in the body that remains. */
  seatsBrought: readonly BroughtSeat[];
  mandatesMoved: readonly MovedMandate[];
  /** `keptId` is the same mandate, that goes on; nothing when it was between two of these bodies. */
  mandatesEnded: readonly EndedMandate[];
  invitations: Holdings['invitations'];
  requests: Holdings['requests'];
  files: readonly MovedFile[];
  /** `organisationId` is still the body as it was. Ended: a body is not its own partner, nor twice one. */
  partnersMoved: readonly Partnership[];
  partnersEnded: readonly Partnership[];
}>;

/** @param survivorId of the body that remains, or that it will have */
export const movesOf = (merging: Merging, survivorId: string, signatories: 'end' | 'follow'): Moves => {
  const gone = new Set(absorbedOf(merging).map(({ id }) => id));
  const { seats, mandates, invitations, requests } = merging.holdings;
  const seatsEnded = seats.filter((seat) => gone.has(seat.organisationId) && seat.state !== 'ended');
  const follows = (seat: HeldSeat) => seat.role !== 'signatory' || passesOn('signing_power', { signatories });
  return {
    seatsEnded,
    signingEnds: seatsEnded.filter((seat) => !follows(seat)),
    seatsBrought: broughtOf(
      seatsEnded.filter(follows),
      seats.filter((seat) => seat.organisationId === survivorId),
    ),
    ...mandatesOf(mandates, gone, survivorId),
    invitations: invitations.filter(({ organisationId }) => gone.has(organisationId)),
    requests: requests.filter(({ organisationId }) => gone.has(organisationId)),
    files: merging.files,
    ...partnershipsOf(merging.partnerships, gone, survivorId),
  };
};

const partnershipsOf = (all: readonly Partnership[], gone: ReadonlySet<string>, survivorId: string) => {
  const today = (id: string) => (gone.has(id) ? survivorId : id);
  const isOwn = ({ organisationId, leadId }: Partnership) => today(organisationId) === today(leadId);
  const stays = all.filter((one) => !gone.has(one.organisationId) && !isOwn(one));
  const there = new Set(stays.map(({ applicationId }) => applicationId));
  const partnersMoved: Partnership[] = [];
  const partnersEnded = all.filter((one) => {
    if (stays.includes(one)) return false;
    if (isOwn(one) || there.has(one.applicationId)) return true;
    there.add(one.applicationId);
    partnersMoved.push(one);
    return false;
  });
  return { partnersMoved, partnersEnded };
};

const keyOf = (seat: HeldSeat): string => `${seat.personId} ${seat.role}`;

/** One seat for each person and role, verified as soon as one of theirs was; nothing for who has it already. */
const broughtOf = (following: readonly HeldSeat[], there: readonly HeldSeat[]): readonly BroughtSeat[] =>
  [...Map.groupBy(following, keyOf)].flatMap(([key, seats]) => {
    const seat = seats.find(({ state }) => state === 'active') ?? (seats[0] as HeldSeat);
    const before = there.find((one) => keyOf(one) === key);
    const to = seat.state === 'active' ? ('active' as const) : ('provisional' as const);
    const has = before?.state === 'active' || before?.state === to;
    return has ? [] : [{ seat, before, to }];
  });

const mandatesOf = (mandates: readonly HeldMandate[], gone: ReadonlySet<string>, survivorId: string) => {
  const today = (id: string) => (gone.has(id) ? survivorId : id);
  const kept = new Map<string, string>();
  const mandatesMoved: MovedMandate[] = [];
  const mandatesEnded: EndedMandate[] = [];
  const touched = (one: HeldMandate) => gone.has(one.organisationId) || gone.has(one.mandataryId);
  const key = (one: HeldMandate) => `${today(one.organisationId)} ${today(one.mandataryId)} ${one.scope}`;
  for (const one of mandates) if (!touched(one)) kept.set(key(one), one.id);
  for (const mandate of mandates.filter(touched)) {
    const [organisationId, mandataryId] = [today(mandate.organisationId), today(mandate.mandataryId)];
    const keptId = kept.get(key(mandate));
    if (organisationId === mandataryId || keptId !== undefined) mandatesEnded.push({ mandate, keptId });
    else {
      kept.set(key(mandate), mandate.id);
      mandatesMoved.push({ mandate, organisationId, mandataryId });
    }
  }
  return { mandatesMoved, mandatesEnded };
};

/** Whether somebody may still sign for the body that remains; otherwise somebody must be invited to. */
export const hasSignatory = ({ holdings }: Merging, moves: Moves, survivorId: string): boolean =>
  moves.seatsBrought.some(({ seat }) => seat.role === 'signatory') ||
  holdings.seats.some(
    ({ organisationId, role, state }) => organisationId === survivorId && role === 'signatory' && state === 'active',
  );

/** What the page showed, in short: when it is no longer so, the page is shown again before anything is recorded. */
export const digestOf = (moves: Moves): string =>
  Object.values(moves)
    .map((list) => list.length)
    .join('-');

export const countOf = (moves: Moves): number => Object.values(moves).reduce((sum, list) => sum + list.length, 0);

/** Whether this person may record this merger now, having seen it. */
export const obstacleToRecording = (
  merging: Merging,
  moves: Moves,
  asked: Readonly<{ today: string; actor: Actor; confirmation: string; shown: string }>,
) => {
  if (merging.isRecorded) return refuse('rule', 'merger.already_recorded');
  const obstacle = obstacleTo(merging, asked.today);
  if (obstacle !== undefined) return obstacle;
  const own = merging.holdings.seats.some(({ personId, state }) => personId === asked.actor.id && state !== 'ended');
  if (own) return refuse('rule', 'merger.own_body');
  if (countOf(moves) > MOVED_MAX) return refuse('rule', 'merger.too_many', { max: MOVED_MAX });
  if (digestOf(moves) !== asked.shown) return refuse('rule', 'merger.changed');
  if (asked.confirmation !== merging.plan.survivorSiren) {
    return refuse('rule', 'merger.not_confirmed', { siren: merging.plan.survivorSiren });
  }
  return undefined;
};

/** The ground of a body that takes others over: what it had, and theirs. */
export const groundOf = (merging: Merging): readonly string[] => [
  ...new Set([
    ...(survivorOf(merging)?.ground ?? []),
    ...absorbedOf(merging).flatMap(({ territoryId, ground }) => [
      ...(territoryId === null ? [] : [territoryId]),
      ...ground,
    ]),
  ]),
];
