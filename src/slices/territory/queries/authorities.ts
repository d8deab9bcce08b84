import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import type { Authority } from '../territory.ts';

/** Those of the data loaded, in the order of their names as they are searched. */
export const authorities = (reader: Reader): Promise<readonly Authority[]> =>
  rows<Authority>(
    reader,
    sql`select t.id, t.kind, t.name, t.siren, t.population, t.departement, t.region,
          t.kind = 'departement' or 'departement' = any(t.exercises) as "isDepartement", t.search_name as "searchName"
        from territory t where t.is_current and t.same_body_as is null and t.nature <> 'district'
        order by t.search_name collate "C", t.id collate "C"`,
  );
