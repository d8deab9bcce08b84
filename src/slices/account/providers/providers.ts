import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  clockTolerance,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { remembered } from '#platform/remembered';
import { askProvider, isLoopback, isSafe } from './ask.ts';
import { type Answer, type Fault, faultOf, ProviderError } from './fault.ts';
import {
  type Introduced,
  introducedBy,
  isLevelEnough,
  isVouched,
  PROVIDER_KINDS,
  PROVIDERS,
  type ProviderKind,
  type ProviderSettings,
} from './provider.ts';

/** What is asked of one answer: kept on our side, and different each time. */
export type Expected = Readonly<{ state: string; nonce: string; verifier: string | undefined }>;

/** Who came back, by the word of the provider, checked. */
export type Arrival = Readonly<{
  issuer: string;
  introduced: Introduced;
  isVouched: boolean;
  /** What the provider asks for to end its own session; a secret. */
  idToken: string;
}>;

type OrFault<Good> = Promise<Good | { fault: Fault }>;

/** The providers that are switched on. Nothing is asked of them before somebody wants to sign in. */
export type Providers = Readonly<{
  kinds: readonly ProviderKind[];
  /** Where to send the person, and what to expect of the answer. */
  depart(kind: ProviderKind): OrFault<{ address: string; expected: Expected }>;
  /** Checks the answer the person came back with, then asks who they are. */
  arrive(kind: ProviderKind, answer: URLSearchParams, expected: Expected): OrFault<Arrival>;
  /** Where to send the person to end the session of the provider too; nowhere when it does not answer. */
  farewell(kind: ProviderKind, idToken: string): Promise<string | undefined>;
}>;

export type AllSettings = Readonly<Partial<Record<ProviderKind, ProviderSettings>>>;

type Options = Readonly<{
  /** Without a slash at the end. */
  publicUrl: string;
  now: () => Date;
  /** How long an answer of a provider is waited for. */
  patienceSeconds?: number;
}>;

/** What a provider says of itself changes rarely: a new key is met by asking for the keys again. */
const DISCOVERY_KEPT_MS = 3_600_000;
const PATIENCE_SECONDS = 5;
/** Clocks differ by seconds; tokens live sixty. */
const CLOCK_TOLERANCE_SECONDS = 5;

/** The addresses to register with a provider. */
export const returnAddress = (publicUrl: string, kind: ProviderKind): string =>
  `${publicUrl}/sign-in/providers/${kind}/return`;
export const farewellAddress = (publicUrl: string): string => `${publicUrl}/signed-out`;

export const openProviders = (all: AllSettings, options: Options): Providers => {
  const kinds = PROVIDER_KINDS.filter((kind) => all[kind] !== undefined);
  const opened = new Map(kinds.map((kind) => [kind, openOne(kind, all[kind] as ProviderSettings, options)]));
  const one = (kind: ProviderKind): One => {
    const found = opened.get(kind);
    if (found === undefined) throw new Error(`${kind} is not switched on`);
    return found;
  };
  return {
    kinds,
    depart: (kind) => one(kind).depart(),
    arrive: (kind, answer, expected) => one(kind).arrive(answer, expected),
    farewell: async (kind, idToken) => opened.get(kind)?.farewell(idToken),
  };
};

type One = Readonly<{
  depart(): OrFault<{ address: string; expected: Expected }>;
  arrive(answer: URLSearchParams, expected: Expected): OrFault<Arrival>;
  farewell(idToken: string): Promise<string | undefined>;
}>;

const openOne = (kind: ProviderKind, settings: ProviderSettings, { publicUrl, now, patienceSeconds }: Options): One => {
  const discovered = remembered(() => discover(settings, patienceSeconds ?? PATIENCE_SECONDS), DISCOVERY_KEPT_MS, now);
  const redirectUri = returnAddress(publicUrl, kind);
  const client = () => during('discovery', () => discovered(undefined));
  return {
    depart: () =>
      orFault(() =>
        during('discovery', async () => departure(await discovered(undefined), kind, settings, redirectUri)),
      ),
    arrive: (answer, expected) =>
      orFault(async () => arrival(await client(), settings, new URL(redirectUri), answer, expected)),
    farewell: async (idToken) => {
      const said = await orFault(async () => ({
        address: farewellFrom(await client(), idToken, farewellAddress(publicUrl)),
      }));
      return 'fault' in said ? undefined : said.address;
    },
  };
};

