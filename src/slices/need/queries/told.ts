import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

/** Somebody who is written to, because a body they act for is concerned. */
export type Told = Readonly<{
  personId: string;
  name: string;
  email: string;
  lang: 'fr' | 'en';
  /** Whether their body expressed this need, or one brought together with it. */
  isOwner: boolean;
}>;

/** For the worker: the verified members of the bodies behind a need, each once. */
export const toldOf = (reader: Reader, needId: string, scope: 'all' | 'supporters'): Promise<readonly Told[]> =>
  rows<Told>(
    reader,
    sql<Told>`with bodies as (
        select n.organisation_id as id, true as owns from need n
          where ${scope === 'all'} and (n.id = ${needId} or n.lead_id = ${needId})
        union all
        select s.organisation_id, false from need_support s join need n on n.id = s.need_id
          where s.state = 'given' and (n.id = ${needId} or n.lead_id = ${needId}))
      select p.id as "personId", trim(p.given_name || ' ' || p.family_name) as name, p.email, p.lang,
        bool_or(b.owns) as "isOwner"
      from bodies b join membership m on m.organisation_id = b.id and m.state = 'active'
        and m.role in ('applicant', 'signatory')
      join person p on p.id = m.person_id and p.state = 'active' and p.email not like '%.invalid'
      group by p.id order by p.id limit 5000`,
  );
