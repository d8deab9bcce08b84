import type { Role } from './actor.ts';
import type { Separation } from './separations.ts';

/**
 * Who may do what, and where the role counts: the whole truth, read by every act. The states from which an act is
 * possible are those of the lives; `docs/rights.md` is this table with them, printed.
 *
 * A row names, by ground, the roles that may. A role given on a wider scope counts on what lies inside it:
 * instance ⊃ programme ⊃ call ⊃ desk. `not` names the duties that whoever does this must not have had.
 */
export type Ground =
  /** A role given on the whole service. */
  | 'instance'
  | 'programme'
  | 'call'
  /** A service that receives: a territory (région ⊃ département), or a desk of a programme. */
  | 'desk'
  /** A seat in this very session of the jury. */
  | 'jury'
  /** Named to give this very training. */
  | 'training'
  /** What one is in the organisation concerned. */
  | 'organisation'
  /** The same, or for its files: by a mandate it gave, or as who opened the file before being verified. */
  | 'acting'
  /** A role given on any scope at all. */
  | 'somewhere'
  /** What is one's own. */
  | 'self'
  /** Anybody who has said a name. */
  | 'person'
  /** Anybody at all: these are the doors. */
  | 'anyone';

export type Right = Readonly<Partial<Record<Ground, readonly Role[]>> & { not?: readonly Separation[] }>;

const ADMINISTRATION = ['system', 'administrator'] as const;
const SYSTEM_ALONE = { instance: ['system'] } as const;
const PREPARE = { acting: ['applicant', 'signatory'] } as const;
const MEMBERS = { organisation: ['applicant', 'signatory'] } as const;
const MANAGES_BODY = { ...MEMBERS, instance: ADMINISTRATION } as const;
const VERIFIES = { instance: ADMINISTRATION, somewhere: ['officer', 'manager'] } as const;
/** Bodies that become one concern every programme, and there is no way back: not the manager of one of them. */
const MERGES = { instance: ['administrator', 'manager'] } as const;
const SIGN = { organisation: ['signatory'] } as const;
const DOOR = { anyone: [] } as const;
const NAMED = { person: ['applicant'] } as const;
const OFFICER = { desk: ['officer'], not: ['recused', 'sits_in_round'] } as const;
/** Credits are spread by who runs the programme; what is voted outside comes and goes by the authority. */
const MANAGES_MONEY = { programme: ['manager'] } as const;
const MANAGER = { call: ['manager'] } as const;
/** Needs are near or not whoever expressed them: nobody steps aside from reading two public texts. */
const NEEDS_OFFICER = { desk: ['officer'] } as const;
const CHAIRING = { jury: ['chair', 'secretary'] } as const;
const PAYER = { call: ['payer'] } as const;
/** The manager stands in for a trainer who could not come. */
const TRAINS = { training: ['trainer'], call: ['manager'] } as const;

