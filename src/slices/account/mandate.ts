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
  /** The only file it would be for, when one was named and is of this body. */
  file: Readonly<{ id: string; mandataryName: string | undefined }> | undefined;
}>;

export type MandateOffer = Readonly<{
  programmeCode?: string | undefined;
  callCode?: string | undefined;
  fileNumber?: string | undefined;
  signs: boolean;
  startsOn: string;
  endsOn?: string | undefined;
}>;

type Said = Readonly<Record<string, string>>;

/** The mandate itself, whoever writes it down. @param said what the journal keeps of how it was given */
const mandateGiven = (giving: Giving, offer: MandateOffer, newId: () => string, said: Said = {}) => {
  const { mandatary, organisationId, file } = giving;
  if (mandatary === undefined) return refuse('rule', 'account.give_mandate.unknown_body');
  if (mandatary.id === organisationId) return refuse('rule', 'account.give_mandate.to_itself');
  if (offer.endsOn !== undefined && offer.endsOn < offer.startsOn) {
    return refuse('rule', 'account.give_mandate.ends_first');
  }
  const { fileNumber: number } = offer;
  if (number !== undefined && file === undefined)
    return refuse('rule', 'account.give_mandate.unknown_file', { number });
  if (file?.mandataryName !== undefined) {
    return refuse('rule', 'account.give_mandate.file_entrusted', { number: number ?? '', name: file.mandataryName });
  }
  if (giving.isGiven) return refuse('rule', 'account.give_mandate.already_given', { name: mandatary.name });
  return {
    change: {
      machine: mandateLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'in_force',
      mandataryId: mandatary.id,
      applicationId: file?.id,
      facts: {
        organisationId,
        mandataryId: mandatary.id,
        startsOn: offer.startsOn,
        signs: offer.signs,
        ...(offer.endsOn && { endsOn: offer.endsOn }),
        ...(offer.programmeCode && { programme: offer.programmeCode }),
        ...(offer.callCode && { call: offer.callCode }),
        ...(number !== undefined && { file: number }),
        ...said,
      },
    },
  };
};

/**
 * A mandate commits the body: only who signs for it gives one.
 * @param by who gives it, the day it is given, and by what powers they sign for the body: they must hold then
 */
export const giveMandate = (
  giving: Giving,
  offer: MandateOffer,
  by: Readonly<{ personId: string; on: string; powers: readonly Power[] }>,
  newId: () => string,
) => {
  const given = mandateGiven(giving, offer, newId);
  if ('refusal' in given) return given;
  const { powers, ...signing } = by;
  const allowed = maySignFor({ ...signing, siren: giving.siren, act: 'attest' }, powers, giving.organisationName);
  return 'refusal' in allowed ? allowed : given;
};

/** An officer writes down a mandate that the body gave by a deed; nobody does it for their own body. */
export const recordMandate = (
  giving: Giving | undefined,
  offer: MandateOffer,
  { actor, document }: Readonly<{ actor: Actor; document: Readonly<{ hash: string }> | undefined }>,
  newId: () => string,
) => {
  if (document === undefined) return refuse('rule', 'account.record_mandate.deed_missing');
  if (giving === undefined) return refuse('rule', 'account.record_mandate.unknown_body');
  const own = [giving.organisationId, giving.mandatary?.id].some((id) =>
    [...actor.memberships, ...(actor.provisional ?? [])].some((member) => member.organisationId === id),
  );
  if (own) return refuse('rule', 'account.record_mandate.own_body');
  return mandateGiven(giving, offer, newId, { document: document.hash });
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
