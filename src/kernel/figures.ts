import type { Text } from './text.ts';

/**
 * Figures as prose shows them: cents and decimals only when there are some. Acts that bind show
 * cents always (`shown.ts`). Plain spaces: typography is applied at render.
 */
const grouped = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** « 1 250,50 € », « 175 000 € »; “€1,250.50”. @param cents euro cents */
export const euros = (cents: bigint): Text => {
  const whole = (cents / 100n).toString();
  const rest = cents % 100n;
  const decimals = rest === 0n ? '' : rest.toString().padStart(2, '0');
  return {
    fr: `${grouped(whole, ' ')}${decimals && `,${decimals}`} €`,
    en: `€${grouped(whole, ',')}${decimals && `.${decimals}`}`,
  };
};

/** « 300 000 », « 12,5 »; “300,000”. */
export const number = (value: number): Text => {
  const [whole = '0', decimals] = Math.abs(value).toString().split('.');
  const sign = value < 0 ? '−' : '';
  return {
    fr: `${sign}${grouped(whole, ' ')}${decimals ? `,${decimals}` : ''}`,
    en: `${sign}${grouped(whole, ',')}${decimals ? `.${decimals}` : ''}`,
  };
};
