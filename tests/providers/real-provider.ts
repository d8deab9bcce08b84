import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import type { ProviderKind } from '../../src/slices/account/providers/provider.ts';
import { formOf, served } from './served.ts';

export const CLIENT = { clientId: 'laureat', clientSecret: 'a secret of thirty-two characters' } as const;

type Claims = Readonly<Record<string, unknown>>;
/** Somebody that the provider knows, by the name typed in its form. */
export type Known = Claims & Readonly<{ amr?: readonly string[]; acr?: string }>;

/** What each provider says of itself in its documentation. */
const CONSTANTS: Readonly<
  Record<ProviderKind, { claims: Readonly<Record<string, readonly string[]>>; parameters: readonly string[] }>
> = {
  proconnect: {
    claims: {
      openid: ['sub', 'acr', 'amr'],
      given_name: ['given_name'],
      usual_name: ['usual_name'],
      email: ['email'],
      uid: ['uid'],
      siret: ['siret'],
      idp_id: ['idp_id'],
      phone: ['phone_number'],
    },
    parameters: ['prompt', 'idp_hint', 'login_hint', 'claims', 'acr_values'],
  },
  franceconnect: {
    claims: {
      openid: ['sub', 'acr'],
      given_name: ['given_name', 'given_name_array'],
      family_name: ['family_name'],
      email: ['email'],
      identite_pivot: [
        'given_name',
        'given_name_array',
        'family_name',
        'birthdate',
        'gender',
        'birthplace',
        'birthcountry',
      ],
      amr: ['amr'],
    },
    parameters: ['prompt', 'claims', 'acr_values', 'idp_hint', 'login_hint'],
  },
};
const OF_THE_CODE_FLOW = ['response_type', 'client_id', 'redirect_uri', 'scope', 'state', 'nonce'];
const OF_PKCE = ['code_challenge', 'code_challenge_method'];

type Setting = Readonly<{
  kind: ProviderKind;
  algorithm: 'ES256' | 'RS256';
  /** Where the product is reached. */
  publicUrl: string;
  people: Readonly<Record<string, Known>>;
  port?: number;
}>;

/** A key for each of the two ways to sign. */
const bothKeys = () =>
  Promise.all(
    (['ES256', 'RS256'] as const).map(async (alg) => {
      const { privateKey } = await generateKeyPair(alg, { extractable: true });
      return { ...(await exportJWK(privateKey)), alg, use: 'sig', kid: alg };
    }),
  );

/**
 * A real provider (`oidc-provider`, certified) with the addresses, scopes, claims, levels, lifetimes and strictness of
 * the one that it stands for: a parameter that is not documented, or a mark too short, is refused.
 */
export const aRealProvider = async ({ kind, algorithm, publicUrl, people, port }: Setting) => {
  const { claims, parameters } = CONSTANTS[kind];
  const asked: URLSearchParams[] = [];
  const keys = await bothKeys();
  const site = await served((origin) => {
    const provider = new Provider(`${origin}/api/v2`, {
      clients: [
        {
          client_id: CLIENT.clientId,
          client_secret: CLIENT.clientSecret,
          redirect_uris: [`${publicUrl}/sign-in/providers/${kind}/return`],
          post_logout_redirect_uris: [`${publicUrl}/signed-out`],
          response_types: ['code'],
          grant_types: ['authorization_code'],
          token_endpoint_auth_method: 'client_secret_post',
          id_token_signed_response_alg: algorithm,
          userinfo_signed_response_alg: algorithm,
          subject_type: 'pairwise',
        },
      ],
      jwks: { keys },
      claims,
      acrValues: ['eidas1', 'eidas2', 'eidas3'],
      subjectTypes: ['pairwise'],
      pairwiseIdentifier: async (_ctx: unknown, accountId: string) => `${kind}-subject-of-${accountId}`,
      ttl: { AccessToken: 60, IdToken: 60, AuthorizationCode: 30, Interaction: 1800, Session: 1800, Grant: 1800 },
      features: {
        devInteractions: { enabled: false },
        jwtUserinfo: { enabled: true },
        claimsParameter: { enabled: true },
        rpInitiatedLogout: { enabled: true, logoutSource: askToLeave },
      },
      enabledJWA: {
        idTokenSigningAlgValues: ['ES256', 'RS256'],
        userinfoSigningAlgValues: ['ES256', 'RS256'],
      },
      cookies: { keys: ['a key of a test'] },
      routes: {
        authorization: '/authorize',
        token: '/token',
        userinfo: '/userinfo',
        jwks: '/jwks',
        end_session: '/session/end',
      },
      interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/api/v2/interaction/${uid}` },
      findAccount: (_ctx: unknown, accountId: string) =>
        people[accountId] && { accountId, claims: () => ({ sub: accountId, ...people[accountId] }) },
      loadExistingGrant: async (ctx: { oidc: { client: { clientId: string }; session: { accountId: string } } }) => {
        const grant = new provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
        grant.addOIDCScope(Object.keys(claims).join(' '));
        grant.addOIDCClaims(['amr', 'acr']);
        await grant.save();
        return grant;
      },
    });
    return (request, response) => answer(provider, request, response);
  }, port);

  const answer = async (provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', site.origin);
    if (url.pathname.endsWith('/authorize')) {
      asked.push(url.searchParams);
      const refused = refusedIn(url.searchParams, [...OF_THE_CODE_FLOW, ...OF_PKCE, ...parameters]);
      if (refused !== undefined) return void response.writeHead(400).end(refused);
    }
    if (url.pathname.startsWith('/api/v2/interaction/')) return interact(provider, request, response, people);
    Object.assign(request, { originalUrl: request.url, url: request.url?.replace('/api/v2', '') });
    provider.callback()(request, response);
  };
  return { issuer: `${site.origin}/api/v2`, asked, close: site.close };
};
export type RealProvider = Awaited<ReturnType<typeof aRealProvider>>;

const refusedIn = (sent: URLSearchParams, documented: readonly string[]): string | undefined => {
  if ([...sent.keys()].some((name) => !documented.includes(name))) return 'Y000400 unknown parameter';
  if ((sent.get('state') ?? '').length < 32 || (sent.get('nonce') ?? '').length < 32) return 'Y000400 mark too short';
  return undefined;
};

const FORM = `<!doctype html><html lang="fr"><title>Fournisseur</title><main><h1>Fournisseur d’identité</h1>
<form method="post"><label>Identifiant <input name="login"></label> <button>M’identifier</button></form>
<form method="post"><button name="cancel" value="yes">Annuler</button></form></main></html>`;

/** The page on which the provider asks whether its session is to end; its own would fetch a font from elsewhere. */
const askToLeave = async (ctx: { type: string; body: string }, form: string): Promise<void> => {
  ctx.type = 'html';
  ctx.body = `<!doctype html><html lang="fr"><title>Fournisseur</title><main><h1>Fournisseur d’identité</h1>${form}
<button form="op.logoutForm" name="logout" value="yes">Fermer ma session</button></main></html>`;
};

/** The page of the provider: a name, or going back. */
const interact = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  people: Setting['people'],
): Promise<void> => {
  if (request.method === 'GET') {
    await provider.interactionDetails(request, response);
    return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(FORM);
  }
  const form = await formOf(request);
  const accountId = form.get('login') ?? '';
  const { acr, amr } = people[accountId] ?? {};
  const result = form.has('cancel')
    ? { error: 'access_denied', error_description: 'User auth aborted' }
    : { login: { accountId, acr: acr ?? 'eidas1', ...(amr && { amr }), remember: false } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
};
