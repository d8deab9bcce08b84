import type { Transaction } from 'kysely';
import type { DB } from './schema.ts';

declare const insideAnAct: unique symbol;
/** The right to write. `perform` hands it out; it opens nothing by itself. */
export type Tx = { readonly [insideAnAct]: true };

/** Only `store.ts` files and the platform may import this; the architecture check sees to it. */
export const writing = (tx: Tx): Transaction<DB> => tx as unknown as Transaction<DB>;
export const rightToWrite = (transaction: Transaction<DB>): Tx => transaction as unknown as Tx;

declare const onWorkingPaper: unique symbol;
/** The right to write on working paper: drafts, sessions, scores before the meeting. `jot` hands it out. */
export type Pen = { readonly [onWorkingPaper]: true };

export const drafting = (pen: Pen): Transaction<DB> => pen as unknown as Transaction<DB>;
export const rightToDraft = (transaction: Transaction<DB>): Pen => transaction as unknown as Pen;
