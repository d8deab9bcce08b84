import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { hashOf } from '#platform/web/browser-marks';
import { placeOfCorrection, objectToCorrection as rule } from './correction.ts';
import { stoppedMessages } from './correction-letters.ts';
import { messageJob } from './message.ts';
import type { AccountSettings } from './settings.ts';
import { lockCorrection, mailboxAt, otherAdministrators, saveCorrection } from './store/corrections.ts';
import { queueMessages } from './store/messages.ts';

/**
 * The person stops a correction of their address, by the link sent to the former mailbox or from their account. The
 * administrators are all told, and who asked.
 */
export const objectToCorrection = (settings: Pick<AccountSettings, 'publicUrl' | 'instance'>) =>
  act({
    name: 'account.object_to_correction',
    movesMoney: false,
    input: z.union([z.object({ token: z.string().max(300) }), z.object({ correctionId: z.uuid() })]),
    load: async (tx, input, { at }) => {
      const key = 'token' in input ? { objection: hashOf(input.token) } : { id: input.correctionId };
      const correction = await lockCorrection(tx, key);
      return (
        correction && {
          ...correction,
          person: await mailboxAt(tx, correction.personId),
          administrators: await otherAdministrators(tx, undefined, at),
        }
      );
    },
    permit: allow('account.object_to_correction', placeOfCorrection),
    decide: (correction, _input, { newId }) => {
      const decision = rule(correction);
      if ('refusal' in decision) return decision;
      const messageIds = [newId(), ...correction.administrators.map(newId)];
      return { change: { ...decision.change, messageIds, jobs: messageIds.map(messageJob) } };
    },
    save: async (tx, change, { person, administrators }, _input, { at }) => {
      await saveCorrection(tx, change, at);
      await queueMessages(tx, stoppedMessages(change.messageIds, { person, administrators }, settings), at);
    },
  });
