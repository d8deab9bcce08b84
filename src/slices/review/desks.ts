import type { Text } from '#kernel/text';

/** A desk as those who follow it see it: its envelope in cents, and the files it has in hand. */
export type DeskLine = Readonly<{
  scope: string;
  callId: string;
  /** INSEE code of its territory; empty for the desk of the call, which keeps what no territory takes. */
  number: string;
  names: Text;
  callNames: Text;
  envelopeId: string | undefined;
  opened: bigint;
  reserved: bigint;
  committed: bigint;
  paid: bigint;
  left: bigint;
  filed: number;
  /** Awaiting its decision. */
  inHand: number;
  oldestAt: Date | null;
}>;

export const SORTS = ['number', 'opened', 'reserved', 'committed', 'paid', 'left', 'inHand', 'oldest'] as const;
export type DeskSort = (typeof SORTS)[number];
export type DesksAsked = Readonly<{ q: string; call: string; sort: DeskSort; descending: boolean }>;

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const keyOf = (line: DeskLine, sort: Exclude<DeskSort, 'number'>): bigint => {
  if (sort === 'inHand') return BigInt(line.inHand);
  // The oldest first: the less recent, the greater.
  if (sort === 'oldest')
    return line.oldestAt === null ? -1n : BigInt(Number.MAX_SAFE_INTEGER - line.oldestAt.getTime());
  return line[sort];
};

/** The desks asked for, in the order asked; equal ones by their numbers. Accents count for nothing. */
export const arranged = (
  lines: readonly DeskLine[],
  { q, call, sort, descending }: DesksAsked,
): readonly DeskLine[] => {
  const wanted = plain(q);
  const kept = lines.filter(
    (line) =>
      (call === '' || line.callId === call) &&
      (wanted === '' || line.number === q || plain(`${line.names.fr} ${line.names.en}`).includes(wanted)),
  );
  if (sort === 'number') return descending ? kept.toReversed() : kept;
  const rank = (line: DeskLine) => keyOf(line, sort);
  return kept.toSorted((one, other) => {
    const [first, second] = descending ? [other, one] : [one, other];
    return rank(first) < rank(second) ? -1 : rank(first) > rank(second) ? 1 : 0;
  });
};
