import { sql } from 'kysely';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { EmailLink, PersonSheet } from '../account.ts';
import { lockPerson } from './people.ts';

const hasFactors = (personId: string) =>
  sql<boolean>`exists (select from factor f where f.person_id = ${personId} and f.state = 'active')`;

/** The person who asks, with what protects their account, and whether the address wanted is somebody's. */
export const askingPerson = async (
  pen: Pen,
  id: string,
  wanted: string,
): Promise<Readonly<{ email: string; lang: 'fr' | 'en'; hasFactors: boolean; isTaken: boolean }> | undefined> => {
  const row = await drafting(pen)
    .selectFrom('person')
    .select(['email', 'lang', hasFactors(id).as('hasFactors')])
    .select(sql<boolean>`exists (select from person q where q.email = ${wanted})`.as('isTaken'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, lang: row.lang === 'en' ? 'en' : 'fr' };
};

export const insertEmailChange = async (
  pen: Pen,
  asked: Readonly<{ tokenHash: Buffer; personId: string; email: string; at: Date; expiresAt: Date }>,
): Promise<void> => {
  await drafting(pen)
    .insertInto('email_change')
    .values({
      token_hash: asked.tokenHash,
      person_id: asked.personId,
      email: asked.email,
      asked_at: asked.at,
      expires_at: asked.expiresAt,
    })
    .execute();
};

export type EmailDesk = Readonly<{
  person: PersonSheet & Readonly<{ email: string; lang: 'fr' | 'en'; hasFactors: boolean }>;
  link: EmailLink | undefined;
  isTaken: boolean;
}>;

/** The person and their link, held; the address wanted is held too, so that two people never take it at once. */
export const lockEmailDesk = async (tx: Tx, personId: string, tokenHash: Buffer): Promise<EmailDesk | undefined> => {
  const sheet = await lockPerson(tx, personId);
  if (sheet === undefined) return undefined;
  const db = writing(tx);
  const own = await db
    .selectFrom('person')
    .select(['email', 'lang', hasFactors(personId).as('hasFactors')])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const link = await db
    .selectFrom('email_change')
    .select(['email as wanted', 'expires_at as expiresAt', 'used_at as usedAt'])
    .where('token_hash', '=', tokenHash)
    .where('person_id', '=', personId)
    .where('correction_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  const wanted = link?.wanted ?? '';
  await sql`select pg_advisory_xact_lock(hashtext('person'), hashtext(${wanted}))`.execute(db);
  const taken = await db.selectFrom('person').select('id').where('email', '=', wanted).executeTakeFirst();
  return { person: { ...sheet, ...own, lang: own.lang === 'en' ? 'en' : 'fr' }, link, isTaken: taken !== undefined };
};

/** The new address opens the account, and nothing sent to the old one does. */
export const saveEmail = async (
  tx: Tx,
  change: Readonly<{ subjectId: string; version: number }>,
  { from, to, tokenHash, at }: Readonly<{ from: string; to: string; tokenHash: Buffer; at: Date }>,
): Promise<void> => {
  const db = writing(tx);
  const { numUpdatedRows } = await db
    .updateTable('person')
    .set({ email: to, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`person ${change.subjectId} was locked yet its version moved`);
  await db.updateTable('email_change').set({ used_at: at }).where('token_hash', '=', tokenHash).execute();
  await db.deleteFrom('email_change').where('person_id', '=', change.subjectId).where('used_at', 'is', null).execute();
  await db.deleteFrom('sign_in_link').where('email', '=', from).where('used_at', 'is', null).execute();
};
