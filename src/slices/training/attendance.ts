import { refuse } from '#kernel/refusal';
import { registrationLife, trainingLife } from './life.ts';
import type { Registration } from './registering.ts';
import { changeOf, type Training } from './training.ts';

export type Attendance = Readonly<{ registrationId: string; came: boolean }>;

/**
 * Notes who came and who did not, one by one or all at once; it may be corrected until the sheet is closed. Somebody came
 * to the whole training or did not: there are no halves.
 */
export const recordAttendance = (
  training: Training,
  registrations: readonly Registration[],
  attendance: readonly Attendance[],
  at: Date,
) => {
  const to = trainingLife.next(training.state, 'training.record_attendance');
  if (to === undefined) return refuse('rule', 'training.attendance.closed');
  if (at < training.startsAt) return refuse('rule', 'training.attendance.not_begun');
  const known = new Map(registrations.map((one) => [one.id, one]));
  const noted = attendance.flatMap(({ registrationId, came }) => {
    const registration = known.get(registrationId);
    const act = came ? ('training.mark_present' as const) : ('training.mark_absent' as const);
    const next = registration && registrationLife.next(registration.state, act);
    return next === undefined ? [] : [{ act, registration: registration as Registration, next }];
  });
  if (attendance.some(({ registrationId }) => !known.has(registrationId)))
    return refuse('rule', 'training.attendance.not_seated');
  return {
    change: {
      ...changeOf(training, to, { noted: noted.length }),
      noted: noted.map(({ registration, next }) => ({ id: registration.id, version: registration.version, to: next })),
    },
    also: noted.map(({ act, registration, next }) => ({
      act,
      machine: registrationLife.name,
      subjectId: registration.id,
      from: registration.state,
      to: next,
      facts: { trainingId: training.id },
    })),
  };
};

/** Closes the sheet after the end: those present get their certificate. */
export const closeTraining = (training: Training, registrations: readonly Registration[], at: Date) => {
  const to = trainingLife.next(training.state, 'training.close');
  if (to === undefined) return refuse('rule', 'training.attendance.closed');
  if (at < training.endsAt) return refuse('rule', 'training.close.not_over');
  const unmarked = registrations.filter(({ state }) => state === 'seated').length;
  if (unmarked > 0) return refuse('rule', 'training.close.unmarked', { unmarked });
  const attended = registrations.filter(({ state }) => state === 'attended').length;
  return { change: changeOf(training, to, { attended, absent: registrations.length - attended }) };
};

/** A certificate is kept once for whoever came, when the sheet is closed. */
export const keepCertificate = (registration: Registration, training: Training, hash: string) => {
  const to = registrationLife.next(registration.state, 'training.keep_certificate');
  if (to === undefined || training.state !== 'held') return refuse('rule', 'training.keep_certificate.not_attended');
  return {
    change: {
      machine: registrationLife.name,
      subjectId: registration.id,
      from: registration.state,
      to,
      version: registration.version,
      facts: { trainingId: training.id, hash },
    },
  };
};
