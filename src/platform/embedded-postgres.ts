import { execFileSync, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { choosePlace, give, type Place } from './postgres-place.ts';

/** The database role that may do everything; only the launcher uses it, to make the others. */
export const SUPERUSER = 'postgres';

export type ServerOptions = Readonly<{
  /** Holds the data, the log and usually the socket. */
  folder: string;
  /** More settings, e.g. `fsync=off` for tests. They do not reach a server that is adopted. */
  settings?: readonly string[];
  /** What the operator should know. */
  say?: (line: string) => void;
}>;

export type Server = Readonly<{
  pid: number;
  /** The server was already running, left by a launcher that died. */
  adopted: boolean;
  /** The socket's folder: whoever can enter it may connect. */
  sockets: string;
  home: string;
  /** Address of a database for a role. */
  url: (role: string, database: string) => string;
  /** Fast shutdown: transactions under way are undone, what was acknowledged is on disk. */
  stop: () => Promise<void>;
}>;

type PidFile = Readonly<{ pid: number; sockets: string; status: string }>;

const STARTS_WITHIN_MS = 120_000;
const STOPS_WITHIN_MS = 30_000;
const ORPHANS_LEAVE_WITHIN_MS = 15_000;
const LOG_BYTES_MAX = 10_000_000;

/** For a machine of two cores that also runs the application. Durability is left as PostgreSQL has it: on. */
const SETTINGS = [
  'listen_addresses=',
  'unix_socket_permissions=0700',
  'max_connections=80',
  'shared_buffers=128MB',
  'effective_cache_size=1GB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'random_page_cost=1.1',
  'max_wal_size=1GB',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
];

/**
 * Starts the server of a folder, or adopts the one that already runs there. The data are made on first use.
 * @throws Error in words when it cannot start, with the last lines of the server's log
 */
export const startPostgres = async (options: ServerOptions): Promise<Server> => {
  if (process.platform === 'win32') {
    throw new Error('The embedded PostgreSQL does not run on Windows. Give the address of a server in DATABASE_URL.');
  }
  const say = options.say ?? (() => {});
  const place = choosePlace(resolve(options.folder));
  nameOfUs();
  if (place.notice) say(place.notice);
  if (!existsSync(join(place.data, 'PG_VERSION'))) makeData(place, say);
  refuseOtherVersion(place);
  const began = performance.now();
  for (;;) {
    const running = await findRunning(place, say);
    if (running) return server(place, running, true);
    const started = await launch(place, options.settings ?? []);
    if ('pid' in started) return server(place, started, false);
    const fleeting = /lock file ".*" already exists|pre-existing shared memory block/.test(started.fault);
    if (!fleeting || performance.now() - began > ORPHANS_LEAVE_WITHIN_MS) {
      throw new Error(`PostgreSQL did not start (its log is ${join(place.home, 'server.log')}):\n${started.fault}`);
    }
    // Another start of ours won, or the processes of a killed server are still leaving.
    await pause(100);
  }
};

const server = (place: Place, { pid, sockets }: PidFile, adopted: boolean): Server => ({
  pid,
  adopted,
  sockets,
  home: place.home,
  url: (role, database) => `postgres://${role}@localhost/${database}?host=${encodeURIComponent(sockets)}&port=5432`,
  stop: () => stop(pid),
});

/** Makes the data beside their place, then moves them in one step: an interrupted first start leaves nothing half made. */
const makeData = (place: Place, say: (line: string) => void): void => {
  const making = `${place.data}.making-${process.pid}`;
  let fault = '';
  for (const locale of ['C.UTF-8', 'C']) {
    rmSync(making, { recursive: true, force: true });
    give(making, place.identity);
    const what = ['-D', making, '-U', SUPERUSER, '--auth=peer', '-E', 'UTF8', '--no-instructions'];
    const sorting = ['--locale-provider=icu', '--icu-locale=fr-FR', `--locale=${locale}`];
    try {
      execFileSync(program(place, 'initdb'), [...what, ...sorting], { ...asServerUser(place), stdio: 'pipe' });
      break;
    } catch (error) {
      fault = sayFault(error);
      rmSync(making, { recursive: true, force: true });
    }
  }
  if (!existsSync(making)) throw new Error(`The database files could not be made:\n${fault}`);
  try {
    renameSync(making, place.data);
    say('Database files made.');
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(join(place.data, 'PG_VERSION'))) throw error;
  }
};

const sayFault = (error: unknown): string => {
  const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
  if (code === 'EPERM' || code === 'EINVAL') {
    return 'We run as root but may not start a program as another user, and PostgreSQL refuses to run as root.';
  }
  return stderr?.toString() || String(error);
};

