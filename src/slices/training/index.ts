import { registrationLife, trainingLife } from './life.ts';
import { reactions, tasks } from './tasks.ts';

export const trainingLives = [trainingLife, registrationLife];
export { giveOpinion } from './give-opinion.ts';
export { cancelTraining, moveTraining, resizeTraining } from './move.ts';
export { dismissTrainer, nameTrainer } from './name-trainer.ts';
export { planTraining } from './plan.ts';
export { allOffers, type Offer } from './queries/offers.ts';
export { closeTraining, recordAttendance } from './record-attendance.ts';
export { giveUpSeat, registerAttendee } from './register.ts';
export { remindOfTraining } from './remind.ts';
export { trainingRoutes } from './routes.tsx';
export { forgetRegistrationsOf, forgottenRegistrations } from './store/registrations.ts';
export const trainingReactions = reactions;
export const trainingTasks = tasks;
