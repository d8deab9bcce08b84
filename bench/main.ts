/**
 * `npm run bench`: how fast the product is, on a throw-away database that waits for the disk, with 10,000 then 100,000
 * files. One JSON line per figure on the standard output; what is under way on the other. `--quick` takes fewer
 * samples and leaves the road out; `--against=FOLDER` compares the code of another folder with this one, in turns.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { SUPERUSER } from '#platform/embedded-postgres';
import { connected } from '#platform/roles';
import { measureAgainst } from './against.ts';
import { measureAgreement } from './agreement.ts';
import { measureDesk } from './desk.ts';
import { measureEligibility } from './eligibility.ts';
import { measureEnvelopes } from './envelopes.ts';
import { printMissing, printValue, say } from './figures.ts';
import { measureFirstView } from './first-view.ts';
import { openDatabaseServer, startWeb } from './instance.ts';
import { measureLanes } from './journal-lanes.ts';
import { loadApplications } from './load.ts';
import { measurePages } from './pages.ts';
import { settle } from './people.ts';
import { measurePermission } from './permission.ts';
import { measureRoad, measureSecondStart } from './processes.ts';
import { measureRowSecurity } from './row-security.ts';
import { measureSeats } from './seats.ts';
import { measureSignIn, nameProvider } from './sign-in.ts';

const folder = await mkdtemp(join(tmpdir(), 'laureat-bench-'));
const SIZES = [10_000, 100_000] as const;
/** As root the server keeps its files elsewhere: they go with the rest. */
let serverHome = folder;
const quick = process.argv.includes('--quick');
const profile = process.env.BENCH_PROFILE;
const against = process.argv.find((one) => one.startsWith('--against='))?.slice('--against='.length);

/** Interrupted, the servers are stopped all the same, and nothing is left behind. */
const stops: (() => Promise<void>)[] = [];
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    for (const stop of stops.reverse()) await stop().catch(() => {});
    for (const made of [serverHome, folder]) await rm(made, { recursive: true, force: true });
    process.exit(1);
  });
}

const measureInstance = async (folder: string): Promise<void> => {
  const { server, urls } = await openDatabaseServer(folder);
  stops.push(server.stop);
  serverHome = server.home;
  try {
    say('Loading the territory, a programme and its people.');
    const standing = await settle(folder, urls, new Date());
    const flags = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
    const provider = await nameProvider(folder);
    stops.push(provider.close);
    const web = await startWeb(folder, urls, flags);
    stops.push(web.stop);
    try {
      await measureFirstView(web.address).catch((error: Error) => printMissing('first_view', error.message));
      await connected(urls.owner, (owner) => {
        const { applicantId: personId } = standing;
        // There and back counts twice of the 300 crossings that a network may make in a quarter of an hour.
        return measureSignIn({ address: web.address, owner, provider, personId, count: quick ? 60 : 140 });
      }).catch((error: Error) => printMissing('sign_in', error.message));
      await connected(urls.owner, (owner) => measureSeats({ address: web.address, urls, owner, standing })).catch(
        (error: Error) => printMissing('seats.race', error.message),
      );
      await connected(urls.owner, (owner) =>
        measureEnvelopes({ address: web.address, standing, owner, count: quick ? 60 : 300 }),
      ).catch((error: Error) => printMissing('envelope.tree', error.message));
      let loaded = 0;
      for (const rows of SIZES) {
        await connected(urls.owner, async (owner) => {
          const { programmeId, applicantId: personId, filedId: modelId } = standing;
          const took = await loadApplications(owner, { first: loaded + 1, last: rows, programmeId, personId, modelId });
          printValue('load', took / 1000, { unit: 's', target: 60, rows: rows - loaded, note: 'bulk SQL, no act' });
          loaded = rows;
          await measureRowSecurity(urls, standing, rows, quick ? 60 : 300);
          await measurePages({ address: web.address, standing, rows, count: quick ? 60 : 300, owner });
        });
        const { now, most } = web.memory();
        printValue('memory.web', most, { unit: 'MB', target: 300, rows, note: `${Math.round(now)} MB now` });
      }
    } finally {
      await web.stop();
      await provider.close();
    }
    if (against !== undefined) {
      const compared = { folder: resolve(against), urls, standing, data: folder, rows: SIZES[1] };
      await measureAgainst(compared).catch((error: Error) => printMissing('against', error.message));
    }
    const address = server.url(SUPERUSER, 'postgres');
    await connected(urls.owner, (owner) => measureDesk(urls, owner));
    await connected(address, (superuser) => measureLanes(urls, superuser, quick ? 3 : 10));
  } finally {
    await server.stop();
  }
};

try {
  await measurePermission(2000);
  await measureEligibility(2000);
  await measureInstance(folder);
  await measureAgreement(folder, quick ? 10 : 40);
  await measureSecondStart(folder, SIZES[1]).catch((error: Error) => printMissing('second_start', error.message));
  if (quick) printMissing('road', 'left out by --quick');
  else await measureRoad(folder);
} finally {
  for (const made of [serverHome, folder]) await rm(made, { recursive: true, force: true });
}
