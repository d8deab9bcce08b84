import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Reader, rows } from '#platform/read';
import { hashOf } from '#platform/web/browser-marks';
import type { InvitationState } from '../invitation.ts';
import { mayManage } from '../organisation.ts';

export type InvitationSheet = Readonly<{
  id: string;
  organisationId: string;
  organisationName: string;
  email: string;
  role: string;
  quality: string;
  back: string;
  inviter: string;
  sentAt: Date;
  expiresAt: Date;
  state: InvitationState;
}>;

const SHEET = sql`select i.id, i.organisation_id as "organisationId", o.name as "organisationName", i.email, i.role,
    i.quality, i.back, coalesce(p.given_name || ' ' || p.family_name, 'Lauréat') as inviter,
    i.sent_at as "sentAt", i.expires_at as "expiresAt", i.state
  from invitation i join organisation o on o.id = i.organisation_id left join person p on p.id = i.invited_by`;
const SHOWN_MAX = 100;

/** What the link in the hands of the visitor is worth. */
export const invitationByToken = async (reader: Reader, token: string): Promise<InvitationSheet | undefined> => {
  const [row] = await rows<InvitationSheet>(
    reader,
    sql<InvitationSheet>`${SHEET} where i.token_hash = ${hashOf(token)}`,
  );
  return row;
};

/** An invitation, for the mailbox invited and for those who look after the body. */
export const invitationFor = async (reader: Reader, actor: Actor, id: string): Promise<InvitationSheet | undefined> => {
  const [row] = await rows<InvitationSheet>(reader, sql<InvitationSheet>`${SHEET} where i.id = ${id}`);
  if (row === undefined) return undefined;
  return row.email === actor.email || mayManage(actor, row.organisationId) ? row : undefined;
};

/** Invitations of a body that await an answer, the last first; whoever asks has been found to look after the body. */
export const invitationsOf = (reader: Reader, organisationId: string): Promise<readonly InvitationSheet[]> =>
  rows<InvitationSheet>(
    reader,
    sql<InvitationSheet>`${SHEET} where i.organisation_id = ${organisationId} and i.state = 'sent'
      order by i.sent_at desc, i.id limit ${SHOWN_MAX}`,
  );

/** Invitations to this mailbox that still stand. */
export const invitationsTo = (reader: Reader, actor: Actor, at: Date): Promise<readonly InvitationSheet[]> =>
  rows<InvitationSheet>(
    reader,
    sql<InvitationSheet>`${SHEET} where i.email = ${actor.email} and i.state = 'sent' and i.expires_at > ${at}
      order by i.sent_at desc, i.id limit ${SHOWN_MAX}`,
  );
