import type { Facts } from '#kernel/refusal';

/** What kept a visit from reading a page. */
export type FaultCode =
  | 'unreadable_address'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'unknown_name'
  | 'not_public'
  | 'unreachable'
  | 'cut'
  | 'too_slow'
  | 'certificate_expired'
  | 'certificate_of_another'
  | 'certificate_untrusted'
  | 'no_secure_connection'
  | 'not_the_web'
  | 'headers_too_large'
  | 'too_many_redirects'
  | 'redirects_in_circles'
  | 'redirects_nowhere'
  | 'status'
  | 'empty'
  | 'not_a_page'
  | 'too_large'
  | 'expands_too_much'
  | 'unreadable';

export type VisitFault = Readonly<{ code: FaultCode; facts: Facts }>;

/** Thrown inside a visit, and nowhere else: a visit answers a value. */
export class VisitStopped extends Error {
  readonly fault: VisitFault;
  constructor(code: FaultCode, facts: Facts = {}) {
    super(code);
    this.fault = { code, facts };
  }
}

const BY_CODE: Readonly<Record<string, FaultCode>> = {
  ENOTFOUND: 'unknown_name',
  EAI_AGAIN: 'unknown_name',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'too_slow',
  UND_ERR_CONNECT_TIMEOUT: 'too_slow',
  UND_ERR_HEADERS_TIMEOUT: 'too_slow',
  UND_ERR_BODY_TIMEOUT: 'too_slow',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
  UND_ERR_SOCKET: 'cut',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'cut',
  HPE_INVALID_EOF_STATE: 'cut',
  ERR_STREAM_PREMATURE_CLOSE: 'cut',
  UND_ERR_HEADERS_OVERFLOW: 'headers_too_large',
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  CERT_HAS_EXPIRED: 'certificate_expired',
  CERT_NOT_YET_VALID: 'certificate_expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate_of_another',
  EPROTO: 'no_secure_connection',
};

const FAMILIES: readonly (readonly [RegExp, FaultCode])[] = [
  [/^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_|INVALID_CA|PATH_LENGTH)/, 'certificate_untrusted'],
  [/^(ERR_SSL_|ERR_TLS_)/, 'no_secure_connection'],
  [/^(HPE_|UND_ERR_)/, 'not_the_web'],
  [/^(Z_|ERR_BROTLI|ERR__ERROR_|ERR_)/, 'unreadable'],
];

/** What an error of the network means for whoever asked. */
export const faultOf = (error: unknown): VisitFault => {
  if (error instanceof VisitStopped) return error.fault;
  const { name = '', code = '' } = error as Readonly<{ name?: string; code?: unknown }>;
  if (name === 'TimeoutError' || name === 'AbortError') return { code: 'too_slow', facts: {} };
  const said = name === 'HTTPParserError' && !code ? 'HPE_' : String(code);
  const family = FAMILIES.find(([pattern]) => pattern.test(said));
  return { code: BY_CODE[said] ?? family?.[1] ?? 'unreachable', facts: { technical: said || name } };
};
