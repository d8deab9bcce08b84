import { programmeLife } from './life.ts';

export const programmeLives = [programmeLife];
export type { Figures, NodeFigures } from './figures.ts';
export { openProgramme, reviseProgramme } from './open.ts';
export { anchorCalendar, daysBetween } from './pack/anchor.ts';
export { hashPack } from './pack/hash.ts';
export { loadPack } from './pack/load.ts';
export type * from './pack/types.ts';
export type { Instrument } from './pack/vocabulary.ts';
export { BODY_KIND_NAMES, BODY_KINDS, FILE_TYPES, MERGE_FIELDS } from './pack/vocabulary.ts';
export { instantOf, takesFiles } from './programme.ts';
export {
  currentProgrammes,
  envelopeTree,
  type Movement,
  movementsAt,
  type ProgrammeSheet,
  packOf,
  programmeByCode,
} from './queries.ts';
export { programmeRoutes } from './routes.tsx';
export { sentences as programmeSentences } from './words.ts';
