import { addDays } from '#kernel/period';
import { type Answers, type AnswerValue, type BudgetAnswer, visibleSections } from '#slices/application';
import type { Form, Question } from '#slices/programme';
import type { Applicant } from './people.ts';
import type { FilePlan } from './plan.ts';
import { type Chance, chance } from './random.ts';
import { firstActOf } from './reasons.ts';
import { COSTS, EXCLUDED_COST, OTHER_COST, type Story, storyOf } from './words.ts';

type Writer = Readonly<{ file: FilePlan; by: Applicant; luck: Chance; story: Story }>;

/**
 * Answers every question that is asked, by its role and its type: no key of any form is known here. A question that
 * appears because of another answer is answered in turn.
 */
export const answersFor = (seed: string, form: Form, file: FilePlan, by: Applicant): Answers => {
  const luck = chance(seed, 'answers', file.key);
  const writer: Writer = { file, by, luck, story: storyOf(luck, by.body.name) };
  const answers: Record<string, AnswerValue> = { ...begunBefore(form, file) };
  for (let grew = true; grew; ) {
    const open = questionsOf(form, answers).filter(
      (question) => isToAnswer(question) && answers[question.key] === undefined,
    );
    for (const question of open) answers[question.key] = answerTo(question, writer);
    grew = open.length > 0;
  }
  return answers;
};

export const questionsOf = (form: Form, answers: Answers): readonly Question[] =>
  visibleSections(form, answers).flatMap(({ questions }) => questions);
const isToAnswer = (question: Question): boolean =>
  question.type !== 'file' && (question.required || question.role !== undefined);

/** A project that began too early must say so where the form asks for the first act. */
const begunBefore = (form: Form, { situation }: FilePlan): Record<string, AnswerValue> => {
  if (situation?.kind !== 'commencement') return {};
  const asked = form.sections
    .flatMap(({ questions }) => questions)
    .find((question) => question.role === 'first_act_on');
  const when = asked?.when;
  return when !== undefined && 'equals' in when ? { [when.question]: when.equals } : {};
};

const answerTo = (question: Question, writer: Writer): AnswerValue =>
  byRole(question, writer) ?? byType(question, writer);

const byRole = (question: Question, { file, by, story }: Writer): AnswerValue | undefined => {
  const sign = by.signatory;
  switch (question.role) {
    case 'title':
      return titleOf(file, story).slice(0, 'maxLength' in question ? question.maxLength : 90);
    case 'summary':
      return story.summary.slice(0, 'maxLength' in question ? question.maxLength : 800);
    case 'representative_name':
      return `${sign.givenName} ${sign.familyName}`;
    case 'representative_quality':
      return by.quality;
    case 'contact_name':
      return `${by.applicant.givenName} ${by.applicant.familyName}`;
    case 'contact_email':
      return by.applicant.email;
    case 'starts_on':
      return clamped(question, addDays(dayOf(file.filesAt), 150));
    case 'ends_on':
      return clamped(question, addDays(dayOf(file.filesAt), 700));
    case 'first_act_on':
      return dayOf(firstActOf(file));
    case 'asked_amount':
      return file.askedCents.toString();
    case 'evidence':
      return question.type === 'yes_no'
        ? true
        : question.type === 'date'
          ? clamped(question, addDays(dayOf(file.opensAt), -20))
          : undefined;
    default:
      return undefined;
  }
};

/** A path is called by its call: its title is public, and says nothing of what is weak. */
const titleOf = ({ path, round, body }: FilePlan, story: Story): string =>
  path === undefined ? story.title : `${round.call.names.fr}, ${body.name}`;

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const clamped = (question: Question, day: string): string => {
  if (question.type !== 'date') return day;
  if (question.min !== undefined && day < question.min) return question.min;
  return question.max !== undefined && day > question.max ? question.max : day;
};

const byType = (question: Question, writer: Writer): AnswerValue => {
  const { file, by, luck, story } = writer;
  switch (question.type) {
    case 'text':
      return by.body.name.slice(0, question.maxLength);
    case 'long_text':
      return story.paragraph.slice(0, question.maxLength);
    case 'number':
      return luck.between(Math.ceil(question.min ?? 1), Math.floor(Math.min(question.max ?? 5_000, 999_999)));
    case 'money':
      return String(question.min ?? '1000');
    case 'date':
      return clamped(question, addDays(dayOf(file.filesAt), luck.between(60, 200)));
    case 'yes_no':
      return false;
    case 'choice':
      return luck.pick(question.options.slice(0, 2)).value;
    case 'choices':
      return luck
        .shuffled(question.options)
        .slice(0, Math.max(question.min ?? 1, 1))
        .map(({ value }) => value);
    case 'email':
      return by.applicant.email;
    case 'phone':
      return `01${String(luck.between(0, 99_999_999)).padStart(8, '0')}`;
    case 'url':
      return `http://demarches.${by.body.siren}.example/services`;
    case 'siren':
    case 'siret':
      return by.body.siren;
    case 'territory':
      return file.territories;
    case 'budget':
      return budgetOf(writer);
    case 'block':
      return itemsOf(question, writer);
    case 'file':
      throw new Error(`${question.key} is answered by attaching a file`);
  }
};

const itemsOf = (question: Extract<Question, { type: 'block' }>, writer: Writer): AnswerValue =>
  Array.from({ length: Math.max(question.min, 1) }, (_, index) => ({
    id: String(index),
    answers: Object.fromEntries(
      question.questions
        .filter((inner) => inner.required && inner.when === undefined)
        .map((inner) => [inner.key, answerTo(inner, writer)]),
    ),
  }));

/** Costs that allow what is asked at the rate of the round, paid by the grant and by the body itself. */
const budgetOf = ({ file, luck }: Writer): BudgetAnswer => {
  const { call, round } = file.round;
  const categories = call.costs?.categories ?? [];
  const rate = BigInt(file.rateBasisPoints ?? round.rules.rateBasisPoints ?? 5_000);
  const base = ((file.askedCents * 10_000n) / rate / 100_00n + 1n) * 100_00n;
  const of = (eligible: string): readonly string[] =>
    categories.filter((one) => one.eligible === eligible).map(({ code }) => code);
  const lacksEligible = file.situation?.kind === 'costs';
  const counted = lacksEligible ? of('to_confirm') : of('yes');
  const excluded = of('no');
  const parts = counted.map((category, index) => ({
    id: `c${index}`,
    label: lacksEligible ? OTHER_COST : (COSTS[index % COSTS.length] as string),
    category,
    amount:
      index === counted.length - 1
        ? base - (base / BigInt(counted.length)) * BigInt(counted.length - 1)
        : base / BigInt(counted.length),
  }));
  const beside =
    excluded.length > 0 && (lacksEligible || luck.happens(0.2)) ? (base / 10n / 100_00n + 1n) * 100_00n : 0n;
  const costs = [
    ...parts,
    ...(beside > 0n ? [{ id: 'x', label: EXCLUDED_COST, category: luck.pick(excluded), amount: beside }] : []),
  ];
  const total = costs.reduce((sum, { amount }) => sum + amount, 0n);
  const imposed = call.costs?.taxMode ?? 'HT';
  return {
    taxMode: imposed === 'applicant' ? 'HT' : imposed,
    costs: costs.map(({ amount, ...line }) => ({ ...line, cents: amount.toString() })),
    funding: [
      { id: 'g', label: 'Aide demandée', source: 'state_grant', cents: file.askedCents.toString() },
      { id: 'o', label: 'Budget du porteur', source: 'own', cents: (total - file.askedCents).toString() },
    ],
  };
};
