import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for each purpose, drawn from the secret of the instance (RFC 5869). */
const keyOf = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', purpose, 32));

/** Encrypts a short text for storage (AES-256-GCM): who has the database and not the data folder reads nothing. */
export const lockText = (secret: string, purpose: string, text: string): Buffer => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
};

/** @throws Error when the text was locked with another secret or purpose, or changed since */
export const unlockText = (secret: string, purpose: string, locked: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), locked.subarray(0, IV_BYTES));
  decipher.setAuthTag(locked.subarray(-TAG_BYTES));
  return decipher.update(locked.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
};
