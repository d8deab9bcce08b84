import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { reachOf } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { inRounds, roundFor } from '#slices/call';
import { answersBeing, fileOf, type Measure, type Measuring, questionnaireIn, takenMeasure } from '#slices/maturity';
import { endsPath } from '#slices/programme';
import { atDesks } from '#slices/review';
import { closingObstacle, type DeliverableState, type Delivered } from './path.ts';

/** Whether the agreement of a file is signed by both, and its grant still stands. */
export const isInForce = async (reader: Reader, applicationId: string): Promise<boolean> =>
  (
    await rows(
      reader,
      sql`select from agreement g join award w on w.id = g.award_id
        where w.application_id = ${applicationId} and w.state = 'decided' and g.state in ('in_force', 'sealed')`,
    )
  ).length > 0;

/** A document with its words: for its body and its officer alone. */
export type DeliverableRow = Delivered &
  Readonly<{
    name: string;
    hash: string;
    sizeBytes: number;
    deliveredAt: Date;
    deliveredByName: string;
    decidedAt: Date | null;
    decidedByName: string | null;
    reason: string;
  }>;

const MANY = 100;

/** What a file brought, the last first. */
export const deliveredOf = async (reader: Reader, applicationId: string): Promise<readonly DeliverableRow[]> => {
  const found = await rows<Omit<DeliverableRow, 'sizeBytes'> & { sizeBytes: bigint }>(
    reader,
    sql`select d.id, d.code, d.rank, d.state, d.version, d.name, d.file_hash as hash, f.size_bytes as "sizeBytes",
        d.delivered_at as "deliveredAt", p.given_name || ' ' || p.family_name as "deliveredByName",
        d.decided_at as "decidedAt", q.given_name || ' ' || q.family_name as "decidedByName", d.reason
      from deliverable d join stored_file f on f.hash = d.file_hash join person p on p.id = d.delivered_by
        left join person q on q.id = d.decided_by
      where d.application_id = ${applicationId} order by d.code, d.rank desc limit ${MANY}`,
  );
  return found.map((row) => ({ ...row, sizeBytes: Number(row.sizeBytes) }));
};

export type PaperRow = Readonly<{ code: string; name: string; hash: string; sizeBytes: number }>;

/** What was chosen and not handed over yet, for the people of the body. */
export const papersOf = async (reader: Reader, applicationId: string): Promise<readonly PaperRow[]> =>
  (
    await rows<Omit<PaperRow, 'sizeBytes'> & { sizeBytes: bigint }>(
      reader,
      sql`select d.code, d.name, d.file_hash as hash, f.size_bytes as "sizeBytes"
        from deliverable_paper d join stored_file f on f.hash = d.file_hash
        where d.application_id = ${applicationId} order by d.code limit ${MANY}`,
    )
  ).map((row) => ({ ...row, sizeBytes: Number(row.sizeBytes) }));

export type StoredDeliverable = Readonly<{ applicationId: string; name: string; hash: string; type: string }>;

export const deliverableFile = async (reader: Reader, id: string): Promise<StoredDeliverable | undefined> => {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return undefined;
  const [row] = await rows<StoredDeliverable>(
    reader,
    sql<StoredDeliverable>`select d.application_id as "applicationId", d.name, d.file_hash as hash, f.type
      from deliverable d join stored_file f on f.hash = d.file_hash where d.id = ${id}`,
  );
  return row;
};

export const roundIdOf = async (reader: Reader, callId: string, number: number): Promise<string | undefined> => {
  const [row] = await rows<{ id: string }>(
    reader,
    sql`select id from round where call_id = ${callId} and number = ${number}`,
  );
  return row?.id;
};

/** Paths are short: this many stages before one are looked at. */
const STAGES_MAX = 20;

/** The files a file follows, the first stage first, itself last. */
export const pathTo = (
  reader: Reader,
  applicationId: string,
): Promise<readonly Readonly<{ id: string; number: string }>[]> =>
  rows(
    reader,
    sql<{ id: string; number: string }>`with recursive stage as (
        select id, number, follows, 1 as depth from application where id = ${applicationId}
        union all
        select a.id, a.number, a.follows, s.depth + 1 from stage s join application a on a.id = s.follows
        where s.depth < ${STAGES_MAX})
      select id, number from stage order by depth desc`,
  );

