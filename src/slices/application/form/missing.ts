import { cents } from '#kernel/money';
import { join, type Text } from '#kernel/text';
import type { Form, PlainQuestion, Question, QuestionOf } from '#slices/programme';
import { type MissingField, missingContent, type RequestContent } from '../law/content.ts';
import { assessBudget } from './budget.ts';
import { isAnswered, visibleInItem, visibleSections } from './conditions.ts';
import type { Answers, Attachment, BlockItem, BudgetAnswer, BudgetRules, Problem } from './types.ts';
import { words } from './words.ts';

/** A problem of one question, before it is known where it stands. */
type Found = Omit<Problem, 'section' | 'question'> & { at?: string };

/**
 * Everything missing or wrong, at once, in the order of the form, each with its section and question.
 * Values were understood when they were saved (`parseAnswer`); this asks what only the whole can tell:
 * what is required, what does not add up, and the minimum content of a request (ARR18-CONTENT) for the
 * questions that declare a role.
 * @param budgetRules what the budget is judged by; needed when the form has a budget
 * @param today `YYYY-MM-DD`, for questions about a day that has come
 */
export const missingOrWrong = (
  form: Form,
  answers: Answers,
  attachments: readonly Attachment[],
  budgetRules?: BudgetRules,
  today?: string,
): readonly Problem[] => {
  const visible = visibleSections(form, answers);
  const problems = visible.flatMap(({ section, questions }) =>
    questions.flatMap((question) =>
      problemsOf(question, answers, attachments, budgetRules, today).map(
        ({ at, ...found }): Problem => ({ ...found, section: section.key, question: at ?? question.key }),
      ),
    ),
  );
  return [...problems, ...contentProblems(visible, answers)];
};

/** Those that stop the filing: warnings left out. */
export const blocking = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter((problem) => problem.warning !== true);

const problemsOf = (
  question: Question,
  answers: Answers,
  attachments: readonly Attachment[],
  budgetRules: BudgetRules | undefined,
  today: string | undefined,
): Found[] => {
  if (question.type === 'file') return fileProblems(question, attachments);
  if (question.type === 'budget' && budgetRules !== undefined) {
    const budget = (answers[question.key] ?? null) as BudgetAnswer | null;
    if (budget === null && !question.required) return [];
    return assessBudget(budget, budgetRules).problems.map(({ lineId: _line, ...problem }) => problem);
  }
  if (question.type === 'block') return blockProblems(question, answers);
  return [
    ...requiredProblems(question, answers[question.key]),
    ...futureProblems(question, answers[question.key], today),
  ];
};

const futureProblems = (question: Question, value: Answers[string], today: string | undefined): Found[] =>
  question.type === 'date' && question.past && today !== undefined && typeof value === 'string' && value > today
    ? [{ code: 'future', message: words.future(question.label), facts: { day: value, today } }]
    : [];

const missing = (message: Text): Found => ({ code: 'missing', message, facts: {} });

const requiredProblems = (question: Question | PlainQuestion, value: Answers[string]): Found[] =>
  question.required && !isAnswered(value) ? [missing(words.missing(question.label))] : [];

const fileProblems = (question: QuestionOf<'file'>, attachments: readonly Attachment[]): Found[] => {
  const count = attachments.filter((attachment) => attachment.question === question.key).length;
  if (question.required && count === 0) return [missing(words.missingFile(question.label))];
  return count > question.max
    ? [
        {
          code: 'too_many',
          message: words.tooManyFiles(question.label, question.max),
          facts: { max: question.max, count },
        },
      ]
    : [];
};

const blockProblems = (question: QuestionOf<'block'>, answers: Answers): Found[] => {
  const items = (answers[question.key] ?? []) as readonly BlockItem[];
  const least = Math.max(question.min, question.required ? 1 : 0);
  if (items.length < least)
    return [
      {
        code: 'missing',
        message: words.tooFewItems(question.label, least),
        facts: { min: least, count: items.length },
      },
    ];
  return items.flatMap((item, position) =>
    visibleInItem(question.questions, item.answers, answers).flatMap((inner) =>
      requiredProblems(inner, item.answers[inner.key]).map((problem) => ({
        ...problem,
        message: words.inItem(question.itemLabel, position + 1, problem.message),
        at: `${question.key}.${position}.${inner.key}`,
      })),
    ),
  );
};

