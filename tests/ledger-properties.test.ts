import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { Actor } from '#kernel/actor';
import { type AnyAct, perform } from '#platform/act';
import { brokenInvariants } from '#platform/invariants';
import { signForBeneficiary, signForState } from '#slices/agreement';
import {
  decideSelection,
  declineAward,
  dropSelection,
  grantAtDesk,
  proposeSelection,
  putInQueue,
  reduceAward,
} from '#slices/award';
import { certifyPayment, orderPayment, recordPayment } from '#slices/payment';
import { drawUpAgreement, drawUpPayment } from './acts.ts';
import { aSmallFund, type Fund, type Ground, groundOf, staffOf } from './small-fund.ts';
import { aWorld, type World } from './world.ts';

const HANDS = 6;
const RUNS = 60;

let world: World;
let ground: Ground;
let staff: Readonly<Record<string, Actor>>;
before(async () => {
  world = await aWorld('ledger');
  ground = await groundOf(world);
  staff = await staffOf(ground);
});
// The files of the small funds were laid without acts: the invariants of `close` would only say that.
after(() => world.close('corrupted'));
const LAID = /^no-state-without-journal\.sql/;

type Move = Readonly<{ what: keyof typeof MOVES; target: number; share: number }>;
/** Done, refused in words, or nothing to do it on: anything thrown fails the test. */
type Result = 'done' | 'refused' | 'nothing';

const go = async (who: string, act: AnyAct, input: unknown): Promise<Result> => {
  const call = { actor: staff[who] as Actor, at: world.clock.at, requestId: crypto.randomUUID() };
  const outcome = await perform(world.office, act, input, call);
  if ('invalid' in outcome) throw new Error(`${act.name}: ${outcome.invalid.message}`);
  // A stranger's refusal would make the run mean nothing.
  if ('refusal' in outcome) assert.equal(outcome.refusal.kind, 'rule', JSON.stringify(outcome.refusal));
  return 'done' in outcome ? 'done' : 'refused';
};

const pick = async (fund: Fund, sql: string, { target }: Move): Promise<Record<string, string> | undefined> => {
  const { rows } = await world.database.owner.query<Record<string, string>>(sql, [fund.programmeId]);
  return rows[target % Math.max(rows.length, 1)];
};
const AWARDS = `select a.id, a.amount_cents::text as amount from award a join envelope e on e.id = a.envelope_id
  where e.programme_id = $1 order by a.id`;
const AGREEMENTS = `select g.id, g.document_hash as hash from agreement g join award a on a.id = g.award_id
  join envelope e on e.id = a.envelope_id where e.programme_id = $1 order by g.id`;
const PAYMENTS = `select p.id from payment_order p join agreement g on g.id = p.agreement_id
  join award a on a.id = g.award_id join envelope e on e.id = a.envelope_id where e.programme_id = $1 order by p.id`;

type Going = (fund: Fund, move: Move) => Promise<Result>;
const onSession =
  (who: string, act: AnyAct): Going =>
  (fund, { target }) =>
    go(who, act, { sessionId: fund.sessions[target % fund.sessions.length] });
const onOne =
  (sql: string, who: string, act: AnyAct, input: (row: Record<string, string>, move: Move) => object): Going =>
  async (fund, move) => {
    const row = await pick(fund, sql, move);
    return row === undefined ? 'nothing' : go(who, act, input(row, move));
  };
const documentOf = (id: string) => ({
  hash: createHash('sha256').update(id).digest('hex'),
  sizeBytes: 1,
  type: 'application/pdf',
});
const signing = ({ id, hash }: Record<string, string>) => ({
  agreementId: id,
  documentHash: hash,
  quality: 'présidente',
  agreed: 'yes',
});

