import { sql } from 'kysely';
import { type Actor, memberAs } from '#kernel/actor';
import { permissionOn } from '#kernel/permission';
import { SEEING } from '#kernel/seeing';
import { type Reader, rows } from '#platform/read';
import { type Found, searchTerritories } from '#slices/territory';
import { groupOf } from '../group.ts';
import type { Partner, PartnerState } from '../partner.ts';
import { type Draft, draftOf } from './draft.ts';
import { type Cursor, type FileLine, type FileRow, named, PAGE_SIZE } from './files.ts';

/** A file as a body that takes part in it, or is asked to, may see it. */
export type SharedFile = Readonly<{
  draft: Draft;
  /** The person's own bodies among its partners. */
  own: readonly Partner[];
}>;

/** The file, for somebody of a partner body; whoever declined or was taken off finds nothing any more. */
export const sharedFileFor = async (reader: Reader, actor: Actor, id: string): Promise<SharedFile | undefined> => {
  const draft = await draftOf(reader, id);
  const own = draft === undefined ? [] : groupOf(draft).filter(({ organisationId }) => seesAs(actor, organisationId));
  return draft && own.length > 0 ? { draft, own } : undefined;
};

const seesAs = (actor: Actor, organisationId: string): boolean =>
  permissionOn(SEEING['application.see_partnership'], actor, { organisationId }) !== undefined;

/** Whether the person answers for a body, and does not only read. */
export const answersFor = (actor: Actor, { organisationId }: Partner): boolean =>
  memberAs(actor, organisationId, 'applicant', 'signatory') !== undefined;

export type SharedLine = FileLine & Readonly<{ partnerState: PartnerState }>;

/** The files in which bodies of the person are partners, the latest opened first; one more than a page. */
export const sharedFilesFor = async (reader: Reader, actor: Actor, after?: Cursor): Promise<readonly SharedLine[]> => {
  const mine = actor.memberships.map(({ organisationId }) => organisationId);
  if (mine.length === 0) return [];
  const from = after === undefined ? sql`` : sql`and (a.opened_at, a.id) < (${after.openedAt}, ${after.id}::uuid)`;
  const found = await rows<FileRow & Pick<SharedLine, 'partnerState'>>(
    reader,
    sql`select a.id, a.number, a.title, a.state, o.name as "organisationName", c.code as "callCode",
        r.number as "roundNumber",
        a.programme_version_id as "versionId", a.opened_at as "openedAt", a.submitted_at as "submittedAt",
        least(r.closes_at, r.closed_at) as "closesAt", a.asked_cents as "askedCents", p.state as "partnerState"
      from (select application_id, min(state) as state from partner
          where organisation_id = any(${mine}::uuid[]) and state in ('proposed', 'attested') group by application_id) p
        join application a on a.id = p.application_id join organisation o on o.id = a.organisation_id
        join round r on r.id = a.round_id join call c on c.id = r.call_id
      where a.state <> 'abandoned' ${from}
      order by a.opened_at desc, a.id desc limit ${PAGE_SIZE + 1}`,
  );
  return named(reader, found);
};

/** A body that may be asked: of the territory data, or registered here under the number typed. */
export type CandidateLine = Readonly<{ value: string; name: string; territory: Found | undefined }>;

/** What the words typed find. @param typed a name, a postcode, an INSEE code or a SIREN */
export const candidatesFor = async (reader: Reader, typed: string): Promise<readonly CandidateLine[]> => {
  const found = await searchTerritories(reader, typed, { limit: 10 });
  const lines = found.map((territory) => ({ value: territory.id, name: territory.name, territory }));
  const siren = typed.replace(/\s/g, '');
  if (lines.length > 0 || !/^\d{9}$/.test(siren)) return lines;
  const registered = await rows<{ name: string }>(reader, sql`select name from organisation where siren = ${siren}`);
  return registered.map(({ name }) => ({ value: `siren:${siren}`, name, territory: undefined }));
};
