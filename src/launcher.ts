/**
 * What `npm start` does: starts the database, brings it up to date, loads the data, then keeps the web process and the
 * worker going until it is asked to stop. Nothing else is needed on the machine.
 */
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { buildAssets } from '#platform/assets';
import { type Child, keepChild } from '#platform/children';
import { migrate } from '#platform/migrate';
import type { Program } from '#platform/programs';
import { farewellAddress, PROVIDER_KINDS, PROVIDERS, type ProvidersSettings, returnAddress } from '#slices/account';
import { ConfigError, kindFile, type LauncherConfig, readConfig, writeRuntime } from './config.ts';
import { readIdentityProviders } from './identity-settings.ts';
import { openData } from './open-data.ts';
import type { Seed, Seeded } from './seed-hook.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PORT_FREE_WITHIN_MS = 5_000;

/** What must be stopped, in the order it was started. */
type Running = { stop: () => Promise<void>; kill?: () => void }[];

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Where each program was put. */
type Programs = (program: Program) => string;

const main = async (running: Running, program: Programs): Promise<void> => {
  const config = readConfig(process.env, process.argv.slice(2));
  // Only looked at here, so that a fault stops the start: the web process reads the secrets by itself.
  const providers = readIdentityProviders(config);
  const seeding = readSeed(program);
  if (config.databaseUrl === undefined) say('Starting PostgreSQL…');
  const { urls, stop } = await openData(config, say);
  running.push({ stop });
  const { applied } = await migrate(urls, join(ROOT, 'db'));
  if (applied.length > 0) say(`Database brought up to date: ${applied.length} migrations.`);
  writeFileSync(kindFile(config.dataFolder), config.demonstration ? 'demonstration\n' : 'real\n');
  const application = { writer: urls.writer, reader: urls.reader };
  const seeded = await (await seeding)({ config, urls: application, at: new Date(), say });
  await buildAssets();
  await demandPort(config);
  const env = { ...withoutOwner(process.env), LAUREAT_RUNTIME: writeRuntime(config, application) };
  const web = keep(running, keepChild({ name: 'web', file: program('main'), env, say }));
  // The site answers first: on two cores, two programs that start together both start late.
  await web.ready;
  const worker = keep(running, keepChild({ name: 'worker', file: program('worker'), env, say }));
  await worker.ready;
  announce(config, seeded);
  announceProviders(config, providers);
  say('\nCtrl-C pour arrêter / to stop.');
};

/** Children are stopped from the last to the first, the web before the worker it gives work to, the database at the end. */
const keep = (running: Running, child: Child): Child => {
  running.splice(1, 0, child);
  return child;
};

/** What loads the data is read while PostgreSQL starts; a fault in it is told when it is needed. */
const readSeed = (program: Programs): Promise<Seed> => {
  const read = import(pathToFileURL(program('seed')).href).then((module) => (module as { seed: Seed }).seed);
  read.catch(() => {});
  return read;
};

/** The web process of a launcher that was killed may need a moment to leave the port. */
const demandPort = async ({ host, port }: LauncherConfig): Promise<void> => {
  const began = performance.now();
  for (;;) {
    const fault = await portFault(host, port);
    if (fault === undefined) return;
    if (fault !== 'EADDRINUSE')
      throw new Error(`Nobody can listen on ${host}, port ${port} (${fault}). Set HOST or PORT.`);
    if (performance.now() - began > PORT_FREE_WITHIN_MS) {
      throw new Error(`Another program already listens on ${host}, port ${port}. Set PORT to another number.`);
    }
    await pause(100);
  }
};

const portFault = (host: string, port: number): Promise<string | undefined> =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    probe.listen({ host, port }, () => probe.close(() => done(undefined)));
  });

const withoutOwner = ({
  DATABASE_URL: _,
  DATABASE_WRITER_URL: _w,
  DATABASE_READER_URL: _r,
  ...env
}: NodeJS.ProcessEnv) => env;

const announce = (config: LauncherConfig, { people, firstAdministrator }: Seeded): void => {
  const address = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
  say(`\nLauréat répond à l’adresse / Lauréat answers at ${address}`);
  if (people.length > 0) {
    say('\nPersonnes de la démonstration (données fictives) / People of the demonstration (fictitious data):');
    const width = Math.max(...people.map(({ name }) => name.length));
    for (const { name, role, email } of people) say(`  ${name.padEnd(width)}  ${role}  <${email}>`);
  }
  if (firstAdministrator !== undefined) say(`\n${firstAdministrator}`);
};

/** The operator declares these addresses to each provider, to the letter. */
const announceProviders = ({ publicUrl }: LauncherConfig, settings: ProvidersSettings): void => {
  for (const kind of PROVIDER_KINDS.filter((one) => settings[one] !== undefined)) {
    say(`\n${PROVIDERS[kind].name} : adresses à déclarer / addresses to declare`);
    say(`  ${returnAddress(publicUrl, kind)}\n  ${farewellAddress(publicUrl)}`);
  }
};

const running: Running = [];
let stopping: Promise<void> | undefined;

const stopAll = async (): Promise<void> => {
  while (running.length > 0) await running.pop()?.stop();
};

const stopAndLeave = (signal: NodeJS.Signals): void => {
  if (stopping !== undefined) {
    for (const { kill } of running) kill?.();
    return;
  }
  say(signal === 'SIGINT' ? '\nStopping…' : 'Stopping…');
  stopping = stopAll().then(
    () => process.exit(0),
    (error: Error) => fail(error),
  );
};

const fail = (error: Error): never => {
  const planned = error instanceof ConfigError;
  process.stderr.write(`\n${planned || process.env.LOG_LEVEL !== 'debug' ? error.message : error.stack}\n`);
  process.exit(planned ? 2 : 1);
};

/** Starts everything, and stops it in order when asked to. Never returns before. */
export const launch = (program: Programs): void => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopAndLeave(signal));
  main(running, program).catch(async (error: Error) => {
    // Stopped on purpose while starting: what was under way failed because of it.
    if (stopping !== undefined) return;
    stopping = stopAll().catch(() => {});
    await stopping;
    fail(error);
  });
};
