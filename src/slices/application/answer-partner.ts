import { z } from 'zod';
import { fullName } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act, type Moment } from '#platform/act';
import type { Tx } from '#platform/tx';
import { lineInput, messageJob, queueMessages } from '#slices/account';
import { commonOf } from './group.ts';
import { isFresh, partnerChange } from './lead-partner.ts';
import { attestedContent, attestPartner as attestRule, declinePartner as declineRule } from './partner.ts';
import { partnerAnsweredMessage } from './partner-letters.ts';
import type { PartnerSettings } from './propose-partner.ts';
import { contactToTell } from './queries/contacts.ts';
import { readingIn } from './store/application.ts';
import { type HeldPartner, lockPartner, type Mailbox, movePartner } from './store/partners.ts';

type Answering = HeldPartner & Readonly<{ contact: Mailbox | undefined }>;

const load = async (tx: Tx, partnerId: string): Promise<Answering | undefined> => {
  const held = await lockPartner(tx, partnerId);
  return held && { ...held, contact: await contactToTell(readingIn(tx), held.draft.application.id) };
};

const placeOf = ({ partner }: Answering) => ({ organisationId: partner.organisationId });

/** The change with the message that tells the lead, when it has somebody to tell. */
const telling = <C extends object>(change: C, { contact }: Answering, newId: () => string) => {
  const messageId = newId();
  return { ...change, messageId, jobs: contact === undefined ? [] : [messageJob(messageId)] };
};

const tellLead = async (
  tx: Tx,
  { publicUrl }: PartnerSettings,
  { draft, partner, contact }: Answering,
  told: Readonly<{ messageId: string; answer: 'attested' | 'declined'; reason: string }>,
  { actor, at }: Moment,
): Promise<void> => {
  if (contact === undefined) return;
  const { id, number } = draft.application;
  const letter = partnerAnsweredMessage(contact.lang, {
    ...told,
    partner: partner.name,
    by: fullName(actor),
    number,
    url: `${publicUrl}/applications/${id}/partners`,
  });
  await queueMessages(tx, [{ id: told.messageId, recipient: contact.email, aboutId: id, ...letter }], at);
};

/** Somebody who acts for a partner attests for it, on honour, what the file says now (ARR18-ATTEST). */
export const attestPartner = (settings: PartnerSettings) =>
  act({
    name: 'application.attest_partner',
    movesMoney: false,
    input: z.object({
      partnerId: z.uuid(),
      /** Codes of the declarations of the form that were ticked. */
      attested: z.array(z.string().max(100)).max(50),
      quality: lineInput(120, 'Dites en quelle qualité vous attestez.', 'Say in what quality you attest.'),
      /** Fingerprint of what the page showed. */
      shown: z.string().max(64),
    }),
    load: (tx, { partnerId }) => load(tx, partnerId),
    permit: allow('application.attest_partner', placeOf),
    decide: (held, { attested, quality, shown }, { newId }) => {
      const { draft, partner } = held;
      const hash = attestedContent(commonOf(draft), partner);
      const decision = attestRule(
        { file: draft.application.state, partner: partner.state },
        { isFresh: isFresh(held), isAsShown: shown === hash },
        draft.form.declarations.map(({ code }) => code),
        attested,
      );
      if ('refusal' in decision) return decision;
      const change = partnerChange(held, decision.to);
      return {
        change: telling({ ...change, hash, facts: { ...change.facts, quality, contentHash: hash } }, held, newId),
      };
    },
    save: async (tx, change, held, { quality }, moment) => {
      const { actor, at } = moment;
      await movePartner(tx, change, { attested_by: actor.id, attested_at: at, attested_hash: change.hash, quality });
      await tellLead(tx, settings, held, { messageId: change.messageId, answer: 'attested', reason: '' }, moment);
    },
  });

/** Somebody who acts for a partner steps back for it, before the file is filed. */
export const declinePartner = (settings: PartnerSettings) =>
  act({
    name: 'application.decline_partner',
    movesMoney: false,
    input: z.object({ partnerId: z.uuid(), reason: z.string().trim().max(300).default('') }),
    load: (tx, { partnerId }) => load(tx, partnerId),
    permit: allow('application.decline_partner', placeOf),
    decide: (held, { reason }, { newId }) => {
      const decision = declineRule({ file: held.draft.application.state, partner: held.partner.state });
      if ('refusal' in decision) return decision;
      const change = partnerChange(held, decision.to);
      const facts = reason === '' ? change.facts : { ...change.facts, reason };
      return { change: telling({ ...change, facts }, held, newId) };
    },
    save: async (tx, change, held, { reason }, moment) => {
      await movePartner(tx, change);
      await tellLead(tx, settings, held, { messageId: change.messageId, answer: 'declined', reason }, moment);
    },
  });
