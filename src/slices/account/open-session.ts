import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import type { Lang } from '#kernel/text';
import { type Jotting, paper } from '#platform/paper';
import type { Pen } from '#platform/tx';
import { hashOf, newToken } from '#platform/web/browser-marks';
import { boundMessage } from './letters.ts';
import { PROVIDERS } from './providers/provider.ts';
import { browserName } from './session.ts';
import type { AccountSettings } from './settings.ts';
import { openSession as rule, sessionEnds } from './sign-in.ts';
import { noteIdentity, passToNewcomer, takeIntroduction } from './store/identities.ts';
import { jotMessage } from './store/messages.ts';
import { deleteSession, insertSession, takeSession } from './store/sessions.ts';
import { consumeLink, fictitiousPerson, lockLink, personByEmail } from './store/sign-in.ts';

const token = z.string().max(300);

/** Uses a one-time link: opens a session of twelve hours, for a person or for a newcomer. */
export const openSession = ({ instance }: Pick<AccountSettings, 'instance'>) =>
  paper({
    name: 'account.open_session',
    input: z.object({
      token,
      browser: z.string().min(1),
      previous: token.optional(),
      userAgent: z.string().max(1000).default(''),
    }),
    load: async (pen, input) => {
      const link = await lockLink(pen, hashOf(input.token), hashOf(input.browser));
      return { link, person: link && (await personByEmail(pen, link.email)) };
    },
    permit: allowPaper('account.open_session', () => ({})),
    write: async (pen, { link, person }, input, { at, newId }) => {
      const verdict = rule(link, person, at);
      if ('refusal' in verdict) return verdict;
      const { expiresAt } = verdict;
      const { email, back } = link as NonNullable<typeof link>;
      const [sessionToken, linkHash, newcomerId] = [newToken(), hashOf(input.token), newId()];
      await consumeLink(pen, linkHash, at);
      if (person === undefined) await passToNewcomer(pen, linkHash, newcomerId, expiresAt);
      else await bindIntroduced(pen, linkHash, { ...person, email }, instance, { at, newId });
      if (input.previous !== undefined) await deleteSession(pen, hashOf(input.previous));
      await insertSession(pen, {
        tokenHash: hashOf(sessionToken),
        holder: person === undefined ? { newcomerId, email } : { personId: person.id },
        provider: 'link',
        vouchedAt: undefined,
        browserName: browserName(input.userAgent),
        at,
        expiresAt,
      });
      return { done: { token: sessionToken, expiresAt, back, isNewcomer: person === undefined } };
    },
  });

type Addressee = Readonly<{ id: string; email: string; lang: Lang }>;

/** The mailbox is proved: the identity that waited for this link is bound to its person, who is told. */
const bindIntroduced = async (
  pen: Pen,
  linkHash: Buffer,
  { id, email, lang }: Addressee,
  instance: AccountSettings['instance'],
  { at, newId }: Pick<Jotting, 'at' | 'newId'>,
): Promise<void> => {
  const named = await takeIntroduction(pen, linkHash, at);
  if (named === undefined || (await noteIdentity(pen, id, named, at)) === undefined) return;
  const words = boundMessage(lang, PROVIDERS[named.provider].name, instance);
  await jotMessage(pen, { id: newId(), recipient: email, ...words }, at);
};

/** Signs in as one of the made-up people. Its route exists in a demonstration only. */
export const openDemonstrationSession = paper({
  name: 'account.open_demonstration_session',
  input: z.object({ personId: z.uuid(), previous: token.optional(), userAgent: z.string().max(1000).default('') }),
  load: (pen, { personId }) => fictitiousPerson(pen, personId),
  permit: allowPaper('account.open_demonstration_session', () => ({})),
  write: async (pen, person, { previous, userAgent }, { at }) => {
    const sessionToken = newToken();
    const expiresAt = sessionEnds(at);
    if (previous !== undefined) await deleteSession(pen, hashOf(previous));
    // A made-up person has no device: the demonstration vouches for them.
    await insertSession(pen, {
      tokenHash: hashOf(sessionToken),
      holder: { personId: person.id },
      provider: 'demonstration',
      vouchedAt: at,
      browserName: browserName(userAgent),
      at,
      expiresAt,
    });
    return { done: { token: sessionToken, expiresAt } };
  },
});

/** Closes the session of this browser; nothing happens when it is closed already. */
export const closeSession = paper({
  name: 'account.close_session',
  input: z.object({ token: token.optional() }),
  load: async () => ({}),
  permit: allowPaper('account.close_session', () => ({})),
  write: async (pen, _subject, input) => ({
    done: { closed: input.token === undefined ? undefined : await takeSession(pen, hashOf(input.token)) },
  }),
});
