import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERVER_VARIABLE, startTestServer } from '../tests/database.ts';

const PREFIX = 'laureat-run-';

/**
 * Runs with a database server of its own, thrown away at the end.
 * @param run gets the environment that tells tests where the server is
 */
export const withTestServer = async (run: (env: NodeJS.ProcessEnv) => Promise<void>): Promise<void> => {
  await removeLeftovers();
  const folder = join(tmpdir(), `${PREFIX}${process.pid}`);
  const server = await startTestServer(folder);
  const end = async (): Promise<void> => {
    await server.stop();
    for (const place of new Set([folder, server.home, server.sockets])) rmSync(place, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void end().finally(() => process.exit(130)));
  }
  try {
    await run({ ...process.env, [SERVER_VARIABLE]: server.sockets });
  } finally {
    await end();
  }
};

/** A run that was killed leaves its server. */
const removeLeftovers = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length)))) continue;
    const folder = join(tmpdir(), name);
    await startTestServer(folder).then(
      (server) => server.stop(),
      () => {},
    );
    rmSync(folder, { recursive: true, force: true });
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};
