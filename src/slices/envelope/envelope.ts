import { type Bucket, type Cents, cents, type NonEmpty, type Transfer } from '#kernel/money';
import { refuse } from '#kernel/refusal';
import type { Text } from '#kernel/text';
import { envelopeLife, type Level } from '#slices/programme';
import type { NodeFigures } from './figures.ts';

/** Down to a child, back from a child, from any node to another, in from outside, back outside. */
export type MoveKind = 'delegate' | 'take_back' | 'transfer' | 'raise' | 'cut';

/** Commitment authority (AE) and payment credits (CP) move together or apart, never one for the other. */
export type Purse = 'commitment' | 'payment';
export const PURSES: readonly Purse[] = ['commitment', 'payment'];
const WAITS_IN = { commitment: 'available', payment: 'payment_available' } as const satisfies Record<Purse, Bucket>;
const COMES_FROM = { commitment: 'source', payment: 'payment_source' } as const satisfies Record<Purse, Bucket>;

export type Asked = Readonly<{
  kind: MoveKind;
  nodeId: string;
  /** The child, or the other end of a transfer; nothing when credits come from outside or go back there. */
  otherId?: string | undefined;
  amounts: Readonly<Record<Purse, Cents>>;
}>;

/** A node the movement touches, as it is and as it would be: what is free on it, and all it holds with what is under it. */
export type Touched = Readonly<{
  id: string;
  code: string;
  names: Text;
  before: Standing;
  after: Standing;
}>;
export type Standing = Readonly<Record<Purse, Readonly<{ left: bigint; opened: bigint }>>>;

type Step = Readonly<{ from: string | undefined; to: string | undefined }>;
export type Simulation = Readonly<{ asked: Asked; steps: readonly Step[]; touched: readonly Touched[] }>;

type Placed = Readonly<{ id: string; parentId: string | null }>;

/** From a node to another along the branches: up to the node they have in common, then down. Both ends included. */
export const pathBetween = (nodes: readonly Placed[], from: string, to: string): readonly string[] => {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const line = (id: string): readonly string[] => {
    const above = parents.get(id);
    return above ? [id, ...line(above)] : [id];
  };
  const [up, down] = [line(from), line(to)];
  const common = up.find((id) => down.includes(id));
  if (common === undefined) return [];
  return [...up.slice(0, up.indexOf(common) + 1), ...down.slice(0, down.indexOf(common)).reverse()];
};

/** The nodes whose accounts a movement may touch: locked before anything is decided. */
export const nodesTouched = (nodes: readonly Placed[], { kind, nodeId, otherId }: Omit<Asked, 'amounts'>) => {
  const root = nodes.find(({ parentId }) => parentId === null)?.id ?? nodeId;
  if (kind === 'raise' || kind === 'cut') return [...new Set([nodeId, root])];
  const [from, to] = kind === 'take_back' ? [otherId ?? nodeId, nodeId] : [nodeId, otherId ?? nodeId];
  return pathBetween(nodes, from, to);
};

const stepsOf = (tree: readonly NodeFigures[], asked: Asked): readonly Step[] => {
  if (asked.kind === 'raise') return [{ from: undefined, to: asked.nodeId }];
  if (asked.kind === 'cut') return [{ from: asked.nodeId, to: undefined }];
  const path = nodesTouched(tree, asked);
  return path.slice(1).map((to, index) => ({ from: path[index], to }));
};

/**
 * What a movement would do to every node it touches, or why it cannot be. Nothing moves.
 * @param tree the whole tree of the programme
 */
export const simulate = (tree: readonly NodeFigures[], asked: Asked) => {
  const node = tree.find(({ id }) => id === asked.nodeId);
  if (node === undefined) return refuse('rule', 'envelope.move.other_unknown');
  if (PURSES.every((purse) => asked.amounts[purse] === 0n)) return refuse('rule', 'envelope.move.nothing');
  if (asked.kind === 'raise' && node.parentId !== null) return refuse('rule', 'envelope.raise.not_the_root');
  if (asked.kind !== 'raise' && asked.kind !== 'cut') {
    const other = tree.find(({ id }) => id === asked.otherId);
    if (other === undefined) return refuse('rule', 'envelope.move.other_unknown');
    if (other.id === node.id) return refuse('rule', 'envelope.move.same_node');
    if (asked.kind !== 'transfer' && other.parentId !== node.id) return refuse('rule', 'envelope.move.not_under');
  }
  const short = lacking(tree, asked);
  if (short !== undefined) return short;
  const steps = stepsOf(tree, asked);
  const ids = [...new Set(steps.flatMap(({ from, to }) => [from, to]))].filter((id) => id !== undefined);
  return { simulation: { asked, steps, touched: ids.map((id) => touchedBy(tree, id, asked, steps)) } };
};

/** Credits are limited (LOLF art. 9): what leaves a node is what nothing has been reserved, committed, paid or ordered on. */
const lacking = (tree: readonly NodeFigures[], asked: Asked) => {
  if (asked.kind === 'raise') return undefined;
  const origin = tree.find(({ id }) => id === (asked.kind === 'take_back' ? asked.otherId : asked.nodeId));
  if (origin === undefined) return undefined;
  const { own, ownCredits, names } = origin;
  const standing = {
    commitment: { left: own.left, held: own.reserved + own.committed + own.paid },
    payment: { left: ownCredits.left, held: ownCredits.used },
  };
  const purse = PURSES.find((one) => asked.amounts[one] > standing[one].left);
  if (purse === undefined) return undefined;
  const { left, held } = standing[purse];
  const facts = {
    purse,
    asked: asked.amounts[purse].toString(),
    left: left.toString(),
    held: held.toString(),
    fr: names.fr,
    en: names.en,
  };
  return asked.kind === 'cut'
    ? refuse('rule', 'envelope.cut.below_what_is_held', facts)
    : refuse('rule', 'envelope.move.over', facts);
};

