import { z } from 'zod';
import { fullName } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act, type Moment } from '#platform/act';
import type { Tx } from '#platform/tx';
import { both } from '#platform/web';
import { joinedMessage, requestAnswerMessage, requestMessage } from './body-letters.ts';
import { lineInput, reasonInput } from './inputs.ts';
import {
  approveRequest as approveRule,
  askToJoin as askRule,
  claimSeat as claimRule,
  type Gate,
  placeOfRequest,
  refuseRequest as refuseRule,
} from './join-request.ts';
import { digitsOf } from './law/siret-check.ts';
import { messageJob } from './message.ts';
import { type AccountSettings, bodySettings } from './settings.ts';
import { isVouchedFor } from './store/claims.ts';
import { insertRequest, lockGate, lockRequest, moveRequest } from './store/join-requests.ts';
import { queueMessages } from './store/messages.ts';
import { saveSeat } from './store/organisations.ts';

type Settings = Pick<AccountSettings, 'publicUrl' | 'instance'>;
const siren = z
  .string()
  .max(40)
  .transform(digitsOf)
  .pipe(z.string().regex(/^\d{9}$/));

/** One message to each of those who act for the body. */
const toManagers = (gate: Gate, newId: () => string) => {
  const messages = gate.managers.map((mailbox) => ({ ...mailbox, id: newId() }));
  return { messages, jobs: messages.map(({ id }) => messageJob(id)) };
};
type Told = ReturnType<typeof toManagers>['messages'];

const tellManagers = (
  tx: Tx,
  messages: Told,
  letterIn: (lang: 'fr' | 'en') => Readonly<{ subject: string; body: string }>,
  at: Date,
) =>
  queueMessages(
    tx,
    messages.map(({ id, email, lang }) => ({ id, recipient: email, ...letterIn(lang) })),
    at,
  );

/** Somebody asks to act for a body that is registered; they learn nothing of it meanwhile. */
export const askToJoin = (settings: Settings) =>
  act({
    name: 'account.ask_to_join',
    movesMoney: false,
    input: z.object({ siren, note: z.union([z.literal(''), lineInput(300, '', '')]).default('') }),
    load: (tx, { siren: number }, { actor, at }) => lockGate(tx, number, actor.id, at),
    permit: allow('account.ask_to_join', () => ({})),
    decide: (gate, _input, moment) => {
      const decision = askRule(gate, moment);
      if ('refusal' in decision) return decision;
      return { change: { ...decision.change, ...toManagers(gate, moment.newId) } };
    },
    save: async (tx, change, gate, { note }, { actor, at }) => {
      if (change.seat !== undefined) return saveSeat(tx, change.seat, at);
      const { organisationId, organisationName } = gate;
      await insertRequest(tx, { id: change.subjectId, organisationId, personId: actor.id, note, at });
      const url = `${settings.publicUrl}/organisations/${organisationId}`;
      const asker = { from: fullName(actor), email: actor.email, note, organisationName, url };
      await tellManagers(tx, change.messages, (lang) => requestMessage(lang, asker), at);
    },
  });

/** Somebody whom the identity provider places in a body acts for it, when the instance takes the provider's word. */
export const claimSeat = (settings: Settings) =>
  act({
    name: 'account.claim_seat',
    movesMoney: false,
    input: z.object({ siren }),
    load: async (tx, { siren: number }, { actor, at }) => {
      const isVouched = await isVouchedFor(tx, actor.id, number, at);
      return isVouched ? lockGate(tx, number, actor.id, at) : undefined;
    },
    permit: allow('account.claim_seat', () => ({})),
    decide: (gate, _input, moment) => {
      const decision = claimRule(gate, moment, bodySettings(settings).siretClaim);
      if ('refusal' in decision) return decision;
      return { change: { ...decision.change, ...toManagers(gate, moment.newId) } };
    },
    save: async (tx, change, { organisationName }, _input, { actor, at }) => {
      await saveSeat(tx, change, at);
      const from = fullName(actor);
      await tellManagers(tx, change.messages, (lang) => joinedMessage(lang, { from, organisationName }), at);
    },
  });

const tellAsker = async (
  tx: Tx,
  request: Readonly<{
    mailbox: { email: string; lang: 'fr' | 'en' } | undefined;
    organisationName: string;
    id: string;
  }>,
  messageId: string,
  reason: string | undefined,
  { at }: Moment,
): Promise<void> => {
  if (request.mailbox === undefined) return;
  const letter = requestAnswerMessage(request.mailbox.lang, { organisationName: request.organisationName, reason });
  await queueMessages(tx, [{ id: messageId, recipient: request.mailbox.email, aboutId: request.id, ...letter }], at);
};

export const approveRequest = act({
  name: 'account.approve_request',
  movesMoney: false,
  input: z.object({
    requestId: z.uuid(),
    role: z.enum(['applicant', 'viewer'], both('Choisissez un rôle.', 'Choose a role.')),
  }),
  load: (tx, { requestId, role }) => lockRequest(tx, requestId, role),
  permit: allow('account.approve_request', placeOfRequest),
  decide: (request, { role }, { newId }) => {
    const decision = approveRule(request, role, newId);
    if ('refusal' in decision) return decision;
    const messageId = newId();
    const jobs = request.mailbox === undefined ? [] : [messageJob(messageId)];
    return { change: { ...decision.change, messageId, jobs }, also: decision.also };
  },
  save: async (tx, change, request, _input, moment) => {
    await moveRequest(tx, change, { by: moment.actor.id, at: moment.at, reason: '' });
    if (change.seat !== undefined) await saveSeat(tx, change.seat, moment.at);
    await tellAsker(tx, request, change.messageId, undefined, moment);
  },
});

export const refuseRequest = act({
  name: 'account.refuse_request',
  movesMoney: false,
  input: z.object({ requestId: z.uuid(), reason: reasonInput }),
  load: (tx, { requestId }) => lockRequest(tx, requestId, 'applicant'),
  permit: allow('account.refuse_request', placeOfRequest),
  decide: (request, { reason }, { newId }) => {
    const decision = refuseRule(request, reason);
    if ('refusal' in decision) return decision;
    const messageId = newId();
    const jobs = request.mailbox === undefined ? [] : [messageJob(messageId)];
    return { change: { ...decision.change, messageId, jobs } };
  },
  save: async (tx, change, request, { reason }, moment) => {
    await moveRequest(tx, change, { by: moment.actor.id, at: moment.at, reason });
    await tellAsker(tx, request, change.messageId, reason, moment);
  },
});
