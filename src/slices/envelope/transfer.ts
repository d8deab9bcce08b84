import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { move } from './envelope.ts';
import { between } from './input.ts';
import { lockTree, placeOfTree } from './store.ts';

/** From an envelope to any other of its programme, along the branches: up to what they have in common, then down. */
export const transferCredits = act({
  name: 'envelope.transfer',
  movesMoney: true,
  binding: true,
  input: between,
  load: (tx, input) => lockTree(tx, { kind: 'transfer', nodeId: input.envelopeId, otherId: input.otherId }),
  permit: allow('envelope.transfer', placeOfTree),
  decide: ({ nodes }, { envelopeId: nodeId, otherId, commitment, payment, ...confirmed }) =>
    move(nodes, { kind: 'transfer', nodeId, otherId, amounts: { commitment, payment } }, confirmed),
  save: async () => {},
});
