import { applicationLife } from './life.ts';

export const applicationLives = [applicationLife];
