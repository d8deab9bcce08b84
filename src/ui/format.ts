import type { Lang, Text } from '#kernel/text';

const NBSP = '\u00a0';
const LOCALE: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** The font has no narrow unbreakable space between figures: thousands take the plain one. */
const spaced = (formatted: string): string => formatted.replace(/\u202f/g, NBSP);

/** Making a formatter costs fifty times its use: each is made once. */
const remembered = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
};

/** The same formatting in both languages, as a text. */
export const both = (format: (lang: Lang) => string): Text => ({ fr: format('fr'), en: format('en') });

const numbers = remembered((key) => {
  const [lang, digits] = key.split(' ') as [Lang, string];
  return new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: Number(digits) });
});

/** A number, with at most `digits` decimals: « 1 284 500 », “1,284,500”. */
export const number = (value: number | bigint, lang: Lang, digits = 0): string =>
  spaced(numbers(`${lang} ${digits}`).format(value));

/**
 * An amount: « 249 000 € », “€249,000”.
 * @param cents `auto` shows them when the amount has some
 */
export const euros = (amount: bigint, lang: Lang, { cents = 'auto' }: { cents?: 'auto' | 'always' | 'never' } = {}) => {
  const negative = amount < 0n;
  const absolute = negative ? -amount : amount;
  const withCents = cents === 'always' || (cents === 'auto' && absolute % 100n !== 0n);
  const whole = withCents ? absolute / 100n : (absolute + 50n) / 100n;
  const decimals = withCents ? `${lang === 'fr' ? ',' : '.'}${String(absolute % 100n).padStart(2, '0')}` : '';
  const figure = `${number(whole, lang)}${decimals}`;
  return `${negative ? '−' : ''}${lang === 'fr' ? `${figure}${NBSP}€` : `€${figure}`}`;
};

/** Public pages: « 24,3 M€ », “€24.3M”. Under a million, the exact amount: what is left is never rounded up. */
export const millions = (amount: bigint, lang: Lang): string => {
  if (amount < 100_000_000n) return euros(amount, lang);
  const tenths = (amount + 5_000_000n) / 10_000_000n;
  const figure = number(Number(tenths) / 10, lang, 1);
  return lang === 'fr' ? `${figure}${NBSP}M€` : `€${figure}M`;
};

/** A rate in ten-thousandths: 7500 is « 75 % ». */
export const percent = (basisPoints: number, lang: Lang): string =>
  `${number(basisPoints / 100, lang, 2)}${lang === 'fr' ? NBSP : ''}%`;

