import type { Text } from '#kernel/text';
import type { PlainQuestion, Question } from '#slices/programme';
import { CheckboxGroup, Field, RadioGroup, Select } from '#ui/kit';
import type { RawFields } from '../form/types.ts';

/** The text of a field, typed or stored. */
export const textIn = (fields: RawFields, name: string): string => {
  const value = fields[name];
  return (typeof value === 'string' ? value : value?.at(-1)) ?? '';
};

export const listIn = (fields: RawFields, name: string): readonly string[] => {
  const value = fields[name];
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
};

type Asked = Readonly<{
  question: PlainQuestion;
  /** Name of the field: the key, or `block.0.key` inside a block. */
  name: string;
  fields: RawFields;
  error?: Text | undefined;
  version?: number | undefined;
}>;

const MANY_OPTIONS = 8;
const YES_NO = [
  { value: 'yes', text: { fr: 'Oui', en: 'Yes' } },
  { value: 'no', text: { fr: 'Non', en: 'No' } },
];

/** A question with its control, drawn from its type. */
export const QuestionField = (asked: Asked) => {
  const { question, name, fields, error, version } = asked;
  const common = { name, label: question.label, hint: question.hint, error, version, optional: !question.required };
  switch (question.type) {
    case 'yes_no':
      return <RadioGroup {...common} options={YES_NO} value={textIn(fields, name)} columns />;
    case 'choice':
      return <OneOf {...asked} />;
    case 'choices':
      return <CheckboxGroup {...common} options={optionsOf(question)} values={listIn(fields, name)} />;
    default:
      return <Typed {...asked} />;
  }
};

const optionsOf = (question: Extract<PlainQuestion, { type: 'choice' | 'choices' }>) =>
  question.options.map((option) => ({ value: option.value, text: option.label, hint: option.hint }));

const OneOf = ({ question, name, fields, error, version }: Asked) => {
  if (question.type !== 'choice') return null;
  const common = { name, label: question.label, hint: question.hint, error, version, optional: !question.required };
  return question.options.length > MANY_OPTIONS ? (
    <Select
      {...common}
      options={optionsOf(question)}
      value={textIn(fields, name)}
      empty={{ fr: 'Choisissez', en: 'Choose' }}
    />
  ) : (
    <RadioGroup {...common} options={optionsOf(question)} value={textIn(fields, name)} />
  );
};

const FIELD_TYPES = {
  text: 'text',
  long_text: 'textarea',
  number: 'number',
  money: 'money',
  date: 'date',
  email: 'email',
  phone: 'tel',
  url: 'url',
  siren: 'code',
  siret: 'code',
} as const satisfies Partial<Record<Question['type'], string>>;

const Typed = ({ question, name, fields, error, version }: Asked) => (
  <Field
    name={name}
    label={question.label}
    hint={question.hint}
    error={error}
    version={version}
    optional={!question.required}
    type={FIELD_TYPES[question.type as keyof typeof FIELD_TYPES]}
    value={textIn(fields, name)}
    maxLength={question.type === 'long_text' ? question.maxLength : undefined}
    unit={question.type === 'number' ? question.unit : undefined}
  />
);
