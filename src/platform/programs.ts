import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = join(ROOT, 'src');
const PROGRAMS = join(ROOT, 'dist/programs');

/** What the launcher runs, each a file of `src/`. */
const ENTRIES = ['launcher', 'main', 'worker', 'seed'] as const;
export type Program = (typeof ENTRIES)[number];

/**
 * Reads the types away and puts the six hundred files of the product together, once for all its processes. Read one by
 * one as they stand, they take half the time of a start.
 * @returns where each program is, in a folder named by what it was made of: a program that runs never changes
 */
export const buildPrograms = async (): Promise<(program: Program) => string> => {
  const folder = join(PROGRAMS, hashOfSources());
  if (!existsSync(folder)) await build(folder);
  return (program) => join(folder, `${program}.js`);
};

const hashOfSources = (): string => {
  const hash = createHash('sha256')
    .update(ROOT)
    .update(readFileSync(join(ROOT, 'package.json')));
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.tsx?$/.test(name)).sort()) {
    hash.update(file).update(readFileSync(join(SOURCES, file)));
  }
  return hash.digest('hex').slice(0, 16);
};

/** Two launchers may build at once: the folder appears whole, and the first one there wins. */
const build = async (folder: string): Promise<void> => {
  const esbuild = await import('esbuild');
  const draft = `${folder}.${process.pid}.draft`;
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ENTRIES.map((name) => `src/${name}.ts`),
    outdir: draft,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [{ name: 'places', setup: ({ onLoad }) => onLoad({ filter: /\/src\/.*\.tsx?$/ }, inPlace) }],
  });
  mkdirSync(PROGRAMS, { recursive: true });
  forgetOld();
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
};

/** The programs of a few versions stay: one of them may be running. */
const KEPT = 4;
const forgetOld = (): void => {
  const madeAt = (name: string): number => statSync(join(PROGRAMS, name)).mtimeMs;
  const folders = readdirSync(PROGRAMS).filter((name) => !name.endsWith('.draft'));
  const old = folders.sort((one, other) => madeAt(other) - madeAt(one)).slice(KEPT);
  for (const name of old) rmSync(join(PROGRAMS, name), { recursive: true, force: true });
};

/** A source that asks where it is, for what stands beside it, is told where it was written. */
const inPlace = async ({ path }: Readonly<{ path: string }>) => {
  const source = await readFile(path, 'utf8');
  const loader = path.endsWith('x') ? ('tsx' as const) : ('ts' as const);
  const contents = source
    .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href))
    .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(path)));
  return { contents, loader };
};
