import { laurel } from './laurel/laurel.tsx';
import type { Theme } from './theme.tsx';

export { errorOn } from './faults.ts';
export { fieldId } from './field-id.ts';
export * from './format.ts';
export { type Content, type Frame, FrameContext, T, useFrame, useSay, type Words } from './frame.tsx';
export type * from './props.tsx';
export { renderPage } from './render.tsx';
export { safeHref } from './safe-href.ts';
export { typeset } from './typeset.ts';

/** The theme in use. Another look is another module of this type, put here. */
const theme: Theme = laurel;

export const {
  Layout,
  Document,
  Breadcrumbs,
  PageTitle,
  SplitPage,
  HeroPage,
  BoardPage,
  FormPage,
  DeskPage,
  Register,
  Panel,
  Sheet,
  Door,
  Doors,
  Stack,
  Row,
  Grid,
  Fold,
  Tree,
  Tabs,
  Button,
  ButtonLink,
  SafeLink,
  PostForm,
  SendAgain,
  GetForm,
  SearchBox,
  Filters,
  Field,
  CellField,
  CellFault,
  Select,
  RadioGroup,
  CheckboxGroup,
  Checkbox,
  FileField,
  Fieldset,
  Repeat,
  Balance,
  ErrorSummary,
  SavedState,
  Dialog,
  Notice,
  Tag,
  RuleResult,
  Deadline,
  EmptyState,
  Who,
  Live,
  Ref,
  Table,
  Pagination,
  Facts,
  Figures,
  Files,
  Meter,
  Legend,
  Leaves,
  Chart,
  Levels,
  TileMap,
  Journal,
  Sections,
  Steps,
  Money,
  Millions,
  Instant,
  Day,
  Icon,
} = theme;
