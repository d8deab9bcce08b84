import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { desksOf, type Place, reachOf, seesSome, territoryOfDesk } from '#kernel/permission';
import { oftenRows, type Reader, rows } from '#platform/read';
import type { ApplicationState } from '#slices/application';
import { inRounds, type RoundSheet } from '#slices/call';
import { territoryById } from '#slices/territory';
import type { Reason } from '../review.ts';

export const readsAtDesk = (actor: Actor): boolean => seesSome(actor, 'review.see_file');

/** What a person may see at the desk: their scope, and never a file they stepped aside from. */
const visibleTo = (actor: Actor) => {
  const reach = reachOf(actor, 'review.see_file');
  const where = [inRounds(reach, sql`a.round_id`), ...(reach.everywhere ? [] : [atDesks(reach.desks, sql`a.desk`)])];
  return sql`(${sql.join(where, sql` or `)}) and not exists (
    select from recusal x where x.person_id = ${actor.id} and x.application_id = a.id)`;
};

/** That a desk is one of those a person holds: that of a région counts its départements. */
export const atDesks = (desks: readonly string[], desk: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`${desk} = any(array(select held from unnest(${[...desks]}::text[]) held
    union select split_part(held, '/', 1) || '/' || t.id from unnest(${[...desks]}::text[]) held
      join territory t on t.kind = 'departement' and split_part(held, '/', 2) = 'region:' || t.region))`;

/** Where a file lies for the desk: its call, its programme, the desk that has it and the région around. */
export const placeOf = async (
  reader: Reader,
  application: Readonly<{ desk: string | null }>,
  { programmeId, callId }: RoundSheet,
): Promise<Place> => {
  const home = await territoryById(reader, territoryOfDesk(application.desk) ?? '');
  const region = home?.kind === 'departement' ? home.region : null;
  return { programmeId, callId, desks: desksOf(application.desk, region) };
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
    visibleTo(actor),
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
  const found = await oftenRows(
    reader,
    sql`select 1 from application a
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
  const [finding] = await oftenRows<Finding>(
    reader,
    sql<Finding>`select ${FINDING} from finding f join person p on p.id = f.decided_by
      where f.application_id = ${applicationId}`,
  );
  return finding;
};
const FINDING = sql`f.verdict, f.reasons, f.decided_at as "decidedAt", p.given_name || ' ' || p.family_name as "decidedByName"`;

/** What was found of a file that this person may read at the desk, in one question; undefined when they may not. */
export const findingAtDesk = async (
  reader: Reader,
  actor: Actor,
  applicationId: string,
): Promise<Readonly<{ finding: Finding | undefined }> | undefined> => {
  const [row] = await oftenRows<Finding | { [Key in keyof Finding]: null }>(
    reader,
    sql`select ${FINDING} from application a left join finding f on f.application_id = a.id
        left join person p on p.id = f.decided_by
      where a.id = ${applicationId} and a.submitted_at is not null and ${visibleTo(actor)}`,
  );
  return row && { finding: row.verdict === null ? undefined : row };
};

export type AcceptedLateness = Readonly<{ explanation: string; byName: string; at: Date }>;

/** Why a late file was accepted, and by whom; undefined as long as it is not. */
export const acceptedLateness = async (
  reader: Reader,
  applicationId: string,
): Promise<AcceptedLateness | undefined> => {
  const [row] = await rows<AcceptedLateness>(
    reader,
    sql<AcceptedLateness>`select l.explanation, p.given_name || ' ' || p.family_name as "byName", l.accepted_at as at
      from lateness l join person p on p.id = l.accepted_by where l.application_id = ${applicationId}`,
  );
  return row;
};
