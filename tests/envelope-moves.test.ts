import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Actor } from '#kernel/actor';
import { type Cents, cents } from '#kernel/money';
import { type AnyAct, perform } from '#platform/act';
import { brokenInvariants } from '#platform/invariants';
import {
  type Asked,
  cutCredits,
  delegateCredits,
  envelopeTree,
  figuresSeen,
  raiseCredits,
  simulate,
  takeBackCredits,
  transferCredits,
} from '#slices/envelope';
import { type EnvelopeNode, hashPack, loadPack, openProgramme, type Pack } from '#slices/programme';
import { aWorld, type World } from './world.ts';

const FOLDER = resolve(import.meta.dirname, '../programmes/transformation-numerique-2021');
const INVARIANTS = resolve(import.meta.dirname, '../db/invariants');
const RUNS = 40;

let world: World;
let pack: Pack;
let staff: Readonly<Record<'manager' | 'authority', Actor>>;
before(async () => {
  world = await aWorld('envelope moves');
  const loaded = await loadPack(FOLDER);
  if (loaded.pack === undefined) throw new Error('the reference programme has a fault');
  pack = loaded.pack;
  const as = async (name: 'dina' | 'ivo', role: 'manager' | 'authority'): Promise<Actor> => ({
    ...(await world.person(name)),
    grants: [{ role, scope: { kind: 'instance' } }],
  });
  staff = { manager: await as('dina', 'manager'), authority: await as('ivo', 'authority') };
});
after(() => world.close());

/** Nodes by their parent: the first is the root, each other hangs under one before it. Amounts in cents. */
type Shape = Readonly<{ parents: readonly number[]; amounts: readonly (readonly [number, number])[] }>;

const treeOf = ({ parents, amounts }: Shape): EnvelopeNode => {
  const under = (index: number): EnvelopeNode => {
    const children = parents.flatMap((parent, child) => (parent % (child + 1) === index ? [under(child + 1)] : []));
    const [own, credits] = amounts[index % amounts.length] as readonly [number, number];
    const sum = (of: (node: EnvelopeNode) => string): bigint =>
      children.reduce((total, node) => total + BigInt(of(node)), 0n);
    return {
      code: `n${index}`,
      names: { fr: `n${index}`, en: `n${index}` },
      amountCents: String(sum((node) => node.amountCents) + BigInt(own)),
      paymentCents: String(sum((node) => node.paymentCents ?? node.amountCents) + BigInt(credits)),
      children,
    };
  };
  return under(0);
};

const opened = async (shape: Shape): Promise<string> => {
  const envelope = treeOf(shape);
  const code = `essai-${randomBytes(6).toString('hex')}`;
  const calls = pack.calls.slice(0, 1).map((call) => ({ ...call, envelope: 'n0' }));
  const own: Pack = { ...pack, code, envelope, calls };
  return (await world.act('system', openProgramme, { pack: own, hash: hashPack(own) })).subjectId;
};

const ACTS: Readonly<Record<Asked['kind'], Readonly<{ act: AnyAct; who: 'manager' | 'authority' }>>> = {
  delegate: { act: delegateCredits, who: 'manager' },
  take_back: { act: takeBackCredits, who: 'manager' },
  transfer: { act: transferCredits, who: 'manager' },
  raise: { act: raiseCredits, who: 'authority' },
  cut: { act: cutCredits, who: 'authority' },
};
type Move = Readonly<{ kind: Asked['kind']; from: number; to: number; commitment: number; payment: number }>;

const typed = (amount: Cents): string => `${amount / 100n},${String(amount % 100n).padStart(2, '0')}`;

