import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { brokenInvariants } from '#platform/invariants';
import { freshDatabase } from './database.ts';

const DB = resolve(import.meta.dirname, '../db');
const TREE = '0220_envelope_tree.sql';

/** A programme as it was opened before: a root that keeps 30, a département that has 70, of which 10 were paid. */
const BEFORE = `
  insert into transition values ('programme', 'programme.open', 'none', 'open', true), ('award', 'award.grant_at_desk', 'none', 'decided', true),
    ('payment_order', 'payment.order', 'certified', 'ordered', false) on conflict do nothing;
  insert into journal (at, act, actor_id, as_role, machine, subject_id, from_state, to_state, request_id, ordinal) values
    (now(), 'programme.open', gen_random_uuid(), 'system', 'programme', '00000000-0000-4000-8000-000000000001', 'none', 'open', 'a', 0),
    (now(), 'award.grant_at_desk', gen_random_uuid(), 'officer', 'award', '00000000-0000-4000-8000-000000000004', 'none', 'decided', 'b', 0),
    (now(), 'payment.order', gen_random_uuid(), 'payer', 'payment_order', '00000000-0000-4000-8000-000000000005', 'certified', 'ordered', 'c', 0);
  insert into programme (id, code, state) values ('00000000-0000-4000-8000-000000000001', 'ancien', 'open');
  insert into envelope (id, programme_id, parent_id, code, name, territory_id, position) values
    ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', null, 'racine', '{}', null, 0),
    ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 'd35', '{}', 'departement:35', 1);
  insert into award_balance (award_id, ceiling_cents) values ('00000000-0000-4000-8000-000000000004', 10);
  insert into transfer (journal_seq, debit_envelope, debit_bucket, credit_envelope, credit_bucket, amount_cents, kind, award_id)
  select j.seq, d::uuid, db, c::uuid, cb, n, k, a::uuid from (values
    ('programme.open', '00000000-0000-4000-8000-000000000002', 'source', '00000000-0000-4000-8000-000000000002', 'available', 100, 'opening', null),
    ('programme.open', '00000000-0000-4000-8000-000000000002', 'available', '00000000-0000-4000-8000-000000000003', 'available', 70, 'allocation', null),
    ('award.grant_at_desk', '00000000-0000-4000-8000-000000000003', 'available', '00000000-0000-4000-8000-000000000003', 'reserved', 10, 'reservation', '00000000-0000-4000-8000-000000000004')
  ) line (act, d, db, c, cb, n, k, a) join journal j using (act);
  insert into award (id, application_id, envelope_id, state, amount_cents, proposed_at) values
    ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000009', '00000000-0000-4000-8000-000000000003', 'decided', 10, now());
  insert into agreement (id, award_id, number, state, drawn_up_at, amount_cents) values
    ('00000000-0000-4000-8000-000000000006', '00000000-0000-4000-8000-000000000004', 'C-1', 'sealed', now(), 10);
  insert into payment_order (id, agreement_id, number, state, amount_cents, due_at) values
    ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000006', 'P-1', 'ordered', 10, now());`;

test('a programme opened before has its nodes, its payment credits and the places of its euros', async () => {
  const database = await freshDatabase('tree migration');
  const client = await database.owner.connect();
  try {
    await client.query('drop schema public cascade; create schema public');
    await client.query("set statement_timeout = '120s'");
    const files = readdirSync(join(DB, 'migrations')).sort();
    for (const file of files.slice(0, files.indexOf(TREE)))
      await client.query(readFileSync(join(DB, 'migrations', file), 'utf8'));
    // What is tried is the money: the file of the grant, and what a state owes the journal, are left out.
    await client.query('begin');
    for (const table of ['award', 'agreement', 'payment_order'])
      await client.query(`alter table ${table} disable trigger user`);
    await client.query('alter table award drop constraint award_application_id_fkey');
    await client.query(BEFORE);
    await client.query('commit');
    await client.query('begin');
    await client.query(readFileSync(join(DB, 'migrations', TREE), 'utf8'));
    await client.query('commit');
    const nodes = await client.query('select code, level, state from envelope order by position');
    assert.deepEqual(nodes.rows, [
      { code: 'racine', level: 'programme', state: 'open' },
      { code: 'd35', level: 'departement', state: 'open' },
    ]);
    const held = await client.query<{ line: string }>(
      `select e.code || ' ' || bucket || ' ' || credits - debits as line from account a join envelope e on e.id = a.envelope_id
       where credits <> debits and bucket not like '%source' order by 1`,
    );
    assert.deepEqual(
      held.rows.map(({ line }) => line),
      [
        'd35 available 60',
        'd35 payment_available 60',
        'd35 payment_used 10',
        'd35 reserved 10',
        'racine available 30',
        'racine payment_available 30',
      ],
    );
    for (const file of files.slice(files.indexOf(TREE) + 1))
      await client.query(readFileSync(join(DB, 'migrations', file), 'utf8'));
    const broken = await brokenInvariants(database.owner, join(DB, 'invariants'));
    const LEFT_OUT =
      /^(no-state-without-journal|node-opened-equals-pack|no-laureate|no-agreement|payment-by|one-payment)/;
    assert.deepEqual(
      broken.filter((one) => !LEFT_OUT.test(one)),
      [],
    );
    const unsaid = await client.query(
      `select id from envelope e where not exists (select from journal where subject_id = e.id and to_state = e.state)`,
    );
    assert.equal(unsaid.rowCount, 0);
  } finally {
    client.release();
    await database.drop('corrupted');
  }
});
