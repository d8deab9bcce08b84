import type { Text } from '#kernel/text';
import { nearest } from '../pack/nearest.ts';
import type { Form } from '../pack/types.ts';
import { BODY_KINDS } from '../pack/vocabulary.ts';
import { worthOf } from './evaluate.ts';
import { FACT_NAMES, factOf, type Unit } from './facts.ts';
import {
  type Comparator,
  type Comparison,
  compared,
  comparisonsIn,
  isLiteral,
  type Literal,
  partsOf,
  type Requirement,
  type Subject,
  type Term,
} from './language.ts';
import { anythingIn, questionIn, unitOfQuestion } from './questions.ts';
import { UNIT_NAMES } from './unit-words.ts';
import { isNought } from './values.ts';

type Steps = readonly (string | number)[];
export type Problem = Readonly<{ path: Steps; message: Text; expected: Text }>;
/** Where a rule stands: the form its call asks, and the territories there are. */
export type Standing = Readonly<{
  form: Form | undefined;
  departements: ReadonlySet<string>;
  regions: ReadonlySet<string>;
}>;

const QUANTITIES: readonly Unit[] = ['people', 'cents', 'percent', 'days', 'number'];
const MEASURES: readonly Comparator[] = ['equals', 'atLeast', 'atMost', 'above', 'below'];
const WORD_MEASURES: readonly Comparator[] = ['equals', 'among'];
const measuresOf = (unit: Unit): readonly Comparator[] => {
  if (QUANTITIES.includes(unit) || unit === 'day') return MEASURES;
  if (unit === 'yes_no') return ['equals'];
  return unit === 'options' ? ['includes'] : WORD_MEASURES;
};

/** What is wrong in a rule before it is ever tried: names, units, options, divisions by nought. */
export const problemsIn = (requirement: Requirement, standing: Standing): readonly Problem[] =>
  comparisonsIn(requirement).flatMap(([path, one]) =>
    problemsOf(one, standing).map((problem) => ({ ...problem, path: [...path, ...problem.path] })),
  );

const problemsOf = (comparison: Comparison, standing: Standing): readonly Problem[] => {
  const { subject, by, value } = compared(comparison);
  if (by === 'answered') return answeredProblems(subject, standing);
  const { unit, problems } = typeOf(subject, standing, []);
  if (unit === undefined) return problems;
  const measures = measuresOf(unit);
  if (!measures.includes(by)) return [...problems, misfit(by, unit, measures)];
  if (by === 'among') {
    return [
      ...problems,
      ...(value as string[]).flatMap((one, i) => wordProblems(one, unit, subject, standing, ['among', i])),
    ];
  }
  if (by === 'includes') return [...problems, ...wordProblems(String(value), unit, subject, standing, ['includes'])];
  return [...problems, ...valueProblems(value as Term, unit, subject, standing, [by])];
};

const answeredProblems = (subject: Subject, { form }: Standing): readonly Problem[] => {
  if (!('question' in subject))
    return [
      {
        path: ['answered'],
        message: {
          fr: '« answered » ne se demande que d’une question.',
          en: '“answered” is asked of a question only.',
        },
        expected: { fr: '{ question: …, answered: true }', en: '{ question: …, answered: true }' },
      },
    ];
  return questionIn(form, subject.question) === undefined
    ? [unknownQuestion(subject.question, form, ['question'])]
    : [];
};

const misfit = (by: Comparator, unit: Unit, measures: readonly Comparator[]): Problem => ({
  path: [by],
  message: {
    fr: `« ${by} » ne se demande pas de ceci, qui est ${UNIT_NAMES[unit].fr}.`,
    en: `“${by}” is not asked of this, which is ${UNIT_NAMES[unit].en}.`,
  },
  expected: { fr: measures.join(', '), en: measures.join(', ') },
});

type Typed = Readonly<{ unit: Unit | undefined; problems: readonly Problem[] }>;

const typeOf = (subject: Subject, standing: Standing, path: Steps): Typed => {
  if ('fact' in subject) {
    return FACT_NAMES.includes(subject.fact)
      ? { unit: factOf(subject.fact).unit, problems: [] }
      : { unit: undefined, problems: [unknownFact(subject.fact, [...path, 'fact'])] };
  }
  if ('question' in subject) return typeOfQuestion(subject.question, standing, [...path, 'question']);
  const parts = partsOf(subject).map(([steps, term]) => typeOfTerm(term, standing, [...path, ...steps]));
  const problems = parts.flatMap((part) => part.problems);
  const units = parts.map(({ unit }) => unit);
  if (problems.length > 0 || units.includes(undefined)) return { unit: undefined, problems };
  const wanted = 'lasting' in subject ? (['day'] as const) : QUANTITIES;
  const first = units[0] as Unit;
  const odd = units.findIndex((unit) => unit !== first || !(wanted as readonly Unit[]).includes(unit));
  if (odd >= 0) {
    const at = partsOf(subject)[odd]?.[0] ?? [];
    return {
      unit: undefined,
      problems: [
        otherUnit([...path, ...at], units[odd] as Unit, wanted.includes(first as never) ? first : (wanted[0] as Unit)),
      ],
    };
  }
  if ('share' in subject) return { unit: 'percent', problems: divisionProblems(subject.share.of, standing, path) };
  return { unit: 'lasting' in subject ? 'days' : first, problems: [] };
};

