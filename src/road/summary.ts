import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { envelopeTree } from '#slices/envelope';
import type { Pack } from '#slices/programme';
import { type NeedsSummary, needsOf } from './needs-summary.ts';
import { type Paths, pathsOf } from './path-summary.ts';
import { type Territorial, territorialOf } from './territorial-summary.ts';

/**
 * What became of the files and of the money; amounts in euro cents. `applications` and `asked` are of the calls decided by
 * a jury and of flat grants; each other way has figures of its own; the other amounts are those of the whole programme. opened = left + reserved + committed + paid.
 */
export type Summary = Readonly<{
  programme: string;
  applications: Readonly<{
    filed: number;
    admissible: number;
    inadmissible: Readonly<Record<string, number>>;
    inJury: number;
    laureates: number;
    waiting: number;
    refused: number;
    flatRate: number;
    flatRateRefused: number;
    withdrawn: number;
  }>;
  cents: Readonly<
    Record<
      'asked' | 'awarded' | 'awardedByJury' | 'medianByJury' | 'opened' | 'reserved' | 'committed' | 'paid' | 'left',
      number
    >
  >;
  /** Pages visited, and those where what was looked for was seen. */
  visits: Readonly<{ made: number; seen: number }>;
  /** Files that wait for money at a desk that serves in order. */
  queued: number;
  /** Of the calls that have a desk in each territory. */
  territorial: Territorial;
  /** Of the calls in stages. */
  cyber: Paths;
  agreements: Readonly<{ signed: number; sealed: number }>;
  payments: Readonly<{ paid: number }>;
  /** Trainings: dates held or to come, and what became of their seats. */
  sessions: Readonly<Record<'offered' | 'registered' | 'waiting' | 'attended' | 'certificates', number>>;
  /** Needs expressed, and what became of them; what was granted to their projects, in euros. */
  needs: NeedsSummary;
  journal: Readonly<{ rows: number; verified: boolean }>;
  seconds: number;
}>;

type Counts = Readonly<Record<keyof Omit<Summary['applications'], 'inadmissible'> | 'asked', string>>;

/** Counted from the database, never from what the play meant to do. */
export const summaryOf = async (reader: Reader, programmeId: string, pack: Pack): Promise<Summary> => {
  const { asked, ...applications } = await applicationsOf(reader, programmeId);
  const root = (await envelopeTree(reader, programmeId)).find((node) => node.parentId === null);
  if (root === undefined) throw new Error('the programme has no envelope');
  const awards = await awardsOf(reader, programmeId);
  const { made, seen, queued } = await deskOf(reader, programmeId);
  const [journal] = await rows<{ rows: bigint; breaks: bigint }>(
    reader,
    sql`select (select count(*) from journal) as rows, (select count(*) from journal_breaks()) as breaks`,
  );
  return {
    programme: pack.code,
    applications: { ...applications, inadmissible: await byRule(reader, programmeId, pack) },
    cents: { asked, ...awards.cents, ...totalsOf(root) },
    visits: { made, seen },
    queued,
    territorial: await territorialOf(reader, programmeId),
    cyber: await pathsOf(reader, programmeId),
    agreements: awards.agreements,
    payments: awards.payments,
    sessions: await sessionsOf(reader, programmeId),
    needs: await needsOf(reader, programmeId),
    journal: { rows: Number(journal?.rows), verified: Number(journal?.breaks) === 0 },
    seconds: 0,
  };
};

const totalsOf = ({ total }: Awaited<ReturnType<typeof envelopeTree>>[number]) => ({
  opened: Number(total.opened),
  reserved: Number(total.reserved),
  committed: Number(total.committed),
  paid: Number(total.paid),
  left: Number(total.left),
});

const numbers = <K extends string>(row: Readonly<Record<K, unknown>> | undefined): Record<K, number> =>
  Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)])) as Record<K, number>;

