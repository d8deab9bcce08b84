import { machine } from '#kernel/machine';

/** Signed first by the beneficiary, then by the State; the second signature puts it in force and commits the money. */
export const agreementLife = machine(
  'agreement',
  {
    none: { 'agreement.draw_up': 'drawn_up' },
    drawn_up: { 'agreement.sign_for_beneficiary': 'signed_by_beneficiary' },
    signed_by_beneficiary: { 'agreement.sign_for_state': 'in_force' },
    in_force: { 'agreement.seal': 'sealed' },
    sealed: {},
  },
  ['agreement.sign_for_state'],
);
