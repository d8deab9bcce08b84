import { T, useSay } from '../frame.tsx';
import type { ButtonKind, ButtonLinkProps, ButtonProps, LinkProps } from '../props.tsx';
import { safeHref } from '../safe-href.ts';
import { Icon } from './icon.tsx';

export const SafeLink = ({
  href,
  children,
  download,
  current,
  lang,
  rel,
  newTab,
  class: look,
  label,
  id,
}: LinkProps) => {
  const say = useSay();
  return (
    <a
      id={id}
      href={safeHref(href)}
      class={look}
      download={download}
      aria-current={current}
      lang={lang}
      rel={newTab ? 'noopener' : rel}
      target={newTab ? '_blank' : undefined}
      aria-label={label && say(label)}
    >
      {children}
    </a>
  );
};

const lookOf = (kind: ButtonKind = 'go', size?: 'small', block?: boolean): string =>
  ['btn', kind !== 'go' && `btn--${kind}`, size === 'small' && 'btn--s', block && 'btn--block']
    .filter(Boolean)
    .join(' ');

/** A button that cannot be pressed yet says why beside it, and does nothing: it is told, not hidden. */
export const Button = (props: ButtonProps) => {
  const say = useSay();
  const blocked = props.disabledBecause !== undefined;
  const id = props.id ?? (blocked ? `why-${slug(say(props.disabledBecause ?? ''))}` : undefined);
  const button = (
    <button
      id={props.id}
      class={lookOf(props.kind, props.size, props.block)}
      type={blocked ? 'button' : (props.type ?? 'submit')}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      aria-label={props.label && say(props.label)}
      aria-disabled={blocked ? 'true' : undefined}
      aria-describedby={blocked ? `${id}-h` : undefined}
      popovertarget={props.popovertarget}
      popovertargetaction={props.popovertargetaction}
    >
      {props.icon && <Icon name={props.icon} />}
      {props.children}
    </button>
  );
  if (!blocked) return button;
  return (
    <>
      {button}
      <span class="hint" id={`${id}-h`}>
        {props.disabledBecause}
      </span>
    </>
  );
};

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40);

export const ButtonLink = ({ href, kind, size, block, icon, id, download, label, children }: ButtonLinkProps) => {
  const say = useSay();
  return (
    <a
      id={id}
      class={lookOf(kind, size, block)}
      href={safeHref(href)}
      download={download}
      aria-label={label && say(label)}
    >
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
};

export const Optional = () => (
  <span class="opt">
    {' '}
    <T fr="(facultatif)" en="(optional)" />
  </span>
);
