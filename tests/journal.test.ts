import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { type Act, act, type Change, perform } from '#platform/act';
import { connected } from '#platform/roles';
import { deactivatePerson, reactivatePerson } from './acts.ts';
import { aSubmittedApplication } from './files.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let gus: string;
before(async () => {
  world = await aWorld('journal', { onError: () => {} });
  await aSubmittedApplication(world);
  gus = (await world.person('gus')).id;
});
after(() => world.close());

const breaks = async (): Promise<readonly string[]> => {
  const { rows } = await world.database.owner.query<{ place: string; fault: string }>(
    'select place, fault from journal_breaks() order by place, fault',
  );
  return rows.map(({ place, fault }) => `${place}: ${fault}`);
};

test('the journal is whole after acts, and in the lanes that writers found free', async () => {
  assert.deepEqual(await breaks(), []);
  const { rows } = await world.database.owner.query<{ lanes: bigint; rows: bigint }>(
    'select count(distinct lane) as lanes, count(*) as rows from journal',
  );
  assert.ok((rows[0]?.lanes ?? 0n) > 1n);
});

/** As somebody who owns the tables and the machine would. */
const tampering = async (run: (owner: pg.Client) => Promise<void>): Promise<readonly string[]> => {
  const { owner: url } = world.database.urls;
  return connected(url, async (owner) => {
    await owner.query('begin');
    await owner.query('alter table journal disable trigger user');
    await run(owner);
    const { rows } = await owner.query<{ place: string; fault: string }>(
      'select place, fault from journal_breaks() order by place, fault',
    );
    await owner.query('rollback');
    return rows.map(({ place, fault }) => `${place}: ${fault}`);
  });
};

type Link = Readonly<{ seq: string; lane: number; lane_seq: string }>;
const aLink = async (owner: pg.Client, which: 'middle' | 'last'): Promise<Link> => {
  const { rows } = await owner.query<Link>(
    `select seq, lane, lane_seq from (
       select *, count(*) over (partition by lane) as size from journal) j
     where size > 2 and lane_seq = ${which === 'last' ? 'size' : '2'} order by lane limit 1`,
  );
  return rows[0] as Link;
};

test('the owner changes what a line says: the line is named', async () => {
  let link: Link | undefined;
  const found = await tampering(async (owner) => {
    link = await aLink(owner, 'middle');
    await owner.query(`update journal set facts = facts || '{"amount":"1"}' where seq = $1`, [link.seq]);
  });
  assert.deepEqual(found, [
    `row ${link?.seq} (lane ${link?.lane}, link ${link?.lane_seq}): its content was changed after it was written`,
  ]);
});

test('the owner deletes a line: the gap is named', async () => {
  let link: Link | undefined;
  const found = await tampering(async (owner) => {
    link = await aLink(owner, 'middle');
    await owner.query('alter table transfer disable trigger user');
    await owner.query('alter table transfer drop constraint transfer_journal_seq_fkey');
    await owner.query('delete from journal where seq = $1', [link.seq]);
  });
  assert.equal(found.length, 1);
  assert.match(found[0] as string, new RegExp(`\\(lane ${link?.lane}, link 3\\): a link is missing before this one`));
});

test('the owner deletes the end of a lane and sets its head back: the seal tells', async () => {
  let link: Link | undefined;
  const found = await tampering(async (owner) => {
    await owner.query('select seal_journal(now())');
    link = await aLink(owner, 'last');
    await owner.query('alter table transfer drop constraint transfer_journal_seq_fkey');
    await owner.query('delete from journal where seq = $1', [link.seq]);
    await owner.query(
      `update journal_head h set lane_seq = j.lane_seq, hash = j.hash
       from (select * from journal where lane = $1 order by lane_seq desc limit 1) j where h.lane = j.lane`,
      [link.lane],
    );
  });
  assert.equal(found.length, 1);
  assert.match(
    found[0] as string,
    new RegExp(`^seal \\d+, lane ${link?.lane}: the sealed link ${link?.lane_seq} is missing`),
  );
});

test('the owner deletes the end of a lane and forgets its head: the lane tells, without any seal', async () => {
  let link: Link | undefined;
  const found = await tampering(async (owner) => {
    link = await aLink(owner, 'last');
    await owner.query('alter table transfer drop constraint transfer_journal_seq_fkey');
    await owner.query('delete from journal where seq = $1', [link.seq]);
  });
  assert.deepEqual(found, [`lane ${link?.lane}: the last link does not match the head of the lane`]);
});

test('a seal changed afterwards tells', async () => {
  const found = await tampering(async (owner) => {
    await owner.query('select seal_journal(now())');
    await owner.query('alter table journal_seal disable trigger user');
    await owner.query("update journal_seal set at = at - interval '1 day'");
  });
  assert.equal(found.length, 1);
  assert.match(found[0] as string, /^seal \d+: the seal was changed after it was written$/);
});

