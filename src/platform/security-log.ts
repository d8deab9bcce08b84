import type { Logger } from 'pino';
import type { ActName } from '#kernel/rights';

/**
 * What is told of security, and nothing else under this mark. The journal says what happened to things; this says who
 * came to the door, also when nothing happened. Identifiers and hashes only: no name, no address, no text typed.
 */
export const SECURITY_EVENTS = [
  'link_asked',
  'sign_in',
  'sign_in_refused',
  'sign_out',
  'csrf_refused',
  'rate_limited',
  'not_permitted',
  'upload_refused',
  'role_given',
  'role_withdrawn',
  'role_lent',
  'role_loan_ended',
  'factor_refused',
  'factor_added',
  'factor_removed',
  'email_changed',
  'email_correction_asked',
  'email_correction_stopped',
  'seen_as',
  'bodies_merged',
  'account_closed',
  'account_opened_again',
  'account_erased',
] as const;
export type SecurityEvent = (typeof SECURITY_EVENTS)[number];

export type SecurityFacts = Readonly<{
  /** The person at the keyboard, when known. */
  actor?: string | undefined;
  /** The shape of the address, as the routes declare it: identifiers and tokens stand in the address itself. */
  route?: string | undefined;
  /** Keyed hash of the network the request came from: the same one is recognised, and not known. */
  network?: string;
  reqId?: string;
  act?: string;
  /** The thing concerned: an identifier. */
  subject?: string;
  /** The identity provider that vouched, when one did. */
  provider?: string;
  /** Why it was refused: the code of the refusal, or of the limit. */
  why?: string | undefined;
}>;

/** Acts and papers that are told once done. A session that opens or closes is told where its cookie is. */
export const TOLD_WHEN_DONE: Readonly<Partial<Record<ActName, SecurityEvent>>> = {
  'account.ask_link': 'link_asked',
  'account.give_role': 'role_given',
  'account.withdraw_role': 'role_withdrawn',
  'account.delegate_role': 'role_lent',
  'account.end_delegation': 'role_loan_ended',
  'account.add_passkey': 'factor_added',
  'account.add_authenticator': 'factor_added',
  'account.make_recovery_codes': 'factor_added',
  'account.remove_factor': 'factor_removed',
  'account.reset_factors': 'factor_removed',
  'account.change_email': 'email_changed',
  'account.correct_email': 'email_correction_asked',
  'account.object_to_correction': 'email_correction_stopped',
  'account.withdraw_correction': 'email_correction_stopped',
  'account.take_corrected_email': 'email_changed',
  'account.see_as': 'seen_as',
  'merger.record': 'bodies_merged',
  'account.deactivate_person': 'account_closed',
  'account.reactivate_person': 'account_opened_again',
  'privacy.erase_person': 'account_erased',
};

/** Told when a rule refuses them. What somebody was not permitted to do is told for every act. */
export const TOLD_WHEN_REFUSED: Readonly<Partial<Record<ActName, SecurityEvent>>> = {
  'account.open_session': 'sign_in_refused',
  'account.open_session_by_passkey': 'sign_in_refused',
  'account.confirm_by_code': 'factor_refused',
  'account.confirm_by_passkey': 'factor_refused',
};

/** Writes one line, marked `security: true`, whatever the level asked of the rest of the log unless it is silent. */
export const tellSecurity = (log: Logger, event: SecurityEvent, facts: SecurityFacts): void => {
  const level = log.level === 'silent' ? 'silent' : 'info';
  log.child({ security: true }, { level }).info({ event, ...facts }, 'security');
};
