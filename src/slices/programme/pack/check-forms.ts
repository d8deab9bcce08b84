import type { Text } from '#kernel/text';
import { onlyOnce } from './check-texts.ts';
import type { Contents, Report } from './contents.ts';
import { nearest } from './nearest.ts';
import type { Condition } from './schema-form.ts';
import type { Path, Source } from './source.ts';
import type { Form, PlainQuestion, Question } from './types.ts';
import type { QuestionRole } from './vocabulary.ts';

/** What type a question must have to play a role. */
const ROLE_TYPES: Readonly<Record<QuestionRole, readonly Question['type'][]>> = {
  title: ['text'],
  summary: ['text', 'long_text'],
  territory: ['territory'],
  starts_on: ['date'],
  ends_on: ['date'],
  budget: ['budget'],
  asked_amount: ['money'],
  split: ['block'],
  first_act_on: ['date'],
  eu_cofinanced: ['yes_no'],
  preliminary_study: ['yes_no'],
  nature: ['choice'],
  representative_name: ['text'],
  representative_quality: ['text'],
  contact_name: ['text'],
  contact_email: ['email'],
  contact_phone: ['phone'],
  evidence: ['text', 'url', 'date', 'number', 'file', 'yes_no', 'choice'],
};

/** Roles several questions may share; every other is unique in a form. */
const SHARED: readonly QuestionRole[] = ['evidence'];

/** Keys given once, roles that fit, conditions that look back at what was asked. */
export const checkForms = ({ forms }: Contents, report: Report): void => {
  for (const { source, value } of forms) {
    const placed = placesOf(value);
    onlyOnce(
      value.sections,
      (section) => section.key,
      (i) => ({ source, path: ['sections', i, 'key'] }),
      report,
    );
    onlyOnce(
      placed,
      ({ question }) => question.key,
      (i) => ({ source, path: [...(placed[i] as Placed).path, 'key'] }),
      report,
    );
    checkRoles(placed, source, report);
    checkConditions(value, source, report);
    for (const { question, path } of placed) checkQuestion(question, source, path, report);
  }
};

type Placed = Readonly<{ question: Question | PlainQuestion; path: Path }>;

const placesOf = (form: Form): Placed[] =>
  form.sections.flatMap((section, s) =>
    section.questions.map((question, q) => ({ question, path: ['sections', s, 'questions', q] })),
  );

const checkRoles = (placed: readonly Placed[], source: Source, report: Report): void => {
  const seen = new Set<QuestionRole>();
  for (const { question, path } of placed) {
    const role = question.role;
    if (role === undefined) continue;
    const types = ROLE_TYPES[role];
    if (!types.includes(question.type)) {
      report(
        source,
        [...path, 'role'],
        {
          fr: `Une question « ${question.type} » ne peut pas avoir le rôle « ${role} ».`,
          en: `A “${question.type}” question cannot have the role “${role}”.`,
        },
        { fr: `un type parmi : ${types.join(', ')}`, en: `a type among: ${types.join(', ')}` },
      );
    }
    if (seen.has(role) && !SHARED.includes(role)) {
      report(
        source,
        [...path, 'role'],
        { fr: `Le rôle « ${role} » est déjà tenu.`, en: `The role “${role}” is already taken.` },
        { fr: 'une seule question par rôle', en: 'one question a role' },
      );
    }
    seen.add(role);
  }
};

const checkConditions = (form: Form, source: Source, report: Report): void => {
  const all = new Map(form.sections.flatMap(({ questions }) => questions.map((one) => [one.key, one] as const)));
  const before = new Map<string, Question | PlainQuestion>();
  const judge = (
    condition: Condition | undefined,
    path: Path,
    known: ReadonlyMap<string, Question | PlainQuestion>,
  ) => {
    if (condition) checkCondition(condition, { source, path, known, all, report });
  };
  form.sections.forEach((section, s) => {
    judge(section.when, ['sections', s, 'when'], before);
    section.questions.forEach((question, q) => {
      const path: Path = ['sections', s, 'questions', q];
      judge(question.when, [...path, 'when'], before);
      if (question.type === 'block') {
        const inside = new Map(before);
        question.questions.forEach((inner, i) => {
          judge(inner.when, [...path, 'questions', i, 'when'], inside);
          inside.set(inner.key, inner);
        });
      }
      before.set(question.key, question);
    });
  });
};

type Where = Readonly<{
  source: Source;
  path: Path;
  known: ReadonlyMap<string, Question | PlainQuestion>;
  all: ReadonlyMap<string, Question>;
  report: Report;
}>;

