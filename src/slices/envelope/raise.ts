import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { move } from './envelope.ts';
import { outside } from './input.ts';
import { lockTree, placeOfTree } from './store.ts';

/** In: credits voted outside come to the root of the tree, by a document. */
export const raiseCredits = act({
  name: 'envelope.raise',
  movesMoney: true,
  binding: true,
  input: outside,
  load: (tx, input) => lockTree(tx, { kind: 'raise', nodeId: input.envelopeId }),
  permit: allow('envelope.raise', placeOfTree),
  decide: ({ nodes }, { envelopeId: nodeId, commitment, payment, ...confirmed }) =>
    move(nodes, { kind: 'raise', nodeId, amounts: { commitment, payment } }, confirmed),
  save: async () => {},
});
