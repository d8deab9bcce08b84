import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { reachOf } from '#kernel/permission';
import { type Reader, rows } from '#platform/read';
import { inRounds } from '#slices/call';
import type { AgreementState } from './agreement.ts';
import type { GivenSignature } from './document.ts';

export type AgreementRow = Readonly<{
  id: string;
  number: string;
  state: AgreementState;
  awardId: string;
  applicationId: string;
  applicationNumber: string;
  title: string;
  organisationId: string;
  organisation: string;
  /** The number of the body of today, whatever the document says. */
  siren: string;
  mandateId: string | null;
  amountCents: bigint;
  documentHash: string;
  sealedHash: string | null;
  drawnUpAt: Date;
  inForceAt: Date | null;
}>;

const ROWS = sql`select g.id, g.number, g.state, g.award_id as "awardId", p.id as "applicationId", p.number as "applicationNumber",
    p.title, o.id as "organisationId", o.name as organisation, o.siren, p.mandate_id as "mandateId", a.amount_cents as "amountCents",
    g.document_hash as "documentHash", g.sealed_hash as "sealedHash", g.drawn_up_at as "drawnUpAt", g.in_force_at as "inForceAt"
  from agreement g join award a on a.id = g.award_id join application p on p.id = a.application_id
    join organisation o on o.id = p.organisation_id`;

/**
 * Staff with a word on agreements of this programme, or members of the body; never on a file the person stepped aside
 * from. That a grant is published opens nothing of its agreement.
 */
const visibleTo = (actor: Actor) => {
  const staff = inRounds(reachOf(actor, 'agreement.see'), sql`p.round_id`);
  const mine = actor.memberships.map((member) => member.organisationId);
  const mandates = (actor.mandates ?? []).map(({ id }) => id);
  return sql`(${staff} or o.id = any(${mine}::uuid[]) or p.mandate_id = any(${mandates}::uuid[])) and exists (select from agreement_in_reach r where r.id = g.id)
    and not exists (
    select from recusal x where x.person_id = ${actor.id} and x.application_id = p.id)`;
};

export const agreementFor = async (reader: Reader, actor: Actor, id: string): Promise<AgreementRow | undefined> => {
  const [row] = await rows<AgreementRow>(reader, sql<AgreementRow>`${ROWS} where g.id = ${id} and ${visibleTo(actor)}`);
  return row;
};

/** Whoever asks: for tasks, and for slices that have asked who may see. */
export const agreementById = async (reader: Reader, id: string): Promise<AgreementRow | undefined> => {
  const [row] = await rows<AgreementRow>(reader, sql<AgreementRow>`${ROWS} where g.id = ${id}`);
  return row;
};

export type AgreementFilter = Readonly<{ state: string | undefined; after: string | undefined }>;

/** Agreements by number, keyset-paged. @param filter `after` is the last number of the page before */
export const agreementList = (
  reader: Reader,
  actor: Actor,
  { state, after }: AgreementFilter,
  limit: number,
): Promise<readonly AgreementRow[]> =>
  rows<AgreementRow>(
    reader,
    sql<AgreementRow>`${ROWS} where ${visibleTo(actor)}
      and (${state ?? null}::text is null or g.state = ${state ?? null})
      and g.number > ${after ?? ''} order by g.number limit ${limit}`,
  );

/** The agreement of a file, for the panel on its page. */
export const agreementOfApplication = async (
  reader: Reader,
  actor: Actor,
  applicationId: string,
): Promise<AgreementRow | undefined> => {
  const [row] = await rows<AgreementRow>(
    reader,
    sql<AgreementRow>`${ROWS} where p.id = ${applicationId} and a.state <> 'dropped' and ${visibleTo(actor)}`,
  );
  return row;
};

export const signaturesOf = (reader: Reader, agreementId: string): Promise<readonly GivenSignature[]> =>
  rows<GivenSignature>(
    reader,
    sql<GivenSignature>`select party, full_name as "fullName", quality, signed_at as "signedAt", document_hash as "documentHash"
      from signature where agreement_id = ${agreementId} order by signed_at`,
  );

/** Awards decided that have no agreement yet. */
export const awardsWithoutAgreement = (
  reader: Reader,
  selectionId: string,
): Promise<readonly Readonly<{ id: string }>[]> =>
  rows(
    reader,
    sql<{ id: string }>`select a.id from award a left join agreement g on g.award_id = a.id
      where a.selection_id = ${selectionId} and a.state = 'decided' and g.id is null order by a.id`,
  );
