import type { ComponentChildren } from 'preact';
import { fieldId } from '../field-id.ts';
import { number } from '../format.ts';
import { useFrame } from '../frame.tsx';
import type {
  CheckboxGroupProps,
  CheckboxProps,
  FieldsetProps,
  FileFieldProps,
  Option,
  RadioGroupProps,
} from '../props.tsx';
import { describedBy, Fault } from './fields.tsx';
import { Icon } from './icon.tsx';
import { Optional } from './links.tsx';

type GroupProps = Omit<RadioGroupProps, 'value' | 'options'> & { children: ComponentChildren };

/** A question whose answers are chosen: the legend is the question. */
const Group = ({ name, label, hint, error, optional, columns, version, children }: GroupProps) => {
  const id = fieldId(name);
  return (
    <fieldset
      class={error ? 'choices field--bad' : 'choices'}
      aria-describedby={describedBy(id, { hint, error })}
      data-version={version}
    >
      <legend>
        {label}
        {optional && <Optional />}
      </legend>
      {hint && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      <div class={columns ? 'grid' : 'choices'}>{children}</div>
      <Fault id={id} error={error} />
    </fieldset>
  );
};

type ChoiceProps = Readonly<{
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  bare: boolean;
  faulty: boolean;
}>;

/** The whole line is the target. */
const Choice = ({ type, id, name, option, checked, bare, faulty }: ChoiceProps) => {
  const { lang } = useFrame();
  return (
    <label class={bare ? 'choice choice--bare' : 'choice'}>
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        aria-invalid={faulty ? 'true' : undefined}
      />
      <span>
        {option.text}
        {option.hint && <small>{option.hint}</small>}
      </span>
      {option.count !== undefined && <span class="choice__count">{number(option.count, lang)}</span>}
    </label>
  );
};

/** The first choice bears the id of the question, so that the error summary leads to it. */
const idOf = (name: string, index: number): string => (index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`);

export const RadioGroup = ({ options, value, look, ...group }: RadioGroupProps) => (
  <Group {...group}>
    {options.map((option, index) => (
      <Choice
        key={option.value}
        type="radio"
        id={idOf(group.name, index)}
        name={group.name}
        option={option}
        checked={option.value === value}
        bare={look === 'bare'}
        faulty={group.error !== undefined}
      />
    ))}
  </Group>
);

export const CheckboxGroup = ({ options, values, look, ...group }: CheckboxGroupProps) => (
  <Group {...group}>
    {options.map((option, index) => (
      <Choice
        key={option.value}
        type="checkbox"
        id={idOf(group.name, index)}
        name={group.name}
        option={option}
        checked={values.includes(option.value)}
        bare={look === 'bare'}
        faulty={group.error !== undefined}
      />
    ))}
  </Group>
);

/** One box to tick: an attestation. */
export const Checkbox = ({ name, label, hint, value = 'yes', checked, error, id = fieldId(name) }: CheckboxProps) => (
  <div class={error ? 'field field--bad' : 'field'}>
    <label class="choice">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        checked={checked}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={describedBy(id, { error })}
      />
      <span>
        {label}
        {hint && <small>{hint}</small>}
      </span>
    </label>
    <Fault id={id} error={error} />
  </div>
);

/** A box to send a file. Its form must be given `files`. */
export const FileField = ({
  name,
  label,
  hint,
  error,
  optional,
  accept,
  multiple,
  id = fieldId(name),
}: FileFieldProps) => (
  <div class={error ? 'drop field--bad' : 'drop'}>
    <label for={id}>
      <b>{label}</b>
      {optional && <Optional />}
    </label>
    {hint && (
      <p class="hint" id={`${id}-h`}>
        {hint}
      </p>
    )}
    <input
      id={id}
      type="file"
      name={name}
      accept={accept}
      multiple={multiple}
      aria-invalid={error ? 'true' : undefined}
      aria-describedby={describedBy(id, { hint, error })}
    />
    <Fault id={id} error={error} />
  </div>
);

/** Several fields under one question. */
export const Fieldset = ({ legend, hint, error, id, children }: FieldsetProps) => {
  const base = id ?? 'group';
  return (
    <fieldset
      id={id}
      class={error ? 'flow field--bad' : 'flow'}
      aria-describedby={id && describedBy(base, { hint, error })}
    >
      <legend>{legend}</legend>
      {hint && (
        <p class="hint" id={id && `${base}-h`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="bad" id={id && `${base}-e`}>
          <Icon name="warn" />
          <span>{error}</span>
        </p>
      )}
      {children}
    </fieldset>
  );
};
