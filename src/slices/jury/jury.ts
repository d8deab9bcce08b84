import type { StateOf } from '#kernel/machine';
import { type Day, instantsAt, legalDay } from '#kernel/period';
import { refuse } from '#kernel/refusal';
import { type Application, applicationLife } from '#slices/application';
import type { RoundSheet } from '#slices/call';
import { convocationValid } from './law/convening.ts';
import { jurySessionLife } from './life.ts';

export type JuryState = StateOf<typeof jurySessionLife>;
export type SeatKind = 'chair' | 'member' | 'secretary';
export type Presence = 'expected' | 'present' | 'remote' | 'represented' | 'absent';

export type Member = Readonly<{
  personId: string;
  name: string;
  email: string;
  lang: 'fr' | 'en';
  seat: SeatKind;
  quality: string;
  employerSiren: string | null;
  presence: Presence;
  mandateTo: string | null;
  declaredAt: Date | null;
}>;

/** A file of the agenda, as the rules need it. */
export type AgendaFile = Readonly<{
  id: string;
  number: string;
  state: string;
  askedCents: bigint | null;
  /** Of its body, and of those it took over: whoever worked for one of them works for it. */
  sirens: readonly string[];
}>;

export type Recusal = Readonly<{ personId: string; applicationId: string }>;

/** A session with all that its rules look at, locked by the act. */
export type Jury = Readonly<{
  id: string;
  state: JuryState;
  version: number;
  meetsAt: Date;
  place: string;
  urgency: string;
  secondMeeting: boolean;
  openedAt: Date | null;
  round: RoundSheet;
  members: readonly Member[];
  files: readonly AgendaFile[];
  recusals: readonly Recusal[];
  /** The files deliberated so far. */
  deliberated: ReadonlySet<string>;
}>;

/** Who votes: the secretary does not. */
export const isVoter = (member: Pick<Member, 'seat'>): boolean => member.seat !== 'secretary';
export const chairOf = (jury: Pick<Jury, 'members'>): Member | undefined =>
  jury.members.find((member) => member.seat === 'chair');
export const seatOf = (jury: Pick<Jury, 'members'>, personId: string): Member | undefined =>
  jury.members.find((member) => member.personId === personId);
export const isRecusedFrom = (jury: Pick<Jury, 'recusals'>, personId: string, applicationId: string): boolean =>
  jury.recusals.some((one) => one.personId === personId && one.applicationId === applicationId);

type Facts = Readonly<Record<string, unknown>>;
export const changeOf = (jury: Jury, to: JuryState, facts: Facts) => ({
  machine: jurySessionLife.name,
  subjectId: jury.id,
  from: jury.state,
  to,
  version: jury.version,
  facts,
});

const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;

