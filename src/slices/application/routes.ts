import type { Route } from '#platform/web';
import type { ApplicationSettings } from './panels.ts';
import { contactRoutes } from './routes/contacts.tsx';
import { draftRoutes } from './routes/draft.tsx';
import { fileRoutes } from './routes/file.tsx';
import { filesRoutes } from './routes/files.tsx';
import { openRoutes } from './routes/open.tsx';
import { partnerRoutes } from './routes/partners.tsx';
import { partnershipRoutes } from './routes/partnership.tsx';
import { takeUpRoutes } from './routes/take-up.tsx';

/** Everything an applicant does with a file, from its opening to its withdrawal. */
export const applicationRoutes = (settings: ApplicationSettings): readonly Route[] => [
  ...contactRoutes,
  ...openRoutes,
  ...draftRoutes,
  ...filesRoutes,
  ...fileRoutes(settings),
  ...partnerRoutes(settings),
  ...partnershipRoutes(settings),
  ...takeUpRoutes,
];
