import { sql } from 'kysely';
import { type Tx, writing } from '#platform/tx';

/**
 * Whether an identity provider said, the last time this person came by it, that they work for the body of this number: what
 * it said before and says no more opens nothing.
 */
export const isVouchedFor = async (tx: Tx, personId: string, siren: string): Promise<boolean> => {
  if (siren === '') return false;
  const { rows } = await sql`select from identity_siret s
    where s.person_id = ${personId} and s.siret like ${`${siren}%`}
      and not exists (select from identity i
        where i.person_id = s.person_id and i.provider = s.provider and i.last_used_at > s.last_seen_at)
    limit 1`.execute(writing(tx));
  return rows.length > 0;
};
