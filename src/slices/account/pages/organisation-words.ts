import type { Text } from '#kernel/text';

const KIND_NAMES: Readonly<Record<string, Text>> = {
  commune: { fr: 'Commune', en: 'Municipality' },
  epci: { fr: 'Intercommunalité', en: 'Grouping of municipalities' },
  departement: { fr: 'Département', en: 'Département' },
  region: { fr: 'Région', en: 'Region' },
  syndicat: { fr: 'Syndicat de collectivités', en: 'Joint board of local authorities' },
  association: { fr: 'Association', en: 'Association' },
  other: { fr: 'Autre organisme', en: 'Other body' },
};
/** The kinds that the territory data do not hold. */
export const OTHER_KINDS = ['syndicat', 'association', 'other'] as const;
export const kindName = (kind: string): Text => KIND_NAMES[kind] ?? { fr: kind, en: kind };

const MEMBER_ROLE_NAMES: Readonly<Record<string, Text>> = {
  applicant: { fr: 'Prépare les dossiers', en: 'Prepares files' },
  signatory: { fr: 'Signe au nom de l’organisme', en: 'Signs for the organisation' },
  viewer: { fr: 'Lit seulement', en: 'Reads only' },
};
export const memberRoleName = (role: string): Text => MEMBER_ROLE_NAMES[role] ?? { fr: role, en: role };

const BASIS_NAMES: Readonly<Record<string, Text>> = {
  legal_representative: {
    fr: 'De la loi : elle représente l’organisme (maire, présidente…)',
    en: 'From the law: they represent the organisation (mayor, chair…)',
  },
  delegation: {
    fr: 'D’une délégation de signature, qu’il faut déposer',
    en: 'From a delegation of signature, which must be filed',
  },
};
export const basisName = (basis: string): Text => BASIS_NAMES[basis] ?? { fr: basis, en: basis };
