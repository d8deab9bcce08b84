import { sql } from 'kysely';
import { type Actor, memberAs } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';

export type ContactLine = Readonly<{
  personId: string;
  name: string;
  files: number;
  /** Whether they still prepare or sign for the body: otherwise their files have nobody to speak to. */
  isMember: boolean;
}>;
export type ContactSheet = Readonly<{
  organisation: Readonly<{ id: string; name: string }>;
  contacts: readonly ContactLine[];
  /** Those who may take files over. */
  members: readonly Readonly<{ id: string; name: string }>[];
}>;

/** Who is the contact of the living files of a body, those who left first; for those who act for it. */
export const contactsFor = async (
  reader: Reader,
  actor: Actor,
  organisationId: string,
): Promise<ContactSheet | undefined> => {
  if (memberAs(actor, organisationId, 'applicant', 'signatory') === undefined) return undefined;
  const [organisation] = await rows<ContactSheet['organisation']>(
    reader,
    sql`select id, name from organisation where id = ${organisationId}`,
  );
  const members = await rows<ContactSheet['members'][number]>(
    reader,
    sql`select distinct p.id, p.given_name || ' ' || p.family_name as name
      from membership m join person p on p.id = m.person_id
      where m.organisation_id = ${organisationId} and m.role in ('applicant', 'signatory') and m.state = 'active'
      order by name, p.id limit 200`,
  );
  const contacts = await rows<Omit<ContactLine, 'isMember'>>(
    reader,
    sql`select p.id as "personId", p.given_name || ' ' || p.family_name as name, count(*)::int as files
      from application a join person p on p.id = coalesce(a.contact_id, a.opened_by)
      where a.organisation_id = ${organisationId}
        and a.state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused')
      group by p.id order by name, p.id limit 200`,
  );
  const lines = contacts.map((line) => ({ ...line, isMember: members.some(({ id }) => id === line.personId) }));
  return (
    organisation && { organisation, members, contacts: lines.sort((a, b) => Number(a.isMember) - Number(b.isMember)) }
  );
};

/** To whom one speaks of a file, and which body prepares it by mandate, if one does; the caller has the right to it. */
export const contactOf = async (reader: Reader, applicationId: string): Promise<FileContact> => {
  const [row] = await rows<FileContact>(
    reader,
    sql<FileContact>`select p.given_name || ' ' || p.family_name as name, y.name as mandatary from application a
      join person p on p.id = coalesce(a.contact_id, a.opened_by)
      left join mandate d on d.id = a.mandate_id left join organisation y on y.id = d.mandatary_id
      where a.id = ${applicationId}`,
  );
  return row ?? { name: '', mandatary: null };
};
export type FileContact = Readonly<{ name: string; mandatary: string | null }>;

export type DepartureSheet = Readonly<{
  organisation: Readonly<{ id: string; name: string }>;
  /** Files under way of which the person is the contact. */
  files: number;
  takers: readonly Readonly<{ id: string; name: string }>[];
}>;

/** What somebody leaves behind in a body they act for, or read the files of. */
export const departureFor = async (
  reader: Reader,
  actor: Actor,
  organisationId: string,
): Promise<DepartureSheet | undefined> => {
  const [seat] = actor.memberships.filter((member) => member.organisationId === organisationId);
  if (seat === undefined) return undefined;
  const [row] = await rows<Pick<DepartureSheet, 'files' | 'takers'>>(
    reader,
    sql`select (select count(*)::int from application a where a.organisation_id = ${organisationId}
          and coalesce(a.contact_id, a.opened_by) = ${actor.id}
          and a.state not in ('abandoned', 'withdrawn', 'inadmissible', 'refused')) as files,
        coalesce((select json_agg(distinct jsonb_build_object('id', p.id, 'name', p.given_name || ' ' || p.family_name))
          from membership m join person p on p.id = m.person_id
          where m.organisation_id = ${organisationId} and m.role in ('applicant', 'signatory') and m.state = 'active'
            and p.id <> ${actor.id}), '[]') as takers`,
  );
  const { files = 0, takers = [] } = row ?? {};
  return { organisation: { id: organisationId, name: seat.organisationName }, files, takers };
};

/** The person to write to about a file: its contact, as long as they act for its body, of it or by the mandate on it. */
export const contactToTell = async (
  reader: Reader,
  applicationId: string,
): Promise<Readonly<{ id: string; email: string; lang: 'fr' | 'en' }> | undefined> => {
  const [row] = await rows<{ id: string; email: string; lang: 'fr' | 'en' }>(
    reader,
    sql`select p.id, p.email, p.lang from application a join person p on p.id = coalesce(a.contact_id, a.opened_by)
      where a.id = ${applicationId} and p.state = 'active' and exists (
        select from membership m where m.person_id = p.id and m.state = 'active' and m.role <> 'viewer'
          and (m.organisation_id = a.organisation_id or exists (select from mandate d
            where d.id = a.mandate_id and d.state = 'in_force' and d.mandatary_id = m.organisation_id)))`,
  );
  return row;
};
