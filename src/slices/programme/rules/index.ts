/** The language of eligibility, for the rest of the slice and for its door. */

export { factsAlone } from './authority.ts';
export { holds } from './evaluate.ts';
export { type Judged, judge, judgeAll, type Verdict } from './explain.ts';
export type { FactName } from './facts.ts';
export { leastPeople, sourcesIn } from './language.ts';
export { type Known, worldOf } from './questions.ts';
export { inWords, neededInWords } from './sentences.ts';
export { cents as centsKnown, dayNumber, exactly, people, type Value, whole, word, yesOrNo } from './values.ts';
