/** Acts that tests perform and that no later slice needs, so that no door lends them. */
export { deactivatePerson } from '../src/slices/account/deactivate-person.ts';
export { reactivatePerson } from '../src/slices/account/reactivate-person.ts';
export { drawUpAgreement } from '../src/slices/agreement/draw-up.ts';
export { drawUpPayment } from '../src/slices/payment/draw-up.ts';
