import { sql } from 'kysely';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { Departure } from '../identity.ts';
import type { Introduced, ProviderKind } from '../providers/provider.ts';
import type { KnownPerson } from '../sign-in.ts';

type Leaving = Departure & Readonly<{ stateHash: Buffer; browserHash: Buffer; provider: ProviderKind }>;

/** Notes who leaves for a provider; those who never came back are forgotten, a few at a time. */
export const insertDeparture = async (pen: Pen, leaving: Leaving, at: Date): Promise<void> => {
  const db = drafting(pen);
  await sql`delete from departure where state_hash in (
    select state_hash from departure where expires_at <= ${at} limit 50 for update skip locked)`.execute(db);
  await sql`delete from introduction where browser_hash in (
    select browser_hash from introduction where expires_at <= ${at} limit 50 for update skip locked)`.execute(db);
  await db
    .insertInto('departure')
    .values({
      state_hash: leaving.stateHash,
      browser_hash: leaving.browserHash,
      provider: leaving.provider,
      locked: leaving.locked,
      back: leaving.back,
      expires_at: leaving.expiresAt,
    })
    .execute();
};

/** Who left with this mark from this browser, taken away: nobody comes back twice. */
export const takeDeparture = async (
  pen: Pen,
  left: Readonly<{ stateHash: Buffer; browserHash: Buffer; provider: ProviderKind }>,
): Promise<Departure | undefined> => {
  const row = await drafting(pen)
    .deleteFrom('departure')
    .where('state_hash', '=', left.stateHash)
    .where('browser_hash', '=', left.browserHash)
    .where('provider', '=', left.provider)
    .returning(['locked', 'back', 'expires_at'])
    .executeTakeFirst();
  return row && { locked: row.locked, back: row.back, expiresAt: row.expires_at };
};

/** Who is known under this subject of this issuer. */
export const personBySubject = async (pen: Pen, issuer: string, subject: string): Promise<KnownPerson | undefined> =>
  drafting(pen)
    .selectFrom('identity')
    .innerJoin('person', 'person.id', 'identity.person_id')
    .select(['person.id', 'person.state'])
    .where('identity.issuer', '=', issuer)
    .where('identity.subject', '=', subject)
    .executeTakeFirst();

/** An identity as a provider gives it, with who it is from. */
export type Named = Pick<Introduced, 'subject' | 'uid' | 'siret'> &
  Readonly<{ provider: ProviderKind; issuer: string; isVouched: boolean }>;

/**
 * Binds an identity to a person, or notes that it served again; the establishment is added to those it named before.
 * @returns which identity it is, or nothing when it is not theirs: of two people at once, the first has it
 */
export const noteIdentity = async (pen: Pen, personId: string, named: Named, at: Date): Promise<string | undefined> => {
  const db = drafting(pen);
  const identity = await db
    .insertInto('identity')
    .values({
      provider: named.provider,
      issuer: named.issuer,
      subject: named.subject,
      uid: named.uid,
      vouched: named.isVouched,
      person_id: personId,
      first_used_at: at,
      last_used_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['issuer', 'subject'])
        .doUpdateSet({ uid: named.uid, vouched: named.isVouched, last_used_at: at })
        .where('identity.person_id', '=', personId),
    )
    .returning('id')
    .executeTakeFirst();
  if (identity === undefined || named.siret === undefined) return identity?.id;
  await db
    .insertInto('identity_siret')
    .values({ identity_id: identity.id, siret: named.siret, first_seen_at: at, last_seen_at: at })
    .onConflict((conflict) => conflict.columns(['identity_id', 'siret']).doUpdateSet({ last_seen_at: at }))
    .execute();
  return identity.id;
};

export type Introduction = Named &
  Pick<Introduced, 'email' | 'givenName' | 'familyName'> &
  Readonly<{ browserHash: Buffer; newcomerId: string | undefined; expiresAt: Date }>;

