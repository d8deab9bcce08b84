import { join } from 'node:path';
import type { Office } from '#platform/act';
import { assetsFolder } from '#platform/assets';
import { openDatabase } from '#platform/database';
import { healthAt } from '#platform/health';
import { openLimits } from '#platform/limits';
import { openLog } from '#platform/log';
import { openPrinting } from '#platform/printing';
import { rightToRead, rightToReadOf } from '#platform/read';
import { remembered } from '#platform/remembered';
import { instanceSecret } from '#platform/secret';
import { buildServer } from '#platform/web/server';
import type { Services } from '#platform/web/services';
import { findActor, keepSession, notePageSeen, openProviders } from '#slices/account';
import { currentProgrammes } from '#slices/programme';
import { appReactions, appRoutes, navigation } from './app.ts';
import { readRuntime } from './config.ts';
import { readIdentityProviders } from './identity-settings.ts';

/** The web process: reads what the launcher says, opens the database, listens. */
const { config, urls } = readRuntime(process.env);
const log = openLog(config.logLevel, 'web');
const database = openDatabase(urls, {
  name: 'web',
  onLost: (error) => log.warn({ err: error }, 'a connection was lost'),
});
const printing = openPrinting({ ...config, instanceName: config.instance.name });
const now = (): Date => new Date();

/** A programme is hardly ever renamed: its name in the header may be a minute old. */
const NAME_KEPT_MS = 60_000;

const { security } = config.instance;
const office: Office = { writer: database.writer, reactions: appReactions, log, secondFactor: security.secondFactor };
const secret = instanceSecret(config.dataFolder);

/** With several programmes, the header of every page names none of them. */
const onlyOne = <One>(all: readonly One[]): One | undefined => (all.length === 1 ? all[0] : undefined);

const services: Services = {
  office,
  reader: rightToRead(database.reader),
  readerOf: (actor, at) => rightToReadOf(database, actor, at, config.demonstration),
  files: { folder: join(config.dataFolder, 'files') },
  printing,
  limits: openLimits(database.writerPool, secret, log),
  now,
  findActor,
  keepSession: keepSession(office, security),
  notePageSeen: notePageSeen(office),
  navigation,
  programmeName: remembered(async (reader) => onlyOne(await currentProgrammes(reader))?.pack.names, NAME_KEPT_MS, now),
  instance: config.instance,
  demonstration: config.demonstration,
  zone: 'Europe/Paris',
  secret,
  secure: config.publicUrl.startsWith('https:'),
  assetsFolder: assetsFolder(),
};

const providers = openProviders(readIdentityProviders(config), { publicUrl: config.publicUrl, now });
const app = await buildServer(appRoutes({ ...config, instance: services.instance, secret, providers }), services);
app.get('/health', async (_request, reply) => {
  const health = await healthAt(database.reader, now());
  return reply.code(health.database === 'up' ? 200 : 503).send(health);
});
await app.listen({ host: config.host, port: config.port });
process.send?.({ ready: `http://${config.host}:${config.port}` });

const STOP_MS = 8000;

/** Stops in order; what hangs is not waited for longer than this, so that nobody is left on the port. */
const stop = async (): Promise<void> => {
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await app.close();
  await printing.close();
  await database.close();
  process.exit(0);
};
// The launcher gone, nobody would stop this process any more.
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, stop);
