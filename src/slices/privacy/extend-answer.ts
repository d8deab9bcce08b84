import { z } from 'zod';
import { legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { messageJob, queueMessages } from '#slices/account';
import { ZONE } from './ask-erasure.ts';
import { reasonInput } from './inputs.ts';
import { answerDue } from './law/answer-due.ts';
import { extendedMessage } from './letters.ts';
import { type Asked, extendAnswer as rule } from './privacy.ts';
import type { PrivacySettings } from './settings.ts';
import { lockPerson, lockRequest, saveExtension } from './store/erasure.ts';

/** The request is complex: the person is told, within the month, that the answer takes two months more, and why. */
export const extendAnswer = (settings: PrivacySettings) =>
  act({
    name: 'privacy.extend_answer',
    movesMoney: false,
    input: z.object({ requestId: z.uuid(), extension: reasonInput }),
    load: async (tx, { requestId }): Promise<Asked | undefined> => {
      const request = await lockRequest(tx, requestId);
      return request && { ...request, askedOn: legalDay(request.askedAt, ZONE) };
    },
    permit: allow('privacy.extend_answer', () => ({})),
    decide: (request, _input, { at, newId }) => {
      const decision = rule(request, legalDay(at, ZONE));
      if ('refusal' in decision) return decision;
      const messageId = newId();
      return { change: { ...decision.change, messageId, jobs: [messageJob(messageId)] } };
    },
    save: async (tx, change, { id, personId, askedOn }, { extension: reason }, { actor, at }) => {
      await saveExtension(tx, { id, by: actor.id, at, reason });
      const person = await lockPerson(tx, personId);
      if (person === undefined) throw new Error(`person ${personId} asked for erasure and is not there`);
      const due = answerDue(askedOn, true);
      await queueMessages(tx, [extendedMessage({ ...person, id: change.messageId }, { due, reason }, settings)], at);
    },
  });
