import type { Kysely, RawBuilder } from 'kysely';
import { type Actor, SYSTEM } from '#kernel/actor';
import { dayOf } from './asker.ts';
import type { Database } from './database.ts';
import { keepPlan } from './kept-plans.ts';
import type { DB } from './schema.ts';

declare const forReading: unique symbol;
/** The right to look, carried by pages and opened only in `queries.ts`. */
export type Reader = { readonly [forReading]: true };

/** What a query may do with the database: select. There is no insert here to call by mistake. */
export const reading = (reader: Reader): Pick<Kysely<DB>, 'selectFrom' | 'with' | 'selectNoFrom' | 'fn'> =>
  reader as unknown as Kysely<DB>;

/** Rows of a select written in SQL, where SQL reads better. The connection itself cannot write. */
export const rows = async <Row>(reader: Reader, query: RawBuilder<Row>): Promise<readonly Row[]> =>
  (await query.execute(reader as unknown as Kysely<DB>)).rows;

/** The same, for what pages ask at every turn: each connection plans the statement once. See `keepPlan`. */
export const oftenRows = async <Row>(reader: Reader, query: RawBuilder<Row>): Promise<readonly Row[]> => {
  const db = reader as unknown as Kysely<DB>;
  const asked = query.compile(db);
  keepPlan(asked.sql);
  return (await db.executeQuery(asked)).rows;
};

export const rightToRead = (db: Kysely<DB>): Reader => db as unknown as Reader;

/** What the actor may see at this instant, by the policies of the database; a visitor sees what is public. */
export const rightToReadOf = (database: Database, actor: Actor | undefined, at: Date, demonstration = false): Reader =>
  rightToRead(database.readerFor({ id: actor?.id, day: dayOf(at), demonstration }));

/** Everything, for what nobody asked on a page: tasks of the worker, the launcher, exports of the road. */
export const rightToReadAll = (database: Database): Reader =>
  rightToRead(database.readerFor({ id: SYSTEM.id, day: undefined }));
