import { parseEuros } from '#kernel/money';
import { isDay } from '#kernel/period';
import type { Text } from '#kernel/text';
import { words } from './words.ts';

/** A typed text understood, or the sentence that says why not. `null`: left empty. */
export type Read<T> = { value: T | null } | { problem: Text };

const ACCEPTED_EMAIL = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[a-z0-9-]{2,}$/i;

/** Text of one or several lines: ends trimmed, line ends made equal, invisible characters refused. */
export const readText = (typed: string, max: number): Read<string> => {
  const plain = typed.replace(/\r\n?/g, '\n').trim();
  if (plain === '') return { value: null };
  // PostgreSQL cannot keep NUL in text, and no keyboard makes the others on purpose.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(plain)) return { problem: words.controlCharacters() };
  const length = [...plain].length;
  return length > max ? { problem: words.tooLong(length, max) } : { value: plain };
};

/** A number, with a comma or a point; `decimals` figures after it at most. */
export const readNumber = (typed: string, decimals: number): Read<number> => {
  const plain = typed.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (plain === '') return { value: null };
  const match = /^[-−]?\d{1,15}(?:\.(\d+))?$/.exec(plain);
  if (match === null) return { problem: words.notANumber() };
  if ((match[1] ?? '').length > decimals) return { problem: words.tooManyDecimals(decimals) };
  return { value: Number(plain.replace('−', '-')) };
};

/** An amount in euros, as a decimal text of cents. */
export const readMoney = (typed: string): Read<string> => {
  if (typed.trim() === '') return { value: null };
  if (/^\s*[-−]\s*[\d.,\s\u00a0\u202f]+€?\s*$/.test(typed)) return { problem: words.negativeMoney() };
  const amount = parseEuros(typed);
  return amount === undefined ? { problem: words.notMoney() } : { value: amount.toString() };
};

/** A date typed as `31/01/2027`, `31 01 2027`, or sent by the browser as `2027-01-31`. */
export const readDate = (typed: string): Read<string> => {
  const plain = typed.trim();
  if (plain === '') return { value: null };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const french = /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})$/.exec(plain);
  const parts = iso ? iso.slice(1) : french?.slice(1).reverse();
  if (parts === undefined) return { problem: words.notADate() };
  const [year = '', month = '', day = ''] = parts;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // A year mistyped is a day that does not exist, as far as a project is concerned.
  const likely = Number(year) >= 1900 && Number(year) <= 2200;
  return likely && isDay(written) ? { value: written } : { problem: words.noSuchDay(plain) };
};

export const readEmail = (typed: string): Read<string> => {
  const plain = typed.trim();
  if (plain === '') return { value: null };
  return plain.length <= 254 && ACCEPTED_EMAIL.test(plain) ? { value: plain } : { problem: words.notAnEmail() };
};

/** A telephone number: kept as figures, with `+` and the country code when given. */
export const readPhone = (typed: string): Read<string> => {
  const plain = typed.replace(/[\s\u00a0\u202f.()-]/g, '').replace(/^00/, '+');
  if (plain === '') return { value: null };
  return /^0\d{9}$/.test(plain) || /^\+\d{8,15}$/.test(plain) ? { value: plain } : { problem: words.notAPhone() };
};

/** A web address; only http and https, so that it can be a link. */
export const readUrl = (typed: string): Read<string> => {
  const plain = typed.trim();
  if (plain === '') return { value: null };
  const url = plain.length <= 2000 && URL.canParse(plain) ? new URL(plain) : undefined;
  const sound = url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') && url.username === '';
  return sound ? { value: plain } : { problem: words.notAnAddress() };
};