export const RIGHTS = {
  'programme.open': { instance: [...ADMINISTRATION, 'manager'] },
  'programme.revise': { programme: [...ADMINISTRATION, 'manager'] },

  'envelope.open_node': MANAGES_MONEY,
  'envelope.delegate': MANAGES_MONEY,
  'envelope.take_back': MANAGES_MONEY,
  'envelope.transfer': MANAGES_MONEY,
  'envelope.raise': { programme: ['authority'] },
  'envelope.cut': { programme: ['authority'] },

  'account.ask_link': DOOR,
  'account.open_session': DOOR,
  'account.close_session': DOOR,
  'account.leave_for_provider': DOOR,
  'account.return_from_provider': DOOR,
  'account.open_session_by_provider': DOOR,
  'account.unbind_identity': NAMED,
  'account.open_demonstration_session': DOOR,
  'account.prepare_passkey': DOOR,
  'account.open_session_by_passkey': DOOR,
  'account.prepare_new_passkey': NAMED,
  'account.prepare_authenticator': NAMED,
  'account.make_recovery_codes': NAMED,
  'account.confirm_by_code': NAMED,
  'account.confirm_by_passkey': NAMED,
  'account.add_passkey': { self: ['applicant'] },
  'account.add_authenticator': { self: ['applicant'] },
  'account.remove_factor': { self: ['applicant'] },
  'account.reset_factors': { instance: ADMINISTRATION, not: ['corrected_email'] },
  'account.keep_session': DOOR,
  'account.allow_support': { self: ['applicant'] },
  'account.withdraw_support': { self: ['applicant'] },
  'account.see_as': { instance: ['administrator'], not: ['has_stake'] },
  'account.stop_seeing_as': { self: ['applicant'], instance: ['administrator'] },
  'account.note_page_seen': NAMED,
  'account.end_session': NAMED,
  'account.end_sessions': NAMED,
  'account.make_first_link': SYSTEM_ALONE,
  'account.note_sending': SYSTEM_ALONE,
  'account.register_person': { self: ['applicant'], instance: ADMINISTRATION },
  'account.rename_person': { self: ['applicant'], instance: ADMINISTRATION },
  'account.ask_email_change': NAMED,
  'account.change_email': { self: ['applicant'] },
  'account.correct_email': { instance: ['administrator'], not: ['reset_factors'] },
  'account.withdraw_correction': { instance: ['administrator'] },
  'account.object_to_correction': { self: ['applicant'] },
  'account.take_corrected_email': { self: ['applicant'] },
  'account.deactivate_person': { instance: ADMINISTRATION },
  'account.reactivate_person': { instance: ADMINISTRATION },
  'account.register_organisation': { instance: ADMINISTRATION, person: ['applicant'] },
  'account.join_organisation': { instance: ADMINISTRATION },
  'account.invite': MANAGES_BODY,
  'account.resend_invitation': MANAGES_BODY,
  'account.withdraw_invitation': MANAGES_BODY,
  'account.accept_invitation': { self: ['applicant'] },
  'account.decline_invitation': { self: ['applicant'] },
  'account.ask_to_join': { person: ['applicant'] },
  'account.claim_seat': { person: ['applicant'] },
  'account.approve_request': MANAGES_BODY,
  'account.refuse_request': MANAGES_BODY,
  'account.verify_member': VERIFIES,
  'account.reject_member': VERIFIES,
  'account.send_code': VERIFIES,
  'account.enter_code': { self: ['applicant'] },
  'account.end_last_seat': VERIFIES,
  'account.queue_letters': SYSTEM_ALONE,
  'account.keep_delegation': MANAGES_BODY,
  'account.record_power': MANAGES_BODY,
  'account.give_mandate': SIGN,
  'account.keep_mandate_deed': VERIFIES,
  'account.record_mandate': VERIFIES,
  'account.end_mandate': { organisation: ['signatory'], acting: ['applicant', 'signatory'] },
  'account.leave_organisation': {
    self: ['applicant', 'signatory', 'viewer'],
    organisation: ['applicant', 'signatory'],
    instance: ADMINISTRATION,
  },
  'account.give_role': { instance: ADMINISTRATION, desk: ['manager'] },
  'account.withdraw_role': { instance: ADMINISTRATION, desk: ['manager'] },
  'account.delegate_role': { self: ['manager', 'officer', 'authority', 'payer', 'auditor'] },
  'account.end_delegation': { self: ['manager', 'officer', 'authority', 'payer', 'auditor'] },

  'application.open': PREPARE,
  'application.take_up': PREPARE,
  'application.save_answer': PREPARE,
  'application.save_answers': PREPARE,
  'application.save_part': PREPARE,
  'application.attach_file': PREPARE,
  'application.remove_file': PREPARE,
  'application.submit': PREPARE,
  'application.abandon': PREPARE,
  'application.withdraw': MEMBERS,
  'application.hand_over': MEMBERS,
  'application.leave_body': { organisation: ['applicant', 'signatory', 'viewer'] },
  'application.keep_receipt': SYSTEM_ALONE,

  'review.find_admissible': OFFICER,
  'review.find_inadmissible': OFFICER,
  'review.refuse_at_desk': OFFICER,
  'review.ask_visit': { ...PREPARE, ...OFFICER },
  'review.record_visit': SYSTEM_ALONE,
  'review.confirm_evidence': OFFICER,
  'review.pass_on': OFFICER,

  'jury.plan': MANAGER,
  'jury.appoint': MANAGER,
  'jury.dismiss': MANAGER,
  'jury.put_on_agenda': MANAGER,
  'jury.convene': { ...CHAIRING, ...MANAGER },
  'jury.reconvene': { ...CHAIRING, ...MANAGER },
  'jury.declare_interests': { jury: ['chair', 'juror', 'secretary'] },
  'jury.recuse': { jury: ['chair', 'juror', 'secretary'], not: ['recused'] },
  'jury.score': { jury: ['chair', 'juror'], not: ['recused', 'examined'] },
  'jury.open_meeting': CHAIRING,
  'jury.record_presence': CHAIRING,
  'jury.deliberate': { ...CHAIRING, not: ['recused'] },
  'jury.close_meeting': CHAIRING,
  'jury.sign_minutes': { jury: ['chair'] },

  'award.propose_selection': MANAGER,
  'award.drop_selection': MANAGER,
  'award.decide_selection': { call: ['authority'], not: ['proposed'] },
  'award.grant_at_desk': OFFICER,
  'award.put_in_queue': OFFICER,
  'award.close_desk': MANAGER,
  'award.decline': SIGN,
  'award.reduce': { call: ['authority'] },
  'award.put_letter': SYSTEM_ALONE,
  'award.read_letter': { organisation: ['applicant', 'signatory', 'viewer'] },

  'agreement.draw_up': SYSTEM_ALONE,
  'agreement.sign_for_beneficiary': { ...SIGN, acting: ['signatory'] },
  'agreement.sign_for_state': { call: ['authority'], not: ['recused'] },
  'agreement.seal': SYSTEM_ALONE,

  'payment.draw_up': SYSTEM_ALONE,
  'payment.certify': PAYER,
  'payment.return': PAYER,
  'payment.order': { ...PAYER, not: ['certified'] },
  'payment.record_payment': { ...PAYER, not: ['certified'] },

  'need.express': MEMBERS,
  'need.correct': MEMBERS,
  'need.withdraw': MEMBERS,
  'need.support': MEMBERS,
  'need.withdraw_support': MEMBERS,
  'need.keep_pairs': SYSTEM_ALONE,
  'need.bring_together': NEEDS_OFFICER,
  'need.separate': NEEDS_OFFICER,
  'need.tell_apart': NEEDS_OFFICER,
  'need.give_opinion': { call: ['juror'] },
  'need.select': { call: ['authority'] },
  'need.decline': { call: ['authority'] },
  'need.open_project': MEMBERS,

  'training.plan': MANAGER,
  'training.move': MANAGER,
  'training.resize': MANAGER,
  'training.cancel': MANAGER,
  'training.name_trainer': MANAGER,
  'training.dismiss_trainer': MANAGER,
  'training.register': MEMBERS,
  'training.give_up': { self: ['applicant'], ...MEMBERS },
  'training.remind': SYSTEM_ALONE,
  'training.record_attendance': TRAINS,
  'training.close': TRAINS,
  'training.keep_certificate': SYSTEM_ALONE,
  'training.give_opinion': { self: ['applicant'] },

  'privacy.ask_erasure': { self: ['applicant'] },
  'privacy.withdraw_erasure': { self: ['applicant'] },
  'privacy.refuse_erasure': { instance: ['administrator'] },
  'privacy.extend_answer': { instance: ['administrator'] },
  'privacy.erase_person': { instance: ADMINISTRATION },
  'privacy.apply_retention': SYSTEM_ALONE,
  'merger.prepare': MERGES,
  'merger.record': MERGES,
} as const satisfies Readonly<Record<`${string}.${string}`, Right>>;

