import type { Unit } from './facts.ts';

/** What each unit is, inside a sentence, and how a quantity of it is written in a pack. */
export const UNIT_NAMES: Readonly<Record<Unit, Readonly<{ fr: string; en: string; written?: string }>>> = {
  people: { fr: 'un nombre d’habitants', en: 'a number of inhabitants', written: '{ people: 3500 }' },
  cents: { fr: 'un montant', en: 'an amount', written: "{ euros: '1250.50' }" },
  percent: { fr: 'un pourcentage', en: 'a percentage', written: '{ percent: 20 }' },
  days: { fr: 'un nombre de jours', en: 'a number of days', written: '{ days: 30 }' },
  number: { fr: 'un nombre sans unité', en: 'a number without unit', written: '12' },
  day: { fr: 'une date', en: 'a day', written: "{ day: '2021-11-22' }" },
  yes_no: { fr: 'un oui ou un non', en: 'a yes or a no', written: 'true / false' },
  kind: { fr: 'une nature d’organisme', en: 'a kind of body' },
  departement: { fr: 'un département (code Insee)', en: 'a département (INSEE code)' },
  region: { fr: 'une région (code Insee)', en: 'a région (INSEE code)' },
  option: { fr: 'un choix proposé par la question', en: 'an option of the question' },
  options: { fr: 'une liste de choix', en: 'a list of options' },
  text: { fr: 'un mot', en: 'a word' },
};
