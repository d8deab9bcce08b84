import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Calendar, Day } from '#kernel/period';
import { type HolidayPlace, holidays } from '#slices/territory';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  type AdministrativeAppeal,
  afterAppeal,
  appealOpposable,
  bindingLastDay,
  type CourtSeat,
  defaults,
  type InitialLimit,
  lastDayToSue,
  lastReasonableDay,
  mayNotify,
  type Residence,
  reasonsOfSilence,
} from './appeal.ts';
import { sentences, shownAppeal, shownLastDay, shownMeans, shownReasons } from './appeal-words.ts';

const calendarAt = (place: HolidayPlace): Calendar => ({
  zone: 'Europe/Paris',
  isHoliday: (day) => holidays(Number(day.slice(0, 4)), place).has(day),
});
const paris = calendarAt('metropole');
const answer = answersOf(sentences, 'R. 421-5');
const both = { statesTimeLimit: true, statesMeans: true };

test('CJA R421-5 and CRPA L112-12: when time limits bind', () => {
  const noMeans = { ...both, statesMeans: false };
  assert.equal(appealOpposable(both, 'valid', 'express'), true, '(1)');
  assert.equal(appealOpposable(noMeans, 'valid', 'express'), false, '(2)');
  assert.equal(answer(mayNotify(noMeans)), 'award.notify.no_means', '(2) the letter cannot be sent');
  assert.equal(answer(mayNotify({ ...both, statesTimeLimit: false })), 'award.notify.no_time_limit');
  assert.equal(answer(mayNotify(both)), 'ok');
  assert.equal(appealOpposable(both, 'missing', 'implicit'), false, '(3)');
  assert.equal(appealOpposable(both, 'incomplete', 'implicit'), false);
  assert.equal(appealOpposable(both, 'valid', 'implicit'), true);
  assert.equal(appealOpposable(both, 'missing', 'express'), true, '(4)');
  assert.equal(appealOpposable(both, 'missing', 'express_late'), false, 'after the implicit one was born');
});

test('CJA R421-5: (5) a longer limit stated by mistake binds, and silence on it leaves a reasonable time', () => {
  assert.equal(bindingLastDay('2026-05-13', '2026-06-13'), '2026-06-13');
  assert.equal(bindingLastDay('2026-05-13', '2026-05-01'), '2026-05-13');
  assert.equal(bindingLastDay('2026-05-13', undefined), '2026-05-13');
  assert.equal(lastReasonableDay('2026-03-12'), '2027-03-12');
});

test('CJA R421-1 and R421-7: last day to go to court', () => {
  const guyane = calendarAt('guyane');
  const cases: [string, Day, CourtSeat, Residence, Calendar, Day][] = [
    ['(1) mainland', '2026-03-12', 'metropole', 'metropole', paris, '2026-05-13'],
    ['(2) La Réunion, court of Paris', '2026-03-12', 'metropole', 'reunion', paris, '2026-06-15'],
    ['(3) La Réunion, its own court', '2026-03-12', 'reunion', 'reunion', calendarAt('reunion'), '2026-05-13'],
    ['(4) mainland, court of Cayenne', '2026-03-12', 'guyane', 'metropole', guyane, '2026-06-15'],
    ['(5) implicit rejection', '2026-05-15', 'metropole', 'metropole', paris, '2026-07-16'],
    ['abroad', '2026-03-12', 'metropole', 'abroad', paris, '2026-07-13'],
    ['Martinique, court of Cayenne', '2026-03-12', 'guyane', 'martinique', guyane, '2026-06-15'],
  ];
  for (const [name, notifiedOn, seat, residence, calendar, expected] of cases)
    assert.equal(lastDayToSue(notifiedOn, seat, residence, calendar), expected, name);
});

test('CJA R421-1: (6) each body of a joint application has its own day', () => {
  const bodies: [Day, Residence][] = [
    ['2026-03-12', 'metropole'],
    ['2026-03-13', 'metropole'],
    ['2026-03-12', 'reunion'],
  ];
  const days = bodies.map(([on, residence]) => lastDayToSue(on, 'metropole', residence, paris));
  assert.deepEqual(days, ['2026-05-13', '2026-05-15', '2026-06-15']);
});

