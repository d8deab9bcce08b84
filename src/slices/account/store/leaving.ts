import { type Tx, writing } from '#platform/tx';
import type { ActingPerson } from '../leaving.ts';
import type { MemberRole, MembershipState } from '../organisation.ts';
import { lockBody } from './organisations.ts';

/** The seats somebody holds in a body, with who else acts for it; the body is locked, so that two do not leave at once. */
export const lockActing = async (
  tx: Tx,
  organisationId: string,
  personId: string,
): Promise<ActingPerson | undefined> => {
  const body = await lockBody(tx, organisationId);
  if (body === undefined) return undefined;
  const found = await writing(tx)
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['membership.id', 'membership.person_id as personId', 'role', 'membership.state', 'membership.version'])
    .select(['person.email', 'person.lang'])
    .where('organisation_id', '=', organisationId)
    .where('membership.state', 'in', ['active', 'provisional'])
    .orderBy('membership.id')
    .forUpdate('membership')
    .execute();
  const seats = found.filter((seat) => seat.personId === personId);
  const [first] = seats;
  if (first === undefined) return undefined;
  const others = found.filter((seat) => seat.personId !== personId && seat.state === 'active');
  return {
    organisationId,
    organisationName: body.name,
    personId,
    mailbox: { email: first.email, lang: first.lang === 'en' ? 'en' : 'fr' },
    seats: seats.map((seat) => ({
      id: seat.id,
      role: seat.role as MemberRole,
      state: seat.state as MembershipState,
      version: seat.version,
    })),
    otherPreparers: others.filter(({ role }) => role === 'applicant').length,
    othersActing: others.filter(({ role }) => role !== 'viewer').length,
  };
};

/** The same, from one of the seats. */
export const lockActingOfSeat = async (tx: Tx, membershipId: string): Promise<ActingPerson | undefined> => {
  const seat = await writing(tx)
    .selectFrom('membership')
    .select(['organisation_id as organisationId', 'person_id as personId'])
    .where('id', '=', membershipId)
    .executeTakeFirst();
  return seat && lockActing(tx, seat.organisationId, seat.personId);
};
