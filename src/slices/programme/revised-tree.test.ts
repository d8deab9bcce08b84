import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, test } from 'node:test';
import { loadPack } from './pack/load.ts';
import type { EnvelopeNode, Pack } from './pack/types.ts';
import { envelopeRows, openingTransfers, type ProgrammeShelf } from './programme.ts';
import { revisedTree } from './revision.ts';

let pack: Pack;
before(async () => {
  const loaded = await loadPack(resolve(import.meta.dirname, '../../../programmes/culture-departement'));
  if (loaded.pack === undefined) throw new Error('the second programme has a fault');
  pack = loaded.pack;
});

const names = { fr: 'Réserve', en: 'Reserve' };
const node = (code: string, amountCents = '0', children: readonly EnvelopeNode[] = []): EnvelopeNode => ({
  code,
  names,
  amountCents,
  children,
});
/** fonds ─ creations, coup-de-pouce, an empty one, and one opened by an act. */
const former = (): EnvelopeNode => ({ ...pack.envelope, children: [...pack.envelope.children, node('vide')] });
const shelf = (): ProgrammeShelf => ({
  programme: { id: 'p', version: 1, code: pack.code },
  versions: [{ number: 1, hash: '' }],
  tree: former(),
  envelopes: [
    ...['fonds', 'creations', 'coup-de-pouce', 'vide'].map((code) => ({
      id: code,
      parentId: code === 'fonds' ? null : 'fonds',
      code,
      state: 'open' as const,
      held: code !== 'vide',
    })),
    { id: 'acte', parentId: 'creations', code: 'acte', state: 'open', held: false },
  ],
  calls: [{ id: 'c', code: 'creations', envelopeId: 'creations' }],
  rounds: [],
});
const revised = (envelope: EnvelopeNode, on = shelf()) => revisedTree(on, { ...pack, envelope }, () => 'new');
const codeOf = (outcome: object): string => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok');
const without = (code: string): EnvelopeNode => ({
  ...former(),
  children: former().children.filter((child) => child.code !== code),
});

test('a new version adds nodes with nothing in them, and gives others another name', () => {
  const renamed = { ...former(), names, children: [...former().children, node('ajout', '0', [node('dessous')])] };
  const tree = revised(renamed);
  assert.ok(!('refusal' in tree));
  assert.deepEqual(
    tree.added.map(({ code, level }) => [code, level]),
    [
      ['ajout', 'axis'],
      ['dessous', 'share'],
    ],
  );
  assert.deepEqual([tree.rows[0].id, tree.rows[0].names], ['fonds', names]);
  assert.deepEqual([tree.closed, tree.opened], [[], []]);
});

test('what a new version may not do to the tree is refused in words', () => {
  const cases: [string, EnvelopeNode, string][] = [
    ['the same tree', former(), 'ok'],
    ['without a node that held money', without('coup-de-pouce'), 'programme.revise.envelope_held_money'],
    ['without a node that never did', without('vide'), 'ok'],
    [
      'a new node with money',
      { ...former(), children: [...former().children, node('riche', '1')] },
      'programme.revise.amount_changed',
    ],
    ['another amount', { ...former(), amountCents: '1' }, 'programme.revise.amount_changed'],
    ['other payment credits', { ...former(), paymentCents: '1' }, 'programme.revise.amount_changed'],
    [
      'a node in another place',
      {
        ...without('vide'),
        children: without('vide').children.map((child, i) =>
          i === 0 ? { ...child, children: [node('vide')] } : child,
        ),
      },
      'programme.revise.envelope_moved',
    ],
  ];
  for (const [name, envelope, expected] of cases) assert.equal(codeOf(revised(envelope)), expected, name);
});

test('a node that pays a call, or has another under it, is not taken away; one taken away may come back', () => {
  const poor = (on: ProgrammeShelf): ProgrammeShelf => ({
    ...on,
    envelopes: on.envelopes.map((row) => ({ ...row, held: false })),
  });
  assert.equal(codeOf(revised(without('creations'), poor(shelf()))), 'programme.revise.envelope_pays_a_call');
  assert.equal(
    codeOf(revised(without('creations'), { ...poor(shelf()), calls: [] })),
    'programme.revise.envelope_has_others_under',
  );
  const closed = { ...shelf(), tree: without('vide') };
  const back = revised(former(), {
    ...closed,
    envelopes: closed.envelopes.map((row) => (row.code === 'vide' ? { ...row, state: 'closed' as const } : row)),
  });
  assert.ok(!('refusal' in back));
  assert.deepEqual(
    back.opened.map(({ code }) => code),
    ['vide'],
  );
});

test('payment credits open as much as the amount unless the pack says otherwise, and go down the same branches', () => {
  const tree = { ...node('r', '100', [{ ...node('a', '60'), paymentCents: '10' }]), paymentCents: '20' };
  const ids = ['r', 'a'];
  const lines = openingTransfers(envelopeRows(tree, () => ids.shift() as string));
  assert.deepEqual(
    lines.map(
      ({ kind, debit, credit, amount }) =>
        `${kind} ${debit.envelopeId}.${debit.bucket} ${credit.envelopeId}.${credit.bucket} ${amount}`,
    ),
    [
      'opening r.source r.available 100',
      'allocation r.available a.available 60',
      'opening r.payment_source r.payment_available 20',
      'allocation r.payment_available a.payment_available 10',
    ],
  );
});
