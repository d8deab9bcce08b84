import { euros, number } from '#kernel/figures';
import { date, rate, say } from '#kernel/shown';
import { join, same, type Text } from '#kernel/text';
import type { Form } from '../pack/types.ts';
import { BODY_KIND_NAMES, type BodyKind } from '../pack/vocabulary.ts';
import { type World, worthOf } from './evaluate.ts';
import { factOf, type Unit } from './facts.ts';
import {
  type Comparator,
  type Comparison,
  compared,
  comparisonsIn,
  isComparison,
  isLiteral,
  type Literal,
  type Requirement,
  type Subject,
  sourcesOf,
  type Term,
} from './language.ts';
import { questionIn, unitOfQuestion } from './questions.ts';
import { dayOfNumber, type Fraction, known, type Range, type Value } from './values.ts';

/** The form gives the words of its questions and of their options. */
type Asked = Form | undefined;

/** A requirement as a manager reads it aloud: « la population couverte par le projet est d’au moins … ». */
export const inWords = (requirement: Requirement, form: Asked, met = true): Text => {
  if ('not' in requirement) return inWords(requirement.not, form, !met);
  if (isComparison(requirement)) return comparisonInWords(requirement, form, met);
  const isAll = 'all' in requirement;
  const parts = (isAll ? requirement.all : requirement.any).map((one) => inWords(one, form, met));
  return strung(parts, isAll === met);
};

/** « a, et b », « a, ou b ». */
const strung = (parts: readonly Text[], isAll: boolean): Text => {
  const fr = parts.map((part) => part.fr).join(isAll ? ', et ' : ', ou ');
  return { fr, en: parts.map((part) => part.en).join(isAll ? ', and ' : ', or ') };
};

const comparisonInWords = (comparison: Comparison, form: Asked, met: boolean): Text => {
  const { subject, by, value } = compared(comparison);
  const whole = wholeSentence(comparison, form, met);
  return whole ?? say(OF[met ? 'met' : 'unmet'][by], nameOf(subject, form), valuesInWords(value, subject, by, form));
};

/** What is only true or not is said by a sentence of its own. */
const wholeSentence = (comparison: Comparison, form: Asked, met: boolean): Text | undefined => {
  const { subject, by, value } = compared(comparison);
  if (by === 'answered')
    return say(ANSWERED[String((value as unknown as boolean) === met) as 'true' | 'false'], nameOf(subject, form));
  if (typeof value !== 'boolean') return undefined;
  const isYes = value === met;
  if ('fact' in subject) return factOf(subject.fact)[isYes ? 'yes' : 'no'];
  return say(
    isYes ? { fr: '{} est oui', en: '{} is yes' } : { fr: '{} est non', en: '{} is no' },
    nameOf(subject, form),
  );
};

const ANSWERED = {
  true: { fr: '{} est donnée', en: '{} is given' },
  false: { fr: '{} n’est pas donnée', en: '{} is not given' },
} as const satisfies Record<string, Text>;

const OF: Readonly<Record<'met' | 'unmet', Readonly<Record<Comparator, Text>>>> = {
  met: {
    equals: { fr: '{} est exactement : {}', en: '{} is exactly: {}' },
    atLeast: { fr: '{} est d’au moins {}', en: '{} is at least {}' },
    atMost: { fr: '{} est d’au plus {}', en: '{} is at most {}' },
    above: { fr: '{} dépasse {}', en: '{} is above {}' },
    below: { fr: '{} reste sous {}', en: '{} is below {}' },
    among: { fr: '{} est l’une de celles-ci : {}', en: '{} is one of these: {}' },
    includes: { fr: '{} comprend {}', en: '{} includes {}' },
    answered: { fr: '{} {}', en: '{} {}' },
  },
  unmet: {
    equals: { fr: '{} n’est pas : {}', en: '{} is not: {}' },
    atLeast: { fr: '{} reste sous {}', en: '{} is below {}' },
    atMost: { fr: '{} dépasse {}', en: '{} is above {}' },
    above: { fr: '{} est d’au plus {}', en: '{} is at most {}' },
    below: { fr: '{} est d’au moins {}', en: '{} is at least {}' },
    among: { fr: '{} n’est aucune de celles-ci : {}', en: '{} is none of these: {}' },
    includes: { fr: '{} ne comprend pas {}', en: '{} does not include {}' },
    answered: { fr: '{} {}', en: '{} {}' },
  },
};

