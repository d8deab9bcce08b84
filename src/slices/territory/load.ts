import type { ClientBase } from 'pg';
import { rowsOf, type TerritoryRows } from './rows.ts';
import { PACKAGE, readSource, sourceVersion } from './source.ts';

export type LoadedTerritory = Readonly<{
  /** Package, version and revision of the loader. */
  source: string;
  /** False when these very rows were there already. */
  loaded: boolean;
  /** How many communes, intercommunalities, départements and régions are current. */
  places: number;
}>;

/** Raised whenever the rows made from the same package change, so when `data/siren.json` does. */
const REVISION = 2;

/**
 * What each version of the package holds, from its own list of sources: reference populations (« municipales ») of
 * INSEE for the vintage, boundaries of that year. Mayotte is of the census of 2017 in every version so far.
 */
const VINTAGES: Readonly<Record<string, Readonly<{ vintage: number; boundaries: number }>>> = {
  '6': { vintage: 2023, boundaries: 2026 },
};

/**
 * Loads the reference data once per version of the package, in one transaction, by documented bulk SQL: it is not a
 * change made by anybody, so it has no act and no journal. Rows of a former version are kept out of searches, not
 * deleted, because files refer to them. Two starts at once: the second waits, then finds nothing to do.
 * @param client connected as the owner, outside any transaction
 * @throws Error in words when the package installed is of a version whose vintage nobody has written down
 */
export const loadTerritory = async (client: ClientBase): Promise<LoadedTerritory> => {
  const version = sourceVersion();
  const source = `${PACKAGE}@${version} (${REVISION})`;
  const vintage = VINTAGES[version.split('.')[0] ?? ''];
  if (vintage === undefined)
    throw new Error(
      `The vintage of ${PACKAGE} ${version} is not known: write it down in src/slices/territory/load.ts.`,
    );
  await client.query('begin');
  try {
    await client.query('lock table territory_vintage in exclusive mode');
    const { rows } = await client.query<{ source: string }>('select source from territory_vintage');
    const loaded = rows[0]?.source !== source;
    if (loaded) {
      await replaceRows(client, rowsOf(readSource()));
      await client.query(
        `insert into territory_vintage (source, vintage, population_kind, boundaries) values ($1, $2, 'municipale', $3)
         on conflict (only_one) do update set source = excluded.source, vintage = excluded.vintage,
           population_kind = excluded.population_kind, boundaries = excluded.boundaries, loaded_at = now()`,
        [source, vintage.vintage, vintage.boundaries],
      );
    }
    const { rows: counted } = await client.query<{ places: number }>(
      'select count(*)::int as places from territory where is_current',
    );
    await client.query('commit');
    if (loaded) await client.query('analyze territory, territory_member, territory_former_code');
    return { source, loaded, places: counted[0]?.places ?? 0 };
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

const replaceRows = async (client: ClientBase, { territories, members, formerCodes }: TerritoryRows): Promise<void> => {
  await client.query('delete from territory_member');
  await client.query('delete from territory_former_code');
  await client.query(
    `insert into territory as t (id, kind, code, siren, name, nature, population, postcodes, departement, region,
       epci, exercises, same_body_as, search_name)
     select id, kind, code, siren, name, nature, population, postcodes, departement, region,
       epci, exercises, same_body_as, search_name
     from jsonb_populate_recordset(null::territory, $1::jsonb)
     on conflict (id) do update set siren = excluded.siren, name = excluded.name, nature = excluded.nature,
       population = excluded.population, postcodes = excluded.postcodes, departement = excluded.departement,
       region = excluded.region, epci = excluded.epci, exercises = excluded.exercises,
       same_body_as = excluded.same_body_as, search_name = excluded.search_name, is_current = true
     where (t.siren, t.name, t.nature, t.population, t.postcodes, t.departement, t.region, t.epci, t.exercises,
         t.same_body_as, t.search_name, t.is_current)
       is distinct from (excluded.siren, excluded.name, excluded.nature, excluded.population, excluded.postcodes,
         excluded.departement, excluded.region, excluded.epci, excluded.exercises, excluded.same_body_as,
         excluded.search_name, true)`,
    [JSON.stringify(territories)],
  );
  await client.query('update territory set is_current = false where is_current and id <> all($1::text[])', [
    territories.map(({ id }) => id),
  ]);
  await client.query(
    'insert into territory_member (territory_id, commune_id) select * from unnest($1::text[], $2::text[])',
    [members.map((row) => row.territory_id), members.map((row) => row.commune_id)],
  );
  await client.query(
    `insert into territory_former_code (code, kind, name, commune_id, search_name)
     select code, kind, name, commune_id, search_name
     from jsonb_populate_recordset(null::territory_former_code, $1::jsonb)`,
    [JSON.stringify(formerCodes)],
  );
};
