import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

/** A real local authority that may apply: name, number and inhabitants are those of the public registers. */
export type Body = Readonly<{
  territoryId: string;
  kind: 'commune' | 'epci';
  siren: string;
  name: string;
  population: number;
  departement: string;
  region: string;
  postcode: string;
}>;

/** Every commune and intercommunality of the territory data that has a number, the largest first. */
export const realBodies = (reader: Reader): Promise<readonly Body[]> =>
  rows<Body>(
    reader,
    sql`select t.id as "territoryId", t.kind, t.siren, t.name, t.population, t.departement, t.region, t.postcodes[1] as postcode
        from territory t
        where t.is_current and t.kind in ('commune', 'epci') and t.siren is not null and t.population > 0
          and t.same_body_as is null and t.departement is not null
          and exists (select from territory d where d.id = 'departement:' || t.departement and d.is_current)
        order by t.population desc, t.id`,
  );

/** The number of its first site, as the register numbers them: the last figure checks the others. */
export const siretOf = (siren: string): string => {
  for (let last = 0; last < 10; last += 1) if (isSound(`${siren}0001${last}`)) return `${siren}0001${last}`;
  throw new Error(`${siren} has no site whose number passes its check`);
};

const isSound = (digits: string): boolean =>
  [...digits].reverse().reduce((total, sign, place) => {
    const figure = Number(sign) * (place % 2 === 1 ? 2 : 1);
    return total + (figure > 9 ? figure - 9 : figure);
  }, 0) %
    10 ===
  0;
