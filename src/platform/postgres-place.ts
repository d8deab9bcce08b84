import { createHash } from 'node:crypto';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type Binaries, copyBinaries, drawLinks, findBinaries } from './postgres-binaries.ts';

/** The user under which the server runs when we are root: PostgreSQL refuses to run as root. */
export type Identity = Readonly<{ uid: number; gid: number }>;

/**
 * Where one embedded server lives.
 * `home` is ours (settings, log); `data` and `sockets` belong to the server's user.
 */
export type Place = Readonly<{
  home: string;
  data: string;
  sockets: string;
  binaries: Binaries;
  identity: Identity | undefined;
  /** Said to the operator when the data had to be put somewhere else than asked. */
  notice: string | undefined;
}>;

/** The address of a Unix socket holds 107 bytes on Linux and 103 on macOS; the file name takes its share. */
const SOCKET_PATH_BYTES_MAX = 103;
const SOCKET_FILE = '/.s.PGSQL.5432';

/** Left in the folder asked for when the server's data could not stay there; holds the true folder. */
const POINTER = 'moved-to.txt';

/**
 * Decides where the server, its data and its socket go, and makes the folders.
 *
 * As an ordinary user everything stays in `folder`. As root the server runs as `postgres` or `nobody`, who cannot cross
 * a folder closed to others, such as root's home: the programs are then copied, and the data put, under
 * `/var/lib/laureat` (else /var/tmp), in a folder named after the hash of the one asked for. A note left in
 * the folder asked for tells where. Deleting that note (with the folder) begins a new instance; old data stay aside.
 * @param folder absolute path
 */
export const choosePlace = (folder: string): Place => {
  makeFolder(folder, process.getuid?.() === 0 ? 0o755 : 0o700);
  const identity = serverUser(folder);
  const home = homeFor(folder, identity);
  makeFolder(home, identity ? 0o755 : 0o700);
  const sockets = socketFolder(home, identity);
  give(sockets, identity);
  return {
    home,
    data: join(home, 'data'),
    sockets,
    binaries: binariesFor(identity),
    identity,
    notice:
      home === folder ? undefined : `The database files are in ${home}: ${folder} is closed to the server's user.`,
  };
};

/** Makes a folder of the server's user, closed to all others. */
export const give = (folder: string, identity: Identity | undefined): void => {
  makeFolder(folder, 0o700);
  const owner = lstatSync(folder);
  if (!owner.isDirectory()) throw new Error(`${folder} should be a folder.`);
  const ours = process.getuid?.();
  const expected = identity?.uid ?? ours;
  if (owner.uid !== expected && owner.uid !== ours) {
    throw new Error(`${folder} belongs to another user (number ${owner.uid}). Delete it, or start as that user.`);
  }
  if (identity) chownSync(folder, identity.uid, identity.gid);
};

const makeFolder = (folder: string, mode: number): void => {
  mkdirSync(folder, { recursive: true, mode });
};

/** @returns undefined when we are not root: the server then runs as we do. */
const serverUser = (folder: string): Identity | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const data = join(pointedFrom(folder) ?? folder, 'data');
  if (existsSync(data)) {
    const { uid, gid } = statSync(data);
    if (uid !== 0) return { uid, gid };
  }
  const users = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return { uid: 65534, gid: 65534 };
};

const pointedFrom = (folder: string): string | undefined => {
  const pointer = join(folder, POINTER);
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : undefined;
};

const homeFor = (folder: string, identity: Identity | undefined): string => {
  const pointed = pointedFrom(folder);
  if (pointed !== undefined) return pointed;
  if (identity === undefined || canCross(folder, identity)) return folder;
  if (existsSync(join(folder, 'data'))) {
    throw new Error(
      `The database files are in ${folder}, which the server's user (number ${identity.uid}) can no longer reach. ` +
        'Let others cross every folder above it (chmod o+x), as when it was made.',
    );
  }
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16);
  const root = openRoot();
  let home = join(root, name);
  for (let copy = 2; existsSync(home); copy += 1) home = join(root, `${name}-${copy}`);
  makeFolder(home, 0o755);
  writeFileSync(join(folder, POINTER), `${home}\n`);
  return home;
};

/** A folder of root that everybody can cross, kept when the machine restarts. */
const openRoot = (): string => {
  for (const parent of ['/var/lib', '/var/tmp', tmpdir()]) {
    const root = join(parent, 'laureat');
    try {
      makeFolder(root, 0o755);
    } catch {
      continue;
    }
    const { uid, mode } = lstatSync(root);
    if (uid === 0 && (mode & 0o001) !== 0) return root;
  }
  throw new Error('Neither /var/lib nor /var/tmp can hold the database files. Set LAUREAT_DATA to an open folder.');
};

const binariesFor = (identity: Identity | undefined): Binaries => {
  const found = findBinaries();
  const complete = drawLinks(found.native);
  if (identity === undefined) {
    if (complete) return found;
    throw new Error(`The links between the libraries in ${found.native} are missing and the folder cannot be written.`);
  }
  const reachable =
    canCross(join(found.native, 'bin'), identity) && allows(join(found.native, 'bin/postgres'), identity, 1);
  return complete && reachable ? found : copyBinaries(found, openRoot());
};

const canCross = (folder: string, identity: Identity): boolean => {
  let at = realpathSync(folder);
  while (allows(at, identity, 1)) {
    if (at === dirname(at)) return true;
    at = dirname(at);
  }
  return false;
};

/** @param need 1 to cross or run, 4 to read */
const allows = (path: string, identity: Identity, need: 1 | 4): boolean => {
  const { uid, gid, mode } = statSync(path);
  if (uid === identity.uid) return (mode & (need << 6)) !== 0;
  if (gid === identity.gid) return (mode & (need << 3)) !== 0;
  return (mode & need) !== 0;
};

/** Beside the data when the path is short enough; else a short name under the temporary folder, the same each time. */
const socketFolder = (home: string, identity: Identity | undefined): string => {
  const fits = (path: string) => Buffer.byteLength(path + SOCKET_FILE) <= SOCKET_PATH_BYTES_MAX;
  const beside = join(home, 'run');
  if (fits(beside)) return beside;
  const user = identity?.uid ?? process.getuid?.() ?? 0;
  const name = `laureat-${user}-${createHash('sha256').update(realpathSync(home)).digest('hex').slice(0, 12)}`;
  const short = resolve(tmpdir(), name);
  return fits(short) ? short : join('/tmp', name);
};
