import { machine } from '#kernel/machine';

/** The lives of an account, read top to bottom. `none` is the state before creation. */
export const personLife = machine('person', {
  none: { 'account.register_person': 'active' },
  active: { 'account.rename_person': 'active', 'account.deactivate_person': 'deactivated' },
  deactivated: { 'account.reactivate_person': 'active' },
});

export const organisationLife = machine('organisation', {
  none: { 'account.register_organisation': 'active' },
  active: {},
});

export const membershipLife = machine('membership', {
  none: { 'account.register_organisation': 'active', 'account.join_organisation': 'active' },
  active: { 'account.leave_organisation': 'ended' },
  ended: { 'account.join_organisation': 'active' },
});

export const roleGrantLife = machine('role_grant', {
  none: { 'account.give_role': 'held', 'account.delegate_role': 'held' },
  held: { 'account.withdraw_role': 'withdrawn', 'account.end_delegation': 'withdrawn' },
  withdrawn: {},
});
