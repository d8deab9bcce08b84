import { spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

export type Step = Readonly<{ name: string; command: readonly string[]; tests: boolean }>;
type FileTime = Readonly<{ file: string; seconds: number }>;
type Counted = Readonly<{ passed: number; failed: number; skipped: number; files: readonly FileTime[] }>;
export type Result = Counted & Readonly<{ ok: boolean; seconds: number }>;

/** Each test file is a process that reads the whole product: what one has compiled serves the next. */
const COMPILED = join(ROOT, 'node_modules/.cache/compiled');
const NODE = [process.execPath, '--import', 'tsx'];
const bin = (path: string) => join(ROOT, 'node_modules', path);
const tested = ['src', 'tests', 'tools', 'bench'].filter((folder) => existsSync(join(ROOT, folder)));

const found = (...patterns: readonly string[]): readonly string[] => globSync([...patterns], { cwd: ROOT }).sort();
/** A test that opens a database or a server says so by what it imports. */
const needsDatabase = (file: string): boolean =>
  /\.http\.test\.tsx?$/.test(file) ||
  /from '[^']*(\.fixture|tests\/(database|world))\.tsx?'/.test(readFileSync(join(ROOT, file), 'utf8'));

const testStep = (name: string, files: readonly string[]): readonly Step[] =>
  files.length === 0 ? [] : [{ name, tests: true, command: [...NODE, '--test', '--test-concurrency=2', ...files] }];
const check = (name: string, ...command: readonly string[]): Step => ({ name, tests: false, command });

/** What is checked, from the quickest to say no to the slowest. The same on a laptop and elsewhere. */
export const steps = (): readonly Step[] => {
  const inSource = found('src/**/*.test.{ts,tsx}');
  return [
    check('format', bin('.bin/biome'), 'ci', '--diagnostic-level=error', ...tested),
    check('types', process.execPath, bin('typescript-7/bin/tsc'), '-p', ROOT),
    check('architecture', process.execPath, bin('.bin/depcruise'), ...tested),
    check('tidy', ...NODE, 'tools/tidy.ts'),
    check('dependencies', ...NODE, 'tools/audit.ts'),
    ...testStep(
      'rules',
      inSource.filter((file) => !needsDatabase(file)),
    ),
    check('schema', ...NODE, 'tools/generate-schema.ts', '--check'),
    ...testStep('acts', [...inSource.filter(needsDatabase), ...found('tests/*.test.{ts,tsx}')]),
    check('invariants', ...NODE, 'tools/check-invariants.ts', '--empty'),
    ...testStep('journeys', found('tests/journeys/**/*.test.{ts,tsx}')),
  ];
};

/** Runs one step with its output on ours. A check counts as one test; a step of tests counts them all. */
export const runStep = async (step: Step, env: NodeJS.ProcessEnv): Promise<Result> => {
  const began = performance.now();
  const countFile = join(tmpdir(), `laureat-count-${process.pid}-${step.name}.json`);
  const [program = '', ...rest] = step.tests ? withCount(step.command, countFile) : step.command;
  const code = await new Promise<number>((resolve) => {
    const child = spawn(program, rest, {
      cwd: ROOT,
      env: { ...env, NODE_COMPILE_CACHE: COMPILED },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => resolve(127));
    child.once('exit', (status) => resolve(status ?? 1));
  });
  const seconds = (performance.now() - began) / 1000;
  if (!step.tests)
    return { ok: code === 0, seconds, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, files: [] };
  const { failed, ...counted } = readCount(countFile);
  // A runner that ends badly without a failed test is a failure all the same.
  return { ...counted, ok: code === 0, seconds, failed: code === 0 ? failed : Math.max(failed, 1) };
};

const withCount = ([node = '', ...rest]: readonly string[], countFile: string): readonly string[] => [
  node,
  '--test-reporter=dot',
  '--test-reporter-destination=stdout',
  `--test-reporter=${join(ROOT, 'tools/count-reporter.ts')}`,
  `--test-reporter-destination=${countFile}`,
  ...rest,
];

type Written = Partial<Record<'passed' | 'failed' | 'cancelled' | 'skipped' | 'todo', number>> &
  Partial<Pick<Counted, 'files'>>;

const readCount = (file: string): Counted => {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, files: [] };
  const counts = JSON.parse(readFileSync(file, 'utf8').trim() || '{"failed":1}') as Written;
  rmSync(file);
  return {
    passed: counts.passed ?? 0,
    failed: (counts.failed ?? 0) + (counts.cancelled ?? 0),
    skipped: (counts.skipped ?? 0) + (counts.todo ?? 0),
    files: counts.files ?? [],
  };
};
