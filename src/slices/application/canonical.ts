import { createHash } from 'node:crypto';

/**
 * JSON with keys in order and no spaces: the same content always gives the same text, whatever the database did to
 * the order of its keys. Keys without value are left out.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value));

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, one]) => [key, ordered(one)]),
  );
};

/** SHA-256, in hexadecimal, of the canonical JSON of a content. */
export const contentHash = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
