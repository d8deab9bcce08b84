import { programmeLife } from './life.ts';

export const programmeLives = [programmeLife];
