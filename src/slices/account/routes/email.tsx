import { form, note, one, page, type Route } from '#platform/web';
import { askEmailChange, changeEmail } from '../change-email.ts';
import { EmailChangePage, EmailSentPage } from '../pages/email-change.tsx';
import { emailChangeByToken } from '../queries/email-changes.ts';
import type { AccountSettings } from '../settings.ts';
import { emailSentences as sentences } from '../words.ts';
import { accountAgain } from './again.tsx';

/** Signing in by another address. */
export const emailRoutes = (settings: AccountSettings): readonly Route[] => [
  note('/account/email', {
    access: 'signed-in',
    paper: askEmailChange(settings),
    sentences,
    counts: (_fields, _sent, actor) => [{ limit: 'sign_in_mailbox', who: actor.id }],
    read: (fields) => ({ email: one(fields, 'email') }),
    done: () => '/account/email',
    again: ({ reader, actor, at }, problem) => accountAgain(reader, actor, at, problem),
  }),
  page('/account/email', { access: 'signed-in', load: async () => ({}), view: () => <EmailSentPage /> }),
  page('/account/email/:token', {
    access: 'signed-in',
    load: async ({ reader, params, at }) => {
      const token = params.token ?? '';
      const found = await emailChangeByToken(reader, token);
      const isGood = found !== undefined && found.usedAt === null && at < found.expiresAt;
      return { token, email: isGood ? found.email : undefined };
    },
    view: (model) => <EmailChangePage {...model} />,
  }),
  form('/account/email/:token', {
    act: changeEmail(settings),
    sentences,
    read: (_fields, { token }) => ({ token }),
    done: () => '/account',
    again: async ({ params }, problem) => (
      <EmailChangePage token={params.token ?? ''} email={undefined} problem={problem} />
    ),
  }),
];
