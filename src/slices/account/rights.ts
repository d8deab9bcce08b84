import type { Role } from '#kernel/actor';
import type { Ground, Right } from '#kernel/grounds';
import { type ActName, RIGHTS } from '#kernel/rights';
import { SEEING, type SeeName } from '#kernel/seeing';

export type RightName = ActName | SeeName;
export const ALL_RIGHTS: Readonly<Record<RightName, Right>> = { ...RIGHTS, ...SEEING };
export const RIGHT_NAMES = Object.keys(ALL_RIGHTS) as readonly RightName[];
export const isRightName = (name: string): name is RightName => Object.hasOwn(ALL_RIGHTS, name);

const NESTED: readonly Ground[] = ['instance', 'programme', 'call', 'desk'];

/** The grounds on which a role held there counts: its own kind of scope, what lies inside it, and what any scope gives. */
const groundsUnder = (kind: Ground): readonly Ground[] => {
  if (kind === 'organisation') return ['organisation', 'acting'];
  return NESTED.includes(kind) ? [...NESTED.slice(NESTED.indexOf(kind)), 'somewhere'] : [kind];
};

/** What a role held on this kind of scope lets a person do. */
export const rightsOf = (role: Role, kind: Ground): readonly RightName[] =>
  RIGHT_NAMES.filter((name) => groundsUnder(kind).some((ground) => ALL_RIGHTS[name][ground]?.includes(role) === true));

/** The roles, each with the kind of scope it must be held on, that give a right. */
export const waysTo = (right: Right): readonly Readonly<{ role: Role; kind: Ground }>[] =>
  [...NESTED, 'jury' as const].flatMap((kind) =>
    [...new Set(groundsUnder(kind).flatMap((ground) => right[ground] ?? []))].map((role) => ({ role, kind })),
  );
