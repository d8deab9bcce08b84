import { type RawBuilder, sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import type { Traces } from '../law/erasure.ts';
import type { Duties } from '../privacy.ts';

/** States after which nobody is expected to do anything about a file; a laureate's is over once paid. */
const OVER = ['abandoned', 'withdrawn', 'inadmissible', 'refused'];

const UNDER_WAY = sql`(a.state <> all(${OVER}) and not exists (
  select from award w join agreement g on g.award_id = w.id join payment_order y on y.agreement_id = g.id
  where w.application_id = a.id and y.state = 'paid') and not exists (
  select from award w where w.application_id = a.id and w.state = 'declined'))`;

/** Bodies with a file under way where nobody else holds one of these roles. */
const alone = (personId: string, roles: readonly string[]) => sql`array(
  select distinct o.name from membership m join organisation o on o.id = m.organisation_id
  where m.person_id = ${personId} and m.state = 'active' and m.role = any(${[...roles]})
    and exists (select from application a where a.organisation_id = o.id and ${UNDER_WAY})
    and not exists (select from membership b join person q on q.id = b.person_id and q.state = 'active'
      where b.organisation_id = o.id and b.person_id <> ${personId} and b.state = 'active' and b.role = any(${[...roles]}))
  order by 1)`;

export type Found = Readonly<{ duties: Duties; traces: Traces }>;

/** What binds somebody, and what they left, for the page of the person themselves. */
export const ownTraces = async (reader: Reader, personId: string, day: string): Promise<Found> =>
  (await rows<Found>(reader, tracesOf(personId, day)))[0] as Found;

/** The question itself, which an act asks of the rows it holds. */
export const tracesOf = (personId: string, day: string): RawBuilder<Found> => sql<Found>`select
    json_build_object(
      'roles', (select count(*) from role_grant g where (g.person_id = ${personId} or g.on_behalf_of = ${personId})
        and g.state = 'held' and (g.ends_on is null or g.ends_on >= ${day}::date)),
      'juries', (select count(*) from jury_member m join jury_session s on s.id = m.session_id
        where m.person_id = ${personId} and s.state <> 'minutes_signed'),
      'files', array(select a.number from application a
        where coalesce(a.contact_id, a.opened_by) = ${personId} and ${UNDER_WAY} order by a.number limit 100),
      'signsAlone', ${alone(personId, ['signatory'])},
      'actsAlone', ${alone(personId, ['applicant', 'signatory'])}) as duties,
    json_build_object(
      'files', (select count(*) from application_version where filed_by = ${personId}),
      'decisions', (select count(*) from finding where decided_by = ${personId})
        + (select count(*) from award where decided_by = ${personId})
        + (select count(*) from payment_order where certified_by = ${personId} or ordered_by = ${personId}),
      'signatures', (select count(*) from signature where person_id = ${personId}),
      'opinions', (select count(*) from score where person_id = ${personId})
        + (select count(*) from recusal where person_id = ${personId}),
      'acts', (select count(*) from journal where actor_id = ${personId}
        and machine not in ('person', 'factor', 'erasure_request'))) as traces`;
