import type { Lang } from '#kernel/text';

const LONGEST_WORD = 32;
const UNBROKEN = 16;

/**
 * A text as it can be set in a document: shown as it is, nothing lost, nothing hidden.
 * A character that no font can draw, or that would reorder or hide others, is printed as its code, « [U+4E2D] »:
 * PDF/UA-1 refuses a character without a shape, and a signed document must not read otherwise than it is.
 */
export const printable = (text: string, covers: (codePoint: number) => boolean, lang: Lang): string => {
  const plain = text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/\t/g, ' ')
    .normalize('NFC');
  const shown = Array.from(plain, (sign) => shownSign(sign, covers)).join('');
  return breakable(lang === 'fr' ? unbroken(shown) : shown);
};

const shownSign = (sign: string, covers: (codePoint: number) => boolean): string => {
  const code = sign.codePointAt(0) as number;
  if (sign === '\n' || isSpace(code) || sign === '\u200b') return sign;
  // Soft hyphen, joiners and variation selectors have no shape of their own: without them the text reads the same.
  if (code === 0xad || code === 0x200c || code === 0x200d || code === 0x2060 || code === 0xfeff) return '';
  if (code >= 0xfe00 && code <= 0xfe0f) return '';
  return covers(code) ? sign : `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
};

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;

/** What French keeps on one line: signs after a space, quotes, « n° 12 », « 11 h 04 » and the groups of a number. */
const unbroken = (text: string): string =>
  text
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:»%€])/g, '\u00a0$1')
    .replace(/(«|n°) /g, '$1\u00a0')
    .replace(/(\d) h(?: (?=\d))?/g, (hour) => hour.replaceAll(' ', '\u00a0'))
    // The narrow space between figures is too narrow to be seen in our typeface.
    .replace(/(\d)[ \u202f](?=\d{3}(?!\d))/g, '$1\u00a0');

/** A word longer than a line may be cut: a zero-width space every few signs keeps it on the page. */
const breakable = (text: string): string =>
  text.replace(new RegExp(`[^\\s\u200b]{${LONGEST_WORD},}`, 'gu'), (word) =>
    word.replace(new RegExp(`.{${UNBROKEN}}`, 'gu'), '$&\u200b'),
  );

/** The same for every text of a document, keys left alone. */
export const printableTree = <T>(tree: T, covers: (codePoint: number) => boolean, lang: Lang): T => {
  const walk = (branch: unknown): unknown => {
    if (typeof branch === 'string') return printable(branch, covers, lang);
    if (Array.isArray(branch)) return branch.map(walk);
    if (branch !== null && typeof branch === 'object') {
      return Object.fromEntries(Object.entries(branch).map(([key, value]) => [key, walk(value)]));
    }
    return branch;
  };
  return walk(tree) as T;
};
