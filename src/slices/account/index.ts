import { membershipLife, organisationLife, personLife, roleGrantLife } from './life.ts';

export const accountLives = [personLife, organisationLife, membershipLife, roleGrantLife];
export { type Message, messageIn, messageJob } from './message.ts';
export { findActor, isNewcomer } from './queries/actor.ts';
export { jotMessage, queueMessage, queueMessages } from './store/messages.ts';
