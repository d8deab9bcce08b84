import { z } from 'zod';
import { holds } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { codeMessage, verifiedMessage } from './body-letters.ts';
import { emailInput, lineInput } from './inputs.ts';
import { digitsOf } from './law/siret-check.ts';
import { messageJob } from './message.ts';
import type { AccountSettings } from './settings.ts';
import { queueMessage } from './store/messages.ts';
import {
  countCodes,
  drawCode,
  insertCode,
  lockCode,
  lockNewcomer,
  lockNewcomerOfSeat,
  saveTry,
  settleSeats,
} from './store/verification.ts';
import {
  enterCode as enterRule,
  type Newcomer,
  rejectMember as rejectRule,
  sendCode as sendRule,
  verifyMember as verifyRule,
} from './verification.ts';

const WHAT_WAS_CHECKED = lineInput(
  300,
  'Dites ce que vous avez vérifié : appel au standard, arrêté de nomination…',
  'Say what you checked: call to the switchboard, order of appointment…',
);
const REASON = lineInput(300, 'Dites pourquoi, en quelques mots.', 'Say why, in a few words.');

/** The desk says that whoever registered a body does work for it, and they are told; the system says it of people it made up. */
export const verifyMember = act({
  name: 'account.verify_member',
  movesMoney: false,
  input: z.object({
    /** One of the person's seats, as the page of the desk knows them. */
    membershipId: z.uuid().optional(),
    /** Or the body and the person. */
    organisationId: z.uuid().optional(),
    personId: z.uuid().optional(),
    checked: WHAT_WAS_CHECKED,
  }),
  load: async (tx, { membershipId, organisationId, personId }) => {
    if (membershipId !== undefined) return lockNewcomerOfSeat(tx, membershipId);
    return organisationId && personId ? lockNewcomer(tx, organisationId, personId) : undefined;
  },
  permit: allow('account.verify_member', () => ({})),
  decide: (newcomer, { checked }, { actor, newId }) => {
    const decision = verifyRule(newcomer, checked, actor);
    if ('refusal' in decision) return decision;
    const messageId = holds(actor, 'system') ? undefined : newId();
    const jobs = messageId === undefined ? [] : [messageJob(messageId)];
    return { change: { ...decision.change, messageId, jobs }, also: decision.also };
  },
  save: async (tx, change, { organisationName, person, seats }, _input, { at }) => {
    const { to, messageId } = change;
    await settleSeats(
      tx,
      seats.map((seat) => ({ ...change, to, subjectId: seat.id, version: seat.version })),
    );
    if (messageId === undefined) return;
    const letter = verifiedMessage(person.lang, { organisationName, reason: undefined });
    await queueMessage(tx, { id: messageId, recipient: person.email, ...letter }, at);
  },
});

/** The desk says that they do not; the body stays, without anybody who acts for it. */
export const rejectMember = act({
  name: 'account.reject_member',
  movesMoney: false,
  input: z.object({ membershipId: z.uuid(), reason: REASON }),
  load: (tx, { membershipId }) => lockNewcomerOfSeat(tx, membershipId),
  permit: allow('account.reject_member', () => ({})),
  decide: (newcomer, { reason }, { actor, newId }) => {
    const decision = rejectRule(newcomer, reason, actor);
    if ('refusal' in decision) return decision;
    const messageId = newId();
    return { change: { ...decision.change, messageId, jobs: [messageJob(messageId)] }, also: decision.also };
  },
  save: async (tx, change, { organisationName, person, seats }, { reason }, { at }) => {
    const { to, messageId } = change;
    await settleSeats(
      tx,
      seats.map((seat) => ({ ...change, to, subjectId: seat.id, version: seat.version })),
    );
    const letter = verifiedMessage(person.lang, { organisationName, reason });
    await queueMessage(tx, { id: messageId, recipient: person.email, ...letter }, at);
  },
});

/** The desk sends a code to an address it knows to be the body's, saying where it found the address. */
export const sendCode = (settings: Pick<AccountSettings, 'instance'>) =>
  act({
    name: 'account.send_code',
    movesMoney: false,
    input: z.object({
      membershipId: z.uuid(),
      address: emailInput,
      source: lineInput(
        200,
        'Dites où vous avez trouvé cette adresse : annuaire de l’administration, site de la mairie…',
        'Say where you found this address: directory of the administration, site of the town hall…',
      ),
    }),
    load: async (tx, { membershipId }, { at }) => {
      const newcomer = await lockNewcomerOfSeat(tx, membershipId);
      return newcomer && { newcomer, sentLately: await countCodes(tx, newcomer, at) };
    },
    permit: allow('account.send_code', () => ({})),
    decide: ({ newcomer, sentLately }, _input, { at, newId }) => {
      const decision = sendRule(newcomer, sentLately, at, newId);
      if ('refusal' in decision) return decision;
      const messageId = newId();
      return { change: { ...decision.change, messageId, jobs: [messageJob(messageId)] } };
    },
    save: async (tx, change, { newcomer }, { address, source }, { actor, at }) => {
      const code = drawCode();
      const { subjectId: id, expiresAt, messageId } = change;
      await insertCode(tx, { id, newcomer, address, source, by: actor.id, at, expiresAt, code });
      const letter = codeMessage({ newcomer, code, instance: settings.instance });
      await queueMessage(tx, { id: messageId, recipient: address, ...letter, isSecret: true }, at);
    },
  });

/** Whoever registered the body types the code that its official address received. */
export const enterCode = act({
  name: 'account.enter_code',
  movesMoney: false,
  input: z.object({
    organisationId: z.uuid(),
    code: z
      .string()
      .max(40)
      .transform(digitsOf)
      .pipe(z.string().regex(/^\d{8}$/, both('Le code a huit chiffres.', 'The code has eight figures.'))),
  }),
  load: async (tx, { organisationId, code }, { actor }) => {
    const newcomer = await lockNewcomer(tx, organisationId, actor.id);
    return newcomer && newcomer.seats.length > 0 ? { newcomer, ...(await lockCode(tx, newcomer, code)) } : undefined;
  },
  permit: allow('account.enter_code', ({ newcomer }: { newcomer: Newcomer }, actor) => ({
    own: actor.id === newcomer.person.id ? 'applicant' : undefined,
  })),
  decide: ({ newcomer, code, isRight }, _input, { at }) => enterRule(newcomer, code, isRight, at),
  save: async (tx, change) => {
    await saveTry(tx, change);
    await settleSeats(tx, change.seats);
  },
});
