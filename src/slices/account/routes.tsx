import type { Route } from '#platform/web';
import { joiningRoutes } from './routes/joining.tsx';
import { mandateRoutes } from './routes/mandates.tsx';
import { organisationRoutes } from './routes/organisations.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { powerRoutes } from './routes/power.tsx';
import { rightsRoutes } from './routes/rights.tsx';
import { securityRoutes } from './routes/security.tsx';
import { demonstrationRoutes, registrationRoutes, signInRoutes } from './routes/sign-in.tsx';
import { supportRoutes } from './routes/support.tsx';
import { verificationRoutes } from './routes/verification.tsx';
import type { AccountSettings } from './settings.ts';

/** The pages of accounts; what belongs to a demonstration exists in a demonstration only. */
export const accountRoutes = (settings: AccountSettings): readonly Route[] => [
  ...signInRoutes(settings),
  ...registrationRoutes,
  ...(settings.demonstration ? demonstrationRoutes(settings) : []),
  ...organisationRoutes,
  ...joiningRoutes(settings),
  ...verificationRoutes(settings),
  ...powerRoutes,
  ...mandateRoutes(settings),
  ...securityRoutes(settings),
  ...peopleRoutes(settings),
  ...rightsRoutes(settings),
  ...supportRoutes,
];