/** What goes wrong at a stage is told with its name. @throws ProviderError */
const during = async <Good>(stage: string, work: () => Promise<Good>): Promise<Good> => {
  try {
    return await work();
  } catch (error) {
    throw new ProviderError(faultOf(stage, error));
  }
};

const orFault = async <Good>(work: () => Promise<Good>): OrFault<Good> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProviderError) return { fault: error.fault };
    throw error;
  }
};

/** @throws ProviderError */
const refuse = (answer: Answer, reason: string): never => {
  throw new ProviderError({ answer, reason });
};

const discover = ({ issuer, clientId, clientSecret, algorithm }: ProviderSettings, timeout: number) =>
  discovery(
    new URL(issuer),
    clientId,
    {
      id_token_signed_response_alg: algorithm,
      userinfo_signed_response_alg: algorithm,
      [clockTolerance]: CLOCK_TOLERANCE_SECONDS,
    },
    ClientSecretPost(clientSecret),
    {
      timeout,
      [customFetch]: askProvider,
      // The signature of what comes by the back door is checked too, as if it had come by the front.
      execute: [enableNonRepudiationChecks, ...(isLoopback(issuer) ? [allowInsecureRequests] : [])],
    },
  );

const AMR_CLAIM = JSON.stringify({ id_token: { amr: { essential: true } } });

/** Only what the documentation of the providers names: they refuse a request with anything else in it. */
const departure = async (
  client: Configuration,
  kind: ProviderKind,
  settings: ProviderSettings,
  redirectUri: string,
) => {
  const { scopes, acrValues, secondFactor } = settings;
  const asksMethods = secondFactor.length > 0;
  const { amrBy } = PROVIDERS[kind];
  const expected: Expected = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: client.serverMetadata().supportsPKCE() ? randomPKCECodeVerifier() : undefined,
  };
  const address = buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope: asksMethods && amrBy === 'scope' ? `${scopes} amr` : scopes,
    state: expected.state,
    nonce: expected.nonce,
    ...(acrValues.length > 0 && { acr_values: acrValues.join(' ') }),
    ...(asksMethods && amrBy === 'claims' && { claims: AMR_CLAIM }),
    ...(expected.verifier !== undefined && {
      code_challenge: await calculatePKCECodeChallenge(expected.verifier),
      code_challenge_method: 'S256',
    }),
  });
  if (!isSafe(address.href)) refuse('not_trusted', 'address.not_safe');
  return { address: address.href, expected };
};

const arrival = async (
  client: Configuration,
  settings: ProviderSettings,
  redirect: URL,
  answer: URLSearchParams,
  { state, nonce, verifier }: Expected,
): Promise<Arrival> => {
  const { issuer, authorization_response_iss_parameter_supported: namesItself } = client.serverMetadata();
  if (answer.has('iss') ? answer.get('iss') !== issuer : namesItself) refuse('not_trusted', 'answer.iss');
  const came = new URL(redirect);
  came.search = answer.toString();
  const tokens = await during('token', () =>
    authorizationCodeGrant(client, came, {
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
      ...(verifier !== undefined && { pkceCodeVerifier: verifier }),
    }),
  );
  const token = tokens.claims() as IDToken;
  if (!isLevelEnough(settings.acrValues, token.acr)) refuse('level', 'token.acr');
  const claims = await during('userinfo', () => fetchUserInfo(client, tokens.access_token, token.sub));
  if (claims.iss !== issuer) refuse('not_trusted', 'userinfo.iss');
  if (![claims.aud].flat().includes(settings.clientId)) refuse('not_trusted', 'userinfo.aud');
  return {
    issuer,
    introduced: introducedBy(token.sub, claims),
    isVouched: isVouched(settings.secondFactor, token.amr),
    idToken: tokens.id_token as string,
  };
};

/** The provider learns which session to end and where to send the person, and nothing else. */
const farewellFrom = (client: Configuration, idToken: string, landing: string): string | undefined => {
  const place = client.serverMetadata().end_session_endpoint;
  if (place === undefined || !isSafe(place)) return undefined;
  const address = new URL(place);
  address.searchParams.set('id_token_hint', idToken);
  address.searchParams.set('state', randomState());
  address.searchParams.set('post_logout_redirect_uri', landing);
  return address.href;
};
