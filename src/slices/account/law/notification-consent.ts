import { crpa } from '#kernel/articles';
import type { Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { listed, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';
import { addMonths } from '#slices/territory';

/** What the person must have been told before agreeing. */
export const INFORMED_ITEMS = ['process', 'identity', 'contact_update', 'opt_out', 'fifteen_days'] as const;
export type InformedItem = (typeof INFORMED_ITEMS)[number];

export type Consent = Readonly<{
  givenOn?: Day;
  withdrawnOn?: Day;
  /** Months of notice of the withdrawal, as told when the consent was given. */
  noticeMonths: number;
  informed: readonly InformedItem[];
}>;

export const defaults = { optOutNoticeMonths: 1, optOutNoticeMonthsMax: 3 };

/**
 * A document that would go by registered letter goes electronically only after the person's express
 * consent, given after being told how it works. A withdrawal takes effect at the end of its notice,
 * the last day included.
 * @rule CRPA-R112-17
 * @article CRPA L112-15, R112-17, R112-18, R112-19
 * @source CRPA
 * @certainty sourced
 */
export const mayNotifyElectronically = (consent: Consent, on: Day) => {
  if (consent.givenOn === undefined || consent.givenOn > on || isOver(consent, on))
    return refuse('rule', 'account.notify.no_consent');
  const missing = INFORMED_ITEMS.filter((item) => !consent.informed.includes(item));
  return missing.length > 0 ? refuse('rule', 'account.notify.not_informed', { missing: missing.join(' ') }) : allow();
};

const isOver = (consent: Consent, on: Day): boolean =>
  consent.withdrawnOn !== undefined && on > addMonths(consent.withdrawnOn, consent.noticeMonths);

/**
 * The notice for opting out that an operator may set.
 * @rule CRPA-R112-17
 * @article CRPA R112-17
 * @source CRPA
 * @certainty sourced
 * @setting notification.optOutNoticeMonths = 1 (reading)
 * @setting notification.optOutNoticeMonthsMax = 3 (sourced)
 */
export const checkNotice = (months: number = defaults.optOutNoticeMonths, settings = defaults) =>
  Number.isInteger(months) && months >= 0 && months <= settings.optOutNoticeMonthsMax
    ? allow()
    : refuse('rule', 'account.notify.notice_too_long', { months, most: settings.optOutNoticeMonthsMax });

/** @param facts `noticeMonths` */
export const shown = ({ noticeMonths = 0 }: Facts): Text =>
  say(
    {
      fr: 'En acceptant, vous recevrez nos décisions dans cet espace. Un document est réputé reçu à sa première consultation ; s’il n’est pas consulté dans les quinze jours, il est réputé notifié le jour de sa mise à disposition. Vous pouvez y renoncer avec un préavis de {} mois ({}).',
      en: 'By accepting, you will receive our decisions in this space. A document counts as received when first opened; if it is not opened within fifteen days, it counts as notified on the day it was made available. You may opt out with {} month(s) of notice ({}).',
    },
    noticeMonths,
    crpa('R112-17'),
  );

const ITEMS: Readonly<Record<InformedItem, Text>> = {
  process: { fr: 'comment marche l’envoi électronique', en: 'how electronic sending works' },
  identity: { fr: 'comment votre identité est garantie', en: 'how your identity is guaranteed' },
  contact_update: { fr: 'comment mettre à jour vos coordonnées', en: 'how to update your contact details' },
  opt_out: { fr: 'comment y renoncer', en: 'how to opt out' },
  fifteen_days: { fr: 'la règle des quinze jours', en: 'the fifteen-day rule' },
};

export const sentences = {
  'account.notify.no_consent': say(
    {
      fr: 'Cet organisme n’a pas accepté de recevoir nos décisions par voie électronique : envoyez une lettre recommandée ({}).',
      en: 'This body has not agreed to receive our decisions electronically: send a registered letter ({}).',
    },
    crpa('R112-17'),
  ),
  'account.notify.not_informed': ({ missing = '' }: Facts): Text =>
    say(
      {
        fr: 'L’accord ne vaut pas encore : la personne n’a pas été informée de ceci : {} ({}).',
        en: 'The consent does not hold yet: the person was not told this: {} ({}).',
      },
      listed(
        String(missing)
          .split(' ')
          .map((item) => ITEMS[item as InformedItem]),
      ),
      crpa('R112-17'),
    ),
  'account.notify.notice_too_long': ({ months = 0, most = 0 }: Facts): Text =>
    say(
      {
        fr: 'Le préavis se compte en mois entiers et ne dépasse pas {2} mois : {1} n’est pas permis ({3}).',
        en: 'The notice is counted in whole months, {2} at most: {1} is not allowed ({3}).',
      },
      months,
      most,
      crpa('R112-17'),
    ),
};
