import { sql } from 'kysely';
import type { Actor, Role } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';
import type { ApplicationState } from '#slices/application';
import type { Reason } from './review.ts';

/** Roles that read files at the desk; deciding asks for the officer's. */
const READERS: readonly Role[] = ['officer', 'manager', 'auditor'];

type Reach = Readonly<{ everywhere: boolean; programmes: readonly string[]; calls: readonly string[] }>;

/** Where a person reads files, from the roles they hold. */
const reachOf = (actor: Actor): Reach => {
  const scopes = actor.grants.filter((grant) => READERS.includes(grant.role)).map((grant) => grant.scope);
  const ids = (kind: string) => scopes.filter((scope) => scope.kind === kind).map((scope) => scope.id as string);
  return {
    everywhere: scopes.some((scope) => scope.kind === 'instance'),
    programmes: ids('programme'),
    calls: ids('call'),
  };
};

export const readsAtDesk = (actor: Actor): boolean => {
  const reach = reachOf(actor);
  return reach.everywhere || reach.programmes.length > 0 || reach.calls.length > 0;
};

/** What a person may see at the desk: their scope, and never a file they stepped aside from. */
const visibleTo = (actor: Actor) => {
  const reach = reachOf(actor);
  const scope = reach.everywhere
    ? sql`true`
    : sql`(c.programme_id = any(${[...reach.programmes]}::uuid[]) or c.id = any(${[...reach.calls]}::uuid[]))`;
  return sql`${scope} and not exists (
    select from recusal x where x.person_id = ${actor.id} and x.application_id = a.id)`;
};

export type DeskRow = Readonly<{
  id: string;
  number: string;
  title: string;
  organisation: string;
  callCode: string;
  roundNumber: number;
  state: ApplicationState;
  askedCents: bigint | null;
  submittedAt: Date;
  departement: string | null;
}>;

export type DeskFilter = Readonly<{
  search: string;
  states: readonly string[];
  round: string | undefined;
  departement: string | undefined;
  /** The last line of the page before. */
  after: Readonly<{ at: Date; id: string }> | undefined;
}>;

/** The rounds a person reads files of. One array, worked out before the files are looked at, so that an index gives their order. */
const roundsOf = (actor: Actor) => {
  const reach = reachOf(actor);
  return reach.everywhere
    ? sql`true`
    : sql`a.round_id = any(array(select r.id from round r join call c on c.id = r.call_id
        where c.programme_id = any(${[...reach.programmes]}::uuid[]) or c.id = any(${[...reach.calls]}::uuid[])))`;
};

/**
 * The files at the desk, last submitted first, keyset-paged. A full text search forgives accents. The page is chosen
 * on the files alone; names are fetched for its lines only.
 */
export const deskList = async (
  reader: Reader,
  actor: Actor,
  filter: DeskFilter,
  limit: number,
): Promise<readonly DeskRow[]> => {
  const conditions = [
    sql`a.submitted_at is not null`,
    roundsOf(actor),
    sql`not exists (select from recusal x where x.person_id = ${actor.id} and x.application_id = a.id)`,
    ...(filter.search === '' ? [] : [sql`a.id in (select application_matching(${filter.search}))`]),
    ...(filter.states.length === 0 ? [] : [sql`a.state = any(${[...filter.states]}::text[])`]),
    ...(filter.round === undefined ? [] : [sql`a.round_id = ${filter.round}`]),
    ...(filter.departement === undefined ? [] : [sql`a.departement = ${filter.departement}`]),
    ...(filter.after === undefined
      ? []
      : [sql`(a.submitted_at, a.id) < (${filter.after.at}, ${filter.after.id}::uuid)`]),
  ];
  return rows<DeskRow>(
    reader,
    sql<DeskRow>`with chosen as materialized (
        select a.id, a.number, a.title, a.state, a.asked_cents, a.submitted_at, a.departement, a.round_id, a.organisation_id
        from application a where ${sql.join(conditions, sql` and `)}
        order by a.submitted_at desc, a.id desc limit ${limit})
      select a.id, a.number, a.title, o.name as organisation, c.code as "callCode", r.number as "roundNumber",
        a.state, a.asked_cents as "askedCents", a.submitted_at as "submittedAt", a.departement
      from chosen a join round r on r.id = a.round_id join call c on c.id = r.call_id
        join organisation o on o.id = a.organisation_id
      order by a.submitted_at desc, a.id desc`,
  );
};

/** Whether this file may be read at the desk by this person. */
export const seesAtDesk = async (reader: Reader, actor: Actor, applicationId: string): Promise<boolean> => {
  const found = await rows(
    reader,
    sql`select 1 from application a join round r on r.id = a.round_id join call c on c.id = r.call_id
      where a.id = ${applicationId} and a.submitted_at is not null and ${visibleTo(actor)}`,
  );
  return found.length > 0;
};

export type Finding = Readonly<{
  verdict: 'admissible' | 'inadmissible';
  reasons: readonly Reason[];
  decidedAt: Date;
  decidedByName: string;
}>;

export const findingOf = async (reader: Reader, applicationId: string): Promise<Finding | undefined> => {
  const [finding] = await rows<Finding>(
    reader,
    sql<Finding>`select f.verdict, f.reasons, f.decided_at as "decidedAt",
        p.given_name || ' ' || p.family_name as "decidedByName"
      from finding f join person p on p.id = f.decided_by where f.application_id = ${applicationId}`,
  );
  return finding;
};
