import { toCardinal as inEnglish } from 'n2words/en-GB';
import { toCardinal as inFrench } from 'n2words/fr-FR';
import type { Lang } from '#kernel/text';

type Coins = Readonly<{ one: string; many: string }>;

const speech: Record<Lang, { cardinal: (amount: bigint) => string; euro: Coins; cent: Coins; and: string }> = {
  fr: {
    cardinal: inFrench,
    euro: { one: 'euro', many: 'euros' },
    cent: { one: 'centime', many: 'centimes' },
    and: ' et ',
  },
  en: { cardinal: inEnglish, euro: { one: 'euro', many: 'euros' }, cent: { one: 'cent', many: 'cents' }, and: ' and ' },
};

/**
 * An amount in words, as an award or an agreement states it beside the figures (décret n° 2018-514, article 8):
 * « deux cent quarante-neuf mille euros et cinquante centimes ».
 * @param amountCents euro cents
 * @throws RangeError when the amount is negative
 */
export const amountInWords = (amountCents: bigint, lang: Lang): string => {
  if (amountCents < 0n) throw new RangeError(`an amount of money is never negative: ${amountCents}`);
  const euros = amountCents / 100n;
  const cents = amountCents % 100n;
  if (cents === 0n) return eurosInWords(euros, lang);
  if (euros === 0n) return centsInWords(cents, lang);
  return `${eurosInWords(euros, lang)}${speech[lang].and}${centsInWords(cents, lang)}`;
};

const eurosInWords = (euros: bigint, lang: Lang): string => {
  const { cardinal, euro } = speech[lang];
  const words = cardinal(euros);
  // « Million » and « milliard » are nouns in French: what they count follows with « de ».
  if (lang === 'fr' && euros > 0n && euros % 1_000_000n === 0n) return `${words} d’${euro.many}`;
  return `${words} ${inPlural(euros, lang) ? euro.many : euro.one}`;
};

const centsInWords = (cents: bigint, lang: Lang): string =>
  `${speech[lang].cardinal(cents)} ${inPlural(cents, lang) ? speech[lang].cent.many : speech[lang].cent.one}`;

/** The plural starts at two in French; in English everything but one is plural, zero included. */
const inPlural = (count: bigint, lang: Lang): boolean => (lang === 'fr' ? count >= 2n : count !== 1n);