const MOVES = {
  grant: (fund, { target }) =>
    go('officer', grantAtDesk, { applicationId: fund.flatFiles[target % fund.flatFiles.length] }),
  queue: (fund, { target }) =>
    go('officer', putInQueue, { applicationId: fund.flatFiles[target % fund.flatFiles.length] }),
  propose: onSession('manager', proposeSelection),
  drop: onSession('manager', dropSelection),
  decide: onSession('authority', decideSelection),
  reduce: onOne(AWARDS, 'authority', reduceAward, ({ id, amount = '0' }, { share }) => ({
    awardId: id,
    amountCents: String((BigInt(amount) * BigInt(share)) / 100n),
  })),
  decline: onOne(AWARDS, 'signatory', declineAward, ({ id }) => ({ awardId: id })),
  drawUp: onOne(AWARDS, 'system', drawUpAgreement, ({ id = '', amount = '0' }) => ({
    awardId: id,
    document: documentOf(id),
    amountCents: amount,
  })),
  signForBody: onOne(AGREEMENTS, 'signatory', signForBeneficiary, signing),
  signForState: onOne(AGREEMENTS, 'authority', signForState, signing),
  askPayment: onOne(AGREEMENTS, 'system', drawUpPayment, ({ id }) => ({ agreementId: id })),
  certify: onOne(PAYMENTS, 'payer', certifyPayment, ({ id }) => ({ paymentId: id })),
  order: onOne(PAYMENTS, 'otherPayer', orderPayment, ({ id }) => ({ paymentId: id })),
  record: onOne(PAYMENTS, 'otherPayer', recordPayment, ({ id }) => ({
    paymentId: id,
    paidOn: '2021-11-03',
    reference: 'V1',
  })),
} satisfies Readonly<Record<string, Going>>;

/** What must never be seen, whatever was done: each query returns the rows that break the promise. */
const PROMISES: Readonly<Record<string, string>> = {
  'an account is overdrawn': `select * from account where bucket not in ('source', 'payment_source') and debits > credits`,
  'an account differs from the sum of its transfers': `select a.* from account a where
     a.credits <> (select coalesce(sum(amount_cents), 0) from transfer where (credit_envelope, credit_bucket) = (a.envelope_id, a.bucket))
     or a.debits <> (select coalesce(sum(amount_cents), 0) from transfer where (debit_envelope, debit_bucket) = (a.envelope_id, a.bucket))`,
  'opened is not left + reserved + committed + paid': `select e.code from envelope e
     where (select coalesce(sum(case when credit_envelope = e.id then amount_cents else -amount_cents end), 0) from transfer
            where kind in ('opening', 'allocation') and e.id in (credit_envelope, debit_envelope)
              and not (kind = 'opening' and debit_envelope = e.id and credit_envelope <> e.id)
              and credit_bucket = 'available')
       <> (select sum(credits - debits) from account where envelope_id = e.id
           and bucket in ('available', 'reserved', 'committed', 'paid'))`,
  'payment credits opened are not left + used': `select e.code from envelope e
     where (select coalesce(sum(case when credit_envelope = e.id then amount_cents else -amount_cents end), 0) from transfer
            where kind in ('opening', 'allocation') and e.id in (credit_envelope, debit_envelope)
              and credit_bucket = 'payment_available')
       <> (select sum(credits - debits) from account where envelope_id = e.id and bucket in ('payment_available', 'payment_used'))`,
  'a node and what is under it hold more than it was given': `with recursive under as (
       select id as top, id from envelope union all
       select u.top, e.id from under u join envelope e on e.parent_id = u.id)
     select u.top from under u join account a on a.envelope_id = u.id
       and a.bucket in ('available', 'reserved', 'committed', 'paid') group by u.top
     having sum(a.credits - a.debits) > (select sum(amount_cents) from transfer
       where credit_envelope = u.top and kind in ('opening', 'allocation') and credit_bucket = 'available')`,
  'a payment was ordered without its payment credits': `select p.id from payment_order p
     join agreement g on g.id = p.agreement_id left join transfer t on t.award_id = g.award_id and t.kind = 'ordering'
     where (p.state in ('ordered', 'paid')) <> (t.id is not null) or t.amount_cents <> p.amount_cents`,
  'an award holds another amount than it was decided for': `select a.id, a.state, a.amount_cents, b.reserved, b.committed, b.paid
     from award a join award_balance b on b.award_id = a.id
     where b.reserved + b.committed + b.paid <> case when a.state in ('dropped', 'declined') then 0 else a.amount_cents end`,
  'an award is paid that nobody committed': `select a.id from award_balance b join award a on a.id = b.award_id
     left join agreement g on g.award_id = a.id where b.committed + b.paid > 0 and coalesce(g.state, '') not in ('in_force', 'sealed')`,
  'awards stand for other sums than the accounts': `select a.envelope_id from award a join award_balance b on b.award_id = a.id
     group by a.envelope_id having sum(b.reserved) <> (select credits - debits from account where envelope_id = a.envelope_id and bucket = 'reserved')
       or sum(b.committed) <> (select credits - debits from account where envelope_id = a.envelope_id and bucket = 'committed')
       or sum(b.paid) <> (select credits - debits from account where envelope_id = a.envelope_id and bucket = 'paid')`,
};

