import { jurySessionLife } from './life.ts';

export const juryLives = [jurySessionLife];
export { appointMember, dismissMember } from './appoint.ts';
export { conveneJury, reconveneJury } from './convene.ts';
export { declareInterests } from './declare-interests.ts';
export { deliberate } from './deliberate.ts';
export { minutesModel } from './minutes-model.ts';
export { closeMeeting, openMeeting } from './open-meeting.ts';
export { planJury } from './plan.ts';
export { putOnAgenda } from './put-on-agenda.ts';
export { recordPresence } from './record-presence.ts';
export { recuse } from './recuse.ts';
export { juryRoutes } from './routes.tsx';
export { scoreFiles } from './score.ts';
export { signMinutes } from './sign-minutes.ts';
export { type DeliberatedSession, lockDeliberations } from './store/deliberations.ts';
export const juryReactions = {};
export const juryTasks = {};
