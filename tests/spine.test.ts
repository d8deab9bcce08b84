import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { SYSTEM } from '#kernel/actor';
import { connected } from '#platform/roles';
import { aSubmittedApplication } from './files.ts';
import { aWorld, type World } from './world.ts';

let world: World;
let filed: string;
before(async () => {
  world = await aWorld('spine', { onError: () => {} });
  filed = await aSubmittedApplication(world);
});
after(() => world.close());

/** Runs as the application does, and undoes it all: each refusal is asked for on the same data. */
const asWriter = (run: (client: pg.Client) => Promise<unknown>): Promise<void> =>
  connected(world.database.urls.writer, async (client) => {
    await client.query('begin');
    try {
      await run(client);
      await client.query('set constraints all immediate');
    } finally {
      await client.query('rollback').catch(() => {});
    }
  });

const JOURNAL = `insert into journal (at, act, actor_id, as_role, machine, subject_id, from_state, to_state, request_id, ordinal)
  values (now(), $1, gen_random_uuid(), 'system', $2, $3, $4, $5, gen_random_uuid()::text, 0) returning seq`;
const journaled = (
  client: pg.Client,
  ...values: [act: string, machine: string, id: string, from: string, to: string]
) => client.query<{ seq: string }>(JOURNAL, values);

const TRANSFER = `insert into transfer (journal_seq, debit_envelope, debit_bucket, credit_envelope, credit_bucket, amount_cents, kind, award_id)
  values ($1, $2, $3, $2, $4, $5, $6, $7)`;
type Money = readonly [from: string, to: string, amount: bigint, kind: string, award: string | null];
const moved = (client: pg.Client, seq: unknown, envelope: string, [from, to, amount, kind, award]: Money) =>
  client.query(TRANSFER, [seq, envelope, from, to, String(amount), kind, award]);

const envelopeOf = async (code: string): Promise<{ id: string; left: bigint }> => {
  const { rows } = await world.database.owner.query<{ id: string; left: bigint }>(
    `select e.id, a.credits - a.debits as left from envelope e
     join account a on a.envelope_id = e.id and a.bucket = 'available' where e.code = $1`,
    [code],
  );
  return rows[0] as { id: string; left: bigint };
};

const anAward = async (client: pg.Client, ceiling: bigint): Promise<{ id: string; seq: string; envelope: string }> => {
  const envelope = (await envelopeOf('axe-2-franceconnect')).id;
  const id = crypto.randomUUID();
  await client.query(
    `insert into award (id, application_id, envelope_id, state, amount_cents, proposed_at)
     values ($1, $2, $3, 'decided', $4, now())`,
    [id, filed, envelope, String(ceiling)],
  );
  await client.query('insert into award_balance (award_id, ceiling_cents) values ($1, $2)', [id, String(ceiling)]);
  const { rows } = await journaled(client, 'award.grant_at_desk', 'award', id, 'none', 'decided');
  return { id, seq: rows[0]?.seq as string, envelope };
};

test('what is allowed is done: the refusals below are not refused for another reason', async () => {
  await asWriter(async (client) => {
    await client.query("update application set state = 'withdrawn' where id = $1", [filed]);
    await journaled(client, 'application.withdraw', 'application', filed, 'submitted', 'withdrawn');
  });
  await asWriter(async (client) => {
    const { id, seq, envelope } = await anAward(client, 500n);
    await moved(client, seq, envelope, ['available', 'reserved', 500n, 'reservation', id]);
  });
});

