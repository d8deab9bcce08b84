import type { Text } from '#kernel/text';

/** What of somebody the law keeps when they are erased, and how much of it there is. */
export const KEPT = ['files', 'decisions', 'signatures', 'opinions', 'acts'] as const;
export type Kept = (typeof KEPT)[number];
export type Traces = Readonly<Record<Kept, number>>;

/** Why each stays, with its text. */
export const GROUNDS: Readonly<Record<Kept, Text>> = {
  files: {
    fr: 'Dossiers déposés : archives publiques (RGPD, article 17, 3, b et d ; code du patrimoine, articles L. 212-2 et L. 212-3)',
    en: 'Files submitted: public archives (GDPR, article 17(3)(b) and (d); French heritage code, articles L. 212-2 and L. 212-3)',
  },
  decisions: {
    fr: 'Décisions et paiements : mission d’intérêt public (RGPD, article 17, 3, b)',
    en: 'Decisions and payments: task in the public interest (GDPR, article 17(3)(b))',
  },
  signatures: {
    fr: 'Conventions signées : preuve, avec le nom du signataire (RGPD, article 17, 3, b et e)',
    en: 'Agreements signed: proof, with the name of the signatory (GDPR, article 17(3)(b) and (e))',
  },
  opinions: {
    fr: 'Notes et déports de juré : mission d’intérêt public (RGPD, article 17, 3, b)',
    en: 'Scores and recusals of a juror: task in the public interest (GDPR, article 17(3)(b))',
  },
  acts: {
    fr: 'Journal des actes : preuve, sous un numéro (RGPD, article 5, 2 et article 17, 3, b et e)',
    en: 'Journal of acts: proof, under a number (GDPR, article 5(2) and article 17(3)(b) and (e))',
  },
};

/**
 * Erasure reaches all of an account that did nothing. Where a file, a decision, a signature, an opinion or an act has to
 * stay, it stays under a number: the name and the address go, and nothing that opens a door is left.
 * @rule RGPD-LIFE
 * @article RGPD art. 17, 1 et 17, 3, b, d et e ; code du patrimoine L212-2, L212-3
 * @source memory
 * @certainty reading
 */
export const whatStays = (traces: Traces): Readonly<{ outcome: 'erased' | 'pseudonymised'; kept: readonly Kept[] }> => {
  const kept = KEPT.filter((one) => traces[one] > 0);
  return { outcome: kept.length === 0 ? 'erased' : 'pseudonymised', kept };
};
