import type { Text } from '#kernel/text';
import type { Level } from '#slices/programme';

/** Commitment authority (AE) at an envelope, in euro cents; the four last are disjoint and add up to the first. */
export type Figures = Readonly<{ opened: bigint; left: bigint; reserved: bigint; committed: bigint; paid: bigint }>;

/** Payment credits (CP) at an envelope, in euro cents; the two last add up to the first. */
export type Credits = Readonly<{ opened: bigint; left: bigint; used: bigint }>;

export type NodeOfTree = Readonly<{
  id: string;
  parentId: string | null;
  code: string;
  names: Text;
  level: Level;
  year: number | null;
  territoryId: string | null;
}>;

export type OwnFigures = NodeOfTree &
  Readonly<{
    /** What stands on this node alone. */
    own: Figures;
    ownCredits: Credits;
  }>;

/** A node with what stands on it and everywhere under it; `depth` 0 is the first node of the tree shown. */
export type NodeFigures = OwnFigures &
  Readonly<{ depth: number; total: Figures; credits: Credits; children: readonly string[] }>;

const add = (a: Figures, b: Figures): Figures => ({
  opened: a.opened + b.opened,
  left: a.left + b.left,
  reserved: a.reserved + b.reserved,
  committed: a.committed + b.committed,
  paid: a.paid + b.paid,
});
const addCredits = (a: Credits, b: Credits): Credits => ({
  opened: a.opened + b.opened,
  left: a.left + b.left,
  used: a.used + b.used,
});

/**
 * The nodes with their sums, each followed by what is under it.
 * @param nodes siblings in the order in which they are to be read; the first nodes of the tree are those whose parent is not there
 */
export const upTheTree = (nodes: readonly OwnFigures[]): readonly NodeFigures[] => {
  const children = new Map<string | null, OwnFigures[]>();
  const there = new Set(nodes.map(({ id }) => id));
  for (const node of nodes) {
    const above = node.parentId !== null && there.has(node.parentId) ? node.parentId : null;
    children.set(above, [...(children.get(above) ?? []), node]);
  }
  const walk = (node: OwnFigures, depth: number): readonly NodeFigures[] => {
    const under = (children.get(node.id) ?? []).map((child) => walk(child, depth + 1));
    const heads = under.map(([head]) => head as NodeFigures);
    return [
      {
        ...node,
        depth,
        total: heads.reduce((sum, head) => add(sum, head.total), node.own),
        credits: heads.reduce((sum, head) => addCredits(sum, head.credits), node.ownCredits),
        children: heads.map(({ id }) => id),
      },
      ...under.flat(),
    ];
  };
  return (children.get(null) ?? []).flatMap((root) => walk(root, 0));
};
