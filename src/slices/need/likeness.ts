import type { Text } from '#kernel/text';

/** Likeness of the stems of two texts, from 0 to 1, as PostgreSQL's trigrams measure it. Under the first line: not near. */
export const LIKENESS_MIN = 0.36;

const WORDS: readonly (readonly [number, Text])[] = [
  [0.75, { fr: 'Presque le même texte', en: 'Nearly the same text' }],
  [0.5, { fr: 'Très proches', en: 'Very near' }],
  [0.4, { fr: 'Proches', en: 'Near' }],
  [0, { fr: 'Des mots en commun', en: 'Words in common' }],
];

/** How near two needs are, in words: a figure would promise an exactness that it has not. */
export const likenessInWords = (likeness: number): Text =>
  (WORDS.find(([least]) => likeness >= least) ?? (WORDS.at(-1) as (typeof WORDS)[number]))[1];
