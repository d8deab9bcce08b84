import { createHash } from 'node:crypto';
import type { Actor, Role } from '#kernel/actor';
import type { SecuritySettings, SessionLimit } from '#kernel/instance';

/** That a person is still there is noted once in so long. */
export const NOTED_EVERY_MS = 60_000;
/** A session that was exchanged still answers so long, for the pages under way. */
export const EXCHANGE_MS = 30_000;

type Held = Pick<Actor, 'grants' | 'memberships' | 'provisional' | 'mandates'>;

const rolesOf = (person: Held): readonly Role[] => [...person.grants, ...person.memberships].map(({ role }) => role);

/** The shortest of the limits of the roles held: without a sign of life, and in all. */
export const limitOf = (person: Held, { usualSession, sessions }: SecuritySettings): SessionLimit => {
  const limits = [usualSession, ...rolesOf(person).flatMap((role) => sessions[role] ?? [])];
  return {
    idleMinutes: Math.min(...limits.map(({ idleMinutes }) => idleMinutes)),
    hours: Math.min(...limits.map(({ hours }) => hours)),
  };
};

/** A digest of what a person holds: a session opened under another digest is exchanged for a new one. */
export const rightsOf = (person: Held): string => {
  const seats = [
    ...person.memberships,
    ...(person.provisional ?? []).map((seat) => ({ ...seat, role: 'provisional' })),
  ];
  const held = [
    person.grants,
    seats.map(({ organisationId, role }) => [organisationId, role]),
    (person.mandates ?? []).map(({ id }) => id),
  ];
  return createHash('sha256').update(JSON.stringify(held)).digest('base64url');
};

/** The name a person knows a browser by, from what it says of itself; never more than that is kept. */
export const browserName = (userAgent: string): string => {
  const browser = BROWSERS.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = SYSTEMS.find(([mark]) => userAgent.includes(mark))?.[1];
  return [browser, system].filter((word) => word !== undefined).join(', ');
};

const BROWSERS: readonly (readonly [mark: string, name: string])[] = [
  ['Edg/', 'Edge'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
];
const SYSTEMS: readonly (readonly [mark: string, name: string])[] = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
];
