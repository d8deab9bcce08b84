import { decree2018 } from '#kernel/articles';
import type { Cents } from '#kernel/money';
import { type Facts, refuse } from '#kernel/refusal';
import { listed, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export type AwardDraft = Readonly<{
  /** SIREN of the beneficiaries named by the award, and of all those of the request. */
  beneficiaries: readonly string[];
  requestedFor: readonly string[];
  project: Readonly<{ title: string; characteristics: string; expenditure: string; eligible: Cents }>;
  amount: Readonly<{ max: Cents; calculation: string; inWords: string }>;
  /** Day `YYYY-MM-DD`, empty when not set. */
  calendar: Readonly<{ completionOn: string }>;
  payment: Readonly<{ terms: string; repayment: string }>;
}>;

export type Mention = 'beneficiary' | 'project' | 'amount' | 'calendar' | 'payment';

export const defaults = { amountInWords: true };

/**
 * The mentions of article 8 that an award lacks, in the order of the article; empty when it may be signed.
 * @param spell writes an amount in French words, to compare with what the award says
 * @rule D514-8
 * @article décret 2018-514 art. 8
 * @source D514-8
 * @certainty sourced
 * @setting award.amountInWords = true (reading, from a real template)
 */
export const missingMentions = (
  award: AwardDraft,
  spell: (amount: Cents) => string,
  settings = defaults,
): readonly Mention[] => {
  const { project, amount, calendar, payment } = award;
  const named = new Set(award.beneficiaries);
  const lacks: Readonly<Record<Mention, boolean>> = {
    beneficiary: named.size === 0 || award.requestedFor.some((siren) => !named.has(siren)),
    project: [project.title, project.characteristics, project.expenditure].some(isBlank) || project.eligible === 0n,
    amount:
      amount.max === 0n ||
      isBlank(amount.calculation) ||
      (settings.amountInWords && plain(amount.inWords) !== plain(spell(amount.max))),
    calendar: isBlank(calendar.completionOn),
    payment: isBlank(payment.terms) || isBlank(payment.repayment),
  };
  return (Object.keys(lacks) as Mention[]).filter((mention) => lacks[mention]);
};

/**
 * The award states at least the beneficiaries; the project, its characteristics, the nature and
 * amount of eligible expenditure; the maximum amount and how it is calculated; the calendar with
 * the forecast completion date; the terms of payment and of repayment.
 * @returns the refusal of the first mention missing, with all of them in its facts
 * @rule D514-8
 * @article décret 2018-514 art. 8
 * @source D514-8
 * @certainty sourced
 */
export const awardComplete = (award: AwardDraft, spell: (amount: Cents) => string, settings = defaults) => {
  const missing = missingMentions(award, spell, settings);
  const facts = { missing: missing.join(' ') };
  const [first] = missing;
  return first === undefined ? allow() : refuse('rule', `award.content.${first}`, facts);
};

/**
 * Only the award duly notified commits the State: an announcement before it promises nothing.
 * @rule D514-8
 * @article décret 2018-514 art. 8
 * @source D514-8
 * @certainty sourced
 */
export const isCommitment = (award: Readonly<{ decidedOn?: string; notifiedOn?: string }>): boolean =>
  award.decidedOn !== undefined && award.notifiedOn !== undefined;

const isBlank = (text: string): boolean => text.trim() === '';

/** Hyphens and capitals are not differences: « Cent-soixante » is « cent soixante ». */
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();

const MENTIONS: Readonly<Record<Mention, Text>> = {
  beneficiary: { fr: 'tous les bénéficiaires', en: 'all beneficiaries' },
  project: {
    fr: 'le projet, la nature et le montant de ses dépenses éligibles',
    en: 'the project, the nature and amount of its eligible expenditure',
  },
  amount: {
    fr: 'le montant maximal, en chiffres et en lettres concordants, et son calcul',
    en: 'the maximum amount, in figures and words that agree, and its calculation',
  },
  calendar: { fr: 'la date prévue d’achèvement', en: 'the forecast completion date' },
  payment: { fr: 'les modalités de versement et de reversement', en: 'the terms of payment and repayment' },
};

export const shown = ({ missing = '' }: Facts) =>
  say(
    {
      fr: 'La décision ne peut être signée : il manque {} ({}).',
      en: 'The decision cannot be signed. Missing: {} ({}).',
    },
    listed(
      String(missing)
        .split(' ')
        .map((mention) => MENTIONS[mention as Mention]),
    ),
    decree2018('8'),
  );

export const noCommitment = say(
  {
    fr: 'Annonce sans valeur d’engagement : seule la décision notifiée engage l’État ({}).',
    en: 'An announcement, not a commitment: only the notified decision commits the State ({}).',
  },
  decree2018('8'),
);

export const sentences = {
  'award.content.beneficiary': shown,
  'award.content.project': shown,
  'award.content.amount': shown,
  'award.content.calendar': shown,
  'award.content.payment': shown,
};