const broken = async (): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [name, sql] of Object.entries(PROMISES)) {
    const { rows } = await world.database.owner.query(sql);
    if (rows.length > 0) {
      const shown = JSON.stringify(rows[0], (_key, value) => (typeof value === 'bigint' ? String(value) : value));
      found.push(`${name}: ${shown}`);
    }
  }
  return found;
};

const move: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom(...(Object.keys(MOVES) as Move['what'][])),
  target: fc.nat(11),
  share: fc.integer({ min: 1, max: 110 }),
});
const laureates = fc.array(fc.integer({ min: 1, max: 25_000 }), { minLength: 1, maxLength: 4 });

/** Several hands at once, each going through its own moves one after another. */
const play = async (fund: Fund, hands: readonly (readonly Move[])[], seen: Record<string, number>): Promise<void> => {
  await Promise.all(
    hands.map(async (moves) => {
      for (const one of moves) {
        const key = `${one.what} ${await MOVES[one.what](fund, one)}`;
        seen[key] = (seen[key] ?? 0) + 1;
      }
    }),
  );
};

/** A road that always comes through, so that the random moves around it have something to meet. */
const MAIN_ROAD: readonly Move['what'][] = [
  'propose',
  'decide',
  'drawUp',
  'signForBody',
  'signForState',
  'askPayment',
  'certify',
  'order',
  'record',
];

test('whatever is done at once, no envelope, ancestor or award is exceeded by a cent, and the sums hold', async () => {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(
      fc.array(laureates, { minLength: 3, maxLength: 3 }),
      fc.array(fc.array(move, { maxLength: 5 }), { minLength: HANDS - 1, maxLength: HANDS - 1 }),
      fc.nat(11),
      async (wanted, hands, target) => {
        const fund = await aSmallFund(ground, wanted, 6);
        const road = MAIN_ROAD.map((what) => ({ what, target, share: 50 }));
        await play(fund, [road, ...hands], seen);
        assert.deepEqual(await broken(), []);
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  );
  // A run in which nothing was ever done, or nothing ever refused, would prove nothing.
  for (const key of [
    'grant done',
    'propose done',
    'propose refused',
    'decide done',
    'drawUp done',
    'signForState done',
    'record done',
  ])
    assert.ok((seen[key] ?? 0) > 0, `${key} never happened: ${JSON.stringify(seen)}`);
  const invariants = resolve(import.meta.dirname, '../db/invariants');
  const others = (await brokenInvariants(world.database.owner, invariants)).filter((one) => !LAID.test(one));
  assert.deepEqual(others, []);
});

test('twelve desks grant the last four flat rates at once: four are granted, the others refused in words', async () => {
  const fund = await aSmallFund(ground, [], 6);
  const results = await Promise.all(
    [...fund.flatFiles, ...fund.flatFiles].map((applicationId) => go('officer', grantAtDesk, { applicationId })),
  );
  assert.equal(results.filter((result) => result === 'done').length, 4);
  assert.deepEqual(await broken(), []);
});

test('whoever decides first, the first filed have the money and the others wait, in their order', async () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const fund = await aSmallFund(ground, [], 6);
    const inOrder = [...fund.flatFiles].sort();
    const [order] = fc.sample(fc.shuffledSubarray(inOrder, { minLength: 6 }), { numRuns: 1, seed });
    await Promise.all((order ?? []).map((applicationId) => go('officer', grantAtDesk, { applicationId })));
    await Promise.all((order ?? []).map((applicationId) => go('officer', putInQueue, { applicationId })));
    const { rows } = await world.database.owner.query<{ id: string; state: string }>(
      'select id, state from application where id = any($1) order by id',
      [inOrder],
    );
    assert.deepEqual(
      rows.map(({ state }) => state),
      ['laureate', 'laureate', 'laureate', 'laureate', 'queued', 'queued'],
    );
    assert.deepEqual(await broken(), []);
  }
});

test('two reductions of one award at once leave what the last one said', async () => {
  for (let round = 0; round < 5; round += 1) {
    const fund = await aSmallFund(ground, [[20_000]], 0);
    await play(fund, [['propose', 'decide'].map((what) => ({ what: what as Move['what'], target: 0, share: 1 }))], {});
    const award = await pick(fund, AWARDS, { what: 'reduce', target: 0, share: 0 });
    const reduced = (euros: number) =>
      go('authority', reduceAward, { awardId: award?.id, amountCents: String(euros * 100) });
    await Promise.all([reduced(15_000), reduced(12_000), reduced(9_000)]);
    assert.deepEqual(await broken(), []);
  }
});
