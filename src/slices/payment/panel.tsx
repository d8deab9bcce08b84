import type { FilePanel } from '#slices/application';
import { Day, Facts, Money, T } from '#ui/kit';
import { PaymentTag } from './pages/payments.tsx';
import { paymentOfApplication } from './queries.ts';

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
          { label: <T fr="État" en="State" />, value: <PaymentTag state={state} /> },
          { label: <T fr="Montant" en="Amount" />, value: <Money cents={BigInt(amountCents)} show="always" /> },
          ...(paidOn === null ? [] : [{ label: <T fr="Versé le" en="Paid on" />, value: <Day day={paidOn} /> }]),
        ]}
      />
    ),
  };
};
