import { crpa } from '#kernel/articles';
import { say } from '#kernel/shown';

export type Opinion = Readonly<{
  /** It compares the merits of several requests. */
  comparative: boolean;
  requiredByText: boolean;
  sentToAuthority: boolean;
  /** The note of one named juror, not the opinion of the body. */
  individualNote?: boolean;
}>;

/**
 * Preparatory documents are not communicable while the decision is being prepared. An opinion
 * required by a text is communicable to its applicant once sent to the authority, except one
 * comparing several requests, which is not until the decision is taken. The individual note of a
 * named juror is a judgement on persons and never is.
 * @rule CRPA-L311-2
 * @article CRPA L311-2, L114-7, L311-6
 * @source CRPA
 * @certainty sourced
 */
export const opinionCommunicable = (opinion: Opinion, decisionTaken: boolean): boolean => {
  if (opinion.individualNote === true) return false;
  if (decisionTaken) return true;
  return opinion.requiredByText && opinion.sentToAuthority && !opinion.comparative;
};

/**
 * Whether what concerns other applicants must be removed before the opinion is communicated.
 * @rule CRPA-L311-2
 * @article CRPA L311-6, L311-7
 * @source CRPA
 * @certainty sourced
 */
export const removesOthers = (opinion: Opinion): boolean => opinion.comparative;

export const shown = say(
  {
    fr: 'L’avis du jury compare plusieurs dossiers : il vous sera communiqué après la décision ({}).',
    en: 'The opinion of the jury compares several files: you will receive it after the decision ({}).',
  },
  crpa('L311-2'),
);

export const sentences = {};
