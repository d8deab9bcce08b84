import { type RawBuilder, sql } from 'kysely';
import type { Actor, Grant, Mandated, Membership } from '#kernel/actor';
import { oftenRows, type Reader } from '#platform/read';
import type { Present } from '#platform/web/services';
import { NOTED_EVERY_MS, rightsOf } from '../session.ts';
import { mayBeSeen, maySee } from '../support.ts';

/** Roles are held by day; days are those of metropolitan France, wherever the person stands. */
const ZONE = 'Europe/Paris';

type ActorRow = Readonly<{
  id: string;
  givenName: string;
  familyName: string;
  email: string;
  grants: readonly Readonly<{
    role: Grant['role'];
    kind: Grant['scope']['kind'];
    id: string | null;
    desk: string | null;
    onBehalfOf: string | null;
    endsOn: string | null;
  }>[];
  memberships: readonly Membership[];
  provisional: readonly Membership[];
  mandates: readonly Mandated[];
  vouched: boolean;
  rights: string | null;
  lastSeenAt: Date;
  look: LookRow | null;
}>;

/** As whom a session sees the service. */
type LookRow = Readonly<{ id: string; personId: string; endsAt: string }>;

/**
 * Who holds this session at this instant, with the roles in force that day and the bodies they act for. A newcomer,
 * who has proved an address and not said a name yet, is an actor without name, role or body.
 * @returns undefined when the session is closed or over, or when the person was deactivated
 */
export const findActor = async (reader: Reader, sessionHash: Buffer, at: Date): Promise<Present | undefined> => {
  const row = await actorFrom(
    reader,
    at,
    sql`select o.*, (select jsonb_build_object('id', k.id, 'personId', k.person_id, 'endsAt', k.ends_at)
        from look_of_session(${sessionHash}, ${at}) k) as look
      from open_session(${sessionHash}, ${at}) o`,
  );
  if (row === undefined) return undefined;
  const { rights: before, lastSeenAt, look, ...held } = row;
  const rights = rightsOf(held);
  const isDue = before !== rights || at.getTime() - lastSeenAt.getTime() >= NOTED_EVERY_MS;
  const present = { ...held, session: { rights, isDue } };
  const seen = look && (await seenAs(reader, held, look, at));
  return seen ? { ...seen, session: present.session } : present;
};

/** The person seen, as both stand now: a role received or lost meanwhile ends the look, and the viewer is themselves again. */
const seenAs = async (reader: Reader, viewer: Actor, look: LookRow, at: Date): Promise<Actor | undefined> => {
  if (!maySee(viewer)) return undefined;
  const row = await actorFrom(
    reader,
    at,
    sql`select ${look.personId}::uuid as person_id, null::uuid as newcomer_id, null::text as newcomer_email,
      null::timestamptz as vouched_at, null::text as rights, ${at}::timestamptz as last_seen_at, null::jsonb as look`,
  );
  if (row === undefined || !mayBeSeen(row)) return undefined;
  const { rights: _, lastSeenAt: _at, look: _look, ...person } = row;
  return { ...person, seenBy: { lookId: look.id, viewer, endsAt: new Date(look.endsAt) } };
};

/** Who is in a source shaped as an open session, with what they hold that day. */
const actorFrom = async (reader: Reader, at: Date, source: RawBuilder<unknown>) => {
  const [row] = await oftenRows<ActorRow>(
    reader,
    sql`select coalesce(p.id, s.newcomer_id) as id, coalesce(p.given_name, '') as "givenName",
          coalesce(p.family_name, '') as "familyName", coalesce(p.email, s.newcomer_email) as email,
          coalesce((
            select jsonb_agg(jsonb_build_object('role', h.role, 'kind', h.scope_kind, 'id', h.scope_id,
                'desk', h.scope_desk, 'onBehalfOf', h.on_behalf_of, 'endsOn', h.ends_on)
              order by h.role, h.scope_id)
            from held_role h
            where h.person_id = p.id
              and (h.starts_on is null or h.starts_on <= (${at}::timestamptz at time zone ${ZONE})::date)
              and (h.ends_on is null or h.ends_on >= (${at}::timestamptz at time zone ${ZONE})::date)
          ), '[]') as grants,
          coalesce((
            select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name, 'role', m.role,
              'quality', m.quality) order by o.name, m.role)
            from membership m join organisation o on o.id = m.organisation_id
            where m.person_id = p.id and m.state = 'active'
          ), '[]') as memberships,
          coalesce((
            select jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisationName', o.name, 'role', m.role,
              'quality', m.quality) order by o.name, m.role)
            from membership m join organisation o on o.id = m.organisation_id
            where m.person_id = p.id and m.state = 'provisional'
          ), '[]') as provisional,
          coalesce((
            select jsonb_agg(distinct jsonb_build_object('id', d.id, 'organisationId', o.id, 'organisationName', o.name,
              'mandataryId', y.id, 'mandataryName', y.name, 'programmeCode', d.programme_code, 'callCode', d.call_code,
              'oneFile', d.one_file, 'signs', d.signs))
            from membership m join mandate d on d.mandatary_id = m.organisation_id and d.state = 'in_force'
              join organisation o on o.id = d.organisation_id join organisation y on y.id = d.mandatary_id
            where m.person_id = p.id and m.state = 'active' and m.role in ('applicant', 'signatory')
              and d.starts_on <= (${at}::timestamptz at time zone ${ZONE})::date
              and (d.ends_on is null or d.ends_on >= (${at}::timestamptz at time zone ${ZONE})::date)
          ), '[]') as mandates,
          s.vouched_at is not null as vouched, s.rights, s.last_seen_at as "lastSeenAt", s.look
        from (${source}) s
        left join person p on p.id = s.person_id and p.state = 'active'
        where p.id is not null or s.newcomer_id is not null`,
  );
  return row && { ...row, grants: row.grants.map(grantOf) };
};

const grantOf = ({ role, kind, id, desk, onBehalfOf, endsOn }: ActorRow['grants'][number]): Grant => ({
  role,
  scope: { kind, id: (desk === null ? id : `${id}/${desk}`) ?? undefined },
  ...(onBehalfOf !== null && { onBehalfOf }),
  ...(endsOn !== null && { endsOn }),
});

export { isNewcomer } from '../account.ts';
