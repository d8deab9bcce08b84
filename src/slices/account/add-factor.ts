import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { lockText, unlockText } from '#platform/locked';
import { both } from '#platform/web';
import { hashOf } from '#platform/web/browser-marks';
import { plainCode, stepOf } from './authenticator.ts';
import { type FactorDesk, addFactor as rule } from './factor.ts';
import { factorMessage } from './factor-letters.ts';
import { lineInput } from './inputs.ts';
import { messageJob } from './message.ts';
import { type Added, answerInput, whatWasAdded } from './passkey.ts';
import { CEREMONY } from './prepare-factor.ts';
import { relyingParty } from './relying-party.ts';
import type { AccountSettings } from './settings.ts';
import { endCeremonyOf, insertFactor, lockFactors } from './store/factors.ts';
import { queueMessage } from './store/messages.ts';

const nameInput = lineInput(60, 'Donnez-lui un nom, par exemple « téléphone ».', 'Name it, for example “phone”.');
/** The purpose under which the secrets of authenticators are locked. */
export const FACTOR = 'factor';

/** Anybody who has said a name adds factors to their own account, and to no other. */
const OWN = (_desk: FactorDesk, actor: Actor) => ({ own: actor.givenName === '' ? undefined : ('applicant' as const) });

/** Adds a passkey that the device has just made. */
export const addPasskey = (settings: AccountSettings) =>
  act({
    name: 'account.add_passkey',
    movesMoney: false,
    input: z.object({ name: nameInput, answer: answerInput, browser: z.string().min(1) }),
    load: async (tx, { answer, browser }, { actor, at }) => {
      const { factors, isKnown } = await lockFactors(tx, actor.id, answer.id);
      const asked = { browserHash: hashOf(browser), purpose: 'add_passkey', personId: actor.id, at } as const;
      const challenge = await endCeremonyOf(tx, asked);
      const party = relyingParty(settings.publicUrl, settings.instance.name);
      const added = challenge === undefined ? undefined : await whatWasAdded(party, answer, challenge);
      return { personId: actor.id, factors, isKnown, isProved: added !== undefined, added };
    },
    permit: allow('account.add_passkey', OWN),
    decide: (desk, { name }, moment) => {
      const decision = rule(desk, { act: 'account.add_passkey', kind: 'passkey', name }, moment);
      if ('refusal' in decision) return decision;
      return { change: { ...decision.change, ...toldBy(moment.newId()) } };
    },
    save: async (tx, change, { added }, { name }, { actor, at }) => {
      const factor = { id: change.subjectId, personId: actor.id, name, at };
      await insertFactor(tx, { ...factor, kind: 'passkey', ...(added as Added) });
      await queueMessage(tx, factorMessage(change.messageId, actor.email, 'added', name, settings.instance), at);
    },
  });

/** Adds an authenticator, once it has shown a first code; that code has then served, and shows nothing more. */
export const addAuthenticator = (settings: AccountSettings) =>
  act({
    name: 'account.add_authenticator',
    movesMoney: false,
    input: z.object({
      name: nameInput,
      code: z.string().max(20, both('Un code a six chiffres.', 'A code has six figures.')).transform(plainCode),
      browser: z.string().min(1),
    }),
    load: async (tx, { code, browser }, { actor, at }) => {
      const { factors, isKnown } = await lockFactors(tx, actor.id, undefined);
      const asked = { browserHash: hashOf(browser), purpose: 'add_authenticator', personId: actor.id, at } as const;
      const locked = await endCeremonyOf(tx, asked);
      const secret = locked && unlockText(settings.secret, CEREMONY, Buffer.from(locked, 'base64'));
      const step = secret === undefined ? undefined : stepOf(secret, code, at);
      const shown = secret === undefined || step === undefined ? undefined : { secret, step };
      return { personId: actor.id, factors, isKnown, isProved: shown !== undefined, shown };
    },
    permit: allow('account.add_authenticator', OWN),
    decide: (desk, { name }, moment) => {
      const decision = rule(desk, { act: 'account.add_authenticator', kind: 'authenticator', name }, moment);
      if ('refusal' in decision) return decision;
      return { change: { ...decision.change, ...toldBy(moment.newId()) } };
    },
    save: async (tx, change, { shown }, { name }, { actor, at }) => {
      const factor = { id: change.subjectId, personId: actor.id, name, at };
      const { secret, step } = shown as NonNullable<typeof shown>;
      const locked = lockText(settings.secret, FACTOR, secret);
      await insertFactor(tx, { ...factor, kind: 'authenticator', secret: locked, step });
      await queueMessage(tx, factorMessage(change.messageId, actor.email, 'added', name, settings.instance), at);
    },
  });

/** The message that tells the person, and the job that sends it. */
export const toldBy = (messageId: string) => ({ messageId, jobs: [messageJob(messageId)] });
