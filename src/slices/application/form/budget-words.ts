import { euros } from '#kernel/figures';
import { rate, say } from '#kernel/shown';
import { join, type Text } from '#kernel/text';
import type { OwnShareRule } from '#slices/programme';

const listedInText = (names: readonly Text[]): Text => join(names, ', ');

/** What the budget table says. Each sentence gives the figure and the way out. */
export const budgetWords = {
  empty: {
    fr: 'Ajoutez au moins une dépense : son nom, sa nature et son montant.',
    en: 'Add at least one cost: its name, its kind and its amount.',
  } satisfies Text,
  taxMode: {
    fr: 'Dites si les montants sont hors taxes ou toutes taxes comprises.',
    en: 'Say whether the amounts are before tax or include all taxes.',
  } satisfies Text,
  taxModeImposed: (mode: 'HT' | 'TTC'): Text =>
    mode === 'HT'
      ? {
          fr: 'Cet appel compte les dépenses hors taxes. Choisissez hors taxes.',
          en: 'This call counts costs before tax. Choose before tax.',
        }
      : {
          fr: 'Cet appel compte les dépenses toutes taxes comprises. Choisissez toutes taxes comprises.',
          en: 'This call counts costs with all taxes. Choose all taxes included.',
        },
  incompleteCost: (position: number, label: string): Text => ({
    fr: `Dépense ${position}${label && ` « ${label} »`} : il manque ${label ? '' : 'le nom, '}la nature ou le montant.`,
    en: `Cost ${position}${label && ` “${label}”`}: ${label ? '' : 'the name, '}the kind or the amount is missing.`,
  }),
  incompleteFunding: (position: number, label: string): Text => ({
    fr: `Ressource ${position}${label && ` « ${label} »`} : il manque ${label ? '' : 'le nom, '}l’origine ou le montant.`,
    en: `Funding ${position}${label && ` “${label}”`}: ${label ? '' : 'the name, '}the origin or the amount is missing.`,
  }),
  unknownCategory: (position: number): Text => ({
    fr: `Dépense ${position} : choisissez une nature de la liste.`,
    en: `Cost ${position}: choose a kind from the list.`,
  }),
  removed: (amount: bigint, categories: readonly Text[], base: bigint): Text =>
    say(
      {
        fr: 'Nous retirons {} de dépenses non éligibles ({}). L’aide est calculée sur {}.',
        en: 'We leave out {} of costs that are not eligible ({}). The grant is computed on {}.',
      },
      euros(amount),
      listedInText(categories),
      euros(base),
    ),
  toConfirm: (amount: bigint, categories: readonly Text[]): Text =>
    say(
      {
        fr: 'Le service vérifiera {} de dépenses ({}) avant de les compter.',
        en: 'The service will check {} of costs ({}) before counting them.',
      },
      euros(amount),
      listedInText(categories),
    ),
  nothingEligible: {
    fr: 'Cet appel ne paie aucune de ces dépenses. Ajoutez une dépense éligible, ou regardez les autres aides.',
    en: 'This call pays none of these costs. Add an eligible cost, or look at the other grants.',
  } satisfies Text,
  noRequest: {
    fr: 'Indiquez le montant que vous demandez, dans la ligne « Subvention demandée ».',
    en: 'Give the amount you ask for, on the line “Grant requested”.',
  } satisfies Text,
  overRate: (asked: bigint, basisPoints: number, maximum: bigint): Text =>
    say(
      {
        fr: 'Vous demandez {}. Cet appel paie {} des dépenses éligibles au plus, soit {}.',
        en: 'You ask for {}. This call pays {} of eligible costs at most: {}.',
      },
      euros(asked),
      rate(basisPoints),
      euros(maximum),
    ),
  overCeiling: (asked: bigint, ceiling: bigint): Text =>
    say(
      { fr: 'Vous demandez {}. Cet appel donne {} au plus.', en: 'You ask for {}. This call gives {} at most.' },
      euros(asked),
      euros(ceiling),
    ),
  underFloor: (asked: bigint, floor: bigint): Text =>
    say(
      { fr: 'Vous demandez {}. Cet appel donne {} au moins.', en: 'You ask for {}. This call gives {} at least.' },
      euros(asked),
      euros(floor),
    ),
  balanced: {
    fr: 'Les ressources couvrent exactement les dépenses.',
    en: 'The funding covers the costs exactly.',
  } satisfies Text,
  lacking: (gap: bigint): Text =>
    say({ fr: 'Il manque {} de ressources.', en: '{} of funding is missing.' }, euros(gap)),
  exceeding: (gap: bigint): Text =>
    say({ fr: 'Il y a {} de ressources en trop.', en: 'There is {} too much funding.' }, euros(gap)),
  ownShareShort: (required: bigint, short: bigint, rule: OwnShareRule, share: number): Text => {
    const sentence = say(
      {
        fr: 'Votre part doit atteindre {} ({} des financements publics). Il manque {} ({}).',
        en: 'Your own share must reach {} ({} of public funding). {} is missing ({}).',
      },
      euros(required),
      rate(share),
      euros(short),
      rule.article,
    );
    if (rule.derogations.length === 0) return sentence;
    return say(
      {
        fr: '{} Une dérogation du préfet est possible dans les cas suivants : {}.',
        en: '{} The prefect may grant an exception in these cases: {}.',
      },
      sentence,
      join(rule.derogations, ' ; '),
    );
  },
} as const;
