import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The strictest policy: what breaks it in a specimen would break it in the product. */
const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** Serves the specimen of the kit on the loopback, under the policy of the product. `answer` may take a request first. */
export const serveSpecimen = async (folder: string, answer: Answer = () => false) => {
  const server = createServer(async (request, response) => {
    if (await answer(request, response)) return;
    const path = normalize(new URL(request.url ?? '/', 'http://local').pathname);
    const file = extname(path) === '' ? `${path}.html` : path;
    try {
      const bytes = await readFile(join(folder, file));
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        'content-security-policy': POLICY,
      });
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
