import type { Text } from '#kernel/text';

const FRENCH_MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const ENGLISH_MONTHS =
  'January February March April May June July August September October November December'.split(' ');

const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** `22 novembre 2021`, `22 November 2021`. @param day `YYYY-MM-DD` */
export const dayInWords = (day: string): Text => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return {
    fr: `${date === 1 ? '1er' : date} ${FRENCH_MONTHS[month - 1]} ${year}`,
    en: `${date} ${ENGLISH_MONTHS[month - 1]} ${year}`,
  };
};

/** `1 250,50 €` and `€1,250.50`; cents only when there are some. */
export const eurosInWords = (cents: bigint): Text => {
  const whole = (cents / 100n).toString();
  const rest = cents % 100n;
  const decimals = rest === 0n ? '' : rest.toString().padStart(2, '0');
  return {
    fr: `${grouped(whole, '\u00a0')}${decimals && `,${decimals}`}\u00a0€`,
    en: `€${grouped(whole, ',')}${decimals && `.${decimals}`}`,
  };
};

/** `300 000` and `300,000`; a decimal part keeps the mark of the language. */
export const numberInWords = (value: number): Text => {
  const [whole = '0', decimals] = Math.abs(value).toString().split('.');
  const sign = value < 0 ? '−' : '';
  return {
    fr: `${sign}${grouped(whole, '\u00a0')}${decimals ? `,${decimals}` : ''}`,
    en: `${sign}${grouped(whole, ',')}${decimals ? `.${decimals}` : ''}`,
  };
};

/** `50 %`, `12,5 %`, from ten-thousandths. */
export const rateInWords = (basisPoints: number): Text => {
  const text = numberInWords(basisPoints / 100);
  return { fr: `${text.fr}\u00a0%`, en: `${text.en}%` };
};