/** Simulates, then confirms at once what was seen. @returns the code of the refusal, or `done` */
const go = async (programmeId: string, move: Move): Promise<string> => {
  const tree = await envelopeTree(world.reader, programmeId);
  const at = (index: number) => tree[index % tree.length]?.id ?? '';
  const amounts = { commitment: cents(BigInt(move.commitment)), payment: cents(BigInt(move.payment)) };
  const asked = { kind: move.kind, nodeId: at(move.from), otherId: at(move.to), amounts };
  const outcome = simulate(tree, asked);
  const { act, who } = ACTS[move.kind];
  const input = {
    envelopeId: asked.nodeId,
    otherId: asked.otherId,
    commitment: typed(amounts.commitment),
    payment: typed(amounts.payment),
    reason: 'Essai au hasard',
    reference: 'Essai',
    seen: 'simulation' in outcome ? figuresSeen(outcome.simulation) : '',
  };
  const call = { actor: staff[who], at: world.clock.at, requestId: crypto.randomUUID() };
  const done = await perform(world.office, act, input, call);
  if ('invalid' in done) throw new Error(done.invalid.message);
  return 'done' in done ? 'done' : done.refusal.code;
};

/** What entered the programme less what left it, and what stands on all its nodes, for each kind of credits. */
const sums = async (programmeId: string) => {
  const { rows } = await world.database.owner.query<Record<'voted' | 'standing', string>>(
    `select sum(a.debits - a.credits) filter (where a.bucket like '%source') as voted,
       sum(a.credits - a.debits) filter (where a.bucket not like '%source') as standing
     from account a join envelope e on e.id = a.envelope_id where e.programme_id = $1
     group by a.bucket like 'payment%'`,
    [programmeId],
  );
  return rows;
};

const shape: fc.Arbitrary<Shape> = fc.record({
  parents: fc.array(fc.nat(20), { minLength: 1, maxLength: 7 }),
  amounts: fc.array(fc.tuple(fc.nat(5_000), fc.nat(5_000)), { minLength: 1, maxLength: 4 }),
});
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...(Object.keys(ACTS) as Asked['kind'][])),
  from: fc.nat(20),
  to: fc.nat(20),
  commitment: fc.nat(3_000),
  payment: fc.nat(3_000),
});

test('whatever moves in a tree of any shape, several hands at once: no overdraft, and the sums are those of the ledger', async () => {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(
      shape,
      fc.array(fc.array(move, { maxLength: 5 }), { minLength: 3, maxLength: 3 }),
      async (one, hands) => {
        const programmeId = await opened(one);
        await Promise.all(
          hands.map(async (moves) => {
            for (const each of moves) {
              const key = `${each.kind} ${await go(programmeId, each)}`;
              seen[key] = (seen[key] ?? 0) + 1;
            }
          }),
        );
        for (const { voted, standing } of await sums(programmeId)) assert.equal(voted, standing);
        const [root] = await envelopeTree(world.reader, programmeId);
        const found = await sums(programmeId);
        assert.deepEqual(
          [root?.total.opened, root?.credits.opened].map(String).sort(),
          found.map(({ standing }) => String(standing)).sort(),
        );
        assert.deepEqual(await brokenInvariants(world.database.owner, INVARIANTS), []);
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
  // A run in which nothing ever moved, or nothing was ever refused, would prove nothing.
  for (const key of [
    'transfer done',
    'delegate done',
    'take_back done',
    'raise done',
    'cut done',
    'transfer envelope.move.over',
  ])
    assert.ok((seen[key] ?? 0) > 0, `${key} never happened: ${JSON.stringify(seen)}`);
});

test('forty transfers that cross one another are all done or refused in words: none stops another', async () => {
  const line: Shape = { parents: [0, 0, 0, 0], amounts: [[10_000, 10_000]] };
  const programmeId = await opened(line);
  const results = await Promise.all(
    Array.from({ length: 40 }, (_, n) =>
      go(programmeId, { kind: 'transfer', from: n % 5, to: (n + 1 + (n % 3)) % 5, commitment: 10 + n, payment: 5 }),
    ),
  );
  assert.ok(
    results.every((one) => one === 'done' || one === 'envelope.move.figures_changed'),
    String(results),
  );
  assert.ok(results.includes('done'));
  const { rows } = await world.database.owner.query<{ deadlocks: bigint }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  assert.equal(Number(rows[0]?.deadlocks), 0);
  assert.deepEqual(await brokenInvariants(world.database.owner, INVARIANTS), []);
});
