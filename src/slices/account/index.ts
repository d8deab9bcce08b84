import {
  bodyCodeLife,
  factorLife,
  invitationLife,
  joinRequestLife,
  lookLife,
  mandateLife,
  membershipLife,
  organisationLife,
  personLife,
  roleGrantLife,
  supportConsentLife,
} from './life.ts';
import { sendMessage } from './send-message.ts';

export const accountLives = [
  factorLife,
  personLife,
  organisationLife,
  membershipLife,
  roleGrantLife,
  invitationLife,
  joinRequestLife,
  bodyCodeLife,
  mandateLife,
  supportConsentLife,
  lookLife,
];
export const accountTasks = { 'account.send_message': sendMessage };
export { isNewcomer } from './account.ts';
export { delegateRole, endDelegation } from './delegate-role.ts';
export { registerFirstAdministrator } from './first-administrator.ts';
export { giveRole } from './give-role.ts';
export { joinOrganisation } from './join-organisation.ts';
export { keepSession } from './keep-session.ts';
export { maySignFor, type Power, powerUsed, sentences as signingSentences } from './law/power.ts';
export { checkSiren, checkSiret, digitsOf } from './law/siret-check.ts';
export { type Message, messageIn, messageJob } from './message.ts';
export { notePageSeen } from './note-page-seen.ts';
export { findActor } from './queries/actor.ts';
export { type OrganisationCard, organisationCard } from './queries/organisations.ts';
export { hasAdministrator, type PersonCard, personCard, personCards } from './queries/people.ts';
export { powersOf } from './queries/powers.ts';
export { registerOrganisation } from './register-organisation.ts';
export { registerPerson } from './register-person.ts';
export { accountRoutes } from './routes.tsx';
export type { AccountSettings, ProgrammeChoice, ScopeChoice } from './settings.ts';
export { jotMessage, queueMessage, queueMessages } from './store/messages.ts';
export { verifyMember } from './verify-member.ts';
export { roleName, sentences as accountSentences } from './words.ts';
