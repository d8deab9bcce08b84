import { type Actor, memberAs, type Role } from '#kernel/actor';
import { refuse } from '#kernel/refusal';
import { type ActingPerson, seatsEnd } from '#slices/account';
import type { Application } from './application.ts';
import { applicationLife } from './life.ts';

/** At most so many files are handed over at once; the next ones are by doing it again. */
export const HANDED_MAX = 200;

/** The files of a body whose contact is one person, and who is to take them over. */
export type Handing = Readonly<{
  organisationId: string;
  files: readonly Pick<Application, 'id' | 'number' | 'state' | 'version'>[];
  /** Whether the person who takes over prepares or signs the files of the body. */
  isTakerMember: boolean;
}>;

export const mayHandOver = (actor: Actor, { organisationId }: Pick<Handing, 'organisationId'>): Role | undefined =>
  memberAs(actor, organisationId, 'applicant', 'signatory');

/** Hands the files of one person over to another: those that are over keep the contact they had. */
export const handOver = (handing: Handing, fromId: string, toId: string) => {
  if (!handing.isTakerMember) return refuse('rule', 'application.hand_over.not_a_member');
  const changes = handing.files.flatMap((file) => {
    const to = applicationLife.next(file.state, 'application.hand_over');
    if (to === undefined) return [];
    const { id: subjectId, state: from, version, number } = file;
    return [{ machine: applicationLife.name, subjectId, from, to, version, facts: { number, fromId, toId } }];
  });
  const [change, ...also] = changes;
  if (change === undefined || fromId === toId) return refuse('rule', 'application.hand_over.nothing');
  return { change: { ...change, files: changes }, also };
};

export type Leaving = Readonly<{ person: ActingPerson; handing: Handing }>;

/**
 * Somebody leaves a body and says who takes over the files they are the contact of. A body keeps at least one person who
 * prepares its files; when nobody else is there to take them over, they stay without a contact.
 */
export const leaveBody = ({ person, handing }: Leaving, toId: string | undefined) => {
  const prepares = person.seats.some(({ role, state }) => role === 'applicant' && state === 'active');
  if (prepares && person.otherPreparers === 0) return refuse('rule', 'application.leave_body.last_member');
  const [change, ...also] = seatsEnd('application.leave_body', person);
  if (change === undefined) return refuse('rule', 'application.leave_body.already_left');
  const seats = [change, ...also];
  if (handing.files.length === 0) return { change: { ...change, seats, files: [] }, also };
  if (toId === undefined) return refuse('rule', 'application.leave_body.choose');
  const handed = toId === person.personId ? undefined : handOver(handing, person.personId, toId);
  if (handed === undefined) return refuse('rule', 'application.leave_body.choose');
  if ('refusal' in handed) return handed;
  const { files } = handed.change;
  return {
    change: { ...change, seats, files },
    also: [...also, ...files.map((file) => ({ ...file, act: 'application.hand_over' as const }))],
  };
};
