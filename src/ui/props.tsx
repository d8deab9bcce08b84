import type { Plural } from './format.ts';
import type { Content, Words } from './frame.tsx';

/** What each component of the kit takes. A theme implements these; pages know nothing else. */

export type IconName =
  | 'check'
  | 'half'
  | 'warn'
  | 'todo'
  | 'info'
  | 'clock'
  | 'lock'
  | 'file'
  | 'search'
  | 'plus'
  | 'minus'
  | 'sign'
  | 'download'
  | 'upload'
  | 'people'
  | 'person'
  | 'hidden'
  | 'gavel'
  | 'mail'
  | 'sun'
  | 'moon'
  | 'out'
  | 'globe'
  | 'arrow'
  | 'cross'
  | 'leaf';

type Maybe<T> = T | undefined;

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
  /** Sends the page afresh every so many seconds: a live session without script. */
  refreshSeconds?: Maybe<number>;
  children?: Content;
}>;
export type DocumentProps = Pick<LayoutProps, 'title' | 'errors' | 'description' | 'refreshSeconds' | 'children'>;
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
  /** `row` lays fields side by side; `bare` leaves the layout to the children. */
  layout?: Maybe<'flow' | 'row' | 'bare'>;
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

export type NoticeKind = 'info' | 'ok' | 'warn' | 'stop' | 'act';
export type NoticeProps = Readonly<{
  kind?: Maybe<NoticeKind>;
  title: Content;
  icon?: Maybe<IconName> /** Announced when the page opens. */;
  live?: Maybe<boolean>;
  id?: Maybe<string>;
  children?: Content;
}>;
export type TagKind = 'neutral' | 'go' | 'ok' | 'warn' | 'stop' | 'act';
export type TagProps = Readonly<{ kind?: Maybe<TagKind>; children?: Content }>;

export type Column<Row> = Readonly<{
  key: string;
  head: Words;
  cell: (row: Row, index: number) => Content;
  /** `end` for figures. */
  align?: Maybe<'end'>;
  /** The cell that names the row; one per table. */
  rowHeader?: Maybe<boolean>;
  /** A tick or a rank before the row. */
  pick?: Maybe<boolean>;
  hiddenHead?: Maybe<boolean>;
  sort?: Maybe<Readonly<{ href: string; direction?: Maybe<'ascending' | 'descending'> }>>;
  /** The cell of the total row. */
  total?: Content;
}>;
export type TableProps<Row> = Readonly<{
  caption: Words;
  captionHidden?: Maybe<boolean>;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A line across the table before the row: a group, or the end of the envelope. */
  cut?: Maybe<(row: Row, before: Maybe<Row>) => Content>;
  current?: Maybe<(row: Row) => boolean>;
  faulty?: Maybe<(row: Row) => boolean>;
  tight?: Maybe<boolean>;
  /** Keeps columns on a narrow screen instead of one card per row: for short tables of figures. */
  columnsWhenNarrow?: Maybe<boolean>;
  /** Shown instead of the table when there is no row. */
  empty?: Content;
  id?: Maybe<string>;
}>;
export type PaginationProps = Readonly<{
  previousHref?: Maybe<string>;
  nextHref?: Maybe<string> /** When it is known: it costs a count. */;
  total?: Maybe<number>;
  shown: number;
  unit: Plural;
  label?: Maybe<Words>;
}>;
export type FactsProps = Readonly<{ items: readonly Readonly<{ label: Content; value: Content }>[] }>;
export type FigureItem = Readonly<{
  label: Content;
  value: Content;
  sub?: Content /** A promise kept: drawn with a mark. */;
  kept?: Maybe<boolean>;
}>;
export type FiguresProps = Readonly<{ items: readonly FigureItem[] }>;

export type MoneyKind = 'paid' | 'committed' | 'reserved' | 'deliberation' | 'left';
export type MoneyPart = Readonly<{ kind: MoneyKind; amount: bigint; label?: Maybe<Words> }>;
export type MeterProps = Readonly<{
  label: Words;
  total: bigint;
  /** What is taken, in order; what is left is computed and need not be given. */
  parts: readonly MoneyPart[];
  /** Where the exact figures are written: `column`, `row`, or already said beside (`none`). */
  legend?: Maybe<'column' | 'row' | 'none'>;
  showLabel?: Maybe<boolean>;
  tall?: Maybe<boolean>;
}>;
export type LegendProps = Readonly<{
  parts: readonly MoneyPart[];
  layout?: Maybe<'column' | 'row'> /** Whole euros, or millions for the public. */;
  precise?: Maybe<boolean>;
}>;
export type LeavesProps = Readonly<{ title: Content; note?: Content; total: bigint; parts: readonly MoneyPart[] }>;
export type ChartProps = Readonly<{
  label: Words;
  items: readonly Readonly<{
    label: Content;
    value: number;
    text: Content /** Lowest and highest, drawn as a whisker. */;
    range?: Maybe<Readonly<{ low: number; high: number; text: Words }>>;
  }>[];
  max?: Maybe<number>;
}>;
export type Place = Readonly<{ code: string; name: string; count: number; href?: Maybe<string> }>;
export type TileMapProps = Readonly<{
  label: Words;
  note?: Content;
  places: readonly Place[];
  unit: Plural /** Head of the column of figures in the table below. */;
  unitHead: Words;
  placeHead: Words;
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
export type SavedStateProps = Readonly<{ state?: Maybe<'waiting' | 'saved' | 'failed'>; at?: Maybe<Date> }>;
export type EmptyStateProps = Readonly<{
  title: Content;
  children?: Content;
  action?: Maybe<Readonly<{ href: string; text: Content }>>;
}>;
export type FileItem = Readonly<{
  name: string;
  href?: Maybe<string>;
  detail?: Content;
  tag?: Content;
  action?: Content;
  download?: Maybe<boolean>;
}>;
export type FilesProps = Readonly<{ label: Words; items: readonly FileItem[] }>;
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
}>;
export type FoldProps = Readonly<{ summary: Content; open?: Maybe<boolean>; id?: Maybe<string>; children?: Content }>;
export type WhoProps = Readonly<{ name: string; detail?: Content }>;
export type RuleResultProps = Readonly<{ met: boolean; children?: Content }>;
export type StackProps = Readonly<{ children?: Content }>;
export type LabelledAside = Readonly<{ main: Content; aside: Content; asideLabel: Words }>;
export type FormPageProps = Readonly<{ parts: Content; children?: Content; company?: Content; companyLabel: Words }>;
export type DeskPageProps = Readonly<{ filters: Content; children?: Content }>;
export type FiltersProps = Readonly<{
  action: string;
  label: Words /** How many filters are on. */;
  active: number;
  search?: Content;
  clearHref: string;
  children?: Content;
}>;
export type MoneyProps = Readonly<{ cents: bigint; show?: Maybe<'auto' | 'always' | 'never'> }>;
export type MillionsProps = Readonly<{ cents: bigint }>;
export type InstantProps = Readonly<{
  at: Date /** `zoned` names the zone; `short` is for dense tables. */;
  show?: Maybe<'zoned' | 'full' | 'day' | 'short' | 'clock'>;
}>;
export type DayProps = Readonly<{ day: string; show?: Maybe<'full' | 'plain' | 'short'> }>;
export type IconProps = Readonly<{ name: IconName }>;
