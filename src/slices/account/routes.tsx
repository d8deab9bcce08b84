import type { Route } from '#platform/web';
import { correctionRoutes } from './routes/corrections.tsx';
import { emailRoutes } from './routes/email.tsx';
import { joiningRoutes } from './routes/joining.tsx';
import { mandateRoutes } from './routes/mandates.tsx';
import { organisationRoutes } from './routes/organisations.tsx';
import { peopleRoutes } from './routes/people.tsx';
import { powerRoutes } from './routes/power.tsx';
import { providerRoutes } from './routes/providers.tsx';
import { rightsRoutes } from './routes/rights.tsx';
import { securityRoutes } from './routes/security.tsx';
import { demonstrationRoutes, registrationRoutes, signInRoutes } from './routes/sign-in.tsx';
import { supportRoutes } from './routes/support.tsx';
import { vacancyRoutes } from './routes/vacancies.tsx';
import { verificationRoutes } from './routes/verification.tsx';
import type { AccountSettings } from './settings.ts';

/** The pages of accounts; what belongs to a demonstration exists in a demonstration only. */
export const accountRoutes = (settings: AccountSettings): readonly Route[] => [
  ...signInRoutes(settings),
  ...providerRoutes(settings),
  ...registrationRoutes,
  ...(settings.demonstration ? demonstrationRoutes(settings) : []),
  ...organisationRoutes,
  ...joiningRoutes(settings),
  ...verificationRoutes(settings),
  ...vacancyRoutes,
  ...powerRoutes,
  ...mandateRoutes(settings),
  ...emailRoutes(settings),
  ...correctionRoutes(settings),
  ...securityRoutes(settings),
  ...peopleRoutes(settings),
  ...rightsRoutes(settings),
  ...supportRoutes,
];
