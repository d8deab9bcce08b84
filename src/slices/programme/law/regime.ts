import type { BodyKind } from '../pack/types.ts';

export type Regime = 'D514' | 'CRPA' | 'CGCT' | 'CCH';

/** What must be known of a grant to say which texts govern it. */
export type GrantNature = Readonly<{
  nature: 'investment' | 'operating' | 'mixed';
  beneficiary: BodyKind | 'state_establishment';
  basis: 'state_budget' | 'cgct' | 'cch' | 'other';
  insideRepublic: boolean;
}>;

/**
 * Which regime governs a grant. A State grant for a material or immaterial investment follows décret
 * 2018-514; grants of the CGCT and of the CCH, projects wholly outside the Republic and State public
 * establishments are outside it; the others follow the CRPA alone.
 * @param mixed what a mixed grant follows: a setting of the programme, because the text does not say
 * @returns the regime, and whether the manager must be warned that the setting decided
 * @rule D514-1
 * @article décret 2018-514 art. 1
 * @source D514, CL
 * @certainty sourced
 * @setting regime.mixed = D514 (reading)
 * @caller regime.perInstrument = that of the call (reading)
 */
export const regimeOf = (grant: GrantNature, mixed: 'D514' | 'CRPA' = 'D514'): { regime: Regime; warns: boolean } => {
  if (grant.basis === 'cgct') return { regime: 'CGCT', warns: false };
  if (grant.basis === 'cch') return { regime: 'CCH', warns: false };
  const governed =
    grant.basis === 'state_budget' && grant.beneficiary !== 'state_establishment' && grant.insideRepublic;
  if (!governed || grant.nature === 'operating') return { regime: 'CRPA', warns: false };
  return grant.nature === 'mixed' ? { regime: mixed, warns: true } : { regime: 'D514', warns: false };
};
