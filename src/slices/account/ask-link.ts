import { z } from 'zod';
import type { InstanceSettings } from '#kernel/instance';
import { allowPaper } from '#kernel/permission';
import type { Lang } from '#kernel/text';
import { paper } from '#platform/paper';
import { hashOf, localPath, newToken } from '#platform/web/browser-marks';
import { emailInput } from './inputs.ts';
import { linkMessage } from './letters.ts';
import { PROVIDERS } from './providers/provider.ts';
import { linkEnds } from './sign-in.ts';
import { settleByLink } from './store/identities.ts';
import { jotMessage } from './store/messages.ts';
import { forgetOver, insertLink, personByEmail } from './store/sign-in.ts';

const input = z.object({
  email: emailInput,
  back: z.string().max(500).transform(localPath),
  browser: z.string().min(1),
  lang: z.enum(['fr', 'en']),
  /** Asked on the page where a mailbox is proved: the link also settles what a provider said at this browser. */
  settles: z.boolean().default(false),
});

/**
 * Asks for a one-time link. The same is done and the same is answered whether the address is known or not; a person
 * we do not know yet registers after the link.
 */
export const askLink = (settings: Readonly<{ publicUrl: string; instance: InstanceSettings }>) =>
  paper({
    name: 'account.ask_link',
    input,
    load: async (pen, { email }) => ({ person: await personByEmail(pen, email) }),
    permit: allowPaper('account.ask_link', () => ({})),
    write: async (pen, { person }, { email, back, browser, lang, settles }, { at, newId }) => {
      await forgetOver(pen, at);
      const token = newToken();
      const [tokenHash, browserHash] = [hashOf(token), hashOf(browser)];
      await insertLink(pen, { tokenHash, browserHash, email, back, at, expiresAt: linkEnds(at) });
      const introducer = settles ? await settleByLink(pen, browserHash, tokenHash, at) : undefined;
      const named = introducer && PROVIDERS[introducer].name;
      const reader: Lang = person?.lang ?? lang;
      const url = `${settings.publicUrl}/sign-in/${token}`;
      await jotMessage(
        pen,
        { id: newId(), recipient: email, ...linkMessage(reader, url, settings.instance, named), isSecret: true },
        at,
      );
      return { done: { email } };
    },
  });
