import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import type { Lang } from '#kernel/text';
import type { Author } from '#platform/documents/models';
import { type Reader as Database, rows } from '#platform/read';
import { contactToTell } from '#slices/application';
import type { Pack } from '#slices/programme';
import type { LetterContent, LetterKind } from '../letter.ts';

/** Somebody who acts for the body, to be told. */
export type Reader = Readonly<{ email: string; lang: Lang }>;

/** Those who act for the body, and the contact of the file when they act by mandate. */
export const readersOf = async (reader: Database, applicationId: string): Promise<readonly Reader[]> => {
  const contact = await contactToTell(reader, applicationId);
  const acting = await rows<Reader>(
    reader,
    sql<Reader>`select distinct p.email, p.lang from application a
      join membership m on m.organisation_id = a.organisation_id and m.state = 'active' and m.role <> 'viewer'
      join person p on p.id = m.person_id and p.state = 'active'
      where a.id = ${applicationId} limit 50`,
  );
  const others = acting.filter(({ email }) => email !== contact?.email);
  return contact === undefined ? others : [{ email: contact.email, lang: contact.lang }, ...others];
};

/** Who decided on the file: the last act that bound the administration, from the journal. */
export const authorOf = async (reader: Database, applicationId: string, pack: Pack): Promise<Author> => {
  const [decider] = await rows<{ givenName: string; familyName: string; role: string }>(
    reader,
    sql<{ givenName: string; familyName: string; role: string }>`
      select p.given_name as "givenName", p.family_name as "familyName", j.as_role as role
      from journal j join person p on p.id = j.actor_id
      where j.subject_id = ${applicationId} and j.machine = 'application'
        and j.to_state in ('laureate', 'waiting', 'queued', 'refused', 'inadmissible')
      order by j.seq desc limit 1`,
  );
  const quality = decider?.role === 'officer' ? 'instructeur' : pack.grantor.signatoryQuality.fr;
  return {
    givenName: decider?.givenName ?? '',
    familyName: decider?.familyName ?? '',
    quality,
    service: pack.grantor.names.fr,
  };
};

export type LetterRow = Readonly<{
  id: string;
  applicationId: string;
  kind: LetterKind;
  content: LetterContent;
  availableAt: Date;
  firstOpenedAt: Date | null;
}>;

/** The letters on a file, for those who act for its body. */
export const lettersFor = async (
  reader: Database,
  actor: Actor,
  applicationId: string,
): Promise<readonly LetterRow[]> => {
  const mine = actor.memberships.map((member) => member.organisationId);
  return rows<LetterRow>(
    reader,
    sql<LetterRow>`select l.id, l.application_id as "applicationId", l.kind, l.content, l.available_at as "availableAt",
        l.first_opened_at as "firstOpenedAt"
      from letter l join application a on a.id = l.application_id
      where l.application_id = ${applicationId} and a.organisation_id = any(${mine}::uuid[]) and l.kind <> 'receipt'
      order by l.available_at`,
  );
};

export const letterFor = async (reader: Database, actor: Actor, letterId: string): Promise<LetterRow | undefined> => {
  const [found] = await rows<{ applicationId: string }>(
    reader,
    sql<{ applicationId: string }>`select application_id as "applicationId" from letter where id = ${letterId}`,
  );
  return found && (await lettersFor(reader, actor, found.applicationId)).find((letter) => letter.id === letterId);
};
