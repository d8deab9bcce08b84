import { type RawBuilder, sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { BESIDE, LINE, type Movement } from './movements.ts';

/** A line through which the euros followed went, with how many of them. */
export type Passage = Movement & Readonly<{ shareCents: bigint }>;

const LINES_MAX = 200;
/** Longer than any tree is deep and any year is full of movements; there so that a fault could not run for ever. */
const STEPS_MAX = 200;

const lines = (reader: Reader, which: RawBuilder<unknown>): Promise<readonly Movement[]> =>
  rows<Movement>(
    reader,
    sql<Movement>`select ${LINE} from transfer t ${BESIDE} where ${which} order by t.id limit ${LINES_MAX}`,
  );

/** A line through a node; undefined when there is none, or none that the asker may read. */
export const lineAt = async (reader: Reader, envelopeId: string, id: bigint): Promise<Movement | undefined> =>
  (await lines(reader, sql`t.id = ${id} and ${envelopeId} in (t.debit_envelope, t.credit_envelope)`))[0];

/** What happened to the money of an award on a node, first to last. */
export const linesOfAward = (reader: Reader, envelopeId: string, awardId: string): Promise<readonly Movement[]> =>
  lines(
    reader,
    sql`t.award_id = ${awardId} and ${envelopeId} in (select w.debit_envelope from transfer w where w.award_id = ${awardId})`,
  );

/** The lines that put into an account the euros that a line took from it: first in, first out. */
const BEFORE_IN_ACCOUNT = sql`select c.id, greatest(x.low, c.credit_from) - c.credit_from as low,
    least(x.high, c.credit_from + c.amount_cents) - c.credit_from as high
  from (select s.debit_from + s.low as low, s.debit_from + s.high as high) x
  join transfer c on c.credit_envelope = s.debit_envelope and c.credit_bucket = s.debit_bucket
    and c.credit_from < x.high and c.credit_from + c.amount_cents > x.low
    and c.credit_from >= coalesce((select f.credit_from from transfer f where f.credit_envelope = s.debit_envelope
      and f.credit_bucket = s.debit_bucket and f.credit_from <= x.low order by f.credit_from desc limit 1), 0)
  where s.kind not in ('release', 'commitment', 'payment', 'return') and s.debit_bucket not in ('source', 'payment_source')`;
/**
 * What is reserved or committed is so for one award: it comes from its own reservation. What was given back is its last
 * part, so that what was committed and paid stays its first.
 */
const BEFORE_IN_AWARD = sql`select r.id, x.after + s.low as low, x.after + s.high as high
  from (select case when s.kind = 'release' then r.amount_cents - s.amount_cents
      - (select coalesce(sum(f.amount_cents), 0) from transfer f where f.award_id = s.award_id and f.kind = 'release' and f.id < s.id)
      else 0 end as after, r.id
    from transfer r where r.award_id = s.award_id and r.kind = 'reservation' order by r.id limit 1) x
  join transfer r on r.id = x.id
  where s.kind in ('release', 'commitment', 'payment', 'return')`;

/**
 * Where the euros of some lines come from: every line they went through before, first to last, up to the source.
 * Under first in, first out, each cent has one history.
 */
export const originsOf = async (reader: Reader, ids: readonly bigint[]): Promise<readonly Passage[]> =>
  ids.length === 0
    ? []
    : rows<Passage>(
        reader,
        sql<Passage>`with recursive trail as (
            select s.id, 0::numeric as low, s.amount_cents::numeric as high, 0 as step from transfer s where s.id = any(${[...ids]}::bigint[])
            union all
            select b.id, b.low, b.high, trail.step + 1
            from (select * from trail where step < ${STEPS_MAX}) trail
            join lateral (select s.*, trail.low, trail.high from transfer s where s.id = trail.id) s on true
            cross join lateral (${BEFORE_IN_ACCOUNT} union all ${BEFORE_IN_AWARD}) b
          ), passed as (select id, sum(high - low)::bigint as share from trail where step > 0 group by id order by id limit ${LINES_MAX})
          select ${LINE}, passed.share as "shareCents" from passed join transfer t on t.id = passed.id ${BESIDE} order by t.id`,
      );

export type Followed = Readonly<{ lines: readonly Passage[]; more: boolean; stillCents: bigint }>;

/** Where the euros of a line went next, one step on, and what of them has not left yet. */
export const nextOf = async (reader: Reader, id: bigint): Promise<Followed> => {
  const found = await rows<Passage>(
    reader,
    sql<Passage>`select ${LINE}, least(s.credit_from + s.amount_cents, t.debit_from + t.amount_cents) - greatest(s.credit_from, t.debit_from) as "shareCents"
        from transfer s join transfer t on t.debit_envelope = s.credit_envelope and t.debit_bucket = s.credit_bucket
          and t.debit_from < s.credit_from + s.amount_cents and t.debit_from + t.amount_cents > s.credit_from
          and t.debit_from >= coalesce((select f.debit_from from transfer f where f.debit_envelope = s.credit_envelope
            and f.debit_bucket = s.credit_bucket and f.debit_from <= s.credit_from order by f.debit_from desc limit 1), 0)
        ${BESIDE} where s.id = ${id} order by t.debit_from limit ${LINES_MAX + 1}`,
  );
  const [still] = await rows<{ cents: bigint }>(
    reader,
    sql<{
      cents: bigint;
    }>`select greatest(0, s.credit_from + s.amount_cents - greatest(s.credit_from, a.debits)) as cents
        from transfer s join account a on a.envelope_id = s.credit_envelope and a.bucket = s.credit_bucket where s.id = ${id}`,
  );
  return { lines: found.slice(0, LINES_MAX), more: found.length > LINES_MAX, stillCents: BigInt(still?.cents ?? 0) };
};
