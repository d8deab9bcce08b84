import { addDays, type Day } from '#kernel/period';
import { addMonths } from '#slices/territory';

export type Duration = Readonly<{ days: number }> | Readonly<{ months: number }>;

/**
 * Data are kept no longer than what they are for needs: what began its time on or before this day is due today. No text
 * fixes the durations for grants; the instance does.
 * @rule RGPD-LIFE
 * @article RGPD art. 5, 1, e
 * @source memory
 * @certainty memory
 * @caller rgpd.accountInactiveMonths = 24 (memory)
 * @caller rgpd.closedAccountMonths = 12 (memory)
 * @caller dua.laureateYears = 10 (memory)
 * @caller dua.notSelectedYears = 5 (memory)
 */
export const dueSince = (today: Day, duration: Duration): Day =>
  'days' in duration ? addDays(today, -duration.days) : addMonths(today, -duration.months);
