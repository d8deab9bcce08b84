/**
 * Asks the invariants of the instance's data (LAUREAT_DATA or DATABASE_URL), whether it runs or not; with --empty,
 * those of a database just migrated, which shows that each is a query the schema can answer.
 */
import { join, resolve } from 'node:path';
import { openPool } from '#platform/database';
import { brokenInvariants } from '#platform/invariants';
import { readConfig } from '../src/config.ts';
import { visitData } from '../src/open-data.ts';
import { freshDatabase } from '../tests/database.ts';

const FOLDER = resolve(import.meta.dirname, '../db/invariants');

const onEmpty = async (): Promise<readonly string[]> => {
  const database = await freshDatabase('invariants');
  try {
    return await brokenInvariants(database.owner, join(FOLDER));
  } finally {
    await database.drop('corrupted');
  }
};

const onInstance = async (): Promise<readonly string[]> => {
  const { urls, stop } = await visitData(readConfig(process.env, []), console.log);
  const pool = openPool(urls.owner, { name: 'invariants', connectionsMax: 1 }, '-c default_transaction_read_only=on');
  try {
    return await brokenInvariants(pool, FOLDER);
  } finally {
    await pool.end();
    await stop();
  }
};

const broken = await (process.argv.includes('--empty') ? onEmpty() : onInstance());
for (const line of broken) console.log(line);
console.log(broken.length === 0 ? 'Every invariant holds.' : `${broken.length} invariants do not hold.`);
process.exitCode = broken.length === 0 ? 0 : 1;
