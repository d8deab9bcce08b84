import { personLife, organisationLife, membershipLife, roleGrantLife } from './life.ts';

export const accountLives = [personLife, organisationLife, membershipLife, roleGrantLife];
