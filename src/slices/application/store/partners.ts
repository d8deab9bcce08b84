import { sql } from 'kysely';
import type { Lang } from '#kernel/text';
import { type Tx, writing } from '#platform/tx';
import { findBody, insertOrganisation, lockShelf, mailboxesOf } from '#slices/account';
import type { Partner } from '../partner.ts';
import { type Draft, draftOf } from '../queries/draft.ts';
import { lockApplication, readingIn } from './application.ts';

export type Mailbox = Readonly<{ email: string; lang: Lang }>;

/** The draft as it is once its file is locked: no other act on its group, nor its filing, happens meanwhile. */
export const lockDraft = async (tx: Tx, applicationId: string): Promise<Draft | undefined> =>
  (await lockApplication(tx, applicationId)) && draftOf(readingIn(tx), applicationId);

export type HeldPartner = Readonly<{ draft: Draft; partner: Partner; mailboxes: readonly Mailbox[] }>;

/** A partner and its file, locked in that order, with those who act for it. */
export const lockPartner = async (tx: Tx, partnerId: string): Promise<HeldPartner | undefined> => {
  const found = await writing(tx)
    .selectFrom('partner')
    .select('application_id')
    .where('id', '=', partnerId)
    .executeTakeFirst();
  const draft = found && (await lockDraft(tx, found.application_id));
  if (draft === undefined) return undefined;
  const partner = draft.partners.find(({ id }) => id === partnerId) ?? (await takenOff(tx, partnerId));
  return partner && { draft, partner, mailboxes: await mailboxesIn(tx, partner.organisationId) };
};

/** One that was taken off is not in its draft any more: only that it ended is told of it. */
const takenOff = async (tx: Tx, partnerId: string): Promise<Partner | undefined> => {
  const row = await writing(tx)
    .selectFrom('partner')
    .innerJoin('organisation', 'organisation.id', 'partner.organisation_id')
    .select([
      'partner.organisation_id as organisationId',
      'siren',
      'name',
      'kind',
      'territory_id as territoryId',
      'ground',
    ])
    .select(['partner.state', 'partner.version', 'brings', 'asked_at as askedAt', 'quality'])
    .where('partner.id', '=', partnerId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const nothing = {
    contributionCents: null,
    attestedBy: null,
    attestedByName: null,
    attestedAt: null,
    attestedHash: null,
  };
  return { ...row, ...nothing, id: partnerId, state: row.state as Partner['state'] };
};

const mailboxesIn = async (tx: Tx, organisationId: string): Promise<readonly Mailbox[]> =>
  (await mailboxesOf(tx, organisationId)).map(({ email, lang }) => ({ email, lang: lang === 'en' ? 'en' : 'fr' }));

/** A body one may ask to join: as registered here or, when it is not yet, as the territory data know it. */
export type Candidate = Readonly<{
  body: NonNullable<Awaited<ReturnType<typeof findBody>>>;
  organisationId: string | undefined;
  mergedInto: string | undefined;
  mailboxes: readonly Mailbox[];
}>;

/**
 * The body chosen, locked: two files that bring in the same one at once register it once.
 * @returns undefined when neither the territory data nor this service know it
 */
export const lockCandidate = async (
  tx: Tx,
  chosen: Readonly<{ territoryId: string | undefined; siren: string }>,
): Promise<Candidate | undefined> => {
  const body = await findBody(tx, { ...chosen, siret: undefined, name: '', kind: 'other', address: '' });
  if (body === undefined) return undefined;
  const { mergedInto } = await lockShelf(tx, body);
  const registered = await writing(tx)
    .selectFrom('organisation')
    .select(['id', 'siren', 'name', 'kind', 'territory_id'])
    .where('siren', '=', body.siren)
    .forKeyShare()
    .executeTakeFirst();
  if (registered === undefined) {
    if (body.territoryId === undefined) return undefined;
    return { body, organisationId: undefined, mergedInto, mailboxes: [] };
  }
  const { id, siren, name, kind, territory_id } = registered;
  return {
    body: { ...body, siren, name, kind: kind as Candidate['body']['kind'], territoryId: territory_id ?? undefined },
    organisationId: id,
    mergedInto,
    mailboxes: await mailboxesIn(tx, id),
  };
};

export type NewPartner = Readonly<{
  subjectId: string;
  applicationId: string;
  organisationId: string;
  isNewBody: boolean;
  to: string;
  brings: string;
  contributionCents: bigint | null;
}>;

export const insertPartner = async (
  tx: Tx,
  one: NewPartner,
  { body }: Candidate,
  by: Readonly<{ id: string; at: Date }>,
): Promise<void> => {
  if (one.isNewBody) await insertOrganisation(tx, one.organisationId, body, [], by.at);
  await writing(tx)
    .insertInto('partner')
    .values({
      id: one.subjectId,
      application_id: one.applicationId,
      organisation_id: one.organisationId,
      state: one.to,
      brings: one.brings,
      contribution_cents: one.contributionCents,
      proposed_by: by.id,
      proposed_at: by.at,
      asked_at: by.at,
    })
    .execute();
};

export type MovedPartner = Readonly<{ subjectId: string; to: string; version: number }>;
type More = Partial<
  Readonly<{
    asked_at: Date;
    attested_by: string;
    attested_at: Date;
    attested_hash: string;
    quality: string;
    organisation_id: string;
  }>
>;

/** @throws Error when the version moved although the row was locked: a fault of the code */
export const movePartner = async (tx: Tx, change: MovedPartner, more: More = {}): Promise<void> => {
  const { numUpdatedRows } = await writing(tx)
    .updateTable('partner')
    .set({ ...more, state: change.to, version: change.version + 1 })
    .where('id', '=', change.subjectId)
    .where('version', '=', change.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`partner ${change.subjectId} was locked yet its version moved`);
};

/** A body that takes part in a file of another, or is asked to. */
export type Partnership = Readonly<{
  id: string;
  number: string;
  state: Partner['state'];
  applicationId: string;
  organisationId: string;
  leadId: string;
  version: number;
}>;

/** Where some bodies are partners, with their files, locked in the order of the files as other acts lock them. */
export const lockPartnershipsOf = async (tx: Tx, bodies: readonly string[]): Promise<readonly Partnership[]> => {
  const db = writing(tx);
  const among = db
    .selectFrom('partner')
    .select('application_id')
    .where((is) => is('organisation_id', '=', is.fn.any(is.val([...bodies]))))
    .where('state', 'in', ['proposed', 'attested']);
  await db.selectFrom('application').select('id').where('id', 'in', among).orderBy('id').forUpdate().execute();
  const { rows } = await sql<Partnership>`select p.id, a.number, p.state, p.application_id as "applicationId",
      p.organisation_id as "organisationId", a.organisation_id as "leadId", p.version
    from partner p join application a on a.id = p.application_id
    where p.organisation_id = any(${[...bodies]}::uuid[]) and p.state in ('proposed', 'attested')
    order by p.id for update of p`.execute(db);
  return rows;
};
