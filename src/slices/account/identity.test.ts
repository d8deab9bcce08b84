import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodiesSaid, WORD_DAYS, type Word } from './identity.ts';

const NOW = new Date('2021-11-10T09:00:00Z');
const DAY_MS = 86_400_000;
const ago = (days: number): Date => new Date(NOW.getTime() - days * DAY_MS);
const [COMMUNE, OTHER_SITE, REGION] = ['21350238800019', '21350238800027', '23350001600040'] as const;
/** What an identity said so many days ago, having served since or not. */
const said = (siret: string, saidDaysAgo: number, usedDaysAgo = saidDaysAgo): Word => ({
  siret,
  saidAt: ago(saidDaysAgo),
  usedAt: ago(usedDaysAgo),
});

const CASES: readonly (readonly [what: string, words: readonly Word[], bodies: readonly string[]])[] = [
  ['nothing was said', [], []],
  ['the last sign-in said it', [said(COMMUNE, 0)], ['213502388']],
  ['two identities speak for themselves', [said(COMMUNE, 3), said(REGION, 0)], ['213502388', '233500016']],
  ['the same body by two sites counts once', [said(COMMUNE, 1), said(OTHER_SITE, 0)], ['213502388']],
  ['served since and did not say it again', [said(COMMUNE, 3, 1)], []],
  ['the same, and the other identity still says it', [said(COMMUNE, 3, 1), said(COMMUNE, 2)], ['213502388']],
  ['changed employers: the last word alone', [said(COMMUNE, 3, 1), said(REGION, 1)], ['233500016']],
  ['a minute before its time is over', [said(COMMUNE, WORD_DAYS - 1 / 1440)], ['213502388']],
  ['its time is over', [said(COMMUNE, WORD_DAYS)], []],
];

for (const [what, words, bodies] of CASES) {
  test(`the bodies in which identities place somebody: ${what}`, () => {
    assert.deepEqual(bodiesSaid(words, NOW), bodies);
  });
}
