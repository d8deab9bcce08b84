import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { move } from './envelope.ts';
import { between } from './input.ts';
import { lockTree, placeOfTree } from './store.ts';

/** Up: an envelope takes back what is free on one of those right under it. */
export const takeBackCredits = act({
  name: 'envelope.take_back',
  movesMoney: true,
  binding: true,
  input: between,
  load: (tx, input) => lockTree(tx, { kind: 'take_back', nodeId: input.envelopeId, otherId: input.otherId }),
  permit: allow('envelope.take_back', placeOfTree),
  decide: ({ nodes }, { envelopeId: nodeId, otherId, commitment, payment, ...confirmed }) =>
    move(nodes, { kind: 'take_back', nodeId, otherId, amounts: { commitment, payment } }, confirmed),
  save: async () => {},
});
