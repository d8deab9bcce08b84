import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { move } from './envelope.ts';
import { between } from './input.ts';
import { lockTree, placeOfTree } from './store.ts';

/** Down: an envelope gives credits to one of those right under it. */
export const delegateCredits = act({
  name: 'envelope.delegate',
  movesMoney: true,
  binding: true,
  input: between,
  load: (tx, input) => lockTree(tx, { kind: 'delegate', nodeId: input.envelopeId, otherId: input.otherId }),
  permit: allow('envelope.delegate', placeOfTree),
  decide: ({ nodes }, { envelopeId: nodeId, otherId, commitment, payment, ...confirmed }) =>
    move(nodes, { kind: 'delegate', nodeId, otherId, amounts: { commitment, payment } }, confirmed),
  save: async () => {},
});
