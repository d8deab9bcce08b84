import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClientBase } from 'pg';
import { type Reader, rightToRead } from '#platform/read';
import { freshDatabase, type TestDatabase } from '../../../tests/database.ts';
import { loadTerritory } from './load.ts';
import { searchTerritories } from './queries/search.ts';
import {
  communesCovered,
  departements,
  getVintage,
  populationCovered,
  territoriesByIds,
  territoryById,
} from './queries/territories.ts';
import { coverageInWords, detailOf } from './words.ts';

let database: TestDatabase;
let reader: Reader;

const asOwner = async <T>(run: (client: ClientBase) => Promise<T>): Promise<T> => {
  const client = await database.owner.connect();
  try {
    return await run(client);
  } finally {
    client.release();
  }
};

const count = async (query: string): Promise<number> =>
  Number((await database.owner.query<{ count: bigint }>(query)).rows[0]?.count);

before(async () => {
  database = await freshDatabase('territory');
  reader = rightToRead(database.reader);
  await assert.rejects(getVintage(reader), /never loaded/);
  const [first, second] = await Promise.all([asOwner(loadTerritory), asOwner(loadTerritory)]);
  assert.deepEqual([first.loaded, second.loaded].sort(), [false, true], 'two starts at once load once');
});
after(() => database.drop());

test('everything is loaded once, with its vintage', async () => {
  const again = await asOwner(loadTerritory);
  assert.equal(again.loaded, false);
  assert.equal(again.places, 34_969 + 1255 + 11 + 109 + 2 + 26);
  assert.deepEqual(await getVintage(reader), {
    source: '@etalab/decoupage-administratif@6.0.0 (2)',
    vintage: 2023,
    populationKind: 'municipale',
    boundaries: 2026,
  });
  assert.equal(await count(`select count(*) from territory where kind = 'commune' and siren is null`), 94);
  // As INSEE published for 2023, press release of December 2025.
  for (const [id, population] of [
    ['region:53', 3_449_370],
    ['region:94', 355_486],
    ['region:11', 12_463_067],
  ] as const)
    assert.equal((await territoryById(reader, id))?.population, population, id);
});

test('a load that fails leaves everything; the next drops a vanished place from searches, not from files', async () => {
  const members = await count('select count(*) from territory_member');
  await database.owner.query(`insert into territory (id, kind, code, name, nature, search_name)
    values ('commune:01999', 'commune', '01999', 'Disparue', 'commune', 'disparue')`);
  await database.owner.query(`update territory_vintage set source = 'older'`);
  await database.owner.query(
    `alter table territory_former_code add constraint refuses check (code <> '75101') not valid`,
  );
  await assert.rejects(asOwner(loadTerritory), /refuses/);
  assert.equal(await count('select count(*) from territory_member'), members);
  assert.equal((await searchTerritories(reader, 'Disparue'))[0]?.id, 'commune:01999');

  await database.owner.query('alter table territory_former_code drop constraint refuses');
  assert.equal((await asOwner(loadTerritory)).loaded, true);
  assert.equal(await count('select count(*) from territory_member'), members);
  assert.deepEqual(await searchTerritories(reader, 'Disparue'), []);
  assert.equal((await territoryById(reader, 'commune:01999'))?.name, 'Disparue');
  assert.deepEqual((await populationCovered(reader, ['commune:01999'])).unknown, ['commune:01999']);
});

test('a name is found however it is typed', async () => {
  const cases: [string, string][] = [
    ['Paris', 'commune:75056'],
    ['paris', 'commune:75056'],
    ['Pairs', 'commune:75056'],
    ['Marseille', 'commune:13055'],
    ['Marsielle', 'commune:13055'],
    ['saint etienne', 'commune:42218'],
    ['St-Étienne', 'commune:42218'],
    ['Saint Ettienne', 'commune:42218'],
    ["l'hay les roses", 'commune:94038'],
    ['Haÿ-les-Roses', 'commune:94038'],
    ['Bourg en Bress', 'commune:01053'],
    ['Mans', 'commune:72181'],
    ['Saint Germain Laye', 'commune:78551'],
    ['Oeuilly', 'commune:51410'],
    ['Œuilly', 'commune:51410'],
    ['Saint-Denis (974)', 'commune:97411'],
    ['93200 Saint-Denis', 'commune:93066'],
    ['département de l’Ain', 'departement:01'],
    ['Région Bretagne', 'region:53'],
    ['CC Faucigny Glières', 'epci:200000172'],
    ['communauté de communes Faucigny', 'epci:200000172'],
    ['métropole de Lyon', 'epci:200046977'],
    ['Plaine Commune', 'epci:200057867'],
    ['Collectivité européenne d’Alsace', 'departement:6AE'],
    ['Mayotte', 'departement:976'],
    ['Martinique', 'departement:972'],
  ];
  for (const [typed, id] of cases) assert.equal((await searchTerritories(reader, typed))[0]?.id, id, typed);
});

