import type { ComponentChildren } from 'preact';
import { fieldId } from '../field-id.ts';
import { type Content, T, useSay, type Words } from '../frame.tsx';
import type { CellFaultProps, CellFieldProps, FieldProps, SelectProps } from '../props.tsx';
import { Icon } from './icon.tsx';
import { Optional } from './links.tsx';

type Frame = Readonly<{
  id: string;
  label: Content;
  hint?: Content;
  error?: Words | undefined;
  optional?: boolean | undefined;
  known?: Content;
  after?: Content;
  version?: number | undefined;
  children: ComponentChildren;
}>;

/** Label, hint, control, error: always in this order. */
const Labelled = ({ id, label, hint, error, optional, known, after, version, children }: Frame) => (
  <div class={error ? 'field field--bad' : 'field'} data-version={version}>
    <label for={id}>
      {label}
      {optional && <Optional />}
    </label>
    {hint && (
      <p class="hint" id={`${id}-h`}>
        {hint}
      </p>
    )}
    {children}
    {known && (
      <p class="known" id={`${id}-k`}>
        <Icon name="check" />
        <span>{known}</span>
      </p>
    )}
    {after}
    <Fault id={id} error={error} />
  </div>
);

export const Fault = ({ id, error }: { id: string; error?: Words | undefined }) =>
  error ? (
    <p class="bad" id={`${id}-e`}>
      <Icon name="warn" />
      <span>{error}</span>
    </p>
  ) : null;

/** The ids of what explains a control, for screen readers. */
export const describedBy = (id: string, told: { hint?: Content; error?: unknown; known?: Content; count?: unknown }) =>
  [told.hint && `${id}-h`, told.known && `${id}-k`, told.count && `${id}-c`, told.error && `${id}-e`]
    .filter(Boolean)
    .join(' ') || undefined;

const KEYBOARD = {
  number: 'numeric',
  money: 'decimal',
  code: 'numeric',
  email: 'email',
  tel: 'tel',
  url: 'url',
} as const;
const INPUT_TYPE = { email: 'email', tel: 'tel', url: 'url', search: 'search', date: 'date' } as const;

/** One question with one line or a few lines of answer. */
export const Field = (props: FieldProps) => {
  const id = props.id ?? fieldId(props.name);
  const counted = props.type === 'textarea' && props.maxLength !== undefined;
  return (
    <Labelled
      {...props}
      id={id}
      known={props.knownFrom}
      after={counted && <Counter id={id} length={props.value?.length ?? 0} max={props.maxLength ?? 0} />}
    >
      {props.type === 'textarea' ? <Area {...props} id={id} /> : <Line {...props} id={id} />}
    </Labelled>
  );
};

const commonOf = (props: FieldProps & { id: string }) => ({
  id: props.id,
  name: props.name,
  autocomplete: props.autocomplete,
  maxLength: props.maxLength,
  readOnly: props.knownFrom !== undefined,
  'aria-invalid': props.error ? ('true' as const) : undefined,
  'aria-describedby': describedBy(props.id, {
    hint: props.hint,
    error: props.error,
    known: props.knownFrom,
    count: props.type === 'textarea' && props.maxLength,
  }),
});

const Area = (props: FieldProps & { id: string }) => (
  <textarea {...commonOf(props)} rows={props.rows ?? 5} data-counted={props.maxLength ? '' : undefined}>
    {/* A text that begins with a new line would lose it: the parser drops the first one. */}
    {props.value?.startsWith('\n') ? `\n${props.value}` : props.value}
  </textarea>
);

const Counter = ({ id, length, max }: { id: string; length: number; max: number }) => (
  <p class="count" id={`${id}-c`} data-max={max}>
    <T fr={`${length} caractères sur ${max}`} en={`${length} of ${max} characters`} />
  </p>
);

const Line = (props: FieldProps & { id: string }) => {
  const type = props.type ?? 'text';
  const unit = type === 'money' ? '€' : props.unit;
  const input = (
    <input
      {...commonOf(props)}
      type={INPUT_TYPE[type as keyof typeof INPUT_TYPE] ?? 'text'}
      class={type === 'code' ? 'code' : undefined}
      inputMode={KEYBOARD[type as keyof typeof KEYBOARD]}
      value={props.value ?? ''}
      autofocus={props.autofocus}
      data-suggest={props.suggest}
      data-suggest-into={props.suggestInto}
      data-sum-into={props.sumInto}
    />
  );
  const hidden = props.suggestInto && <input type="hidden" name={props.suggestInto} value={props.suggestId ?? ''} />;
  if (unit === undefined) return hidden ? [input, hidden] : input;
  return (
    <span class={type === 'money' || type === 'number' ? 'affix affix--figure' : 'affix'}>
      {input}
      <span aria-hidden={unit === '€' ? 'true' : undefined}>{unit}</span>
    </span>
  );
};

/** A field inside a table: its label is the column and the row, said to screen readers. */
export const CellField = ({ name, label, value, type = 'text', error, faultIn, sumInto }: CellFieldProps) => {
  const say = useSay();
  const id = fieldId(name);
  const input = (
    <input
      id={id}
      name={name}
      aria-label={say(label)}
      value={value ?? ''}
      inputMode={type === 'text' ? undefined : 'decimal'}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={error ? `${id}-e` : undefined}
      data-sum-into={sumInto}
    />
  );
  return (
    <>
      {type === 'money' ? (
        <span class="affix affix--figure">
          {input}
          <span aria-hidden="true">€</span>
        </span>
      ) : (
        input
      )}
      {faultIn !== 'row' && <Fault id={id} error={error} />}
    </>
  );
};

/** What is wrong with a field of a table, said in the cell that names its row. */
export const CellFault = ({ name, error }: CellFaultProps) => <Fault id={fieldId(name)} error={error} />;

export const Select = (props: SelectProps) => {
  const id = props.id ?? fieldId(props.name);
  const say = useSay();
  return (
    <Labelled {...props} id={id}>
      <span class="select">
        <select
          id={id}
          name={props.name}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={describedBy(id, props)}
        >
          {props.empty && <option value="">{say(props.empty)}</option>}
          <Options options={props.options} value={props.value} />
          {props.groups?.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} value={props.value} />
            </optgroup>
          ))}
        </select>
      </span>
    </Labelled>
  );
};

const Options = ({ options, value }: Pick<SelectProps, 'options' | 'value'>) => (
  <>
    {options.map((option) => (
      <option key={option.value} value={option.value} selected={option.value === value} disabled={option.disabled}>
        {option.text}
      </option>
    ))}
  </>
);
