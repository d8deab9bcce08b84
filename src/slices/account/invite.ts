import { z } from 'zod';
import { fullName } from '#kernel/actor';
import { allow } from '#kernel/permission';
import type { Moment } from '#platform/act';
import { act } from '#platform/act';
import type { Tx } from '#platform/tx';
import { both } from '#platform/web';
import { hashOf, localPath, newToken } from '#platform/web/browser-marks';
import { invitationMessage } from './body-letters.ts';
import { emailInput, lineInput } from './inputs.ts';
import {
  BASES,
  type Invitation,
  placeOfInvitation,
  resendInvitation as resendRule,
  invite as rule,
} from './invitation.ts';
import { messageJob } from './message.ts';
import { MEMBER_ROLES } from './organisation.ts';
import { type AccountSettings, bodySettings } from './settings.ts';
import { insertInvitation, lockDoorstep, lockInvitation, moveInvitation } from './store/invitations.ts';
import { queueMessage } from './store/messages.ts';

const input = z.object({
  organisationId: z.uuid(),
  email: emailInput,
  role: z.enum(MEMBER_ROLES, both('Choisissez un rôle.', 'Choose a role.')),
  quality: z.union([z.literal(''), lineInput(120, '', '')]).default(''),
  basis: z.enum(BASES).default('legal_representative'),
  /** The page the person is invited for, e.g. an agreement to sign. */
  back: z
    .string()
    .max(200)
    .default('')
    .transform((back) => (back === '' ? '' : localPath(back))),
  lang: z.enum(['fr', 'en']).default('fr'),
});

type Settings = Pick<AccountSettings, 'publicUrl' | 'instance'>;
type Told = Pick<Invitation, 'organisationName' | 'email' | 'role' | 'quality' | 'lang'>;

/** Sends the link of an invitation; the token is nowhere but in the message. */
const tell = async (
  tx: Tx,
  settings: Settings,
  change: Readonly<{ messageId: string; subjectId: string; expiresAt: Date }>,
  invitation: Told,
  { actor, at }: Moment,
): Promise<Buffer> => {
  const token = newToken();
  const letter = invitationMessage({
    ...invitation,
    from: fullName(actor),
    url: `${settings.publicUrl}/invitation/${token}`,
    expiresAt: change.expiresAt,
    instance: settings.instance,
  });
  const message = { id: change.messageId, recipient: invitation.email, aboutId: change.subjectId, ...letter };
  await queueMessage(tx, { ...message, isSecret: true }, at);
  return hashOf(token);
};

const withMessage = <C extends object>(change: C, messageId: string) => ({
  change: { ...change, messageId, jobs: [messageJob(messageId)] },
});

/** A member invites a mailbox to act for the body, in a role, and for a signatory in a quality. */
export const invite = (settings: Settings) =>
  act({
    name: 'account.invite',
    movesMoney: false,
    input,
    load: (tx, offer, { at }) => lockDoorstep(tx, offer.organisationId, offer, at),
    permit: allow('account.invite', ({ organisationId }: { organisationId: string }) => ({ organisationId })),
    decide: (door, offer, moment) => {
      const decision = rule(door, offer, moment, bodySettings(settings).invitationDays);
      return 'refusal' in decision ? decision : withMessage(decision.change, moment.newId());
    },
    save: async (tx, change, door, offer, moment) => {
      const lang = door.inviteeLang ?? offer.lang;
      const tokenHash = await tell(
        tx,
        settings,
        change,
        { ...offer, organisationName: door.organisationName, lang },
        moment,
      );
      const { actor, at } = moment;
      const { subjectId: id, expiresAt } = change;
      await insertInvitation(tx, { ...offer, lang, id, by: actor.id, at, expiresAt, tokenHash });
    },
  });

/** Sends another link to the same mailbox; the former one no longer works. */
export const resendInvitation = (settings: Settings) =>
  act({
    name: 'account.resend_invitation',
    movesMoney: false,
    input: z.object({ invitationId: z.uuid() }),
    load: (tx, { invitationId }) => lockInvitation(tx, invitationId),
    permit: allow('account.resend_invitation', placeOfInvitation),
    decide: (invitation, _input, moment) => {
      const decision = resendRule(invitation, moment.at, bodySettings(settings).invitationDays);
      return 'refusal' in decision ? decision : withMessage(decision.change, moment.newId());
    },
    save: async (tx, change, invitation, _input, moment) => {
      const tokenHash = await tell(tx, settings, change, invitation, moment);
      await moveInvitation(tx, change, { tokenHash, at: moment.at, expiresAt: change.expiresAt });
    },
  });
