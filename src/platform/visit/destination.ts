import { isIP } from 'node:net';
import { VisitStopped } from './fault.ts';
import type { Network } from './network.ts';
import { isPublicAddress } from './public-address.ts';

/** A request that may be sent: to this name, at this address and no other. */
export type Destination = Readonly<{ url: URL; address: string; port: number }>;

const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443 };

/**
 * Reads an address as a browser does, so that every way to write a number, a name or a path comes down to one.
 * @throws VisitStopped for what is not a plain public address of the web
 */
export const readAddress = (typed: string, base?: URL): URL => {
  const url = URL.parse(typed, base);
  if (url === null) throw new VisitStopped('unreadable_address', { address: typed.slice(0, 200) });
  const usual = PORTS[url.protocol];
  if (usual === undefined) throw new VisitStopped('scheme', { scheme: url.protocol.slice(0, 40) });
  if (url.username !== '' || url.password !== '') throw new VisitStopped('credentials');
  const port = url.port === '' ? usual : Number(url.port);
  if (!Object.values(PORTS).includes(port)) throw new VisitStopped('port', { port });
  url.hash = '';
  return url;
};

/**
 * Asks once where a name is, and looks at every answer: one that is not public is enough to refuse them all.
 * @throws VisitStopped
 */
export const destinationOf = async (url: URL, network: Network): Promise<Destination> => {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) === 0 ? await network.resolve(host) : [host];
  if (addresses.length === 0) throw new VisitStopped('unknown_name', { host });
  if (!addresses.every(isPublicAddress)) throw new VisitStopped('not_public', { host });
  // The older family first: a machine that reaches both reaches it, and many reach it alone.
  const address = addresses.find((one) => isIP(one) === 4) ?? (addresses[0] as string);
  return { url, address, port: url.port === '' ? (PORTS[url.protocol] as number) : Number(url.port) };
};
