import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

export type Attestation = Readonly<{
  siren: string;
  /** Fingerprint of what was attested: the answers as they stood. */
  contentHash: string;
}>;

/**
 * Whether the legal representative of each beneficiary has attested on honour that the body is up to
 * date with its obligations and that the information is exact; a joint application names one
 * operational contact. Whether the person had the power to attest is another rule (SIGN-POWER).
 * @param beneficiaries those still taking part, lead included
 * @param contact the operational contact, needed as soon as there are two beneficiaries
 * @param current fingerprint of the content now; an attestation on another content is asked again
 *   (reading); undefined when the programme does not renew attestations
 * @rule ARR18-ATTEST
 * @article arrêté du 21 août 2018; CRPA L113-13
 * @source ARR18
 * @certainty sourced
 * @caller attestation.renewAfterChange = true (reading)
 * @caller attestation.thirdItem = non-commencement (reading: the text read is cut)
 */
export const attestationsComplete = (
  beneficiaries: readonly string[],
  attestations: readonly Attestation[],
  contact?: string,
  current?: string,
) => {
  if (beneficiaries.length > 1 && (contact === undefined || !beneficiaries.includes(contact)))
    return refuse('rule', 'application.submit.no_contact', { beneficiaries: beneficiaries.length });
  const missing = notAttested(beneficiaries, attestations, current);
  return missing.length > 0
    ? refuse('rule', 'application.submit.attestation_missing', {
        organismes: missing.join(', '),
        count: missing.length,
      })
    : allow();
};

/** Those among the beneficiaries who have not attested, or attested another content; the same parameters. */
export const notAttested = (
  beneficiaries: readonly string[],
  attestations: readonly Attestation[],
  current?: string,
): readonly string[] => {
  const attested = new Set(
    attestations
      .filter((attestation) => current === undefined || attestation.contentHash === current)
      .map((attestation) => attestation.siren),
  );
  return beneficiaries.filter((siren) => !attested.has(siren));
};

const TEXT = { fr: 'arrêté du 21 août 2018', en: 'French order of 21 August 2018' };

export const sentences = {
  'application.submit.attestation_missing': ({ organismes = '' }: Facts) =>
    say(
      {
        fr: 'Il manque l’attestation sur l’honneur de : {}. Nous pouvons leur envoyer le lien ({}).',
        en: 'The attestation on honour of these bodies is missing: {}. We can send them the link ({}).',
      },
      String(organismes),
      TEXT,
    ),
  'application.submit.no_contact': say(
    {
      fr: 'Dites lequel des organismes est notre contact pour ce projet commun ({}).',
      en: 'Say which of the bodies is our contact for this joint project ({}).',
    },
    TEXT,
  ),
};
