import type { Text } from '#kernel/text';
import type { PlainQuestion, QuestionOf } from '#slices/programme';
import { type FieldError, Repeat } from '#ui/kit';
import { visibleInItem } from '../form/conditions.ts';
import { positions } from '../form/read-budget.ts';
import type { Answers, RawFields } from '../form/types.ts';
import { QuestionField, textIn } from './question.tsx';

type Props = Readonly<{
  question: QuestionOf<'block'>;
  fields: RawFields;
  errors: readonly FieldError[];
  error?: Text | undefined;
  /** Rows to draw, when the person asked for one more. */
  rows?: number | undefined;
}>;

/** A block repeated as many times as there are partners, shares, sites… */
export const BlockField = ({ question, fields, errors, error, rows }: Props) => {
  const known = positions(fields, question.key);
  const shown = Math.max(rows ?? 0, known.length, question.min);
  return (
    <Repeat
      name={question.key}
      legend={question.label}
      hint={question.hint}
      error={error}
      rows={shown}
      max={question.max}
      rowLabel={question.itemLabel}
      addLabel={{ fr: `Ajouter : ${question.itemLabel.fr}`, en: `Add: ${question.itemLabel.en}` }}
      removeLabel={{ fr: 'Retirer', en: 'Remove' }}
      row={(index) => (
        <Item question={question} at={index} from={known[Number(index)] ?? index} fields={fields} errors={errors} />
      )}
    />
  );
};

type ItemProps = Readonly<{
  question: QuestionOf<'block'>;
  /** The row drawn, and the row of the fields it is drawn from: rows are numbered again when one is taken away. */
  at: string;
  from: number | string;
  fields: RawFields;
  errors: readonly FieldError[];
}>;

const Item = ({ question, at, from, fields, errors }: ItemProps) => {
  const prefix = `${question.key}.${at}`;
  const source = `${question.key}.${from}`;
  const moved = Object.fromEntries(
    question.questions.map((inner) => [`${prefix}.${inner.key}`, fields[`${source}.${inner.key}`]]),
  );
  return (
    <>
      {asked(question.questions, fields, source).map((inner) => (
        <QuestionField
          key={inner.key}
          question={inner}
          name={`${prefix}.${inner.key}`}
          fields={moved}
          error={errorText(errors, `${prefix}.${inner.key}`)}
        />
      ))}
      <input type="hidden" name={`${prefix}.id`} value={textIn(fields, `${source}.id`)} />
    </>
  );
};

/** Conditions inside a row look at the row first; what is typed stands for what is answered. */
const asked = (questions: readonly PlainQuestion[], fields: RawFields, source: string): readonly PlainQuestion[] => {
  const answers: Answers = Object.fromEntries(
    questions.map((inner) => {
      const typed = textIn(fields, `${source}.${inner.key}`);
      const value = inner.type === 'yes_no' ? (typed === '' ? null : typed === 'yes') : typed;
      return [inner.key, value];
    }),
  );
  return visibleInItem(questions, answers, {});
};

export const errorText = (errors: readonly FieldError[], name: string): Text | undefined =>
  errors.find((one) => one.field === name)?.message as Text | undefined;