test('a merged commune is found by its former name, and says so', async () => {
  const [found] = await searchTerritories(reader, 'Arbignieu');
  assert.deepEqual([found?.id, found?.formerly], ['commune:01015', 'Arbignieu']);
  assert.match(detailOf(found as NonNullable<typeof found>).fr, /^commune, 01, .* habitants, dont Arbignieu$/);
});

test('a SIREN, a SIRET, a code and a postcode are found', async () => {
  const cases: [string, string][] = [
    ['217500016', 'commune:75056'],
    ['217 500 016 00019', 'commune:75056'],
    ['200000172', 'epci:200000172'],
    ['220100010', 'departement:01'],
    ['226900017', 'departement:69D'],
    ['200094332', 'departement:6AE'],
    ['200055507', 'departement:972'],
    ['200076958', 'region:94'],
    ['23350001600040', 'region:53'],
    ['01004', 'commune:01004'],
    ['2a004', 'commune:2A004'],
    ['59000', 'commune:59350'],
    ['84', 'departement:84'],
    ['75101', 'commune:75056'],
    ['01015', 'commune:01015'],
  ];
  for (const [typed, id] of cases) assert.equal((await searchTerritories(reader, typed))[0]?.id, id, typed);
  for (const typed of [
    '999999999',
    '00000',
    '',
    ' ',
    '%',
    '_',
    "'; drop table territory; --",
    'x'.repeat(10_000),
    'zzqqxxww',
  ])
    assert.deepEqual(await searchTerritories(reader, typed), [], typed.slice(0, 20));
});

test('every council of a département or région has its SIREN; a district of the State has none', async () => {
  const { rows } = await database.owner.query<{ id: string; siren: string | null; nature: string }>(
    `select id, siren, nature from territory where kind in ('departement', 'region') and is_current order by id`,
  );
  assert.deepEqual(
    rows.filter(({ siren, nature }) => siren === null && nature !== 'district').map(({ id }) => id),
    ['975', '977', '978', '986', '987', '988'].flatMap((code) => [`departement:${code}`, `region:${code}`]).sort(),
    'overseas bodies without a number in two sources',
  );
  assert.deepEqual(
    rows.filter(({ siren, nature }) => siren !== null && nature === 'district').map(({ id }) => id),
    [],
  );
  const twice = `select siren from territory where is_current and same_body_as is null group by siren
    having siren is not null and count(*) > 1`;
  assert.equal(await count(`select count(*) from (${twice}) as repeated`), 0);
  for (const [id, siren] of [
    ['departement:75', '217500016'],
    ['region:02', '200055507'],
    ['region:03', '200052678'],
    ['region:06', '229850003'],
  ] as const)
    assert.equal((await territoryById(reader, id))?.siren, siren, id);
});

test('an instance loaded before the numbers were known gets them at its next start', async () => {
  await database.owner.query(`update territory set siren = null where kind in ('departement', 'region')`);
  await database.owner.query(`update territory_vintage set source = replace(source, '(2)', '(1)')`);
  assert.equal((await asOwner(loadTerritory)).loaded, true);
  assert.equal((await territoryById(reader, 'departement:33'))?.siren, '223300013');
});

test('kinds and limit are kept, and one body is listed once', async () => {
  assert.equal((await searchTerritories(reader, 'saint', { limit: 3 })).length, 3);
  assert.equal((await searchTerritories(reader, 'saint', { limit: 1000 })).length, 50);
  assert.deepEqual(await searchTerritories(reader, 'saint', { limit: 0 }), []);
  const ids = async (typed: string, kinds?: Parameters<typeof searchTerritories>[2]) =>
    (await searchTerritories(reader, typed, kinds)).filter(({ name }) => name === typed).map(({ id }) => id);
  assert.deepEqual(await ids('Paris'), ['commune:75056']);
  assert.deepEqual(await ids('Paris', { kinds: ['departement'] }), ['departement:75']);
  assert.deepEqual(await ids('Mayotte'), ['departement:976']);
  assert.deepEqual(await ids('Mayotte', { kinds: ['region'] }), ['region:06']);
  assert.deepEqual((await ids('La Réunion')).slice(0, 2), ['departement:974', 'region:04'], 'two bodies on one ground');
  assert.deepEqual(await ids('Guadeloupe', { kinds: ['region', 'departement'] }), ['departement:971', 'region:01']);
});

