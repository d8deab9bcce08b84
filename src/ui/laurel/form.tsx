// biome-ignore-all lint/a11y/useSemanticElements: a form with the role of search is understood by every browser; the search element is not yet
import { createHash } from 'node:crypto';
import { T, useFrame, useSay } from '../frame.tsx';
import type { FiltersProps, GetFormProps, PostFormProps, SearchBoxProps, SendAgainProps } from '../props.tsx';
import { safeHref } from '../safe-href.ts';
import { Field } from './fields.tsx';
import { Icon } from './icon.tsx';

/**
 * The request id of one form: that of the page, mixed with the address the form is sent to, so that two forms of one
 * page never pass for a repetition of each other, and a double click on one of them always does.
 */
const requestIdOf = (pageRequestId: string, action: string): string => {
  const hash = createHash('sha256').update(`${pageRequestId} ${action}`).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
};

const LAYOUT = { flow: 'flow', row: 'row', bare: undefined } as const;

/** Every POST of the product: its marks cannot be forgotten. */
export const PostForm = ({ action, id, files, label, hidden, autosave, passkey, layout, children }: PostFormProps) => {
  const { requestId, csrf } = useFrame();
  const say = useSay();
  return (
    <form
      id={id}
      class={LAYOUT[layout ?? 'flow']}
      method="post"
      action={safeHref(action)}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
      aria-label={label && say(label)}
      data-autosave={autosave && safeHref(autosave.url)}
      data-version={autosave?.version}
      data-passkey={passkey?.ceremony}
      data-options={passkey && safeHref(passkey.optionsUrl)}
    >
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="_request" value={requestIdOf(requestId, action)} />
      <Hidden fields={hidden} />
      {autosave && <DefaultButton />}
      {children}
    </form>
  );
};

/**
 * The Enter key in a field presses the first button of its form. Where rows come and go, that would be the one that
 * takes a row away: this one, which nobody sees, comes before them and only sends the form.
 */
const DefaultButton = () => <button type="submit" hidden />;

/** A form that did not arrive, to be sent again as it was: the marks it came with are among its fields. */
export const SendAgain = ({ action, fields, children }: SendAgainProps) => (
  <form method="post" action={safeHref(action)}>
    {Object.entries(fields).flatMap(([name, values]) =>
      [values].flat().map((value, rank) => <input key={`${name} ${rank}`} type="hidden" name={name} value={value} />),
    )}
    <button class="btn" type="submit">
      {children}
    </button>
  </form>
);

const Hidden = ({ fields = {} }: { fields?: Readonly<Record<string, string>> | undefined }) => (
  <>
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
);

/** A form that only asks: its answer has an address of its own. */
export const GetForm = ({ action, label, id, layout, hidden, children }: GetFormProps) => (
  <form
    id={id}
    class={LAYOUT[layout ?? 'flow']}
    method="get"
    action={safeHref(action)}
    role="search"
    aria-label={useSay()(label)}
  >
    <Hidden fields={hidden} />
    {children}
  </form>
);

export const SearchBox = (props: SearchBoxProps) => (
  <form class="ask" method="get" action={safeHref(props.action)} role="search" aria-label={useSay()(props.label)}>
    <Hidden fields={props.hidden} />
    <div class="ask__row">
      <Field
        type="search"
        name={props.name}
        label={props.label}
        hint={props.hint}
        value={props.value}
        suggest={props.suggest}
        suggestInto={props.suggestInto}
      />
      {props.children}
      <button class="btn" type="submit">
        <Icon name="search" />
        {props.button}
      </button>
    </div>
  </form>
);

/** The margin of a desk: search first, then filters, folded on a narrow screen. */
export const Filters = ({ action, label, active, search, clearHref, children }: FiltersProps) => (
  <form class="filters" method="get" action={safeHref(action)} role="search" aria-label={useSay()(label)}>
    {search}
    <details class="fold fold--wide-open">
      <summary>
        <span>
          <T fr={`Filtres : ${active === 0 ? 'aucun' : active}`} en={`Filters: ${active === 0 ? 'none' : active}`} />
        </span>
      </summary>
      <div class="flow">{children}</div>
    </details>
    <div class="row">
      <button class="btn btn--s" type="submit">
        <T fr="Appliquer" en="Apply" />
      </button>
      {active > 0 && (
        <a class="sm" href={safeHref(clearHref)}>
          <T fr="Tout effacer" en="Clear all" />
        </a>
      )}
    </div>
  </form>
);
