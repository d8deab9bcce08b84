import { addDays, type Day } from '#kernel/period';
import type { Facts } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { addMonths } from '#slices/territory';

/** `ratePercent`: the share of criteria met, 0 to 100, possibly with decimals (49.99 is under 50). */
export type Audit = Readonly<{ ratePercent: number; on: Day }>;
export type Accessibility = Readonly<{ mention: 'totalement' | 'partiellement' | 'non'; validUntil?: Day }>;

export const defaults = {
  declarationMonths: 36,
  afterNewVersionMonths: 18,
  complaintDays: 7,
  validUntil: 'earlier' as 'earlier' | 'later',
};

/**
 * The mention of the home page: « non » without a valid audit or below 50 %. A declaration is valid
 * three years, or eighteen months after a new version of the RGAA.
 * @param newVersionOn the day a new version of the RGAA came out, if one did since the audit
 * @rule RGAA-MENTION
 * @article RGAA 4.1.2, obligations; décret 2019-768
 * @source RGAA
 * @certainty sourced
 * @setting rgaa.declarationMonths = 36 (sourced)
 * @setting rgaa.afterNewVersionMonths = 18 (sourced)
 * @setting rgaa.validUntil = earlier (reading: of the two)
 */
export const accessibilityState = (
  audit: Audit | undefined,
  today: Day,
  newVersionOn?: Day,
  settings = defaults,
): Accessibility => {
  if (audit === undefined) return { mention: 'non' };
  const validUntil = validityOf(audit, newVersionOn, settings);
  if (today > validUntil || audit.ratePercent < 50) return { mention: 'non', validUntil };
  return { mention: audit.ratePercent >= 100 ? 'totalement' : 'partiellement', validUntil };
};

const validityOf = (audit: Audit, newVersionOn: Day | undefined, settings: typeof defaults): Day => {
  const own = addMonths(audit.on, settings.declarationMonths);
  if (newVersionOn === undefined || newVersionOn <= audit.on) return own;
  const afterVersion = addMonths(newVersionOn, settings.afterNewVersionMonths);
  return (settings.validUntil === 'earlier') === afterVersion < own ? afterVersion : own;
};

/**
 * Complaints about accessibility are answered within a week.
 * @rule RGAA-MENTION
 * @article RGAA 4.1.2, obligations
 * @source RGAA
 * @certainty sourced
 * @setting rgaa.complaintDays = 7 (sourced)
 */
export const complaintDue = (receivedOn: Day, settings = defaults): Day => addDays(receivedOn, settings.complaintDays);

const IN_WORDS: Readonly<Record<Accessibility['mention'], Text>> = {
  totalement: { fr: 'totalement conforme', en: 'fully compliant' },
  partiellement: { fr: 'partiellement conforme', en: 'partially compliant' },
  non: { fr: 'non conforme', en: 'not compliant' },
};

/** @param facts `mention` */
export const shown = ({ mention }: Facts): Text =>
  say({ fr: 'Accessibilité : {}.', en: 'Accessibility: {}.' }, IN_WORDS[mention as Accessibility['mention']]);

/** What a person who complained is told. @param facts `by` (day) */
export const shownComplaint = ({ by }: Facts): Text =>
  say(
    {
      fr: 'Votre signalement est reçu : nous vous répondrons au plus tard le {}.',
      en: 'Your complaint has been received: we will answer on {} at the latest.',
    },
    date(by),
  );

export const sentences = {};