/** An instant, or what a clock says in the zone of the programme; undefined when no such hour exists. */
export const placedIn = (meetsAt: Date | string, zone: string): Date | undefined => {
  if (typeof meetsAt !== 'string') return meetsAt;
  if (!LOCAL.test(meetsAt)) return undefined;
  try {
    return instantsAt(meetsAt.length === 16 ? `${meetsAt}:00` : meetsAt, zone)[0];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

/** A meeting on the files of a competitive round, at an instant to come. */
export const planJury = (
  round: RoundSheet,
  wanted: Readonly<{ meetsAt: Date | string; place: string }>,
  moment: Readonly<{ at: Date; newId(): string }>,
) => {
  if (round.call.decidedBy !== 'jury') return refuse('rule', 'jury.plan.other_instrument');
  const meetsAt = placedIn(wanted.meetsAt, round.pack.zone);
  if (meetsAt === undefined) return refuse('rule', 'jury.plan.no_such_hour');
  if (meetsAt.getTime() <= moment.at.getTime()) return refuse('rule', 'jury.plan.past');
  return {
    change: {
      machine: jurySessionLife.name,
      subjectId: moment.newId(),
      from: 'none',
      to: 'planned' as const,
      facts: { roundId: round.id, meetsAt: meetsAt.toISOString() },
      meetsAt,
      place: wanted.place,
    },
  };
};

/** @param person the person named, if the instance knows them; `examined` counts the files of the round they examined */
export const appointMember = (
  jury: Jury,
  person: Readonly<{ id: string; name: string; examined: number }> | undefined,
  seat: SeatKind,
) => {
  const to = jurySessionLife.next(jury.state, 'jury.appoint');
  if (to === undefined) return refuse('rule', 'jury.appoint.too_late');
  if (person === undefined) return refuse('rule', 'jury.appoint.unknown_person');
  if (isVoter({ seat }) && person.examined > 0) {
    return refuse('rule', 'jury.appoint.examined', { name: person.name, n: person.examined });
  }
  const chair = chairOf(jury);
  if (seat === 'chair' && chair !== undefined && chair.personId !== person.id) {
    return refuse('rule', 'jury.appoint.chair_taken', { chair: chair.name });
  }
  return { change: { ...changeOf(jury, to, { personId: person.id, seat }), personId: person.id } };
};

export const dismissMember = (jury: Jury, personId: string) => {
  const to = jurySessionLife.next(jury.state, 'jury.dismiss');
  if (to === undefined) return refuse('rule', 'jury.dismiss.too_late');
  if (seatOf(jury, personId) === undefined) return refuse('rule', 'jury.dismiss.not_a_member');
  return { change: changeOf(jury, to, { personId }) };
};

/** Puts files on the agenda: each becomes a file of this jury. @param files locked, of this round */
export const putOnAgenda = (jury: Jury, files: readonly Application[]) => {
  const to = jurySessionLife.next(jury.state, 'jury.put_on_agenda');
  if (to === undefined) return refuse('rule', 'jury.put_on_agenda.too_late');
  const ready = files.filter(
    (file) => applicationLife.next(file.state, 'jury.put_on_agenda') !== undefined && file.roundId === jury.round.id,
  );
  if (ready.length === 0) return refuse('rule', 'jury.put_on_agenda.nothing');
  return {
    change: {
      ...changeOf(jury, to, { files: ready.length }),
      files: ready.map((file) => ({ subjectId: file.id, to: 'in_jury' as const, version: file.version })),
    },
    also: ready.map((file) => ({
      machine: applicationLife.name,
      subjectId: file.id,
      from: file.state,
      to: 'in_jury',
      facts: { number: file.number, sessionId: jury.id },
    })),
  };
};

const settingsOf = (jury: Jury) => ({
  noticeDays: jury.round.pack.settings.juryNoticeDays,
  noticeCounting: 'calendar_days' as const,
});
const dayIn = (jury: Jury, at: Date): Day => legalDay(at, jury.round.pack.zone);

/** What the law asks of a convocation sent now for a meeting at that instant (CRPA R133-8). */
export const noticeOf = (jury: Jury, meetsAt: Date, urgency: string, at: Date) =>
  convocationValid(
    dayIn(jury, meetsAt),
    {
      hasAgenda: jury.files.length > 0,
      received: jury.members.map((member) => ({ member: member.name, on: dayIn(jury, at) })),
    },
    urgency.trim() === '' ? undefined : { reason: urgency },
    settingsOf(jury),
  );

type Sent = Readonly<{ at: Date; newId(): string }>;
const messagesTo = (jury: Jury, newId: () => string) =>
  jury.members.map((member) => ({ id: newId(), personId: member.personId }));

/** Convenes the members, who all receive it at this instant: made available, and announced by e-mail. */
export const conveneJury = (jury: Jury, urgency: string, { at, newId }: Sent) => {
  const to = jurySessionLife.next(jury.state, 'jury.convene');
  if (to === undefined) return refuse('rule', 'jury.convene.already');
  if (chairOf(jury) === undefined) return refuse('rule', 'jury.convene.no_chair');
  if (jury.meetsAt.getTime() <= at.getTime()) return refuse('rule', 'jury.convene.past');
  const notice = noticeOf(jury, jury.meetsAt, urgency, at);
  if ('refusal' in notice) return notice;
  const inUrgency = notice.warnings.length > 0;
  const facts = { members: jury.members.length, files: jury.files.length, ...(inUrgency ? { urgency } : {}) };
  return {
    change: {
      ...changeOf(jury, to, facts),
      meetsAt: jury.meetsAt,
      place: jury.place,
      urgency: inUrgency ? urgency.trim() : '',
      messages: messagesTo(jury, newId),
    },
  };
};

/** Convenes again on the same agenda, saying that no quorum will be required (CRPA R133-10). */
export const reconveneJury = (
  jury: Jury,
  wanted: Readonly<{ meetsAt: Date | string; place: string; urgency: string }>,
  { at, newId }: Sent,
) => {
  const to = jurySessionLife.next(jury.state, 'jury.reconvene');
  if (to === undefined) return refuse('rule', 'jury.reconvene.too_late');
  if (jury.deliberated.size > 0) return refuse('rule', 'jury.reconvene.has_deliberated');
  const meetsAt = placedIn(wanted.meetsAt, jury.round.pack.zone);
  if (meetsAt === undefined) return refuse('rule', 'jury.plan.no_such_hour');
  if (meetsAt.getTime() <= at.getTime()) return refuse('rule', 'jury.convene.past');
  const notice = noticeOf(jury, meetsAt, wanted.urgency, at);
  if ('refusal' in notice) return notice;
  const inUrgency = notice.warnings.length > 0;
  const place = wanted.place.trim() === '' ? jury.place : wanted.place;
  return {
    change: {
      ...changeOf(jury, to, { meetsAt: meetsAt.toISOString(), noQuorumRequired: true }),
      meetsAt,
      place,
      urgency: inUrgency ? wanted.urgency.trim() : '',
      messages: messagesTo(jury, newId),
    },
  };
};
