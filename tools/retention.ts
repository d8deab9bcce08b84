/**
 * Says what of the instance (LAUREAT_DATA or DATABASE_URL) has been kept long enough, clock by clock, whether it runs or
 * not. Nothing is touched: the worker does what is due every night.
 *
 *   npm run retention -- --dry-run
 */
import { USUAL_RETENTION } from '#kernel/instance';
import { legalDay } from '#kernel/period';
import { openPool } from '#platform/database';
import { CLOCK_NAMES, CLOCKS, sinceOf } from '#slices/privacy';
import { readConfig } from '../src/config.ts';
import { visitData } from '../src/open-data.ts';

if (!process.argv.includes('--dry-run')) {
  console.error('Say --dry-run: this tool counts and touches nothing. The worker does what is due every night.');
  process.exit(2);
}
const config = readConfig(process.env, []);
const { urls, stop } = await visitData(config, (line) => console.error(line));
const pool = openPool(
  urls.owner,
  { name: 'retention', connectionsMax: 1 },
  '-c default_transaction_read_only=on -c statement_timeout=0',
);
const NEXT = {
  erased: 'erased next night',
  closed: 'closed thirty days after a message',
  told: 'awaits the visa of the archives',
  left: 'to be seen with the body',
};
try {
  const settings = config.instance.retention ?? USUAL_RETENTION;
  const today = legalDay(new Date(), 'Europe/Paris');
  for (const name of CLOCK_NAMES) {
    const since = sinceOf(name, today, settings);
    const { rows } = await pool.query<{ count: string }>('select count(*) as count from retention_due($1, $2)', [
      name,
      since,
    ]);
    const { category, names, from, outcome } = CLOCKS[name];
    const count = String(rows[0]?.count ?? 0).padStart(8);
    console.log(`${count}  ${names.en} (${category}): ${from.en} on ${since} or before, ${NEXT[outcome]}`);
  }
  if (config.demonstration) console.log('A demonstration: the worker touches nothing of it.');
} finally {
  await pool.end();
  await stop();
}
