import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import pino from 'pino';
import { openDatabase } from '#platform/database';
import { startPostgres } from '#platform/embedded-postgres';
import { migrate } from '#platform/migrate';
import { openPrinting } from '#platform/printing';
import { connected, makeDatabase } from '#platform/roles';
import { loadTerritory } from '#slices/territory';
import { appReactions } from '../app.ts';
import { readConfig } from '../config.ts';
import { aPlayedWeb } from './web.ts';
import { aWorld, type World } from './world.ts';

/** Connections for the acts of the play and the worker's tasks at the same time. */
const CONNECTIONS = 14;

/** A server, a migrated database with the territory data, and a press: all in a folder the caller removes. */
export const startThrowAway = async (
  folder: string,
  schema: string,
): Promise<{ world: World; stop: () => Promise<void> }> => {
  // What is thrown away need not be on disk.
  const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const server = await startPostgres({ folder: join(folder, 'postgres'), settings });
  try {
    const urls = await makeDatabase(server.url);
    await migrate(urls, schema);
    await connected(urls.owner, loadTerritory);
    const dataFolder = join(folder, 'data');
    mkdirSync(dataFolder);
    const config = readConfig({ LAUREAT_DATA: dataFolder }, []);
    const world = openWorld({ ...config, dataFolder }, urls);
    return {
      world,
      stop: async () => {
        await closeWorld(world);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

type Setting = Pick<ReturnType<typeof readConfig>, 'dataFolder' | 'instance' | 'publicUrl' | 'mailFrom'>;

/** The instance of a folder and a database, ready to be played on. */
export const openWorld = (config: Setting, urls: Readonly<{ writer: string; reader: string }>): World => {
  const database = openDatabase(urls, { name: 'laureat-play', connectionsMax: CONNECTIONS });
  const { dataFolder, instance, publicUrl, mailFrom } = config;
  const log = pino({ level: 'warn' }, pino.destination(2));
  return aWorld({
    office: { writer: database.writer, reactions: appReactions, log, secondFactor: [] },
    database,
    jobs: openJobs(urls.writer, log),
    files: { folder: join(dataFolder, 'files') },
    printing: openPrinting({ dataFolder, instanceName: instance.name, demonstration: true, processes: 2 }),
    dataFolder,
    instance,
    publicUrl,
    mailFrom,
    web: aPlayedWeb(),
  });
};

/** A pool that tells of a connection lost instead of throwing. */
const openJobs = (url: string, log: pino.Logger): pg.Pool => {
  const pool = new pg.Pool({ connectionString: url, max: 6, application_name: 'laureat-play-jobs' });
  const lost = (error: Error): void => log.warn({ err: error }, 'a connection of the job queue was lost');
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  return pool;
};

export const closeWorld = async (world: World): Promise<void> => {
  await world.web.close();
  await world.printing.close();
  await world.jobs.end();
  await world.database.close();
};
