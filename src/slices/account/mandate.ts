import { type Actor, memberAs } from '#kernel/actor';
import type { StateOf } from '#kernel/machine';
import { refuse } from '#kernel/refusal';
import { maySignFor, type Power } from './law/power.ts';
import { mandateLife } from './life.ts';

/** A body about to give a mandate, and the body that would act for it. */
export type Giving = Readonly<{
  organisationId: string;
  organisationName: string;
  siren: string;
  mandatary: Readonly<{ id: string; name: string }> | undefined;
  /** Whether the same mandate holds already. */
  isGiven: boolean;
  /** By what powers the person signs for the body that gives. */
  powers: readonly Power[];
}>;

export type MandateOffer = Readonly<{
  programmeCode?: string | undefined;
  startsOn: string;
  endsOn?: string | undefined;
}>;

/** A mandate commits the body: only who signs for it gives one. */
/** @param on the day the mandate is given: the power to sign must hold then */
export const giveMandate = (
  giving: Giving,
  offer: MandateOffer,
  by: Readonly<{ personId: string; on: string }>,
  newId: () => string,
) => {
  const { mandatary, organisationId, siren } = giving;
  if (mandatary === undefined) return refuse('rule', 'account.give_mandate.unknown_body');
  if (mandatary.id === organisationId) return refuse('rule', 'account.give_mandate.to_itself');
  if (offer.endsOn !== undefined && offer.endsOn < offer.startsOn) {
    return refuse('rule', 'account.give_mandate.ends_first');
  }
  if (giving.isGiven) return refuse('rule', 'account.give_mandate.already_given', { name: mandatary.name });
  const allowed = maySignFor({ ...by, siren, act: 'attest' }, giving.powers, giving.organisationName);
  if ('refusal' in allowed) return allowed;
  return {
    change: {
      machine: mandateLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'in_force',
      mandataryId: mandatary.id,
      facts: {
        organisationId,
        mandataryId: mandatary.id,
        startsOn: offer.startsOn,
        ...(offer.endsOn && { endsOn: offer.endsOn }),
        ...(offer.programmeCode && { programme: offer.programmeCode }),
      },
    },
  };
};

export type Mandate = Readonly<{
  id: string;
  organisationId: string;
  mandataryId: string;
  state: StateOf<typeof mandateLife>;
  version: number;
}>;

/** Either side ends it: who signs for the body represented, or those who act for the other. */
export const placeOfMandate = (mandate: Mandate, actor: Actor) => ({
  organisationId: mandate.organisationId,
  acting: memberAs(actor, mandate.mandataryId, 'applicant', 'signatory'),
});

export const endMandate = (mandate: Mandate) => {
  const to = mandateLife.next(mandate.state, 'account.end_mandate');
  if (to === undefined) return refuse('rule', 'account.end_mandate.already_ended');
  const { id: subjectId, state: from, version, organisationId, mandataryId } = mandate;
  return {
    change: { machine: mandateLife.name, subjectId, from, to, version, facts: { organisationId, mandataryId } },
  };
};
