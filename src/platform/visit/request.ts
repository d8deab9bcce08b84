import { isIP } from 'node:net';
import { rootCertificates } from 'node:tls';
import { buildConnector, Client, type Dispatcher } from 'undici';
import type { Destination } from './destination.ts';
import type { VisitLimits } from './limits.ts';
import type { Network } from './network.ts';

type Answer = Dispatcher.ResponseData;

/**
 * One request, without cookies, credentials or proxy, to the very address that was checked: the name is never asked
 * again, and is only said to the server and looked for in its certificate.
 * @param read what is done with the answer; the connection ends with it
 */
export const request = async <T>(
  { url, address, port }: Destination,
  network: Network,
  { userAgent, limits, signal }: Readonly<{ userAgent: string; limits: VisitLimits; signal: AbortSignal }>,
  read: (answer: Answer) => Promise<T>,
): Promise<T> => {
  const there = network.dial(address, port);
  const connect = buildConnector({
    timeout: limits.connectMs,
    allowH2: false,
    maxCachedSessions: 0,
    ...(network.trusted && { ca: [...rootCertificates, ...network.trusted] }),
  });
  const client = new Client(url.origin, {
    connect: (options, callback) =>
      connect(
        {
          ...options,
          hostname: there.host,
          port: String(there.port),
          ...(isIP(url.hostname.replace(/^\[|\]$/g, '')) === 0 && { servername: url.hostname }),
        },
        callback,
      ),
    headersTimeout: limits.firstByteMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: limits.headersBytesMax,
    pipelining: 0,
  });
  try {
    const answer = await client.request({
      method: 'GET',
      path: url.pathname + url.search,
      headers: {
        accept: 'text/html, application/xhtml+xml',
        'accept-encoding': 'gzip, deflate, br',
        'accept-language': 'fr, en;q=0.5',
        'user-agent': userAgent,
      },
      signal,
    });
    // What is not read to its end ends with the connection: nobody is left to hear of it.
    answer.body.on('error', () => {});
    return await read(answer);
  } finally {
    await client.destroy();
  }
};
