import { allow } from '#kernel/permission';
import { act } from '#platform/act';
import { planInput } from './input.ts';
import { placeOfOffer } from './place.ts';
import { insertTraining, offerWithin } from './store/trainings.ts';
import { planTraining as rule } from './training.ts';

/** Publishes a dated training of one theme of a call. */
export const planTraining = act({
  name: 'training.plan',
  movesMoney: false,
  input: planInput,
  load: (tx, { callId }) => offerWithin(tx, callId),
  permit: allow('training.plan', placeOfOffer),
  decide: (offer, planned, moment) => rule(offer.call, planned, moment),
  save: (tx, change, _offer, planned) => insertTraining(tx, change, planned),
});
