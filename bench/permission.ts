import type { Actor, Grant } from '#kernel/actor';
import type { Right } from '#kernel/grounds';
import { desksOf, permissionOn, standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import { SEEING } from '#kernel/seeing';
import { printTimes, timed } from './figures.ts';

const aGrant = (role: Grant['role'], kind: Grant['scope']['kind'], id: string): Grant => ({
  role,
  scope: { kind, id },
});

/** Far more than anybody holds: an officer of forty desks, delegated ten more, who sits in twenty juries. */
const grants: readonly Grant[] = [
  ...Array.from({ length: 40 }, (_, n) => aGrant('officer', 'desk', `programme/departement:${n}`)),
  ...Array.from({ length: 10 }, (_, n) => ({ ...aGrant('manager', 'call', `call-${n}`), onBehalfOf: `person-${n}` })),
  ...Array.from({ length: 20 }, (_, n) => aGrant('juror', 'jury', `session-${n}`)),
];
const actor: Actor = { id: 'me', givenName: 'Ada', familyName: 'Morel', email: '', grants, memberships: [] };
const place = {
  programmeId: 'programme',
  callId: 'call',
  desks: desksOf('programme/departement:39', '53'),
  had: () => ({ recused: false, sits_in_round: false }),
};
const rights: readonly Right[] = [...Object.values(RIGHTS), ...Object.values(SEEING)];

/** What a page spends on knowing what its reader may do: every right of the product asked once, on one file. */
export const measurePermission = async (count: number): Promise<void> => {
  const once = async (): Promise<number> => {
    const began = performance.now();
    for (const right of rights) standingOn(right, actor, place);
    permissionOn(RIGHTS['review.find_admissible'], actor, place);
    return performance.now() - began;
  };
  printTimes('permission.check', await timed(count, once), 0.5, { on: 'p95' });
};