const checkCondition = (condition: Condition, where: Where): void => {
  if ('all' in condition || 'any' in condition) {
    const [name, parts] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
    (parts as Condition[]).forEach((part, i) => {
      checkCondition(part, { ...where, path: [...where.path, name as string, i] });
    });
    return;
  }
  if ('not' in condition) {
    checkCondition(condition.not, { ...where, path: [...where.path, 'not'] });
    return;
  }
  const question = where.known.get(condition.question);
  if (question === undefined) {
    where.report(where.source, [...where.path, 'question'], unknownQuestion(condition.question, where), {
      fr: 'la clé d’une question posée avant',
      en: 'the key of a question asked before',
    });
    return;
  }
  const wrong = misfit(condition, question);
  if (wrong) where.report(where.source, where.path, wrong.message, wrong.expected);
};

const unknownQuestion = (key: string, { known, all }: Where): Text => {
  if (all.has(key)) return { fr: `« ${key} » est posée plus tard.`, en: `“${key}” is asked later.` };
  const meant = nearest(key, known.keys());
  return {
    fr: `Aucune question « ${key} ».${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
    en: `No question “${key}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
  };
};

type Simple = Extract<Condition, { question: string }>;

/** Why a condition can never hold on this question, if it cannot. */
const misfit = (
  condition: Simple,
  question: Question | PlainQuestion,
): { message: Text; expected: Text } | undefined => {
  if ('answered' in condition) return undefined;
  if ('includes' in condition) {
    if (question.type !== 'choices') return onlyFor('includes', 'choices', question.type);
    return knownOption(condition.includes, question.options);
  }
  if (question.type === 'choice') return knownOption(condition.equals, question.options);
  const wanted = EQUALS[question.type];
  if (wanted === undefined) return onlyFor('equals', Object.keys(EQUALS).join(', '), question.type);
  if (typeof condition.equals === wanted) return undefined;
  return {
    message: {
      fr: `${JSON.stringify(condition.equals)} ne peut pas être la réponse à une question « ${question.type} ».`,
      en: `${JSON.stringify(condition.equals)} cannot be the answer to a “${question.type}” question.`,
    },
    expected: { fr: `une valeur de type ${wanted}`, en: `a ${wanted} value` },
  };
};

const EQUALS: Partial<Record<Question['type'], 'string' | 'number' | 'boolean'>> = {
  yes_no: 'boolean',
  choice: 'string',
  number: 'number',
  text: 'string',
  date: 'string',
};

const onlyFor = (word: string, types: string, type: string) => ({
  message: {
    fr: `« ${word} » ne se juge pas sur une question « ${type} ».`,
    en: `“${word}” cannot be judged on a “${type}” question.`,
  },
  expected: { fr: `une question de type ${types}`, en: `a question of type ${types}` },
});

const knownOption = (value: unknown, options: readonly { value: string }[]) => {
  if (options.some((option) => option.value === value)) return undefined;
  const values = options.map((option) => option.value).join(', ');
  return {
    message: {
      fr: `${JSON.stringify(value)} n’est pas une réponse proposée.`,
      en: `${JSON.stringify(value)} is not an answer offered.`,
    },
    expected: { fr: `une de ces valeurs : ${values}`, en: `one of: ${values}` },
  };
};

const checkQuestion = (question: Question | PlainQuestion, source: Source, path: Path, report: Report): void => {
  if ('options' in question) {
    onlyOnce(
      question.options,
      (option) => option.value,
      (i) => ({ source, path: [...path, 'options', i, 'value'] }),
      report,
    );
  }
  if (question.type === 'block') {
    onlyOnce(
      question.questions,
      (inner) => inner.key,
      (i) => ({ source, path: [...path, 'questions', i, 'key'] }),
      report,
    );
    question.questions.forEach((inner, i) => {
      checkQuestion(inner, source, [...path, 'questions', i], report);
    });
  }
  const [min, max] = boundsOf(question);
  if (min === undefined || max === undefined || min <= max) return;
  report(
    source,
    [...path, 'min'],
    { fr: 'Le minimum dépasse le maximum.', en: 'The minimum is above the maximum.' },
    { fr: 'min inférieur ou égal à max', en: 'min at most max' },
  );
};

const boundsOf = (
  question: Question | PlainQuestion,
): readonly [bigint | number | undefined, bigint | number | undefined] => {
  if (!('min' in question)) return [undefined, undefined];
  if (question.type === 'money') return [cents(question.min), cents(question.max)];
  if (question.type === 'date') return [dayNumber(question.min), dayNumber(question.max)];
  return [question.min, question.max];
};
const cents = (typed: string | undefined): bigint | undefined => (typed === undefined ? undefined : BigInt(typed));
const dayNumber = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Number(day.replaceAll('-', ''));
