import { envelopeLife, programmeLife } from './life.ts';

export const programmeLives = [programmeLife, envelopeLife];
export { envelopeLife } from './life.ts';
export { openProgramme, reviseProgramme } from './open.ts';
export { anchorCalendar, daysBetween } from './pack/anchor.ts';
export { hashPack } from './pack/hash.ts';
export { loadPack } from './pack/load.ts';
export { callIn, endsPath, questionnaireOf, stageAfter, stagesOf } from './pack/stages.ts';
export type * from './pack/types.ts';
export type { Instrument, Level } from './pack/vocabulary.ts';
export { BODY_KIND_NAMES, BODY_KINDS, FILE_TYPES, LEVELS, MERGE_FIELDS } from './pack/vocabulary.ts';
export { decidesOnFiles, instantOf, takesFiles, takesNeeds } from './programme.ts';
export { currentProgrammes, type ProgrammeSheet, packOf, programmeByCode } from './queries.ts';
export * from './rules/index.ts';
export { sentences as programmeSentences } from './words.ts';
