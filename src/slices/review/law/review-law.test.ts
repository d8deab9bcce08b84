import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#kernel/period';
import { answersOf } from '../../../../tests/law-cases.ts';
import { admissibility, sentences as admissibilityWords, mayDeclareInadmissible } from './admissibility.ts';
import { missingNotice, sentences as missingWords } from './missing-pieces.ts';

test('D514-4: pending, answered, or deemed admissible', () => {
  const due = '2026-05-15';
  const on = (verdict: 'admissible' | 'inadmissible', day: Day) => ({ verdict, on: day });
  const cases: [string, Parameters<typeof admissibility>[0], Day, string][] = [
    ['(3) no answer on the last day', undefined, '2026-05-15', 'pending'],
    ['(3) no answer the day after', undefined, '2026-05-16', 'deemed_admissible'],
    ['answered in time', on('admissible', '2026-04-01'), '2026-06-01', 'admissible'],
    ['declared inadmissible on the last day', on('inadmissible', '2026-05-15'), '2026-06-01', 'inadmissible'],
    ['(4) declared inadmissible after the term', on('inadmissible', '2026-05-16'), '2026-06-01', 'deemed_admissible'],
    ['said admissible after the term', on('admissible', '2026-05-16'), '2026-06-01', 'admissible'],
  ];
  for (const [name, answer, today, expected] of cases) assert.equal(admissibility(answer, today, due), expected, name);
  const answer = answersOf(admissibilityWords, '2018-514');
  assert.equal(answer(mayDeclareInadmissible('2026-05-15', due)), 'ok');
  assert.equal(answer(mayDeclareInadmissible('2026-05-16', due)), 'review.admissibility.deemed_admissible', '(4)');
});

test('CRPA L114-5: only pieces that a text requires', () => {
  const answer = answersOf(missingWords, 'L. 114-5');
  const quote = { name: { fr: 'le devis', en: 'the quote' }, requiredBy: 'arrêté du 21 août 2018' };
  const photo = { name: { fr: 'une photo', en: 'a picture' } };
  const sound = missingNotice([quote], '2026-04-10', '2026-05-23');
  assert.ok('notice' in sound);
  assert.match(sound.notice.sentence.fr, /le devis.*10 avril 2026.*suspendu.*23 mai 2026/);
  assert.equal(
    answer(missingNotice([quote, photo], '2026-04-10', '2026-05-23')),
    'review.request.piece_not_required',
    '(6)',
  );
  assert.equal(
    answer(missingNotice([], '2026-04-10', '2026-05-23')),
    'review.request.piece_not_required',
    'nothing asked',
  );
});