const refuseOtherVersion = (place: Place): void => {
  const made = Number.parseInt(readFileSync(join(place.data, 'PG_VERSION'), 'utf8'), 10);
  if (made === place.binaries.major) return;
  throw new Error(
    `The files in ${place.data} were made by PostgreSQL ${made}, and this program brings PostgreSQL ` +
      `${place.binaries.major}. Start the former version of Lauréat, or give a server in DATABASE_URL.`,
  );
};

/** Who may connect: the users of this machine who can enter the socket's folder, and among them only us. */
const writeAccess = (place: Place): readonly string[] => {
  const hba = join(place.home, 'pg_hba.conf');
  const ident = join(place.home, 'pg_ident.conf');
  writeFileSync(hba, 'local all all peer map=laureat\n', { mode: 0o644 });
  writeFileSync(ident, `laureat "${nameOfUs()}" all\n`, { mode: 0o644 });
  if (place.identity) for (const file of [hba, ident]) chownSync(file, place.identity.uid, place.identity.gid);
  return [`hba_file=${hba}`, `ident_file=${ident}`];
};

/** PostgreSQL asks the system who connects, and refuses a number without a name (a container may run us as one). */
const nameOfUs = (): string => {
  try {
    return userInfo().username;
  } catch (cause) {
    throw new Error(
      `The user number ${process.getuid?.()} has no name on this machine, and PostgreSQL needs one. ` +
        'Add it to /etc/passwd, start as another user, or give a server in DATABASE_URL.',
      { cause },
    );
  }
};

/** Starts the server away from our terminal and our pipes: it must outlive us, and Ctrl-C must not reach it first. */
const launch = async (place: Place, more: readonly string[]): Promise<PidFile | { fault: string }> => {
  const logFile = join(place.home, 'server.log');
  const logged = existsSync(logFile) ? statSync(logFile).size : 0;
  const from = logged > LOG_BYTES_MAX ? 0 : logged;
  if (logged > LOG_BYTES_MAX) truncateSync(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const settings = [...SETTINGS, `unix_socket_directories=${place.sockets}`, ...writeAccess(place), ...more];
  const child = spawn(
    program(place, 'postgres'),
    ['-D', place.data, '-p', '5432', ...settings.flatMap((setting) => ['-c', setting])],
    { ...asServerUser(place), stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  let gone: string | undefined;
  child.on('error', (error) => {
    gone = sayFault(error);
  });
  child.on('exit', () => {
    gone ??= readFileSync(logFile).subarray(from).toString().trim();
  });
  child.unref();
  const began = performance.now();
  while (gone === undefined && performance.now() - began < STARTS_WITHIN_MS) {
    const pidFile = readPidFile(place);
    if (pidFile?.pid === child.pid && pidFile?.status === 'ready') return pidFile;
    await pause(10);
  }
  return { fault: gone ?? `It was not ready after ${STARTS_WITHIN_MS / 1000} seconds.` };
};

const program = (place: Place, name: 'initdb' | 'postgres'): string => join(place.binaries.native, 'bin', name);

const asServerUser = (place: Place) => ({
  cwd: '/',
  env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
  ...place.identity,
});

/** The server that runs on these data, once it is ready. A trace left by a server that is gone is cleared. */
const findRunning = async (place: Place, say: (line: string) => void): Promise<PidFile | undefined> => {
  const began = performance.now();
  for (let told = false; performance.now() - began < STARTS_WITHIN_MS; told = true) {
    const pidFile = readPidFile(place);
    if (pidFile === undefined) return undefined;
    if (!isServerOf(pidFile.pid, place)) {
      // PostgreSQL clears the trace of a dead process itself, but not when another program has taken its number.
      if (isAlive(pidFile.pid)) rmSync(join(place.data, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (pidFile.status === 'ready') return pidFile;
    if (!told) say('A PostgreSQL server of ours is starting or stopping; waiting for it.');
    await pause(50);
  }
  throw new Error(`The PostgreSQL server that runs on ${place.data} does not become ready.`);
};

const readPidFile = (place: Place): PidFile | undefined => {
  try {
    const [pid = '', , , , sockets = '', , , status = ''] = readFileSync(
      join(place.data, 'postmaster.pid'),
      'utf8',
    ).split('\n');
    return Number(pid) > 0 ? { pid: Number(pid), sockets, status: status.trim() } : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${place.data} cannot be read. Start as the user who made it, or set LAUREAT_DATA.`, {
      cause: error,
    });
  }
};

/** The server works in its data folder; elsewhere than on Linux, its command names it. */
const isServerOf = (pid: number, place: Place): boolean => {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(place.data);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(place.data);
  } catch {
    return false;
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

const stop = async (pid: number): Promise<void> => {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const began = performance.now();
    while (isAlive(pid) && performance.now() - began < STOPS_WITHIN_MS) await pause(20);
  }
  if (isAlive(pid)) throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
};
