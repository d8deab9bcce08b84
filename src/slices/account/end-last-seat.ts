import { z } from 'zod';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { seatEndedMessage } from './body-letters.ts';
import { reasonInput } from './inputs.ts';
import { endLastSeat as rule } from './leaving.ts';
import { messageJob } from './message.ts';
import { lockActingOfSeat } from './store/leaving.ts';
import { saveEndedSeat } from './store/mergers.ts';
import { queueMessage } from './store/messages.ts';

/** The desk ends the seats of the only person who acted for a body, and tells them. */
export const endLastSeat = act({
  name: 'account.end_last_seat',
  movesMoney: false,
  input: z.object({ membershipId: z.uuid(), reason: reasonInput }),
  load: (tx, { membershipId }) => lockActingOfSeat(tx, membershipId),
  permit: allow('account.end_last_seat', () => ({})),
  decide: (person, { reason }, { actor, newId }) => {
    const decision = rule(person, reason, actor);
    if ('refusal' in decision) return decision;
    const messageId = newId();
    return { change: { ...decision.change, messageId, jobs: [messageJob(messageId)] }, also: decision.also };
  },
  save: async (tx, change, { mailbox, organisationName }, { reason }, { at }) => {
    for (const seat of change.seats) await saveEndedSeat(tx, seat);
    const letter = seatEndedMessage(mailbox.lang, { organisationName, reason });
    await queueMessage(tx, { id: change.messageId, recipient: mailbox.email, ...letter }, at);
  },
});
