import type { Route } from '#platform/web';
import type { ApplicationSettings } from './panels.ts';
import { draftRoutes } from './routes/draft.tsx';
import { fileRoutes } from './routes/file.tsx';
import { openRoutes } from './routes/open.tsx';

/** Everything an applicant does with a file, from its opening to its withdrawal. */
export const applicationRoutes = (settings: ApplicationSettings): readonly Route[] => [
  ...openRoutes,
  ...draftRoutes,
  ...fileRoutes(settings),
];
