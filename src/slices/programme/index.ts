export type * from './pack/types.ts';
export { BODY_KINDS, type BodyKind, type LetterMoment, MERGE_FIELDS, type QuestionRole } from './pack/vocabulary.ts';
