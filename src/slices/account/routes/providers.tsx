import type { Refusal } from '#kernel/refusal';
import { type Crossed, type Crossing, crossing, note, one, page, type Route, sentenceOf } from '#platform/web';
import { localPath } from '#platform/web/browser-marks';
import { askLink } from '../ask-link.ts';
import { leaveForProvider, returnFromProvider } from '../leave-for-provider.ts';
import { closeSession } from '../open-session.ts';
import { hintIn, openSessionByProvider } from '../open-session-by-provider.ts';
import { LeavingPage, NotInPage, ProveMailboxPage, SignedOutPage } from '../pages/providers.tsx';
import { providerSentences, TOLD } from '../provider-words.ts';
import type { Fault } from '../providers/fault.ts';
import { isProviderKind, PROVIDERS, type ProviderKind } from '../providers/provider.ts';
import type { Providers } from '../providers/providers.ts';
import { introductionIn } from '../queries/identities.ts';
import type { AccountSettings } from '../settings.ts';
import { unbindIdentity } from '../unbind-identity.ts';
import { signInSentences } from '../words.ts';
import { accountAgain } from './again.tsx';
import { linksAsked } from './sign-in.tsx';

/** Signing in by a provider, there and back; what it binds; and signing out of it too. */
export const providerRoutes = (settings: AccountSettings): readonly Route[] => [
  crossing('POST', '/sign-in/providers/:provider', {
    papers: ['account.leave_for_provider'],
    limit: 'departure',
    go: (asked) => withProvider(settings, asked, (kind, providers) => depart(settings, asked, kind, providers)),
  }),
  crossing('GET', '/sign-in/providers/:provider/return', {
    papers: ['account.return_from_provider', 'account.open_session_by_provider'],
    limit: 'departure',
    go: (asked) => withProvider(settings, asked, (kind, providers) => arrive(settings, asked, kind, providers)),
  }),
  page('/sign-in/identity', {
    access: 'public',
    load: async ({ reader, browser, at, query }) => {
      const introducer = await introductionIn(reader, browser, at);
      return introducer && { ...introducer, back: localPath(query.get('back') ?? undefined) };
    },
    view: (model) => <ProveMailboxPage {...model} />,
  }),
  note('/sign-in/identity', {
    access: 'public',
    paper: askLink(settings),
    sentences: signInSentences,
    counts: linksAsked,
    read: (fields, _params, { browser, lang }) => ({
      email: one(fields, 'email'),
      back: one(fields, 'back'),
      browser,
      lang,
      settles: true,
    }),
    done: () => '/sign-in/sent',
    again: async ({ reader, browser, at }, problem) => {
      const introducer = await introductionIn(reader, browser, at);
      const back = localPath(one(problem.fields, 'back'));
      return introducer && <ProveMailboxPage {...introducer} back={back} problem={problem} />;
    },
  }),
  note('/account/identities/:id/removal', {
    access: 'signed-in',
    paper: unbindIdentity,
    sentences: {},
    read: (_fields, { id }, { sessionToken }) => ({ identityId: id, sessionToken }),
    done: () => '/account',
    again: ({ reader, actor, at }, problem) => accountAgain(reader, actor, at, problem),
  }),
  crossing('POST', '/sign-out', {
    papers: ['account.close_session'],
    evenSeeingAs: true,
    go: (asked) => signOut(settings, asked),
  }),
  page('/signed-out', { access: 'public', load: async () => ({}), view: () => <SignedOutPage /> }),
];

/** An address of a provider that is not switched on does not exist. */
const withProvider = async (
  { providers }: AccountSettings,
  { seen }: Crossing,
  go: (kind: ProviderKind, providers: Providers) => Promise<Crossed>,
): Promise<Crossed | undefined> => {
  const { provider } = seen.params;
  return isProviderKind(provider) && providers?.kinds.includes(provider) ? go(provider, providers) : undefined;
};

