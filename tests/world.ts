import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Logger, runOnce, type TaskList } from 'graphile-worker';
import pino from 'pino';
import { type Actor, SYSTEM } from '#kernel/actor';
import { USUAL_SECURITY } from '#kernel/instance';
import { type Act, type Change, type Office, perform } from '#platform/act';
import { assetsFolder, buildAssets } from '#platform/assets';
import { openLimits } from '#platform/limits';
import { openPrinting } from '#platform/printing';
import { rightToRead, rightToReadAll, rightToReadOf } from '#platform/read';
import type { TaskContext } from '#platform/tasks';
import type { Network } from '#platform/visit/network';
import { openVisits } from '#platform/visit/visit';
import { hashOf } from '#platform/web/browser-marks';
import { buildServer } from '#platform/web/server';
import type { Services } from '#platform/web/services';
import { findActor, keepSession, notePageSeen, type Providers } from '#slices/account';
import { currentProgrammes } from '#slices/programme';
import { appReactions, appRoutes, appTasks, navigation } from '../src/app.ts';
import { aBrowser } from './asking.ts';
import { castPreparation, done, emailOf, type PersonName, WORLD_AT } from './cast.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

export type { PersonName } from './cast.ts';

const SECRET = 'secret of a test';
const PUBLIC_URL = 'https://aides.example.org';
const INSTANCE: Services['instance'] = {
  name: 'Lauréat',
  publisher: { name: 'Région d’essai', address: '1 place du Test, 35000 Rennes', phone: '02 00 00 00 00' },
  director: 'Inès Directrice',
  host: { name: 'Hébergeur d’essai', address: '2 rue du Test', phone: '02 00 00 00 01' },
  contactEmail: 'contact@example.org',
  contactPhone: '02 00 00 00 02',
  contactHours: { fr: 'du lundi au vendredi, de 9 h à 17 h', en: 'Monday to Friday, 9:00 to 17:00' },
  postalAddress: '1 place du Test, 35000 Rennes',
  dpoEmail: 'dpo@example.org',
  accessibility: undefined,
  // The clock of a test moves by weeks: sessions last, where sessions are not what is tested.
  security: { ...USUAL_SECURITY, usualSession: { idleMinutes: 5_256_000, hours: 87_600 }, sessions: {} },
};

export type WorldOptions = Readonly<{
  /** The instant at which the clock of the world stands; it moves only by `later`. */
  at?: Date;
  /** Pretends to be the product with its demonstration, e.g. to read the outbox on screen. */
  demonstration?: boolean;
  /** Sessions end as they do in the product. */
  realSessions?: boolean;
  /** Where people reach the product. */
  publicUrl?: string;
  /** As behind https: cookies with a prefix, and the headers that go with it. */
  secure?: boolean;
  /** Identity providers, which are told where people reach the product. */
  providers?: (publicUrl: string) => Providers;
  /** The web the worker visits; without it no name is known there. */
  network?: Network;
  /** How the log of security events is seen. */
  onSecurity?: (line: Readonly<Record<string, unknown>>) => unknown;
  /** How errors of the product are seen: a test that provokes one gives a place to collect them. */
  onError?: (line: Readonly<Record<string, unknown>>) => void;
}>;

/** The log of the product: what is said at level `error` fails the test that did not expect it. */
const listeningLog = (options: WorldOptions, errors: Readonly<Record<string, unknown>>[]) =>
  pino(
    { level: 'error' },
    {
      write: (line: string) => {
        const said = JSON.parse(line) as Readonly<Record<string, unknown>>;
        if (said.security === true) options.onSecurity?.(said);
        else if (options.onError === undefined) errors.push(said);
        else options.onError(said);
      },
    },
  );

type Standing = Readonly<{ database: TestDatabase; office: Office; services: Services; folder: string }>;

/**
 * The real product, on a database of its own that holds the territory, both programmes and the permanent cast.
 * @param name says whose it is, e.g. 'jury'
 */
