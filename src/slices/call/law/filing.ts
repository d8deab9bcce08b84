import { refuse } from '#kernel/refusal';
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
 *
 * CRPA L112-13 (electronic), L112-1 (post), L112-9 (téléservice).
 * @param closing `undefined`: the round is continuous
 * @param graceSeconds setting of the programme
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