/** Who reads what. Lists and pages ask these rows where a person reads. */
export const SEEING = {
  'application.see': { organisation: ['applicant', 'signatory', 'viewer'], acting: ['applicant', 'signatory'] },
  'review.see_desks': { desk: ['officer', 'manager', 'auditor'] },
  'review.see_file': { desk: ['officer', 'manager', 'auditor'], not: ['recused'] },
  'jury.see_session': { jury: ['chair', 'juror', 'secretary'], call: ['manager', 'auditor'] },
  'award.see_queue': { desk: ['officer', 'manager', 'auditor'] },
  'award.see_selection': { call: ['manager', 'authority', 'auditor'], not: ['recused'] },
  'agreement.see': {
    organisation: ['applicant', 'signatory', 'viewer'],
    acting: ['applicant', 'signatory'],
    call: ['authority', 'manager', 'payer', 'auditor'],
    not: ['recused'],
  },
  'payment.see': { call: ['payer', 'manager', 'auditor'], not: ['recused'] },
  'call.see_eligible': { call: ['manager', 'auditor'] },
  'need.see_near': NEEDS_OFFICER,
  'need.see_committee': { call: ['juror', 'authority'] },
  'need.see_figures': { call: ['manager', 'authority', 'auditor'] },
  'training.see': { training: ['trainer'], call: ['manager', 'auditor'] },
  'envelope.see': { programme: ['manager', 'authority', 'payer', 'auditor'] },
  'people.see': { instance: ['administrator'] },
  'account.see_verifications': VERIFIES,
  'merger.see': { instance: [...MERGES.instance, 'auditor'] },
  'organisation.see': {
    organisation: ['applicant', 'signatory', 'viewer'],
    instance: ['administrator', 'auditor'],
  },
  'support.see': { instance: ['administrator', 'auditor'] },
  'rights.see': { instance: ['administrator', 'auditor'] },
  'journal.see': { instance: ['auditor', 'administrator'] },
  'privacy.see': { instance: ['auditor', 'administrator'] },
} as const satisfies Readonly<Record<`${string}.${string}`, Right>>;

export type ActName = keyof typeof RIGHTS;
export type SeeName = keyof typeof SEEING;

export const GROUNDS: readonly Ground[] = [
  'self',
  'organisation',
  'acting',
  'jury',
  'training',
  'instance',
  'programme',
  'call',
  'desk',
  'somewhere',
  'person',
  'anyone',
];
