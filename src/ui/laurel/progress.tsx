import { fieldId } from '../field-id.ts';
import { T, useSay } from '../frame.tsx';
import type { IconName, JournalProps, RepeatProps, Section, SectionsProps, StepsProps } from '../props.tsx';
import { safeHref } from '../safe-href.ts';
import { Instant } from './amounts.tsx';
import { Fault } from './fields.tsx';
import { Icon } from './icon.tsx';

const MARKS = { plain: undefined, done: 'is-done', act: 'is-act', next: 'is-next' } as const;

/** Who did what, when. A full leaf is done, a plum leaf binds in law, a dashed circle is to come. */
export const Journal = ({ items, label }: JournalProps) => (
  <ol class="journal" aria-label={label && useSay()(label)}>
    {items.map((item, index) => (
      <li key={index} class={MARKS[item.kind ?? 'plain']}>
        <div>
          {item.what}
          {item.by && <small>{item.by}</small>}
          {item.at && <Instant at={item.at} />}
          {item.when && <small>{item.when}</small>}
        </div>
      </li>
    ))}
  </ol>
);

const STATES: Readonly<Record<Section['state'], Readonly<{ icon: IconName; look?: string }>>> = {
  done: { icon: 'check' },
  partial: { icon: 'half' },
  faulty: { icon: 'warn', look: 'is-bad' },
  todo: { icon: 'todo', look: 'is-todo' },
};

/** The parts of a file, folded on a narrow screen. */
export const Sections = ({ label, summary, items, id }: SectionsProps) => (
  <nav class="parts" id={id} aria-label={useSay()(label)}>
    <details class="fold fold--wide-open">
      <summary>
        <span>{summary}</span>
      </summary>
      <p class="only-wide-open">
        <b>{summary}</b>
      </p>
      <ol class="sections">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={safeHref(item.href)}
              class={STATES[item.state].look}
              aria-current={item.current ? 'step' : undefined}
            >
              <Icon name={STATES[item.state].icon} />
              <span>{item.text}</span>
              {item.note && <small>{item.note}</small>}
            </a>
          </li>
        ))}
      </ol>
    </details>
  </nav>
);

const STEP_MARK = { done: 'is-done', current: 'is-act', next: 'is-next' } as const;

/** Where a thing stands in its life, along a line. */
export const Steps = ({ label, items }: StepsProps) => (
  <ol class="steps" aria-label={useSay()(label)}>
    {items.map((item, index) => (
      <li key={index} class={STEP_MARK[item.state]} aria-current={item.state === 'current' ? 'step' : undefined}>
        <span>
          {item.text}
          {item.state === 'done' && (
            <span class="vh">
              {' '}
              <T fr="(fait)" en="(done)" />
            </span>
          )}
        </span>
        {item.note && <small>{item.note}</small>}
      </li>
    ))}
  </ol>
);

/**
 * Rows one can add and take away. Without script, the buttons send the form with `_add` or `_remove` and the page comes
 * back with one row more or less; with it, the rows change in place.
 */
export const Repeat = (props: RepeatProps) => {
  const say = useSay();
  const rows = Array.from({ length: Math.max(1, props.rows) }, (_, index) => String(index));
  return (
    <fieldset class="repeat flow" data-repeat={props.name} data-max={props.max} id={fieldId(props.name)} tabindex={-1}>
      <legend>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      <Fault id={fieldId(props.name)} error={props.error} />
      <div class="flow" data-rows>
        {rows.map((index) => (
          <RepeatRow key={index} repeat={props} index={index} title={`${say(props.rowLabel)} ${Number(index) + 1}`} />
        ))}
      </div>
      <template data-row-template>
        <RepeatRow repeat={props} index="__n__" title={`${say(props.rowLabel)} __rank__`} />
      </template>
      <p>
        <button class="btn btn--bare" type="submit" name="_add" value={props.name} data-add>
          <Icon name="plus" />
          {props.addLabel}
        </button>
      </p>
    </fieldset>
  );
};

const RepeatRow = ({ repeat, index, title }: { repeat: RepeatProps; index: string; title: string }) => {
  const say = useSay();
  return (
    <fieldset class="panel flow repeat__row" data-row>
      <legend data-row-title={say(repeat.rowLabel)}>{title}</legend>
      {repeat.row(index)}
      <p>
        <button
          class="btn btn--quiet btn--s"
          type="submit"
          name="_remove"
          value={`${repeat.name}.${index}`}
          aria-label={`${say(repeat.removeLabel)} (${title})`}
          data-remove
        >
          <Icon name="minus" />
          {repeat.removeLabel}
        </button>
      </p>
    </fieldset>
  );
};
