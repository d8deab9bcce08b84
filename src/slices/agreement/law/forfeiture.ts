import { decree2018 } from '#kernel/articles';
import type { Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { addMonths } from '#slices/territory';

export const defaults = { months: 24, extensionMaxMonths: 12, lapseIsAutomatic: false };

/**
 * The day by which the project must start, extended once and exceptionally. Counted from the
 * notification, be it deemed (CRPA R112-20).
 * @param extensionMonths 0 without extension
 * @rule D514-11
 * @article décret 2018-514 art. 11
 * @source memory
 * @certainty memory
 * @setting start.months = 24 (memory)
 * @setting start.extensionMaxMonths = 12 (memory)
 */
export const startBy = (notifiedOn: Day, extensionMonths = 0, settings = defaults) => {
  if (!Number.isInteger(extensionMonths) || extensionMonths < 0 || extensionMonths > settings.extensionMaxMonths)
    return refuse('rule', 'agreement.extend.too_long', { asked: extensionMonths, most: settings.extensionMaxMonths });
  return { by: addMonths(notifiedOn, settings.months + extensionMonths) };
};

/**
 * Whether the decision lapses. A project that started late, before the lapse is recorded, is left to
 * the authority: it may record it or not.
 * @rule D514-11
 * @article décret 2018-514 art. 11
 * @source memory
 * @certainty memory
 * @setting start.lapseIsAutomatic = false (memory: recorded by a reasoned decision)
 */
export const lapse = (
  today: Day,
  by: Day,
  startedOn?: Day,
  settings = defaults,
): 'running' | 'started' | 'to_record_lapse' | 'lapsed' => {
  if (startedOn !== undefined && startedOn <= by) return 'started';
  if (today <= by) return 'running';
  return settings.lapseIsAutomatic ? 'lapsed' : 'to_record_lapse';
};

/** @param facts `by` (day) */
export const shown = ({ by }: Facts): Text =>
  say(
    {
      fr: 'Commencez votre projet au plus tard le {}, sinon la décision deviendra caduque (sans effet). Une prolongation d’un an au plus peut être demandée ({}).',
      en: 'Start your project by {}, or the decision will lapse (have no effect). An extension of one year at most may be asked for ({}).',
    },
    date(by),
    decree2018('11'),
  );

export const sentences = {
  'agreement.extend.too_long': ({ asked = 0, most = 0 }: Facts): Text =>
    say(
      {
        fr: 'La prolongation demandée ({} mois) dépasse ce qui est permis ({} mois, en mois entiers) ({}).',
        en: 'The extension asked for ({} months) is longer than allowed ({} months, in whole months) ({}).',
      },
      asked,
      most,
      decree2018('11'),
    ),
};
