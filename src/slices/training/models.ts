import type { Actor } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { SEEING } from '#kernel/seeing';
import type { Reader } from '#platform/read';
import type { Problem, Seen } from '#platform/web';
import { placeOfOffer } from './place.ts';
import { allOffers, type Offer, offerOf } from './queries/offers.ts';
import {
  type Opinion,
  opinionsOf,
  ownOfTraining,
  ownRegistration,
  type RegistrationLine,
  registeredFor,
} from './queries/registered.ts';
import {
  type CatalogueFilter,
  catalogue,
  type Found,
  givenBy,
  readsTrainings,
  trainingById,
} from './queries/trainings.ts';
import type { Training } from './training.ts';

export const SIZE = 20;

/** A training with the call it is of. */
export type Listed = Readonly<{ training: Training; offer: Offer }>;

const withOffers = (trainings: readonly Training[], offers: readonly Offer[]): readonly Listed[] =>
  trainings.flatMap((training) => {
    const offer = offers.find(({ callId }) => callId === training.callId);
    return offer === undefined ? [] : [{ training, offer }];
  });

export type CatalogueModel = Readonly<{
  filter: CatalogueFilter;
  offers: readonly Offer[];
  trainings: readonly Listed[];
  nextHref: string | undefined;
  /** Those this person gives. */
  given: readonly Listed[];
  isSignedIn: boolean;
  plans: boolean;
  reads: boolean;
}>;

const UUID = /^[0-9a-f-]{36}$/i;

const filterOf = (query: URLSearchParams, offers: readonly Offer[]): CatalogueFilter => {
  const [at, id] = (query.get('after') ?? '').split('_');
  const instant = new Date(at ?? '');
  const where = query.get('where');
  const call = query.get('call') ?? '';
  return {
    when: query.get('when') === 'past' ? 'past' : 'coming',
    callId: offers.find((one) => `${one.programmeCode}/${one.call.code}` === call)?.callId,
    theme: query.get('theme')?.slice(0, 100) || undefined,
    where: where === 'remote' || where === 'room' ? where : undefined,
    search: (query.get('q') ?? '').trim().slice(0, 100),
    hasSeats: query.get('free') === 'yes',
    after: id !== undefined && UUID.test(id) && !Number.isNaN(instant.getTime()) ? { at: instant, id } : undefined,
  };
};

const nextHref = (query: URLSearchParams, last: Training): string => {
  const next = new URLSearchParams(query);
  next.set('after', `${last.startsAt.toISOString()}_${last.id}`);
  return `/trainings?${next}`;
};

export const catalogueModel = async ({
  reader,
  actor,
  query,
  at,
}: Seen<Actor | undefined>): Promise<CatalogueModel> => {
  const offers = await allOffers(reader);
  const filter = filterOf(query, offers);
  const [found, given] = await Promise.all([
    catalogue(reader, filter, at, SIZE + 1),
    actor === undefined ? [] : givenBy(reader, actor.id, SIZE),
  ]);
  const shown = found.slice(0, SIZE);
  const last = shown.at(-1);
  return {
    filter,
    offers,
    trainings: withOffers(shown, offers),
    nextHref: found.length > SIZE && last ? nextHref(query, last) : undefined,
    given: withOffers(given, offers),
    isSignedIn: actor !== undefined,
    plans: actor !== undefined && plannedBy(actor, offers).length > 0,
    reads: readsTrainings(actor),
  };
};

/** The calls for which a person plans trainings. */
export const plannedBy = (actor: Actor, offers: readonly Offer[]): readonly Offer[] =>
  offers.filter((offer) => standingOn(RIGHTS['training.plan'], actor, placeOfOffer(offer)) !== undefined);

/** What a person may do with a training. */
export type Viewer = Readonly<{
  manages: boolean;
  /** Records who came. */
  trains: boolean;
  /** Reads the names. */
  reads: boolean;
  /** Takes the list away: who manages or audits the call, and not the trainer. */
  exports: boolean;
  /** Bodies for which they may register somebody. */
  bodies: readonly Readonly<{ id: string; name: string }>[];
  self: Readonly<{ givenName: string; familyName: string; email: string }> | undefined;
}>;

const viewerOf = (actor: Actor | undefined, { training: { callId }, programmeId, trainers }: Found): Viewer => {
  if (actor === undefined)
    return { manages: false, trains: false, reads: false, exports: false, bodies: [], self: undefined };
  const call = placeOfOffer({ programmeId, callId });
  const seat = trainers.some(({ personId }) => personId === actor.id) ? ('trainer' as const) : undefined;
  const lies = { ...call, seat };
  const { givenName, familyName, email } = actor;
  return {
    manages: standingOn(RIGHTS['training.move'], actor, lies) !== undefined,
    trains: standingOn(RIGHTS['training.record_attendance'], actor, lies) !== undefined,
    reads: standingOn(SEEING['training.see'], actor, lies) !== undefined,
    exports: standingOn(SEEING['training.see'], actor, call) !== undefined,
    bodies: actor.memberships
      .filter(({ role }) => role !== 'viewer')
      .map(({ organisationId, organisationName }) => ({ id: organisationId, name: organisationName })),
    self: givenName === '' && familyName === '' ? undefined : { givenName, familyName, email },
  };
};

export type TrainingModel = Found &
  Readonly<{
    offer: Offer;
    viewer: Viewer;
    /** Registrations of the person and of their bodies. */
    own: readonly RegistrationLine[];
    isSignedIn: boolean;
    problem: Problem | undefined;
  }>;

export const trainingModel = async (
  reader: Reader,
  actor: Actor | undefined,
  id: string,
  problem?: Problem,
  lets: (viewer: Viewer) => boolean = () => true,
): Promise<TrainingModel | undefined> => {
  const found = await trainingById(reader, id);
  if (found === undefined) return undefined;
  const viewer = viewerOf(actor, found);
  // Whoever may not read it waits no longer than for one that is not there.
  const offer = lets(viewer) ? await offerOf(reader, found.training.callId) : undefined;
  if (offer === undefined) return undefined;
  return {
    ...found,
    offer,
    viewer,
    own: actor === undefined ? [] : await ownOfTraining(reader, actor, id),
    isSignedIn: actor !== undefined,
    problem,
  };
};

export type SheetModel = Found &
  Readonly<{
    offer: Offer;
    viewer: Viewer;
    registered: readonly RegistrationLine[];
    opinions: readonly Opinion[];
    problem: Problem | undefined;
  }>;

/** The attendance sheet, for who gives the training, manages or audits it. */
export const sheetModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  at: Date,
  problem?: Problem,
  lets: (viewer: Viewer) => boolean = ({ reads }) => reads,
): Promise<SheetModel | undefined> => {
  const model = await trainingModel(reader, actor, id, undefined, lets);
  if (model === undefined) return undefined;
  const [registered, opinions] = await Promise.all([registeredFor(reader, actor, id), opinionsOf(reader, id, at)]);
  return { ...model, registered, opinions, problem };
};

/** The page from which a manager changes a training. */
export const scheduleModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  problem?: Problem,
): Promise<TrainingModel | undefined> => trainingModel(reader, actor, id, problem, ({ manages }) => manages);

/** A registration of the person themselves, for what only they answer. */
export const answeringModel = async (reader: Reader, actor: Actor, id: string, problem?: Problem) => {
  const line = await ownRegistration(reader, actor, id);
  return line?.isOwn ? { line, problem } : undefined;
};
