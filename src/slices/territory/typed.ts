import { normalizeName, type TerritoryKind, withoutTitle } from './territory.ts';

/** What a person meant by what they typed in a search field. */
export type Typed =
  | Readonly<{ by: 'nothing' }>
  | Readonly<{ by: 'siren'; siren: string }>
  | Readonly<{ by: 'number'; number: string }>
  | Readonly<{
      by: 'name';
      name: string;
      /** The kind their words tell, to put it first. */
      kind?: TerritoryKind;
      /** « Saint-Denis (93) », « 97400 Saint-Denis ». */
      departement?: string;
      postcode?: string;
    }>;

const LENGTH_MAX = 100;
const SIREN_OR_SIRET = /^\d{9}(?:\d{5})?$/;
/** INSEE code, postcode, or code of a département or région. */
const NUMBER = /^(?:\d{5}|2[ab]\d{3}|\d{2,3}|2[ab]|69d|6ae)$/;
const NUMBER_AFTER = /^(.*\D) (\d{5}|\d{2,3}|2[ab])$/;
const NUMBER_BEFORE = /^(\d{5}) (\D.*)$/;

/** A SIRET stands for the body it belongs to. Numbers may be typed with spaces. */
export const readTyped = (typed: string): Typed => {
  const plain = normalizeName(typed.slice(0, LENGTH_MAX));
  const compact = plain.replaceAll(' ', '');
  if (SIREN_OR_SIRET.test(compact)) return { by: 'siren', siren: compact.slice(0, 9) };
  if (NUMBER.test(compact)) return { by: 'number', number: compact.toUpperCase() };
  if (compact.length < 2) return { by: 'nothing' };
  const [, before, after] = NUMBER_AFTER.exec(plain) ?? [];
  const [, first, rest] = NUMBER_BEFORE.exec(plain) ?? [];
  const number = after ?? first;
  return {
    by: 'name',
    ...withoutTitle(before ?? rest ?? plain),
    ...(number === undefined ? {} : number.length === 5 ? { postcode: number } : { departement: number.toUpperCase() }),
  };
};

const LETTERS = 'abcdefghijklmnopqrstuvwxyz ';
const SHORT_MIN = 4;
const SHORT_MAX = 9;

/**
 * Every word one slip away: a letter forgotten, added, replaced, or two swapped. Trigrams, which forgive slips in long
 * names, miss them in short ones.
 * @param name as `normalizeName` gives it; empty for a name too short or long enough for trigrams
 */
export const slipsOf = (name: string): readonly string[] => {
  if (name.length < SHORT_MIN || name.length > SHORT_MAX) return [];
  const slips = new Set<string>();
  for (let at = 0; at <= name.length; at += 1) {
    const [head, tail] = [name.slice(0, at), name.slice(at)];
    if (tail !== '') slips.add(head + tail.slice(1));
    if (tail.length > 1) slips.add(`${head}${tail[1]}${tail[0]}${tail.slice(2)}`);
    for (const letter of LETTERS) {
      slips.add(head + letter + tail);
      if (tail !== '') slips.add(head + letter + tail.slice(1));
    }
  }
  slips.delete(name);
  return [...slips];
};
