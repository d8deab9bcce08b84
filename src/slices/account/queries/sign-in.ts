import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { hashOf } from '#platform/web/browser-marks';

export type LinkSheet = Readonly<{ email: string; back: string; expiresAt: Date; usedAt: Date | null }>;

/** What the link in the hands of the visitor is worth; undefined when we never made it. */
export const linkByToken = async (reader: Reader, token: string): Promise<LinkSheet | undefined> => {
  const [row] = await rows<LinkSheet>(
    reader,
    sql`select email, back, expires_at as "expiresAt", used_at as "usedAt" from sign_in_link_by_hash(${hashOf(token)})`,
  );
  return row;
};

export type FictitiousPerson = Readonly<{
  id: string;
  givenName: string;
  familyName: string;
  role: string;
  detail: string;
}>;
const SHOWN_PER_ROLE = 4;

/**
 * Made-up people, a few per role, in the order of the life of a grant; those registered first come first, as they have
 * the most to show. Someone with several roles is shown once.
 */
export const fictitiousPeople = async (reader: Reader): Promise<readonly FictitiousPerson[]> =>
  rows<FictitiousPerson>(
    reader,
    sql`with holding as (
          select p.id, p.given_name, p.family_name, h.role, '' as detail from person p
          join held_role h on h.person_id = p.id where p.is_fictitious and p.state = 'active'
          union all
          select p.id, p.given_name, p.family_name, m.role,
            o.name || case when m.quality = '' then '' else ', ' || m.quality end from person p
          join membership m on m.person_id = p.id and m.state = 'active'
          join organisation o on o.id = m.organisation_id where p.is_fictitious and p.state = 'active'
          union all
          select p.id, p.given_name, p.family_name, 'none', '' from person p
          where p.is_fictitious and p.state = 'active'
        ), ranked as (
          select *, array_position(array['applicant', 'signatory', 'viewer', 'manager', 'officer', 'secretary', 'chair',
            'juror', 'authority', 'payer', 'auditor', 'administrator', 'none'], role) as rank from holding
        ), once as (
          select distinct on (id) * from ranked order by id, (role in ('applicant', 'signatory', 'administrator')) desc, rank, detail
        ), numbered as (
          select *, row_number() over (partition by role
            order by (select min(j.seq) from journal j where j.subject_id = once.id), id) as place from once
        )
        select id, given_name as "givenName", family_name as "familyName", role, detail from numbered
        where place <= ${SHOWN_PER_ROLE} order by rank, place`,
  );
