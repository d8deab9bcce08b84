import type { ServerResponse } from 'node:http';
import type { Mischief } from './hostile-provider.ts';
import { CLIENT } from './real-provider.ts';

/** What the provider does, the reason in the log, the status and the words of the page. */
export type Case = readonly [name: string, mischief: Mischief, reason: string, status?: number, words?: RegExp];
export const NOT_SAFE = /n’est pas sûre/;
export const DOWN = /ne répond pas en ce moment/;
const plainJson = (response: ServerResponse): void =>
  void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ sub: 'subject' }));
const endless = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const pour = (): void => {
    while (!response.destroyed && response.write('x'.repeat(64_000)));
    if (!response.destroyed) response.once('drain', pour);
  };
  pour();
};
/** An address that never answers. */
export const never = (): void => {};
const without = (honest: Record<string, unknown>, name: string) =>
  Object.fromEntries(Object.entries(honest).filter(([key]) => key !== name));
const set = (params: URLSearchParams, name: string, value: string | undefined): URLSearchParams => {
  if (value === undefined) params.delete(name);
  else params.set(name, value);
  return params;
};
const past = { iat: 1_600_000_000, exp: 1_600_000_060 };

export const OF_THE_ID_TOKEN: readonly Case[] = [
  ['another issuer', { idToken: (honest) => ({ ...honest, iss: 'https://evil.example' }) }, 'token.iss'],
  ['another audience', { idToken: (honest) => ({ ...honest, aud: 'another service' }) }, 'token.aud'],
  [
    'several audiences, for another party',
    { idToken: (h) => ({ ...h, aud: [CLIENT.clientId, 'x'], azp: 'x' }) },
    'token.azp',
  ],
  ['another nonce', { idToken: (honest) => ({ ...honest, nonce: 'n'.repeat(43) }) }, 'token.nonce'],
  ['no nonce', { idToken: (honest) => without(honest, 'nonce') }, 'token.not_understood'],
  ['expired', { idToken: (honest) => ({ ...honest, ...past }) }, 'token.expired'],
  ['no end', { idToken: (honest) => without(honest, 'exp') }, 'token.not_understood'],
  ['valid later', { idToken: (honest) => ({ ...honest, nbf: Math.floor(Date.now() / 1000) + 3600 }) }, 'token.expired'],
  ['no subject', { idToken: (honest) => without(honest, 'sub') }, 'token.not_understood'],
  ['signed by nobody (alg none)', { signIdToken: 'none' }, 'token.alg'],
  ['signed by the shared secret (HS256)', { signIdToken: 'by_secret' }, 'token.alg'],
  ['signed in another way than declared', { signIdToken: 'other_algorithm' }, 'token.alg'],
  ['signed by an unknown key', { signIdToken: 'unknown' }, 'token.key'],
  ['signed by another key under the name of the good one', { signIdToken: 'forged' }, 'token.signature'],
  ['a level too low', { idToken: (h) => ({ ...h, acr: 'eidas0' }) }, 'token.acr', 403, /au niveau demandé/],
  ['no level at all', { idToken: (honest) => without(honest, 'acr') }, 'token.acr', 403, /au niveau demandé/],
];

