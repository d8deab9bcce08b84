import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';

export type Answer = Readonly<{
  status: number;
  headers: IncomingHttpHeaders;
  /** As they came over the wire: compressed when the server compresses. */
  bytes: Buffer;
  /** From the request to the last byte, in milliseconds. */
  ms: number;
  text(): string;
}>;

type Sending = Readonly<{ method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }>;

const MARK = /name="_csrf" value="([^"]+)"/;

/**
 * A browser reduced to its connection: kept alive, with its cookies, asking for compressed answers as browsers do.
 * It stands in the process of the bench, so its own work is part of each time.
 * @param connections how many requests may be under way at once
 */
export const aClient = (base: string, connections = 1) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const cookies = new Map<string, string>();

  const send = (path: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const asked = request(
        new URL(path, base),
        { agent, method, headers: { 'accept-encoding': 'gzip, deflate, br, zstd', cookie, ...headers } },
        (incoming) => {
          const parts: Buffer[] = [];
          incoming.on('data', (part: Buffer) => parts.push(part));
          incoming.on('error', reject);
          incoming.on('end', () => {
            const ms = performance.now() - began;
            const bytes = Buffer.concat(parts);
            for (const line of incoming.headers['set-cookie'] ?? []) {
              const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
              cookies.set(name, value);
            }
            const { statusCode: status = 0, headers: received } = incoming;
            resolve({
              status,
              headers: received,
              bytes,
              ms,
              text: () => unpacked(bytes, received['content-encoding']),
            });
          });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });

  const get = async (path: string): Promise<Answer> => expecting(200, await send(path), path);

  let mark = '';
  const post = async (
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    if (mark === '') mark = MARK.exec((await get('/sign-in')).text())?.[1] ?? '';
    const body = new URLSearchParams({ _csrf: mark, _request: crypto.randomUUID(), ...fields }).toString();
    return send(path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  };

  /** By the picker of demonstration people. The mark of forms changes with the session. */
  const signIn = async (personId: string): Promise<void> => {
    expecting(303, await post('/demonstration/session', { personId }), '/demonstration/session');
    mark = MARK.exec((await get('/account')).text())?.[1] ?? '';
  };
  return { send, get, post, signIn, close: () => agent.destroy() };
};
export type Client = ReturnType<typeof aClient>;

const unpacked = (bytes: Buffer, encoding: string | undefined): string => {
  if (encoding === 'br') return brotliDecompressSync(bytes).toString();
  if (encoding === 'zstd') return zstdDecompressSync(bytes).toString();
  return (encoding === 'gzip' ? gunzipSync(bytes) : bytes).toString();
};

/** A page that is not the one meant would be a fast one. */
export const expecting = (status: number, answer: Answer, path: string): Answer => {
  if (answer.status === status) return answer;
  throw new Error(`${path} answered ${answer.status} instead of ${status}: ${answer.text().slice(0, 500)}`);
};
