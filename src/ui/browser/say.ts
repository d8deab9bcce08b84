/** The few sentences that only the browser can say, in the language of the page. */
export const isFrench = (): boolean => document.documentElement.lang !== 'en';

export const say = (fr: string, en: string): string => (isFrench() ? fr : en);

/** « 14 h 32 », with unbreakable spaces; “14:32”. */
export const timeOf = (at: Date): string => {
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return say(`${at.getHours()}\u00a0h\u00a0${minutes}`, `${String(at.getHours()).padStart(2, '0')}:${minutes}`);
};
