import type { Actor } from '#kernel/actor';
import type { Place } from '#kernel/permission';
import type { Offer } from './queries/offers.ts';
import type { HeldRegistration } from './store/registrations.ts';
import type { Held } from './store/trainings.ts';

export const placeOfOffer = ({ programmeId, callId }: Pick<Offer, 'programmeId' | 'callId'>): Place => ({
  programmeId,
  callId,
});

/** A training lies in its call; whoever gives it has a seat of their own there. */
export const placeOf = ({ offer, trainers }: Pick<Held, 'offer' | 'trainers'>, actor: Actor): Place => ({
  ...placeOfOffer(offer),
  seat: trainers.includes(actor.id) ? 'trainer' : undefined,
});

/** A registration is of its body, and of whoever reads its mailbox. */
export const placeOfRegistration = ({ registration }: HeldRegistration, actor: Actor): Place => ({
  organisationId: registration.organisationId,
  own: registration.email === actor.email ? 'applicant' : undefined,
});
