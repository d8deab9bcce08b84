import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The secret behind the marks of forms: made once per instance, readable by its owner alone. */
export const instanceSecret = (dataFolder: string): string => {
  const place = join(dataFolder, 'form-secret');
  mkdirSync(dataFolder, { recursive: true });
  try {
    writeFileSync(place, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(place, 'utf8');
};

/** With the secret of the instance: a plain hash of a network address or a mailbox is soon guessed. */
export const keyedHash = (secret: string, text: string): string =>
  createHmac('sha256', secret).update(text).digest('base64url');
