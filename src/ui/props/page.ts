import type { Content, Words } from '../frame.tsx';
import type { Maybe } from './basis.ts';
import type { FactsProps } from './telling.ts';

export type Crumb = Readonly<{ text: Words; href: string }>;
export type FieldError = Readonly<{
  /** Name of the field, or '' when the fault belongs to none. */ field: string;
  message: Words;
}>;
export type LayoutProps = Readonly<{
  /** Title of the page, in the tab of the browser; the words of the h1 as a rule. */
  title: Words;
  /** The faults of the form on this page: they change the title of the tab. */
  errors?: Maybe<readonly FieldError[]>;
  /** The way here, without the page itself. */
  crumbs?: Maybe<readonly Crumb[]>;
  /** `full` for desks and boards. */
  width?: Maybe<'page' | 'full'>;
  /** More places to skip to, after the content. */
  skipTo?: Maybe<readonly Readonly<{ id: string; text: Words }>[]>;
  description?: Maybe<Words>;
  /** A script of this page alone, beside that of every page. */
  script?: Maybe<'passkey'>;
  /** Sends the page afresh every so many seconds: a live session without script. */
  refreshSeconds?: Maybe<number>;
  children?: Content;
}>;
export type DocumentProps = Pick<
  LayoutProps,
  'title' | 'errors' | 'description' | 'script' | 'refreshSeconds' | 'children'
>;
export type BreadcrumbsProps = Readonly<{ crumbs: readonly Crumb[]; here: Words }>;
export type PageTitleProps = Readonly<{
  title: Content;
  over?: Content;
  lede?: Content;
  tag?: Content;
  /** Buttons at the end of the line of the title: the next act of the person, alone. */
  actions?: Content;
  size?: Maybe<'page' | 'hero'>;
  children?: Content;
}>;

export type JournalItem = Readonly<{
  kind?: Maybe<'plain' | 'done' | 'act' | 'next'>;
  what: Content;
  when?: Content;
  at?: Maybe<Date>;
  by?: Content;
}>;
export type JournalProps = Readonly<{ items: readonly JournalItem[]; label?: Maybe<Words> }>;
export type Section = Readonly<{
  href: string;
  text: Content;
  note?: Content;
  state: 'done' | 'partial' | 'faulty' | 'todo';
  current?: Maybe<boolean>;
}>;
export type SectionsProps = Readonly<{ label: Words; summary: Content; items: readonly Section[]; id?: Maybe<string> }>;
export type StepsProps = Readonly<{
  label: Words;
  items: readonly Readonly<{ text: Content; note?: Content; state: 'done' | 'current' | 'next' }>[];
}>;
export type DeadlineProps = Readonly<{
  at: Date /** « Ferme », « Accusé de réception dû » */;
  what: Content /** Days before which it presses; 7 as a rule. */;
  soonDays?: Maybe<number>;
  zone?: Maybe<string>;
}>;
export type TabsProps = Readonly<{
  label: Words;
  items: readonly Readonly<{ href: string; text: Content; count?: Maybe<number>; current?: Maybe<boolean> }>[];
}>;
export type RegisterProps = Readonly<{ id?: Maybe<string>; title: Content; aside?: Content; children?: Content }>;
export type SheetProps = Readonly<{ title: Content; id?: Maybe<string>; children?: Content }>;
export type PanelProps = Readonly<{
  title?: Content;
  id?: Maybe<string> /** At the end of the line of the title. */;
  actions?: Content /** The content touches the border: tables. */;
  flush?: Maybe<boolean>;
  foot?: Content /** `act` marks what is being decided now. */;
  tone?: Maybe<'plain' | 'act'>;
  children?: Content;
}>;
export type DoorProps = Readonly<{
  href: string;
  title: Content;
  tag?: Content;
  text?: Content;
  facts?: Maybe<FactsProps['items']>;
}>;
export type FoldProps = Readonly<{ summary: Content; open?: Maybe<boolean>; id?: Maybe<string>; children?: Content }>;
/** A thing with others under it, to any depth. */
export type TreeItem = Readonly<{
  key: string;
  content: Content;
  /** Said on the fold of what is under it, when there is something. */
  summary: Content;
  open?: Maybe<boolean>;
  items: readonly TreeItem[];
}>;
export type TreeProps = Readonly<{ label: Words; items: readonly TreeItem[] }>;
export type StackProps = Readonly<{ children?: Content }>;
export type LabelledAside = Readonly<{
  main: Content;
  aside: Content;
  asideLabel: Words;
  /** The aside is what to do: on a narrow screen and for the keyboard it comes before a long main part. */
  asideFirst?: Maybe<boolean>;
}>;
export type FormPageProps = Readonly<{ parts: Content; children?: Content; company?: Content; companyLabel: Words }>;
export type DeskPageProps = Readonly<{ filters: Content; children?: Content }>;
