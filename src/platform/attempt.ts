import type { Transaction } from 'kysely';
import type { Office } from './act.ts';
import type { DB } from './schema.ts';

const DEADLOCK = '40P01';
const SERIALISATION_FAILURE = '40001';

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;

/** Runs the work in a transaction, and once more if PostgreSQL broke it off to let another through. */
export const inTransaction = async <T>(office: Office, work: (plain: Transaction<DB>) => Promise<T>): Promise<T> => {
  try {
    return await office.writer.transaction().execute(work);
  } catch (error) {
    const code = codeOf(error);
    if (code !== DEADLOCK && code !== SERIALISATION_FAILURE) throw error;
    office.log.warn({ code }, 'transaction broken off, tried once more');
    return office.writer.transaction().execute(work);
  }
};

/** Whether the error is the violation of the constraint of that name. */
export const violated = (error: unknown, constraint: string): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === constraint;
