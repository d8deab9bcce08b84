import { z } from 'zod';
import { preparesFile, submitsFile } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { messageJob, queueMessages } from '#slices/account';
import { commonOf, renewsAttestation } from './group.ts';
import { partnerLife } from './life.ts';
import { hasAttested, remindPartner as remindRule, removePartner as removeRule } from './partner.ts';
import { messageFor, type PartnerSettings } from './propose-partner.ts';
import { type HeldPartner, lockPartner, movePartner } from './store/partners.ts';

const input = z.object({ partnerId: z.uuid() });

/** What the journal keeps of an act on a partner. */
export const partnerChange = <const To extends string>({ draft, partner }: HeldPartner, to: To) => ({
  machine: partnerLife.name,
  subjectId: partner.id,
  from: partner.state,
  to,
  version: partner.version,
  applicationId: draft.application.id,
  facts: {
    number: draft.application.number,
    applicationId: draft.application.id,
    siren: partner.siren,
    name: partner.name,
  } as Readonly<Record<string, unknown>>,
});

/** Whether a partner has attested what its file says now. */
export const isFresh = ({ draft, partner }: HeldPartner): boolean =>
  hasAttested(partner, commonOf(draft), renewsAttestation(draft));

/** The lead takes a body off its draft: it no longer sees anything of it. */
export const removePartner = act({
  name: 'application.remove_partner',
  movesMoney: false,
  input,
  load: (tx, { partnerId }) => lockPartner(tx, partnerId),
  permit: allow('application.remove_partner', ({ draft }: HeldPartner, actor) => ({
    acting: preparesFile(actor, draft.application),
  })),
  decide: (held) => {
    const decision = removeRule({ file: held.draft.application.state, partner: held.partner.state });
    return 'refusal' in decision ? decision : { change: partnerChange(held, decision.to) };
  },
  save: (tx, change) => movePartner(tx, change),
});

/** The lead asks again: nothing came, or the file has changed since the body attested. */
export const remindPartner = ({ publicUrl }: PartnerSettings) =>
  act({
    name: 'application.remind_partner',
    movesMoney: false,
    input,
    load: (tx, { partnerId }) => lockPartner(tx, partnerId),
    permit: allow('application.remind_partner', ({ draft }: HeldPartner, actor) => ({
      acting: submitsFile(actor, draft.application),
    })),
    decide: (held, _input, { at, newId }) => {
      const { draft, partner } = held;
      const states = { file: draft.application.state, partner: partner.state };
      const decision = remindRule(states, isFresh(held), partner.askedAt, at, draft.round.pack.zone);
      if ('refusal' in decision) return decision;
      const readers = held.mailboxes.map((one) => ({ ...one, id: newId() }));
      return {
        change: { ...partnerChange(held, decision.to), readers, jobs: readers.map(({ id }) => messageJob(id)) },
      };
    },
    save: async (tx, change, { draft, partner, mailboxes }, _input, { at }) => {
      await movePartner(tx, change, { asked_at: at });
      const told = messageFor(publicUrl, draft, { ...partner, isKnown: mailboxes.length > 0 });
      const messages = change.readers.map(({ id, email, lang }) => ({
        id,
        recipient: email,
        aboutId: change.applicationId,
        ...told(lang),
      }));
      await queueMessages(tx, messages, at);
    },
  });
