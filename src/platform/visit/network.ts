import { lookup } from 'node:dns/promises';

/**
 * How a visit reaches the web. It is an argument of the visit, so that a test hands over a network of its own; which
 * addresses may be reached is no part of it, and is asked of every network alike.
 */
export type Network = Readonly<{
  /** Every address of a name. Asked once for each request: what it answers a second time counts for nothing. */
  resolve(host: string): Promise<readonly string[]>;
  /** Where an address that was found public is dialled. */
  dial(address: string, port: number): Readonly<{ host: string; port: number }>;
  /** Certificates (PEM) trusted beside the usual ones. */
  trusted?: readonly string[];
}>;

/** The web as the machine sees it. */
export const THE_WEB: Network = {
  resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
  dial: (address, port) => ({ host: address, port }),
};