const CONTENT_WORDS: Partial<Record<MissingField, Text>> = {
  dates: {
    fr: 'La fin du projet est avant son début. Vérifiez les deux dates.',
    en: 'The project ends before it starts. Check both dates.',
  },
  split: {
    fr: 'Dites ce que chaque bénéficiaire recevrait.',
    en: 'Say what each beneficiary would receive.',
  },
  'split total': {
    fr: 'La somme des parts n’est pas égale au montant demandé. Corrigez l’un ou l’autre.',
    en: 'The shares do not add up to the amount asked. Correct one or the other.',
  },
};

/** Which question is shown for what the whole request lacks. */
const CONTENT_ROLE: Partial<Record<MissingField, NonNullable<Question['role']>>> = {
  dates: 'ends_on',
  split: 'split',
  'split total': 'split',
};

type Visible = ReturnType<typeof visibleSections>;

/** What the text of law asks of the whole; a single question left empty was already told above. */
const contentProblems = (visible: Visible, answers: Answers): Problem[] =>
  missingContent(requestContent(visible, answers)).flatMap((field) => {
    const message = CONTENT_WORDS[field];
    const role = CONTENT_ROLE[field];
    const place = role && placeOf(visible, role);
    return message && place
      ? [
          {
            code: `content.${field.replaceAll(' ', '_')}`,
            message,
            facts: {},
            section: place.section,
            question: place.question.key,
          },
        ]
      : [];
  });

const placeOf = (visible: Visible, role: NonNullable<Question['role']>) => {
  for (const { section, questions } of visible) {
    const question = questions.find((one) => one.role === role);
    if (question) return { section: section.key, question };
  }
  return undefined;
};

/** What the answers say, by role. What the form does not ask is held to be known otherwise. */
const requestContent = (visible: Visible, answers: Answers): RequestContent => {
  const answerTo = (role: NonNullable<Question['role']>): Answers[string] => {
    const place = placeOf(visible, role);
    return place && answers[place.question.key];
  };
  const said = (role: NonNullable<Question['role']>): string => {
    if (placeOf(visible, role) === undefined) return 'known';
    const value = answerTo(role);
    return isAnswered(value) ? String(value) : '';
  };
  const budget = answerTo('budget') as BudgetAnswer | null | undefined;
  const shares = splitOf(visible, answers);
  return {
    body: { name: 'known', siret: 'known', address: 'known', legalRepresentative: 'known', mandatedPerson: 'known' },
    title: said('title'),
    summary: said('summary'),
    place: said('territory'),
    startsOn: placeOf(visible, 'starts_on') ? said('starts_on') : '',
    endsOn: placeOf(visible, 'ends_on') ? said('ends_on') : '',
    costs: (budget?.costs ?? []).map((line) => ({ amount: BigInt(line.cents ?? '0'), mode: budget?.taxMode ?? null })),
    asked: askedOf(budget, answerTo('asked_amount')),
    beneficiaries: shares.length,
    split: shares.filter((share): share is bigint => share !== null),
  };
};

const askedOf = (budget: BudgetAnswer | null | undefined, asked: Answers[string]): bigint =>
  typeof asked === 'string'
    ? BigInt(asked)
    : (budget?.funding ?? [])
        .filter((line) => line.source === 'state_grant')
        .reduce((total, line) => total + BigInt(line.cents ?? '0'), 0n);

/** The amount of each beneficiary, from the block that declares the split. `null`: not said yet. */
const splitOf = (visible: Visible, answers: Answers): readonly (bigint | null)[] => {
  const place = placeOf(visible, 'split');
  if (place?.question.type !== 'block') return [];
  const amount = place.question.questions.find((inner) => inner.type === 'money');
  const items = (answers[place.question.key] ?? []) as readonly BlockItem[];
  return items.map((item) => {
    const share = amount && item.answers[amount.key];
    return typeof share === 'string' ? cents(BigInt(share)) : null;
  });
};

/** All sentences of a list of problems, one after the other: for a message. */
export const problemsInWords = (problems: readonly Problem[]): Text =>
  join(
    problems.map((problem) => problem.message),
    ' ',
  );