/** What a subject is called: always fits after « la part de ». */
export const nameOf = (term: Term, form: Asked): Text => {
  if (isLiteral(term)) return literalInWords(term, undefined, form);
  if ('fact' in term) return factOf(term.fact).name;
  if ('question' in term) {
    const label = questionIn(form, term.question)?.label ?? same(term.question);
    return say({ fr: 'la réponse à « {} »', en: 'the answer to “{}”' }, label);
  }
  if ('sum' in term)
    return say({ fr: 'la somme de {}', en: 'the sum of {}' }, listed(term.sum.map((one) => nameOf(one, form))));
  const pair = (template: Text, one: Term, other: Term): Text => say(template, nameOf(one, form), nameOf(other, form));
  if ('difference' in term)
    return pair({ fr: 'la différence entre {} et {}', en: 'the difference between {} and {}' }, ...term.difference);
  if ('share' in term)
    return pair({ fr: 'la part de {} dans {}', en: 'the share of {} in {}' }, term.share.part, term.share.of);
  if ('lasting' in term)
    return pair(
      { fr: 'la durée entre {} et {}', en: 'the time between {} and {}' },
      term.lasting.from,
      term.lasting.to,
    );
  return say(
    { fr: 'la part de {} de {}', en: '{} of {}' },
    percentInWords(term.portion.percent),
    nameOf(term.portion.of, form),
  );
};

const listed = (parts: readonly Text[]): Text => {
  const last = parts.at(-1);
  if (last === undefined || parts.length === 1) return last ?? same('');
  return say({ fr: '{} et de {}', en: '{} and {}' }, join(parts.slice(0, -1), ', '), last);
};

/** The threshold alone, as a table shows it: « 3 500 habitants au moins ». */
export const neededInWords = (requirement: Requirement, form: Asked, met = true): Text => {
  if ('not' in requirement) return neededInWords(requirement.not, form, !met);
  if (!isComparison(requirement)) {
    const isAll = 'all' in requirement;
    const parts = isAll ? requirement.all : requirement.any;
    return strung(
      parts.map((one) => neededInWords(one, form, met)),
      isAll === met,
    );
  }
  const { subject, by, value } = compared(requirement);
  if (!('fact' in subject)) return inWords(requirement, form, met);
  const { needs } = factOf(subject.fact);
  if (needs !== undefined && typeof value === 'boolean') return needs[value === met ? 'yes' : 'no'];
  return say(ALONE[met ? 'met' : 'unmet'][by] ?? { fr: '{}', en: '{}' }, valuesInWords(value, subject, by, form));
};

const ALONE: Readonly<Record<'met' | 'unmet', Readonly<Partial<Record<Comparator, Text>>>>> = {
  met: {
    atLeast: { fr: '{} au moins', en: '{} at least' },
    atMost: { fr: '{} au plus', en: '{} at most' },
    above: { fr: 'plus de {}', en: 'more than {}' },
    below: { fr: 'moins de {}', en: 'less than {}' },
  },
  unmet: {
    equals: { fr: 'autre que {}', en: 'other than {}' },
    among: { fr: 'autre que {}', en: 'other than {}' },
    atLeast: { fr: 'moins de {}', en: 'less than {}' },
    atMost: { fr: 'plus de {}', en: 'more than {}' },
    above: { fr: '{} au plus', en: '{} at most' },
    below: { fr: '{} au moins', en: '{} at least' },
  },
};

const valuesInWords = (value: Term | string[], subject: Subject, by: Comparator, form: Asked): Text => {
  if (!Array.isArray(value)) return isLiteral(value) ? literalInWords(value, subject, form) : nameOf(value, form);
  const words = value.map((one) => literalInWords(one, subject, form));
  const last = words.at(-1);
  if (last === undefined || words.length === 1 || by !== 'among') return last ?? same('');
  return say({ fr: '{} ou {}', en: '{} or {}' }, join(words.slice(0, -1), ', '), last);
};

const literalInWords = (term: Literal, subject: Subject | undefined, form: Asked): Text => {
  if (typeof term === 'number') return number(term);
  if (typeof term === 'boolean') return term ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' };
  if (typeof term === 'string') return wordInWords(term, subject, form);
  if ('people' in term) return inhabitants(term.people);
  if ('cents' in term) return euros(BigInt(term.cents));
  if ('percent' in term) return percentInWords(term.percent);
  if ('days' in term) return days(term.days);
  return date(term.day);
};

const wordInWords = (word: string, subject: Subject | undefined, form: Asked): Text => {
  if (subject !== undefined && 'fact' in subject && subject.fact === 'body')
    return BODY_KIND_NAMES[word as BodyKind] ?? same(word);
  const question = subject !== undefined && 'question' in subject ? questionIn(form, subject.question) : undefined;
  const option = question && 'options' in question ? question.options.find(({ value }) => value === word) : undefined;
  return option === undefined ? same(word) : say({ fr: '« {} »', en: '“{}”' }, option.label);
};

const inhabitants = (count: number): Text => say({ fr: '{} habitants', en: '{} inhabitants' }, number(count));
const days = (count: number): Text => say({ fr: '{} jours', en: '{} days' }, number(count));
const percentInWords = (percent: number): Text => rate(Math.round(percent * 100));

/** What was found of everything a requirement looks at: « le projet couvre 412 000 habitants ». */
export const foundInWords = (requirement: Requirement, world: World, form: Asked): readonly Text[] => {
  const seen = new Map<string, Text>();
  for (const [, comparison] of comparisonsIn(requirement)) {
    const { subject, value } = compared(comparison);
    for (const source of [...lookedAt(subject), ...(Array.isArray(value) ? [] : lookedAt(value))]) {
      seen.set(JSON.stringify(source), statement(source, worthOf(source, world), form));
    }
  }
  return [...seen.values()];
};

