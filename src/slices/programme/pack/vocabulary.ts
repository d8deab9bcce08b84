import type { Text } from '#kernel/text';

/**
 * The closed lists a pack may draw from. A pack names things of its own (codes, keys);
 * these are the words the code itself must understand.
 */

/** Kinds of body that may hold an organisation account. */
export const BODY_KINDS = ['commune', 'epci', 'departement', 'region', 'syndicat', 'association', 'other'] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/** How a kind of body is named inside a sentence. */
export const BODY_KIND_NAMES: Readonly<Record<BodyKind, Text>> = {
  commune: { fr: 'commune', en: 'commune' },
  epci: { fr: 'intercommunalité', en: 'intercommunality' },
  departement: { fr: 'département', en: 'département' },
  region: { fr: 'région', en: 'region' },
  syndicat: { fr: 'syndicat', en: 'joint authority (syndicat)' },
  association: { fr: 'association', en: 'association' },
  other: { fr: 'autre organisme', en: 'other body' },
};

/**
 * An instrument is these four words, and the code branches on them alone: what people bring, who decides,
 * how money is computed, what runs out.
 */
export const TAKES = ['applications', 'registrations', 'needs'] as const;
export const DECIDERS = ['jury', 'desk', 'committee', 'nobody'] as const;
export const GRANTS = ['asked', 'flat', 'stages', 'none'] as const;
export const LIMITS = ['euros', 'seats'] as const;
export type Instrument = Readonly<{
  takes: (typeof TAKES)[number];
  decidedBy: (typeof DECIDERS)[number];
  grant: (typeof GRANTS)[number];
  limitedBy: (typeof LIMITS)[number];
}>;

/** What a node of the envelope tree is: a level is data, and no rule depends on how deep it lies. */
export const LEVELS = ['programme', 'axis', 'desk', 'region', 'departement', 'year', 'share'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * What a question is to the product, beyond its label. The rules on the content of a request
 * (ARR18-CONTENT), the lists and the letters find their data by these roles, never by a key.
 */
export const QUESTION_ROLES = [
  'title',
  'summary',
  'territory',
  'starts_on',
  'ends_on',
  'budget',
  'asked_amount',
  'split',
  'first_act_on',
  'eu_cofinanced',
  'preliminary_study',
  'nature',
  'representative_name',
  'representative_quality',
  'contact_name',
  'contact_email',
  'contact_phone',
  'evidence',
] as const;
export type QuestionRole = (typeof QUESTION_ROLES)[number];

/** Types of file a question may accept. What a file is, is judged by its content, not by its name. */
export const FILE_TYPES = ['pdf', 'image', 'document', 'spreadsheet'] as const;

/** When a letter leaves. */
export const LETTER_MOMENTS = ['acknowledgement', 'inadmissible', 'laureate', 'waiting', 'refused'] as const;
export type LetterMoment = (typeof LETTER_MOMENTS)[number];

/** The fields every letter and agreement may merge, with what each one holds. */
const COMMON_FIELDS = {
  programme: 'name of the programme',
  appel: 'name of the call',
  session: 'name of the round',
  numero: 'number of the file',
  intitule: 'title of the project',
  organisme: 'name of the body',
  siren: 'SIREN of the body',
  representant: 'legal representative of the body',
  qualite: 'in what quality the representative acts',
  groupement: 'a sentence that names the lead and its partners; nothing when a body applied alone',
  date_depot: 'day of filing, in the zone of the desk',
  service: 'name of the service in charge',
  service_courriel: 'e-mail of the service',
  service_telephone: 'telephone of the service',
  service_adresse: 'postal address of the service',
  date_du_jour: 'day of the letter',
} as const;

const AMOUNT_FIELDS = {
  montant: 'amount awarded, in figures',
  montant_en_lettres: 'amount awarded, in words',
  montant_demande: 'amount asked',
  taux: 'rate of the round',
  assiette: 'eligible base',
  cout_total: 'total cost of the project',
  date_debut: 'forecast first day of the project',
  date_fin: 'forecast last day of the project',
} as const;

const APPEAL_FIELDS = {
  tribunal: 'court of the appeal',
  mois_recours: 'months to appeal',
  date_recours: 'last day to go to court',
  date_silence: 'day on which silence takes effect',
} as const;

/** Merge fields by kind of document; a field outside its list is a fault of the pack. */
export const MERGE_FIELDS = {
  letter: {
    ...COMMON_FIELDS,
    ...AMOUNT_FIELDS,
    ...APPEAL_FIELDS,
    motifs: 'reasons, one a line',
    rang: 'rank on the waiting list',
    date_jury: 'day of the jury',
  },
  agreement: {
    ...COMMON_FIELDS,
    ...AMOUNT_FIELDS,
    ...APPEAL_FIELDS,
    numero_convention: 'number of the agreement',
    signataire: 'who signs for the grantor',
    qualite_signataire: 'in what quality they sign',
    financeur: 'name of the grantor',
    adresse: 'address of the body',
    date_decision: 'day of the decision',
  },
  reason: {
    population: 'inhabitants covered by the project',
    seuil: 'inhabitants the round asks for',
    nature: 'kind of the body',
    natures_admises: 'kinds of body admitted',
    date_depot: 'day of filing',
    date_cloture: 'day and hour of closing',
    pieces: 'pieces missing',
    date_acte: 'day of the first order',
    depenses: 'cost lines concerned',
    part_requise: 'own share required',
    part_propre: 'own share planned',
    manque: 'what is missing to reach the own share',
    session: 'name of the round',
    appel: 'name of the call',
    service: 'name of the service in charge',
    precisions: 'what the officer adds in their own words',
  },
} as const satisfies Record<string, Record<string, string>>;
export type MergeContext = keyof typeof MERGE_FIELDS;

/** Places whose public holidays the calendar knows (CAL-HOLIDAYS). */
export const HOLIDAY_PLACES = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'reunion',
  'mayotte',
  'saint-martin',
  'saint-barthelemy',
  'saint-pierre-et-miquelon',
] as const;