export const OF_USERINFO: readonly Case[] = [
  ['plain JSON where a signed token is due', { instead: { '/userinfo': plainJson } }, 'userinfo.not_signed'],
  ['of another subject', { userinfo: (honest) => ({ ...honest, sub: 'somebody else' }) }, 'userinfo.sub'],
  ['of another issuer', { userinfo: (honest) => ({ ...honest, iss: 'https://evil.example' }) }, 'userinfo.iss'],
  ['of no issuer', { userinfo: (honest) => without(honest, 'iss') }, 'userinfo.iss'],
  ['for another service', { userinfo: (honest) => ({ ...honest, aud: 'another' }) }, 'userinfo.aud'],
  ['for no service', { userinfo: (honest) => without(honest, 'aud') }, 'userinfo.aud'],
  ['expired', { userinfo: (honest) => ({ ...honest, ...past }) }, 'userinfo.expired'],
  ['signed by nobody (alg none)', { signUserinfo: 'none' }, 'userinfo.alg'],
  ['signed by the shared secret (HS256)', { signUserinfo: 'by_secret' }, 'userinfo.alg'],
  ['signed by an unknown key', { signUserinfo: 'unknown' }, 'userinfo.key'],
  ['signed by another key under the name of the good one', { signUserinfo: 'forged' }, 'userinfo.signature'],
  ['without end', { instead: { '/userinfo': endless } }, 'answer.too_large'],
  ['that never comes', { instead: { '/userinfo': never } }, 'userinfo.slow', 503, DOWN],
];

export const OF_THE_ANSWER: readonly Case[] = [
  ['another issuer (mix-up)', { answer: (h) => set(h, 'iss', 'https://evil.example') }, 'answer.iss'],
  ['no issuer, though announced', { answer: (honest) => set(honest, 'iss', undefined) }, 'answer.iss'],
  [
    'another state',
    { answer: (h) => set(h, 'state', 's'.repeat(43)) },
    'account.return_from_provider.unknown',
    409,
    /a déjà servi/,
  ],
  [
    'no state',
    { answer: (h) => set(h, 'state', undefined) },
    'account.return_from_provider.unknown',
    409,
    /a déjà servi/,
  ],
  ['an unknown code', { answer: (honest) => set(honest, 'code', 'made-up') }, 'token.invalid_grant'],
  ['no code', { answer: (honest) => set(honest, 'code', undefined) }, 'token.not_understood'],
  [
    'private sector kept out',
    { answer: (h) => set(set(h, 'error', 'server_error'), 'error_description', 'Y500015 : secteur privé') },
    'said.Y500015',
    403,
    /aux agents publics/,
  ],
  [
    'a parameter it does not know',
    { answer: (h) => set(set(h, 'error', 'invalid_request'), 'error_description', 'Y000400') },
    'said.Y000400',
    502,
    /un réglage à corriger/,
  ],
  ['an error that is markup', { answer: (h) => set(h, 'error', '<script>alert(1)</script>') }, 'said.unknown'],
  [
    'a token address that fails',
    { instead: { '/token': (r) => void r.writeHead(500).end('no') } },
    'answer.failed',
    503,
    DOWN,
  ],
  [
    'a token address that sends elsewhere',
    { instead: { '/token': (r) => void r.writeHead(302, { location: '/x' }).end() } },
    'token.status',
  ],
  ['a token address that answers late', { instead: { '/token': never } }, 'token.slow', 503, DOWN],
  ['keys that cannot be had', { instead: { '/jwks': (r) => void r.writeHead(404).end() } }, 'token.status'],
];

/** Told before anybody leaves: what the document of the provider does. */
export const BEFORE_LEAVING: readonly Case[] = [
  ['names another issuer', { discovery: (h) => ({ ...h, issuer: 'https://evil.example' }) }, 'discovery.issuer'],
  ['is not JSON', { discovery: () => 'no' }, 'discovery.not_understood'],
  ['is without end', { instead: { '/.well-known/openid-configuration': endless } }, 'answer.too_large'],
  ['never comes', { instead: { '/.well-known/openid-configuration': never } }, 'discovery.slow', 503, DOWN],
  [
    'fails',
    { instead: { '/.well-known/openid-configuration': (r) => void r.writeHead(503).end() } },
    'answer.failed',
    503,
    DOWN,
  ],
  [
    'sends people away in clear',
    { discovery: (h) => ({ ...h, authorization_endpoint: 'http://evil.example/' }) },
    'address.not_safe',
  ],
  [
    'names no place to go',
    { discovery: (h) => without(h, 'authorization_endpoint') },
    'discovery.authorization_endpoint',
  ],
];
