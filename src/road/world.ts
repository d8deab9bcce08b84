import { Logger, runOnce, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import { type Actor, SYSTEM } from '#kernel/actor';
import type { InstanceSettings } from '#kernel/instance';
import { type Act, type Change, type Office, perform } from '#platform/act';
import type { Database } from '#platform/database';
import type { FileStore } from '#platform/files';
import { jot, type Paper } from '#platform/paper';
import type { Printing } from '#platform/printing';
import { type Reader, rightToReadAll } from '#platform/read';
import type { TaskContext } from '#platform/tasks';
import { openVisits } from '#platform/visit/visit';
import { appTasks } from '../app.ts';
import { idsOf } from './random.ts';
import type { PlayedWeb } from './web.ts';

/** Where a programme is played: an instance without a browser. */
export type World = Readonly<{
  office: Office;
  database: Database;
  /** The job queue's own connections: its numbers are plain, ours are `bigint`, which it could not write as JSON. */
  jobs: pg.Pool;
  reader: Reader;
  files: FileStore;
  printing: Printing;
  dataFolder: string;
  instance: InstanceSettings;
  publicUrl: string;
  mailFrom: string;
  /** The web its worker visits. */
  web: PlayedWeb;
}>;

export const aWorld = (parts: Omit<World, 'reader'>): World => ({
  ...parts,
  reader: rightToReadAll(parts.database),
});

/** Who does it, when, and under which request: the same request is done once, however often it is played. */
export type Turn = Readonly<{ actor: Actor; at: Date; request: string }>;

/** Performs an act that may be refused, as the web would. */
export const tries = <M extends boolean, I, S, C extends Change>(
  world: World,
  act: Act<M, I, S, C>,
  input: unknown,
  { actor, at, request }: Turn,
) => perform(world.office, act, input, { actor, at, requestId: request, newId: idsOf(request) });

/**
 * Performs an act that must succeed, as the web would.
 * @throws Error with the refusal: the play was written wrong, or the rules have changed
 */
export const does = async <M extends boolean, I, S, C extends Change>(
  world: World,
  act: Act<M, I, S, C>,
  input: unknown,
  { actor, at, request }: Turn,
): Promise<C> => {
  const outcome = await tries(world, act, input, { actor, at, request });
  if ('done' in outcome) return outcome.done;
  throw new Error(
    `${act.name} (${request}): ${'invalid' in outcome ? outcome.invalid.message : JSON.stringify(outcome.refusal)}`,
  );
};

/** Filed, taken or accepted since: by this play before it was interrupted. */
const FROZEN = /\.(not_a_draft|already|approved)$/;

/** Writes on working paper; what was frozen meanwhile by an interrupted play is left as it is. */
export const writes = async <I, S, D>(
  world: World,
  paper: Paper<I, S, D>,
  input: unknown,
  turn: Turn,
): Promise<void> => {
  const outcome = await jot(world.office, paper, input, { actor: turn.actor, at: turn.at, newId: idsOf(turn.request) });
  if ('done' in outcome) return;
  if ('refusal' in outcome && FROZEN.test(outcome.refusal.code)) return;
  const why = 'invalid' in outcome ? outcome.invalid.message : JSON.stringify(outcome);
  throw new Error(`${paper.name} (${turn.request}): ${why}`);
};

const JOBS_AT_ONCE = 4;
const quiet = new Logger(() => () => {});

/** Does what the acts left to the worker, at an instant of the play. @throws when a job failed */
export const drain = async (world: World, at: Date): Promise<void> => {
  const waiting = await sql<{ n: bigint }>`select count(*) as n from graphile_worker._private_jobs`.execute(
    world.database.writer,
  );
  if (Number(waiting.rows[0]?.n ?? 0) === 0) return;
  await runOnce({ ...queue(world, at), concurrency: JOBS_AT_ONCE });
  const failed = await sql<{ task: string; error: string }>`
    select t.identifier as task, j.last_error as error from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where j.last_error is not null limit 1`.execute(
    world.database.writer,
  );
  const [first] = failed.rows;
  if (first !== undefined) throw new Error(`the task ${first.task} failed: ${first.error}`);
};

const queue = (
  world: World,
  at: Date,
): { pgPool: pg.Pool; taskList: TaskList; logger: Logger; noHandleSignals: true } => ({
  pgPool: world.jobs,
  noHandleSignals: true,
  logger: quiet,
  taskList: Object.fromEntries(
    Object.entries(appTasks).map(([name, task]) => [
      name,
      (payload: unknown) => task(contextAt(world, at), payload as Readonly<Record<string, string>>),
    ]),
  ),
});

const contextAt = (world: World, at: Date): TaskContext => ({
  office: world.office,
  reader: world.reader,
  files: world.files,
  printing: world.printing,
  dataFolder: world.dataFolder,
  instance: world.instance,
  demonstration: true,
  publicUrl: world.publicUrl,
  mailer: { smtpUrl: undefined, from: world.mailFrom },
  visit: openVisits({ publicUrl: world.publicUrl, network: world.web.network }),
  at,
  perform: (act, input, requestId) =>
    perform(world.office, act, input, { actor: SYSTEM, at, requestId, newId: idsOf(requestId) }),
});
