import { machine } from '#kernel/machine';

/** The lives of an account, read top to bottom. `none` is the state before creation. */
export const personLife = machine('person', {
  none: { 'account.register_person': 'active' },
  active: {
    'account.rename_person': 'active',
    'account.change_email': 'active',
    'account.take_corrected_email': 'active',
    'account.deactivate_person': 'deactivated',
    'privacy.erase_person': 'erased',
  },
  deactivated: { 'account.reactivate_person': 'active', 'privacy.erase_person': 'erased' },
  erased: {},
});

/** A correction whose time is over ends without an act: its last day is written when it begins. */
export const emailCorrectionLife = machine('email_correction', {
  none: { 'account.correct_email': 'asked' },
  asked: {
    'account.take_corrected_email': 'taken',
    'account.object_to_correction': 'stopped',
    'account.withdraw_correction': 'withdrawn',
  },
  taken: {},
  stopped: {},
  withdrawn: {},
});

export const organisationLife = machine('organisation', {
  none: {
    'account.register_organisation': 'active',
    'application.register_partner': 'active',
    'merger.take_over': 'active',
  },
  active: { 'merger.take_over': 'active', 'merger.record': 'merged' },
  merged: {},
});

/** The ways to act for a body at once, without anybody checking first. */
const JOINED = {
  'account.join_organisation': 'active',
  'account.accept_invitation': 'active',
  'account.approve_request': 'active',
  'account.claim_seat': 'active',
} as const;

/** The seat of somebody whose body was taken over, as it stood: verified or not yet. */
const FOLLOWED = { 'merger.bring_seat': 'active', 'merger.bring_unverified_seat': 'provisional' } as const;

export const membershipLife = machine('membership', {
  none: {
    ...JOINED,
    ...FOLLOWED,
    'account.register_organisation': 'provisional',
    'account.ask_to_join': 'provisional',
  },
  provisional: {
    ...JOINED,
    'merger.bring_seat': 'active',
    'merger.record': 'ended',
    'account.verify_member': 'active',
    'account.reject_member': 'ended',
    'account.leave_organisation': 'ended',
    'privacy.erase_person': 'ended',
    'application.leave_body': 'ended',
    'account.end_last_seat': 'ended',
  },
  active: {
    'account.record_power': 'active',
    'account.leave_organisation': 'ended',
    'application.leave_body': 'ended',
    'account.end_last_seat': 'ended',
    'merger.record': 'ended',
    'privacy.erase_person': 'ended',
  },
  ended: { ...JOINED, ...FOLLOWED, 'account.ask_to_join': 'provisional', 'privacy.erase_person': 'ended' },
});

/** The address invited is no longer kept. */
const FORGOTTEN = { 'privacy.erase_person': 'forgotten', 'privacy.apply_retention': 'forgotten' } as const;

export const invitationLife = machine('invitation', {
  none: { 'account.invite': 'sent' },
  sent: {
    'account.resend_invitation': 'sent',
    'account.accept_invitation': 'accepted',
    'account.decline_invitation': 'declined',
    'account.withdraw_invitation': 'withdrawn',
    'merger.record': 'withdrawn',
    ...FORGOTTEN,
  },
  accepted: FORGOTTEN,
  declined: FORGOTTEN,
  withdrawn: FORGOTTEN,
  forgotten: {},
});

export const joinRequestLife = machine('join_request', {
  none: { 'account.ask_to_join': 'asked' },
  asked: {
    'account.approve_request': 'approved',
    'account.refuse_request': 'refused',
    'merger.record': 'refused',
    'privacy.erase_person': 'forgotten',
  },
  approved: { 'privacy.erase_person': 'forgotten' },
  refused: { 'privacy.erase_person': 'forgotten' },
  forgotten: {},
});

export const mandateLife = machine('mandate', {
  none: { 'account.give_mandate': 'in_force', 'account.record_mandate': 'in_force' },
  in_force: { 'account.end_mandate': 'ended', 'merger.record': 'in_force', 'merger.end_mandate': 'ended' },
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
  active: {
    'account.remove_factor': 'removed',
    'account.reset_factors': 'removed',
    'privacy.erase_person': 'removed',
  },
  removed: { 'privacy.erase_person': 'removed' },
});
