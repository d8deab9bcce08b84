import type { Actor, Role } from '#kernel/actor';
import type { Place } from '#kernel/permission';
import type { RoundSheet } from '#slices/call';
import { isRecusedFrom, type Jury, type SeatKind, seatOf } from './jury.ts';

const ROLES: Readonly<Record<SeatKind, Role>> = { chair: 'chair', member: 'juror', secretary: 'secretary' };

/** A round lies in its call and its programme. */
export const placeOfRound = ({ programmeId, callId }: Pick<RoundSheet, 'programmeId' | 'callId'>): Place => ({
  programmeId,
  callId,
});

/** The same for a session, with the seat of the person in this very one. */
export const placeInJury = (jury: Jury, actor: Actor): Place => {
  const seat = seatOf(jury, actor.id)?.seat;
  return { ...placeOfRound(jury.round), seat: seat && ROLES[seat] };
};

/** The seat counts on files once interests are declared, on those of the agenda, and never on one stepped aside from. */
export const placeSeeing = (jury: Jury, actor: Actor, applicationIds: readonly string[]) => {
  const known = new Set(jury.files.map((file) => file.id));
  const sees = seatOf(jury, actor.id)?.declaredAt && applicationIds.every((id) => known.has(id));
  return {
    seat: sees ? placeInJury(jury, actor).seat : undefined,
    had: (personId: string) => ({ recused: applicationIds.some((id) => isRecusedFrom(jury, personId, id)) }),
  };
};
