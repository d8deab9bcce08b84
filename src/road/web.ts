import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Network } from '#platform/visit/network';
import type { PublishedCall } from '#slices/programme';

/** The public address that stands for the server of the play: it is checked like all others. */
const STANDS_FOR = '93.184.215.14';

/** The web of a play: the sites of its bodies, served from here. Nothing leaves the machine. */
export type PlayedWeb = Readonly<{
  network: Network;
  /** What a site answers; a site nobody showed answers that there is nothing. */
  show(host: string, html: string): void;
  close(): Promise<void>;
}>;

export const aPlayedWeb = (): PlayedWeb => {
  const pages = new Map<string, string>();
  let started: Promise<Server> | undefined;
  let port = 0;
  const start = (): Promise<Server> => {
    const server = createServer((request, reply) => {
      const page = pages.get(request.headers.host ?? '');
      reply.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port;
        server.unref();
        resolve(server);
      }),
    );
  };
  return {
    network: {
      resolve: async () => {
        started ??= start();
        await started;
        return [STANDS_FOR];
      },
      dial: () => ({ host: '127.0.0.1', port }),
    },
    show: (host, html) => void pages.set(host, html),
    close: async () => {
      const server = await started;
      await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
    },
  };
};

/** A page on which a visit sees what its call looks for, or does not. */
export const pageOf = (title: string, { visit }: PublishedCall, isThere: boolean): string => {
  const sign = isThere ? visit?.signs[0] : undefined;
  const leads =
    sign?.kind === 'address' ? `https://${sign.hosts[0]}${sign.paths[0] ?? '/'}?scope=openid` : '/connexion';
  const name = sign?.kind === 'name' ? sign.words[0] : 'Entrer';
  const looks = sign?.kind === 'class' ? sign.classes[0] : 'bouton';
  return `<!doctype html><html lang="fr"><title>${title}</title><h1>${title}</h1><a class="${looks}" href="${leads}">${name}</a></html>`;
};
