import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { lockText, unlockText } from '#platform/locked';
import { paper, type Written } from '#platform/paper';
import { hashOf, newToken } from '#platform/web/browser-marks';
import type { NewSession } from '#platform/web/services';
import { introductionEnds, recognise } from './identity.ts';
import { PROVIDER_KINDS, PROVIDERS } from './providers/provider.ts';
import { browserName } from './session.ts';
import type { AccountSettings } from './settings.ts';
import { sessionEnds } from './sign-in.ts';
import { type Introduction, keepIntroduction, noteIdentity, personBySubject } from './store/identities.ts';
import { deleteSession, insertSession } from './store/sessions.ts';
import { personByEmail } from './store/sign-in.ts';

const FAREWELL = 'farewell';
const token = z.string().max(300);
const known = z.string().min(1).max(500);

const arrival = z.object({
  issuer: known,
  introduced: z.object({
    subject: known,
    uid: z.string(),
    email: z.union([z.string(), z.undefined()]),
    givenName: z.string(),
    familyName: z.string(),
    siret: z.union([z.string(), z.undefined()]),
  }),
  isVouched: z.boolean(),
  idToken: z.string(),
});

/**
 * Opens a session for whom a provider introduces, whose word was checked before: a person bound to this identity, or a
 * newcomer. Otherwise nothing is opened: the introduction waits for a mailbox to be proved.
 */
export const openSessionByProvider = ({ secret }: Pick<AccountSettings, 'secret'>) =>
  paper({
    name: 'account.open_session_by_provider',
    input: z.object({
      provider: z.enum(PROVIDER_KINDS),
      arrival,
      browser: z.string().min(1),
      previous: token.optional(),
      userAgent: z.string().max(1000),
    }),
    load: async (pen, { arrival: { issuer, introduced } }) => ({
      bound: await personBySubject(pen, issuer, introduced.subject),
      holder: introduced.email === undefined ? undefined : await personByEmail(pen, introduced.email),
    }),
    permit: allowPaper('account.open_session_by_provider', () => ({})),
    write: async (
      pen,
      { bound, holder },
      { provider, arrival, browser, previous, userAgent },
      { at, newId },
    ): Promise<Written<Entered>> => {
      const { issuer, idToken, isVouched } = arrival;
      const named: Said = { ...arrival.introduced, provider, issuer, isVouched };
      const met = recognise({ bound, holder, email: named.email, provesEmail: PROVIDERS[provider].provesEmail });
      if ('refusal' in met) return met;
      const entering = { ...named, browserHash: hashOf(browser) };
      if ('next' in met && met.next === 'prove_mailbox') {
        await keepIntroduction(pen, { ...entering, newcomerId: undefined, expiresAt: introductionEnds(at) });
        return { done: { session: undefined } };
      }
      const expiresAt = sessionEnds(at);
      const holds = 'person' in met ? { personId: met.person.id } : { newcomerId: newId(), email: met.email };
      const identityId = 'personId' in holds ? await noteIdentity(pen, holds.personId, named, at) : undefined;
      if ('newcomerId' in holds) {
        await keepIntroduction(pen, { ...entering, newcomerId: holds.newcomerId, expiresAt });
      }
      if (previous !== undefined) await deleteSession(pen, hashOf(previous));
      const sessionToken = newToken();
      await insertSession(pen, {
        tokenHash: hashOf(sessionToken),
        holder: holds,
        provider,
        identityId,
        vouchedAt: isVouched ? at : undefined,
        browserName: browserName(userAgent),
        at,
        expiresAt,
        logoutHint: lockText(secret, FAREWELL, idToken).toString('base64'),
      });
      return { done: { session: { token: sessionToken, expiresAt }, isNewcomer: 'newcomerId' in holds } };
    },
  });

/** Who came in; or nobody yet, who must prove a mailbox. */
type Entered = Readonly<{ session: NewSession; isNewcomer: boolean } | { session: undefined }>;
type Said = Omit<Introduction, 'browserHash' | 'newcomerId' | 'expiresAt'>;

/** What the provider gave to end its session with, as it was kept. @returns undefined when it cannot be read any more */
export const hintIn = (secret: string, locked: string): string | undefined => {
  try {
    return unlockText(secret, FAREWELL, Buffer.from(locked, 'base64'));
  } catch {
    return undefined;
  }
};
