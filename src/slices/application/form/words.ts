import type { Text } from '#kernel/text';

/** The sentences of the form: they say what is wrong and what to do, never a code. */
export const words = {
  missing: (label: Text): Text => ({
    fr: `« ${label.fr} » : cette réponse manque.`,
    en: `“${label.en}”: this answer is missing.`,
  }),
  future: (label: Text): Text => ({
    fr: `« ${label.fr} » : ce jour n’est pas encore venu. Revenez déposer quand il le sera, ou corrigez la date.`,
    en: `“${label.en}”: this day has not come yet. Come back and submit when it has, or correct the date.`,
  }),
  missingFile: (label: Text): Text => ({
    fr: `« ${label.fr} » : joignez ce document.`,
    en: `“${label.en}”: attach this document.`,
  }),
  tooManyFiles: (label: Text, max: number): Text => ({
    fr: `« ${label.fr} » : ${max} fichier${max > 1 ? 's' : ''} au plus. Retirez-en.`,
    en: `“${label.en}”: ${max} file${max > 1 ? 's' : ''} at most. Remove some.`,
  }),
  tooLong: (length: number, max: number): Text => ({
    fr: `Votre texte a ${length} signes. Ce champ en accepte ${max} : raccourcissez-le.`,
    en: `Your text has ${length} characters. This field takes ${max}: shorten it.`,
  }),
  notANumber: (): Text => ({
    fr: 'Écrivez un nombre, en chiffres : par exemple 12.',
    en: 'Write a number, in figures: for example 12.',
  }),
  tooManyDecimals: (decimals: number): Text =>
    decimals === 0
      ? { fr: 'Écrivez un nombre entier, sans virgule.', en: 'Write a whole number, without decimals.' }
      : {
          fr: `Écrivez ${decimals} chiffre${decimals > 1 ? 's' : ''} après la virgule au plus.`,
          en: `Write ${decimals} decimal${decimals > 1 ? 's' : ''} at most.`,
        },
  below: (min: Text): Text => ({ fr: `Écrivez ${min.fr} ou plus.`, en: `Write ${min.en} or more.` }),
  above: (max: Text): Text => ({ fr: `Écrivez ${max.fr} ou moins.`, en: `Write ${max.en} or less.` }),
  notMoney: (): Text => ({
    fr: 'Écrivez un montant en euros, en chiffres, avec deux chiffres après la virgule au plus : par exemple 1 250,50.',
    en: 'Write an amount in euros, in figures, with two decimals at most: for example 1250.50.',
  }),
  negativeMoney: (): Text => ({
    fr: 'Un montant n’est jamais négatif. Retirez le signe moins, ou la ligne.',
    en: 'An amount is never negative. Remove the minus sign, or the line.',
  }),
  notADate: (): Text => ({
    fr: 'Écrivez une date : le jour, le mois et l’année, par exemple 31/01/2027.',
    en: 'Write a date: day, month and year, for example 31/01/2027.',
  }),
  noSuchDay: (typed: string): Text => ({
    fr: `Le ${typed} n’existe pas. Vérifiez le jour et le mois.`,
    en: `There is no such day as ${typed}. Check the day and the month.`,
  }),
  tooEarly: (min: Text): Text => ({ fr: `Choisissez le ${min.fr} ou après.`, en: `Choose ${min.en} or later.` }),
  tooLate: (max: Text): Text => ({ fr: `Choisissez le ${max.fr} ou avant.`, en: `Choose ${max.en} or earlier.` }),
  notAnOption: (): Text => ({
    fr: 'Choisissez une des réponses proposées.',
    en: 'Choose one of the answers offered.',
  }),
  tooFew: (min: number): Text => ({
    fr: `Choisissez-en ${min} au moins.`,
    en: `Choose ${min} at least.`,
  }),
  tooMany: (max: number): Text => ({
    fr: `Choisissez-en ${max} au plus.`,
    en: `Choose ${max} at most.`,
  }),
  notAnEmail: (): Text => ({
    fr: 'Cette adresse électronique est incomplète : par exemple mairie@exemple.fr.',
    en: 'This e-mail address is incomplete: for example mairie@exemple.fr.',
  }),
  notAPhone: (): Text => ({
    fr: 'Écrivez un numéro de téléphone : dix chiffres, ou + et l’indicatif du pays.',
    en: 'Write a telephone number: ten figures, or + and the country code.',
  }),
  notAnAddress: (): Text => ({
    fr: 'Écrivez une adresse complète, qui commence par https:// : par exemple https://demarches.exemple.fr.',
    en: 'Write a full address starting with https://, for example https://demarches.exemple.fr.',
  }),
  wrongSiren: (): Text => ({
    fr: 'Un SIREN a neuf chiffres. Celui-ci n’est pas valide : vérifiez-le sur votre avis de situation Insee.',
    en: 'A SIREN has nine figures. This one is not valid: check it on your Insee notice.',
  }),
  wrongSiret: (): Text => ({
    fr: 'Un SIRET a quatorze chiffres. Celui-ci n’est pas valide : vérifiez-le sur votre avis de situation Insee.',
    en: 'A SIRET has fourteen figures. This one is not valid: check it on your Insee notice.',
  }),
  controlCharacters: (): Text => ({
    fr: 'Ce texte contient des signes invisibles que nous ne pouvons pas garder. Retapez-le.',
    en: 'This text holds invisible characters that we cannot keep. Type it again.',
  }),
  inItem: (item: Text, position: number, problem: Text): Text => ({
    fr: `${item.fr} ${position} : ${problem.fr}`,
    en: `${item.en} ${position}: ${problem.en}`,
  }),
  tooFewItems: (label: Text, min: number): Text => ({
    fr: `« ${label.fr} » : il en faut ${min} au moins.`,
    en: `“${label.en}”: ${min} at least ${min > 1 ? 'are' : 'is'} needed.`,
  }),
  tooManyItems: (label: Text, max: number): Text => ({
    fr: `« ${label.fr} » : ${max} au plus.`,
    en: `“${label.en}”: ${max} at most.`,
  }),
  costLine: { fr: 'Dépense', en: 'Cost' } as Text,
  fundingLine: { fr: 'Ressource', en: 'Funding' } as Text,
} as const;
