import { jurySessionLife } from './life.ts';

export const juryLives = [jurySessionLife];
