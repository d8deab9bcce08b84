/** Style as a test: sizes, names, leftovers, and what makes code hard to test. Prints each fault; none is a warning. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Ban = Readonly<{ pattern: RegExp; why: string; allowedIn?: RegExp }>;

const LINES_MAX = 300;
const FOLDERS = ['src', 'tests', 'tools', 'bench'];
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|http\.test|fixture|d))?\.tsx?$/;
/** Written by a program. */
const GENERATED = /^src\/platform\/schema\.ts$/;
/** What runs in the browser is an entry point too. */
const ENTRIES =
  /^(src\/(main|worker|launcher)\.ts|src\/road\/main\.ts|src\/ui\/browser\/.*|(tools|tests|bench)\/.*|.*\.test\.tsx?)$/;
const OUTSIDE_SRC = /^(tools|tests|bench)\/|\.test\.tsx?$/;
/** The few places that must wait: starting programs, keeping them going, giving their stop a deadline, and a line its patience. */
const WAITS =
  /^src\/(launcher|main|worker|platform\/(embedded-postgres|guarded-server|children|turns))\.ts$|^src\/ui\/browser\/|^(tools|tests|bench)\/|\.test\.tsx?$/;

const BANS: readonly Ban[] = [
  { pattern: /\b(TODO|FIXME|XXX)\b/, why: 'a leftover: do it, or open an issue' },
  { pattern: /\bnew Date\(\)|\bDate\.now\(\)/, why: 'the instant is an argument', allowedIn: ENTRIES },
  { pattern: /\bset(Timeout|Immediate)\(|\btimers\/promises\b/, why: 'do not wait: make it a job', allowedIn: WAITS },
  {
    pattern: /\bas any\b|@ts-(ignore|nocheck|expect-error)/,
    why: 'no way around the types',
    allowedIn: /\.test\.tsx?$/,
  },
  { pattern: /\bconsole\.\w+\(/, why: 'use the log', allowedIn: OUTSIDE_SRC },
  { pattern: /\b(it|test|describe)\.only\(|\bonly: true\b/, why: 'the other tests would not run' },
];

/** @param path relative to the root, with slashes */
export const faultsOf = (path: string, text: string): readonly string[] => {
  const name = path.split('/').at(-1) ?? path;
  const lines = text.split('\n');
  const faults: string[] = [];
  if (!NAME.test(name)) faults.push(`${path}: the name is not in kebab-case`);
  if (GENERATED.test(path)) return faults;
  const length = text.endsWith('\n') ? lines.length - 1 : lines.length;
  if (length > LINES_MAX) faults.push(`${path}: ${length} lines, more than ${LINES_MAX}`);
  // This file and its test name what they forbid.
  if (/^(tools\/tidy|tests\/tidy\.test)\.ts$/.test(path)) return faults;
  for (const [index, line] of lines.entries()) {
    for (const { pattern, why, allowedIn } of BANS) {
      if (pattern.test(line) && !allowedIn?.test(path)) faults.push(`${path}:${index + 1}: ${why}: ${line.trim()}`);
    }
  }
  return faults;
};

/** The faults of the whole project. */
export const faultsIn = (root: string): readonly string[] =>
  FOLDERS.flatMap((folder) => sourcesIn(join(root, folder))).flatMap((path) =>
    faultsOf(relative(root, path), readFileSync(path, 'utf8')),
  );

const sourcesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const faults = faultsIn(resolve(import.meta.dirname, '..'));
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
