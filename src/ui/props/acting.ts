import type { Content, Words } from '../frame.tsx';
import type { IconName, Maybe } from './basis.ts';

export type ButtonKind = 'go' | 'quiet' | 'act' | 'stop' | 'bare';
type ButtonLook = Readonly<{
  /** `act` (plum) binds in law and cannot be undone; `go` (green) moves forward. */
  kind?: Maybe<ButtonKind>;
  size?: Maybe<'small'>;
  block?: Maybe<boolean>;
  icon?: Maybe<IconName>;
  id?: Maybe<string>;
  children?: Content;
}>;
export type ButtonProps = ButtonLook &
  Readonly<{
    type?: Maybe<'submit' | 'button'>;
    name?: Maybe<string>;
    value?: Maybe<string>;
    /** Sends the form elsewhere, e.g. to withdraw instead of to save. */
    formaction?: Maybe<string>;
    form?: Maybe<string>;
    /** Why it cannot be pressed yet: the button is dashed and the reason stands beside it. */
    disabledBecause?: Maybe<Words>;
    /** Said to screen readers when the words on the button repeat along a list. */
    label?: Maybe<Words>;
    popovertarget?: Maybe<string>;
    popovertargetaction?: Maybe<'show' | 'hide'>;
  }>;
export type ButtonLinkProps = ButtonLook & Readonly<{ href: string; download?: Maybe<boolean>; label?: Maybe<Words> }>;
export type LinkProps = Readonly<{
  href: string;
  children?: Content;
  download?: Maybe<boolean>;
  current?: Maybe<'page' | 'step' | 'true'>;
  lang?: Maybe<string>;
  rel?: Maybe<string>;
  /** Opens beside this page; the words of the link must say so. */
  newTab?: Maybe<boolean>;
  class?: Maybe<string>;
  /** Said instead of the words shown; it must contain them. */
  label?: Maybe<Words>;
  id?: Maybe<string>;
}>;

export type PostFormProps = Readonly<{
  action: string;
  id?: Maybe<string>;
  /** Allows attachments (multipart). */
  files?: Maybe<boolean>;
  /** Names the form to screen readers when a page has several. */
  label?: Maybe<Words>;
  hidden?: Maybe<Readonly<Record<string, string>>>;
  /** Saves each field as it is left; see `browser/autosave.ts` for what the address must answer. */
  autosave?: Maybe<Readonly<{ url: string; version?: Maybe<number> }>>;
  /** Asks the browser for a passkey before it is sent; see `browser/passkey.ts`. */
  passkey?: Maybe<Readonly<{ optionsUrl: string; ceremony: 'add' | 'show' }>>;
  /** `row` lays fields side by side; `bare` leaves the layout to the children. */
  layout?: Maybe<'flow' | 'row' | 'bare'>;
  children?: Content;
}>;
export type SendAgainProps = Readonly<{
  action: string;
  /** All the form carried, its marks included. A field sent twice is a list. */
  fields: Readonly<Record<string, string | readonly string[]>>;
  /** The words of its button. */
  children?: Content;
}>;
export type GetFormProps = Readonly<{
  action: string;
  label: Words;
  id?: Maybe<string>;
  layout?: Maybe<'flow' | 'row' | 'bare'>;
  hidden?: Maybe<Readonly<Record<string, string>>>;
  children?: Content;
}>;

export type DialogProps = Readonly<{
  id: string /** Words of the button that opens it. */;
  open: Content;
  openKind?: Maybe<ButtonKind>;
  openIcon?: Maybe<IconName>;
  title: Content /** Words of the way out that changes nothing. */;
  keep: Content;
  children?: Content /** The form with the button that acts. */;
  act: Content;
}>;
export type SearchBoxProps = Readonly<{
  action: string;
  name: string;
  label: Words;
  hint?: Content;
  value?: Maybe<string>;
  button: Content;
  suggest?: Maybe<string>;
  suggestInto?: Maybe<string>;
  hidden?: Maybe<Readonly<Record<string, string>>>;
  /** A second question, beside the first. */
  children?: Content;
}>;
export type FiltersProps = Readonly<{
  action: string;
  label: Words /** How many filters are on. */;
  active: number;
  search?: Content;
  clearHref: string;
  children?: Content;
}>;
