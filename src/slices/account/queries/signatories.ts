import { sql } from 'kysely';
import { type Reader, rows } from '#platform/read';

/** Who signs for a body, and who was invited to and has not answered; whoever asks has been found to act for it. */
export type Signatories = Readonly<{
  signs: readonly string[];
  invited: readonly Readonly<{ email: string; sentAt: Date }>[];
}>;
const SHOWN_MAX = 20;

export const signatoriesOf = async (reader: Reader, organisationId: string, at: Date): Promise<Signatories> => {
  const [signs, invited] = await Promise.all([
    rows<{ name: string }>(
      reader,
      sql`select p.given_name || ' ' || p.family_name as name from membership m join person p on p.id = m.person_id
        where m.organisation_id = ${organisationId} and m.role = 'signatory' and m.state = 'active'
        order by p.family_name, p.given_name, p.id limit ${SHOWN_MAX}`,
    ),
    rows<{ email: string; sentAt: Date }>(
      reader,
      sql`select i.email, i.sent_at as "sentAt" from invitation i
        where i.organisation_id = ${organisationId} and i.role = 'signatory' and i.state = 'sent' and i.expires_at > ${at}
        order by i.sent_at desc, i.id limit ${SHOWN_MAX}`,
    ),
  ]);
  return { signs: signs.map(({ name }) => name), invited };
};