/** The file of the stage that follows one, while it runs. */
export const followedBy = async (
  reader: Reader,
  applicationId: string,
): Promise<Readonly<{ id: string; number: string }> | undefined> => {
  const [row] = await rows<{ id: string; number: string }>(
    reader,
    sql`select id, number from application where follows = ${applicationId}
      and state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused') limit 1`,
  );
  return row;
};

/** The measure at the entry of the path a file is of. */
export const entryMeasureOf = async (reader: Reader, applicationId: string): Promise<Measure | undefined> => {
  const [first] = await pathTo(reader, applicationId);
  return first && takenMeasure(reader, first.id, 'entry');
};

/** The measure at the end of a path, on the questionnaire of its entry; whoever asks: the caller decides who may. */
export const closingOf = async (reader: Reader, applicationId: string): Promise<Measuring | undefined> => {
  const file = await fileOf(reader, applicationId);
  const round = file && (await roundFor(reader, file.roundId, file.versionId));
  if (file === undefined || round === undefined || !endsPath(round.call, round.round)) return undefined;
  const entry = await entryMeasureOf(reader, applicationId);
  const questionnaire = entry && (await questionnaireIn(reader, entry.versionId, round.callCode));
  if (entry === undefined || questionnaire === undefined) return undefined;
  return {
    file,
    moment: 'closing',
    questionnaire,
    versionId: entry.versionId,
    levels: await answersBeing(reader, applicationId, 'closing'),
    isTaken: (await takenMeasure(reader, applicationId, 'closing')) !== undefined,
    obstacle: closingObstacle(file.state, await isInForce(reader, applicationId)),
  };
};

export type AwaitingRow = Readonly<{
  id: string;
  applicationId: string;
  number: string;
  organisation: string;
  roundNumber: number;
  callNames: string;
  code: string;
  state: DeliverableState;
  deliveredAt: Date;
}>;

/** The documents an officer has to read, the oldest first, keyset-paged; never of a file they stepped aside from. */
export const awaitingList = (
  reader: Reader,
  actor: Actor,
  after: Readonly<{ at: Date; id: string }> | undefined,
  limit: number,
): Promise<readonly AwaitingRow[]> => {
  const reach = reachOf(actor, 'path.see_deliverables');
  return rows<AwaitingRow>(
    reader,
    sql<AwaitingRow>`select d.id, d.application_id as "applicationId", a.number, o.name as organisation,
        r.number as "roundNumber", c.code as "callNames", d.code, d.state, d.delivered_at as "deliveredAt"
      from deliverable d join application a on a.id = d.application_id join organisation o on o.id = a.organisation_id
        join round r on r.id = a.round_id join call c on c.id = r.call_id
      where d.state = 'delivered' and (${inRounds(reach, sql`a.round_id`)} or ${atDesks(reach.desks, sql`a.desk`)})
        and not exists (select from recusal x where x.person_id = ${actor.id} and x.application_id = a.id)
        ${after === undefined ? sql`` : sql`and (d.delivered_at, d.id) > (${after.at}, ${after.id}::uuid)`}
      order by d.delivered_at, d.id limit ${limit}`,
  );
};

export type StageCounts = Readonly<{
  callId: string;
  roundNumber: number;
  filed: number;
  granted: number;
  grantedCents: bigint;
  delivered: number;
  approved: number;
  returned: number;
  entries: number;
  closings: number;
}>;

/** How far the paths of a programme have come, stage by stage: counts, for those the database lets count. */
export const stageCounts = async (reader: Reader, programmeId: string): Promise<readonly StageCounts[]> => {
  const found = await rows<Readonly<Record<keyof StageCounts, string>>>(
    reader,
    sql`select call_id as "callId", round_number as "roundNumber", filed, granted, granted_cents as "grantedCents",
        delivered, approved, returned, entries, closings
      from path_counts(${programmeId}) order by 1, 2 limit 200`,
  );
  return found.map(({ callId, grantedCents, ...counts }) => ({
    callId,
    grantedCents: BigInt(grantedCents),
    ...(Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)])) as Omit<
      StageCounts,
      'callId' | 'grantedCents'
    >),
  }));
};
