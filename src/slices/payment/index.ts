import { paymentOrderLife } from './life.ts';

export const paymentLives = [paymentOrderLife];
export { certifyPayment, returnPayment } from './certify.ts';
export { paymentsCsv } from './export.ts';
export { orderPayment, recordPayment } from './order.ts';
export { paymentPanel } from './panel.tsx';
export { allPayments } from './queries.ts';
export { reactions as paymentReactions, tasks as paymentTasks } from './reactions.ts';
export { paymentRoutes } from './routes.tsx';
