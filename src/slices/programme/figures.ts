import type { Text } from '#kernel/text';

/** What stands at an envelope, in euro cents; the four last are disjoint and add up to the first. */
export type Figures = Readonly<{ opened: bigint; left: bigint; reserved: bigint; committed: bigint; paid: bigint }>;

type OwnFigures = Readonly<{
  id: string;
  parentId: string | null;
  code: string;
  names: Text;
  territoryId: string | null;
  /** What stands on this node alone. */
  own: Figures;
}>;

/** A node with what stands on it and everywhere under it; `depth` 0 is the programme. */
export type NodeFigures = OwnFigures & Readonly<{ depth: number; total: Figures; children: readonly string[] }>;

const add = (a: Figures, b: Figures): Figures => ({
  opened: a.opened + b.opened,
  left: a.left + b.left,
  reserved: a.reserved + b.reserved,
  committed: a.committed + b.committed,
  paid: a.paid + b.paid,
});

/** Adds each node into all its ancestors. @param nodes parents before children */
export const upTheTree = (nodes: readonly OwnFigures[]): readonly NodeFigures[] => {
  const totals = new Map(nodes.map((node) => [node.id, node.own]));
  const children = new Map<string, string[]>();
  const depths = new Map<string, number>();
  for (const node of nodes) {
    if (node.parentId === null) continue;
    children.set(node.parentId, [...(children.get(node.parentId) ?? []), node.id]);
  }
  for (const node of nodes) depths.set(node.id, node.parentId === null ? 0 : (depths.get(node.parentId) ?? 0) + 1);
  for (const node of [...nodes].reverse()) {
    if (node.parentId === null) continue;
    totals.set(node.parentId, add(totals.get(node.parentId) as Figures, totals.get(node.id) as Figures));
  }
  return nodes.map((node) => ({
    ...node,
    depth: depths.get(node.id) as number,
    total: totals.get(node.id) as Figures,
    children: children.get(node.id) ?? [],
  }));
};
