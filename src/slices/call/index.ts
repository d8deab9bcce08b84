import { roundLife } from './life.ts';

export const callLives = [roundLife];
