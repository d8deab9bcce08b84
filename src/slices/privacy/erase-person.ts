import { z } from 'zod';
import { legalDay } from '#kernel/period';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { messageJob, queueMessages } from '#slices/account';
import { ZONE } from './ask-erasure.ts';
import { confirmedInput } from './inputs.ts';
import { whatStays } from './law/erasure.ts';
import { erasedMessage } from './letters.ts';
import { erasePerson as rule } from './privacy.ts';
import type { PrivacySettings } from './settings.ts';
import { forgetPerson, lockSubject, saveAnswer } from './store/erasure.ts';

/** Erases somebody, because they asked for it or because their account has been closed for long. */
export const erasePerson = (settings: PrivacySettings) =>
  act({
    name: 'privacy.erase_person',
    movesMoney: false,
    input: z.object({ personId: z.uuid(), confirmed: confirmedInput }),
    load: (tx, { personId }, { at }) => lockSubject(tx, personId, legalDay(at, ZONE)),
    permit: allow('privacy.erase_person', () => ({})),
    decide: (subject, _input, { actor, newId }) => {
      const decision = rule(subject, actor);
      if ('refusal' in decision) return decision;
      const messageId = newId();
      return { change: { ...decision.change, messageId, jobs: [messageJob(messageId)] }, also: decision.also };
    },
    save: async (tx, change, subject, _input, { actor, at }) => {
      await forgetPerson(tx, subject);
      const { request, email, lang, traces } = subject;
      if (request !== undefined) {
        await saveAnswer(tx, { id: request.id, to: 'carried_out', answeredBy: actor.id, at });
      }
      const { kept } = whatStays(traces);
      await queueMessages(tx, [erasedMessage({ id: change.messageId, email, lang }, kept, settings)], at);
    },
  });
