import assert from 'node:assert/strict';
import test from 'node:test';
import type { Lang } from '#kernel/text';
import * as f from './format.ts';

const seen = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');
const PARIS = 'Europe/Paris';
const at = new Date('2021-11-22T16:00:00Z');

const cases: readonly (readonly [what: string, said: string, expected: string])[] = [
  ['whole euros', f.euros(24_900_000n, 'fr'), '249_000_€'],
  ['cents when there are some', f.euros(333_333n, 'fr'), '3_333,33_€'],
  ['cents always', f.euros(500_000n, 'fr', { cents: 'always' }), '5_000,00_€'],
  ['cents never, rounded to the nearest', f.euros(199_950n, 'fr', { cents: 'never' }), '2_000_€'],
  ['a negative amount', f.euros(-500_000n, 'fr'), '−5_000_€'],
  ['nothing', f.euros(0n, 'fr'), '0_€'],
  ['one cent', f.euros(1n, 'fr'), '0,01_€'],
  ['English euros', f.euros(24_900_050n, 'en'), '€249,000.50'],
  ['more than a float can hold', f.euros(9_007_199_254_740_993_99n, 'fr'), '9_007_199_254_740_993,99_€'],
  ['millions', f.millions(2_430_000_000n, 'fr'), '24,3_M€'],
  ['whole millions', f.millions(8_800_000_000n, 'fr'), '88_M€'],
  ['under a million', f.millions(11_240_000n, 'fr'), '112_400_€'],
  ['under a million, to the cent', f.millions(42_000_050n, 'fr'), '420_000,50_€'],
  ['English millions', f.millions(2_430_000_000n, 'en'), '€24.3M'],
  ['a rate', f.percent(7500, 'fr'), '75_%'],
  ['a rate with decimals', f.percent(3333, 'fr'), '33,33_%'],
  ['an English rate', f.percent(7500, 'en'), '75%'],
  ['a long date', f.longDate('2021-11-22', 'fr'), 'lundi 22_novembre 2021'],
  ['the first of a month', f.longDate('2021-03-01', 'fr'), 'lundi 1er_mars 2021'],
  ['an English date', f.longDate('2021-11-22', 'en'), 'Monday 22 November 2021'],
  ['a plain date', f.plainDate('2022-01-31', 'fr'), '31_janvier 2022'],
  ['a short date', f.shortDate('2021-11-17', 'fr'), '17_nov.'],
  ['a short date with its year', f.shortDate('2021-11-17', 'fr', { year: true }), '17_nov. 2021'],
  ['an instant', f.instant(at, PARIS, 'fr'), 'lundi 22_novembre 2021 à 17_h_00, heure de Paris'],
  ['an English instant', f.instant(at, PARIS, 'en'), 'Monday 22 November 2021 at 17:00, Paris time'],
  ['elsewhere', f.instant(at, 'America/Guadeloupe', 'fr'), 'lundi 22_novembre 2021 à 12_h_00, heure de Guadeloupe'],
  ['summer time', f.clock(new Date('2021-07-01T07:05:00Z'), PARIS, 'fr'), '9_h_05'],
  ['midnight', f.clock(new Date('2021-11-22T23:00:00Z'), PARIS, 'fr'), '0_h_00'],
  ['a zone without a name of its own', f.zoneName('Europe/New_Lisbon', 'fr'), 'heure de New Lisbon'],
  ['the day it is in Paris', f.dayOf(new Date('2021-11-22T23:30:00Z'), PARIS), '2021-11-23'],
  [
    'first, second',
    `${f.ordinal(1, 'fr')} ${f.ordinal(1, 'fr', { feminine: true })} ${f.ordinal(2, 'fr')}`,
    '1er 1re 2e',
  ],
  ['English ranks', [1, 2, 3, 4, 11, 21].map((n) => f.ordinal(n, 'en')).join(' '), '1st 2nd 3rd 4th 11th 21st'],
  ['a small file', f.fileSize(184_000, 'fr'), '184_Ko'],
  ['a larger file', f.fileSize(1_200_000, 'fr'), '1,2_Mo'],
  ['nearly a megabyte', f.fileSize(999_600, 'fr'), '1_Mo'],
  ['an English size', f.fileSize(12, 'en'), '12_bytes'],
];
for (const [what, said, expected] of cases) test(what, () => assert.equal(seen(said), expected));

const files = { fr: ['dossier', 'dossiers'], en: ['file', 'files'] } as const;
const counts: readonly (readonly [number, Lang, string])[] = [
  [0, 'fr', '0_dossier'],
  [0, 'en', '0 files'],
  [1, 'fr', '1_dossier'],
  [1, 'en', '1 file'],
  [1284, 'fr', '1_284_dossiers'],
  [1284, 'en', '1,284 files'],
];
for (const [n, lang, expected] of counts) {
  test(`${n} in ${lang}`, () => assert.equal(seen(f.count(n, files)[lang]), expected));
}

test('days until are days of the calendar of the zone, not slices of 24 hours', () => {
  const eve = new Date('2021-11-21T22:59:00Z');
  assert.equal(f.daysUntil(eve, at, PARIS), 1);
  assert.equal(f.daysUntil(at, eve, PARIS), -1);
  assert.equal(f.daysUntil(new Date('2021-10-30T12:00:00Z'), new Date('2021-11-01T12:00:00Z'), PARIS), 2);
});
