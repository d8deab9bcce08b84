/** Typography and formats, for those who write words without drawing a page: letters, e-mails, PDF, exports. */
export * from './format.ts';
export { typeset } from './typeset.ts';
