/**
 * How many instants a written hour stands for in a zone: one as a rule, none in the hour that spring
 * skips, two in the hour that autumn repeats (CAL-ZONES).
 * @param local `YYYY-MM-DD HH:MM:SS`
 */
export const instantsOf = (local: string, zone: string): readonly Date[] => {
  const naive = new Date(`${local.replace(' ', 'T')}Z`).getTime();
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const offsetAt = (at: number): number => new Date(`${shown.format(at).replace(' ', 'T')}Z`).getTime() - at;
  const offsets = new Set([offsetAt(naive - 86_400_000), offsetAt(naive + 86_400_000)]);
  return [...offsets]
    .map((offset) => naive - offset)
    .filter((at) => shown.format(at) === local)
    .sort((one, other) => one - other)
    .map((at) => new Date(at));
};
