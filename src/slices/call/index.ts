import { roundLife } from './life.ts';

export const callLives = [roundLife];
export { allRounds, openRounds, type RoundSheet, roundFor, roundsOfProgramme } from './queries.ts';
