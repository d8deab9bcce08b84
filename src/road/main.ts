/**
 * `npm run road -- --out DIR`: plays the whole programme without a browser, in a throw-away database, and leaves its
 * figures and documents in DIR. The same seed gives the same result.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import cliProgress from 'cli-progress';
import { brokenInvariants } from '#platform/invariants';
import { leaveAll } from './leave.ts';
import { largestPack } from './packs.ts';
import { playProgramme } from './play.ts';
import { startThrowAway } from './throw-away.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const readOptions = () => {
  const { values } = parseArgs({
    options: {
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
      programme: { type: 'string' },
      competitive: { type: 'string', default: '200' },
      flat: { type: 'string', default: '120' },
      territorial: { type: 'string', default: '60' },
      paths: { type: 'string', default: '20' },
      needs: { type: 'string', default: '60' },
    },
  });
  const [competitive = 0, flat = 0, territorial = 0, paths = 0, needs = 0] = [
    values.competitive,
    values.flat,
    values.territorial,
    values.paths,
    values.needs,
  ].map(Number);
  if (values.out === undefined) throw new Error('Say where to leave the results: npm run road -- --out DIR');
  if ([competitive, flat, territorial, paths, needs].some((n) => !Number.isInteger(n) || n < 0))
    throw new Error('--competitive, --flat, --territorial, --paths and --needs are whole numbers.');
  return {
    ...values,
    out: resolve(values.out),
    scale: { competitive, flat, territorial, paths, needs },
  };
};

const main = async (): Promise<void> => {
  const began = performance.now();
  const options = readOptions();
  mkdirSync(options.out, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'laureat-road-'));
  const clean: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })];
  const leave = async (): Promise<void> => {
    for (let last = clean.pop(); last !== undefined; last = clean.pop()) await last().catch(() => {});
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void leave().then(() => process.exit(130)));
  }
  try {
    const pack = await largestPack(join(ROOT, 'programmes'), options.programme);
    const { world, stop } = await startThrowAway(folder, join(ROOT, 'db'));
    clean.push(stop);
    const bar = new cliProgress.SingleBar({
      format: '{bar} {percentage} % · {value}/{total}',
      hideCursor: true,
      noTTYOutput: false,
    });
    if (process.stderr.isTTY) bar.start(1, 0);
    const told = (done: number, planned: number): void => {
      if (!process.stderr.isTTY) return;
      bar.setTotal(planned);
      bar.update(done);
    };
    const { programmeId } = await playProgramme(world, pack, { seed: options.seed, scale: options.scale, told });
    bar.stop();
    const broken = await brokenInvariants(world.database.writerPool, join(ROOT, 'db/invariants'));
    if (broken.length > 0) throw new Error(`These invariants do not hold:\n${broken.join('\n')}`);
    const summary = await leaveAll(world, programmeId, pack, options.out, () => (performance.now() - began) / 1000);
    process.stdout.write(`${JSON.stringify(summary)}\n`);
  } finally {
    await leave();
  }
};

main().catch((error: Error) => {
  process.stderr.write(`${process.env.LOG_LEVEL === 'debug' ? error.stack : error.message}\n`);
  process.exitCode = 1;
});