const REFUSED: readonly (readonly [name: string, expected: RegExp, run: (client: pg.Client) => Promise<unknown>])[] = [
  [
    'a state changed without a journal entry',
    /went from submitted to withdrawn without a journal entry/,
    (client) => client.query("update application set state = 'withdrawn' where id = $1", [filed]),
  ],
  [
    'a journal entry that tells of another change',
    /went from submitted to admissible without a journal entry/,
    async (client) => {
      await client.query("update application set state = 'admissible' where id = $1", [filed]);
      await journaled(client, 'application.withdraw', 'application', filed, 'submitted', 'withdrawn');
    },
  ],
  [
    'an arrow that no life declares',
    /foreign key constraint "journal_machine_act_from_state_to_state_fkey"/,
    (client) => journaled(client, 'application.submit', 'application', filed, 'draft', 'laureate'),
  ],
  ['an act that moves money and moved none', /award\.grant_at_desk moved no money/, (client) => anAward(client, 500n)],
  [
    'a movement of money without an act',
    /null value in column "journal_seq"/,
    async (client) => {
      const { id, envelope } = await anAward(client, 500n);
      await moved(client, null, envelope, ['available', 'reserved', 500n, 'reservation', id]);
    },
  ],
  [
    'a balance written by hand',
    /account is written by the ledger only/,
    (client) => client.query("update account set credits = credits + 1 where bucket = 'available'"),
  ],
  [
    'a balance written by hand under the flag of the ledger',
    /account is written by the ledger only/,
    async (client) => {
      await client.query("select set_config('laureat.posting', 'on', true)");
      await client.query("update account set credits = credits + 1 where bucket = 'available'");
    },
  ],
  [
    'an award’s balance written by hand',
    /award_balance is written by the ledger only/,
    async (client) => {
      const { id } = await anAward(client, 500n);
      await client.query('update award_balance set paid = 1 where award_id = $1', [id]);
    },
  ],
  [
    'an award’s ceiling raised by hand',
    /award_balance is written by the ledger only/,
    async (client) => {
      const { id } = await anAward(client, 500n);
      await client.query('update award_balance set ceiling_cents = 501 where award_id = $1', [id]);
    },
  ],
  [
    'an account opened with money in it',
    /an account starts at zero|duplicate key/,
    async (client) => {
      const { id } = await envelopeOf('axe-2-franceconnect');
      await client.query("insert into account (envelope_id, bucket, credits) values ($1, 'paid', 5)", [id]);
    },
  ],
  [
    'an envelope exceeded by one cent',
    /account_never_overdrawn/,
    async (client) => {
      const { left } = await envelopeOf('axe-2-franceconnect');
      const { id, seq, envelope } = await anAward(client, left + 1n);
      await moved(client, seq, envelope, ['available', 'reserved', left + 1n, 'reservation', id]);
    },
  ],
  [
    'an award exceeded by one cent',
    /award_never_exceeded/,
    async (client) => {
      const { id, seq, envelope } = await anAward(client, 500n);
      await moved(client, seq, envelope, ['available', 'reserved', 501n, 'reservation', id]);
    },
  ],
  [
    'money paid that was not committed',
    /account_never_overdrawn|award_balance_committed_check/,
    async (client) => {
      const { id, seq, envelope } = await anAward(client, 500n);
      await moved(client, seq, envelope, ['available', 'reserved', 500n, 'reservation', id]);
      await moved(client, seq, envelope, ['committed', 'paid', 500n, 'payment', id]);
    },
  ],
  [
    'a payment that takes from what is free',
    /a payment goes from committed to paid, not from available to paid/,
    async (client) => {
      const { id, seq, envelope } = await anAward(client, 500n);
      await moved(client, seq, envelope, ['available', 'paid', 500n, 'payment', id]);
    },
  ],
  [
    'an answer written on a filed request',
    /is no longer a draft/,
    (client) =>
      client.query(
        `insert into answer (application_id, field, value, edited_by, edited_at)
         select id, 'ajout', '"x"', opened_by, now() from application where id = $1`,
        [filed],
      ),
  ],
  [
    'an answer changed on a filed request',
    /is no longer a draft/,
    (client) => client.query(`update answer set value = '"x"' where application_id = $1`, [filed]),
  ],
  [
    'an answer deleted',
    /answer is never deleted|permission denied/,
    (client) => client.query('delete from answer where application_id = $1', [filed]),
  ],
  [
    'an application deleted',
    /application is never deleted/,
    (client) => client.query('delete from application where id = $1', [filed]),
  ],
  [
    'the journal’s triggers switched off',
    /must be owner of table journal/,
    (client) => client.query('alter table journal disable trigger all'),
  ],
  [
    'replication mode, where triggers sleep',
    /permission denied/,
    (client) => client.query("set session_replication_role = 'replica'"),
  ],
  ['a table dropped', /must be owner of table journal/, (client) => client.query('drop table journal')],
  [
    'a column added',
    /must be owner of table account/,
    (client) => client.query('alter table account add column x int'),
  ],
  [
    'a function replaced',
    /permission denied for schema public/,
    (client) =>
      client.query(
        "create or replace function demand_journal() returns trigger language plpgsql as 'begin return null; end'",
      ),
  ],
  [
    'an arrow added to a life',
    /permission denied for table transition/,
    (client) =>
      client.query("insert into transition values ('application', 'application.submit', 'draft', 'laureate', false)"),
  ],
];

for (const [name, expected, run] of REFUSED) {
  test(`refused by the database: ${name}`, () => assert.rejects(asWriter(run), { message: expected }));
}

const KEPT = [
  'journal',
  'transfer',
  'programme_version',
  'application_version',
  'signature',
  'refusal',
  'journal_seal',
];
for (const table of KEPT) {
  test(`${table} is never rewritten, deleted from or emptied`, async () => {
    const { rows } = await world.database.owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attidentity = '' order by attnum limit 1`,
      [table],
    );
    const column = rows[0]?.name as string;
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      await assert.rejects(
        asWriter((client) => client.query(statement)),
        { message: /permission denied/ },
        statement,
      );
    }
    // Not even the owner, by mistake: the triggers say it too.
    await assert.rejects(world.database.owner.query(`truncate ${table} cascade`), {
      message: /append-only|never deleted/,
    });
  });
}

test('the reader reads for whoever asks, and cannot write', async () => {
  await connected(world.database.urls.reader, async (client) => {
    assert.equal((await client.query('select from application')).rowCount, 0);
    await client.query("select set_config('laureat.actor', $1, false)", [SYSTEM.id]);
    assert.equal((await client.query('select id from application where id = $1', [filed])).rowCount, 1);
    for (const statement of [
      "update application set title = 'x'",
      'delete from answer',
      'insert into journal_head (lane) values (3)',
      'select token_hash from session',
      'select token_hash from sign_in_link',
    ]) {
      await assert.rejects(client.query(statement), { message: /permission denied|read-only/ }, statement);
    }
  });
});
