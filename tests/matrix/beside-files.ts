import type { Sending } from '../asking.ts';
import { BODIES, emailOf } from '../cast.ts';
import { roundOf } from '../files.ts';
import type { World } from '../world.ts';
import { NEED, TRAINING } from './fields.ts';
import { asCast } from './standing.ts';

/** @returns where the form led */
export const post = async (world: World, who: string, path: string, fields: Sending = {}) => {
  const answer = await world.as(asCast(who)).post(path, fields);
  if (answer.statusCode !== 303)
    throw new Error(`${who} ${path}: ${answer.statusCode} ${answer.body.replace(/<[^>]*>/g, ' ').slice(0, 2000)}`);
  return String(answer.headers.location);
};

/** One of the reference programme, given by `juror2`, in which Ada registered `mandated`. */
export const training = async (world: World): Promise<void> => {
  const { rows } = await world.database.owner.query<{ call: string; body: string }>(
    `select (select id from call where code = 'sensibilisation-cyber') as call,
       (select id from organisation where siren = $1) as body`,
    [BODIES.ada],
  );
  const { call, body } = rows[0] as { call: string; body: string };
  const fields = { ...TRAINING, theme: `${call}/cybersecurite` } as Record<string, string>;
  const path = await post(world, 'dina', '/trainings', fields);
  await post(world, 'dina', `${path}/trainers`, { email: emailOf(asCast('juror2')), quality: 'Formatrice' });
  const attendee = { givenName: 'mandated', familyName: 'Matrice', email: emailOf(asCast('mandated')) };
  await post(world, 'ada', `${path}/registrations`, { organisationId: body, ...attendee });
};

/** Two of Ada's body; `juror2` sits in the committee, and has said what they think of one. */
export const needs = async (world: World): Promise<void> => {
  const round = await roundOf(world, 'co-construction');
  const seat = { role: 'juror', scope: `call:${round.callId}`, startsOn: '2021-11-03', reason: 'Comité' };
  await post(world, 'dina', '/account/rights/grants', { ...seat, email: emailOf(asCast('juror2')) });
  const { rows } = await world.database.owner.query<{ body: string }>(
    'select id as body from organisation where siren = $1',
    [BODIES.ada],
  );
  const of = { organisationId: rows[0]?.body ?? '', theme: `${round.id}/outils`, different: 'yes' };
  const first = await post(world, 'ada', '/needs', { ...of, ...NEED, title: 'Archives de la matrice' } as Record<
    string,
    string
  >);
  await post(world, 'ada', '/needs', { ...of, ...NEED, title: 'Autres archives de la matrice' } as Record<
    string,
    string
  >);
  await post(world, 'juror2', `${first}/opinions`, { opinion: 'keep', sentence: 'Utile.' });
};
