import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { both } from '#platform/web';
import { hashOf } from '#platform/web/browser-marks';
import { toldBy } from './add-factor.ts';
import { lineInput } from './inputs.ts';
import type { AccountSettings } from './settings.ts';
import { queueMessage } from './store/messages.ts';
import { insertLook, lockLook, lockLookDesk, saveLook } from './store/support.ts';
import { stopSeeingAs as end, type Look, type LookDesk, seeAs as rule } from './support.ts';
import { lookMessage } from './support-letters.ts';

const REASON_MIN = 20;
const WHY = [
  'Dites pourquoi en une phrase : la personne la lira.',
  'Say why in a sentence: the person will read it.',
] as const;
/** Read by the person, kept in the journal. */
const whyInput = lineInput(300, ...WHY).pipe(z.string().min(REASON_MIN, both(...WHY)));

/** Sees the service as a person, reading only. The session keeps its holder, and remembers the look. */
export const seeAs = (settings: AccountSettings) =>
  act({
    name: 'account.see_as',
    movesMoney: false,
    input: z.object({ personId: z.uuid(), reason: whyInput, session: z.string().max(300) }),
    load: (tx, { personId, session }, { actor, at }) =>
      lockLookDesk(tx, {
        personId,
        viewerId: actor.id,
        session: hashOf(session),
        at,
        asksConfirmation: settings.instance.security.secondFactor.includes('administrator'),
      }),
    permit: allow('account.see_as', ({ hasStake }: LookDesk, viewer: Actor) => ({
      had: (personId) => ({ has_stake: hasStake && personId === viewer.id }),
    })),
    decide: (desk, { reason }, moment) => {
      const decision = rule(desk, reason, moment);
      if ('refusal' in decision) return decision;
      const told = desk.consent === undefined ? toldBy(moment.newId()) : { messageId: undefined };
      return { change: { ...decision.change, ...told } };
    },
    save: async (tx, change, desk, { reason, session }, { actor, at }) => {
      const { subjectId: id, endsAt } = change;
      const look = { id, viewerId: actor.id, personId: desk.personId, consentId: desk.consent?.id, reason, at, endsAt };
      await insertLook(tx, look, hashOf(session));
      if (change.messageId === undefined) return;
      const message = lookMessage(change.messageId, desk.email, { viewer: actor, reason, endsAt }, settings);
      await queueMessage(tx, message, at);
    },
  });

/** Ends a look before its time. */
export const stopSeeingAs = act({
  name: 'account.stop_seeing_as',
  movesMoney: false,
  input: z.object({ lookId: z.uuid() }),
  load: (tx, { lookId }) => lockLook(tx, lookId),
  permit: allow('account.stop_seeing_as', (look: Look, actor: Actor) => ({
    own: [look.viewerId, look.personId].includes(actor.id) ? ('applicant' as const) : undefined,
  })),
  decide: (look) => end(look),
  save: (tx, change, _look, _input, { at }) => saveLook(tx, change, at),
});
