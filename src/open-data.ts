import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '#platform/embedded-postgres';
import { guardServer } from '#platform/guarded-server';
import { makeDatabase, type OwnedUrls, prepareRoles } from '#platform/roles';
import type { LauncherConfig } from './config.ts';

export type OpenedData = Readonly<{ urls: OwnedUrls; stop: () => Promise<void> }>;

/**
 * Makes sure that the database of the instance answers, with its three roles: the embedded server, held for this
 * process alone, or the server of DATABASE_URL.
 * @throws Error in words, e.g. when the instance already runs
 */
export const openData = async (config: LauncherConfig, say: (line: string) => void): Promise<OpenedData> => {
  makeDataFolder(config.dataFolder);
  if (config.databaseUrl !== undefined) {
    const urls = await prepareRoles({
      owner: config.databaseUrl,
      writer: config.writerUrl,
      reader: config.readerUrl,
      secretsFile: join(config.dataFolder, 'secrets.json'),
    });
    return { urls, stop: async () => {} };
  }
  const server = await guardServer({ folder: join(config.dataFolder, 'postgres'), say });
  if (server.adopted) say('PostgreSQL was still running after the last launch.');
  try {
    return { urls: await makeDatabase(server.url), stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

/**
 * For a tool that looks at an instance, whether it runs or not: a server that was not running is stopped again by
 * `stop`, one that was is left alone.
 */
export const visitData = async (config: LauncherConfig, say: (line: string) => void): Promise<OpenedData> => {
  if (config.databaseUrl !== undefined) return openData(config, say);
  makeDataFolder(config.dataFolder);
  const server = await startPostgres({ folder: join(config.dataFolder, 'postgres'), say });
  return { urls: await makeDatabase(server.url), stop: server.adopted ? async () => {} : server.stop };
};

/** As root the folder must let the database's user through; what is inside stays closed. */
const makeDataFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
};
