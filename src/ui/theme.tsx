import type { ComponentChildren } from 'preact';
import type * as P from './props.tsx';

type Component<Props> = (props: Props) => ComponentChildren;

/**
 * The kit as pages know it. A theme is a module that implements it: another look, for operators bound to one, is
 * another object of this type, and no page changes.
 */
export type Theme = Readonly<{
  Layout: Component<P.LayoutProps>;
  Document: Component<P.DocumentProps>;
  Breadcrumbs: Component<P.BreadcrumbsProps>;
  PageTitle: Component<P.PageTitleProps>;
  SplitPage: Component<P.LabelledAside>;
  HeroPage: Component<P.LabelledAside>;
  BoardPage: Component<P.LabelledAside>;
  FormPage: Component<P.FormPageProps>;
  DeskPage: Component<P.DeskPageProps>;
  Register: Component<P.RegisterProps>;
  Panel: Component<P.PanelProps>;
  Sheet: Component<P.SheetProps>;
  Door: Component<P.DoorProps>;
  Doors: Component<P.StackProps>;
  Stack: Component<P.StackProps>;
  Row: Component<P.StackProps>;
  Grid: Component<P.StackProps>;
  Fold: Component<P.FoldProps>;
  Tree: Component<P.TreeProps>;
  Tabs: Component<P.TabsProps>;
  Button: Component<P.ButtonProps>;
  ButtonLink: Component<P.ButtonLinkProps>;
  SafeLink: Component<P.LinkProps>;
  PostForm: Component<P.PostFormProps>;
  SendAgain: Component<P.SendAgainProps>;
  GetForm: Component<P.GetFormProps>;
  SearchBox: Component<P.SearchBoxProps>;
  Filters: Component<P.FiltersProps>;
  Field: Component<P.FieldProps>;
  CellField: Component<P.CellFieldProps>;
  CellFault: Component<P.CellFaultProps>;
  Select: Component<P.SelectProps>;
  RadioGroup: Component<P.RadioGroupProps>;
  CheckboxGroup: Component<P.CheckboxGroupProps>;
  Checkbox: Component<P.CheckboxProps>;
  FileField: Component<P.FileFieldProps>;
  Fieldset: Component<P.FieldsetProps>;
  Repeat: Component<P.RepeatProps>;
  Balance: Component<P.BalanceProps>;
  ErrorSummary: Component<P.ErrorSummaryProps>;
  SavedState: Component<P.SavedStateProps>;
  Dialog: Component<P.DialogProps>;
  Notice: Component<P.NoticeProps>;
  Tag: Component<P.TagProps>;
  RuleResult: Component<P.RuleResultProps>;
  Deadline: Component<P.DeadlineProps>;
  EmptyState: Component<P.EmptyStateProps>;
  Who: Component<P.WhoProps>;
  Live: Component<P.StackProps>;
  Ref: Component<P.StackProps>;
  Table: <Row>(props: P.TableProps<Row>) => ComponentChildren;
  Pagination: Component<P.PaginationProps>;
  Facts: Component<P.FactsProps>;
  Figures: Component<P.FiguresProps>;
  Files: Component<P.FilesProps>;
  Meter: Component<P.MeterProps>;
  Legend: Component<P.LegendProps>;
  Leaves: Component<P.LeavesProps>;
  Chart: Component<P.ChartProps>;
  TileMap: Component<P.TileMapProps>;
  Journal: Component<P.JournalProps>;
  Sections: Component<P.SectionsProps>;
  Steps: Component<P.StepsProps>;
  Money: Component<P.MoneyProps>;
  Millions: Component<P.MillionsProps>;
  Instant: Component<P.InstantProps>;
  Day: Component<P.DayProps>;
  Icon: Component<P.IconProps>;
}>;
