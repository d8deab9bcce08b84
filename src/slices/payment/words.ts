import type { CodesOf, Sentence } from '#kernel/refusal';
import { creditSentences } from '#slices/envelope';
import type { certify, drawUp, giveBack, order, recordPayment } from './payment.ts';

type Codes =
  | CodesOf<typeof drawUp>
  | CodesOf<typeof certify>
  | CodesOf<typeof order>
  | CodesOf<typeof giveBack>
  | CodesOf<typeof recordPayment>;

export const sentences: Record<Codes, Sentence> = {
  ...creditSentences,
  'payment.draw_up.already': {
    fr: 'Cette convention a déjà son paiement.',
    en: 'This agreement already has its payment.',
  },
  'payment.draw_up.not_in_force': {
    fr: 'La convention n’est pas en vigueur : rien n’est dû.',
    en: 'The agreement is not in force: nothing is due.',
  },
  'payment.certify.not_due': {
    fr: 'Ce paiement n’attend pas de certification. Rechargez la page.',
    en: 'This payment does not await certification. Reload the page.',
  },
  'payment.order.not_certified': {
    fr: 'Ce paiement n’est pas certifié, ou il est déjà ordonné.',
    en: 'This payment is not certified, or it is already ordered.',
  },
  'payment.order.over_commitment': {
    fr: 'Ce montant dépasse ce que la convention engage.',
    en: 'This amount exceeds what the agreement commits.',
  },
  'payment.return.not_certified': {
    fr: 'Ce paiement n’est pas certifié : il n’y a rien à rendre.',
    en: 'This payment is not certified: there is nothing to return.',
  },
  'payment.record.not_ordered': {
    fr: 'Ce paiement n’est pas ordonné, ou il est déjà noté comme versé. Il n’est versé qu’une fois.',
    en: 'This payment is not ordered, or it is already recorded as paid. It is paid once.',
  },
  'payment.record.in_the_future': {
    fr: 'Ce jour n’est pas encore venu : notez le versement quand il est fait.',
    en: 'This day has not come yet: record the payment when it is made.',
  },
};