export const aWorld = async (name: string, options: WorldOptions = {}) => {
  await buildAssets();
  const database = await freshDatabase(name, castPreparation());
  const folder = await mkdtemp(join(tmpdir(), 'laureat-world-'));
  const errors: Readonly<Record<string, unknown>>[] = [];
  const clock = { at: options.at ?? WORLD_AT };
  const office: Office = {
    writer: database.writer,
    reactions: appReactions,
    log: listeningLog(options, errors),
    secondFactor: INSTANCE.security.secondFactor,
  };
  const services = servicesOf({ database, office, folder }, options, () => clock.at);
  const publicUrl = options.publicUrl ?? PUBLIC_URL;
  const app = await buildServer(
    appRoutes({
      demonstration: services.demonstration,
      publicUrl,
      instance: INSTANCE,
      secret: services.secret,
      ...(options.providers && { providers: options.providers(publicUrl) }),
    }),
    services,
  );
  const standing: Standing = { database, office, services, folder };
  const asking = { clock, errors, app, ...people(standing, app, clock), ...records(database) };
  return {
    ...asking,
    ...standing,
    /** Everything, as the worker reads. */
    reader: rightToReadAll(database),
    /** Moves the clock. */
    later: (minutes: number): Date => {
      clock.at = new Date(clock.at.getTime() + minutes * 60_000);
      return clock.at;
    },
    /** Does what acts left to do, and what that leaves in turn, until nothing is left. */
    runJobs: () => drain(standing, () => clock.at, options.network ?? NO_NETWORK),
    close: async (corrupted?: 'corrupted'): Promise<void> => {
      await app.close();
      await services.printing.close();
      await database.drop(corrupted);
      await rm(folder, { recursive: true, force: true });
      if (errors.length > 0) throw new Error(`The product logged errors:\n${JSON.stringify(errors, undefined, 2)}`);
    },
  };
};
export type World = Awaited<ReturnType<typeof aWorld>>;

const servicesOf = (
  { database, office, folder }: Pick<Standing, 'database' | 'office' | 'folder'>,
  options: WorldOptions,
  now: () => Date,
): Services => {
  const demonstration = options.demonstration ?? false;
  return {
    office,
    reader: rightToRead(database.reader),
    readerOf: (actor, at) => rightToReadOf(database, actor, at, demonstration),
    files: { folder: join(folder, 'files') },
    printing: openPrinting({ dataFolder: folder, instanceName: INSTANCE.name, demonstration }),
    limits: openLimits(database.writerPool, SECRET, office.log),
    now,
    findActor,
    keepSession: keepSession(office, options.realSessions ? USUAL_SECURITY : INSTANCE.security),
    notePageSeen: notePageSeen(office),
    navigation,
    programmeName: async (reader) => (await currentProgrammes(reader))[0]?.pack.names,
    instance: INSTANCE,
    demonstration,
    zone: 'Europe/Paris',
    secret: SECRET,
    secure: options.secure ?? false,
    assetsFolder: assetsFolder(),
  };
};

/** Who asks: a person of the cast with an open session, a visitor, or the system. */
const people = ({ database, office, services }: Standing, app: FastifyInstance, clock: { at: Date }) => {
  const sessions = new Map<PersonName, Promise<string>>();
  const sessionOf = (name: PersonName): Promise<string> => {
    const opened = sessions.get(name) ?? openSession(database, name, clock.at);
    sessions.set(name, opened);
    return opened;
  };
  const actor = async (name: PersonName): Promise<Actor> => {
    const found = await findActor(services.reader, hashOf(await sessionOf(name)), clock.at);
    if (found === undefined) throw new Error(`${name} has no open session`);
    return found;
  };
  return {
    actor,
    /** Id, name, grants and memberships of a person of the cast. */
    person: actor,
    sessionOf,
    /** A session of its own, for a browser that may be given another token. */
    newSessionOf: (name: PersonName) => openSession(database, name, clock.at),
    as: (name: PersonName) =>
      aBrowser(
        (options) => app.inject(options),
        () => openSession(database, name, clock.at),
        services.secure,
      ),
    visitor: () => aBrowser((options) => app.inject(options)),
    /** Performs an act that must succeed. */
    act: async <M extends boolean, I, S, C extends Change>(
      name: PersonName | 'system',
      act: Act<M, I, S, C>,
      input: unknown,
    ): Promise<C> => done(office, act, input, name === 'system' ? SYSTEM : await actor(name), clock.at),
  };
};

