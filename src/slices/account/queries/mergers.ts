import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

/** A body as a merger looks at it. */
export type MergingBody = Readonly<{
  id: string;
  siren: string;
  name: string;
  kind: string;
  territoryId: string | null;
  /** Territories it took over before. */
  ground: readonly string[];
  state: string;
  version: number;
}>;

export const bodiesBySiren = (reader: Reader, sirens: readonly string[]): Promise<readonly MergingBody[]> =>
  rows<MergingBody>(
    reader,
    sql<MergingBody>`select id, siren, name, kind, territory_id as "territoryId", ground, state, version
      from organisation where siren = any(${[...sirens]}::text[]) order by name, id`,
  );

export type HeldSeat = Readonly<{
  id: string;
  organisationId: string;
  personId: string;
  personName: string;
  email: string;
  lang: 'fr' | 'en';
  role: 'applicant' | 'signatory' | 'viewer';
  quality: string;
  state: 'active' | 'provisional' | 'ended';
  version: number;
}>;
export type HeldMandate = Readonly<{
  id: string;
  organisationId: string;
  organisationName: string;
  mandataryId: string;
  mandataryName: string;
  /** What it is for: the same mandate twice is one. */
  scope: string;
  version: number;
}>;
type Waiting = Readonly<{ id: string; organisationId: string; version: number }>;

/** Who and what hangs on some bodies; what they filed is known to later slices. */
export type Holdings = Readonly<{
  /** Ended ones too, for somebody who comes back takes their own seat again. */
  seats: readonly HeldSeat[];
  mandates: readonly HeldMandate[];
  invitations: readonly (Waiting & Readonly<{ email: string }>)[];
  requests: readonly (Waiting & Readonly<{ email: string; lang: 'fr' | 'en' }>)[];
}>;

export const holdingsOf = async (reader: Reader, ids: readonly string[]): Promise<Holdings> => {
  const those = sql`any(${[...ids]}::uuid[])`;
  return {
    seats: await rows<HeldSeat>(
      reader,
      sql<HeldSeat>`select m.id, m.organisation_id as "organisationId", m.person_id as "personId",
          p.given_name || ' ' || p.family_name as "personName", p.email, p.lang, m.role, m.quality, m.state, m.version
        from membership m join person p on p.id = m.person_id where m.organisation_id = ${those}
        order by p.family_name, p.given_name, m.role, m.id`,
    ),
    mandates: await rows<HeldMandate>(
      reader,
      sql<HeldMandate>`select d.id, d.organisation_id as "organisationId", o.name as "organisationName",
          d.mandatary_id as "mandataryId", y.name as "mandataryName", concat_ws('/', d.programme_code, d.call_code, case when d.one_file then d.id end) as scope, d.version
        from mandate d join organisation o on o.id = d.organisation_id join organisation y on y.id = d.mandatary_id
        where d.state = 'in_force' and (d.organisation_id = ${those} or d.mandatary_id = ${those})
        order by d.given_at, d.id`,
    ),
    invitations: await rows<Holdings['invitations'][number]>(
      reader,
      sql`select id, organisation_id as "organisationId", email, version from invitation
        where organisation_id = ${those} and state = 'sent' order by sent_at, id`,
    ),
    requests: await rows<Holdings['requests'][number]>(
      reader,
      sql`select r.id, r.organisation_id as "organisationId", p.email, p.lang, r.version
        from join_request r join person p on p.id = r.person_id
        where r.organisation_id = ${those} and r.state = 'asked' order by r.asked_at, r.id`,
    ),
  };
};
