import type { Control } from '#platform/visit/page';
import type { Hop, Visit } from '#platform/visit/visit';
import type { VisitRule } from '#slices/programme';

type Sign = VisitRule['signs'][number];

/** A sign that was found, and where: the address, the name or the class that shows it. */
export type Sighting = Readonly<{ sign: string; where: string }>;

/** What is kept of a visit. */
export type Capture = Readonly<{
  outcome: 'seen' | 'not_seen' | 'failed';
  hops: readonly Hop[];
  isSecure: boolean | null;
  sightings: readonly Sighting[];
  fault: Visit['fault'] | null;
  title: string;
  excerpt: string;
  isDrawnByScript: boolean;
  hash: string | null;
  receivedBytes: number;
  pageBytes: number;
}>;

/** Enough to recognise a page by, and no more: what it says of people is not ours to keep. */
const EXCERPT_LENGTH_MAX = 300;
const WHERE_LENGTH_MAX = 200;

/** What a visit found of what was looked for. A redirection to an address that is a sign is one, whatever came after. */
export const captureOf = (visit: Visit, rule: VisitRule): Capture => {
  const { page, hops, fault } = visit;
  const sightings = rule.signs.flatMap((sign) => {
    const where = whereIs(sign, page?.controls ?? [], hops.slice(1));
    return where === undefined ? [] : [{ sign: sign.code, where: where.slice(0, WHERE_LENGTH_MAX) }];
  });
  return {
    outcome: sightings.length > 0 ? 'seen' : fault === undefined ? 'not_seen' : 'failed',
    hops: hops.map((hop) => ({ ...hop, address: hop.address.slice(0, WHERE_LENGTH_MAX) })),
    isSecure: visit.isSecure ?? null,
    sightings,
    fault: fault ?? null,
    title: cut(page?.title ?? '', EXCERPT_LENGTH_MAX),
    excerpt: cut(page?.text ?? '', EXCERPT_LENGTH_MAX),
    isDrawnByScript: page?.isDrawnByScript ?? false,
    hash: visit.hash ?? null,
    receivedBytes: visit.receivedBytes,
    pageBytes: visit.pageBytes,
  };
};

/** Whole letters, so that none is left in two. */
const cut = (text: string, lengthMax: number): string =>
  text.length <= lengthMax
    ? text
    : `${[...text]
        .slice(0, lengthMax - 1)
        .join('')
        .slice(0, lengthMax - 1)}…`;

const whereIs = (sign: Sign, controls: readonly Control[], hops: readonly Hop[]): string | undefined => {
  if (sign.kind === 'address') {
    const addresses = [...hops.map(({ address }) => address), ...controls.flatMap(({ address }) => address ?? [])];
    return addresses.find((address) => leadsTo(sign, address));
  }
  if (sign.kind === 'name') {
    const words = sign.words.map(bare);
    return controls.find(({ name }) => words.some((word) => bare(name).includes(word)))?.name;
  }
  const classes = new Set(sign.classes);
  return controls.flatMap((control) => control.classes.filter((one) => classes.has(one)))[0];
};

const leadsTo = ({ hosts, paths }: Extract<Sign, { kind: 'address' }>, address: string): boolean => {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || !hosts.includes(url.hostname)) return false;
  return paths.length === 0 || paths.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`));
};

/** Letters alone: capitals, accents, spaces and the shape of apostrophes put aside. */
const bare = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
