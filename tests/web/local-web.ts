import { createServer, type RequestListener } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, createServer as createPlainServer, type Server, type Socket } from 'node:net';
import type { Network } from '#platform/visit/network';

/** Public addresses that stand for the local servers: the visit checks them as it checks all others. */
const FIRST = 1;
const publicAddress = (rank: number): string => `93.184.215.${FIRST + rank}`;

type Site = Readonly<{ server: Server; port: number; sockets: Set<Socket> }>;

const listening = async (server: Server): Promise<Site> => {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, port: (server.address() as AddressInfo).port, sockets };
};

/** A small web on this machine: names, each at a public address, each served by a local server. */
export const aLocalWeb = () => {
  const sites: Site[] = [];
  const names = new Map<string, string>();
  const doors = new Map<string, number>();
  const dialled: string[] = [];
  const asked: string[] = [];
  const stand = async (name: string, port: number, server: Server): Promise<string> => {
    const site = await listening(server);
    sites.push(site);
    const address = names.get(name) ?? publicAddress(names.size);
    names.set(name, address);
    doors.set(`${address} ${port}`, site.port);
    return address;
  };
  const network: Network = {
    resolve: async (host) => {
      asked.push(host);
      const address = names.get(host);
      if (address === undefined) throw Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' });
      return [address];
    },
    dial: (address, port) => {
      dialled.push(`${address} ${port}`);
      // A door nobody opened: nothing listens on port 1.
      return { host: '127.0.0.1', port: doors.get(`${address} ${port}`) ?? 1 };
    },
  };
  return {
    network,
    /** Every name asked, every address dialled, in order. */
    asked,
    dialled,
    http: (name: string, answer: RequestListener) =>
      stand(name, 80, createServer({ maxHeaderSize: 1_000_000 }, answer)),
    https: (name: string, certificate: Readonly<{ key: string; cert: string }>, answer: RequestListener) =>
      stand(name, 443, createSecureServer(certificate, answer)),
    raw: (name: string, answer: (socket: Socket) => void) => stand(name, 80, createPlainServer(answer)),
    close: async (): Promise<void> => {
      for (const { server, sockets } of sites) {
        for (const socket of sockets) socket.destroy();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
};
