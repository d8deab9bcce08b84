import { machine } from '#kernel/machine';

/** A document handed over: read by the desk, then accepted, sent back, or replaced by a later one before it was read. */
export const deliverableLife = machine('deliverable', {
  none: { 'path.deliver': 'delivered' },
  delivered: { 'path.approve': 'approved', 'path.return': 'returned', 'path.replace': 'replaced' },
  approved: {},
  returned: {},
  replaced: {},
});
