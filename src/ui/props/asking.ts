import type { Content, Words } from '../frame.tsx';
import type { Maybe } from './basis.ts';
import type { FieldError } from './page.ts';

type Asked = Readonly<{
  name: string;
  label: Content;
  hint?: Content;
  error?: Maybe<Words>;
  /** Required is the rule and is not said; optional is said. */
  optional?: Maybe<boolean>;
  id?: Maybe<string>;
  /** The version of this answer that the person saw, when versions are kept field by field. */
  version?: Maybe<number>;
}>;
export type FieldProps = Asked &
  Readonly<{
    type?: Maybe<'text' | 'textarea' | 'number' | 'money' | 'date' | 'email' | 'tel' | 'url' | 'search' | 'code'>;
    value?: Maybe<string>;
    /** The value is known and cannot be typed here; says from where, e.g. « connu de l’Insee ». */
    knownFrom?: Content;
    autocomplete?: Maybe<string>;
    maxLength?: Maybe<number>;
    rows?: Maybe<number>;
    /** A unit after the field: « habitants », « mois ». Money has its own. */
    unit?: Maybe<Words>;
    /** Address that answers suggestions as JSON: `[{ id, label, detail }]`, asked with the text typed appended. */
    suggest?: Maybe<string>;
    /** Name of the hidden field that receives the id of the suggestion chosen. */
    suggestInto?: Maybe<string>;
    suggestId?: Maybe<string>;
    /** The total this amount belongs to; see `browser/totals.ts`. */
    sumInto?: Maybe<string>;
    autofocus?: Maybe<boolean>;
  }>;
export type CellFieldProps = Readonly<{
  name: string;
  /** Said to screen readers: the head of the column and the row. */
  label: Words;
  value?: Maybe<string>;
  type?: Maybe<'text' | 'money' | 'number'>;
  error?: Maybe<Words>;
  /** `row` leaves the message to a `CellFault` that the page puts where there is room: in the cell that names the row. */
  faultIn?: Maybe<'cell' | 'row'>;
  /** The total this amount belongs to; see `browser/repeat.ts`. */
  sumInto?: Maybe<string>;
}>;
export type CellFaultProps = Readonly<{ name: string; error: Maybe<Words> }>;
export type Option = Readonly<{
  value: string;
  text: Content;
  hint?: Content;
  disabled?: Maybe<boolean>;
  count?: Maybe<number>;
}>;
export type SelectProps = Asked &
  Readonly<{
    options: readonly Option[];
    /** More options, under the name of what they are of. */
    groups?: Maybe<readonly Readonly<{ label: string; options: readonly Option[] }>[]>;
    value?: Maybe<string> /** First line, without value. */;
    empty?: Maybe<Words>;
  }>;
export type RadioGroupProps = Asked &
  Readonly<{
    options: readonly Option[];
    value?: Maybe<string>;
    columns?: Maybe<boolean>;
    look?: Maybe<'box' | 'bare'>;
  }>;
export type CheckboxGroupProps = Asked &
  Readonly<{
    options: readonly Option[];
    values: readonly string[];
    columns?: Maybe<boolean>;
    look?: Maybe<'box' | 'bare'>;
  }>;
export type CheckboxProps = Readonly<{
  name: string;
  label: Content;
  hint?: Content;
  value?: Maybe<string>;
  checked?: Maybe<boolean>;
  error?: Maybe<Words>;
  id?: Maybe<string>;
}>;
export type FileFieldProps = Asked & Readonly<{ accept?: Maybe<string>; multiple?: Maybe<boolean> }>;
export type FieldsetProps = Readonly<{
  legend: Content;
  hint?: Content;
  error?: Maybe<Words>;
  id?: Maybe<string>;
  children?: Content;
}>;
export type ErrorSummaryProps = Readonly<{
  errors: Maybe<readonly FieldError[]> /** Where `errors` is empty nothing is shown. */;
  title?: Maybe<Words>;
  note?: Content;
}>;
export type RepeatProps = Readonly<{
  /** Prefix of the names of the rows: `costs` gives `costs.0.label`. */
  name: string;
  legend: Content;
  hint?: Content;
  error?: Maybe<Words>;
  /** How many rows there are; at least one is drawn. */
  rows: number;
  max?: Maybe<number>;
  /** Draws row `index`; called with `__n__` for the row that script adds. */
  row: (index: string) => Content;
  addLabel: Words;
  removeLabel: Words;
  /** What a row is called: « Partenaire », followed by its number. */
  rowLabel: Words;
}>;
export type BalanceProps = Readonly<{
  even: boolean;
  text: Content;
  detail: Content;
  id?: Maybe<string>;
  /** Names of the totals of costs and of funding, so that the balance follows the typing: `costs funding`. */
  sums?: Maybe<string>;
}>;
