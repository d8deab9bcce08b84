import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';
import type { Basis } from '../invitation.ts';
import type { Power } from '../law/power.ts';
import { mayManage } from '../organisation.ts';
import { type PowerRow, powerOf } from '../signing-power.ts';

/** By what powers a person signs for a body: none when they are not one of its signatories. */
export const powersOf = async (reader: Reader, personId: string, organisationId: string): Promise<readonly Power[]> => {
  const found = await rows<PowerRow>(
    reader,
    sql<PowerRow>`select m.person_id as "personId", o.siren, m.basis, m.starts_on::text as "startsOn",
        m.ends_on::text as "endsOn", d.file_hash as "documentHash", m.limit_cents as "limitCents"
      from membership m join organisation o on o.id = m.organisation_id
        left join delegation_document d on d.id = m.delegation_id
      where m.organisation_id = ${organisationId} and m.person_id = ${personId}
        and m.role = 'signatory' and m.state = 'active'`,
  );
  return found.map((row) => powerOf({ ...row, limitCents: row.limitCents === null ? null : BigInt(row.limitCents) }));
};

type FileToSign = Readonly<{ organisationId: string; siren: string; mandateId: string | null }>;

/**
 * By what powers a person signs for the body of a file: their own there; and, when the mandate on it covers signing,
 * those they hold for the body that acts, within their own days and amount.
 */
export const powersOnFile = async (reader: Reader, actor: Actor, file: FileToSign): Promise<readonly Power[]> => {
  const own = await powersOf(reader, actor.id, file.organisationId);
  const mandate = actor.mandates?.find(({ id, signs }) => id === file.mandateId && signs);
  if (mandate === undefined) return own;
  const theirs = await powersOf(reader, actor.id, mandate.mandataryId);
  return [...own, ...theirs.map((power) => ({ ...power, siren: file.siren, underMandate: mandate.id }))];
};

export type PowerSheet = Readonly<{
  membershipId: string;
  organisationId: string;
  organisationName: string;
  personName: string;
  quality: string;
  basis: Basis;
  startsOn: string | null;
  endsOn: string | null;
  limitCents: bigint | null;
  /** The last delegation filed, and whether the power recorded refers to it. */
  document: Readonly<{ hash: string; name: string; isUsed: boolean }> | null;
}>;

/** By what power a signatory signs, for those who look after the body. */
export const powerSheet = async (
  reader: Reader,
  actor: Actor,
  membershipId: string,
): Promise<PowerSheet | undefined> => {
  const [row] = await rows<PowerSheet>(
    reader,
    sql<PowerSheet>`select m.id as "membershipId", o.id as "organisationId", o.name as "organisationName",
        p.given_name || ' ' || p.family_name as "personName", m.quality, m.basis, m.starts_on::text as "startsOn",
        m.ends_on::text as "endsOn", m.limit_cents as "limitCents",
        (select json_build_object('hash', d.file_hash, 'name', d.name, 'isUsed', d.id is not distinct from m.delegation_id)
          from delegation_document d where d.membership_id = m.id order by d.added_at desc limit 1) as document
      from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
      where m.id = ${membershipId} and m.role = 'signatory' and m.state = 'active'`,
  );
  if (row === undefined || !mayManage(actor, row.organisationId)) return undefined;
  return { ...row, limitCents: row.limitCents === null ? null : BigInt(row.limitCents) };
};

/** The stored delegation of a seat, whose type was read from its content. */
export const delegationFile = async (
  reader: Reader,
  actor: Actor,
  membershipId: string,
): Promise<Readonly<{ hash: string; name: string; type: string }> | undefined> => {
  const sheet = await powerSheet(reader, actor, membershipId);
  if (!sheet?.document) return undefined;
  const { hash, name } = sheet.document;
  const [row] = await rows<{ type: string }>(reader, sql`select type from stored_file where hash = ${hash}`);
  return row && { hash, name, type: row.type };
};