const applicationsOf = async (reader: Reader, programmeId: string) => {
  const [row] = await rows<Counts>(
    reader,
    sql`select count(*) as filed,
          count(*) filter (where competitive and verdict = 'admissible') as admissible,
          count(*) filter (where state = 'in_jury') as "inJury",
          count(*) filter (where competitive and state = 'laureate') as laureates,
          count(*) filter (where state = 'waiting') as waiting,
          count(*) filter (where competitive and state = 'refused') as refused,
          count(*) filter (where flat and state = 'laureate') as "flatRate",
          count(*) filter (where flat and state = 'refused') as "flatRateRefused",
          count(*) filter (where state = 'withdrawn') as withdrawn,
          coalesce(sum(asked_cents), 0) as asked
        from (select a.state, a.asked_cents, f.verdict, c.decided_by = 'jury' as competitive, c.grants = 'flat' as flat
          from application a join round r on r.id = a.round_id join call c on c.id = r.call_id
          left join finding f on f.application_id = a.id
          where c.programme_id = ${programmeId} and a.submitted_at is not null
            and (c.decided_by = 'jury' or c.grants = 'flat')) filed`,
  );
  return numbers(row);
};

/** Inadmissible files of the calls, under the rule of their first reason. */
const byRule = async (reader: Reader, programmeId: string, pack: Pack): Promise<Record<string, number>> => {
  const found = await rows<{ code: string; n: bigint }>(
    reader,
    sql`select f.reasons -> 0 ->> 'code' as code, count(*) as n from finding f join application a on a.id = f.application_id
        join round r on r.id = a.round_id join call c on c.id = r.call_id
        where c.programme_id = ${programmeId} and a.state = 'inadmissible' group by 1 order by 1`,
  );
  const counts: Record<string, number> = {};
  for (const { code, n } of found) {
    const rule = pack.reasons.find((reason) => reason.code === code)?.rule ?? code;
    counts[rule] = (counts[rule] ?? 0) + Number(n);
  }
  return counts;
};

const deskOf = async (reader: Reader, programmeId: string) => {
  const [row] = await rows<Readonly<Record<'made' | 'seen' | 'queued', string>>>(
    reader,
    sql`select count(v.visited_at) as made, count(*) filter (where v.outcome = 'seen') as seen,
          count(distinct a.id) filter (where a.state = 'queued') as queued
        from application a join round r on r.id = a.round_id join call c on c.id = r.call_id
        left join visit v on v.application_id = a.id
        where c.programme_id = ${programmeId} and a.submitted_at is not null`,
  );
  return numbers(row) as { made: number; seen: number; queued: number };
};

const awardsOf = async (reader: Reader, programmeId: string) => {
  const [row] = await rows<
    Readonly<Record<'awarded' | 'awardedByJury' | 'medianByJury' | 'signed' | 'sealed' | 'paid', string>>
  >(
    reader,
    sql`select coalesce(sum(w.amount_cents), 0) as awarded,
          coalesce(sum(w.amount_cents) filter (where w.selection_id is not null), 0) as "awardedByJury",
          coalesce(percentile_disc(0.5) within group (order by w.amount_cents) filter (where w.selection_id is not null), 0) as "medianByJury",
          count(g.in_force_at) as signed, count(g.sealed_hash) as sealed, count(p.paid_on) as paid
        from award w join envelope e on e.id = w.envelope_id left join agreement g on g.award_id = w.id
        left join payment_order p on p.agreement_id = g.id
        where e.programme_id = ${programmeId} and w.state = 'decided'`,
  );
  const { awarded, awardedByJury, medianByJury, signed, sealed, paid } = numbers(row);
  return { cents: { awarded, awardedByJury, medianByJury }, agreements: { signed, sealed }, payments: { paid } };
};

const sessionsOf = async (reader: Reader, programmeId: string): Promise<Summary['sessions']> => {
  const [row] = await rows<Readonly<Record<keyof Summary['sessions'], string>>>(
    reader,
    sql`select count(distinct t.id) as offered,
          count(r.id) filter (where r.state in ('seated', 'attended', 'absent', 'certified')) as registered,
          count(r.id) filter (where r.state = 'waiting') as waiting,
          count(r.id) filter (where r.state in ('attended', 'certified')) as attended,
          count(r.certificate_hash) as certificates
        from training t join call c on c.id = t.call_id left join registration r on r.training_id = t.id
        where c.programme_id = ${programmeId} and t.state <> 'cancelled'`,
  );
  return numbers(row);
};
