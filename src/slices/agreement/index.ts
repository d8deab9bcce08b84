import { agreementLife } from './life.ts';

export const agreementLives = [agreementLife];
