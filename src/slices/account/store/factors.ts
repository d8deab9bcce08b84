import { sql } from 'kysely';
import { drafting, type Pen, type Tx, writing } from '#platform/tx';
import type { FactorKind, FactorSheet } from '../factor.ts';

export type Purpose = 'add_passkey' | 'add_authenticator' | 'show_passkey' | 'recovery_codes';
type Ceremony = Readonly<{ browserHash: Buffer; purpose: Purpose; personId: string | undefined; challenge: string }>;

/** What is asked of a browser now; what was asked before for the same purpose is forgotten, and what is over too. */
export const beginCeremony = async (pen: Pen, ceremony: Ceremony, at: Date, expiresAt: Date): Promise<void> => {
  const { browserHash, purpose, personId, challenge } = ceremony;
  const db = drafting(pen);
  await sql`delete from ceremony where (browser_hash, purpose) in (
    select browser_hash, purpose from ceremony where expires_at <= ${at} limit 50 for update skip locked)`.execute(db);
  const row = { person_id: personId ?? null, challenge, expires_at: expiresAt };
  await db
    .insertInto('ceremony')
    .values({ browser_hash: browserHash, purpose, ...row })
    .onConflict((conflict) => conflict.columns(['browser_hash', 'purpose']).doUpdateSet(row))
    .execute();
};

type Asked = Readonly<{ browserHash: Buffer; purpose: Purpose; personId: string | undefined; at: Date }>;

/** What was asked of this browser for this person, taken away: it is answered once. */
export const endCeremony = async (pen: Pen, asked: Asked): Promise<string | undefined> => {
  const row = await drafting(pen)
    .deleteFrom('ceremony')
    .where('browser_hash', '=', asked.browserHash)
    .where('purpose', '=', asked.purpose)
    .where('expires_at', '>', asked.at)
    .where(sql<boolean>`person_id is not distinct from ${asked.personId ?? null}::uuid`)
    .returning('challenge')
    .executeTakeFirst();
  return row?.challenge;
};

/** The same within an act. */
export const endCeremonyOf = (tx: Tx, asked: Asked): Promise<string | undefined> =>
  endCeremony(tx as unknown as Pen, asked);

export type Passkey = Readonly<{
  id: string;
  personId: string;
  credentialId: string;
  publicKey: Buffer;
  transports: readonly string[];
  counter: number;
}>;

export const passkeyByCredential = async (pen: Pen, credentialId: string): Promise<Passkey | undefined> => {
  const row = await drafting(pen)
    .selectFrom('factor')
    .innerJoin('person', 'person.id', 'factor.person_id')
    .leftJoin('factor_use', 'factor_use.factor_id', 'factor.id')
    .select(['factor.id', 'factor.person_id', 'factor.public_key', 'factor.transports', 'factor_use.counter'])
    .where('factor.credential_id', '=', credentialId)
    .where('factor.state', '=', 'active')
    .where('person.state', '=', 'active')
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      personId: row.person_id,
      credentialId,
      publicKey: row.public_key as Buffer,
      transports: row.transports,
      counter: Number(row.counter ?? 0n),
    }
  );
};

export const passkeysOf = async (
  pen: Pen,
  personId: string,
): Promise<readonly Omit<Passkey, 'counter' | 'publicKey'>[]> => {
  const rows = await drafting(pen)
    .selectFrom('factor')
    .select(['id', 'credential_id', 'transports'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'passkey')
    .where('state', '=', 'active')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId,
    credentialId: row.credential_id as string,
    transports: row.transports,
  }));
};

export type Authenticator = Readonly<{ id: string; personId: string; secret: Buffer; counter: bigint }>;

export const authenticatorsOf = async (pen: Pen, personId: string): Promise<readonly Authenticator[]> => {
  const rows = await drafting(pen)
    .selectFrom('factor')
    .leftJoin('factor_use', 'factor_use.factor_id', 'factor.id')
    .select(['factor.id', 'factor.secret', 'factor_use.counter'])
    .where('factor.person_id', '=', personId)
    .where('factor.kind', '=', 'authenticator')
    .where('factor.state', '=', 'active')
    .execute();
  return rows.map((row) => ({ id: row.id, personId, secret: row.secret as Buffer, counter: row.counter ?? 0n }));
};

/**
 * Notes a use. @returns whether it was the first with this counter: of two at once, one is refused. A passkey that keeps
 * no count always shows zero, and its challenge serves once anyway.
 */
