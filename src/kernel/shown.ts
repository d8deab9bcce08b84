import type { Facts } from './refusal.ts';
import { join, same, type Text } from './text.ts';

/**
 * How a fact is said inside a sentence. Facts stay raw, so that the journal and the page agree: an
 * amount is the decimal text of its euro cents, a day is `YYYY-MM-DD`. Plain spaces: typography is
 * applied at render.
 */
type Fact = Facts[string] | undefined;

/** The fact of an amount. */
export const amountFact = (amount: bigint): string => amount.toString();

/** « 175 000,00 € », “€175,000.00”. @throws RangeError when the fact is not whole cents */
export const amount = (fact: Fact): Text => {
  if (fact === undefined || !/^\d+$/.test(String(fact))) throw new RangeError(`not an amount in cents: ${fact}`);
  const digits = String(fact).padStart(3, '0');
  const whole = digits.slice(0, -2);
  const decimals = digits.slice(-2);
  const grouped = (separator: string): string => whole.replace(/\B(?=(\d{3})+$)/g, separator);
  return { fr: `${grouped(' ')},${decimals} €`, en: `€${grouped(',')}.${decimals}` };
};

const MONTHS: readonly Text[] = [
  { fr: 'janvier', en: 'January' },
  { fr: 'février', en: 'February' },
  { fr: 'mars', en: 'March' },
  { fr: 'avril', en: 'April' },
  { fr: 'mai', en: 'May' },
  { fr: 'juin', en: 'June' },
  { fr: 'juillet', en: 'July' },
  { fr: 'août', en: 'August' },
  { fr: 'septembre', en: 'September' },
  { fr: 'octobre', en: 'October' },
  { fr: 'novembre', en: 'November' },
  { fr: 'décembre', en: 'December' },
];

/** « 1er mai 2026 », “1 May 2026”. @throws RangeError when the fact is not a day `YYYY-MM-DD` */
export const date = (fact: Fact): Text => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(fact)) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) throw new RangeError(`not a day: ${fact}`);
  const number = Number(day);
  return { fr: `${number === 1 ? '1er' : number} ${name.fr} ${year}`, en: `${number} ${name.en} ${year}` };
};

/** A rate in ten-thousandths: 3000 is « 30 % ». */
export const rate = (fact: Fact): Text => {
  if (!Number.isInteger(fact)) throw new RangeError(`not a rate in ten-thousandths: ${fact}`);
  const hundredths = String(Number(fact)).padStart(3, '0');
  const decimals = hundredths.slice(-2).replace(/0+$/, '');
  const plain = hundredths.slice(0, -2);
  return {
    fr: `${plain}${decimals && `,${decimals}`} %`,
    en: `${plain}${decimals && `.${decimals}`}%`,
  };
};

/** Builds a bilingual sentence from bilingual pieces: `say({ fr: 'Il reste {}.', en: '{} is left.' }, amount(left))`. */
export const say = (template: Text, ...pieces: readonly (Text | string | number)[]): Text => ({
  fr: filled(
    template.fr,
    pieces.map((piece) => (typeof piece === 'object' ? piece.fr : String(piece))),
  ),
  en: filled(
    template.en,
    pieces.map((piece) => (typeof piece === 'object' ? piece.en : String(piece))),
  ),
});

/** `{}` takes the next piece, `{2}` the second one: the two languages may order them differently. */
const filled = (template: string, pieces: readonly string[]): string => {
  let next = 0;
  return template.replace(/\{(\d*)\}/g, (_mark, number: string) => {
    const index = number === '' ? next++ : Number(number) - 1;
    const piece = pieces[index];
    if (piece === undefined) throw new RangeError(`the sentence lacks its piece ${index + 1}: ${template}`);
    return piece;
  });
};

/** « a, b et c », “a, b and c”. */
export const listed = (items: readonly (Text | string)[]): Text => {
  const texts = items.map((item) => (typeof item === 'string' ? same(item) : item));
  const last = texts.at(-1);
  if (last === undefined || texts.length === 1) return last ?? same('');
  const before = join(texts.slice(0, -1), ', ');
  return { fr: `${before.fr} et ${last.fr}`, en: `${before.en} and ${last.en}` };
};
