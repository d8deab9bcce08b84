import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { messageJob, queueMessages } from '#slices/account';
import { confirmedInput, reasonInput } from './inputs.ts';
import { answerDue } from './law/answer-due.ts';
import { askedMessage, officerMessage, refusedMessage } from './letters.ts';
import { answerRequest, askErasure as askRule, type Request } from './privacy.ts';
import type { PrivacySettings } from './settings.ts';
import { insertRequest, lockPerson, lockRequest, lockSubject, saveAnswer } from './store/erasure.ts';

export const ZONE = 'Europe/Paris';
const OWN = (request: Request, actor: Actor) => ({
  own: request.personId === actor.id ? ('applicant' as const) : undefined,
});

/** A person asks that their data be erased; whoever looks after personal data is told. */
export const askErasure = (settings: PrivacySettings) =>
  act({
    name: 'privacy.ask_erasure',
    movesMoney: false,
    input: z.object({ confirmed: confirmedInput }),
    load: (tx, _input, { actor, at }) => lockSubject(tx, actor.id, legalDay(at, ZONE)),
    permit: allow('privacy.ask_erasure', (subject: { id: string }, actor) => ({
      own: subject.id === actor.id ? 'applicant' : undefined,
    })),
    decide: ({ duties, request }, _input, { newId }) => {
      const decision = askRule(duties, request, newId);
      if ('refusal' in decision) return decision;
      const ids = [newId(), ...(settings.instance.dpoEmail === '' ? [] : [newId()])];
      return { change: { ...decision.change, messageIds: ids, jobs: ids.map(messageJob) } };
    },
    save: async (tx, change, { id, email, lang }, _input, { at }) => {
      await insertRequest(tx, change.subjectId, id, at);
      const by = answerDue(legalDay(at, ZONE), false);
      const [own = '', officer] = change.messageIds;
      const told = officer === undefined ? [] : [officerMessage(officer, by, settings)];
      await queueMessages(tx, [askedMessage({ id: own, email, lang }, by, settings), ...told], at);
    },
  });

/** The person thinks better of it. */
export const withdrawErasure = act({
  name: 'privacy.withdraw_erasure',
  movesMoney: false,
  input: z.object({ requestId: z.uuid() }),
  load: (tx, { requestId }) => lockRequest(tx, requestId),
  permit: allow('privacy.withdraw_erasure', OWN),
  decide: (request) => answerRequest(request, 'privacy.withdraw_erasure'),
  save: async (tx, change, _request, _input, { actor, at }) =>
    saveAnswer(tx, { id: change.subjectId, to: change.to, answeredBy: actor.id, at }),
});

/** The request cannot be met; the person is told why, and to whom they may complain. */
export const refuseErasure = (settings: PrivacySettings) =>
  act({
    name: 'privacy.refuse_erasure',
    movesMoney: false,
    input: z.object({ requestId: z.uuid(), reason: reasonInput }),
    load: (tx, { requestId }) => lockRequest(tx, requestId),
    permit: allow('privacy.refuse_erasure', () => ({})),
    decide: (request, _input, { newId }) => {
      const decision = answerRequest(request, 'privacy.refuse_erasure');
      if ('refusal' in decision) return decision;
      const messageId = newId();
      return { change: { ...decision.change, messageId, jobs: [messageJob(messageId)] } };
    },
    save: async (tx, change, { id, personId }, { reason }, { actor, at }) => {
      await saveAnswer(tx, { id, to: change.to, answeredBy: actor.id, at, reason });
      const person = await lockPerson(tx, personId);
      if (person === undefined) throw new Error(`person ${personId} asked for erasure and is not there`);
      await queueMessages(tx, [refusedMessage({ ...person, id: change.messageId }, reason, settings)], at);
    },
  });
