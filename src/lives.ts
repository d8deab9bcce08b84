import type { Machine } from '#kernel/machine';
import { accountLives } from '#slices/account';
import { agreementLives } from '#slices/agreement';
import { applicationLives } from '#slices/application';
import { awardLives } from '#slices/award';
import { callLives } from '#slices/call';
import { juryLives } from '#slices/jury';
import { maturityLives } from '#slices/maturity';
import { mergerLives } from '#slices/merger';
import { needLives } from '#slices/need';
import { pathLives } from '#slices/path';
import { paymentLives } from '#slices/payment';
import { privacyLives } from '#slices/privacy';
import { programmeLives } from '#slices/programme';
import { trainingLives } from '#slices/training';

/** Every life of the product: what the database will allow, and nothing else. */
export const lives: readonly Machine[] = [
  ...programmeLives,
  ...callLives,
  ...accountLives,
  ...maturityLives,
  ...applicationLives,
  ...juryLives,
  ...awardLives,
  ...agreementLives,
  ...paymentLives,
  ...pathLives,
  ...needLives,
  ...trainingLives,
  ...privacyLives,
  ...mergerLives,
];