test('CRPA L411-2: an administrative appeal interrupts the time limit', () => {
  const initial: InitialLimit = { lastDay: '2026-05-13', withoutDistance: '2026-05-13' };
  const far: InitialLimit = { lastDay: '2026-06-15', withoutDistance: '2026-05-13', extraMonths: 1 };
  const gracieux = (receivedOn: Day, rejectedOn?: Day): AdministrativeAppeal => ({
    kind: 'gracieux',
    receivedOn,
    ...(rejectedOn && { rejectedOn }),
  });
  const superior: AdministrativeAppeal = { kind: 'hierarchique', receivedOn: '2026-04-20', rejectedOn: '2026-06-01' };
  const kept = (lastDay: Day) => ({ interrupted: false, lastDay });
  const cases: [string, InitialLimit, AdministrativeAppeal[], object][] = [
    [
      '(1) silence',
      initial,
      [gracieux('2026-04-20')],
      { interrupted: true, lastDay: '2026-08-21', silenceOn: '2026-06-20' },
    ],
    [
      '(2) express rejection',
      initial,
      [gracieux('2026-04-20', '2026-05-11')],
      { interrupted: true, lastDay: '2026-07-13' },
    ],
    ['(3) a day late', initial, [gracieux('2026-05-14')], kept('2026-05-13')],
    [
      'on the last day',
      initial,
      [gracieux('2026-05-13')],
      { interrupted: true, lastDay: '2026-09-14', silenceOn: '2026-07-13' },
    ],
    [
      '(4) both',
      initial,
      [gracieux('2026-04-20', '2026-05-11'), superior],
      { interrupted: true, lastDay: '2026-08-03' },
    ],
    ['(5) La Réunion, court of Paris', far, [gracieux('2026-05-20')], kept('2026-06-15')],
    [
      '(6) a second gracieux',
      initial,
      [gracieux('2026-05-12', '2026-05-13'), gracieux('2026-04-20', '2026-05-11')],
      { interrupted: true, lastDay: '2026-07-13' },
    ],
    [
      'distance adds to the new period',
      far,
      [gracieux('2026-04-20', '2026-05-11')],
      { interrupted: true, lastDay: '2026-08-12' },
    ],
    ['no appeal', initial, [], kept('2026-05-13')],
  ];
  for (const [name, limit, appeals, expected] of cases)
    assert.deepEqual(afterAppeal(limit, appeals, paris), expected, name);
});

test('CJA R421-2: an express rejection after silence opens the period again, by setting', () => {
  const initial: InitialLimit = { lastDay: '2026-05-13', withoutDistance: '2026-05-13' };
  const late: AdministrativeAppeal = { kind: 'gracieux', receivedOn: '2026-04-20', rejectedOn: '2026-07-01' };
  assert.equal(afterAppeal(initial, [late], paris).lastDay, '2026-09-02');
  const never = { ...defaults, expressAfterSilenceRestarts: false };
  assert.equal(afterAppeal(initial, [late], paris, never).lastDay, '2026-08-21');
  const tooLate = { ...late, rejectedOn: '2026-08-22' };
  assert.equal(afterAppeal(initial, [tooLate], paris).lastDay, '2026-08-21');
});

test('CRPA L232-4: the reasons of an implicit rejection', () => {
  const silence = (requestedOn: Day, givenOn?: Day, bornOn: Day = '2026-05-15', lastDay: Day = '2026-07-16') => ({
    bornOn,
    lastDay,
    requestedOn,
    ...(givenOn && { givenOn }),
  });
  const cases: [string, ReturnType<typeof silence>, object][] = [
    ['(1) asked', silence('2026-06-10'), { inTime: true, reasonsBy: '2026-07-10' }],
    [
      '(1) given',
      silence('2026-06-10', '2026-07-01'),
      { inTime: true, reasonsBy: '2026-07-10', newLastDay: '2026-09-02' },
    ],
    ['(2) on the last day', silence('2026-07-16'), { inTime: true, reasonsBy: '2026-08-16' }],
    ['(2) the day after', silence('2026-07-17'), { inTime: false }],
    [
      '(3) 31 January',
      silence('2028-01-31', undefined, '2028-01-05', '2028-03-06'),
      { inTime: true, reasonsBy: '2028-02-29' },
    ],
    [
      '(4) given late',
      silence('2026-06-10', '2026-08-03'),
      { inTime: true, reasonsBy: '2026-07-10', newLastDay: '2026-10-05' },
    ],
    ['before it was born', silence('2026-05-14'), { inTime: false }],
  ];
  for (const [name, questioned, expected] of cases)
    assert.deepEqual(reasonsOfSilence(questioned, paris), expected, name);
  assert.equal('newLastDay' in reasonsOfSilence(silence('2026-06-10'), paris), false, '(5) never given, no last day');
  const strict = { ...defaults, reasonsAlways: false };
  assert.equal(reasonsOfSilence(silence('2026-06-10'), paris, strict).inTime, false, 'by setting');
  assert.equal(reasonsOfSilence({ ...silence('2026-06-10'), mustBeReasoned: true }, paris, strict).inTime, true);
});

test('CJA R421-5, CRPA L411-2 and L232-4: what the person reads', () => {
  assert.match(
    shownMeans({ service: 'la préfecture', court: 'le tribunal de Lyon', address: 'Lyon' }).fr,
    /www\.telerecours\.fr/,
  );
  assert.match(
    shownLastDay({ court: 'Paris', lastDay: '2026-06-15', distance: 1 }).fr,
    /15 juin 2026, dont 1 mois pour la distance/,
  );
  assert.match(shownLastDay({ court: 'Paris', lastDay: '2026-05-13' }).fr, /saisir : 13 mai 2026 \(article R\. 421-1/);
  assert.match(
    shownAppeal({ silenceOn: '2026-06-20', lastDay: '2026-08-21' }).en,
    /on 20 June 2026, it is rejected .* 21 August 2026/,
  );
  assert.match(shownReasons({ reasonsBy: '2026-07-10' }).fr, /au plus tard le 10 juillet 2026/);
});
