import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { SUPERUSER } from './embedded-postgres.ts';

export const OWNER = 'laureat_owner';
export const WRITER = 'laureat_writer';
export const READER = 'laureat_reader';
const DATABASE = 'laureat';

/** The owner migrates; the application only knows the two others. */
export type OwnedUrls = Readonly<{ owner: string; writer: string; reader: string }>;

/** Runs on one connection, closed afterwards whatever happens. */
export const connected = async <T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, application_name: 'laureat-launcher' });
  // A server that stops cuts the connection: the query under way fails and says it; nothing else should.
  client.on('error', () => {});
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
};

const exists = async (client: pg.Client, catalog: 'pg_roles' | 'pg_database', name: string): Promise<boolean> => {
  const column = catalog === 'pg_roles' ? 'rolname' : 'datname';
  return ((await client.query(`select from ${catalog} where ${column} = $1`, [name])).rowCount ?? 0) > 0;
};

/** Makes the three roles of a server that is ours; they enter through its socket, without passwords. */
export const makeRoles = (url: (role: string, database: string) => string): Promise<void> =>
  connected(url(SUPERUSER, 'postgres'), async (client) => {
    for (const role of [OWNER, WRITER, READER]) {
      if (!(await exists(client, 'pg_roles', role))) await client.query(`create role ${role} login`);
    }
  });

/** Makes the roles and the database of an embedded server, once. */
export const makeDatabase = async (
  url: (role: string, database: string) => string,
  database = DATABASE,
): Promise<OwnedUrls> => {
  await makeRoles(url);
  await connected(url(SUPERUSER, 'postgres'), async (client) => {
    if (await exists(client, 'pg_database', database)) return;
    await client.query(`create database ${pg.escapeIdentifier(database)} owner ${OWNER}`);
  });
  return { owner: url(OWNER, database), writer: url(WRITER, database), reader: url(READER, database) };
};

const secretsShape = z.object({ writerPassword: z.string().optional(), readerPassword: z.string().optional() });
type Secrets = z.infer<typeof secretsShape>;

type Given = Readonly<{ owner: string; writer?: string | undefined; reader?: string | undefined; secretsFile: string }>;

/**
 * Prepares the roles of a server that somebody else runs. Roles we make get passwords that only `secretsFile` holds.
 * @throws Error in words when the user of DATABASE_URL cannot make them and they were not given
 */
export const prepareRoles = async (given: Given): Promise<OwnedUrls> => {
  const secrets = readSecrets(given.secretsFile);
  return connected(given.owner, async (client) => {
    await refuseOldServer(client);
    const urls = { owner: given.owner, writer: given.writer ?? '', reader: given.reader ?? '' };
    if (urls.writer === '') urls.writer = await ourRole(client, given, secrets, WRITER);
    if (urls.reader === '') urls.reader = await ourRole(client, given, secrets, READER);
    return urls;
  });
};

const refuseOldServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const major = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (major < 16) throw new Error(`The server of DATABASE_URL is PostgreSQL ${major}; Lauréat needs 16 or later.`);
};

const ourRole = async (client: pg.Client, given: Given, secrets: Secrets, role: string): Promise<string> => {
  const [key, setting] =
    role === WRITER
      ? (['writerPassword', 'DATABASE_WRITER_URL'] as const)
      : (['readerPassword', 'DATABASE_READER_URL'] as const);
  const password = secrets[key] ?? randomBytes(24).toString('base64url');
  if (!(await exists(client, 'pg_roles', role))) {
    try {
      await client.query(`create role ${role} login password ${pg.escapeLiteral(password)}`);
    } catch (cause) {
      throw new Error(
        `The user of DATABASE_URL may not create the role ${role} (${(cause as Error).message}). ` +
          `Give that user the right CREATEROLE, or create the role yourself and give its address in ${setting}.`,
        { cause },
      );
    }
  } else if (secrets[key] === undefined) {
    throw new Error(
      `The role ${role} already exists on this server and its password is not in ${given.secretsFile}: ` +
        `another instance may use it. Give its address in ${setting}, or drop the role if nothing uses it.`,
    );
  }
  secrets[key] = password;
  writeSecrets(given.secretsFile, secrets);
  const url = new URL(given.owner);
  url.username = role;
  url.password = password;
  return url.href;
};

const readSecrets = (file: string): Secrets =>
  existsSync(file) ? secretsShape.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};

const writeSecrets = (file: string, secrets: Secrets): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
};
