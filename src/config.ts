import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ROLES } from '#kernel/actor';
import { type InstanceSettings, USUAL_RETENTION, USUAL_SECURITY } from '#kernel/instance';

const responsible = z.strictObject({
  name: z.string().default(''),
  address: z.string().default(''),
  phone: z.string().default(''),
});
const email = z.union([z.literal(''), z.email('should be an e-mail address')]).default('');

const role = z.enum(ROLES, `should be one of ${ROLES.join(', ')}`);
const sessionLimit = z.strictObject({
  idleMinutes: z.number().int().min(5, 'should be 5 or more').max(1440, 'should be 1440 or less'),
  hours: z.number().int().min(1, 'should be 1 or more').max(24, 'should be 24 or less'),
});

const duration = (usual: number) =>
  z
    .number()
    .int('should be a whole number')
    .min(1, 'should be 1 or more')
    .max(1200, 'should be 1200 or less')
    .default(usual);

/** The file instance.json. An empty text is not filled in yet; the legal pages then say so. */
const instanceShape = z.strictObject({
  name: z.string().min(1, 'should not be empty').default('Lauréat'),
  publisher: responsible.prefault({}),
  director: z.string().default(''),
  host: responsible.prefault({}),
  contactEmail: email,
  contactPhone: z.string().default(''),
  contactHours: z.strictObject({ fr: z.string(), en: z.string() }).default({ fr: '', en: '' }),
  postalAddress: z.string().default(''),
  dpoEmail: email,
  accessibility: z
    .strictObject({
      ratePercent: z.number().min(0, 'should be between 0 and 100').max(100, 'should be between 0 and 100'),
      auditedOn: z.iso.date('should be a day, as 2026-01-31'),
      auditor: z.string(),
    })
    .optional(),
  security: z
    .strictObject({
      secondFactor: z.array(role).optional(),
      usualSession: sessionLimit.optional(),
      sessions: z.partialRecord(role, sessionLimit).optional(),
    })
    .prefault({})
    .transform(({ secondFactor, usualSession, sessions }) => ({
      secondFactor: secondFactor ?? USUAL_SECURITY.secondFactor,
      usualSession: usualSession ?? USUAL_SECURITY.usualSession,
      sessions: { ...USUAL_SECURITY.sessions, ...sessions },
    })),
  bodies: z
    .strictObject({
      invitationDays: z.number().int().min(1, 'should be at least 1').max(90, 'should be at most 90').default(14),
      siretClaim: z.enum(['join', 'ask'], 'should be join or ask').default('join'),
      signatoriesAfterMerger: z.enum(['end', 'follow'], 'should be end or follow').default('end'),
      verificationDigest: z.enum(['daily', 'never'], 'should be daily or never').default('daily'),
    })
    .optional(),
  retention: z
    .strictObject({
      accountInactiveMonths: duration(USUAL_RETENTION.accountInactiveMonths),
      closedAccountMonths: duration(USUAL_RETENTION.closedAccountMonths),
      signInDays: duration(USUAL_RETENTION.signInDays),
      messageMonths: duration(USUAL_RETENTION.messageMonths),
      invitationMonths: duration(USUAL_RETENTION.invitationMonths),
      draftMonths: duration(USUAL_RETENTION.draftMonths),
      registrationMonths: duration(USUAL_RETENTION.registrationMonths),
      laureateYears: duration(USUAL_RETENTION.laureateYears),
      notSelectedYears: duration(USUAL_RETENTION.notSelectedYears),
    })
    .optional(),
});

const port = z.coerce
  .number('should be a number')
  .int('should be a whole number')
  .min(1, 'should be between 1 and 65535')
  .max(65_535, 'should be between 1 and 65535');
const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `should be an address such as ${example}` });
const postgresUrl = address(/^postgres(ql)?$/, 'postgres://user:password@server/database').optional();

const environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  LAUREAT_DATA: z.string().default('./var'),
  LAUREAT_MODE: z
    .enum(['demonstration', 'production'], 'should be demonstration or production')
    .default('demonstration'),
  DATABASE_URL: postgresUrl,
  DATABASE_WRITER_URL: postgresUrl,
  DATABASE_READER_URL: postgresUrl,
  SMTP_URL: address(/^smtps?$/, 'smtp://user:password@server:587').optional(),
  MAIL_FROM: z.string().includes('@', 'should hold an e-mail address').optional(),
  PUBLIC_URL: address(/^https?$/, 'https://aides.example.org').optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], 'should be trace, debug, info, warn or error')
    .default('info'),
  INSTANCE_NAME: z.string().optional(),
  OPERATOR: z.string().optional(),
});

const configShape = z.object({
  host: z.string(),
  port: z.number(),
  /** Absolute path of the folder of all data of this instance. */
  dataFolder: z.string(),
  /** Demonstration data and the picker of people: on unless the instance is in production or was made with --empty. */
  demonstration: z.boolean(),
  smtpUrl: z.string().optional(),
  mailFrom: z.string(),
  /** Without a slash at the end. */
  publicUrl: z.string(),
  logLevel: z.string(),
  instance: instanceShape.transform((instance): InstanceSettings => ({ accessibility: undefined, ...instance })),
});
/** What the web process and the worker are told. The owner's address is not in it: the application never owns. */
export type Config = z.infer<typeof configShape>;

