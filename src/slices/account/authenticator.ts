import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import QRCode from 'qrcode';

/** Codes of six figures that change every thirty seconds (RFC 6238). */
const PERIOD_SECONDS = 30;
/** One step before and one after are accepted: clocks differ a little. */
const STEPS_AROUND = 1;

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, issuer: string, label: string) =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS, digits: 6, algorithm: 'SHA1' });

/** @returns the step of the code, which only grows, or undefined when it is not one of this secret at this instant */
export const stepOf = (secret: string, code: string, at: Date): bigint | undefined => {
  const delta = totp(secret, '', '').validate({ token: code, timestamp: at.getTime(), window: STEPS_AROUND });
  return delta === null ? undefined : BigInt(Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta);
};

/** The square that an authenticator reads, as an image in an address, and the same in letters by groups of four. */
export const setUp = async (secret: string, issuer: string, email: string) => {
  const svg = await QRCode.toString(totp(secret, issuer, email).toString(), { type: 'svg', margin: 2 });
  return {
    image: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
    letters: secret.replace(/(.{4})(?=.)/g, '$1 '),
  };
};

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code to write down: ten signs that are not taken for one another, about fifty bits. */
export const newRecoveryCode = (): string => {
  const signs = [...randomBytes(40)].filter((byte) => byte < 248).map((byte) => LETTERS[byte % LETTERS.length]);
  return `${signs.slice(0, 5).join('')}-${signs.slice(5, 10).join('')}`;
};

/** As it is compared: spaces, hyphens and capitals are forgiven. */
export const plainCode = (typed: string): string => typed.toLowerCase().replace(/[\s-]/g, '');
