import { agreementLife } from './life.ts';

export const agreementLives = [agreementLife];
export { StateFilter } from './pages/state-filter.tsx';
export { agreementPanel } from './panel.tsx';
export { type AgreementRow, agreementById, agreementOfApplication } from './queries.ts';
export { reactions as agreementReactions, tasks as agreementTasks } from './reactions.ts';
export { agreementRoutes } from './routes.tsx';
export { signForBeneficiary, signForState } from './sign.ts';
