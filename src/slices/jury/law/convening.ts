import { crpa } from '#kernel/articles';
import { addDays, type Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export type Convocation = Readonly<{
  hasAgenda: boolean;
  /** By member; `on` is the day the convocation was made available and announced, absent if never. */
  received: readonly Readonly<{ member: string; on?: Day }>[];
}>;

export const defaults = { noticeDays: 5, noticeCounting: 'calendar_days' as 'calendar_days' | 'clear_days' };

/**
 * Except in urgency, each member receives at least five days before the meeting a convocation with
 * the agenda. A reason of urgency, in writing, lifts the notice and goes into the minutes.
 * @rule CRPA-R133-8
 * @article CRPA R133-5, R133-8
 * @source CRPA
 * @certainty sourced
 * @setting jury.noticeDays = 5 (sourced)
 * @setting jury.noticeCounting = calendar_days (reading: difference of dates; other value clear_days)
 * @caller jury.receivedMeans = made available and announced by e-mail (reading)
 */
export const convocationValid = (
  meetingOn: Day,
  convocation: Convocation,
  urgency?: Readonly<{ reason: string }>,
  settings = defaults,
) => {
  const facts = { meetingOn, latest: latestConvocation(meetingOn, settings) };
  if (!convocation.hasAgenda) return refuse('rule', 'jury.convene.no_agenda', facts);
  const missed = convocation.received.filter(({ on }) => on === undefined).map(({ member }) => member);
  if (missed.length > 0) return refuse('rule', 'jury.convene.not_received', { ...facts, members: missed.join(', ') });
  const reason = urgency?.reason.trim() ?? '';
  const latest = reason === '' ? facts.latest : meetingOn;
  const late = convocation.received.filter(({ on }) => on !== undefined && on > latest).map(({ member }) => member);
  if (late.length > 0) return refuse('rule', 'jury.convene.too_late', { ...facts, members: late.join(', ') });
  const inUrgency = convocation.received.some(({ on }) => on !== undefined && on > facts.latest);
  return inUrgency ? allow({ code: 'jury.convene.urgency', facts: { reason } }) : allow();
};

/**
 * The last day on which the members may receive the convocation of a meeting.
 * @rule CRPA-R133-8
 * @article CRPA R133-8
 * @source CRPA
 * @certainty sourced
 */
export const latestConvocation = (meetingOn: Day, settings = defaults): Day =>
  addDays(meetingOn, -(settings.noticeCounting === 'clear_days' ? settings.noticeDays + 1 : settings.noticeDays));

/** @param facts `meetingOn`, `latest` (days) */
export const shown = ({ meetingOn, latest }: Facts): Text =>
  say(
    {
      fr: 'La séance du {} doit être convoquée au plus tard le {} ({}).',
      en: 'The meeting of {} must be convened on {} at the latest ({}).',
    },
    date(meetingOn),
    date(latest),
    crpa('R133-8'),
  );

export const sentences = {
  'jury.convene.no_agenda': say(
    {
      fr: 'La convocation doit porter l’ordre du jour : ajoutez les dossiers à examiner ({}).',
      en: 'The convocation must carry the agenda: add the files to examine ({}).',
    },
    crpa('R133-8'),
  ),
  'jury.convene.not_received': ({ members = '' }: Facts): Text =>
    say(
      {
        fr: 'Chaque membre doit recevoir la convocation. Elle n’est pas parvenue à : {} ({}).',
        en: 'Each member must receive the convocation. It has not reached: {} ({}).',
      },
      members,
      crpa('R133-8'),
    ),
  'jury.convene.too_late': (facts: Facts): Text =>
    say(
      {
        fr: '{} Trop tard pour : {}. Déplacez la séance, ou écrivez le motif d’urgence.',
        en: '{} Too late for: {}. Move the meeting, or write the reason of urgency.',
      },
      shown(facts),
      facts.members ?? '',
    ),
  'jury.convene.urgency': ({ reason = '' }: Facts): Text =>
    say(
      {
        fr: 'Séance convoquée en urgence, avec un délai réduit : {}. Ce motif figure au procès-verbal ({}).',
        en: 'Meeting convened in urgency, with a shorter notice: {}. This reason goes into the minutes ({}).',
      },
      reason,
      crpa('R133-8'),
    ),
};
