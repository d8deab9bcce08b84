import type { Lang } from '#kernel/text';

const NBSP = '\u00a0';
const NNBSP = '\u202f';

/** What typography must leave alone: addresses, e-mails, and words with a sign inside such as `sha256:9f` or `a?b`. */
const UNTOUCHED = /(https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:urn|mailto|tel):\S+|`[^`]*`)/;

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITS = '%|€|k€|M€|Md€|°C|octets?|o|Ko|Mo|Go|h|min';

/** In this order: each rule sees the spaces left by the one before. */
const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/\.\.\./g, '…'],
  [/(\p{L})'(?=\p{L})/gu, '$1’'],
  [/«[ \u00a0\u202f]?/g, `«${NBSP}`],
  [/[ \u00a0\u202f]?»/g, `${NBSP}»`],
  [/(?<=[\p{L}\p{N})»%€’"…])[ \u00a0\u202f]?:(?=[\s»)]|$)/gu, `${NBSP}:`],
  [/ :(?=\s|$)/g, `${NBSP}:`],
  [/(?<=[\p{L}\p{N})»%€’"…\u00a0])(?<!\u00a0)[ \u00a0]?([;!?]+)(?=[\s»)…]|$)/gu, `${NNBSP}$1`],
  [/(?:(?<=») ?|^ )([;!?]+)(?=\s|$)/g, `${NNBSP}$1`],
  [/(?<=(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})*)[ \u202f](?=\d{3}(?!\d))/g, NBSP],
  [/(?<=\d) h (?=\d\d)/g, `${NBSP}h${NBSP}`],
  [new RegExp(`(?<=\\d)[ \\u202f](?=(?:${UNITS})(?![\\p{L}\\p{N}]))`, 'gu'), NBSP],
  [new RegExp(`(?<=\\d(?:er)?) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu'), NBSP],
  [/(?<![\p{L}\p{N}])([Nn]°|[Aa]rt\.|M\.|Mme|p\.)[ \u00a0]?(?=[\p{Lu}\p{N}])/gu, `$1${NBSP}`],
  [/(?<![\p{L}\p{N}])J-(?=\d)/gu, 'J−'],
];

const ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/\.\.\./g, '…'],
  [/(\p{L})'(?=\p{L})/gu, '$1’'],
];

/**
 * Gives a text its typography: authors type plain text, the page shows unbreakable spaces where the language wants
 * them. Addresses, e-mails and text between backquotes are returned as they came. Applying it twice changes nothing.
 */
export const typeset = (text: string, lang: Lang): string => {
  const kept = known[lang].get(text);
  if (kept !== undefined) return kept;
  if (known[lang].size >= KEPT_MAX) known[lang].clear();
  const set = typesetNow(text, lang);
  known[lang].set(text, set);
  return set;
};

/** The words of a page are nearly all those of the page before: what each becomes is worked out once. */
const known: Readonly<Record<Lang, Map<string, string>>> = { fr: new Map(), en: new Map() };
const KEPT_MAX = 5_000;

const typesetNow = (text: string, lang: Lang): string => {
  const rules = lang === 'fr' ? FRENCH : ENGLISH;
  return text
    .split(UNTOUCHED)
    .map((part, index) => (index % 2 === 1 ? part : apply(rules, part)))
    .join('');
};

const apply = (rules: typeof FRENCH, text: string): string =>
  rules.reduce((typeset, [pattern, replacement]) => typeset.replace(pattern, replacement), text);
