import { crpa } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

/** How a request came. By post, the day of the postmark; otherwise the instant recorded on arrival. */
export type Filing =
  | Readonly<{ channel: 'teleservice' | 'email'; at: Date }>
  | Readonly<{ channel: 'post'; on: string }>;

/** When a round closes: the instant, and its legal day in the zone of the service. */
export type Closing = Readonly<{ at: Date; day: string }>;

/**
 * Whether a filing required by a date is in time: sent electronically up to the closing instant
 * included to the second, or posted on the closing day, the postmark being proof. Where a téléservice
 * is reserved for the procedure, an e-mail seizes nobody.
 * @param closing `undefined`: the round is continuous
 * @param graceSeconds setting of the programme
 * @rule CRPA-L112-13
 * @article CRPA L112-13 (electronic), L112-1 (post), L112-9 (téléservice)
 * @source CRPA
 * @certainty sourced
 * @setting call.graceSeconds = 0 (reading)
 * @caller call.closingHour = 23:59:59 (reading)
 * @caller call.paperAccepted = true (reading)
 */
export const filedInTime = (filing: Filing, closing: Closing | undefined, graceSeconds = 0) => {
  if (filing.channel === 'email') return refuse('rule', 'application.submit.wrong_channel');
  if (closing === undefined) return allow();
  if (filing.channel === 'post') {
    return filing.on <= closing.day
      ? allow()
      : refuse('rule', 'application.submit.call_closed', { date: closing.day, date_envoi: filing.on });
  }
  // A closing at 23:59:59 covers that whole second; the next one is late.
  const lastMillisecond = closing.at.getTime() + graceSeconds * 1000 + 999;
  return filing.at.getTime() <= lastMillisecond
    ? allow()
    : refuse('rule', 'application.submit.call_closed', {
        date: closing.day,
        closing: closing.at.toISOString(),
        sent: filing.at.toISOString(),
      });
};

/** When files of a round are taken. @see filedInTime for the tolerance */
export type FilingWindow = Readonly<{
  closesAt: Date | null;
  graceSeconds: number;
  /** Until when a draft may still be filed late, where the round takes late files. */
  lateUntil: Date | null;
}>;

/** Whether a filing is in time, in the tolerance, late or too late, and by how many whole seconds. */
export type Timing = Readonly<{ kind: 'in_time' | 'in_grace' | 'late' | 'closed'; seconds: number }>;

/**
 * How a filing made here stands to the closing: in time up to that whole second; then in the tolerance of the programme,
 * which is said and opposed to nobody; then late, where the round takes late files, which the desk accepts or opposes.
 * @rule CRPA-L112-13
 * @article CRPA L112-13 (electronic)
 * @source CRPA
 * @certainty reading
 * @setting call.late = none (reading)
 */
export const timingOf = ({ closesAt, graceSeconds, lateUntil }: FilingWindow, at: Date): Timing => {
  const isIn = (until: Date, grace: number) =>
    !('refusal' in filedInTime({ channel: 'teleservice', at }, { at: until, day: '' }, grace));
  if (closesAt === null || isIn(closesAt, 0)) return { kind: 'in_time', seconds: 0 };
  const seconds = Math.floor((at.getTime() - closesAt.getTime()) / 1000);
  if (isIn(closesAt, graceSeconds)) return { kind: 'in_grace', seconds };
  return { kind: lateUntil !== null && isIn(lateUntil, 0) ? 'late' : 'closed', seconds };
};

export const sentences = {
  'application.submit.call_closed': (facts: Facts): Text =>
    say(
      {
        fr: 'L’appel a été clos le {} ; votre envoi est arrivé après. Votre brouillon est conservé ({}).',
        en: 'The call closed on {}; your request came after. Your draft is kept ({}).',
      },
      date(facts.date),
      crpa('L112-13'),
    ),
  'application.submit.wrong_channel': say(
    {
      fr: 'Un courriel ne vaut pas dépôt : déposez votre demande ici, ou envoyez-la par la poste ({}).',
      en: 'An e-mail is not a filing: file your request here, or send it by post ({}).',
    },
    crpa('L112-9'),
  ),
};
