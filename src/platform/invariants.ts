import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

const ROWS_SHOWN_MAX = 3;

/**
 * Asks every invariant of the folder: each is a query that must return no row.
 * @returns a sentence for each one that does not hold, with its first rows
 */
export const brokenInvariants = async (db: Pick<pg.Pool, 'query'>, folder: string): Promise<readonly string[]> => {
  const broken: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.sql')) continue;
    const { rows } = await db.query(readFileSync(join(folder, file), 'utf8'));
    if (rows.length === 0) continue;
    const shown = rows
      .slice(0, ROWS_SHOWN_MAX)
      .map((row) => JSON.stringify(row, inText))
      .join(', ');
    broken.push(`${file}: ${rows.length} rows, e.g. ${shown}`);
  }
  return broken;
};

const inText = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);
