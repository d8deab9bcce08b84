import { type RawBuilder, sql } from 'kysely';
import { type Reader, rows } from '#platform/read';
import { normalizeName, type TerritoryKind } from '../territory.ts';
import { readTyped, slipsOf, type Typed } from '../typed.ts';
import { COLUMNS, type Territory } from './territories.ts';

export type Found = Territory &
  Readonly<{
    /** The name of a merged commune or of a municipal district, when it is by that name that it was found. */
    formerly: string | null;
  }>;

export type SearchOptions = Readonly<{
  /** All of them unless told. */
  kinds?: readonly TerritoryKind[];
  /** 10 unless told, 50 at most. */
  limit?: number;
}>;

const KINDS: readonly TerritoryKind[] = ['commune', 'epci', 'departement', 'region'];
const LIMIT_MAX = 50;

/**
 * What a person looks for by a name (accents, hyphens, « St », typing mistakes forgiven), a SIREN, a SIRET, an INSEE
 * code or a postcode; a name may come with its département or postcode. The closest names come first, then the most
 * inhabited. A body known at two levels is listed once.
 */
export const searchTerritories = async (
  reader: Reader,
  typed: string,
  { kinds = KINDS, limit = 10 }: SearchOptions = {},
): Promise<readonly Found[]> => {
  const read = readTyped(typed);
  const wanted = Math.min(Math.max(limit, 0), LIMIT_MAX);
  if (read.by === 'nothing' || wanted === 0) return [];
  const among = amongKinds(kinds);
  if (read.by === 'siren') return bySiren(reader, read.siren, among, wanted);
  if (read.by === 'number') return byNumber(reader, read.number, among, wanted);
  const where = placed(read, among);
  const named = await byName(reader, read, where, wanted);
  const found = new Map(named.map((one) => [one.id, one]));
  if (found.size < wanted && !named.some(isExactly(read.name)))
    for (const one of await byLikeness(reader, read.name, where, wanted))
      if (!found.has(one.id)) found.set(one.id, one);
  return [...found.values()].slice(0, wanted);
};

/** Who types a name without a slip is not offered others like it. */
const isExactly =
  (name: string) =>
  (found: Found): boolean =>
    normalizeName(found.name) === name;

type Condition = RawBuilder<unknown>;
type Named = Extract<Typed, { by: 'name' }>;

const amongKinds = (kinds: readonly TerritoryKind[]): Condition =>
  kinds.length === KINDS.length
    ? sql`t.is_current and t.same_body_as is null`
    : sql`t.is_current and t.kind = any(${[...kinds]}::text[])
        and (t.same_body_as is null or split_part(t.same_body_as, ':', 1) <> all(${[...kinds]}::text[]))`;

const placed = ({ departement, postcode }: Named, among: Condition): Condition => {
  if (departement !== undefined) return sql`${among} and t.departement = ${departement}`;
  return postcode === undefined ? among : sql`${among} and t.postcodes @> array[${postcode}]`;
};

const MOST_INHABITED = sql`population desc nulls last, id`;

const bySiren = (reader: Reader, siren: string, among: Condition, limit: number): Promise<readonly Found[]> =>
  rows(
    reader,
    sql<Found>`select ${COLUMNS}, null as formerly from territory t where t.siren = ${siren} and ${among}
      order by ${MOST_INHABITED} limit ${limit}`,
  );

/** A département before a région of the same code; a postcode and an INSEE code of the same digits by population. */
const byNumber = (reader: Reader, number: string, among: Condition, limit: number): Promise<readonly Found[]> =>
  rows(
    reader,
    sql<Found>`select * from (
        select ${COLUMNS}, null as formerly from territory t
        where (t.code = ${number} or t.postcodes @> array[${number}]) and ${among}
        union all
        select ${COLUMNS}, f.name as formerly from territory_former_code f join territory t on t.id = f.commune_id
        where f.code = ${number} and t.code <> f.code and not t.postcodes @> array[${number}] and ${among}
      ) found
      order by kind = 'departement' desc, ${MOST_INHABITED} limit ${limit}`,
  );

const INFIX_MIN = 3;

/**
 * Names that are, that begin with, or that hold a word beginning with what was typed, in that order; the kind told by
 * a title goes before all others.
 */
const byName = (reader: Reader, { name, kind }: Named, where: Condition, limit: number): Promise<readonly Found[]> => {
  const articles = ['l', 'la', 'le', 'les'].map((article) => `${article} ${name}`);
  const order = sql`(kind = ${kind ?? null}) desc nulls last, rank, ${MOST_INHABITED}`;
  const beginning = sql`select ${COLUMNS}, null as formerly,
      case when t.search_name = ${name} then 0 when t.search_name like ${`${name} %`} then 1 else 2 end as rank
    from territory t where t.search_name >= ${name} and t.search_name < ${`${name}~`} and ${where}
    order by ${order} limit ${limit}`;
  const holding = sql`select ${COLUMNS}, null as formerly,
      case when t.search_name = any(${articles}::text[]) then 0 else 3 end as rank
    from territory t where t.search_name like ${`% ${name}%`} and ${where}
    order by ${order} limit ${limit}`;
  const both = name.length < INFIX_MIN ? sql`(${beginning})` : sql`(${beginning}) union all (${holding})`;
  return rows(reader, sql<Found>`select * from (${both}) found order by ${order} limit ${limit}`);
};

/**
 * Trigrams two names share, of all they have. Less is asked of a short name, where one slip spoils half of them; more
 * of a saint, since thousands of communes share that word.
 */
const likenessMin = (name: string): number => (name.startsWith('saint') ? 0.52 : name.length < 10 ? 0.3 : 0.45);

/**
 * Names like the one typed, by trigrams, by one slip for a short name, or the former name of a merged commune.
 *
 * The threshold is set for the time of the statement, and the index key is made to depend on it so that it is set
 * first: with the default one, « saint » alone is enough likeness and thousands of names are compared.
 */
const byLikeness = (reader: Reader, name: string, where: Condition, limit: number): Promise<readonly Found[]> =>
  rows(
    reader,
    sql<Found>`with threshold as materialized (
        select left(set_config('pg_trgm.similarity_threshold', ${String(likenessMin(name))}, true), 0) as nothing)
      select * from (
        (select ${COLUMNS}, f.name as formerly, case when f.search_name = ${name} then 2 else 1 end as likeness
         from territory_former_code f join territory t on t.id = f.commune_id
         where f.search_name <> '' and f.search_name >= ${name} and f.search_name < ${`${name}~`} and ${where}
         order by likeness desc, ${MOST_INHABITED} limit ${limit})
        union all
        (select ${COLUMNS}, null as formerly, 0.9 as likeness from territory t
         where t.search_name = any(${slipsOf(name)}::text[]) and ${where}
         order by ${MOST_INHABITED} limit ${limit})
        union all
        (select ${COLUMNS}, null as formerly, similarity(t.search_name, ${name}) as likeness
         from threshold join territory t on t.search_name % (${name} || threshold.nothing)
         where ${where}
         order by likeness desc, ${MOST_INHABITED} limit ${limit})
      ) found order by likeness desc, ${MOST_INHABITED} limit ${limit}`,
  );
