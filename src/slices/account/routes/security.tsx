import type { Actor } from '#kernel/actor';
import { networkOf } from '#platform/limits';
import { form, note, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { localPath } from '#platform/web/browser-marks';
import { addAuthenticator, addPasskey } from '../add-factor.ts';
import { setUp } from '../authenticator.ts';
import { endSession, endSessions } from '../end-session.ts';
import { AuthenticatorPage, RecoveryCodesPage, SecondFactorPage } from '../pages/second-factor.tsx';
import { SecurityPage } from '../pages/security.tsx';
import { SignInPage } from '../pages/sign-in.tsx';
import { makeRecoveryCodes, prepareAuthenticator, prepareNewPasskey, preparePasskey } from '../prepare-factor.ts';
import { ceremonyOf, factorsOf, recoveryCodesLeft, sessionsOf } from '../queries/security.ts';
import { removeFactor } from '../remove-factor.ts';
import { type AccountSettings, providersOf } from '../settings.ts';
import { confirmByCode, confirmByPasskey, openSessionByPasskey } from '../show-factor.ts';
import { factorSentences as sentences } from '../words.ts';

const SECURITY = '/account/security';

const modelOf = async ({ instance }: AccountSettings, { reader, actor, at, sessionToken }: Seen<Actor>) => ({
  factors: await factorsOf(reader, actor),
  codesLeft: await recoveryCodesLeft(reader, actor),
  sessions: await sessionsOf(reader, actor, at, sessionToken),
  vouched: actor.vouched === true,
  isAsked: [...actor.grants, ...actor.memberships].some(({ role }) => instance.security.secondFactor.includes(role)),
});

const again = (settings: AccountSettings) => async (seen: Seen<Actor>, problem: Problem) => (
  <SecurityPage model={await modelOf(settings, seen)} problem={problem} />
);

/** @param isEnough once in a session is enough, but for what asks to be sure that the person is still there */
const confirmModel = async ({ reader, actor }: Seen<Actor>, back: string, isEnough: boolean) => ({
  back: localPath(back),
  hasFactor: (await factorsOf(reader, actor)).length > 0,
  vouched: isEnough && actor.vouched === true,
});

const confirmAgain = async (seen: Seen<Actor>, problem: Problem) => (
  <SecondFactorPage model={await confirmModel(seen, one(problem.fields, 'back'), false)} problem={problem} />
);

const setUpModel = async (settings: AccountSettings, { reader, actor, browser, at }: Seen<Actor>) => {
  const asked = { actor, browser, purpose: 'add_authenticator', at } as const;
  const secret = await ceremonyOf(reader, settings.secret, asked);
  return secret === undefined ? undefined : setUp(secret, settings.instance.name, actor.email);
};

/** Factors and sessions of the person, and showing a factor. */
export const securityRoutes = (settings: AccountSettings): readonly Route[] => [
  page(SECURITY, {
    access: 'signed-in',
    support: 'closed',
    load: (seen) => modelOf(settings, seen),
    view: (model) => <SecurityPage model={model} />,
  }),
  ...addingRoutes(settings),
  ...showingRoutes(settings),
  note('/account/sessions/:id/end', {
    access: 'signed-in',
    paper: endSession,
    sentences,
    read: (_fields, { id }) => ({ sessionId: id }),
    done: () => SECURITY,
    again: again(settings),
  }),
  note('/account/sessions/end', {
    access: 'signed-in',
    paper: endSessions,
    sentences,
    read: (_fields, _params, { sessionToken }) => ({ session: sessionToken }),
    done: () => SECURITY,
    again: again(settings),
  }),
];

const addingRoutes = (settings: AccountSettings): readonly Route[] => [
  note('/account/passkeys/options', {
    access: 'signed-in',
    paper: prepareNewPasskey(settings),
    sentences,
    read: (_fields, _params, { browser }) => ({ browser }),
    done: () => SECURITY,
    again: again(settings),
  }),
  form('/account/passkeys', {
    act: addPasskey(settings),
    sentences,
    read: (fields, _params, { browser }) => ({ name: one(fields, 'name'), answer: one(fields, 'answer'), browser }),
    done: () => `/second-factor?back=${SECURITY}`,
    again: again(settings),
  }),
  note('/account/authenticator', {
    access: 'signed-in',
    paper: prepareAuthenticator(settings),
    sentences,
    read: (_fields, _params, { browser }) => ({ browser }),
    done: () => '/account/authenticator',
    again: again(settings),
  }),
  page('/account/authenticator', {
    access: 'signed-in',
    support: 'closed',
    load: (seen) => setUpModel(settings, seen),
    view: (model) => <AuthenticatorPage model={model} />,
  }),
  form('/account/authenticator/code', {
    act: addAuthenticator(settings),
    sentences,
    read: (fields, _params, { browser }) => ({ name: one(fields, 'name'), code: one(fields, 'code'), browser }),
    done: () => `/second-factor?back=${SECURITY}`,
    again: async (seen, problem) => {
      const model = await setUpModel(settings, seen);
      return model ? <AuthenticatorPage model={model} problem={problem} /> : again(settings)(seen, problem);
    },
  }),
  form('/account/factors/:id/removal', {
    act: removeFactor(settings),
    sentences,
    read: (_fields, { id }) => ({ factorId: id }),
    done: () => SECURITY,
    again: again(settings),
  }),
  note('/account/recovery-codes', {
    access: 'signed-in',
    paper: makeRecoveryCodes(settings),
    sentences,
    read: (_fields, _params, { browser }) => ({ browser }),
    done: () => '/account/recovery-codes',
    again: again(settings),
  }),
  page('/account/recovery-codes', {
    access: 'signed-in',
    support: 'closed',
    load: async ({ reader, actor, browser, at }) =>
      (await ceremonyOf(reader, settings.secret, { actor, browser, purpose: 'recovery_codes', at }))?.split(' '),
    view: (codes) => <RecoveryCodesPage codes={codes} />,
  }),
];

const showingRoutes = (settings: AccountSettings): readonly Route[] => [
  page('/second-factor', {
    access: 'signed-in',
    support: 'closed',
    load: (seen) => confirmModel(seen, seen.query.get('back') ?? '/', seen.query.get('again') !== 'yes'),
    view: (model) => <SecondFactorPage model={model} />,
  }),
  note('/second-factor/code', {
    access: 'signed-in',
    paper: confirmByCode(settings),
    sentences,
    // Right or wrong, before anything is compared.
    counts: (_fields, _sent, actor) => [{ limit: 'second_factor', who: actor.id }],
    read: (fields, _params, { sessionToken }) => ({ code: one(fields, 'code'), session: sessionToken ?? '' }),
    done: ({ session }, _params, _sent, fields) => ({
      to: localPath(one(fields, 'back')),
      ...(session && { openSession: session }),
    }),
    again: confirmAgain,
  }),
  note('/second-factor/passkey/options', {
    access: 'signed-in',
    paper: preparePasskey(settings),
    sentences,
    read: (_fields, _params, { browser }) => ({ browser }),
    done: () => '/second-factor',
    again: confirmAgain,
  }),
  note('/second-factor/passkey', {
    access: 'signed-in',
    paper: confirmByPasskey(settings),
    sentences,
    read: (fields, _params, { browser, sessionToken }) => ({
      answer: one(fields, 'answer'),
      browser,
      session: sessionToken ?? '',
    }),
    done: ({ session }, _params, _sent, fields) => ({
      to: localPath(one(fields, 'back')),
      ...(session && { openSession: session }),
    }),
    again: confirmAgain,
  }),
  note('/sign-in/passkey/options', {
    access: 'public',
    paper: preparePasskey(settings),
    sentences,
    read: (_fields, _params, { browser }) => ({ browser }),
    done: () => '/sign-in',
    again: async () => <SignInPage back="/" providers={providersOf(settings)} />,
  }),
  note('/sign-in/passkey', {
    access: 'public',
    paper: openSessionByPasskey(settings),
    sentences,
    counts: (_fields, { address }) => [{ limit: 'sign_in_network', who: networkOf(address) }],
    read: (fields, _params, { browser, sessionToken, userAgent }) => ({
      answer: one(fields, 'answer'),
      browser,
      previous: sessionToken,
      userAgent,
    }),
    done: (session, _params, _sent, fields) => ({ to: localPath(one(fields, 'back')), openSession: session }),
    again: async (_seen, problem) => (
      <SignInPage back={localPath(one(problem.fields, 'back'))} problem={problem} providers={providersOf(settings)} />
    ),
  }),
];
