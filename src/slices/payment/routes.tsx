import type { Actor } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { SEEING } from '#kernel/seeing';
import type { Reader } from '#platform/read';
import { download, form, one, type Params, type Problem, page, type Route, type Seen } from '#platform/web';
import { certifyPayment, returnPayment } from './certify.ts';
import { paymentsCsv } from './export.ts';
import { orderPayment, recordPayment } from './order.ts';
import { type PaymentModel, PaymentPage } from './pages/payment.tsx';
import { PaymentsPage } from './pages/payments.tsx';
import { allPayments, paymentFor, paymentList, seesPayments } from './queries.ts';
import { sentences } from './words.ts';

const SIZE = 50;

const paymentModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  problem?: Problem,
): Promise<PaymentModel | undefined> => {
  if (!seesPayments(actor)) return undefined;
  const payment = await paymentFor(reader, actor, id);
  if (payment === undefined) return undefined;
  const standing = standingOn(RIGHTS['payment.order'], actor, payment);
  return {
    payment,
    pays: standing !== undefined,
    followsMoney: standingOn(SEEING['envelope.see'], actor, payment) !== undefined,
    certifiedByMe: payment.certifiedBy !== null && [actor.id, standing?.onBehalfOf].includes(payment.certifiedBy),
    problem,
  };
};

const again = async ({ reader, actor, params }: Seen, problem: Problem) => {
  const model = await paymentModel(reader, actor, params.id ?? '', problem);
  return model && <PaymentPage {...model} />;
};
const read = (_fields: unknown, { id }: Params) => ({ paymentId: id });
const done = (change: { subjectId: string }) => `/payments/${change.subjectId}`;

export const paymentRoutes: readonly Route[] = [
  page('/payments', {
    access: 'signed-in',
    load: async ({ reader, actor, query }) => {
      if (!seesPayments(actor)) return undefined;
      const state = query.get('state') || undefined;
      const found = await paymentList(reader, actor, { state, after: query.get('after') ?? undefined }, SIZE + 1);
      const payments = found.slice(0, SIZE);
      const next = new URLSearchParams({ ...(state ? { state } : {}), after: payments.at(-1)?.number ?? '' });
      return { payments, state, nextHref: found.length > SIZE ? `/payments?${next}` : undefined };
    },
    view: (model) => <PaymentsPage {...model} />,
  }),
  download('/payments.csv', {
    access: 'signed-in',
    load: async ({ reader, actor }) =>
      seesPayments(actor)
        ? {
            filename: 'paiements.csv',
            type: 'text/csv; charset=utf-8',
            content: paymentsCsv(await allPayments(reader, actor)),
          }
        : undefined,
  }),
  page('/payments/:id', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => paymentModel(reader, actor, params.id ?? ''),
    view: (model) => <PaymentPage {...model} />,
  }),
  form('/payments/:id/certification', { act: certifyPayment, sentences, read, done, again }),
  form('/payments/:id/return', { act: returnPayment, sentences, read, done, again }),
  form('/payments/:id/order', { act: orderPayment, sentences, read, done, again }),
  form('/payments/:id/record', {
    act: recordPayment,
    sentences,
    read: (fields, { id }) => ({ paymentId: id, paidOn: one(fields, 'paidOn'), reference: one(fields, 'reference') }),
    done,
    again,
  }),
];
