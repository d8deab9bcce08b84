import { sql } from 'kysely';
import type { Text } from '#kernel/text';
import { oftenRows, type Reader, rows } from '#platform/read';
import type { FrozenContent } from '#slices/application';
import { packOf } from '#slices/programme';
import { type LaureateStage, publicAnswers, stageOf } from '../publication.ts';

/** What the public sees of a laureate in a list. The identifier is that of the file. */
export type Laureate = Readonly<{
  id: string;
  title: string;
  organisation: string;
  /** INSEE code; null for a body that lies in no département, such as a région. */
  departement: string | null;
  departementName: string | null;
  callNames: Text;
  programmeCode: string;
  callCode: string;
  amountCents: bigint;
  decidedAt: Date;
  stage: LaureateStage;
}>;

export type LaureateFilter = Readonly<{
  callId: string | undefined;
  departement: string | undefined;
  /** Words of the title, of the body or of the place. */
  text: string | undefined;
}>;

type LaureateRow = Omit<Laureate, 'callNames' | 'stage'> &
  Readonly<{
    versionId: string;
    agreementState: string | null;
    paymentState: string | null;
    inForceAt: Date | null;
    paidOn: string | null;
  }>;

const LAUREATES = sql`select p.id, p.title, o.name as organisation, p.departement, t.name as "departementName",
    c.code as "callCode", g.code as "programmeCode", p.programme_version_id as "versionId",
    a.amount_cents as "amountCents", a.decided_at as "decidedAt",
    m.state as "agreementState", m.in_force_at as "inForceAt", y.state as "paymentState", y.paid_on as "paidOn"
  from award a join application p on p.id = a.application_id and p.state = 'laureate'
    join organisation o on o.id = p.organisation_id
    join round r on r.id = p.round_id join call c on c.id = r.call_id join programme g on g.id = c.programme_id
    left join territory t on t.id = 'departement:' || p.departement
    left join agreement m on m.award_id = a.id
    left join payment_order y on y.agreement_id = m.id
  where a.state = 'decided' and a.decided_at is not null`;

const matching = ({ callId, departement, text }: LaureateFilter) =>
  sql`${callId === undefined ? sql`true` : sql`c.id = ${callId}`}
    and ${departement === undefined ? sql`true` : sql`p.departement = ${departement}`}
    and ${text === undefined ? sql`true` : sql`p.id in (select application_matching(${text}))`}`;

/** A search is planned for its word: a common one and a rare one are not looked for in the same way. */
const asking = ({ text }: LaureateFilter): typeof rows => (text === undefined ? oftenRows : rows);

const withNames = async (reader: Reader, row: LaureateRow): Promise<Laureate> => {
  const { versionId, agreementState, paymentState, inForceAt: _day, paidOn: _paid, ...laureate } = row;
  const pack = await packOf(reader, versionId);
  const names = pack.calls.find((call) => call.code === row.callCode)?.names ?? { fr: row.callCode, en: row.callCode };
  return { ...laureate, callNames: names, stage: stageOf(agreementState, paymentState) };
};

/** Laureates, latest decision first, keyset-paged. @param after identifier of the last one of the page before */
export const laureateList = async (
  reader: Reader,
  filter: LaureateFilter,
  after: string | undefined,
  limit: number,
): Promise<readonly Laureate[]> => {
  const found = await asking(filter)(
    reader,
    sql<LaureateRow>`${LAUREATES} and ${matching(filter)}
      and ${
        after === undefined
          ? sql`true`
          : sql`(a.decided_at, a.application_id) < (select decided_at, application_id from award where application_id = ${after})`
      }
      order by a.decided_at desc, a.application_id desc limit ${limit}`,
  );
  return Promise.all(found.map((row) => withNames(reader, row)));
};

export type LaureateSheet = Laureate &
  Readonly<{
    summary: string;
    territories: readonly string[];
    startsOn: string | undefined;
    endsOn: string | undefined;
    programmeNames: Text;
    zone: string;
    inForceAt: Date | null;
    paidOn: string | null;
  }>;

/** One laureate: nothing of what the law keeps from the public is read into it. */
export const laureateSheet = async (reader: Reader, id: string): Promise<LaureateSheet | undefined> => {
  const [row] = await oftenRows(reader, sql<LaureateRow>`${LAUREATES} and p.id = ${id}`);
  const [frozen] = await oftenRows(
    reader,
    sql<{ content: FrozenContent }>`select content from published_content where application_id = ${id}`,
  );
  if (row === undefined || frozen === undefined) return undefined;
  const pack = await packOf(reader, row.versionId);
  const form = pack.forms.find((one) => one.code === frozen.content.formCode);
  const open = form ? publicAnswers(form, frozen.content.answers) : {};
  return {
    ...(await withNames(reader, row)),
    title: open.title ?? row.title,
    summary: open.summary ?? '',
    territories: frozen.content.territories.map(({ name }) => name),
    startsOn: open.starts_on,
    endsOn: open.ends_on,
    programmeNames: pack.names,
    zone: pack.zone,
    inForceAt: row.inForceAt,
    paidOn: row.paidOn,
  };
};

export type LaureateTotals = Readonly<{
  laureates: number;
  departements: number;
  awardedCents: bigint;
  paidCents: bigint;
  medianCents: bigint | null;
}>;

/** How many, how much, over the whole instance or what the filter keeps. */
export const laureateTotals = async (reader: Reader, filter: LaureateFilter): Promise<LaureateTotals> => {
  type Row = Record<keyof LaureateTotals, number | string | bigint | null>;
  const [found] = await asking(filter)(
    reader,
    sql<Row>`select count(*) as laureates, count(distinct p.departement) as departements,
        coalesce(sum(a.amount_cents), 0)::bigint as "awardedCents",
        coalesce(sum(y.amount_cents), 0)::bigint as "paidCents",
        percentile_disc(0.5) within group (order by a.amount_cents) as "medianCents"
      from award a join application p on p.id = a.application_id and p.state = 'laureate'
        join round r on r.id = p.round_id join call c on c.id = r.call_id
        left join agreement m on m.award_id = a.id
        left join payment_order y on y.agreement_id = m.id and y.state = 'paid'
      where a.state = 'decided' and ${matching(filter)}`,
  );
  return {
    laureates: Number(found?.laureates ?? 0),
    departements: Number(found?.departements ?? 0),
    awardedCents: BigInt(found?.awardedCents ?? 0),
    paidCents: BigInt(found?.paidCents ?? 0),
    medianCents: found?.medianCents == null ? null : BigInt(found.medianCents),
  };
};

/** How many laureates each département has, for the map. */
export const laureatesByDepartement = async (reader: Reader): Promise<ReadonlyMap<string, number>> =>
  new Map(
    (
      await oftenRows(
        reader,
        sql<{ code: string; count: number }>`select p.departement as code, count(*)::int as count
          from award a join application p on p.id = a.application_id and p.state = 'laureate'
          where a.state = 'decided' and p.departement is not null group by p.departement limit 200`,
      )
    ).map(({ code, count }) => [code, count]),
  );
