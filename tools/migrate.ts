/** `npm run migrate`: brings the database of the instance up to date, without starting the site. */
import { resolve } from 'node:path';
import { migrate } from '#platform/migrate';
import { readConfig } from '../src/config.ts';
import { openData } from '../src/open-data.ts';

const { urls, stop } = await openData(readConfig(process.env, process.argv.slice(2)), console.log);
try {
  const { applied } = await migrate(urls, resolve(import.meta.dirname, '../db'));
  console.log(applied.length === 0 ? 'Nothing to do.' : applied.join('\n'));
} finally {
  await stop();
}
