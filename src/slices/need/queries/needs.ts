import { type RawBuilder, sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import type { Need } from '../need.ts';

/** A need as everybody reads it. */
export type NeedSheet = Need &
  Readonly<{
    organisation: string;
    siren: string;
    /** Name and INSEE code of the région of its body, when the registers know it. */
    region: string | null;
    expressedAt: Date;
    joinedReason: string;
  }>;

const SHEET = sql`select n.id, n.call_id as "callId", n.round_id as "roundId", n.organisation_id as "organisationId", n.theme,
    n.title, n.summary, n.lead_id as "leadId", n.supporters, n.application_id as "applicationId", n.state, n.version,
    n.expressed_at as "expressedAt", n.joined_reason as "joinedReason", o.name as organisation, o.siren,
    (select r.name from territory r where r.kind = 'region' and r.code = t.region) as region
  from need n join organisation o on o.id = n.organisation_id left join territory t on t.id = o.territory_id`;

/** What a list shows: those that stand on their own, unless those brought together are asked for. */
export const SHOWN = ['expressed', 'selected', 'project', 'not_selected', 'joined'] as const;

export type NeedFilter = Readonly<{
  callId: string | undefined;
  theme: string | undefined;
  /** INSEE code of the région of the body. */
  region: string | undefined;
  state: (typeof SHOWN)[number] | undefined;
  search: string;
  order: 'support' | 'date';
  /** The last line of the page before. */
  after: Readonly<{ id: string; supporters: number; at: Date }> | undefined;
}>;

const conditionsOf = ({ callId, theme, region, state, search }: NeedFilter): readonly RawBuilder<unknown>[] => [
  state === undefined ? sql`n.state in ('expressed', 'selected', 'project', 'not_selected')` : sql`n.state = ${state}`,
  ...(callId === undefined ? [] : [sql`n.call_id = ${callId}`]),
  ...(theme === undefined ? [] : [sql`n.theme = ${theme}`]),
  ...(region === undefined ? [] : [sql`t.region = ${region}`]),
  ...(search === '' ? [] : [sql`n.search @@ application_query(${search})`]),
];

/** The public list, keyset-paged: the most supported first, or the latest. */
export const listNeeds = (reader: Reader, filter: NeedFilter, limit: number): Promise<readonly NeedSheet[]> => {
  const { order, after } = filter;
  const bySupport = order === 'support';
  const conditions = [
    ...conditionsOf(filter),
    ...(after === undefined
      ? []
      : [
          bySupport
            ? sql`(n.supporters < ${after.supporters} or (n.supporters = ${after.supporters} and n.id > ${after.id}::uuid))`
            : sql`(n.expressed_at, n.id) < (${after.at}, ${after.id}::uuid)`,
        ]),
  ];
  const by = bySupport ? sql`n.supporters desc, n.id` : sql`n.expressed_at desc, n.id desc`;
  return rows<NeedSheet>(
    reader,
    sql<NeedSheet>`${SHEET} where ${sql.join(conditions, sql` and `)} order by ${by} limit ${limit}`,
  );
};

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
export const isId = (typed: string): boolean => UUID.test(typed);

export const needById = async (reader: Reader, id: string): Promise<NeedSheet | undefined> => {
  if (!isId(id)) return undefined;
  const [found] = await rows<NeedSheet>(reader, sql<NeedSheet>`${SHEET} where n.id = ${id}`);
  return found;
};

/** Those brought together with one. */
export const followersOf = (reader: Reader, leadId: string): Promise<readonly NeedSheet[]> =>
  rows<NeedSheet>(reader, sql<NeedSheet>`${SHEET} where n.lead_id = ${leadId} order by n.expressed_at, n.id limit 100`);

export type SupporterLine = Readonly<{
  organisationId: string;
  organisation: string;
  addition: string;
  at: Date;
  /** Supports this very need, and not only one brought together with it. */
  isHere: boolean;
}>;

/** The bodies that support a need, or one brought together with it, each once, in the order they came. */
export const supportersOf = (reader: Reader, needId: string, limit: number): Promise<readonly SupporterLine[]> =>
  rows<SupporterLine>(
    reader,
    sql<SupporterLine>`select s.organisation_id as "organisationId", o.name as organisation, min(s.supported_at) as at,
        coalesce(string_agg(nullif(s.addition, ''), ' ' order by s.supported_at), '') as addition,
        bool_or(s.need_id = ${needId}) as "isHere"
      from need_support s join need n on n.id = s.need_id join organisation o on o.id = s.organisation_id
      where s.state = 'given' and (n.id = ${needId} or n.lead_id = ${needId})
      group by s.organisation_id, o.name order by 3, 1 limit ${limit}`,
  );

export type HistoryLine = Readonly<{ at: Date; act: string }>;
export const historyOf = (reader: Reader, needId: string): Promise<readonly HistoryLine[]> =>
  rows<HistoryLine>(reader, sql<HistoryLine>`select at, act from need_history(${needId})`);

export type Decision = Readonly<{
  outcome: 'selected' | 'not_selected';
  keeping: number;
  against: number;
  abstaining: number;
  quorum: number;
  reasons: string;
  decidedAt: Date;
}>;

export const decisionOn = async (reader: Reader, needId: string): Promise<Decision | undefined> => {
  const [found] = await rows<Decision>(
    reader,
    sql<Decision>`select outcome, keeping, against, abstaining, quorum, reasons, decided_at as "decidedAt"
      from need_decision where need_id = ${needId}`,
  );
  return found;
};

/** What these bodies expressed, and what they support, the latest first, keyset-paged. */
export const needsOfBodies = (
  reader: Reader,
  bodies: readonly string[],
  after: Readonly<{ id: string; at: Date }> | undefined,
  limit: number,
): Promise<readonly NeedSheet[]> =>
  rows<NeedSheet>(
    reader,
    sql<NeedSheet>`${SHEET} where (n.organisation_id = any(${[...bodies]}::uuid[])
        or n.id in (select s.need_id from need_support s
          where s.state = 'given' and s.organisation_id = any(${[...bodies]}::uuid[])))
      ${after === undefined ? sql`` : sql`and (n.expressed_at, n.id) < (${after.at}, ${after.id}::uuid)`}
      order by n.expressed_at desc, n.id desc limit ${limit}`,
  );
