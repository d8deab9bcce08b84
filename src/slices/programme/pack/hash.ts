import { createHash } from 'node:crypto';
import type { Pack } from './types.ts';

/** JSON with sorted keys: two packs that say the same have the same text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value);
};

/** sha256 of the canonical JSON, in hexadecimal: what names a version of a pack. */
export const hashPack = (pack: Pack): string => createHash('sha256').update(canonical(pack)).digest('hex');
