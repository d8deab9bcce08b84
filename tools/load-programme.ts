/**
 * `npm run programme:load DIR`: opens the programme of a pack in the instance (LAUREAT_DATA or DATABASE_URL), or adds a
 * version to it. Loading the same pack twice changes nothing.
 */
import { resolve } from 'node:path';
import pino from 'pino';
import { openDatabase } from '#platform/database';
import { appReactions } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { loadProgramme } from '../src/load-programme.ts';
import { visitData } from '../src/open-data.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say which folder: npm run programme:load programmes/NAME');
  process.exit(2);
}
const { urls, stop } = await visitData(readConfig(process.env, []), (line) => console.error(line));
const database = openDatabase(urls, { name: 'programme', connectionsMax: 2 });
try {
  const office = { writer: database.writer, reactions: appReactions, log: pino({ level: 'warn' }), secondFactor: [] };
  const outcome = await loadProgramme(office, resolve(folder), new Date());
  for (const line of outcome.lines) console.log(line);
  process.exitCode = outcome.ok ? 0 : 1;
} finally {
  await database.close();
  await stop();
}
