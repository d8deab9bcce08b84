import type pg from 'pg';
import { aClient } from './client.ts';
import { printTimes, say, timed } from './figures.ts';
import type { Standing } from './people.ts';

const NODES = 250;
const LINES = 100_000;

type Bench = Readonly<{ address: string; standing: Standing; owner: pg.Client; count: number }>;

/** The tree of a programme grown to 250 nodes and 100,000 lines of the ledger: its page, a node’s, the history of a line. */
export const measureEnvelopes = async ({ address, standing, owner, count }: Bench): Promise<void> => {
  say(`Growing the envelope tree to ${NODES} nodes and ${LINES} lines.`);
  const { id, line } = await grow(owner, standing.programmeId);
  const client = aClient(address);
  await client.signIn(standing.managerId);
  const pages: readonly (readonly [string, string, number | undefined])[] = [
    ['envelope.tree', '/envelopes', 30],
    ['envelope.node', `/envelopes/${id}`, undefined],
    ['envelope.history', `/envelopes/${id}/lines/${line}`, undefined],
  ];
  for (const [figure, path, target] of pages) {
    printTimes(figure, await timed(count, async () => (await client.get(path)).ms), target, { rows: LINES });
  }
  client.close();
};

/** Nodes under those that are there, and lines of one cent between them: bulk SQL, no act, the guards lowered. */
const grow = async (owner: pg.Client, programmeId: string): Promise<Readonly<{ id: string; line: string }>> => {
  await owner.query("set statement_timeout = '120s'");
  await owner.query(
    `with room as (select greatest(0, $2 - count(*)) as n from envelope where programme_id = $1),
       made as (
         insert into envelope (id, programme_id, parent_id, code, name, level, state, position)
         select gen_random_uuid(), $1, p.id, 'essai-' || k, jsonb_build_object('fr', 'Essai ' || k, 'en', 'Trial ' || k), 'share', 'open', 1000 + k
         from room, generate_series(1, room.n) k
         cross join lateral (select id from envelope e where e.programme_id = $1 order by md5(k || e.code) limit 1) p
         returning id)
     insert into journal (at, act, actor_id, as_role, machine, subject_id, from_state, to_state, request_id, ordinal)
     select now(), 'envelope.open_node', gen_random_uuid(), 'manager', 'envelope', id, 'none', 'open', id::text, 0 from made`,
    [programmeId, NODES],
  );
  await owner.query('begin');
  await owner.query('alter table transfer disable trigger user');
  await owner.query('alter table account disable trigger user');
  await owner.query(POST, [programmeId, LINES]);
  await owner.query(BALANCE);
  await owner.query('alter table transfer enable trigger user');
  await owner.query('alter table account enable trigger user');
  await owner.query('commit');
  await owner.query('vacuum (analyze) transfer');
  await owner.query('vacuum (analyze) account');
  const { rows } = await owner.query<{ id: string; line: string }>(
    `select debit_envelope as id, max(id)::text as line from transfer where kind = 'allocation'
     group by 1 order by count(*) desc limit 1`,
  );
  return rows[0] as { id: string; line: string };
};

/** One act that takes a cent from the richest node for each of a run of others, from one kind of credits then from the other. */
const POST = `with rich as (
    select e.id from envelope e join account a on a.envelope_id = e.id and a.bucket = 'available'
    where e.programme_id = $1 order by a.credits - a.debits desc limit 1),
  said as (
    insert into journal (at, act, actor_id, as_role, machine, subject_id, from_state, to_state, facts, request_id, ordinal)
    select now(), 'envelope.transfer', gen_random_uuid(), 'manager', 'envelope', id, 'open', 'open',
      '{"reason": "Essai"}', id || ' bench', 0 from rich returning seq),
  others as (
    select id, row_number() over (order by code) as n, count(*) over () as many from envelope
    where programme_id = $1 and id <> (select id from rich)),
  line as (
    select g, rich.id as debit, o.id as credit, b
    from rich, generate_series(1, $2::int) g join others o on o.n = 1 + g % o.many
    cross join lateral (select case when g % 2 = 0 then 'available' else 'payment_available' end as b) b)
  insert into transfer (journal_seq, debit_envelope, debit_bucket, credit_envelope, credit_bucket, amount_cents, kind, debit_from, credit_from)
  select said.seq, debit, b, credit, b, 1, 'allocation',
    d.debits + row_number() over (partition by b order by g) - 1,
    c.credits + row_number() over (partition by credit, b order by g) - 1
  from said, line join account d on d.envelope_id = debit and d.bucket = b
    join account c on c.envelope_id = credit and c.bucket = b order by g`;

/** What stands on each account is what its lines say. */
const BALANCE = `update account a set debits = p.debits, credits = p.credits
  from (select id, bucket, sum(debit)::bigint as debits, sum(credit)::bigint as credits from (
      select debit_envelope as id, debit_bucket as bucket, amount_cents as debit, 0 as credit from transfer
      union all select credit_envelope, credit_bucket, 0, amount_cents from transfer) posted group by 1, 2) p
  where a.envelope_id = p.id and a.bucket = p.bucket`;