/** What only the launcher knows. */
export type LauncherConfig = Config &
  Readonly<{
    databaseUrl: string | undefined;
    writerUrl: string | undefined;
    readerUrl: string | undefined;
  }>;

export class ConfigError extends Error {}

/**
 * Reads every setting once.
 * @param argv the arguments after the script: `--empty` asks for an instance without demonstration
 * @throws ConfigError naming each wrong setting in words
 */
export const readConfig = (env: NodeJS.ProcessEnv, argv: readonly string[]): LauncherConfig => {
  const unknown = argv.filter((argument) => argument !== '--empty');
  if (unknown.length > 0) throw new ConfigError(`Unknown argument: ${unknown.join(' ')}. Only --empty is known.`);
  const filled = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environment.safeParse(filled);
  if (!parsed.success) throw new ConfigError(sayIssues('These settings are wrong:', parsed.error));
  const settings = parsed.data;
  const empty = argv.includes('--empty');
  const dataFolder = resolve(settings.LAUREAT_DATA);
  const kind = readKind(dataFolder);
  const demonstration = settings.LAUREAT_MODE === 'demonstration' && !empty && kind !== 'real';
  if (!demonstration && kind === 'demonstration') {
    throw new ConfigError(
      `${dataFolder} holds a demonstration, which never becomes a real instance. Set LAUREAT_DATA to another folder.`,
    );
  }
  refuseContradictions(settings, demonstration);
  const bracketed = settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST;
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataFolder,
    demonstration,
    databaseUrl: settings.DATABASE_URL,
    writerUrl: settings.DATABASE_WRITER_URL,
    readerUrl: settings.DATABASE_READER_URL,
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM ?? 'Lauréat <ne-pas-repondre@localhost>',
    publicUrl: (settings.PUBLIC_URL ?? `http://${bracketed}:${settings.PORT}`).replace(/\/+$/, ''),
    logLevel: settings.LOG_LEVEL,
    instance: readInstance(dataFolder, settings),
  };
};

const sayIssues = (title: string, error: z.ZodError): string =>
  [title, ...error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)].join('\n');

/** Remembers whether a data folder holds a demonstration or a real instance: one never becomes the other. */
export const kindFile = (dataFolder: string): string => join(dataFolder, 'kind');

const readKind = (dataFolder: string): string | undefined =>
  existsSync(kindFile(dataFolder)) ? readFileSync(kindFile(dataFolder), 'utf8').trim() : undefined;

const refuseContradictions = (settings: z.infer<typeof environment>, demonstration: boolean): void => {
  const faults: string[] = [];
  if (demonstration) {
    const real = [
      ...(settings.SMTP_URL ? ['SMTP_URL'] : []),
      ...(settings.PUBLIC_URL?.startsWith('https:') ? ['PUBLIC_URL (https)'] : []),
    ];
    if (real.length > 0) {
      faults.push(
        `${real.join(' and ')} belongs to a real instance, and this one is a demonstration, where anybody may sign ` +
          'in as anybody. Set LAUREAT_MODE=production or start with --empty, or remove that setting.',
      );
    }
  }
  if (settings.LAUREAT_MODE === 'production' && settings.PUBLIC_URL === undefined) {
    faults.push('LAUREAT_MODE=production needs PUBLIC_URL: links in e-mails are made with it.');
  }
  if (settings.SMTP_URL && settings.MAIL_FROM === undefined) {
    faults.push('SMTP_URL needs MAIL_FROM: the address from which e-mails are sent.');
  }
  if (settings.DATABASE_URL === undefined && (settings.DATABASE_WRITER_URL || settings.DATABASE_READER_URL)) {
    faults.push('DATABASE_WRITER_URL and DATABASE_READER_URL go with DATABASE_URL, which is missing.');
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
};

const readInstance = (
  dataFolder: string,
  { INSTANCE_NAME, OPERATOR }: z.infer<typeof environment>,
): InstanceSettings => {
  const file = join(dataFolder, 'instance.json');
  let written: unknown = {};
  try {
    if (existsSync(file)) written = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError(`${file} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
  const parsed = instanceShape.safeParse(written);
  if (!parsed.success) throw new ConfigError(sayIssues(`${file} is wrong:`, parsed.error));
  const { publisher, ...instance } = parsed.data;
  return {
    accessibility: undefined,
    ...instance,
    name: INSTANCE_NAME ?? instance.name,
    publisher: { ...publisher, name: OPERATOR ?? publisher.name },
  };
};

const urlsShape = z.object({ writer: z.string(), reader: z.string() });
export type DatabaseUrls = z.infer<typeof urlsShape>;

const runtimeShape = z.object({ config: configShape, urls: urlsShape });
/** What the launcher hands to its children, in the environment variable LAUREAT_RUNTIME. */
export type Runtime = z.infer<typeof runtimeShape>;

/** The value of LAUREAT_RUNTIME for children. */
export const writeRuntime = (config: Config, urls: DatabaseUrls): string =>
  JSON.stringify(runtimeShape.parse({ config, urls }));

/** @throws ConfigError when the process was not started by the launcher */
export const readRuntime = (env: NodeJS.ProcessEnv): Runtime => {
  if (env.LAUREAT_RUNTIME === undefined) throw new ConfigError('Start Lauréat with `npm start`.');
  return runtimeShape.parse(JSON.parse(env.LAUREAT_RUNTIME));
};
