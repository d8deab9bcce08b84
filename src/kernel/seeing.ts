import { MERGES, NEEDS_OFFICER, OWN_FILES, type Right, VERIFIES } from './grounds.ts';

/** Who reads what. Lists and pages ask these rows where a person reads. */
export const SEEING = {
  'application.see_partnership': { organisation: ['applicant', 'signatory', 'viewer'] },
  'application.see': OWN_FILES,
  // What a body says of its own weaknesses: its people and the officer who has its file, and nobody else.
  'maturity.see': { ...OWN_FILES, desk: ['officer'], not: ['recused'] },
  'path.see_deliverables': { desk: ['officer'], not: ['recused'] },
  'path.see_counts': { call: ['manager'] },
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

export type SeeName = keyof typeof SEEING;
