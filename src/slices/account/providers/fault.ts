import { AuthorizationResponseError, ResponseBodyError } from 'openid-client';

/** What a person is told when a provider did not let them in. */
export type Answer =
  /** They went back. */
  | 'cancelled'
  /** It does not answer, or too late. */
  | 'down'
  /** What it answered cannot be believed. */
  | 'not_trusted'
  /** It does not vouch for them at the level asked. */
  | 'level'
  /** It keeps people of the private sector from this service. */
  | 'private_sector'
  /** It does not accept how this service asks. */
  | 'settings';

/** `reason` is for the log: where and what, never a value that was received. */
export type Fault = Readonly<{ answer: Answer; reason: string }>;

/** Thrown by what asks the network, through the library. */
export class ProviderError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/** Codes of the documentation of the providers, wherever they stand in an error. */
const OF_PROVIDERS: readonly (readonly [code: RegExp, answer: Answer])[] = [
  [/\bY500015\b/, 'private_sector'],
  [/\bY0003\d\d\b|\bY0004\d\d\b|\bY030\d{3}\b/, 'settings'],
  [/^access_denied$/, 'cancelled'],
  [/^(invalid_request|unauthorized_client|invalid_scope|invalid_client|unsupported_response_type)$/, 'settings'],
  [/^(temporarily_unavailable|server_error)$/, 'down'],
  [/^(login_required|interaction_required|consent_required|account_selection_required)$/, 'cancelled'],
];
const CODE = /\bY\d{6}\b|^[a-z_]{3,40}$/;

/** What a provider says when it sends the person back without a code. */
export const faultSaid = (error: string, description: string): Fault => {
  const said = [description, error];
  const answer = OF_PROVIDERS.find(([code]) => said.some((one) => code.test(one)))?.[1] ?? 'not_trusted';
  const code = said.flatMap((one) => CODE.exec(one)?.[0] ?? [])[0] ?? 'unknown';
  return { answer, reason: `said.${code}` };
};

type Detail = Readonly<Record<string, unknown>>;
const isDetail = (value: unknown): value is Detail => typeof value === 'object' && value !== null;
const WORD = /^[a-z_]{2,30}$/;

/** The error and those behind it, nearest first. */
const chainOf = (error: unknown): readonly Detail[] => {
  const chain: Detail[] = [];
  for (let one = error; isDetail(one) && chain.length < 5; one = one.cause) chain.push(one);
  return chain;
};

const CODES: Readonly<Record<string, string>> = {
  OAUTH_KEY_SELECTION_FAILED: 'key',
  OAUTH_JWT_USERINFO_EXPECTED: 'not_signed',
  OAUTH_RESPONSE_IS_NOT_CONFORM: 'status',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'expired',
};

const whatOf = (chain: readonly Detail[]): string => {
  const named = chain.flatMap(({ claim, attribute }) => claim ?? attribute ?? [])[0];
  const code = chain.flatMap((one) => CODES[String(one.code)] ?? [])[0];
  if (code !== undefined) return code;
  if (typeof named === 'string' && WORD.test(named)) return named;
  if (chain.some((one) => 'signature' in one)) return 'signature';
  if (chain.some((one) => 'header' in one)) return 'alg';
  return 'not_understood';
};

/** Why an exchange failed, from the error of the library. @param stage what was asked: discovery, token, userinfo */
export const faultOf = (stage: string, error: unknown): Fault => {
  const chain = chainOf(error);
  const known = chain.find((one) => one instanceof ProviderError);
  if (known instanceof ProviderError) return known.fault;
  if (error instanceof AuthorizationResponseError) return faultSaid(error.error, error.error_description ?? '');
  if (error instanceof ResponseBodyError) {
    const refused = WORD.test(error.error) ? error.error : 'refused';
    const answer = refused === 'invalid_client' ? 'settings' : 'not_trusted';
    return { answer, reason: `${stage}.${refused}` };
  }
  if (chain.some(({ code, name }) => code === 'OAUTH_TIMEOUT' || name === 'TimeoutError')) {
    return { answer: 'down', reason: `${stage}.slow` };
  }
  if (error instanceof TypeError && error.message === 'fetch failed')
    return { answer: 'down', reason: `${stage}.down` };
  return { answer: 'not_trusted', reason: `${stage}.${whatOf(chain)}` };
};