/** What is worked out is told with what it is worked out from. */
const lookedAt = (term: Term): readonly Subject[] => {
  if (isLiteral(term)) return [];
  return 'fact' in term || 'question' in term ? [term] : [...sourcesOf(term), term];
};

const statement = (subject: Subject, value: Value, form: Asked): Text => {
  if (value.kind === 'untold') return say(UNTOLD[value.why], nameOf(subject, form));
  const fact = 'fact' in subject ? factOf(subject.fact) : undefined;
  if (fact?.yes && fact.no) {
    const is =
      value.kind === 'words' && 'only' in value.words && value.words.only.size === 1 ? [...value.words.only][0] : '';
    if (is === '') return say(UNTOLD.unknown, nameOf(subject, form));
    return is === 'true' ? fact.yes : fact.no;
  }
  if (value.kind === 'quantity' && isOpen(value.range)) return say(UNTOLD.unknown, nameOf(subject, form));
  return say(
    fact?.says ?? { fr: '{1} : {2}', en: '{1}: {2}' },
    ...(fact?.says ? [] : [nameOf(subject, form)]),
    shownValue(subject, value, form),
  );
};

/** Nothing is known of it, not even a least. */
const isOpen = (range: Range): boolean => known(range) === undefined && (range.low === undefined || range.low.n <= 0n);

const UNTOLD = {
  unknown: { fr: '{} reste à connaître', en: '{} is not known yet' },
  unanswered: { fr: '{} manque', en: '{} is missing' },
  division: {
    fr: '{} ne peut pas être calculée : on ne divise pas par zéro',
    en: '{} cannot be worked out: one does not divide by nought',
  },
} as const satisfies Record<string, Text>;

/** The figure or the word found, in the unit of its subject. */
export const shownValue = (subject: Subject, value: Value, form: Asked): Text => {
  if (value.kind === 'several') return joined([...value.chosen].map((one) => wordInWords(one, subject, form)));
  if (value.kind === 'words')
    return joined(
      'only' in value.words ? [...value.words.only].map((one) => yesNo(one) ?? wordInWords(one, subject, form)) : [],
    );
  if (value.kind !== 'quantity') return { fr: 'à connaître', en: 'not known yet' };
  const exact = known(value.range);
  const unit = unitOf(subject, form);
  if (exact !== undefined) return quantityInWords(exact, unit);
  return isOpen(value.range) || value.range.low === undefined
    ? { fr: 'à connaître', en: 'not known yet' }
    : say({ fr: '{} au moins', en: '{} at least' }, quantityInWords(value.range.low, unit));
};

const joined = (words: readonly Text[]): Text =>
  words.length === 0 ? { fr: 'aucun choix', en: 'no option' } : join(words, ', ');
const yesNo = (word: string): Text | undefined =>
  word === 'true' ? { fr: 'oui', en: 'yes' } : word === 'false' ? { fr: 'non', en: 'no' } : undefined;

/** The unit of a subject of a rule that was checked. */
export const unitOf = (term: Term, form: Asked): Unit => {
  if (isLiteral(term)) return typeof term === 'object' ? (Object.keys(term)[0] as Unit) : 'number';
  if ('fact' in term) return factOf(term.fact).unit;
  if ('question' in term) {
    const question = questionIn(form, term.question);
    return (question && unitOfQuestion(question)) ?? 'text';
  }
  if ('share' in term) return 'percent';
  if ('lasting' in term) return 'days';
  if ('portion' in term) return unitOf(term.portion.of, form);
  return unitOf('sum' in term ? (term.sum[0] as Term) : term.difference[0], form);
};

/** Shown rounded down to what people write; what is compared is exact. */
const quantityInWords = (exact: Fraction, unit: Unit): Text => {
  const { n, d } = exact;
  const units = n / d;
  if (unit === 'cents') return units < 0n ? say({ fr: '−{}', en: '−{}' }, euros(-units)) : euros(units);
  if (unit === 'percent') return shareInWords(Number((n * 10_000n) / d));
  if (unit === 'day') return dayInWords(exact);
  if (unit === 'people') return inhabitants(Number(units));
  if (unit === 'days') return days(Number(units));
  return number(Number(n) / Number(d));
};

/** A share may be below nought or beyond what is counted: it is told all the same. */
const shareInWords = (hundredths: number): Text =>
  hundredths >= 0 && Number.isSafeInteger(hundredths)
    ? rate(hundredths)
    : say({ fr: '{} %', en: '{}%' }, number(hundredths / 100));

const dayInWords = (exact: Fraction): Text => {
  const day = dayOfNumber(exact);
  return day === undefined ? { fr: 'une date hors du calendrier', en: 'a day out of the calendar' } : date(day);
};
