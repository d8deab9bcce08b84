import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { move } from './envelope.ts';
import { outside } from './input.ts';
import { lockTree, placeOfTree } from './store.ts';

/** Out: what is free on an envelope goes back outside, by a document; never what is reserved, committed, paid or ordered. */
export const cutCredits = act({
  name: 'envelope.cut',
  movesMoney: true,
  binding: true,
  input: outside,
  load: (tx, input) => lockTree(tx, { kind: 'cut', nodeId: input.envelopeId }),
  permit: allow('envelope.cut', placeOfTree),
  decide: ({ nodes }, { envelopeId: nodeId, commitment, payment, ...confirmed }) =>
    move(nodes, { kind: 'cut', nodeId, amounts: { commitment, payment } }, confirmed),
  save: async () => {},
});
