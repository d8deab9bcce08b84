import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { type Actor, fullName } from '#kernel/actor';
import type { RelyingParty } from './relying-party.ts';
import type { Passkey } from './store/factors.ts';

/** What the browser answered, as JSON in a hidden field; its content is judged by the library, not by its shape. */
export const answerInput = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      return z.looseObject({ id: z.string().min(1).max(2000) }).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'Votre appareil n’a rien répondu. ¦ Your device answered nothing.' });
      return z.NEVER;
    }
  });
export type Answer = z.output<typeof answerInput>;

type Known = readonly Readonly<{ credentialId: string; transports: readonly string[] }>[];
const named = (known: Known) =>
  known.map(({ credentialId, transports }) => ({
    id: credentialId,
    transports: [...transports] as AuthenticatorTransport[],
  }));

/** What to ask of the device to make a passkey: it must check who holds it (PIN, finger, face). */
export const askToAdd = (party: RelyingParty, person: Actor, known: Known) =>
  generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(person.id),
    userName: person.email,
    userDisplayName: fullName(person),
    attestationType: 'none',
    excludeCredentials: named(known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** What to ask of the device to show one. @param known those of the person; none when we do not know who is there */
export const askToShow = (party: RelyingParty, known: Known) =>
  generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    ...(known.length > 0 && { allowCredentials: named(known) }),
  });

export type Added = Readonly<{ credentialId: string; publicKey: Uint8Array; transports: readonly string[] }>;

/** @returns the passkey that was made, or undefined when the answer is not one to what was asked */
export const whatWasAdded = async (
  party: RelyingParty,
  answer: Answer,
  challenge: string,
): Promise<Added | undefined> => {
  const verified = await verifyRegistrationResponse({
    response: answer as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: [...party.origins],
    expectedRPID: party.id,
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  const { id, publicKey, transports } = verified.registrationInfo.credential;
  return { credentialId: id, publicKey, transports: transports ?? [] };
};

/** @returns the new count of the passkey, or undefined when the answer does not prove that it is there */
export const whatWasShown = async (
  party: RelyingParty,
  answer: Answer,
  challenge: string,
  passkey: Passkey,
): Promise<bigint | undefined> => {
  const verified = await verifyAuthenticationResponse({
    response: answer as unknown as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: [...party.origins],
    expectedRPID: party.id,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
      transports: [...passkey.transports] as AuthenticatorTransport[],
    },
  }).catch(() => undefined);
  return verified?.verified ? BigInt(verified.authenticationInfo.newCounter) : undefined;
};
