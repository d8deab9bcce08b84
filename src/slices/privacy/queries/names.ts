import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import type { Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';
import { type Pack, packOf } from '#slices/programme';
import { type FileName, identifiersIn, type Named } from '../readable.ts';
import type { Shown } from './export.ts';

type Place = Readonly<{ id: string; versionId: string; callCode: string | null; number: number | null }>;
type Found = Readonly<{
  files: readonly (Omit<FileName, 'call'> & Readonly<{ id: string }>)[];
  bodies: readonly Readonly<{ id: string; name: string }>[];
  /** Programmes, calls, rounds and sessions, with the version of today of their programme. */
  places: readonly Place[];
  territories: readonly Readonly<{ id: string; name: string }>[];
}>;

/** Everything that has a name, in one question. Of files, those that the person had a hand in. */
const foundBehind = async (
  reader: Reader,
  actor: Actor,
  ids: ReturnType<typeof identifiersIn>,
  territories: readonly string[],
): Promise<Found> => {
  const places = sql`${[...ids.places]}::uuid[]`;
  const [found] = await rows<Found>(
    reader,
    sql`with place as (
        select p.id, p.id as programme_id, null::text as "callCode", null::int as number from programme p where p.id = any(${places})
        union all select c.id, c.programme_id, c.code, null from call c where c.id = any(${places})
        union all select r.id, c.programme_id, c.code, r.number from round r join call c on c.id = r.call_id
          where r.id = any(${places})
        union all select s.id, c.programme_id, c.code, r.number from jury_session s join round r on r.id = s.round_id
          join call c on c.id = r.call_id where s.id = any(${places}))
      select
        ${listOf(sql`select id, number, body, call_code as "callCode", version_id as "versionId"
          from files_worked_on_by(${actor.id}) where id = any(${[...ids.files]}::uuid[])`)} as files,
        ${listOf(sql`select id, name from organisation where id = any(${[...ids.bodies]}::uuid[])`)} as bodies,
        ${listOf(sql`select place.id, place."callCode", place.number, (select v.id from programme_version v
          where v.programme_id = place.programme_id order by v.number desc limit 1) as "versionId" from place`)} as places,
        ${listOf(sql`select id, name from territory where id = any(${[...territories]}::text[])`)} as territories`,
  );
  return found as Found;
};
const listOf = (query: RawBuilder<unknown>) => sql`(select coalesce(jsonb_agg(one), '[]') from (${query}) one)`;

const named = <Value>(found: readonly Readonly<{ id: string; name: Value }>[]): ReadonlyMap<string, Value> =>
  new Map(found.map(({ id, name }) => [id, name]));

/** A place as the programme of today calls it. */
const placeNamed = (pack: Pack, { callCode, number }: Place): Text | undefined => {
  const name = callCode === null ? pack.names : callNamed(pack, callCode);
  return name === undefined || number === null ? name : inRound(name, number);
};
const callNamed = (pack: Pack, code: string): Text | undefined => pack.calls.find((call) => call.code === code)?.names;
const inRound = ({ fr, en }: Text, number: number): Text => ({
  fr: `${fr}, session ${number}`,
  en: `${en}, round ${number}`,
});

/** Territories that answers name by their identifiers. */
const TERRITORY = /^[a-z_]+:[\dA-Z]+$/;
const territoriesIn = (shown: readonly Shown[]): readonly string[] => [
  ...new Set(
    shown
      .filter(({ section }) => section.table === 'answer')
      .flatMap(({ found }) => found.flatMap(({ value }) => (Array.isArray(value) ? value : [])))
      .filter((one): one is string => typeof one === 'string' && TERRITORY.test(one)),
  ),
];

/** What stands behind the identifiers of the rows shown, with the packs of the files among them. */
export const namesFor = async (reader: Reader, actor: Actor, shown: readonly Shown[]): Promise<Named> => {
  const found = await foundBehind(reader, actor, identifiersIn(shown), territoriesIn(shown));
  const versions = [...new Set([...found.files, ...found.places].map(({ versionId }) => versionId))];
  const packs = new Map(await Promise.all(versions.map(async (id) => [id, await packOf(reader, id)] as const)));
  const packAt = (versionId: string): Pack => packs.get(versionId) as Pack;
  return {
    names: {
      files: new Map(
        found.files.map(({ id, ...file }) => {
          const call = callNamed(packAt(file.versionId), file.callCode);
          return [id, { ...file, call: call ?? { fr: file.callCode, en: file.callCode } }];
        }),
      ),
      bodies: named(found.bodies),
      places: named(
        found.places.flatMap((place) => {
          const name = placeNamed(packAt(place.versionId), place);
          return name === undefined ? [] : [{ id: place.id, name }];
        }),
      ),
      territories: named(found.territories),
    },
    packs: new Map([...packs].filter(([id]) => found.files.some(({ versionId }) => versionId === id))),
  };
};
