import { territoriesOf, titleOf } from './frozen.ts';
import { type Common, hasAttested, isInGroup, type Partner } from './partner.ts';
import type { Draft } from './queries/draft.ts';
import { valuesOf } from './values.ts';

/** What those who attest have in common, as the draft says it now. */
export const commonOf = (draft: Draft): Common => {
  const answers = valuesOf(draft);
  return { title: titleOf(draft.form, answers), territories: territoriesOf(draft.form, answers) };
};

/** Whether the attestation of partners is asked again when the file changes, as its programme sets it. */
export const renewsAttestation = ({ round }: Pick<Draft, 'round'>): boolean =>
  round.pack.settings.attestationRenewedAfterChange;

/** Partners who have not attested what the draft says now. */
export const awaitedPartners = (draft: Draft): readonly Partner[] => {
  const common = commonOf(draft);
  return draft.partners.filter((one) => isInGroup(one) && !hasAttested(one, common, renewsAttestation(draft)));
};

/** The bodies that take part in a file beside the one that leads, or are asked to. */
export const groupOf = ({ partners }: Pick<Draft, 'partners'>): readonly Partner[] => partners.filter(isInGroup);
