import type { Place } from '#kernel/permission';
import type { NeedsRound } from './queries/calls.ts';

/** A need lies in its call, at the desk of that call. */
export const placeOf = ({ programmeId, callId, call }: Pick<NeedsRound, 'programmeId' | 'callId' | 'call'>): Place => ({
  programmeId,
  callId,
  desks: [`${programmeId}/${call.desk}`],
});
