import { awardLife, selectionLife } from './life.ts';

export const awardLives = [selectionLife, awardLife];
