import { sql } from 'kysely';
import { type Actor, memberAs } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';
import { mayVerify } from '../verification.ts';

export type MandateLine = Readonly<{
  id: string;
  organisationId: string;
  organisationName: string;
  mandataryId: string;
  mandataryName: string;
  programmeCode: string | null;
  callCode: string | null;
  fileNumber: string | null;
  signs: boolean;
  /** Whether its deed was filed, by the officer who recorded it. */
  hasDeed: boolean;
  startsOn: string;
  endsOn: string | null;
}>;
export type MandateSheet = Readonly<{
  organisation: Readonly<{ id: string; name: string }>;
  mandates: readonly MandateLine[];
  /** Whether the person who looks may give one, and end those given. */
  signs: boolean;
}>;

/** The mandates a body has given and holds; for those who act for it. */
export const mandatesFor = async (
  reader: Reader,
  actor: Actor,
  organisationId: string,
): Promise<MandateSheet | undefined> => {
  if (memberAs(actor, organisationId, 'applicant', 'signatory') === undefined) return undefined;
  const [organisation] = await rows<MandateSheet['organisation']>(
    reader,
    sql`select id, name from organisation where id = ${organisationId}`,
  );
  const mandates = await rows<MandateLine>(
    reader,
    sql`select d.id, o.id as "organisationId", o.name as "organisationName", y.id as "mandataryId",
        y.name as "mandataryName", d.programme_code as "programmeCode", d.call_code as "callCode", d.signs,
        (select a.number from application a where d.one_file and a.mandate_id = d.id) as "fileNumber", d.document_id is not null as "hasDeed",
        d.starts_on::text as "startsOn",
        d.ends_on::text as "endsOn"
      from mandate d join organisation o on o.id = d.organisation_id join organisation y on y.id = d.mandatary_id
      where (d.organisation_id = ${organisationId} or d.mandatary_id = ${organisationId}) and d.state = 'in_force'
      order by d.given_at desc, d.id limit 200`,
  );
  return organisation && { organisation, mandates, signs: memberAs(actor, organisationId, 'signatory') !== undefined };
};

/** The body from which a mandate was given: where its page is drawn again. */
export const organisationOfMandate = async (reader: Reader, id: string): Promise<string | undefined> => {
  const [row] = await rows<{ id: string }>(reader, sql`select organisation_id as id from mandate where id = ${id}`);
  return row?.id;
};

/** The deed of a mandate: for those who act for either body, and for those who record mandates. */
export const mandateDeed = async (
  reader: Reader,
  actor: Actor,
  id: string,
): Promise<Readonly<{ hash: string; name: string; type: string }> | undefined> => {
  const [row] = await rows<{ hash: string; name: string; type: string; bodies: readonly string[] }>(
    reader,
    sql`select f.hash, t.name, f.type, array[d.organisation_id, d.mandatary_id] as bodies from mandate d
      join mandate_document t on t.id = d.document_id join stored_file f on f.hash = t.file_hash where d.id = ${id}`,
  );
  const acts = row?.bodies.some((body) => memberAs(actor, body, 'applicant', 'signatory') !== undefined);
  return row && (acts || mayVerify(actor)) ? row : undefined;
};
