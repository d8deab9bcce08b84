import type { IncomingMessage, ServerResponse } from 'node:http';
import { base64url, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { CLIENT } from './real-provider.ts';
import { formOf, served } from './served.ts';

type Json = Record<string, unknown>;

/** One answer to bend, each given what an honest provider would answer. What is not bent is honest. */
export type Mischief = Readonly<{
  discovery?: (honest: Json, origin: string) => unknown;
  /** Claims of the identity token, and the head under which it is signed. */
  idToken?: (honest: Json) => Json;
  userinfo?: (honest: Json) => Json;
  /** What the browser brings back. */
  answer?: (honest: URLSearchParams) => URLSearchParams;
  signIdToken?: Signing;
  signUserinfo?: Signing;
  /** The whole answer of an address, in place of the honest one. */
  instead?: Readonly<Record<string, (response: ServerResponse, body: () => Promise<string>) => void | Promise<void>>>;
}>;
/** `unknown`: by a key that it does not publish; `forged`: under the name of its key, by another. */
export type Signing = 'honest' | 'none' | 'unknown' | 'forged' | 'other_algorithm' | 'by_secret';

const keyPair = async (kid: string, alg: 'ES256' | 'RS256') => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
};

/** A key of its own, one of the other kind, and one that it never published. */
const threeKeys = async () => ({
  own: await keyPair('own', 'ES256'),
  rsa: await keyPair('rsa', 'RS256'),
  stolen: await keyPair('own', 'ES256'),
});

const signsWith =
  ({ own, rsa, stolen }: Awaited<ReturnType<typeof threeKeys>>) =>
  async (claims: Json, how: Signing = 'honest'): Promise<string> => {
    const token = new SignJWT(claims);
    if (how === 'none') {
      const part = (value: Json) => base64url.encode(JSON.stringify(value));
      return `${part({ alg: 'none' })}.${part(claims)}.`;
    }
    if (how === 'by_secret') {
      return token.setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(CLIENT.clientSecret));
    }
    if (how === 'other_algorithm') return token.setProtectedHeader({ alg: 'RS256', kid: 'rsa' }).sign(rsa.privateKey);
    if (how === 'unknown') return token.setProtectedHeader({ alg: 'ES256', kid: 'other' }).sign(stolen.privateKey);
    const { privateKey } = how === 'forged' ? stolen : own;
    return token.setProtectedHeader({ alg: 'ES256', kid: 'own' }).sign(privateKey);
  };

/** A provider that speaks the protocol by hand, so that any one answer can be bent. It has signed in everybody already. */
export const aHostileProvider = async () => {
  const keys = await threeKeys();
  const sign = signsWith(keys);
  const state = { mischief: {} as Mischief, codes: new Map<string, URLSearchParams>(), asked: [] as URLSearchParams[] };

  const tokenAnswer = async (origin: string, body: string): Promise<readonly [number, Json]> => {
    const form = new URLSearchParams(body);
    const code = form.get('code') ?? '';
    const asked = state.codes.get(code);
    if (asked === undefined || form.get('client_secret') !== CLIENT.clientSecret)
      return [400, { error: 'invalid_grant' }];
    state.codes.delete(code);
    const now = Math.floor(Date.now() / 1000);
    const honest = {
      iss: origin,
      aud: CLIENT.clientId,
      sub: 'subject',
      iat: now,
      exp: now + 60,
      nonce: asked.get('nonce'),
      acr: 'eidas1',
    };
    const { mischief } = state;
    const id_token = await sign(mischief.idToken?.(honest) ?? honest, mischief.signIdToken);
    return [200, { access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token }];
  };

  const userinfoAnswer = async (origin: string): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const said = { given_name: 'Hostile', usual_name: 'Personne', email: 'hostile@example.org', uid: 'h', siret: '' };
    const honest = { ...said, iss: origin, aud: CLIENT.clientId, sub: 'subject', iat: now, exp: now + 60 };
    return sign(state.mischief.userinfo?.(honest) ?? honest, state.mischief.signUserinfo);
  };

  const answer = async (origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const body = async () => (await formOf(request)).toString();
    const json = (status: number, value: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    const instead = state.mischief.instead?.[url.pathname];
    if (instead !== undefined) return instead(response, body);
    if (url.pathname === '/.well-known/openid-configuration') {
      const honest = discoveryAt(origin);
      return json(200, state.mischief.discovery?.(honest, origin) ?? honest);
    }
    if (url.pathname === '/jwks') return json(200, { keys: [keys.own.jwk, keys.rsa.jwk] });
    if (url.pathname === '/token') return json(...(await tokenAnswer(origin, await body())));
    if (url.pathname === '/userinfo') {
      return void response.writeHead(200, { 'content-type': 'application/jwt' }).end(await userinfoAnswer(origin));
    }
    return void response.writeHead(404).end();
  };

  const site = await served((origin) => (request, response) => void answer(origin, request, response));
  return {
    issuer: site.origin,
    asked: state.asked,
    /** Bends the next answers. */
    plays: (mischief: Mischief): void => {
      state.mischief = mischief;
    },
    /** What the browser would bring back from the page of the provider. */
    sendsBack: (address: string): URLSearchParams => {
      const asked = new URL(address).searchParams;
      state.asked.push(asked);
      const code = crypto.randomUUID();
      state.codes.set(code, asked);
      const honest = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: site.origin });
      return state.mischief.answer?.(honest) ?? honest;
    },
    close: site.close,
  };
};

/** It announces no PKCE: nothing of it may then be sent. */
const discoveryAt = (origin: string): Json => ({
  issuer: origin,
  authorization_endpoint: `${origin}/authorize`,
  token_endpoint: `${origin}/token`,
  userinfo_endpoint: `${origin}/userinfo`,
  jwks_uri: `${origin}/jwks`,
  end_session_endpoint: `${origin}/session/end`,
  response_types_supported: ['code'],
  id_token_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'],
  userinfo_signing_alg_values_supported: ['ES256', 'RS256', 'HS256', 'none'],
  authorization_response_iss_parameter_supported: true,
});
