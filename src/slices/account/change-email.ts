import { z } from 'zod';
import { allow, allowPaper } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { act } from '#platform/act';
import { paper } from '#platform/paper';
import { hashOf, newToken } from '#platform/web/browser-marks';
import { isNewcomer, mayChangeEmail, changeEmail as rule } from './account.ts';
import { changedEmailMessage, confirmEmailMessage, takenEmailMessage } from './email-letters.ts';
import { emailInput } from './inputs.ts';
import { messageJob } from './message.ts';
import type { AccountSettings } from './settings.ts';
import { askingPerson, type EmailDesk, insertEmailChange, lockEmailDesk, saveEmail } from './store/email-changes.ts';
import { jotMessage, queueMessage } from './store/messages.ts';

const LINK_MS = 3_600_000;
type Settings = Pick<AccountSettings, 'publicUrl' | 'instance'>;

/**
 * Asks to sign in by another address: a link goes to the new mailbox. The same is answered whether somebody has that
 * address already or not; the owner of the mailbox alone is told.
 */
export const askEmailChange = (settings: Settings) =>
  paper({
    name: 'account.ask_email_change',
    input: z.object({ email: emailInput }),
    load: async (pen, { email }, { actor }) => (actor === undefined ? undefined : askingPerson(pen, actor.id, email)),
    permit: allowPaper('account.ask_email_change', () => ({})),
    write: async (pen, person, { email }, { actor, at, newId }) => {
      if (actor === undefined) return refuse('not_permitted', 'account.ask_email_change.not_permitted');
      const may = mayChangeEmail({ ...person, wanted: email }, actor);
      if ('refusal' in may) return may;
      const token = newToken();
      const expiresAt = new Date(at.getTime() + LINK_MS);
      if (!person.isTaken) {
        await insertEmailChange(pen, { tokenHash: hashOf(token), personId: actor.id, email, at, expiresAt });
      }
      const words = person.isTaken
        ? takenEmailMessage(person.lang, settings.instance)
        : confirmEmailMessage(person.lang, `${settings.publicUrl}/account/email/${token}`, settings.instance);
      await jotMessage(pen, { id: newId(), recipient: email, ...words, isSecret: true }, at);
      return { done: {} };
    },
  });

/** Confirms it from the new mailbox; the old one is told. */
export const changeEmail = (settings: Settings) =>
  act({
    name: 'account.change_email',
    movesMoney: false,
    input: z.object({ token: z.string().max(300) }),
    load: (tx, { token }, { actor }) => lockEmailDesk(tx, actor.id, hashOf(token)),
    permit: allow('account.change_email', ({ person }: EmailDesk, actor) => ({
      own: person.id === actor.id && !isNewcomer(actor) ? 'applicant' : undefined,
    })),
    decide: ({ person, link, isTaken }, _input, moment) => {
      const decision = rule(person, link, isTaken, moment);
      if ('refusal' in decision) return decision;
      const messageId = moment.newId();
      return { change: { ...decision.change, messageId, jobs: [messageJob(messageId)] } };
    },
    save: async (tx, change, { person, link }, { token }, { at }) => {
      await saveEmail(tx, change, { from: person.email, to: link?.wanted ?? '', tokenHash: hashOf(token), at });
      const words = changedEmailMessage(person.lang, settings.instance);
      await queueMessage(tx, { id: change.messageId, recipient: person.email, ...words, isSecret: true }, at);
    },
  });
