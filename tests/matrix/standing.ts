import {
  delegateRole,
  giveRole,
  joinOrganisation,
  registerOrganisation,
  registerPerson,
  verifyMember,
} from '#slices/account';
import { deactivatePerson, reactivatePerson } from '../acts.ts';
import { BODIES, emailOf, type PersonName } from '../cast.ts';
import type { World } from '../world.ts';
import { NEWCOMERS_TO_CAST } from './people.ts';

/** Those beside the permanent cast are named like it. */
export const asCast = (name: string): PersonName => name as PersonName;

type Ids = ReadonlyMap<string, string>;
type Around = Readonly<{ body: string; programme: string; otherProgramme: string; sirens: readonly string[] }>;

/** All the people around the files: what they hold, and of which body they are. */
export const people = async (world: World): Promise<void> => {
  const ids = new Map<string, string>();
  for (const name of NEWCOMERS_TO_CAST) {
    const person = { email: emailOf(asCast(name)), givenName: name, familyName: 'Matrice' };
    ids.set(name, (await world.act('system', registerPerson, person)).subjectId);
  }
  const around = await aroundAda(world);
  await seats(world, ids, around);
  await roles(world, ids, around);
  await world.sessionOf(asCast('gone'));
  await world.act('max', deactivatePerson, { personId: ids.get('gone'), reason: 'Départ' });
};

const aroundAda = async (world: World): Promise<Around> => {
  const { rows } = await world.database.owner.query<Around>(
    `select o.id as body, (select id from programme where code = 'transformation-numerique-2021') as programme,
       (select id from programme where code <> 'transformation-numerique-2021' limit 1) as "otherProgramme",
       array(select siren from territory where kind = 'epci' and is_current and siren is not null
        and siren <> all ($2) order by siren limit 2) as sirens
     from organisation o where o.siren = $1`,
    [BODIES.ada, Object.values(BODIES)],
  );
  return rows[0] as Around;
};

const seats = async (world: World, ids: Ids, { body, sirens }: Around): Promise<void> => {
  const member = { organisationId: body, email: emailOf(asCast('viewer')), role: 'viewer', quality: '' };
  await unverified(world);
  await world.act('system', joinOrganisation, member);
  for (const [index, name] of ['other', 'mandated'].entries()) {
    const made = await world.act(asCast(name), registerOrganisation, { siren: sirens[index] });
    const seat = { organisationId: made.subjectId, personId: ids.get(name), checked: 'Matrice' };
    await world.act('system', verifyMember, seat);
  }
};

/** Whoever asks to join a body of which everybody is away has a seat to be verified: nobody is there to answer. */
const unverified = async (world: World): Promise<void> => {
  const { rows } = await world.database.owner.query<{ id: string }>('select id from person where email = any($1)', [
    [emailOf('ada'), emailOf('bo')],
  ]);
  const away = rows.map(({ id }) => ({ personId: id, reason: 'Matrice' }));
  for (const one of away) await world.act('max', deactivatePerson, one);
  const asked = await world.as(asCast('unverified')).post('/join-requests', { siren: BODIES.ada });
  if (asked.statusCode !== 303) throw new Error(`the seat was not asked: ${asked.statusCode}`);
  for (const one of away) await world.act('max', reactivatePerson, one);
};

const roles = async (world: World, ids: Ids, { programme, otherProgramme }: Around): Promise<void> => {
  const give = (name: string, role: string, scopeId: string, more: Readonly<Record<string, string>> = {}) =>
    world.act('system', giveRole, {
      personId: ids.get(name),
      role,
      scopeKind: 'programme',
      scopeId,
      startsOn: '2021-01-25',
      reason: 'Matrice',
      ...more,
    });
  for (const role of ['officer', 'manager', 'authority', 'payer']) await give(`${role}2`, role, otherProgramme);
  const desks = { desk35: 'departement:35', desk29: 'departement:29', region: 'region:53' };
  for (const [name, desk] of Object.entries(desks)) {
    await give(name, 'officer', programme, { scopeKind: 'desk', desk });
  }
  await give('expired', 'officer', programme, { endsOn: '2021-11-02' });
  await give('gone', 'officer', programme);
  const { rows } = await world.database.owner.query<{ id: string }>('select id from role_grant where person_id = $1', [
    (await world.person('chen')).id,
  ]);
  await world.act('chen', delegateRole, {
    grantId: rows[0]?.id,
    email: emailOf(asCast('standin')),
    startsOn: '2021-11-03',
    endsOn: '2021-11-30',
    reason: 'Congés',
  });
};
