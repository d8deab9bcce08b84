import { refuse } from '#kernel/refusal';
import { amountFact } from '#kernel/shown';
import type { Basis } from './invitation.ts';
import type { Power, SignedAct } from './law/power.ts';
import { membershipLife } from './life.ts';
import type { MemberRole, MembershipState } from './organisation.ts';

/** A signatory's seat, to say by what power they sign. */
export type SignatorySeat = Readonly<{
  id: string;
  organisationId: string;
  personId: string;
  role: MemberRole;
  state: MembershipState;
  version: number;
  /** The delegation referred to, when it was filed for this seat. */
  document: Readonly<{ id: string; hash: string }> | undefined;
}>;

export type PowerOffer = Readonly<{
  basis: Basis;
  startsOn: string | undefined;
  endsOn: string | undefined;
  limitCents: bigint | undefined;
}>;

/** Where a seat lies: with those who manage the body. */
export const placeOfSeat = ({ organisationId }: Pick<SignatorySeat, 'organisationId'>) => ({ organisationId });

/** Says by what power somebody signs. The law needs no paper; a delegation does, and says from when. */
export const recordPower = (seat: SignatorySeat, offer: PowerOffer) => {
  const to = membershipLife.next(seat.state, 'account.record_power');
  if (to === undefined || seat.role !== 'signatory') return refuse('rule', 'account.record_power.not_a_signatory');
  const { basis, startsOn, endsOn, limitCents } = offer;
  const isDelegation = basis === 'delegation';
  if (isDelegation && seat.document === undefined) return refuse('rule', 'account.record_power.document_missing');
  if (isDelegation && startsOn === undefined) return refuse('rule', 'account.record_power.start_missing');
  if (startsOn !== undefined && endsOn !== undefined && endsOn < startsOn) {
    return refuse('rule', 'account.record_power.ends_first');
  }
  const { organisationId, personId } = seat;
  return {
    change: {
      machine: membershipLife.name,
      subjectId: seat.id,
      from: seat.state,
      to,
      version: seat.version,
      power: {
        ...offer,
        limitCents: isDelegation ? limitCents : undefined,
        document: isDelegation ? seat.document : undefined,
      },
      facts: {
        organisationId,
        personId,
        basis,
        ...(startsOn && { startsOn }),
        ...(endsOn && { endsOn }),
        ...(isDelegation && limitCents !== undefined && { limit: amountFact(limitCents) }),
        ...(isDelegation && seat.document && { document: seat.document.hash }),
      },
    },
  };
};

/** What a delegation of this product covers: the form asks for no list of acts. */
const EVERY_ACT: readonly SignedAct[] = ['attest', 'sign_agreement', 'request_payment', 'decline_grant'];

export type PowerRow = Readonly<{
  personId: string;
  siren: string;
  basis: Basis;
  startsOn: string | null;
  endsOn: string | null;
  documentHash: string | null;
  limitCents: bigint | null;
}>;

/** The power as the law reads it. */
export const powerOf = (row: PowerRow): Power => {
  const days = { ...(row.startsOn && { from: row.startsOn }), ...(row.endsOn && { until: row.endsOn }) };
  const whose = { personId: row.personId, siren: row.siren, ...days };
  if (row.basis === 'legal_representative') return { ...whose, kind: 'legal_representative' };
  return {
    ...whose,
    kind: 'delegation',
    acts: EVERY_ACT,
    ...(row.documentHash && { documentId: row.documentHash }),
    ...(row.limitCents !== null && { limitCents: row.limitCents }),
  };
};
