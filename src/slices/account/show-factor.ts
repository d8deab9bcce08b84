import { z } from 'zod';
import type { Actor } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { unlockText } from '#platform/locked';
import { type Jotting, paper } from '#platform/paper';
import type { Pen } from '#platform/tx';
import { hashOf, newToken } from '#platform/web/browser-marks';
import { FACTOR } from './add-factor.ts';
import { plainCode, stepOf } from './authenticator.ts';
import { confirmPerson, type Proof } from './factor.ts';
import { type Answer, answerInput, whatWasShown } from './passkey.ts';
import { relyingParty } from './relying-party.ts';
import { browserName, EXCHANGE_MS } from './session.ts';
import type { AccountSettings } from './settings.ts';
import { sessionEnds } from './sign-in.ts';
import { authenticatorsOf, endCeremony, noteUse, passkeyByCredential, useRecoveryCode } from './store/factors.ts';
import { deleteSession, exchangeSession, insertSession, lockSession } from './store/sessions.ts';

const token = z.string().max(300);

/** The session of the person, exchanged for one that has seen a second factor: a rise of right changes the token. */
const vouch = async (pen: Pen, sessionToken: string, at: Date) => {
  const before = hashOf(sessionToken);
  const session = await lockSession(pen, before, at);
  if (session === undefined) return undefined;
  const after = newToken();
  const fadesAt = new Date(at.getTime() + EXCHANGE_MS);
  await exchangeSession(pen, before, { tokenHash: hashOf(after), vouchedAt: at, fadesAt });
  return { token: after, expiresAt: session.expiresAt };
};

type Present = Readonly<{ actor: Actor; proof: Proof | undefined }>;

const confirm = async (pen: Pen, { actor, proof }: Present, sessionToken: string, { at }: Jotting) => {
  const verdict = confirmPerson(proof, actor.id);
  if ('refusal' in verdict) return verdict;
  return { done: { session: await vouch(pen, sessionToken, at) } };
};

/** A code of an authenticator, or a recovery code. The same code never serves twice. */
const proofByCode = async (
  pen: Pen,
  secret: string,
  actor: Actor,
  code: string,
  at: Date,
): Promise<Proof | undefined> => {
  if (/^\d{6}$/.test(code)) {
    for (const one of await authenticatorsOf(pen, actor.id)) {
      const step = stepOf(unlockText(secret, FACTOR, one.secret), code, at);
      if (step === undefined) continue;
      return { factorId: one.id, personId: actor.id, isFresh: await noteUse(pen, one.id, step, at) };
    }
    return undefined;
  }
  const used = await useRecoveryCode(pen, actor.id, hashOf(code), at);
  return used ? { factorId: 'recovery', personId: actor.id, isFresh: true } : undefined;
};

/** Confirms who is there by a code. */
export const confirmByCode = (settings: AccountSettings) =>
  paper({
    name: 'account.confirm_by_code',
    input: z.object({ code: z.string().max(40).transform(plainCode), session: token }),
    load: async (_pen, _input, { actor }) => actor && { actor },
    permit: allowPaper('account.confirm_by_code', () => ({})),
    write: async (pen, { actor }, { code, session }, moment) => {
      const proof = await proofByCode(pen, settings.secret, actor, code, moment.at);
      const verdict = confirmPerson(proof, actor.id);
      if ('refusal' in verdict) return verdict;
      return { done: { session: await vouch(pen, session, moment.at) } };
    },
  });

type Shown = Readonly<{ answer: Answer; browser: string }>;

const proofByPasskey = async (
  pen: Pen,
  settings: AccountSettings,
  { answer, browser }: Shown,
  personId: string | undefined,
  at: Date,
): Promise<Proof | undefined> => {
  const asked = { browserHash: hashOf(browser), purpose: 'show_passkey', personId, at } as const;
  const challenge = await endCeremony(pen, asked);
  const passkey = await passkeyByCredential(pen, answer.id);
  if (challenge === undefined || passkey === undefined) return undefined;
  const party = relyingParty(settings.publicUrl, settings.instance.name);
  const counter = await whatWasShown(party, answer, challenge, passkey);
  if (counter === undefined) return undefined;
  return { factorId: passkey.id, personId: passkey.personId, isFresh: await noteUse(pen, passkey.id, counter, at) };
};

/** Confirms who is there by a passkey. */
export const confirmByPasskey = (settings: AccountSettings) =>
  paper({
    name: 'account.confirm_by_passkey',
    input: z.object({ answer: answerInput, browser: z.string().min(1), session: token }),
    load: async (_pen, _input, { actor }) => actor && { actor },
    permit: allowPaper('account.confirm_by_passkey', () => ({})),
    write: async (pen, { actor }, input, moment) => {
      const proof = await proofByPasskey(pen, settings, input, actor.id, moment.at);
      return confirm(pen, { actor, proof }, input.session, moment);
    },
  });

/** Comes in by a passkey alone: the device holds it, and has checked who holds the device. */
export const openSessionByPasskey = (settings: AccountSettings) =>
  paper({
    name: 'account.open_session_by_passkey',
    input: z.object({
      answer: answerInput,
      browser: z.string().min(1),
      previous: token.optional(),
      userAgent: z.string().max(1000),
    }),
    load: async () => ({}),
    permit: allowPaper('account.open_session_by_passkey', () => ({})),
    write: async (pen, _nobody, input, { at, actor }) => {
      const proof = await proofByPasskey(pen, settings, input, actor?.id, at);
      const verdict = confirmPerson(proof, proof?.personId ?? '');
      if ('refusal' in verdict) return verdict;
      if (input.previous !== undefined) await deleteSession(pen, hashOf(input.previous));
      const sessionToken = newToken();
      const expiresAt = sessionEnds(at);
      await insertSession(pen, {
        tokenHash: hashOf(sessionToken),
        holder: { personId: verdict.proof.personId },
        provider: 'passkey',
        vouchedAt: at,
        browserName: browserName(input.userAgent),
        at,
        expiresAt,
      });
      return { done: { token: sessionToken, expiresAt } };
    },
  });
