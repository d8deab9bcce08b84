import { refuse } from '#kernel/refusal';
import { programmeLife } from './life.ts';
import type { EnvelopeNode, Pack } from './pack/types.ts';
import { callsAndRounds, envelopeRows, nodesChanged, type ProgrammeShelf, scheduled } from './programme.ts';

const flat = (
  node: EnvelopeNode,
  parent: string | null = null,
): readonly (EnvelopeNode & { parent: string | null })[] => [
  { ...node, parent },
  ...node.children.flatMap((child) => flat(child, node.code)),
];
const moneyOf = (node: EnvelopeNode): string => `${node.amountCents} ${node.paymentCents ?? node.amountCents}`;

/**
 * What a new version does to the tree: it may add nodes, which open with nothing, and give others another name. It moves
 * no money, so it writes the amounts of before; and it never takes away a node through which money went.
 */
export const revisedTree = (shelf: ProgrammeShelf, pack: Pack, newId: () => string) => {
  const former = new Map((shelf.tree === undefined ? [] : flat(shelf.tree)).map((node) => [node.code, node]));
  const wanted = flat(pack.envelope);
  const known = new Map(shelf.envelopes.map((row) => [row.code, row]));
  const gone = shelf.envelopes.filter(({ code, state }) => {
    return state === 'open' && former.has(code) && !wanted.some((node) => node.code === code);
  });
  const held = gone.find((row) => row.held);
  if (held !== undefined) return refuse('rule', 'programme.revise.envelope_held_money', { code: held.code });
  const paying = gone.find(({ id }) => shelf.calls.some(({ envelopeId }) => envelopeId === id));
  if (paying !== undefined) return refuse('rule', 'programme.revise.envelope_pays_a_call', { code: paying.code });
  const under = shelf.envelopes.find(({ parentId, code }) => {
    return gone.some(({ id }) => id === parentId) && !gone.some((one) => one.code === code);
  });
  if (under !== undefined) return refuse('rule', 'programme.revise.envelope_has_others_under', { code: under.code });
  for (const node of wanted) {
    const row = known.get(node.code);
    const parent = shelf.envelopes.find(({ id }) => id === row?.parentId)?.code ?? null;
    if (row !== undefined && parent !== node.parent)
      return refuse('rule', 'programme.revise.envelope_moved', { code: node.code });
    const before = former.get(node.code);
    if (moneyOf(node) !== (before === undefined ? '0 0' : moneyOf(before)))
      return refuse('rule', 'programme.revise.amount_changed', { code: node.code });
  }
  const rows = envelopeRows(pack.envelope, newId, new Map(shelf.envelopes.map(({ code, id }) => [code, id])));
  return {
    rows,
    added: rows.filter(({ code }) => !known.has(code)),
    closed: gone,
    opened: shelf.envelopes.filter(
      ({ state, code }) => state === 'closed' && wanted.some((node) => node.code === code),
    ),
  };
};

export type RevisedTree = Exclude<ReturnType<typeof revisedTree>, { refusal: unknown }>;

/** A new version of the pack: new files are opened under it, running files keep theirs. The money does not move. */
export const revise = (shelf: ProgrammeShelf, pack: Pack, hash: string, newId: () => string) => {
  if (shelf.programme === undefined) return refuse('rule', 'programme.revise.not_open', { code: pack.code });
  if (shelf.versions.some((version) => version.hash === hash)) {
    return refuse('rule', 'programme.revise.unchanged', { code: pack.code });
  }
  const tree = revisedTree(shelf, pack, newId);
  if ('refusal' in tree) return tree;
  const envelopeIds = new Map(tree.rows.map((row) => [row.code, row.id]));
  const { calls, rounds } = callsAndRounds(shelf, pack, envelopeIds, newId);
  const number = Math.max(...shelf.versions.map((version) => version.number)) + 1;
  return {
    change: {
      machine: programmeLife.name,
      subjectId: shelf.programme.id,
      from: 'open',
      to: 'open',
      version: shelf.programme.version,
      facts: { code: pack.code, version: number, hash },
      versionId: newId(),
      number,
      tree,
      calls,
      rounds,
    },
    also: [
      ...scheduled(rounds),
      ...nodesChanged(tree.added, 'none', 'open'),
      ...nodesChanged(tree.closed, 'open', 'closed'),
      ...nodesChanged(tree.opened, 'closed', 'open'),
    ],
  };
};