const journalLines = async (requestId: string): Promise<number> =>
  (await world.database.owner.query('select 1 from journal where request_id = $1', [requestId])).rowCount ?? 0;

test('the same request twice has one effect and one answer', async () => {
  const call = { actor: SYSTEM, at: world.clock.at, requestId: crypto.randomUUID() };
  const input = { personId: gus, reason: 'Essai' };
  const first = await perform(world.office, deactivatePerson, input, call);
  const second = await perform(world.office, deactivatePerson, input, call);
  assert.ok('done' in first && 'done' in second);
  assert.deepEqual([first.repeated, second.repeated], [undefined, true]);
  const { machine, subjectId, from, to, facts } = first.done;
  assert.deepEqual(second.done, { machine, subjectId, from, to, facts });
  assert.equal(await journalLines(call.requestId), 1);
  await world.act('system', reactivatePerson, input);
});

test('the same request ten times at once has one effect and ten same answers', async () => {
  const call = { actor: SYSTEM, at: world.clock.at, requestId: crypto.randomUUID() };
  const input = { personId: gus, reason: 'Dix fois' };
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => perform(world.office, deactivatePerson, input, call)),
  );
  const answers = outcomes.map((outcome) => ('done' in outcome ? [outcome.done.subjectId, outcome.done.to] : outcome));
  assert.deepEqual(answers, Array(10).fill([gus, 'deactivated']));
  assert.equal(await journalLines(call.requestId), 1);
  await world.act('system', reactivatePerson, input);
});

test('somebody else with the same request id gets no answer of the first', async () => {
  const requestId = crypto.randomUUID();
  const input = { personId: gus, reason: 'Essai' };
  await perform(world.office, deactivatePerson, input, { actor: SYSTEM, at: world.clock.at, requestId });
  const zed = { actor: await world.person('zed'), at: world.clock.at, requestId };
  const outcome = await perform(world.office, deactivatePerson, input, zed);
  assert.deepEqual('refusal' in outcome && outcome.refusal.kind, 'not_permitted');
  assert.equal(await journalLines(requestId), 1);
  // An act the other may do is not answered from the first one's line either: it fails, and says so in the log.
  await world.act('system', reactivatePerson, input);
  const max = { actor: await world.person('max'), at: world.clock.at, requestId };
  await assert.rejects(perform(world.office, deactivatePerson, input, max), { constraint: 'journal_request_once' });
  const { rows } = await world.database.owner.query('select state from person where id = $1', [gus]);
  assert.deepEqual(rows, [{ state: 'active' }]);
});

/** Renames two people, each in the order given: two of them crossed lock each other out. */
const inOrder = (attempts: { count: number }, meet: () => Promise<void>): Act<false, string[], string[], Change> =>
  act({
    name: 'account.rename_person',
    movesMoney: false,
    input: z.array(z.uuid()),
    load: async (tx, ids) => {
      attempts.count += 1;
      const db = tx as unknown as typeof world.database.writer;
      await db
        .selectFrom('person')
        .select('id')
        .where('id', '=', ids[0] as string)
        .forUpdate()
        .execute();
      await meet();
      await db
        .selectFrom('person')
        .select('id')
        .where('id', '=', ids[1] as string)
        .forUpdate()
        .execute();
      return ids;
    },
    permit: () => 'system',
    decide: (ids) => ({
      change: { machine: 'person', subjectId: ids[0] as string, from: 'active', to: 'active', facts: {} },
    }),
    save: async () => {},
  });

test('of two acts that lock each other out, one is tried again, and both are done once', async () => {
  const [one, other] = [(await world.person('fatou')).id, (await world.person('emil')).id];
  let here = 0;
  let open = () => {};
  const both = new Promise<void>((resolve) => {
    open = resolve;
  });
  const meet = async () => {
    here += 1;
    if (here === 2) open();
    await both;
  };
  const attempts = { count: 0 };
  const crossed = inOrder(attempts, meet);
  const calls = [
    [one, other],
    [other, one],
  ].map((ids) => {
    const requestId = crypto.randomUUID();
    return {
      requestId,
      outcome: perform(world.office, crossed, ids, { actor: SYSTEM, at: world.clock.at, requestId }),
    };
  });
  for (const { requestId, outcome } of calls) {
    assert.ok('done' in (await outcome));
    assert.equal(await journalLines(requestId), 1);
  }
  assert.equal(attempts.count, 3, 'one of the two was tried once more');
});

test('the journal is whole after all this', async () => assert.deepEqual(await breaks(), []));