/** Sessions are working paper: one is opened as the sign-in page would, without a mail for each test. */
const openSession = async ({ owner }: TestDatabase, name: PersonName, at: Date): Promise<string> => {
  const token = `session-of-${name}-${crypto.randomUUID()}`;
  const { rowCount } = await owner.query(
    `insert into session (token_hash, person_id, created_at, last_seen_at, expires_at, idle_minutes, vouched_at)
     select $1, id, $2, $2, $2::timestamptz + interval '10 years', 5256000, $2 from person where email = $3`,
    [hashOf(token), at, emailOf(name)],
  );
  if (rowCount !== 1) throw new Error(`${name} is not registered`);
  return token;
};

/** What is written down: the journal of a thing, the jobs waiting, the messages, the ledger. */
const records = ({ owner }: TestDatabase) => ({
  /** Lines such as `application.submit applicant draft→submitted`, oldest first. */
  journal: async (subjectId: string): Promise<readonly string[]> => {
    const { rows } = await owner.query<{ line: string }>(
      `select act || ' ' || as_role || ' ' || from_state || '→' || to_state as line
       from journal where subject_id = $1 order by seq`,
      [subjectId],
    );
    return rows.map(({ line }) => line);
  },
  /** Lines such as `application.send_receipt {"applicationId": "…"}`, oldest first. */
  jobs: async (): Promise<readonly string[]> => {
    const { rows } = await owner.query<{ line: string }>(
      `select t.identifier || ' ' || (j.payload)::text as line from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id order by j.id`,
    );
    return rows.map(({ line }) => line);
  },
  messages: async (name: PersonName): Promise<readonly Readonly<{ subject: string; body: string }>[]> => {
    const { rows } = await owner.query<{ subject: string; body: string }>(
      'select subject, body from outbox where recipient = $1 order by created_at, ctid',
      [emailOf(name)],
    );
    return rows;
  },
  state: async (table: 'application' | 'award' | 'agreement' | 'payment_order' | 'selection', id: string) => {
    const { rows } = await owner.query<{ state: string }>(`select state from ${table} where id = $1`, [id]);
    return rows[0]?.state;
  },
});

const NO_NETWORK: Network = { resolve: async () => [], dial: (host, port) => ({ host, port }) };

const drain = async (
  { database, office, services, folder }: Standing,
  now: () => Date,
  network: Network,
): Promise<void> => {
  const context = (): TaskContext => ({
    office,
    reader: rightToReadAll(database),
    files: services.files,
    printing: services.printing,
    dataFolder: folder,
    instance: services.instance,
    demonstration: services.demonstration,
    publicUrl: PUBLIC_URL,
    mailer: { from: 'Lauréat <ne-pas-repondre@example.org>' },
    visit: openVisits({ publicUrl: PUBLIC_URL, network }),
    at: now(),
    perform: (act, input, requestId) => perform(office, act, input, { actor: SYSTEM, at: now(), requestId }),
  });
  const failures: unknown[] = [];
  const taskList: TaskList = Object.fromEntries(
    Object.entries(appTasks).map(([name, task]) => [
      name,
      async (payload: unknown) => {
        try {
          await task(context(), payload as Readonly<Record<string, string>>);
        } catch (error) {
          failures.push(error);
          throw error;
        }
      },
    ]),
  );
  await runOnce({
    connectionString: database.urls.writer,
    taskList,
    logger: new Logger(() => () => {}),
    noHandleSignals: true,
  });
  if (failures.length > 0) throw failures[0];
};
