import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Census, populationOfUnion } from './law/population.ts';
import { normalizeName, withoutTitle } from './territory.ts';
import { readTyped, slipsOf } from './typed.ts';

const census: Census = {
  vintage: 2023,
  populations: new Map([
    ['town', 40_000],
    ['suburb', 140_000],
    ['north', 160_000],
    ['south', 140_000],
    ['far', 5_000],
    ['deserted', 0],
    ['uncounted', null],
    ['75056', 2_000_000],
  ]),
  currentOf: new Map([
    ['merged', 'town'],
    ['75101', '75056'],
    ['75102', '75056'],
  ]),
};
const EPCI = ['town', 'suburb'];
const DEPARTEMENT = ['town', 'suburb', 'north'];

test('ITN7-POP-UNION: each commune counts once, and what is unknown is said', () => {
  const cases: [string, string[], { inhabitants: number; communes: number; unknown: string[] }][] = [
    ['an EPCI and one of its communes', [...EPCI, 'town'], { inhabitants: 180_000, communes: 2, unknown: [] }],
    ['two EPCI without common commune', ['north', 'south'], { inhabitants: 300_000, communes: 2, unknown: [] }],
    [
      'a département and an EPCI half inside it',
      [...DEPARTEMENT, ...EPCI, 'far'],
      { inhabitants: 345_000, communes: 4, unknown: [] },
    ],
    ['a merged commune and the new one', ['merged', 'town'], { inhabitants: 40_000, communes: 1, unknown: [] }],
    ['a merged commune alone', ['merged'], { inhabitants: 40_000, communes: 1, unknown: [] }],
    [
      'a syndicat of unknown perimeter',
      ['town', 'syndicat:200000001'],
      { inhabitants: 40_000, communes: 1, unknown: ['syndicat:200000001'] },
    ],
    ['a commune nobody counted', ['uncounted'], { inhabitants: 0, communes: 0, unknown: ['uncounted'] }],
    ['a commune where nobody lives', ['deserted'], { inhabitants: 0, communes: 1, unknown: [] }],
    ['Paris and its districts', ['75056', '75101', '75102'], { inhabitants: 2_000_000, communes: 1, unknown: [] }],
    ['two districts of Paris', ['75101', '75102'], { inhabitants: 2_000_000, communes: 1, unknown: [] }],
    ['nothing', [], { inhabitants: 0, communes: 0, unknown: [] }],
  ];
  for (const [name, covered, expected] of cases)
    assert.deepEqual(populationOfUnion(new Set(covered), census), { vintage: 2023, ...expected }, name);
});

test('a name is searched without accents, hyphens, apostrophes or abbreviations', () => {
  const cases: [string, string][] = [
    ['Saint-Étienne', 'saint etienne'],
    ['St Etienne', 'saint etienne'],
    ['STE-FOY', 'sainte foy'],
    ['L’Haÿ-les-Roses', 'l hay les roses'],
    ["L'Haÿ les Roses", 'l hay les roses'],
    ['Œuilly', 'oeuilly'],
    ['Villiers s/ Marne', 'villiers sur marne'],
    ['  Bourg - en -  Bresse ', 'bourg en bresse'],
    ['Estrées', 'estrees'],
    ['<script>', 'script'],
    ['%_', ''],
  ];
  for (const [typed, expected] of cases) assert.equal(normalizeName(typed), expected, typed);
});

test('the title before a name is understood and taken off', () => {
  const cases: [string, string, string | undefined][] = [
    ['Département de l’Ain', 'ain', 'departement'],
    ['conseil départemental du Rhône', 'rhone', 'departement'],
    ['Région Bretagne', 'bretagne', 'region'],
    ['CC du Pays de Gex', 'pays de gex', 'epci'],
    ['Communauté d’agglomération de La Rochelle', 'rochelle', 'epci'],
    ['Mairie de Paris', 'paris', 'commune'],
    ['Villefranche', 'villefranche', undefined],
    ['Canet', 'canet', undefined],
    ['Cuers', 'cuers', undefined],
  ];
  for (const [typed, name, kind] of cases) {
    const found = withoutTitle(normalizeName(typed));
    assert.deepEqual([found.name, found.kind], [name, kind], typed);
  }
});

test('what is typed is a SIREN, a SIRET, a code or a name', () => {
  const cases: [string, ReturnType<typeof readTyped>][] = [
    ['217500016', { by: 'siren', siren: '217500016' }],
    ['217 500 016', { by: 'siren', siren: '217500016' }],
    ['217 500 016 00019', { by: 'siren', siren: '217500016' }],
    ['01004', { by: 'number', number: '01004' }],
    ['2a004', { by: 'number', number: '2A004' }],
    ['974', { by: 'number', number: '974' }],
    ['Saint-Denis (93)', { by: 'name', name: 'saint denis', departement: '93' }],
    ['97400 Saint-Denis', { by: 'name', name: 'saint denis', postcode: '97400' }],
    ['Saint-Denis 97400', { by: 'name', name: 'saint denis', postcode: '97400' }],
    ['Bastia 2b', { by: 'name', name: 'bastia', departement: '2B' }],
    ['CC des 4 Rivières', { by: 'name', name: '4 rivieres', kind: 'epci' }],
    ['', { by: 'nothing' }],
    ['%', { by: 'nothing' }],
    ['Y', { by: 'nothing' }],
  ];
  for (const [typed, expected] of cases) assert.deepEqual(readTyped(typed), expected, typed);
});

test('the slips of a short name hold the usual ones, and never the name itself', () => {
  const slips = slipsOf('paris');
  for (const slip of ['pairs', 'pris', 'parris', 'paros']) assert.equal(slips.includes(slip), true, slip);
  assert.equal(slips.includes('paris'), false);
  assert.equal(slips.includes('prias'), false);
  assert.deepEqual([slipsOf('ain'), slipsOf('bourg en bresse')], [[], []]);
});
