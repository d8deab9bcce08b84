import { receive } from './body.ts';
import { type Destination, destinationOf, readAddress } from './destination.ts';
import { faultOf, type VisitFault, VisitStopped } from './fault.ts';
import { USUAL_LIMITS, type VisitLimits } from './limits.ts';
import { type Network, THE_WEB } from './network.ts';
import { type Page, readPage } from './page.ts';
import { request } from './request.ts';

/** One address asked for, where it was found, and what it answered. */
export type Hop = Readonly<{ address: string; ip: string | undefined; status: number | undefined }>;

/** What a visit found. `fault` says why there is no page, in a word that has its sentence. */
export type Visit = Readonly<{
  hops: readonly Hop[];
  /** Whether the last connection was secure, its certificate verified; undefined when none was made. */
  isSecure: boolean | undefined;
  page: Page | undefined;
  /** SHA-256 of the page as expanded, in hexadecimal. */
  hash: string | undefined;
  receivedBytes: number;
  pageBytes: number;
  fault: VisitFault | undefined;
}>;

/** Goes and sees a page. Never throws. */
export type Visitor = (address: string) => Promise<Visit>;

export type VisitorSettings = Readonly<{
  /** Where people reach the product: said to those who are visited. */
  publicUrl: string;
  network?: Network;
  limits?: VisitLimits;
}>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const NO_CONTENT = new Set([204, 205, 304]);

/** A visitor of pages on the public web: what somebody typed is asked for, and nothing behind our own walls. */
export const openVisits = ({ publicUrl, network = THE_WEB, limits = USUAL_LIMITS }: VisitorSettings): Visitor => {
  const userAgent = `Laureat/1.0 (+${publicUrl})`;
  return async (address) => {
    const hops: Hop[] = [];
    const told = { isSecure: undefined as boolean | undefined };
    const signal = AbortSignal.timeout(limits.totalMs);
    try {
      const seen = await follow(address, hops, { network, limits, signal, userAgent, told });
      return { ...seen, hops, isSecure: told.isSecure, fault: undefined };
    } catch (error) {
      return {
        hops,
        isSecure: told.isSecure,
        page: undefined,
        hash: undefined,
        receivedBytes: 0,
        pageBytes: 0,
        fault: faultOf(error),
      };
    }
  };
};

type Means = Readonly<{
  network: Network;
  limits: VisitLimits;
  signal: AbortSignal;
  userAgent: string;
  told: { isSecure: boolean | undefined };
}>;

/** Follows redirections by hand: each address is read, checked and counted as if it had been typed. */
const follow = async (typed: string, hops: Hop[], means: Means) => {
  let url = readAddress(typed);
  for (;;) {
    if (hops.some((hop) => hop.address === url.href)) throw new VisitStopped('redirects_in_circles');
    if (hops.length > means.limits.redirectsMax) {
      throw new VisitStopped('too_many_redirects', { max: means.limits.redirectsMax });
    }
    hops.push({ address: url.href, ip: undefined, status: undefined });
    const found = await before(means.signal, destinationOf(url, means.network));
    hops[hops.length - 1] = { address: url.href, ip: found.address, status: undefined };
    const answer = await ask(found, hops, means);
    if (!('next' in answer)) return answer;
    url = answer.next;
  }
};

/** What the name server never answers is not waited for. */
const before = async <T>(signal: AbortSignal, work: Promise<T>): Promise<T> => {
  signal.throwIfAborted();
  let stop = (): void => {};
  const late = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

const ask = (found: Destination, hops: Hop[], { network, limits, signal, userAgent, told }: Means) =>
  request(found, network, { userAgent, limits, signal }, async ({ statusCode, headers, body }) => {
    const { url } = found;
    told.isSecure = url.protocol === 'https:';
    hops[hops.length - 1] = { address: url.href, ip: found.address, status: statusCode };
    if (REDIRECTS.has(statusCode)) {
      const location = typeof headers.location === 'string' ? headers.location : '';
      if (location === '') throw new VisitStopped('redirects_nowhere', { status: statusCode });
      return { next: readAddress(location, url) };
    }
    if (NO_CONTENT.has(statusCode)) throw new VisitStopped('empty', { status: statusCode });
    if (statusCode < 200 || statusCode > 299) throw new VisitStopped('status', { status: statusCode });
    const { html, ...received } = await receive(body, headers, limits, signal);
    return { ...received, page: readPage(html, url) };
  });
