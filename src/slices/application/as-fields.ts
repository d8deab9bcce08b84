import type { Question } from '#slices/programme';
import type { Answers, AnswerValue, BlockItem, BudgetAnswer, RawFields } from './form/types.ts';

/** An amount as a person would type it: « 1 250,50 », « 249 000 ». @param cents decimal text of euro cents */
export const typedEuros = (cents: string): string => {
  const digits = cents.padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ' ');
  const rest = digits.slice(-2);
  return rest === '00' ? whole : `${whole},${rest}`;
};

/**
 * The fields of the form that hold these answers, as if they had just been typed: what `parseAnswer` reads back to the
 * same values. Pages draw from them, and a draft can be filled with them through the same papers as the web.
 */
export const asFields = (questions: readonly Question[], answers: Answers): RawFields =>
  Object.assign({}, ...questions.map((question) => fieldsOf(question, answers[question.key])));

const fieldsOf = (question: Question, value: AnswerValue | null | undefined): RawFields => {
  if (value === null || value === undefined || question.type === 'file') return {};
  if (question.type === 'budget') return budgetFields(question.key, value as BudgetAnswer);
  if (question.type === 'block') return blockFields(question, value as readonly BlockItem[]);
  return { [question.key]: typed(question, value) };
};

const typed = (question: Question, value: AnswerValue): string | readonly string[] => {
  if (Array.isArray(value)) return value as readonly string[];
  if (question.type === 'money') return typedEuros(value as string);
  if (question.type === 'yes_no') return value === true ? 'yes' : 'no';
  if (question.type === 'number') return String(value).replace('.', ',');
  return String(value);
};

const blockFields = (question: Extract<Question, { type: 'block' }>, items: readonly BlockItem[]): RawFields =>
  Object.assign(
    {},
    ...items.map((item, index) => {
      const prefix = `${question.key}.${index}`;
      const inner = asFields(question.questions as readonly Question[], item.answers);
      return {
        [`${prefix}.id`]: item.id,
        ...Object.fromEntries(Object.entries(inner).map(([key, value]) => [`${prefix}.${key}`, value])),
      };
    }),
  );

const budgetFields = (key: string, budget: BudgetAnswer): RawFields => {
  const fields: Record<string, string> = { [`${key}.taxMode`]: budget.taxMode ?? '' };
  budget.costs.forEach((line, index) => {
    const prefix = `${key}.costs.${index}`;
    fields[`${prefix}.id`] = line.id;
    fields[`${prefix}.label`] = line.label;
    fields[`${prefix}.category`] = line.category ?? '';
    fields[`${prefix}.amount`] = line.cents === null ? '' : typedEuros(line.cents);
  });
  budget.funding.forEach((line, index) => {
    const prefix = `${key}.funding.${index}`;
    fields[`${prefix}.id`] = line.id;
    fields[`${prefix}.label`] = line.label;
    fields[`${prefix}.source`] = line.source ?? '';
    fields[`${prefix}.amount`] = line.cents === null ? '' : typedEuros(line.cents);
  });
  return fields;
};
