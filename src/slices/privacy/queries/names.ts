import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import type { Text } from '#kernel/text';
import { type Reader, rows } from '#platform/read';
import { currentProgrammes, type Pack, packOf } from '#slices/programme';
import { territoriesByIds } from '#slices/territory';
import { type FileName, identifiersIn, type Named } from '../readable.ts';
import type { Shown } from './export.ts';

const named = <Value>(found: readonly Readonly<{ id: string; name: Value }>[]): ReadonlyMap<string, Value> =>
  new Map(found.map(({ id, name }) => [id, name]));
const bodiesNamed = (reader: Reader, ids: readonly string[]) =>
  rows<{ id: string; name: string }>(
    reader,
    sql`select id, name from organisation where id = any(${[...ids]}::uuid[])`,
  );

/** Programmes, calls, rounds and sessions, as the programme of today calls them. */
const placesNamed = async (reader: Reader, ids: readonly string[]): Promise<readonly { id: string; name: Text }[]> => {
  const found = await rows<{ id: string; programmeId: string; callCode: string | null; number: number | null }>(
    reader,
    sql`select p.id, p.id as "programmeId", null::text as "callCode", null::int as number from programme p where p.id = any(${[...ids]}::uuid[])
      union all select c.id, c.programme_id, c.code, null from call c where c.id = any(${[...ids]}::uuid[])
      union all select r.id, c.programme_id, c.code, r.number from round r join call c on c.id = r.call_id
        where r.id = any(${[...ids]}::uuid[])
      union all select s.id, c.programme_id, c.code, r.number from jury_session s join round r on r.id = s.round_id
        join call c on c.id = r.call_id where s.id = any(${[...ids]}::uuid[])`,
  );
  const programmes = new Map((await currentProgrammes(reader)).map((one) => [one.id, one.pack]));
  return found.flatMap(({ id, programmeId, callCode, number }) => {
    const pack = programmes.get(programmeId);
    const name = pack && (callCode === null ? pack.names : callNamed(pack, callCode));
    return name === undefined ? [] : [{ id, name: number === null ? name : inRound(name, number) }];
  });
};
const callNamed = (pack: Pack, code: string): Text | undefined => pack.calls.find((call) => call.code === code)?.names;
const inRound = ({ fr, en }: Text, number: number): Text => ({
  fr: `${fr}, session ${number}`,
  en: `${en}, round ${number}`,
});

/** The files of these identifiers that the person had a hand in. */
const filesNamed = async (
  reader: Reader,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FileName>> => {
  const found = await rows<Omit<FileName, 'call'> & { id: string }>(
    reader,
    sql`select id, number, body, call_code as "callCode", version_id as "versionId" from files_worked_on_by(${actor.id})
      where id = any(${[...ids]}::uuid[])`,
  );
  const files = await Promise.all(
    found.map(async ({ id, ...file }) => {
      const call = callNamed(await packOf(reader, file.versionId), file.callCode);
      return [id, { ...file, call: call ?? { fr: file.callCode, en: file.callCode } }] as const;
    }),
  );
  return new Map(files);
};

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
  const ids = identifiersIn(shown);
  const files = await filesNamed(reader, actor, ids.files);
  const versions = [...new Set([...files.values()].map(({ versionId }) => versionId))];
  return {
    names: {
      files,
      bodies: named(await bodiesNamed(reader, ids.bodies)),
      places: named(await placesNamed(reader, ids.places)),
      territories: named(await territoriesByIds(reader, territoriesIn(shown))),
    },
    packs: new Map(await Promise.all(versions.map(async (id) => [id, await packOf(reader, id)] as const))),
  };
};
