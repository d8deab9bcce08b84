import { type Hit, networkOf } from '#platform/limits';
import { type Fields, form, note, one, page, type Route, type Sent, sentenceOf } from '#platform/web';
import { localPath } from '#platform/web/browser-marks';
import { isNewcomer } from '../account.ts';
import { askLink } from '../ask-link.ts';
import { openDemonstrationSession, openSession } from '../open-session.ts';
import { AccountPage } from '../pages/account.tsx';
import { DemonstrationPage } from '../pages/demonstration.tsx';
import { LinkPage, LinkRefusedPage } from '../pages/link.tsx';
import { LinkSentPage } from '../pages/link-sent.tsx';
import { MessagePage, OutboxPage } from '../pages/outbox.tsx';
import { RegistrationPage } from '../pages/registration.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { nameSaidOf, providerOfLink } from '../queries/identities.ts';
import { messageById, messages } from '../queries/outbox.ts';
import { fictitiousPeople, linkByToken } from '../queries/sign-in.ts';
import { registerPerson } from '../register-person.ts';
import { type AccountSettings, providersOf } from '../settings.ts';
import { followLink } from '../sign-in.ts';
import { peopleSentences, signInSentences } from '../words.ts';
import { accountModel } from './again.tsx';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const asId = (value: string | null): string | undefined =>
  value !== null && UUID.test(value) ? value : undefined;

/** A link is counted for the network that asks and for the mailbox that receives, wherever it is asked for. */
export const linksAsked = (fields: Fields, { address }: Sent): readonly Hit[] => [
  { limit: 'sign_in_network', who: networkOf(address) },
  { limit: 'sign_in_mailbox', who: one(fields, 'email').trim().toLowerCase() },
];

/** Asking for a link, and following it. */
export const signInRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/sign-in', {
    access: 'public',
    load: async ({ query }) => ({ back: localPath(query.get('back') ?? undefined) }),
    view: ({ back }) => <SignInPage back={back} providers={providersOf(settings)} />,
  }),
  note('/sign-in', {
    access: 'public',
    paper: askLink(settings),
    sentences: signInSentences,
    counts: linksAsked,
    read: (fields, _params, { browser, lang }) => ({
      email: one(fields, 'email'),
      back: one(fields, 'back'),
      browser,
      lang,
    }),
    done: () => '/sign-in/sent',
    again: async (_seen, problem) => (
      <SignInPage back={localPath(one(problem.fields, 'back'))} problem={problem} providers={providersOf(settings)} />
    ),
  }),
  page('/sign-in/sent', { access: 'public', load: async () => ({}), view: () => <LinkSentPage /> }),
  page('/sign-in/:token', {
    access: 'public',
    load: async ({ reader, params, at }) => {
      const token = params.token ?? '';
      const link = await linkByToken(reader, token);
      const followed = followLink(link, at);
      if ('refusal' in followed)
        return { isGood: false as const, why: sentenceOf(signInSentences, followed.refusal), back: link?.back ?? '/' };
      return { isGood: true as const, token, email: link?.email ?? '', binds: await providerOfLink(reader, token, at) };
    },
    view: (model) =>
      model.isGood ? (
        <LinkPage token={model.token} email={model.email} binds={model.binds} />
      ) : (
        <LinkRefusedPage why={model.why} back={model.back} />
      ),
  }),
  note('/sign-in/:token/session', {
    access: 'public',
    paper: openSession(settings),
    sentences: signInSentences,
    read: (_fields, { token }, { browser, sessionToken, userAgent }) => ({
      token,
      browser,
      previous: sessionToken,
      userAgent,
    }),
    done: ({ token, expiresAt, back, isNewcomer }) => ({
      to: isNewcomer ? `/registration?back=${encodeURIComponent(back)}` : back,
      openSession: { token, expiresAt },
    }),
    again: async ({ reader, params }, problem) => {
      const link = await linkByToken(reader, params.token ?? '');
      return <LinkRefusedPage why={problem.message} back={link?.back ?? '/'} />;
    },
  }),
];

/** A first visit: the address is proved, the name is asked. The way back travels in the address of the form. */
export const registrationRoutes: readonly Route[] = [
  page('/registration', {
    access: 'signed-in',
    load: async ({ reader, actor, query, at }) => ({
      ...(await accountModel(reader, actor, at)),
      back: localPath(query.get('back') ?? undefined),
      said: isNewcomer(actor) ? await nameSaidOf(reader, actor) : undefined,
    }),
    view: ({ back, said, ...model }) =>
      isNewcomer(model.actor) ? (
        <RegistrationPage email={model.actor.email} back={back} said={said} />
      ) : (
        <AccountPage {...model} />
      ),
  }),
  form('/registration/:back', {
    act: registerPerson,
    sentences: peopleSentences,
    read: (fields) => ({
      givenName: one(fields, 'givenName'),
      familyName: one(fields, 'familyName'),
      lang: one(fields, 'lang') || undefined,
    }),
    done: (_change, { back }) => (localPath(back) === '/' ? '/account' : localPath(back)),
    again: async ({ actor, params }, problem) => (
      <RegistrationPage email={actor.email} back={localPath(params.back)} problem={problem} />
    ),
  }),
];

/** Only mounted in a demonstration: elsewhere these addresses do not exist. */
export const demonstrationRoutes = ({ publicUrl }: AccountSettings): readonly Route[] => [
  page('/demonstration', {
    access: 'public',
    load: async ({ reader }) => ({ people: await fictitiousPeople(reader) }),
    view: ({ people }) => <DemonstrationPage people={people} />,
  }),
  note('/demonstration/session', {
    access: 'public',
    paper: openDemonstrationSession,
    sentences: {},
    read: (fields, _params, { sessionToken, userAgent }) => ({
      personId: one(fields, 'personId'),
      previous: sessionToken,
      userAgent,
    }),
    done: (session) => ({ to: '/', openSession: session }),
    again: async ({ reader }) => <DemonstrationPage people={await fictitiousPeople(reader)} />,
  }),
  page('/outbox', {
    access: 'public',
    load: async ({ reader, query }) => {
      const beforeId = asId(query.get('before'));
      return { found: await messages(reader, { recipient: undefined, beforeId }), isFirst: beforeId === undefined };
    },
    view: (model) => <OutboxPage {...model} />,
  }),
  page('/outbox/:id', {
    access: 'public',
    load: ({ reader, params }) => messageById(reader, params.id ?? ''),
    view: (message) => <MessagePage message={message} site={publicUrl} />,
  }),
];