test('territories come in the order asked', async () => {
  const ids = ['region:84', 'commune:01004', 'nothing', 'departement:01'];
  assert.deepEqual(
    (await territoriesByIds(reader, ids)).map(({ id }) => id),
    ['region:84', 'commune:01004', 'departement:01'],
  );
  const codes = (await departements(reader)).map(({ code }) => code);
  assert.deepEqual([codes.length, codes[0], codes.includes('69D'), codes.includes('6AE')], [109, '01', false, false]);
});

test('ITN7-POP-UNION: a project covers each inhabitant once', async () => {
  const population = async (id: string) => (await territoryById(reader, id))?.population as number;
  const covered = async (...ids: string[]) => (await populationCovered(reader, ids)).inhabitants;
  const ain = await population('departement:01');
  assert.equal(await covered('departement:01', 'commune:01004', 'commune:01053'), ain);
  assert.equal(await covered('region:84', 'departement:01', 'commune:01004'), await population('region:84'));
  assert.equal(await covered('epci:200000172', 'commune:74042'), await population('epci:200000172'));
  assert.equal(
    await covered('epci:200000172', 'departement:01'),
    ain + (await population('epci:200000172')),
    'two territories without common commune add up',
  );
  const lyon = await population('epci:200046977');
  const rest = await population('departement:69D');
  assert.equal(await covered('departement:69'), lyon + rest);
  assert.equal(await covered('departement:69D', 'epci:200046977'), await population('departement:69'));
  assert.equal(
    await covered('departement:6AE'),
    (await population('departement:67')) + (await population('departement:68')),
  );
  for (const ids of [['commune:75056', 'commune:75101'], ['commune:75101', 'commune:75120'], ['departement:75']])
    assert.equal(await covered(...ids), 2_103_778, ids.join());
  assert.equal(await covered('commune:01015', 'commune:01015'), await population('commune:01015'));
});

test('an EPCI half inside a département adds its outside communes only', async () => {
  // Mâconnais Beaujolais Agglomération: the town in Saône-et-Loire, some communes in Ain.
  const epci = 'epci:200070308';
  const { communes } = await communesCovered(reader, [epci]);
  const outside = [...communes].filter(([code]) => !code.startsWith('01'));
  assert.ok(outside.length > 0 && outside.length < communes.size, 'the case needs an EPCI on both sides');
  const added = outside.reduce((total, [, population]) => total + (population ?? 0), 0);
  const ain = (await territoryById(reader, 'departement:01'))?.population as number;
  assert.equal((await populationCovered(reader, ['departement:01', epci])).inhabitants, ain + added);
});

test('what is not known is said, and never counted as nobody', async () => {
  const coverage = await populationCovered(reader, ['commune:01004', 'syndicat:250000001', 'departement:984']);
  assert.equal(coverage.communes, 1);
  assert.ok(coverage.unknown.includes('syndicat:250000001'));
  assert.ok(coverage.unknown.includes('commune:98412'));
  const nothing = await populationCovered(reader, []);
  assert.deepEqual([nothing.inhabitants, nothing.communes, nothing.unknown], [0, 0, []]);
});

test('a body with the powers of a département counts as one', async () => {
  const has = async (id: string) => (await populationCovered(reader, [id])).includesDepartement;
  for (const id of ['departement:01', 'commune:75056', 'epci:200046977', 'region:94', 'region:02', 'departement:6AE'])
    assert.equal(await has(id), true, id);
  for (const id of ['commune:01004', 'epci:200000172', 'region:84', 'region:04', 'nothing'])
    assert.equal(await has(id), false, id);
});

test('the population is said with what it adds up and its vintage', async () => {
  const text = coverageInWords(await populationCovered(reader, ['commune:75056']));
  assert.equal(
    text.fr,
    'Votre projet couvre 1 commune, soit 2 103 778 habitants (population municipale INSEE, millésime 2023).',
  );
  assert.equal(
    text.en,
    'Your project covers 1 municipality, that is 2,103,778 inhabitants (INSEE municipal population, 2023).',
  );
});

test('the writer and the reader cannot empty the reference data', async () => {
  await assert.rejects(database.reader.deleteFrom('territory').execute());
});
