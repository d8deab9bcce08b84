import { membershipLife, organisationLife, personLife, roleGrantLife } from './life.ts';

export const accountLives = [personLife, organisationLife, membershipLife, roleGrantLife];
export { jotMessage, type Message, messageIn, messageJob, queueMessage, queueMessages } from './messages.ts';
export { findActor, isNewcomer } from './queries.ts';
