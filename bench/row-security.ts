import { Kysely, PostgresDialect } from 'kysely';
import { openDatabase, openPool } from '#platform/database';
import { type Reader, rightToRead } from '#platform/read';
import type { OwnedUrls } from '#platform/roles';
import type { DB } from '#platform/schema';
import { deskList } from '../src/slices/review/queries/files.ts';
import { printValue, timed } from './figures.ts';
import type { Standing } from './people.ts';

/** The same list asked as the officer, whom the policies limit, and as the owner, whom nothing limits: turn by turn. */
export const measureRowSecurity = async (
  urls: OwnedUrls,
  standing: Standing,
  rows: number,
  count: number,
): Promise<void> => {
  const database = openDatabase(urls, { name: 'bench policies', connectionsMax: 1 });
  const owner = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: openPool(urls.owner, { connectionsMax: 1 }, '') }),
  });
  const actor = {
    id: standing.officerId,
    givenName: '',
    familyName: '',
    email: '',
    memberships: [],
    grants: [{ role: 'officer', scope: { kind: 'programme', id: standing.programmeId } }],
  } as const;
  const filter = { search: '', states: [], round: undefined, departement: undefined, after: undefined };
  const list = async (reader: Reader): Promise<number> => {
    const began = performance.now();
    const found = await deskList(reader, actor, filter, 51);
    if (found.length !== 51) throw new Error(`${found.length} lines were found`);
    return performance.now() - began;
  };
  const limited = rightToRead(database.readerFor({ id: standing.officerId, day: undefined }));
  const free = rightToRead(owner);
  try {
    const without: number[] = [];
    const within = await timed(count, async () => {
      without.push(await list(free));
      return list(limited);
    });
    printValue('desk.rls.ratio', median(within) / median(without.slice(-count)), {
      unit: 'times',
      target: 1.3,
      rows,
      note: `${median(within).toFixed(2)} ms with policies, ${median(without.slice(-count)).toFixed(2)} ms without`,
    });
  } finally {
    await Promise.all([database.close(), owner.destroy()]);
  }
};

const median = (times: readonly number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
