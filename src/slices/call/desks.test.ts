import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type BodyKind, loadPack, type Pack, type PublishedCall, people, word } from '#slices/programme';
import { answersOf } from '../../../tests/law-cases.ts';
import {
  deskFor,
  deskOf,
  rulesAt,
  territorialDeskAt,
  territorialDeskFor,
  territorialDesks,
  windowAt,
} from './desks.ts';
import { assessEligibility } from './eligibility.ts';
import { eligibleAtDesk, sentences } from './law/desk-cap.ts';
import type { RoundSheet } from './queries/rounds.ts';

let pack: Pack;
before(async () => {
  pack = (await loadPack('programmes/transformation-numerique-2021')).pack!;
});

const roundOf = (code: string, known: object = {}): RoundSheet => {
  const call = pack.calls.find((one) => one.code === code) as PublishedCall;
  const desks = call.territorialDesks && {
    ...call.territorialDesks,
    known: { ...call.territorialDesks.known, ...known },
  };
  return {
    programmeId: 'p',
    pack,
    call: { ...call, ...(desks && { territorialDesks: desks }) },
    round: call.rounds[0]!,
    opensAt: new Date('2021-03-01T08:00:00Z'),
    closesAt: null,
  } as unknown as RoundSheet;
};
const LOCAL = 'guichets-territoriaux';
const at = (number: string, known?: object) => territorialDeskAt(roundOf(LOCAL, known), `p/departement:${number}`)!;

test('ITN7-DESK-CAP: size and kind of body, desk by desk', () => {
  const said = answersOf({ ...sentences }, '');
  const hautRhin = { departement: '68', below: 100_000, admitted: ['commune', 'epci'] as const };
  const cases: [Parameters<typeof eligibleAtDesk>[0], Parameters<typeof eligibleAtDesk>[1], string][] = [
    [{ kind: 'commune', inhabitants: 99_999, departement: '68' }, hautRhin, 'ok'],
    [{ kind: 'commune', inhabitants: 100_000, departement: '68' }, hautRhin, 'call.desk.too_large'],
    [{ kind: 'syndicat', inhabitants: 20_000, departement: '68' }, hautRhin, 'call.desk.kind_excluded'],
    [
      { kind: 'departement', inhabitants: 660_000, departement: '01' },
      { admitted: ['commune', 'epci'] },
      'call.desk.kind_excluded',
    ],
    [{ kind: 'departement', inhabitants: 499_999, departement: '63' }, { below: 500_000 }, 'ok'],
    [{ kind: 'epci', inhabitants: 500_000, departement: '35' }, { below: 500_000 }, 'call.desk.too_large'],
    [{ kind: 'commune', inhabitants: 800, departement: '67' }, hautRhin, 'call.desk.other_territory'],
    [{ kind: 'commune', inhabitants: undefined, departement: '68' }, hautRhin, 'ok'],
  ];
  for (const [body, desk, expected] of cases)
    assert.equal(said(eligibleAtDesk(body, desk)), expected, JSON.stringify(body));
});

test('a desk for each département and each région, each with its envelope', () => {
  const desks = territorialDesks(roundOf(LOCAL));
  assert.equal(desks.length, 101);
  assert.equal(territorialDesks(roundOf('volet-regional')).length, 18);
  assert.deepEqual(territorialDesks(roundOf('dematerialisation')), []);
  assert.equal(at('68').names.fr, 'Préfecture, guichet « Haut-Rhin »');
  assert.equal(at('2A').envelopeCode, 'axe-3-departements-2a');
  assert.equal(new Set(desks.map(({ scope }) => scope)).size, 101);
});

test('the zone and the holidays are those of the territory, overseas and in Alsace', () => {
  assert.deepEqual([at('974').zone, at('974').holidays], ['Indian/Reunion', 'reunion']);
  assert.deepEqual([at('68').zone, at('68').holidays], ['Europe/Paris', 'alsace-moselle']);
  const region = (number: string) => territorialDeskAt(roundOf('volet-regional'), `p/region:${number}`)!;
  assert.deepEqual(
    [region('03').zone, region('44').holidays, region('53').holidays],
    ['America/Cayenne', 'alsace-moselle', 'metropole'],
  );
});

test('a desk without a contact is reached by that of the call, whole, and says so', () => {
  const national = deskOf(roundOf(LOCAL));
  assert.equal(at('68').reachedByCall, false);
  assert.equal(at('68').phone, '03 00 00 00 68');
  assert.deepEqual([at('75').reachedByCall, at('75').phone, at('75').email], [true, national.phone, national.email]);
});

test('a desk closes by its own clock, pays by its own rate, inside its round', () => {
  const known = { '974': { closesAt: '2021-12-31 23:59:59', rateBasisPoints: 8000, eligibility: [] } };
  const round = roundOf(LOCAL, known);
  const desk = at('974', known);
  assert.equal(windowAt(round, desk).closesAt?.toISOString(), '2021-12-31T19:59:59.000Z');
  assert.equal(windowAt(round, undefined).closesAt, null);
  assert.deepEqual([rulesAt(round, desk).rateBasisPoints, rulesAt(round, at('35')).rateBasisPoints], [8000, 10_000]);
});

test('a file goes to the desk of its body, or to that of the call', () => {
  const round = roundOf(LOCAL);
  assert.equal(deskFor(round, { departement: '68', region: '44' }), 'p/departement:68');
  assert.equal(deskFor(roundOf('volet-regional'), { departement: '68', region: '44' }), 'p/region:44');
  assert.equal(deskFor(round, { departement: '988', region: null }), 'p/guichet-national');
  assert.equal(deskFor(round, undefined), 'p/guichet-national');
  assert.equal(territorialDeskFor(roundOf('dematerialisation'), { departement: '68', region: '44' }), undefined);
});

test('the answer to a body holds the rules of its desk, as the rule says them', () => {
  const round = roundOf(LOCAL);
  const assess = (number: string, kind: BodyKind, inhabitants: number | undefined) =>
    assessEligibility(
      { ...round, desk: at(number) },
      { facts: { body: word(kind), body_population: people(inhabitants ?? 0, inhabitants !== undefined) } },
    );
  const hautRhin = { departement: '68', below: 100_000, admitted: ['commune', 'epci'] as const };
  for (const kind of ['commune', 'epci', 'syndicat'] as const) {
    for (const inhabitants of [900, 99_999, 100_000, 108_312]) {
      const law = eligibleAtDesk({ kind, inhabitants, departement: '68' }, hautRhin);
      const expected = 'refusal' in law ? 'not_eligible' : 'eligible';
      assert.equal(assess('68', kind, inhabitants).verdict, expected, `${kind} ${inhabitants}`);
    }
  }
  assert.equal(assess('67', 'commune', 108_312).verdict, 'eligible', 'another desk asks less');
  assert.equal(assess('67', 'commune', 500_000).verdict, 'not_eligible', 'what all the desks share');
  assert.equal(assess('68', 'commune', undefined).verdict, 'to_confirm', 'nobody knows how many they are');
  const large = assess('68', 'commune', 108_312);
  assert.deepEqual(
    large.rules.map(({ code, ok }) => [code, ok]),
    [
      ['nature', true],
      ['taille', false],
      ['organismes', true],
    ],
  );
  assert.match(large.headline.fr, /108.312/);
});
