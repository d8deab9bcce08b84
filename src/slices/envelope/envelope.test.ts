import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cents } from '#kernel/money';
import { type Asked, figuresSeen, type MoveKind, move, openNode, pathBetween, simulate } from './envelope.ts';
import { type OwnFigures, upTheTree } from './figures.ts';

const node = (id: string, parentId: string | null, left: bigint, taken = 0n, cp = left): OwnFigures => ({
  id,
  parentId,
  code: id,
  names: { fr: id, en: id },
  level: parentId === null ? 'programme' : 'share',
  year: null,
  territoryId: null,
  own: { opened: left + taken, left, reserved: taken, committed: 0n, paid: 0n },
  ownCredits: { opened: cp, left: cp, used: 0n },
});
/** root 10 ─ a 20 ─ a1 30 (5 taken), a2 0; root ─ b 40 ─ b1 50 */
const TREE = upTheTree([
  node('root', null, 10n),
  node('b', 'root', 40n),
  node('a', 'root', 20n),
  node('a1', 'a', 30n, 5n, 3n),
  node('a2', 'a', 0n),
  node('b1', 'b', 50n),
]);

const asked = (kind: MoveKind, nodeId: string, otherId?: string, commitment = 1n, payment = 0n): Asked => ({
  kind,
  nodeId,
  otherId,
  amounts: { commitment: cents(commitment), payment: cents(payment) },
});
const codeOf = (outcome: object): string => ('refusal' in outcome ? (outcome.refusal as { code: string }).code : 'ok');

test('figures: a node holds what is on it and under it, and is followed by what is under it', () => {
  assert.deepEqual(
    TREE.map(({ id, depth, total, credits }) => [id, depth, total.opened, credits.opened]),
    [
      ['root', 0, 155n, 123n],
      ['b', 1, 90n, 90n],
      ['b1', 2, 50n, 50n],
      ['a', 1, 55n, 23n],
      ['a1', 2, 35n, 3n],
      ['a2', 2, 0n, 0n],
    ],
  );
});

test('a movement goes along the branches', () => {
  const cases: [string, string, readonly string[]][] = [
    ['a1', 'b1', ['a1', 'a', 'root', 'b', 'b1']],
    ['a1', 'a2', ['a1', 'a', 'a2']],
    ['a1', 'root', ['a1', 'a', 'root']],
    ['root', 'b1', ['root', 'b', 'b1']],
    ['a', 'a', ['a']],
    ['a', 'elsewhere', []],
  ];
  for (const [from, to, expected] of cases) assert.deepEqual(pathBetween(TREE, from, to), expected, `${from} ${to}`);
});

test('what may be moved, and what is refused', () => {
  const cases: [string, Asked, string][] = [
    ['to a child', asked('delegate', 'a', 'a1', 20n), 'ok'],
    ['a cent more than is free', asked('delegate', 'a', 'a1', 21n), 'envelope.move.over'],
    ['to a grandchild', asked('delegate', 'root', 'a1'), 'envelope.move.not_under'],
    ['to the one above', asked('delegate', 'a1', 'a'), 'envelope.move.not_under'],
    ['back from a child', asked('take_back', 'a', 'a1', 30n), 'ok'],
    ['back more than is free there', asked('take_back', 'a', 'a1', 31n), 'envelope.move.over'],
    ['its payment credits are fewer', asked('take_back', 'a', 'a1', 0n, 4n), 'envelope.move.over'],
    ['to another branch', asked('transfer', 'a1', 'b1', 30n, 3n), 'ok'],
    ['to itself', asked('transfer', 'a', 'a'), 'envelope.move.same_node'],
    ['to no envelope', asked('transfer', 'a'), 'envelope.move.other_unknown'],
    ['to an envelope of another tree', asked('transfer', 'a', 'x'), 'envelope.move.other_unknown'],
    ['nothing', asked('transfer', 'a', 'b', 0n, 0n), 'envelope.move.nothing'],
    ['in, at the root', asked('raise', 'root', undefined, 1_000n), 'ok'],
    ['in, elsewhere', asked('raise', 'a'), 'envelope.raise.not_the_root'],
    ['out, all that is free', asked('cut', 'a1', undefined, 30n), 'ok'],
    ['out, below what is reserved', asked('cut', 'a1', undefined, 31n), 'envelope.cut.below_what_is_held'],
  ];
  for (const [name, one, expected] of cases) assert.equal(codeOf(simulate(TREE, one)), expected, name);
});

test('the simulation says before and after at every node it touches', () => {
  const outcome = simulate(TREE, asked('transfer', 'a1', 'b', 10n));
  assert.ok('simulation' in outcome);
  assert.deepEqual(
    outcome.simulation.touched.map(({ id, before, after }) => [
      id,
      ...[before, after].flatMap(({ commitment }) => [commitment.left, commitment.opened]),
    ]),
    [
      ['a1', 30n, 35n, 20n, 25n],
      ['a', 20n, 55n, 20n, 45n],
      ['root', 10n, 155n, 10n, 155n],
      ['b', 40n, 90n, 50n, 100n],
    ],
  );
  const cut = simulate(TREE, asked('cut', 'a1', undefined, 10n));
  assert.ok('simulation' in cut);
  assert.deepEqual(
    cut.simulation.touched.map(({ id, after }) => [id, after.commitment.opened]),
    [['a1', 25n]],
  );
});

test('only what was seen is confirmed, and each kind of credits is posted line by line', () => {
  const one = asked('transfer', 'a1', 'a2', 10n, 2n);
  const outcome = simulate(TREE, one);
  assert.ok('simulation' in outcome);
  const said = { reason: 'Parce qu’il le faut', seen: figuresSeen(outcome.simulation) };
  assert.equal(codeOf(move(TREE, one, { ...said, seen: '' })), 'envelope.move.figures_changed');
  assert.equal(codeOf(move(TREE, asked('transfer', 'a1', 'a2', 11n, 2n), said)), 'envelope.move.figures_changed');
  const moved = move(TREE, one, said);
  assert.ok('change' in moved);
  assert.deepEqual(
    moved.change.transfers.map(({ debit, credit, amount, kind }) =>
      [debit, credit]
        .map((end) => `${end.envelopeId} ${end.bucket}`)
        .concat(String(amount), kind)
        .join(' '),
    ),
    [
      'a1 available a available 10 allocation',
      'a available a2 available 10 allocation',
      'a1 payment_available a payment_available 2 allocation',
      'a payment_available a2 payment_available 2 allocation',
    ],
  );
});

test('a new envelope has the code of the one above and its own, once', () => {
  const parent = { id: 'a', code: 'axe', codes: ['axe', 'axe-2022'], position: 3 };
  const names = (name: string) => ({ fr: name, en: name });
  const opened = (node: Parameters<typeof openNode>[1]) => {
    const outcome = openNode(parent, node, () => 'new');
    return 'change' in outcome ? outcome.change.node.code : codeOf(outcome);
  };
  assert.equal(opened({ level: 'year', year: 2023, names: names('2023') }), 'axe-2023');
  assert.equal(opened({ level: 'year', year: 2022, names: names('2022') }), 'envelope.open_node.taken');
  assert.equal(opened({ level: 'departement', territoryId: 'departement:2A', names: names('Corse-du-Sud') }), 'axe-2a');
  assert.equal(opened({ level: 'region', territoryId: 'region:53', names: names('Bretagne') }), 'axe-r53');
  assert.equal(opened({ level: 'share', names: names('Réserve de l’été') }), 'axe-reserve-de-l-ete');
});