const touchedBy = (tree: readonly NodeFigures[], id: string, asked: Asked, steps: readonly Step[]): Touched => {
  const node = tree.find((one) => one.id === id) as NodeFigures;
  const inside = (end: string | undefined): boolean => end !== undefined && isUnder(tree, end, id);
  const times = (of: (step: Step) => boolean): bigint => BigInt(steps.filter(of).length);
  const free = times(({ to }) => to === id) - times(({ from }) => from === id);
  const all =
    times(({ from, to }) => inside(to) && !inside(from)) - times(({ from, to }) => inside(from) && !inside(to));
  const before: Standing = {
    commitment: { left: node.own.left, opened: node.total.opened },
    payment: { left: node.ownCredits.left, opened: node.credits.opened },
  };
  const moved = (purse: Purse) => ({
    left: before[purse].left + free * asked.amounts[purse],
    opened: before[purse].opened + all * asked.amounts[purse],
  });
  const after = { commitment: moved('commitment'), payment: moved('payment') };
  return { id, code: node.code, names: node.names, before, after };
};

const isUnder = (tree: readonly Placed[], id: string, top: string): boolean => {
  if (id === top) return true;
  const above = tree.find((one) => one.id === id)?.parentId;
  return above ? isUnder(tree, above, top) : false;
};

/** The figures a simulation shows, in short: confirming sends them back, so that nobody moves credits blindly. */
export const figuresSeen = ({ asked, touched }: Simulation): string =>
  [
    asked.kind,
    ...PURSES.map((purse) => asked.amounts[purse]),
    ...touched.map(({ code, before: { commitment, payment } }) =>
      [code, commitment.left, commitment.opened, payment.left, payment.opened].join(':'),
    ),
  ].join(' ');

export type Confirmed = Readonly<{ seen: string; reason: string; reference?: string | undefined }>;

/**
 * Moves credits along the branches of the tree, in one act, or moves nothing.
 * @param confirmed what the person had under the eyes, and why they do it
 */
export const move = (tree: readonly NodeFigures[], asked: Asked, confirmed: Confirmed) => {
  const outcome = simulate(tree, asked);
  if ('refusal' in outcome) return outcome;
  const { simulation } = outcome;
  if (figuresSeen(simulation) !== confirmed.seen) return refuse('rule', 'envelope.move.figures_changed');
  const codeOf = (id: string | undefined): string => tree.find((one) => one.id === id)?.code ?? '';
  const root = tree.find(({ parentId }) => parentId === null)?.id ?? asked.nodeId;
  return {
    change: {
      machine: envelopeLife.name,
      subjectId: asked.nodeId,
      from: 'open',
      to: 'open',
      facts: {
        from: codeOf(simulation.steps[0]?.from),
        to: codeOf(simulation.steps.at(-1)?.to),
        commitment: asked.amounts.commitment.toString(),
        payment: asked.amounts.payment.toString(),
        reason: confirmed.reason,
        ...(confirmed.reference && { reference: confirmed.reference }),
      },
      transfers: PURSES.filter((purse) => asked.amounts[purse] > 0n).flatMap((purse) =>
        simulation.steps.map((step) => lineOf(purse, step, root, asked.amounts[purse])),
      ) as unknown as NonEmpty<Transfer>,
    },
  };
};

/** Credits come in from outside and go back there by the root, whatever the node they leave. */
const lineOf = (purse: Purse, { from, to }: Step, root: string, amount: Cents): Transfer => ({
  kind: from === undefined ? 'opening' : to === undefined ? 'cut' : 'allocation',
  debit:
    from === undefined
      ? { envelopeId: root, bucket: COMES_FROM[purse] }
      : { envelopeId: from, bucket: WAITS_IN[purse] },
  credit:
    to === undefined ? { envelopeId: root, bucket: COMES_FROM[purse] } : { envelopeId: to, bucket: WAITS_IN[purse] },
  amount: cents(amount),
});

/** What may be opened under another envelope, in the order of the form. */
export const OPENED_LEVELS = [
  'axis',
  'desk',
  'region',
  'departement',
  'year',
  'share',
] as const satisfies readonly Level[];

export type NewNode = Readonly<{
  level: Level;
  names: Text;
  year?: number | undefined;
  territoryId?: string | undefined;
}>;
type Parent = Readonly<{ id: string; code: string; codes: readonly string[]; position: number }>;

/** Opens an envelope under another: it holds nothing until something is delegated to it. */
export const openNode = (parent: Parent, node: NewNode, newId: () => string) => {
  const code = codeOf(parent.code, node);
  if (parent.codes.includes(code))
    return refuse('rule', 'envelope.open_node.taken', { fr: node.names.fr, en: node.names.en });
  return {
    change: {
      machine: envelopeLife.name,
      subjectId: newId(),
      from: 'none',
      to: 'open',
      node: { ...node, code, parentId: parent.id, position: parent.position },
      facts: { code, under: parent.code, level: node.level },
    },
  };
};

/** That of the envelope above, with the year, the number of the territory or the name. */
const codeOf = (above: string, { year, territoryId, names }: NewNode): string => {
  const plain = names.fr
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const own =
    year?.toString() ??
    territoryId
      ?.replace(/^region:/, 'r')
      .replace(/^\w+:/, '')
      .toLowerCase() ??
    plain;
  return `${above}-${own}`;
};