export const noteUse = async (pen: Pen, factorId: string, counter: bigint, at: Date): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await drafting(pen)
    .insertInto('factor_use')
    .values({ factor_id: factorId, counter, used_at: at })
    .onConflict((conflict) =>
      conflict
        .column('factor_id')
        .doUpdateSet({ counter, used_at: at })
        .where(sql<boolean>`factor_use.counter < ${counter} or (factor_use.counter = 0 and ${counter} = 0)`),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
};

/** Uses a recovery code. @returns whether it was one of theirs, and not used yet */
export const useRecoveryCode = async (pen: Pen, personId: string, codeHash: Buffer, at: Date): Promise<boolean> => {
  const { numUpdatedRows } = await drafting(pen)
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('person_id', '=', personId)
    .where('code_hash', '=', codeHash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
};

export const replaceRecoveryCodes = async (pen: Pen, personId: string, hashes: readonly Buffer[]): Promise<void> => {
  const db = drafting(pen);
  await db.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await db
    .insertInto('recovery_code')
    .values(hashes.map((code_hash) => ({ person_id: personId, code_hash })))
    .execute();
};

/** The person, held while a factor is added: two at once are counted one after the other. */
export const lockFactors = async (
  tx: Tx,
  personId: string,
  credentialId: string | undefined,
): Promise<Readonly<{ factors: number; isKnown: boolean }>> => {
  const db = writing(tx);
  await db.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute();
  const held = await db
    .selectFrom('factor')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'active')
    .execute();
  const known = credentialId
    ? await db
        .selectFrom('factor')
        .select('id')
        .where('credential_id', '=', credentialId)
        .where('state', '=', 'active')
        .execute()
    : [];
  return { factors: held.length, isKnown: known.length > 0 };
};

type NewFactor = Readonly<{ id: string; personId: string; kind: FactorKind; name: string; at: Date }> &
  (
    | Readonly<{ kind: 'passkey'; credentialId: string; publicKey: Uint8Array; transports: readonly string[] }>
    | Readonly<{ kind: 'authenticator'; secret: Buffer /** Of the code it was added with. */; step: bigint }>
  );

export const insertFactor = async (tx: Tx, factor: NewFactor): Promise<void> => {
  await writing(tx)
    .insertInto('factor')
    .values({
      id: factor.id,
      person_id: factor.personId,
      kind: factor.kind,
      name: factor.name,
      ...(factor.kind === 'passkey'
        ? {
            credential_id: factor.credentialId,
            public_key: Buffer.from(factor.publicKey),
            transports: [...factor.transports],
          }
        : { secret: factor.secret }),
      added_at: factor.at,
      state: 'active',
    })
    .execute();
  if (factor.kind === 'authenticator')
    await writing(tx)
      .insertInto('factor_use')
      .values({ factor_id: factor.id, counter: factor.step, used_at: factor.at })
      .execute();
};

type SheetRow = Readonly<{ id: string; personId: string; kind: string; name: string; state: string; version: number }>;
const SHEET = ['id', 'person_id as personId', 'kind', 'name', 'state', 'version'] as const;
const sheetOf = (row: SheetRow): FactorSheet => ({
  ...row,
  kind: row.kind as FactorKind,
  state: row.state as FactorSheet['state'],
});

export const lockFactor = async (tx: Tx, id: string): Promise<FactorSheet | undefined> => {
  const row = await writing(tx).selectFrom('factor').select(SHEET).where('id', '=', id).forUpdate().executeTakeFirst();
  return row && sheetOf(row);
};

export const lockFactorsOf = async (tx: Tx, personId: string): Promise<readonly FactorSheet[]> => {
  const rows = await writing(tx)
    .selectFrom('factor')
    .select(SHEET)
    .where('person_id', '=', personId)
    .where('state', '=', 'active')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(sheetOf);
};

/** A factor that serves no more keeps nothing that could. */
export const removeFactors = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await writing(tx)
    .updateTable('factor')
    .set((eb) => ({
      state: 'removed',
      version: eb('version', '+', 1),
      secret: sql<Buffer | null>`case when kind = 'authenticator' then ''::bytea end`,
    }))
    .where('id', 'in', [...ids])
    .execute();
};

/** Codes stand in for a factor: without any left, they would be one that nobody sees on the page. */
export const forgetCodesWithoutFactor = async (tx: Tx, personId: string): Promise<void> => {
  await sql`delete from recovery_code c where c.person_id = ${personId}
    and not exists (select from factor f where f.person_id = c.person_id and f.state = 'active')`.execute(writing(tx));
};

/** Whoever has lost their factors has lost their codes too. */
export const forgetRecoveryCodes = async (tx: Tx, personId: string): Promise<void> => {
  await writing(tx).deleteFrom('recovery_code').where('person_id', '=', personId).execute();
};
