import type { Day } from '#kernel/period';
import { addMonths } from '#slices/territory';

export const defaults = { answerMonths: 1, extensionMonths: 2 };

/**
 * The day by which a person who asks for their rights is answered: a month, three when the request is complex and the
 * person was told so within the first month.
 * @rule RGPD-LIFE
 * @article RGPD art. 12, 3
 * @source memory
 * @certainty memory
 * @setting rgpd.answerMonths = 1 (memory)
 * @setting rgpd.extensionMonths = 2 (memory)
 */
export const answerDue = (receivedOn: Day, extended: boolean, settings = defaults): Day =>
  addMonths(receivedOn, settings.answerMonths + (extended ? settings.extensionMonths : 0));

/**
 * Until the last day of the first month, the person may be told that the answer takes two months more, with the reasons.
 * @rule RGPD-LIFE
 * @article RGPD art. 12, 3
 * @source memory
 * @certainty memory
 */
export const mayExtend = (receivedOn: Day, today: Day): boolean => today <= answerDue(receivedOn, false);
