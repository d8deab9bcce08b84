import { paymentOrderLife } from './life.ts';

export const paymentLives = [paymentOrderLife];
