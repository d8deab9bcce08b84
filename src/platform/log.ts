import pino, { type DestinationStream, type Logger } from 'pino';

/** Where libraries put what people typed: values of a row, recipients, the request itself. */
const NEVER_SAID = [
  ...['detail', 'where', 'hint', 'query', 'parameters', 'internalQuery', 'response', 'rejected', 'command'].map(
    (name) => `err.${name}`,
  ),
  ...['url', 'headers', 'remoteAddress', 'remotePort', 'query', 'params', 'body'].map((name) => `req.${name}`),
  ...['password', 'secret', 'token', 'email', 'recipient', 'cookie', 'authorization'].flatMap((name) => [
    name,
    `*.${name}`,
  ]),
];

const EMAIL = /[\w.!#$%&'*+=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/gi;
/** Our tokens and marks: thirty-two bytes in base64url. */
const TOKEN = /(?<![\w-])[\w-]{43}(?![\w-])/g;

/** The last look at a line before it is written: whatever brought an address or a token this far, it goes no further. */
export const withoutSecrets = (line: string): string => line.replace(EMAIL, '[e-mail]').replace(TOKEN, '[token]');

/** The log of a process of the product. */
export const openLog = (level: string, process: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: { process },
      redact: { paths: NEVER_SAID, censor: '[removed]' },
      hooks: { streamWrite: withoutSecrets },
    },
    destination ?? pino.destination(1),
  );
