/**
 * Says whether the journal of the instance (LAUREAT_DATA or DATABASE_URL) is whole, whether it runs or not, or where
 * its chains break.
 */
import { openPool } from '#platform/database';
import { readConfig } from '../src/config.ts';
import { visitData } from '../src/open-data.ts';

const { urls, stop } = await visitData(readConfig(process.env, []), (line) => console.error(line));
const pool = openPool(
  urls.owner,
  { name: 'journal', connectionsMax: 1 },
  '-c default_transaction_read_only=on -c statement_timeout=0',
);
try {
  // One snapshot for both questions: rows may be written meanwhile.
  await pool.query('begin isolation level repeatable read read only');
  const { rows: breaks } = await pool.query<{ place: string; fault: string }>(
    'select place, fault from journal_breaks()',
  );
  const { rows: counted } = await pool.query<{ rows: bigint; seals: bigint; lanes: bigint }>(
    `select (select count(*) from journal) as rows, (select count(*) from journal_seal) as seals,
       (select count(*) from journal_head where lane_seq > 0) as lanes`,
  );
  await pool.query('commit');
  const { rows, seals, lanes } = counted[0] ?? { rows: 0n, seals: 0n, lanes: 0n };
  for (const { place, fault } of breaks) console.log(`${place}: ${fault}`);
  console.log(
    breaks.length === 0
      ? `The journal is whole: ${rows} rows in ${lanes} lanes, ${seals} seals.`
      : `The journal is broken in ${breaks.length} places, of ${rows} rows.`,
  );
  process.exitCode = breaks.length === 0 ? 0 : 1;
} finally {
  await pool.end();
  await stop();
}
