import type { Theme } from '../theme.tsx';
import * as amounts from './amounts.tsx';
import * as choices from './choices.tsx';
import { Document } from './document.tsx';
import * as drawings from './drawings.tsx';
import * as fields from './fields.tsx';
import * as forms from './form.tsx';
import { Icon } from './icon.tsx';
import { Breadcrumbs, Layout } from './layout.tsx';
import { Levels } from './levels.tsx';
import * as links from './links.tsx';
import * as places from './places.tsx';
import * as progress from './progress.tsx';
import * as tables from './table.tsx';
import { TileMap } from './tile-map.tsx';
import * as told from './told.tsx';

/** The look of Lauréat: a well-kept public register. */
export const laurel: Theme = {
  Document,
  Layout,
  Breadcrumbs,
  Icon,
  Levels,
  TileMap,
  ...amounts,
  ...choices,
  ...drawings,
  ...fields,
  ...forms,
  ...links,
  ...places,
  ...progress,
  ...tables,
  ...told,
};
