/** What people read, in French and in English. A text without one of them does not compile. */
export type Lang = 'fr' | 'en';
export const LANGS: readonly Lang[] = ['fr', 'en'];
export type Text = Readonly<Record<Lang, string>>;

/** The same in both languages: names, references. */
export const same = (words: string): Text => ({ fr: words, en: words });

/** Joins texts with a separator, language by language. */
export const join = (parts: readonly Text[], separator: string): Text => ({
  fr: parts.map((part) => part.fr).join(separator),
  en: parts.map((part) => part.en).join(separator),
});