const depart = async (
  settings: AccountSettings,
  { seen, sent, fields, jot, tell }: Crossing,
  kind: ProviderKind,
  providers: Providers,
): Promise<Crossed> => {
  const back = localPath(one(fields, 'back'));
  const departure = await providers.depart(kind);
  if ('fault' in departure) return notIn(tell, kind, departure.fault, back);
  const { address, expected } = departure;
  const left = await jot(leaveForProvider(settings), { provider: kind, expected, back, browser: sent.browser });
  if (!('done' in left)) throw new Error(`${kind}: nobody could leave, at ${seen.at.toISOString()}`);
  const { name } = PROVIDERS[kind];
  const title = { fr: `Vers ${name}…`, en: `To ${name}…` };
  const words = {
    fr: `Nous vous envoyons chez ${name}, qui vous demandera de vous identifier.`,
    en: `We are sending you to ${name}, which will ask you to identify yourself.`,
  };
  return { view: <LeavingPage address={address} title={title} words={words} />, leaveTo: address };
};

const arrive = async (
  settings: AccountSettings,
  { seen, sent, jot, tell }: Crossing,
  kind: ProviderKind,
  providers: Providers,
): Promise<Crossed> => {
  const [state, browser] = [seen.query.get('state') ?? '', seen.browser];
  const returned = await jot(returnFromProvider(settings), { provider: kind, state, browser });
  if (!('done' in returned)) {
    return notHeard(tell, kind, 'refusal' in returned ? returned.refusal : UNKNOWN, '/');
  }
  const { expected, back } = returned.done;
  const arrival = await providers.arrive(kind, seen.query, expected);
  if ('fault' in arrival) return notIn(tell, kind, arrival.fault, back);
  const entered = await jot(openSessionByProvider(settings), {
    provider: kind,
    arrival,
    browser,
    previous: sent.sessionToken,
    userAgent: sent.userAgent,
  });
  if ('refusal' in entered) return notHeard(tell, kind, entered.refusal, back);
  if (!('done' in entered))
    return notIn(tell, kind, { answer: 'not_trusted', reason: 'userinfo.not_understood' }, back);
  const onward = `back=${encodeURIComponent(back)}`;
  if (entered.done.session === undefined) return { to: `/sign-in/identity?${onward}` };
  const { session, isNewcomer } = entered.done;
  return { to: isNewcomer ? `/registration?${onward}` : back, openSession: session };
};

const UNKNOWN: Refusal = { kind: 'rule', code: 'account.return_from_provider.unknown' };

/** Every refusal leaves a line: who vouched, and why it was not believed. */
const told = (tell: Crossing['tell'], provider: ProviderKind, why: string): void =>
  tell('sign_in_refused', { provider, why });

const notIn = (tell: Crossing['tell'], kind: ProviderKind, { answer, reason }: Fault, back: string): Crossed => {
  told(tell, kind, reason);
  const { status, title, words } = TOLD[answer];
  const why = words(PROVIDERS[kind].name);
  return { status, view: <NotInPage {...{ title, why, kind, back }} isCalm={answer === 'cancelled'} /> };
};

const notHeard = (tell: Crossing['tell'], kind: ProviderKind, refusal: Refusal, back: string): Crossed => {
  told(tell, kind, refusal.code);
  const why = sentenceOf(providerSentences, refusal);
  return {
    status: 409,
    view: <NotInPage title={TOLD.not_trusted.title} why={why} isCalm={false} {...{ kind, back }} />,
  };
};

/** The session is ended here first, whatever the provider answers; then the person goes and ends it there. */
const signOut = async ({ providers, secret }: AccountSettings, { sent, jot }: Crossing): Promise<Crossed> => {
  const outcome = await jot(closeSession, { token: sent.sessionToken });
  const closed = 'done' in outcome ? outcome.done.closed : undefined;
  const kind = closed?.provider;
  const hint = closed?.hint ? hintIn(secret, closed.hint) : undefined;
  const address = isProviderKind(kind) && hint !== undefined ? await providers?.farewell(kind, hint) : undefined;
  if (address === undefined || !isProviderKind(kind)) return { to: '/', closeSession: true };
  const { name } = PROVIDERS[kind];
  const title = { fr: 'Vous êtes déconnecté ici', en: 'You are signed out here' };
  const words = {
    fr: `Nous vous envoyons maintenant chez ${name}, qui ferme aussi sa session.`,
    en: `We are now sending you to ${name}, which ends its own session too.`,
  };
  return { view: <LeavingPage address={address} title={title} words={words} />, leaveTo: address, closeSession: true };
};
