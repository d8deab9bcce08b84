import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { cents } from '#kernel/money';
import { answersOf } from '../../../../tests/law-cases.ts';
import {
  type Beneficiary,
  checkRow,
  type Format,
  type PublishedGrant,
  regulatoryHeader,
  scdlHeader,
  sentences,
  shown,
  toCsv,
  toRegulatoryRow,
  toScdlRow,
} from './scdl.ts';

const answer = answersOf(sentences, '17 ');
const grant: PublishedGrant = {
  grantor: { name: 'Région Bretagne', siret: '23350001600040' },
  agreedOn: '2026-06-27',
  reference: 'Z34507',
  purpose: 'Dématérialisation des démarches',
  amount: cents(2_750_100n),
  nature: ['cash', 'in_kind'],
  payment: 'échelonné',
  period: { from: '2026-12-14', to: '2027-12-14' },
  notifiedToEu: false,
};
const lead: Beneficiary = { name: 'Ville de Rennes', siret: '21350238800019', share: '0.8', part: cents(2_200_080n) };
const partner: Beneficiary = {
  name: 'Les Débrouillards',
  associationNumber: 'W380475558',
  share: '0.2',
  part: cents(550_020n),
};
const columnOf = (row: readonly string[] | undefined, header: readonly string[], name: string) =>
  row?.[header.indexOf(name)];
const period = (of: PublishedGrant) => [
  columnOf(toRegulatoryRow(of, lead), regulatoryHeader, 'datesPeriodeVersement'),
  columnOf(toScdlRow(of, lead), scdlHeader, 'datesPeriodeVersement'),
];

test('arrêté du 17 novembre 2017 and SCDL 2.1.1: the columns', () => {
  assert.equal(regulatoryHeader.length, 14);
  assert.equal(
    scdlHeader.join(),
    'nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide',
  );
});

test('SCDL 2.1.1: (1) (2) the payment period', () => {
  assert.deepEqual(period(grant), ['2026-12-14_2027-12-14', '2026-12-14/2027-12-14'], '(1)');
  assert.deepEqual(period({ ...grant, period: { from: '2026-12-14' } }), ['2026-12-14', '2026-12-14'], '(2)');
});

test('SCDL 2.1.1: (3) the amount is the total on each line', () => {
  const amounts = [lead, partner].map((to) => columnOf(toScdlRow(grant, to), scdlHeader, 'montant'));
  assert.deepEqual(amounts, ['27501.00', '27501.00']);
  assert.equal(
    columnOf(toScdlRow(grant, lead, { amountIsTotal: false }), scdlHeader, 'montant'),
    '22000.80',
    'by setting',
  );
});

test('SCDL 2.1.1: the whole line', () => {
  assert.deepEqual(toScdlRow(grant, lead), [
    'Région Bretagne',
    '23350001600040',
    '2026-06-27',
    'Z34507',
    'Ville de Rennes',
    '21350238800019',
    '',
    'Dématérialisation des démarches',
    '27501.00',
    'aide en numéraire;aide en nature',
    'échelonné',
    '2026-12-14/2027-12-14',
    '',
    'non',
    '0.8',
    '',
  ]);
});

test('SCDL 2.1.1: (4) what a line must hold', () => {
  const cases: [string, Partial<PublishedGrant>, Partial<Beneficiary>, string][] = [
    ['complete', {}, {}, 'ok'],
    ['(4) object of 256 characters', { purpose: 'é'.repeat(256) }, {}, 'ok'],
    ['(4) object of 257 characters', { purpose: 'é'.repeat(257) }, {}, 'publication.row.value'],
    ['no object', { purpose: ' ' }, {}, 'publication.row.value'],
    ['a SIRET of 13 digits', {}, { siret: '2135023880001' }, 'publication.row.value'],
    ['a share of 0', {}, { share: '0.00' }, 'publication.row.value'],
    ['a share below 0.01', {}, { share: '0.0099' }, 'publication.row.value'],
    ['a share of 0.01', {}, { share: '0.0100' }, 'ok'],
    ['a share above 1', {}, { share: '1.01' }, 'publication.row.value'],
    ['alone', {}, { share: '1.00' }, 'ok'],
    ['no nature', { nature: [] }, {}, 'publication.row.value'],
    ['a month that does not exist', { agreedOn: '2026-13-01' }, {}, 'publication.row.value'],
  ];
  for (const [name, over, overTo, expected] of cases)
    assert.equal(answer(checkRow(toScdlRow({ ...grant, ...over }, { ...lead, ...overTo }), 'scdl')), expected, name);
});

test('SCDL 2.1.1: a line of the other format is refused', () => {
  const rows: [Format, readonly string[] | undefined, string][] = [
    ['scdl', toRegulatoryRow(grant, lead), 'publication.row.length'],
    ['regulatory', toRegulatoryRow(grant, lead), 'ok'],
    ['regulatory', toRegulatoryRow(grant, lead)?.map((value) => value.replace('_', '/')), 'publication.row.value'],
  ];
  for (const [format, row, expected] of rows) assert.equal(answer(checkRow(row ?? [], format)), expected);
});

test('SCDL 2.1.1: (5) a comma is quoted, a quote doubled, and the file reads back the same', () => {
  const awkward = toScdlRow({ ...grant, purpose: 'Portail, dit "Mon espace"\navec annexe' }, lead);
  const csv = toCsv([awkward, toScdlRow(grant, partner)]);
  assert.ok(csv.includes('"Portail, dit ""Mon espace""\navec annexe"'));
  assert.ok(csv.startsWith(`${scdlHeader.join()}\r\n`) && csv.endsWith('\r\n'));
  assert.deepEqual(parse(csv, { record_delimiter: '\r\n' }), [scdlHeader, awkward, toScdlRow(grant, partner)]);
});

test('SCDL 2.1.1: (6) without SIRET, the association number in one file and no line in the other', () => {
  const row = toScdlRow(grant, partner);
  assert.deepEqual(
    [columnOf(row, scdlHeader, 'idBeneficiaire'), columnOf(row, scdlHeader, 'rnaBeneficiaire')],
    ['', 'W380475558'],
  );
  assert.equal(answer(checkRow(row, 'scdl')), 'ok');
  assert.equal(toRegulatoryRow(grant, partner), undefined);
  const { associationNumber: _none, ...nobody } = partner;
  assert.equal(answer(checkRow(toScdlRow(grant, nobody), 'scdl')), 'publication.row.value');
});

test('SCDL 2.1.1: the publisher is told the file was checked', () => {
  assert.match(shown({ rows: 80, on: '2026-11-23' }).fr, /80 lignes, contrôlées sans erreur le 23 novembre 2026/);
});
