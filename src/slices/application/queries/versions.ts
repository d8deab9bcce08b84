import { sql } from 'kysely';
import { type Actor, memberAs, preparesFile } from '#kernel/actor';
import { oftenRows, type Reader, rows } from '#platform/read';
import type { Application } from '../application.ts';
import type { FrozenContent } from '../frozen.ts';

export type FrozenVersion = Readonly<{
  applicationId: string;
  number: number;
  content: FrozenContent;
  hash: string;
  filedAt: Date;
  filedBy: string;
  filedByName: string;
  /** Names of those who attested for partners, by their id. */
  attesters: Readonly<Record<string, string>> | null;
}>;

const ATTESTERS = sql`(select json_object_agg(t.id, t.given_name || ' ' || t.family_name) from person t
  where t.id in (select (one #>> '{attestation,by}')::uuid from jsonb_array_elements(v.content -> 'partners') one)) as attesters`;

/** The last version filed, whoever asks: the caller decides who may. */
export const frozenContent = async (reader: Reader, applicationId: string): Promise<FrozenVersion | undefined> => {
  const [row] = await oftenRows<FrozenVersion>(
    reader,
    sql<FrozenVersion>`select v.application_id as "applicationId", v.number, v.content, v.hash, v.filed_at as "filedAt",
        v.filed_by as "filedBy", p.given_name || ' ' || p.family_name as "filedByName", ${ATTESTERS}
      from application_version v join person p on p.id = v.filed_by
      where v.application_id = ${applicationId} order by v.number desc limit 1`,
  );
  return row;
};

/** The versions of many files at once, for lists and sessions of the jury. */
export const frozenContents = (reader: Reader, ids: readonly string[]): Promise<readonly FrozenVersion[]> =>
  rows<FrozenVersion>(
    reader,
    sql<FrozenVersion>`select distinct on (v.application_id) v.application_id as "applicationId", v.number, v.content, v.hash,
        v.filed_at as "filedAt", v.filed_by as "filedBy", p.given_name || ' ' || p.family_name as "filedByName",
        ${ATTESTERS}
      from application_version v join person p on p.id = v.filed_by
      where v.application_id = any(${[...ids]}::uuid[]) order by v.application_id, v.number desc`,
  );

export type StaffFile = Readonly<{ application: Application; frozen: FrozenVersion }>;

/** A filed file with what was frozen, for staff: each later slice asks first whether this person may see it. */
export const applicationForStaff = async (reader: Reader, id: string): Promise<StaffFile | undefined> => {
  const [row] = await oftenRows<Application & Omit<FrozenVersion, 'applicationId' | 'number'> & { rank: number }>(
    reader,
    sql`select ${ROW}, v.number as rank, v.content, v.hash, v.filed_at as "filedAt", v.filed_by as "filedBy",
        p.given_name || ' ' || p.family_name as "filedByName", ${ATTESTERS}
      from application a
      join lateral (select * from application_version where application_id = a.id order by number desc limit 1) v on true
      join person p on p.id = v.filed_by
      where a.id = ${id}`,
  );
  if (row === undefined) return undefined;
  const { rank, content, hash, filedAt, filedBy, filedByName, attesters, ...application } = row;
  return {
    application,
    frozen: { applicationId: application.id, number: rank, content, hash, filedAt, filedBy, filedByName, attesters },
  };
};

/** The row of a file, whoever asks. */
export const applicationOf = async (reader: Reader, id: string): Promise<Application | undefined> => {
  const [row] = await oftenRows<Application>(
    reader,
    sql<Application>`select ${ROW} from application a where a.id = ${id}`,
  );
  return row;
};
const ROW = sql`a.id, a.number, a.round_id as "roundId", a.programme_version_id as "versionId",
  a.organisation_id as "organisationId", a.state, a.version, a.title, a.asked_cents as "askedCents",
  a.opened_at as "openedAt", a.submitted_at as "submittedAt", a.departement, a.desk`;

export type StoredAttachment = Readonly<{ name: string; hash: string; type: string; sizeBytes: number }>;

/** One attachment of a file, whoever asks: the caller decides who may. */
export const attachmentOf = async (
  reader: Reader,
  applicationId: string,
  attachmentId: string,
): Promise<StoredAttachment | undefined> => {
  if (!/^[0-9a-f-]{36}$/i.test(attachmentId)) return undefined;
  const [row] = await rows<StoredAttachment & { sizeBytes: bigint }>(
    reader,
    sql`select t.name, t.file_hash as hash, f.type, f.size_bytes as "sizeBytes"
      from attachment t join stored_file f on f.hash = t.file_hash
      where t.application_id = ${applicationId} and t.id = ${attachmentId}`,
  );
  return row && { ...row, sizeBytes: Number(row.sizeBytes) };
};

/** The same, for a member of the body the file is for. */
export const attachmentFor = async (
  reader: Reader,
  actor: Actor,
  applicationId: string,
  attachmentId: string,
): Promise<StoredAttachment | undefined> => {
  const file = await applicationOf(reader, applicationId);
  const isMine =
    file !== undefined && (preparesFile(actor, file) ?? memberAs(actor, file.organisationId, 'viewer')) !== undefined;
  return isMine ? attachmentOf(reader, applicationId, attachmentId) : undefined;
};
