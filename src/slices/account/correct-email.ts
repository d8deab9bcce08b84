import { z } from 'zod';
import { fullName } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { hashOf, newToken } from '#platform/web/browser-marks';
import {
  APART_DAYS,
  daysFrom,
  placeOfCorrection,
  correctEmail as rule,
  takeCorrectedEmail as takeRule,
  withdrawCorrection as withdrawRule,
} from './correction.ts';
import { askedMessages, takenMessages } from './correction-letters.ts';
import { emailInput, reasonInput } from './inputs.ts';
import { messageJob } from './message.ts';
import type { AccountSettings } from './settings.ts';
import {
  didLately,
  insertCorrection,
  lockCase,
  lockCorrection,
  lockTaking,
  otherAdministrators,
  saveCorrection,
} from './store/corrections.ts';
import { saveEmail } from './store/email-changes.ts';
import { queueMessages } from './store/messages.ts';
import { closeSessionsOf } from './store/people.ts';

type Settings = Pick<AccountSettings, 'publicUrl' | 'instance'>;
const drawn = (count: number, newId: () => string) => {
  const messageIds = Array.from({ length: count }, newId);
  return { messageIds, jobs: messageIds.map(messageJob) };
};

/**
 * An administrator asks that the account of somebody who lost their mailbox open by another address. The former mailbox,
 * the new one and the other administrators are written to at once.
 */
export const correctEmail = (settings: Settings) =>
  act({
    name: 'account.correct_email',
    movesMoney: false,
    input: z.object({
      personId: z.uuid(),
      email: emailInput,
      reason: reasonInput,
      confirmed: z.literal(
        'yes',
        both('Cochez cette case : sans elle, rien ne change.', 'Tick this box: without it nothing changes.'),
      ),
    }),
    load: async (tx, { personId, email }, { actor, at }) => {
      const known = await lockCase(tx, { personId, wanted: email, askedBy: actor.id, at });
      return (
        known && {
          ...known,
          administrators: await otherAdministrators(tx, actor.id, at),
          hasReset: await didLately(tx, 'account.reset_factors', { actor, personId, since: daysFrom(at, -APART_DAYS) }),
        }
      );
    },
    permit: allow('account.correct_email', ({ hasReset }: { hasReset: boolean }, actor) => ({
      had: (personId) => ({ reset_factors: hasReset && personId === actor.id }),
    })),
    decide: (known, input, moment) => {
      const decision = rule(known, input, moment);
      if ('refusal' in decision) return decision;
      return { change: { ...decision.change, ...drawn(2 + known.administrators.length, moment.newId) } };
    },
    save: async (tx, change, { person, administrators }, { email, reason }, { actor, at }) => {
      const [proof, objection] = [newToken(), newToken()];
      const { subjectId: id, opensAt, endsAt } = change;
      const correction = { id, personId: person.id, askedBy: actor.id, reason, at, opensAt, endsAt };
      await insertCorrection(tx, correction, { email, proof: hashOf(proof), objection: hashOf(objection) });
      const messages = askedMessages(
        { ...correction, by: fullName(actor), former: person.email, lang: person.lang, email, proof, objection },
        { administrators, ids: change.messageIds, settings },
      );
      await queueMessages(tx, messages, at);
    },
  });

/** Takes a correction back before it was confirmed. */
export const withdrawCorrection = act({
  name: 'account.withdraw_correction',
  movesMoney: false,
  input: z.object({ correctionId: z.uuid() }),
  load: (tx, { correctionId }) => lockCorrection(tx, { id: correctionId }),
  permit: allow('account.withdraw_correction', () => ({})),
  decide: (correction) => withdrawRule(correction),
  save: (tx, change, _correction, _input, { at }) => saveCorrection(tx, change, at),
});

/** Whoever reads the new mailbox confirms it by the link sent there: every session ends, and both mailboxes are told. */
export const takeCorrectedEmail = (settings: Settings) =>
  act({
    name: 'account.take_corrected_email',
    movesMoney: false,
    input: z.object({ token: z.string().max(300) }),
    load: (tx, { token }) => lockTaking(tx, hashOf(token)),
    permit: allow('account.take_corrected_email', placeOfCorrection),
    decide: (taking, _input, { at, newId }) => {
      const decision = takeRule(taking, taking, at);
      if ('refusal' in decision) return decision;
      return { change: { ...decision.change, ...drawn(2, newId) }, also: decision.also };
    },
    save: async (tx, change, { person, wanted }, { token }, { at }) => {
      await saveCorrection(tx, change, at);
      await saveEmail(tx, change.account, { from: person.email, to: wanted, tokenHash: hashOf(token), at });
      await closeSessionsOf(tx, person.id);
      await queueMessages(tx, takenMessages(change.messageIds, { ...person, wanted }, settings), at);
    },
  });
