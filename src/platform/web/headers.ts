import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const YEAR_SECONDS = 31_536_000;
const SELF = ["'self'"];
const NONE = ["'none'"];

/** What a page may do: nothing that its own site did not send it, no script and no style written in the page itself. */
const POLICY = {
  defaultSrc: NONE,
  scriptSrc: SELF,
  styleSrc: SELF,
  fontSrc: SELF,
  imgSrc: [...SELF, 'data:'],
  connectSrc: SELF,
  formAction: SELF,
  objectSrc: NONE,
  baseUri: NONE,
  frameAncestors: NONE,
};

/** What of the machine a page may ask for: a passkey, and nothing else. */
const PERMISSIONS = [
  ...['publickey-credentials-create', 'publickey-credentials-get'].map((name) => `${name}=(self)`),
  ...[
    'accelerometer',
    'autoplay',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'picture-in-picture',
    'screen-wake-lock',
    'usb',
    'web-share',
    'xr-spatial-tracking',
  ].map((name) => `${name}=()`),
].join(', ');

/** For what is no page of ours. Were a browser to show a file sent to us, nothing in it could run or ask. */
export const NO_PAGE_POLICY =
  "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

/** Nothing is kept by a browser or a relay unless it is for everybody and says so. */
const OURS = { 'permissions-policy': PERMISSIONS, 'cache-control': 'no-store' };

/** The headers of every answer, whatever answers: page, file, redirection, fault. A route may only say more. */
export const harden = async (app: FastifyInstance, secure: boolean): Promise<void> => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...POLICY, ...(secure ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: secure ? { maxAge: YEAR_SECONDS } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    // Isolation of memory is for pages that share it; ours load nothing of another origin.
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(OURS);
  });
};

/** The same, said at length: for an answer that no hook sees, to an address so wrong that it has no route. */
export const BARE_HEADERS: Readonly<Record<string, string>> = {
  ...OURS,
  'content-security-policy': NO_PAGE_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
};
