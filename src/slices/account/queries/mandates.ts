import { sql } from 'kysely';
import { type Actor, memberAs } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';

export type MandateLine = Readonly<{
  id: string;
  organisationId: string;
  organisationName: string;
  mandataryId: string;
  mandataryName: string;
  programmeCode: string | null;
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
        y.name as "mandataryName", d.programme_code as "programmeCode", d.starts_on::text as "startsOn",
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
