import { type Actor, fullName, peopleBehind } from '#kernel/actor';
import { cents } from '#kernel/money';
import type { StoredFile } from '#platform/files';
import { rightToRead } from '#platform/read';
import { type Tx, writing } from '#platform/tx';
import { powersOnFile } from '#slices/account';
import { recusedFrom } from '#slices/jury';
import type { Agreement, AgreementState, AwardToFormalise } from './agreement.ts';

/** The award, locked, with the number its agreement bears. */
export const lockAwardToFormalise = async (tx: Tx, awardId: string): Promise<AwardToFormalise | undefined> => {
  // Locked first, read after: what stands beside it is then read as it is now, not as it was before the wait.
  await writing(tx).selectFrom('award').select('id').where('id', '=', awardId).forUpdate().execute();
  const row = await writing(tx)
    .selectFrom('award')
    .innerJoin('application', 'application.id', 'award.application_id')
    .leftJoin('agreement', 'agreement.award_id', 'award.id')
    .select(['award.id', 'award.state', 'award.amount_cents', 'application.number', 'agreement.id as existing'])
    .where('award.id', '=', awardId)
    .forUpdate('award')
    .executeTakeFirst();
  return (
    row && {
      awardId: row.id,
      awardState: row.state,
      number: numberOf(row.number),
      existing: row.existing ?? undefined,
      amount: cents(BigInt(row.amount_cents)),
    }
  );
};

/** The agreement bears the number of its file: one grant, one agreement. */
export const numberOf = (applicationNumber: string): string => `C-${applicationNumber}`;

/** Locked first, read after: what stands beside it is then read as it is now, not as it was before the wait. */
const lockBoth = async (tx: Tx, id: string): Promise<void> => {
  await writing(tx).selectFrom('agreement').select('id').where('id', '=', id).forUpdate().execute();
  await writing(tx)
    .selectFrom('award')
    .select('id')
    .where('id', 'in', (eb) => eb.selectFrom('agreement').select('award_id').where('agreement.id', '=', id))
    .forUpdate()
    .execute();
};

/** The agreement and its award, locked, as seen by this person and those they stand in for. */
export const lockAgreement = async (tx: Tx, id: string, actor: Actor): Promise<Agreement | undefined> => {
  await lockBoth(tx, id);
  const row = await writing(tx)
    .selectFrom('agreement')
    .innerJoin('award', 'award.id', 'agreement.award_id')
    .innerJoin('award_balance', 'award_balance.award_id', 'award.id')
    .innerJoin('application', 'application.id', 'award.application_id')
    .innerJoin('organisation', 'organisation.id', 'application.organisation_id')
    .innerJoin('envelope', 'envelope.id', 'award.envelope_id')
    .innerJoin('round', 'round.id', 'application.round_id')
    .select([
      'agreement.id',
      'agreement.number',
      'agreement.state',
      'agreement.version',
      'agreement.document_hash as documentHash',
      'award.id as awardId',
      'award.state as awardState',
      'award.amount_cents',
      'agreement.amount_cents as stated',
      'award_balance.reserved',
      'award.envelope_id as envelopeId',
      'application.organisation_id as organisationId',
      'application.mandate_id as mandateId',
      'organisation.siren',
      'organisation.name as organisationName',
      'envelope.programme_id as programmeId',
      'round.call_id as callId',
      'application.id as applicationId',
    ])
    .where('agreement.id', '=', id)
    .forUpdate(['agreement', 'award'])
    .executeTakeFirst();
  return (
    row && {
      siren: row.siren,
      organisationName: row.organisationName,
      powers: await powersOnFile(rightToRead(writing(tx)), actor, row),
      mandateId: row.mandateId,
      id: row.id,
      number: row.number,
      state: row.state as AgreementState,
      version: row.version,
      documentHash: row.documentHash ?? '',
      awardId: row.awardId,
      awardState: row.awardState,
      stated: cents(BigInt(row.stated)),
      amount: cents(BigInt(row.amount_cents)),
      reserved: cents(BigInt(row.reserved)),
      envelopeId: row.envelopeId,
      organisationId: row.organisationId,
      programmeId: row.programmeId,
      callId: row.callId,
      recused: await recusedFrom(tx, row.applicationId, peopleBehind(actor)),
    }
  );
};

/** A file stored by hash before anything referred to it. */
const keepFile = async (tx: Tx, file: StoredFile, at: Date): Promise<void> => {
  await writing(tx)
    .insertInto('stored_file')
    .values({ hash: file.hash, size_bytes: BigInt(file.sizeBytes), type: file.type, stored_at: at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
};

export const insertAgreement = async (
  tx: Tx,
  id: string,
  award: AwardToFormalise,
  document: StoredFile,
  at: Date,
): Promise<void> => {
  await keepFile(tx, document, at);
  await writing(tx)
    .insertInto('agreement')
    .values({
      id,
      award_id: award.awardId,
      number: award.number,
      state: 'drawn_up',
      document_hash: document.hash,
      amount_cents: award.amount,
      drawn_up_at: at,
    })
    .execute();
};

type Moved = Readonly<{ subjectId: string; to: AgreementState; version: number }>;

const move = async (tx: Tx, change: Moved, more: Readonly<Record<string, unknown>>): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('agreement')
    .set({ state: change.to, version: change.version + 1, ...more })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`agreement ${change.subjectId} was locked yet its version moved`);
};

export const saveSignature = async (
  tx: Tx,
  change: Moved,
  signature: Readonly<{
    party: 'beneficiary' | 'state';
    actor: Actor;
    quality: string;
    documentHash: string;
    at: Date;
  }>,
): Promise<void> => {
  await writing(tx)
    .insertInto('signature')
    .values({
      agreement_id: change.subjectId,
      party: signature.party,
      person_id: signature.actor.id,
      full_name: fullName(signature.actor),
      quality: signature.quality,
      signed_at: signature.at,
      document_hash: signature.documentHash,
    })
    .execute();
  await move(tx, change, signature.party === 'state' ? { in_force_at: signature.at } : {});
};

export const saveSealed = async (tx: Tx, change: Moved, sealed: StoredFile, at: Date): Promise<void> => {
  await keepFile(tx, sealed, at);
  await move(tx, change, { sealed_hash: sealed.hash });
};
