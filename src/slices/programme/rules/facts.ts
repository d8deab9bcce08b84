import type { Text } from '#kernel/text';

/** What a value is of. Two quantities are compared only when they are of the same unit. */
export type Unit =
  | 'people'
  | 'cents'
  | 'percent'
  | 'days'
  | 'number'
  | 'day'
  | 'yes_no'
  | 'kind'
  | 'departement'
  | 'region'
  | 'option'
  | 'options'
  | 'text';

type Fact = Readonly<{
  unit: Unit;
  /** Feminine, or with « l’ », so that « de la » and « de l’ » always fit. */
  name: Text;
  /** How its value is told, `{}` standing for it; otherwise « NAME est de VALUE ». */
  says?: Text;
  /** How a least is told after it, `{}` standing for who asks, then for the bare figure. */
  asks?: Text;
  /** For what is true or not. */
  yes?: Text;
  no?: Text;
  /** The same after « il faut ». */
  needs?: Readonly<{ yes: Text; no: Text }>;
  /** Decided by the body and its territory alone, without a project. */
  ofTerritory?: true;
}>;

/** What the product knows of who asks and of what is asked: the only facts a rule may look at, beside answers. */
export const FACTS = {
  body: {
    unit: 'kind',
    name: { fr: 'la nature de l’organisme', en: 'the kind of the body' },
    says: { fr: 'l’organisme est de cette nature : {}', en: 'the body is of this kind: {}' },
    ofTerritory: true,
  },
  body_population: {
    unit: 'people',
    name: { fr: 'la population de l’organisme lui-même', en: 'the population of the body itself' },
    says: { fr: 'l’organisme compte {}', en: 'the body has {}' },
    asks: { fr: '{} en demande {}', en: '{} asks for {}' },
    ofTerritory: true,
  },
  departement: {
    unit: 'departement',
    name: { fr: 'l’indicatif du département de l’organisme', en: 'the code of the département of the body' },
    says: { fr: 'l’organisme est dans le département {}', en: 'the body is in the département {}' },
    ofTerritory: true,
  },
  region: {
    unit: 'region',
    name: { fr: 'l’indicatif de la région de l’organisme', en: 'the code of the région of the body' },
    says: { fr: 'l’organisme est dans la région {}', en: 'the body is in the région {}' },
    ofTerritory: true,
  },
  population: {
    unit: 'people',
    name: { fr: 'la population couverte par le projet', en: 'the population covered by the project' },
    says: { fr: 'le projet couvre {}', en: 'the project covers {}' },
    asks: { fr: '{} en demande {}', en: '{} asks for {}' },
    ofTerritory: true,
  },
  departement_takes_part: {
    unit: 'yes_no',
    name: { fr: 'la participation d’un département', en: 'a département taking part' },
    yes: { fr: 'un département participe au projet', en: 'a département takes part in the project' },
    no: { fr: 'aucun département ne participe au projet', en: 'no département takes part in the project' },
    needs: {
      yes: { fr: 'la participation d’un département', en: 'a département taking part' },
      no: { fr: 'un projet sans département', en: 'a project without a département' },
    },
    ofTerritory: true,
  },
  partners: {
    unit: 'number',
    name: { fr: 'la quantité d’organismes partenaires', en: 'the number of partner bodies' },
    says: { fr: 'organismes partenaires : {}', en: 'partner bodies: {}' },
  },
  day: { unit: 'day', name: { fr: 'la date du dépôt', en: 'the day of filing' } },
  asked: { unit: 'cents', name: { fr: 'l’aide demandée', en: 'the grant asked' } },
  total_cost: { unit: 'cents', name: { fr: 'la dépense totale', en: 'the total cost' } },
  eligible_cost: { unit: 'cents', name: { fr: 'la dépense éligible', en: 'the eligible cost' } },
  own_funding: {
    unit: 'cents',
    name: { fr: 'la part payée par l’organisme', en: 'what the body pays itself' },
  },
  public_funding: {
    unit: 'cents',
    name: { fr: 'l’aide d’autres organismes publics', en: 'the aid of other public bodies' },
  },
  already_filed: {
    unit: 'yes_no',
    name: { fr: 'l’existence d’un autre dossier déposé', en: 'another file submitted' },
    yes: { fr: 'l’organisme a déjà déposé un dossier', en: 'the body has already submitted a file' },
    no: { fr: 'l’organisme n’a pas encore déposé de dossier', en: 'the body has not submitted a file yet' },
    needs: {
      yes: { fr: 'un dossier déjà déposé', en: 'a file already submitted' },
      no: { fr: 'aucun autre dossier déposé', en: 'no other file submitted' },
    },
  },
  already_granted: {
    unit: 'yes_no',
    name: { fr: 'l’existence d’une aide déjà reçue', en: 'a grant already received' },
    yes: { fr: 'l’organisme a déjà reçu cette aide', en: 'the body has already received this grant' },
    no: { fr: 'l’organisme n’a pas encore reçu cette aide', en: 'the body has not received this grant yet' },
    needs: {
      yes: { fr: 'une aide déjà reçue', en: 'a grant already received' },
      no: { fr: 'ne pas avoir déjà reçu cette aide', en: 'not to have received this grant already' },
    },
  },
  granted_before: {
    unit: 'cents',
    name: { fr: 'la somme déjà reçue dans ce programme', en: 'the amount already received in this programme' },
  },
} as const satisfies Readonly<Record<string, Fact>>;

export type FactName = keyof typeof FACTS;
export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];
export const factOf = (name: FactName): Fact => FACTS[name];