const typeOfQuestion = (key: string, { form }: Standing, path: Steps): Typed => {
  const question = questionIn(form, key);
  if (question === undefined) return { unit: undefined, problems: [unknownQuestion(key, form, path)] };
  const unit = unitOfQuestion(question);
  if (unit !== undefined) return { unit, problems: [] };
  const problem: Problem = {
    path,
    message: {
      fr: `La réponse à une question « ${question.type} » ne se compare pas.`,
      en: `The answer to a “${question.type}” question is not compared.`,
    },
    expected: { fr: '« answered », ou une autre question', en: '“answered”, or another question' },
  };
  return { unit: undefined, problems: [problem] };
};

const typeOfTerm = (term: Term, standing: Standing, path: Steps): Typed =>
  isLiteral(term) ? { unit: unitOfLiteral(term), problems: [] } : typeOf(term, standing, path);

/** A bare word may be of several units: what it is compared with says which. */
const unitOfLiteral = (term: Literal): Unit => {
  if (typeof term === 'number') return 'number';
  if (typeof term === 'boolean') return 'yes_no';
  if (typeof term === 'string') return 'text';
  return Object.keys(term)[0] as Unit;
};

const divisionProblems = (of: Term, { form }: Standing, path: Steps): readonly Problem[] => {
  const value = worthOf(of, anythingIn(form));
  if (value.kind !== 'quantity' || !isNought(value.range)) return [];
  return [
    {
      path: [...path, 'share', 'of'],
      message: { fr: 'Cette part divise par zéro.', en: 'This share divides by nought.' },
      expected: { fr: 'un tout qui peut être au-dessus de zéro', en: 'a whole that may be above nought' },
    },
  ];
};

const valueProblems = (
  value: Term,
  unit: Unit,
  subject: Subject,
  standing: Standing,
  path: Steps,
): readonly Problem[] => {
  if (typeof value === 'string' && !QUANTITIES.includes(unit) && unit !== 'day' && unit !== 'yes_no')
    return wordProblems(value, unit, subject, standing, path);
  const typed = typeOfTerm(value, standing, path);
  if (typed.problems.length > 0 || typed.unit === undefined) return typed.problems;
  return typed.unit === unit ? [] : [otherUnit(path, typed.unit, unit)];
};

const otherUnit = (path: Steps, found: Unit, wanted: Unit): Problem => ({
  path,
  message: {
    fr: `Ceci est ${UNIT_NAMES[found].fr} ; il faut ${UNIT_NAMES[wanted].fr}.`,
    en: `This is ${UNIT_NAMES[found].en}; ${UNIT_NAMES[wanted].en} is needed.`,
  },
  expected:
    UNIT_NAMES[wanted].written === undefined
      ? { fr: UNIT_NAMES[wanted].fr, en: UNIT_NAMES[wanted].en }
      : { fr: UNIT_NAMES[wanted].written, en: UNIT_NAMES[wanted].written },
});

/** A word is one of those that can come up. */
const wordProblems = (
  word: string,
  unit: Unit,
  subject: Subject,
  standing: Standing,
  path: Steps,
): readonly Problem[] => {
  const known = wordsOf(unit, subject, standing);
  if (known === undefined || known.includes(word)) return [];
  const meant = nearest(word, known);
  return [
    {
      path,
      message: {
        fr: `« ${word} » n’en est pas un${unit === 'region' || unit === 'kind' ? 'e' : ''} : il faut ${UNIT_NAMES[unit].fr}.${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
        en: `“${word}” is not one: ${UNIT_NAMES[unit].en} is needed.${meant ? ` Did you mean “${meant}”?` : ''}`,
      },
      expected: { fr: `une de ces valeurs : ${known.join(', ')}`, en: `one of: ${known.join(', ')}` },
    },
  ];
};

const wordsOf = (unit: Unit, subject: Subject, standing: Standing): readonly string[] | undefined => {
  if (unit === 'kind') return BODY_KINDS;
  if (unit === 'departement') return [...standing.departements];
  if (unit === 'region') return [...standing.regions];
  if (!('question' in subject)) return undefined;
  const question = questionIn(standing.form, subject.question);
  return question !== undefined && 'options' in question ? question.options.map(({ value }) => value) : undefined;
};

const unknownFact = (name: string, path: Steps): Problem => {
  const meant = nearest(name, FACT_NAMES);
  return {
    path,
    message: {
      fr: `Le fait « ${name} » est inconnu.${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
      en: `The fact “${name}” is unknown.${meant ? ` Did you mean “${meant}”?` : ''}`,
    },
    expected: { fr: `un de ces faits : ${FACT_NAMES.join(', ')}`, en: `one of: ${FACT_NAMES.join(', ')}` },
  };
};

const unknownQuestion = (key: string, form: Form | undefined, path: Steps): Problem => {
  const keys = form?.sections.flatMap(({ questions }) => questions.map((one) => one.key)) ?? [];
  const meant = nearest(key, keys);
  const where = form === undefined ? undefined : form.code;
  return {
    path,
    message:
      where === undefined
        ? {
            fr: `Aucun formulaire ne pose la question « ${key} » à cet endroit.`,
            en: `No form asks the question “${key}” here.`,
          }
        : {
            fr: `Le formulaire « ${where} » n’a pas, ou n’a plus, de question « ${key} ».${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
            en: `The form “${where}” has no question “${key}”, or no longer.${meant ? ` Did you mean “${meant}”?` : ''}`,
          },
    expected: { fr: 'la clé d’une question du formulaire', en: 'the key of a question of the form' },
  };
};
