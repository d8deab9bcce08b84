import type { Problem } from '#platform/web';
import {
  Button,
  Day,
  ErrorSummary,
  errorOn,
  Facts,
  Field,
  Instant,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  SafeLink,
  Stack,
  T,
} from '#ui/kit';
import type { PaymentRow } from '../queries.ts';
import { HERE, PaymentTag } from './payments.tsx';

export type PaymentModel = Readonly<{
  payment: PaymentRow;
  pays: boolean;
  certifiedByMe: boolean;
  /** Whether the person may follow its euros, from the credits voted. */
  followsMoney: boolean;
  problem?: Problem | undefined;
}>;

/** One payment, and what this person may do with it. */
export const PaymentPage = ({ payment, pays, certifiedByMe, followsMoney, problem }: PaymentModel) => {
  const errors = problem
    ? problem.errors.length > 0
      ? problem.errors
      : [{ field: '', message: problem.message }]
    : [];
  const path = `/payments/${payment.id}`;
  return (
    <Layout
      title={{ fr: `Paiement ${payment.number}`, en: `Payment ${payment.number}` }}
      errors={errors}
      crumbs={[{ text: HERE, href: '/payments' }]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        title={payment.organisation}
        over={<Ref>{payment.number}</Ref>}
        tag={<PaymentTag state={payment.state} />}
      />
      <Stack>
        <Panel>
          <PaymentFacts payment={payment} followsMoney={followsMoney} />
        </Panel>
        {pays && payment.state === 'due' && (
          <Panel title={<T fr="Certifier" en="Certify" />} tone="act">
            <p>
              <T
                fr="Vous certifiez le service fait : la convention est en vigueur et rien ne s’oppose au paiement. Une autre personne devra l’ordonner."
                en="You certify the service: the agreement is in force and nothing stands against payment. Another person will have to order it."
              />
            </p>
            <PostForm action={`${path}/certification`}>
              <Button kind="act">
                <T fr="Certifier le paiement" en="Certify the payment" />
              </Button>
            </PostForm>
          </Panel>
        )}
        {pays && payment.state === 'certified' && (
          <Panel title={<T fr="Ordonner" en="Order" />} tone="act">
            {certifiedByMe ? (
              <Notice kind="warn" title={<T fr="Vous avez certifié ce paiement" en="You certified this payment" />}>
                <T fr="Une autre personne doit l’ordonner." en="Another person must order it." />
              </Notice>
            ) : (
              <PostForm action={`${path}/order`}>
                <p>
                  <T
                    fr="L’ordre part au comptable, qui verse la somme au bénéficiaire. On ne revient pas en arrière : en cas de doute, rendez le paiement à la personne qui l’a certifié."
                    en="The order goes to the accountant, who pays the beneficiary. It cannot be undone: when in doubt, return the payment to the person who certified it."
                  />
                </p>
                <Button kind="act">
                  <T fr="Ordonner le paiement" en="Order the payment" />
                </Button>
              </PostForm>
            )}
            <PostForm action={`${path}/return`}>
              <Button kind="quiet">
                <T fr="Rendre au certificateur" en="Return to the certifier" />
              </Button>
            </PostForm>
          </Panel>
        )}
        {pays && payment.state === 'ordered' && (
          <Recording payment={payment} certifiedByMe={certifiedByMe} problem={problem} />
        )}
      </Stack>
    </Layout>
  );
};

const PaymentFacts = ({ payment, followsMoney }: Pick<PaymentModel, 'payment' | 'followsMoney'>) => (
  <Facts
    items={[
      {
        label: <T fr="Montant" en="Amount" />,
        value: <Money cents={BigInt(payment.amountCents)} show="always" />,
      },
      {
        label: <T fr="Convention" en="Agreement" />,
        value: <SafeLink href={`/agreements/${payment.agreementId}`}>{payment.agreementNumber}</SafeLink>,
      },
      ...(followsMoney
        ? [
            {
              label: <T fr="Ces euros" en="These euros" />,
              value: (
                <SafeLink href={`/envelopes/${payment.envelopeId}/awards/${payment.awardId}`}>
                  <T fr="Leur histoire, du vote au versement" en="Their history, from the vote to the payment" />
                </SafeLink>
              ),
            },
          ]
        : []),
      { label: <T fr="Dû depuis" en="Due since" />, value: <Instant at={payment.dueAt} show="day" /> },
      ...(payment.certifiedByName
        ? [{ label: <T fr="Certifié par" en="Certified by" />, value: payment.certifiedByName }]
        : []),
      ...(payment.orderedByName
        ? [{ label: <T fr="Ordonné par" en="Ordered by" />, value: payment.orderedByName }]
        : []),
      ...(payment.paidOn
        ? [{ label: <T fr="Versé le" en="Paid on" />, value: <Day day={payment.paidOn} show="plain" /> }]
        : []),
      ...(payment.reference
        ? [{ label: <T fr="Référence du comptable" en="Accountant’s reference" />, value: payment.reference }]
        : []),
    ]}
  />
);

/** Noting that the accountant paid: another person than the one who certified does it. */
const Recording = ({ payment, certifiedByMe, problem }: Omit<PaymentModel, 'pays' | 'followsMoney'>) => (
  <Panel title={<T fr="Noter le versement" en="Record the payment" />} tone="act">
    {certifiedByMe ? (
      <Notice kind="warn" title={<T fr="Vous avez certifié ce paiement" en="You certified this payment" />}>
        <T fr="Une autre personne doit noter son versement." en="Another person must record it as paid." />
      </Notice>
    ) : (
      <PostForm action={`/payments/${payment.id}/record`}>
        <Field
          name="paidOn"
          type="date"
          label={<T fr="Jour du versement" en="Day of payment" />}
          value={String(problem?.fields.paidOn ?? '')}
          error={errorOn(problem?.errors, 'paidOn')}
        />
        <Field
          name="reference"
          label={<T fr="Référence du comptable" en="Accountant’s reference" />}
          value={String(problem?.fields.reference ?? '')}
          error={errorOn(problem?.errors, 'reference')}
        />
        <Button kind="act">
          <T fr="Noter comme versé" en="Record as paid" />
        </Button>
      </PostForm>
    )}
  </Panel>
);