const days = remembered((lang) =>
  dateFormat(lang as Lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
);
const plainDays = remembered((lang) => dateFormat(lang as Lang, { day: 'numeric', month: 'long', year: 'numeric' }));
const shortDays = remembered((lang) => dateFormat(lang as Lang, { day: 'numeric', month: 'short' }));
const shortYears = remembered((lang) => dateFormat(lang as Lang, { day: 'numeric', month: 'short', year: 'numeric' }));
const dateFormat = (lang: Lang, shape: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(LOCALE[lang], { ...shape, timeZone: 'UTC' });

const isoParts = remembered(
  (zone) => new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);

/** The day, `2021-11-22`, that an instant falls on in a zone. */
export const dayOf = (at: Date, zone: string): string => isoParts(zone).format(at);

/** The first of the month is « 1er » in French; spaces inside a date do not break. */
const dated = (formatted: string, lang: Lang): string => {
  const plain = formatted.replace(',', '');
  return lang === 'fr'
    ? plain.replace(/(?<!\d)1 (?=\p{L})/u, '1er ').replace(/(?<=\d(?:er)?) (?=\p{L})/u, NBSP)
    : plain;
};

const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** « lundi 22 novembre 2021 ». @param day `2021-11-22` */
export const longDate = (day: string, lang: Lang): string => dated(days(lang).format(noonOf(day)), lang);

/** « 22 novembre 2021 ». @param day `2021-11-22` */
export const plainDate = (day: string, lang: Lang): string => dated(plainDays(lang).format(noonOf(day)), lang);

/** Dense tables: « 17 nov. », or « 17 nov. 2021 » with the year. @param day `2021-11-17` */
export const shortDate = (day: string, lang: Lang, { year = false }: { year?: boolean } = {}): string =>
  dated((year ? shortYears : shortDays)(lang).format(noonOf(day)), lang);

const clocks = remembered(
  (zone) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);

/** « 17 h 00 », “17:00”. */
export const clock = (at: Date, zone: string, lang: Lang): string => {
  const [hours = '', minutes = ''] = clocks(zone).format(at).split(':');
  return lang === 'fr' ? `${Number(hours)}${NBSP}h${NBSP}${minutes}` : `${hours}:${minutes}`;
};

const ZONES: Readonly<Record<string, Text>> = {
  'Europe/Paris': { fr: 'heure de Paris', en: 'Paris time' },
  'America/Guadeloupe': { fr: 'heure de Guadeloupe', en: 'Guadeloupe time' },
  'America/Martinique': { fr: 'heure de Martinique', en: 'Martinique time' },
  'America/Cayenne': { fr: 'heure de Guyane', en: 'French Guiana time' },
  'America/Miquelon': { fr: 'heure de Saint-Pierre-et-Miquelon', en: 'Saint Pierre and Miquelon time' },
  'Indian/Reunion': { fr: 'heure de La Réunion', en: 'Réunion time' },
  'Indian/Mayotte': { fr: 'heure de Mayotte', en: 'Mayotte time' },
  'Pacific/Noumea': { fr: 'heure de Nouvelle-Calédonie', en: 'New Caledonia time' },
  'Pacific/Tahiti': { fr: 'heure de Tahiti', en: 'Tahiti time' },
};

/** « heure de Paris ». */
export const zoneName = (zone: string, lang: Lang): string =>
  ZONES[zone]?.[lang] ?? (lang === 'fr' ? `heure de ${cityOf(zone)}` : `${cityOf(zone)} time`);

const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** « lundi 22 novembre 2021 à 17 h 00, heure de Paris »: the only full way to say when. */
export const instant = (at: Date, zone: string, lang: Lang): string =>
  `${dayAndClock(at, zone, lang)}, ${zoneName(zone, lang)}`;

/** « lundi 22 novembre 2021 à 17 h 00 », where the zone has already been said. */
export const dayAndClock = (at: Date, zone: string, lang: Lang): string =>
  `${longDate(dayOf(at, zone), lang)} ${lang === 'fr' ? 'à' : 'at'} ${clock(at, zone, lang)}`;

/** Whole days from one instant's day to another's, in a zone: what « J−6 » counts. */
export const daysUntil = (from: Date, to: Date, zone: string): number =>
  Math.round((noonOf(dayOf(to, zone)).getTime() - noonOf(dayOf(from, zone)).getTime()) / 86_400_000);

/** « 1er », « 1re », « 2e »; “1st”. */
export const ordinal = (rank: number, lang: Lang, { feminine = false }: { feminine?: boolean } = {}): string => {
  if (lang === 'fr') return rank === 1 ? (feminine ? '1re' : '1er') : `${number(rank, lang)}e`;
  const suffix = { one: 'st', two: 'nd', few: 'rd' }[englishOrdinals.select(rank) as string] ?? 'th';
  return `${number(rank, lang)}${suffix}`;
};
const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' });

/** « 184 Ko », « 1,2 Mo »; “184 kB”, “1.2 MB”. */
export const fileSize = (bytes: number, lang: Lang): string => {
  const units = lang === 'fr' ? ['octets', 'Ko', 'Mo', 'Go'] : ['bytes', 'kB', 'MB', 'GB'];
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${number(size, lang, unit > 1 && size < 10 ? 1 : 0)}${NBSP}${units[unit]}`;
};

/** One and many, in each language: `{ fr: ['dossier', 'dossiers'], en: ['file', 'files'] }`. */
export type Plural = Readonly<Record<Lang, readonly [string, string]>>;

/** « 1 dossier », « 1 284 dossiers ». Zero is singular in French and plural in English. */
export const count = (n: number, forms: Plural): Text => ({
  fr: `${number(n, 'fr')}${NBSP}${forms.fr[Math.abs(n) < 2 ? 0 : 1]}`,
  en: `${number(n, 'en')} ${forms.en[n === 1 ? 0 : 1]}`,
});
