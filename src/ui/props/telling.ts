import type { Plural } from '../format.ts';
import type { Content, Words } from '../frame.tsx';
import type { IconName, Maybe } from './basis.ts';

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
/** Where somebody stands on a scale, theme by theme; a second series stands beside the first, as before and after. */
export type LevelsProps = Readonly<{
  label: Words;
  /** The levels of the scale, the lowest first. */
  levels: readonly Words[];
  themeHead: Words;
  series: readonly Words[];
  /** Hundredths of a level, from 100: a value for each series. */
  themes: readonly Readonly<{ key: string; label: Words; values: readonly number[] }>[];
  /** Head of the column that tells the change between two series. */
  changeHead: Words;
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
export type WhoProps = Readonly<{ name: string; detail?: Content }>;
export type RuleResultProps = Readonly<{ met: boolean; children?: Content }>;
export type MoneyProps = Readonly<{ cents: bigint; show?: Maybe<'auto' | 'always' | 'never'> }>;
export type MillionsProps = Readonly<{ cents: bigint }>;
export type InstantProps = Readonly<{
  at: Date /** `zoned` names the zone; `short` is for dense tables. */;
  show?: Maybe<'zoned' | 'full' | 'day' | 'short' | 'clock'>;
}>;
export type DayProps = Readonly<{ day: string; show?: Maybe<'full' | 'plain' | 'short'> }>;
export type IconProps = Readonly<{ name: IconName }>;
