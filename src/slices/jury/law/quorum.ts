import { crpa } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

/** Whole numbers of members. `vacant` seats are part of `composition`. */
export type Attendance = Readonly<{
  composition: number;
  vacant?: number;
  present: number;
  remote: number;
  /** Members who gave a mandate to a member taking part. */
  mandates: number;
  /** Of those three, the ones who stepped aside from the file being examined. */
  recused?: number;
}>;

export type SecondMeeting = Readonly<{ sameAgenda: boolean; saysNoQuorum: boolean }>;

export const defaults = {
  vacantSeatsCount: true,
  recusedMembers: 'not_present' as 'not_present' | 'present',
  secondMinimum: 1,
};

/**
 * The quorum is reached when at least half of the members composing the body are present, take part
 * remotely or have given a mandate. Failing that, the body deliberates validly without quorum after
 * a new convocation on the same agenda saying that no quorum will be required.
 *
 * For one file, `recused` members leave the count of those present, never the composition. For a
 * file added to the agenda of a second meeting, `sameAgenda` is false: it cannot be deliberated.
 * @rule CRPA-R133-10
 * @article CRPA R133-10
 * @source CRPA
 * @certainty sourced
 * @setting quorum.vacantSeatsCount = true (reading)
 * @setting quorum.recusedMembers = not_present (reading)
 * @setting quorum.secondMinimum = 1 (reading: one member beside the chair, in person or remotely)
 * @caller quorum.checked = at opening and at each file (reading)
 */
export const quorum = (attendance: Attendance, second?: SecondMeeting, settings = defaults) => {
  const required = requiredOf(attendance, settings);
  const reached = reachedBy(attendance, settings);
  const facts = { required, reached, composition: attendance.composition };
  if (reached >= required) return { ...allow(), required, reached };
  if (second === undefined) return { ...refuse('rule', 'jury.quorum.not_reached', facts), required, reached };
  if (!second.sameAgenda || !second.saysNoQuorum)
    return { ...refuse('rule', 'jury.quorum.second_invalid', facts), required, reached };
  if (attendance.present + attendance.remote < settings.secondMinimum + 1)
    return { ...refuse('rule', 'jury.quorum.not_reached', facts), required, reached };
  return { ...allow(), required, reached };
};

/** Half of the members, rounded up, and never nobody. */
const requiredOf = ({ composition, vacant = 0 }: Attendance, settings: typeof defaults): number =>
  Math.max(1, Math.ceil((settings.vacantSeatsCount ? composition : composition - vacant) / 2));

const reachedBy = ({ present, remote, mandates, recused = 0 }: Attendance, settings: typeof defaults): number =>
  present + remote + mandates - (settings.recusedMembers === 'not_present' ? recused : 0);

export const shown = ({ required = 0, reached = 0, composition = 0 }: Facts) =>
  say(
    {
      fr: 'Quorum : {} sur {} requis ({} membres). Sans quorum, reconvoquez sur le même ordre du jour en précisant qu’aucun quorum ne sera exigé ({}).',
      en: 'Quorum: {} of {} required ({} members). Without a quorum, convene again on the same agenda, saying that no quorum will be required ({}).',
    },
    reached,
    required,
    composition,
    crpa('R133-10'),
  );

export const sentences = {
  'jury.quorum.not_reached': shown,
  'jury.quorum.second_invalid': say(
    {
      fr: 'Le quorum n’est pas atteint, et la seconde convocation ne permet pas de s’en passer : elle doit porter sur le même ordre du jour et dire qu’aucun quorum ne sera exigé ({}).',
      en: 'The quorum is not reached, and the second convocation does not do without it: it must have the same agenda and say that no quorum will be required ({}).',
    },
    crpa('R133-10'),
  ),
};
