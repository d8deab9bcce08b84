import { crpa } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

export type Decision = Readonly<{
  channel: 'teleservice' | 'other';
  /** Also sent by post: the paper then needs its signature. */
  alsoPosted?: boolean;
  /** An agreement has two parties: both sign. */
  parties: 1 | 2;
}>;

export type Author = Readonly<{ givenName: string; familyName: string; quality: string; service: string }>;

export const defaults = { compliant: false };

/**
 * Every decision bears the signature of its author, unless it is notified through a téléservice
 * compliant with L112-9 and articles 9 to 12 of ordonnance 2005-1516: it then only shows who took it.
 * `compliant` is false until the operator records the approval decision and the creating act.
 * @rule CRPA-L212-1
 * @rule CRPA-L212-2
 * @article CRPA L212-1, L212-2 1°
 * @source CRPA
 * @certainty sourced
 * @setting teleservice.compliant = false (reading)
 */
export const signatureRequired = (decision: Decision, settings = defaults): 'signature' | 'mentions_only' =>
  decision.channel === 'teleservice' && settings.compliant && decision.alsoPosted !== true && decision.parties === 1
    ? 'mentions_only'
    : 'signature';

/**
 * A decision shows legibly the first name in full, the surname, the quality and the service of its author.
 * @rule CRPA-L212-1
 * @rule CRPA-L212-2
 * @article CRPA L212-1, L212-2
 * @source CRPA
 * @certainty sourced
 * @caller signature.process = PAdES by the operator's certificate (reading: conformity to the RGS is the operator's)
 */
export const mentions = (author: Author) => {
  if (!isFullName(author.givenName)) return refuse('rule', 'award.sign.first_name');
  if (!isFullName(author.familyName)) return refuse('rule', 'award.sign.surname');
  if (author.quality.trim() === '') return refuse('rule', 'award.sign.quality');
  if (author.service.trim() === '') return refuse('rule', 'award.sign.service');
  return allow();
};

/**
 * A signature binds to its document: when the seal no longer matches, nothing is signed.
 * @param signed hash of the document that was signed, and of the document as it is now
 * @rule CRPA-L212-1
 * @article CRPA L212-3
 * @source CRPA
 * @certainty sourced
 */
export const signatureHolds = (signed: Readonly<{ sealedHash: string; documentHash: string }>) =>
  signed.sealedHash !== '' && signed.sealedHash === signed.documentHash
    ? allow()
    : refuse('rule', 'award.sign.seal_broken');

/** At least two letters: « P. » is an initial, not a name. */
const isFullName = (name: string): boolean => /^\p{L}[\p{L}\p{M}'’ -]*\p{L}$/u.test(name.trim());

/** @param facts `givenName`, `familyName`, `quality`, `service` */
export const shown = (facts: Facts) =>
  say(
    { fr: 'Décision signée par {} {}, {}, {} ({}).', en: 'Decision signed by {} {}, {}, {} ({}).' },
    ...authorOf(facts),
    crpa('L212-1'),
  );

/** What a decision without signature says instead. @param facts as for `shown` */
export const shownUnsigned = (facts: Facts) =>
  say(
    {
      fr: 'Décision prise par {} {}, {}, {}. Notifiée par ce téléservice, elle n’a pas à être signée ({}).',
      en: 'Decision taken by {} {}, {}, {}. Notified through this online service, it need not be signed ({}).',
    },
    ...authorOf(facts),
    crpa('L212-2'),
  );

const authorOf = ({ givenName = '', familyName = '', quality = '', service = '' }: Facts) =>
  [givenName, familyName, quality, service] as const;

const lacking = (fr: string, en: string) =>
  say(
    {
      fr: `La décision ne peut être signée : il manque ${fr} de son auteur, en toutes lettres ({}).`,
      en: `The decision cannot be signed: the ${en} of its author, in full, is missing ({}).`,
    },
    crpa('L212-1'),
  );

export const sentences = {
  'award.sign.first_name': lacking('le prénom', 'first name'),
  'award.sign.surname': lacking('le nom', 'surname'),
  'award.sign.quality': lacking('la qualité (sa fonction)', 'quality (office held)'),
  'award.sign.service': lacking('le service', 'service'),
  'award.sign.seal_broken': say(
    {
      fr: 'Le document a changé depuis sa signature : la signature ne vaut plus. Reprenez le document signé, ou faites signer celui-ci ({}).',
      en: 'The document has changed since it was signed: the signature no longer holds. Take the signed document, or have this one signed ({}).',
    },
    crpa('L212-3'),
  ),
};
