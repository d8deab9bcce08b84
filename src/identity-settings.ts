import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ProvidersSettings, readProviders } from '#slices/account';
import { type Config, ConfigError } from './config.ts';

/** Beside instance.json, and apart from it: it holds secrets. */
const FILE = 'identity-providers.json';

const contentOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/**
 * Reads by which identity providers people may sign in: none without the file. The launcher reads it to stop early
 * when it is wrong, the web process to use it; it is handed to nobody, and the worker never sees it.
 * @throws ConfigError naming each fault, its place and its remedy
 */
export const readIdentityProviders = ({
  dataFolder,
  demonstration,
}: Pick<Config, 'dataFolder' | 'demonstration'>): ProvidersSettings => {
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) return {};
  const read = readProviders({
    written: jsonIn(file),
    demonstration,
    readSecret: (path) => contentOf(resolve(dataFolder, path)),
  });
  if ('faults' in read)
    throw new ConfigError([`${file} is wrong:`, ...read.faults.map((one) => `  ${one}`)].join('\n'));
  return read.settings;
};

/** What is not JSON may hold a secret: the message of the parser, which quotes it, is not repeated. */
const jsonIn = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new ConfigError(
      `${file} cannot be read as JSON. A comma or a quote is missing, or the file is not readable.`,
    );
  }
};
