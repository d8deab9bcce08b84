import { digestVerifications } from './digest.ts';
import {
  bodyCodeLife,
  emailCorrectionLife,
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
  emailCorrectionLife,
];
export const accountTasks = {
  'account.send_message': sendMessage,
  'account.digest_verifications': digestVerifications,
};
export { isNewcomer } from './account.ts';
export { deactivatePerson } from './deactivate-person.ts';
export { delegateRole, endDelegation } from './delegate-role.ts';
export { registerFirstAdministrator } from './first-administrator.ts';
export { giveRole } from './give-role.ts';
export { amountInput, dayInput, lineInput } from './inputs.ts';
export { joinOrganisation } from './join-organisation.ts';
export { keepSession } from './keep-session.ts';
export { maySignFor, type Power, powerUsed, sentences as signingSentences } from './law/power.ts';
export { checkSiren, checkSiret, digitsOf } from './law/siret-check.ts';
export { type ActingPerson, seatsEnd } from './leaving.ts';
export { type Message, messageIn, messageJob } from './message.ts';
export { notePageSeen } from './note-page-seen.ts';
export type { Body } from './organisation.ts';
export { kindName } from './pages/organisation-words.ts';
export { PROVIDER_KINDS, PROVIDERS } from './providers/provider.ts';
export {
  type AllSettings as ProvidersSettings,
  farewellAddress,
  openProviders,
  type Providers,
  returnAddress,
} from './providers/providers.ts';
export { readProviders } from './providers/settings.ts';
export { findActor } from './queries/actor.ts';
export { waitingCount } from './queries/joining.ts';
export {
  bodiesBySiren,
  type HeldMandate,
  type HeldSeat,
  type Holdings,
  holdingsOf,
  type MergingBody,
} from './queries/mergers.ts';
export { type OrganisationCard, organisationCard } from './queries/organisations.ts';
export { hasAdministrator, type PersonCard, personCard, personCards } from './queries/people.ts';
export { powersOf, powersOnFile } from './queries/powers.ts';
export { type Signatories, signatoriesOf } from './queries/signatories.ts';
export { queueOnce } from './queue-letters.ts';
export { registerOrganisation } from './register-organisation.ts';
export { registerPerson } from './register-person.ts';
export { accountRoutes } from './routes.tsx';
export { type AccountSettings, bodySettings, type ProgrammeChoice, type ScopeChoice } from './settings.ts';
export { mailboxesOf } from './store/join-requests.ts';
export { lockActing } from './store/leaving.ts';
export {
  lockBodies,
  saveBroughtSeat,
  saveClosedInvitation,
  saveClosedRequest,
  saveEndedSeat,
  saveMergedMandate,
  saveSurvivor,
  saveTakenOver,
} from './store/mergers.ts';
export { jotMessage, queueMessage, queueMessages } from './store/messages.ts';
export { findBody, insertOrganisation, lockShelf } from './store/organisations.ts';
export { verifyMember } from './verify-member.ts';
export { roleName, sentences as accountSentences } from './words.ts';
export { invitationLife, joinRequestLife, mandateLife, membershipLife, organisationLife };
