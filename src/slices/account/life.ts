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

/** The ways to act for a body at once, without anybody checking first. */
const JOINED = {
  'account.join_organisation': 'active',
  'account.accept_invitation': 'active',
  'account.approve_request': 'active',
  'account.claim_seat': 'active',
} as const;

export const membershipLife = machine('membership', {
  none: { ...JOINED, 'account.register_organisation': 'provisional', 'account.ask_to_join': 'provisional' },
  provisional: {
    ...JOINED,
    'account.verify_member': 'active',
    'account.reject_member': 'ended',
    'account.leave_organisation': 'ended',
  },
  active: { 'account.record_power': 'active', 'account.leave_organisation': 'ended' },
  ended: { ...JOINED, 'account.ask_to_join': 'provisional' },
});

export const invitationLife = machine('invitation', {
  none: { 'account.invite': 'sent' },
  sent: {
    'account.resend_invitation': 'sent',
    'account.accept_invitation': 'accepted',
    'account.decline_invitation': 'declined',
    'account.withdraw_invitation': 'withdrawn',
  },
  accepted: {},
  declined: {},
  withdrawn: {},
});

export const joinRequestLife = machine('join_request', {
  none: { 'account.ask_to_join': 'asked' },
  asked: { 'account.approve_request': 'approved', 'account.refuse_request': 'refused' },
  approved: {},
  refused: {},
});

export const mandateLife = machine('mandate', {
  none: { 'account.give_mandate': 'in_force' },
  in_force: { 'account.end_mandate': 'ended' },
  ended: {},
});

/** A try is written down, right or wrong: the code itself stays what was sent. */
export const bodyCodeLife = machine('body_code', {
  none: { 'account.send_code': 'sent' },
  sent: { 'account.enter_code': 'sent' },
});

export const roleGrantLife = machine('role_grant', {
  none: { 'account.give_role': 'held', 'account.delegate_role': 'held' },
  held: { 'account.withdraw_role': 'withdrawn', 'account.end_delegation': 'withdrawn' },
  withdrawn: {},
});

export const supportConsentLife = machine('support_consent', {
  none: { 'account.allow_support': 'open' },
  open: { 'account.withdraw_support': 'withdrawn' },
  withdrawn: {},
});

/** A look that reaches its hour is over without an act: the hour is written when it begins. */
export const lookLife = machine('look', {
  none: { 'account.see_as': 'open' },
  open: { 'account.stop_seeing_as': 'ended', 'account.withdraw_support': 'ended' },
  ended: {},
});

export const factorLife = machine('factor', {
  none: { 'account.add_passkey': 'active', 'account.add_authenticator': 'active' },
  active: { 'account.remove_factor': 'removed', 'account.reset_factors': 'removed' },
  removed: {},
});
