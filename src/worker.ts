import { join } from 'node:path';
import { Logger, parseCronItems, run, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import { SYSTEM } from '#kernel/actor';
import { type Office, perform } from '#platform/act';
import { openDatabase } from '#platform/database';
import { beat } from '#platform/health';
import { forgetHits } from '#platform/limits';
import { openLog } from '#platform/log';
import { openPrinting } from '#platform/printing';
import { rightToReadAll } from '#platform/read';
import type { TaskContext, Tasks } from '#platform/tasks';
import { openVisits } from '#platform/visit/visit';
import { appReactions, appTasks } from './app.ts';
import { readRuntime } from './config.ts';

/** The worker process: does what acts left to do, seals the journal, says it is alive. */
const { config, urls } = readRuntime(process.env);
const log = openLog(config.logLevel, 'worker');
const database = openDatabase(urls, {
  name: 'worker',
  onLost: (error) => log.warn({ err: error }, 'a connection was lost'),
});
const office: Office = {
  writer: database.writer,
  reactions: appReactions,
  log,
  secondFactor: config.instance.security.secondFactor,
};
const printing = openPrinting({ ...config, instanceName: config.instance.name });
const BEAT_MS = 10_000;

const contextAt = (at: Date): TaskContext => ({
  office,
  reader: rightToReadAll(database),
  files: { folder: join(config.dataFolder, 'files') },
  printing,
  dataFolder: config.dataFolder,
  instance: config.instance,
  demonstration: config.demonstration,
  publicUrl: config.publicUrl,
  mailer: { smtpUrl: config.smtpUrl, from: config.mailFrom },
  visit: openVisits({ publicUrl: config.publicUrl }),
  at,
  perform: (act, input, requestId) => perform(office, act, input, { actor: SYSTEM, at, requestId }),
});

const own: Tasks = {
  'limits.forget': ({ at }) => forgetHits(database.writer, at),
  'journal.seal': async ({ at }) => {
    await sql`select seal_journal(${at})`.execute(database.writer);
  },
};

const taskList: TaskList = Object.fromEntries(
  Object.entries({ ...appTasks, ...own }).map(([name, task]) => [
    name,
    (payload: unknown) => task(contextAt(new Date()), payload as Readonly<Record<string, string>>),
  ]),
);

const pool = new pg.Pool({ connectionString: urls.writer, max: 6, application_name: 'laureat-jobs' });
const lost = (error: Error): void => log.warn({ err: error }, 'a connection of the job queue was lost');
pool.on('error', lost);
pool.on('connect', (client) => client.on('error', lost));
const runner = await run({
  pgPool: pool,
  taskList,
  concurrency: 4,
  noHandleSignals: true,
  // The clock of these is UTC: six o'clock is the morning in Paris, winter and summer.
  parsedCronItems: parseCronItems([
    { task: 'journal.seal', match: '* * * * *', options: { backfillPeriod: 0 } },
    { task: 'account.digest_verifications', match: '0 6 * * 1-5', options: { backfillPeriod: 0 } },
    // Night in France; a night the service was stopped is made up for within a day.
    { task: 'privacy.apply_retention', match: '10 2 * * *', options: { backfillPeriod: 86_400_000 } },
    { task: 'training.remind_due', match: '5 * * * *', options: { backfillPeriod: 0 } },
    { task: 'limits.forget', match: '*/5 * * * *', options: { backfillPeriod: 0 } },
  ]),
  logger: new Logger(() => (level, message, meta) => log[level === 'warning' ? 'warn' : level]({ meta }, message)),
});
const heart = setInterval(() => void beat(database.writer, new Date()).catch(() => undefined), BEAT_MS);
await beat(database.writer, new Date());
process.send?.({ ready: 'worker' });

const STOP_MS = 8000;

/** Stops in order; what hangs is not waited for longer than this, so that nobody is left on the port. */
const stop = async (): Promise<void> => {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  clearInterval(heart);
  await runner.stop();
  await printing.close();
  await pool.end();
  await database.close();
  process.exit(0);
};
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, stop);
