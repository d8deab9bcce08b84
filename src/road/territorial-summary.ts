import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { roundsOfProgramme, territorialDesks } from '#slices/call';
import { envelopeTree } from '#slices/envelope';

/** Files and money of the territorial desks; amounts in euro cents. */
export type Territorial = Readonly<{
  /** Desks there are, and those that received a file. */
  desks: number;
  desksWithFiles: number;
  filed: number;
  granted: number;
  inHand: number;
  refused: number;
  withdrawn: number;
  passedOn: number;
  cents: Readonly<Record<'asked' | 'granted' | 'opened' | 'reserved' | 'committed' | 'paid' | 'left', number>>;
}>;

/** Counted from the database and its ledger, never from what the play meant to do. */
export const territorialOf = async (reader: Reader, programmeId: string): Promise<Territorial> => {
  const rounds = (await roundsOfProgramme(reader, programmeId)).filter(
    ({ call }) => call.territorialDesks !== undefined,
  );
  const calls = [...new Set(rounds.map(({ callId }) => callId))];
  const codes = new Set(rounds.flatMap((round) => territorialDesks(round).map(({ envelopeCode }) => envelopeCode)));
  const own = (await envelopeTree(reader, programmeId)).filter(({ code }) => codes.has(code)).map((node) => node.own);
  const total = (key: keyof (typeof own)[number]): number =>
    Number(own.reduce((sum, figures) => sum + figures[key], 0n));
  const { asked, grantedCents, ...counts } = await countsOf(reader, calls);
  return {
    desks: codes.size,
    ...counts,
    cents: {
      asked,
      granted: grantedCents,
      opened: total('opened'),
      reserved: total('reserved'),
      committed: total('committed'),
      paid: total('paid'),
      left: total('left'),
    },
  };
};

type Counts = Omit<Territorial, 'desks' | 'cents'> & Readonly<{ asked: number; grantedCents: number }>;

const countsOf = async (reader: Reader, calls: readonly string[]): Promise<Counts> => {
  const [row] = await rows<Record<keyof Counts, string>>(
    reader,
    sql`select count(*) as filed, count(distinct a.desk) as "desksWithFiles",
          count(*) filter (where a.state = 'laureate') as granted,
          count(*) filter (where a.state = 'submitted') as "inHand",
          count(*) filter (where a.state = 'refused') as refused,
          count(*) filter (where a.state = 'withdrawn') as withdrawn,
          count(*) filter (where exists (select from passing g where g.application_id = a.id)) as "passedOn",
          coalesce(sum(a.asked_cents), 0) as asked,
          coalesce(sum((select sum(w.amount_cents) from award w where w.application_id = a.id and w.state = 'decided')), 0) as "grantedCents"
        from application a join round r on r.id = a.round_id
        where r.call_id = any(${[...calls]}::uuid[]) and a.submitted_at is not null`,
  );
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, value]) => [name, Number(value)])) as Counts;
};