/** Keeps what a provider said until the mailbox is proved and the name said; the last word at this browser counts. */
export const keepIntroduction = async (pen: Pen, introduction: Introduction): Promise<void> => {
  const row = {
    provider: introduction.provider,
    issuer: introduction.issuer,
    subject: introduction.subject,
    uid: introduction.uid,
    email: introduction.email ?? null,
    given_name: introduction.givenName,
    family_name: introduction.familyName,
    siret: introduction.siret ?? null,
    vouched: introduction.isVouched,
    link_hash: null,
    newcomer_id: introduction.newcomerId ?? null,
    expires_at: introduction.expiresAt,
  };
  await drafting(pen)
    .insertInto('introduction')
    .values({ browser_hash: introduction.browserHash, ...row })
    .onConflict((conflict) => conflict.column('browser_hash').doUpdateSet(row))
    .execute();
};

/** The link just made is the one that settles what waits at this browser. @returns who introduced the person, if one waits */
export const settleByLink = async (
  pen: Pen,
  browserHash: Buffer,
  linkHash: Buffer,
  at: Date,
): Promise<ProviderKind | undefined> => {
  const row = await drafting(pen)
    .updateTable('introduction')
    .set({ link_hash: linkHash })
    .where('browser_hash', '=', browserHash)
    .where('newcomer_id', 'is', null)
    .where('expires_at', '>', at)
    .returning('provider')
    .executeTakeFirst();
  return row && (row.provider as ProviderKind);
};

const NAMED = ['provider', 'issuer', 'subject', 'uid', 'siret', 'vouched as isVouched'] as const;
type NamedRow = Readonly<Omit<Named, 'provider' | 'siret'> & { provider: string; siret: string | null }>;
const namedOf = (row: NamedRow): Named => ({
  ...row,
  provider: row.provider as ProviderKind,
  siret: row.siret ?? undefined,
});

/** What this link settles, taken away. */
export const takeIntroduction = async (pen: Pen, linkHash: Buffer, at: Date): Promise<Named | undefined> => {
  const row = await drafting(pen)
    .deleteFrom('introduction')
    .where('link_hash', '=', linkHash)
    .where('expires_at', '>', at)
    .returning(NAMED)
    .executeTakeFirst();
  return row && namedOf(row);
};

/** The mailbox is proved and is nobody's yet: what was said waits for the newcomer to say a name. */
export const passToNewcomer = async (
  pen: Pen,
  linkHash: Buffer,
  newcomerId: string,
  expiresAt: Date,
): Promise<void> => {
  await drafting(pen)
    .updateTable('introduction')
    .set({ link_hash: null, newcomer_id: newcomerId, expires_at: expiresAt })
    .where('link_hash', '=', linkHash)
    .execute();
};

/** The newcomer has become a person: the identity that waited is theirs, and opened the session they are in. */
export const settleIntroduction = async (tx: Tx, personId: string, at: Date): Promise<void> => {
  const db = writing(tx);
  const row = await db
    .deleteFrom('introduction')
    .where('newcomer_id', '=', personId)
    .returning(NAMED)
    .executeTakeFirst();
  if (row === undefined) return;
  const id = await noteIdentity(tx as unknown as Pen, personId, namedOf(row), at);
  await db
    .updateTable('session')
    .set({ identity_id: id ?? null })
    .where('person_id', '=', personId)
    .where('provider', '=', row.provider)
    .execute();
};

export const isIdentityOf = async (pen: Pen, personId: string, id: string): Promise<boolean> =>
  (await drafting(pen)
    .selectFrom('identity')
    .select('id')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined;

/**
 * Forgets an identity and the establishments it named. The sessions it opened end; the one in hand goes on without the second
 * factor, which nobody vouches for any more.
 */
export const forgetIdentity = async (
  pen: Pen,
  personId: string,
  id: string,
  inHand: Buffer | undefined,
): Promise<void> => {
  const db = drafting(pen);
  const opened = db.deleteFrom('session').where('person_id', '=', personId).where('identity_id', '=', id);
  await (inHand === undefined ? opened : opened.where('token_hash', '!=', inHand)).execute();
  await db
    .updateTable('session')
    .set({ vouched_at: null })
    .where('person_id', '=', personId)
    .where('identity_id', '=', id)
    .execute();
  await db.deleteFrom('identity').where('person_id', '=', personId).where('id', '=', id).execute();
};
