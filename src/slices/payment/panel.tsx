import type { Text } from '#kernel/text';
import type { FilePanel } from '#slices/application';
import { Day, Facts, Money, T } from '#ui/kit';
import type { PaymentState } from './payment.ts';
import { paymentOfApplication } from './queries.ts';

/** Where it is, for who waits for it. */
const STATES: Readonly<Record<PaymentState, Text>> = {
  due: { fr: 'En préparation', en: 'Being prepared' },
  certified: { fr: 'En préparation', en: 'Being prepared' },
  ordered: { fr: 'Ordonné : le virement suit', en: 'Ordered: the transfer follows' },
  paid: { fr: 'Versé', en: 'Paid' },
};

/** On the applicant's page: where the money is, and on which day it was paid. */
export const paymentPanel: FilePanel = async ({ reader }, application) => {
  const payment = await paymentOfApplication(reader, application.id);
  if (payment === undefined) return undefined;
  const { state, amountCents, paidOn } = payment;
  return {
    key: 'payment',
    title: { fr: 'Versement', en: 'Payment' },
    view: () => (
      <Facts
        items={[
          { label: <T fr="État" en="State" />, value: <T text={STATES[state]} /> },
          { label: <T fr="Montant" en="Amount" />, value: <Money cents={BigInt(amountCents)} show="always" /> },
          ...(paidOn === null ? [] : [{ label: <T fr="Versé le" en="Paid on" />, value: <Day day={paidOn} /> }]),
        ]}
      />
    ),
  };
};
