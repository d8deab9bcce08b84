import { refuse } from '#kernel/refusal';
import { changeOf, isRecusedFrom, type Jury, seatOf } from './jury.ts';
import { recuse as recuseInWriting } from './law/recusal.ts';
import { jurySessionLife } from './life.ts';

/** What a member writes of one file in which they have an interest. */
export type DeclaredInterest = Readonly<{ applicationId: string; nature: string }>;

/** The files whose applicant is the body that employs the member: found without asking. */
export const detectedFor = (jury: Pick<Jury, 'members' | 'files'>, personId: string): readonly string[] => {
  const employer = seatOf(jury, personId)?.employerSiren ?? undefined;
  if (employer === undefined) return [];
  return jury.files.filter((file) => file.sirens.includes(employer)).map((file) => file.id);
};

/** Declares interests for the session, or that there is none; each one hides its file (CRPA R133-12). */
export const declareInterests = (jury: Jury, personId: string, interests: readonly DeclaredInterest[]) => {
  const to = jurySessionLife.next(jury.state, 'jury.declare_interests');
  if (to === undefined) return refuse('rule', 'jury.declare.not_now');
  if (seatOf(jury, personId)?.declaredAt) return refuse('rule', 'jury.declare.already');
  const mute = interests.find((one) => one.nature.trim() === '');
  if (mute !== undefined) return refuse('rule', 'jury.declare.no_nature');
  const unknown = interests.find((one) => !jury.files.some((file) => file.id === one.applicationId));
  if (unknown !== undefined) return refuse('rule', 'jury.declare.unknown_file');
  const declared = new Map(interests.map((one) => [one.applicationId, one.nature.trim()]));
  const detected = detectedFor(jury, personId);
  const hidden = jury.files
    .filter((file) => declared.has(file.id) || detected.includes(file.id))
    .filter((file) => !isRecusedFrom(jury, personId, file.id))
    .map((file) => ({
      applicationId: file.id,
      nature: declared.get(file.id) ?? 'employer',
      detected: detected.includes(file.id),
    }));
  return {
    change: {
      ...changeOf(jury, to, { interests: hidden.length, detected: hidden.filter((one) => one.detected).length }),
      recusals: hidden,
    },
  };
};

/** Steps aside from one file, in writing. If the jury has deliberated on it, it must deliberate again without them. */
export const recuse = (jury: Jury, personId: string, applicationId: string, statement: string, writtenOn: string) => {
  const to = jurySessionLife.next(jury.state, 'jury.recuse');
  if (to === undefined) return refuse('rule', 'jury.recuse.not_now');
  const written = recuseInWriting(personId, applicationId, { matters: statement, writtenOn }, { needed: false });
  if ('refusal' in written) return written;
  return {
    change: {
      ...changeOf(jury, to, { applicationId, deliberateAgain: jury.deliberated.has(applicationId) }),
      applicationId,
      recusals: [{ applicationId, nature: written.recusal.matters, detected: false }],
    },
  };
};
