import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brokenInvariants } from '#platform/invariants';
import { emailOf } from '../../../tests/cast.ts';
import { fill, roundOf, submitted } from '../../../tests/files.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';
import { ARCHIVES, CANTEEN, projectAnswers, ROOMS, STREET, STREET_AGAIN, said } from './need.fixture.ts';

const CALL = 'co-construction';
let world: World;
let round: Readonly<{ id: string; callId: string }>;
const bodies = { ada: '', zed: '' };

before(async () => {
  world = await aWorld('need');
  round = await roundOf(world, CALL);
  for (const name of ['ada', 'zed'] as const)
    bodies[name] = String((await world.person(name)).memberships[0]?.organisationId);
});
after(() => world.close());

const post = async (who: PersonName, path: string, fields: Record<string, string | string[]> = {}, status = 303) => {
  const answer = await world.as(who).post(path, fields);
  assert.equal(answer.statusCode, status, `${who} ${path}: ${said(answer.body)}`);
  return answer;
};
const page = async (who: PersonName | 'visitor', path: string, status = 200): Promise<string> => {
  const answer = await (who === 'visitor' ? world.visitor() : world.as(who)).get(path);
  assert.equal(answer.statusCode, status, `${who} ${path}: ${said(answer.body)}`);
  return answer.body;
};

const written = (
  words: { title: string; summary: string },
  body: 'ada' | 'zed',
  more: Record<string, string> = {},
) => ({
  organisationId: bodies[body],
  theme: `${round.id}/vie-locale`,
  ...words,
  ...more,
});
const expressed = async (
  who: 'ada' | 'zed',
  words: { title: string; summary: string },
  more: Record<string, string> = {},
) => String((await post(who, '/needs', written(words, who, more))).headers.location).replace('/needs/', '');
const need = async (id: string) => {
  const { rows } = await world.database.owner.query<{ state: string; supporters: number; lead_id: string | null }>(
    'select state, supporters, lead_id from need where id = $1',
    [id],
  );
  return rows[0];
};
const letters = async (recipient: PersonName): Promise<readonly string[]> =>
  (await world.messages(recipient)).map(({ subject }) => subject);
/** The manager names a member of the committee. */
const seat = async (name: PersonName): Promise<void> => {
  const fields = {
    email: emailOf(name),
    role: 'juror',
    scope: `call:${round.callId}`,
    startsOn: '2021-11-03',
    endsOn: '',
    reason: 'Comité des besoins',
  };
  await post('dina', '/account/rights/grants', fields);
};

let street: string;
let again: string;

test('a need is expressed by a verified member, public at once; nonsense is told in words and loses nothing', async () => {
  assert.match(await page('visitor', '/needs'), /Aucun besoin n’est encore exprimé/);
  assert.match(
    await page('visitor', `/programmes/transformation-numerique-2021/calls/${CALL}`),
    /Comment cela se passe/,
  );
  assert.match(await page('ada', '/needs/new'), /Tout le monde lira ce texte/);
  assert.match(await page('chen', '/needs/new'), /Trouver mon organisme/);
  const refused = await post('ada', '/needs', written({ title: '', summary: 'Trop court' }, 'ada'), 422);
  assert.match(refused.body, /Donnez un titre[\s\S]*Décrivez le besoin/);
  assert.match(refused.body, /Trop court/);
  await post('zed', '/needs', written(STREET, 'ada'), 404);
  await post('chen', '/needs', written(STREET, 'ada'), 404);
  assert.match(
    (await post('ada', '/needs', written(STREET, 'ada', { theme: `${round.id}/autre` }), 409)).body,
    /Ce thème/,
  );
  await post('ada', '/needs', written(STREET, 'ada', { theme: 'nonsense' }), 422);
  street = await expressed('ada', STREET);
  const shown = await page('visitor', `/needs/${street}`);
  assert.match(shown, /Signaler un problème de voirie/);
  assert.doesNotMatch(shown, /Ada Morel/);
  assert.match(await page('visitor', '/needs?q=lampadaires'), /Signaler un problème de voirie/);
  assert.doesNotMatch(await page('visitor', '/needs?q=cantine'), /Signaler un problème de voirie/);
  await world.runJobs();
});

test('whoever says nearly the same is first shown it, and may go on; whoever says another thing is not', async () => {
  const first = await post('zed', '/needs', written(STREET_AGAIN, 'zed'), 409);
  assert.match(first.body, /Soutenir plutôt «\sSignaler un problème de voirie/);
  assert.match(first.body, /ne peuvent pas dire où en est la réparation/);
  assert.match(first.body, /Rien n’est encore publié/);
  assert.equal((await world.database.owner.query('select from need')).rowCount, 1);
  again = await expressed('zed', STREET_AGAIN, { different: 'yes' });
  await expressed('zed', ARCHIVES);
  await world.runJobs();
  const { rows } = await world.database.owner.query('select low_id, high_id, likeness from need_pair');
  assert.equal(rows.length, 1, 'the two that say the same, and no other pair');
  assert.ok(rows[0].likeness > 0.4, `likeness ${rows[0].likeness}`);
});

test('no file is opened without a need', async () => {
  const path = `/rounds/${round.id}/application`;
  assert.match(await page('ada', path), /Exprimez d’abord votre besoin/);
  assert.match((await post('ada', path, { organisationId: bodies.ada }, 409)).body, /Exprimez d’abord votre besoin/);
  assert.equal((await world.database.owner.query('select from application')).rowCount, 0);
});

test('one support for each body, and not for its own', async () => {
  const path = `/needs/${street}/supports`;
  assert.match((await post('ada', path, { organisationId: bodies.ada }, 409)).body, /il compte déjà/);
  await post('ada', path, { organisationId: bodies.zed }, 404);
  await post('lena', path, { organisationId: bodies.zed }, 404);
  const addition = 'Nous ajouterions le suivi par carte.';
  const twins = await Promise.all(
    [0, 1, 2].map(() => world.as('zed').post(path, { organisationId: bodies.zed, addition })),
  );
  assert.deepEqual(twins.map(({ statusCode }) => statusCode).sort(), [303, 409, 409]);
  assert.equal((await need(street))?.supporters, 1);
  assert.match(await page('visitor', `/needs/${street}`), /Nous ajouterions le suivi par carte/);
  await post('zed', `${path}/withdrawal`, { organisationId: bodies.zed });
  await post('zed', `${path}/withdrawal`, { organisationId: bodies.zed }, 409);
  assert.equal((await need(street))?.supporters, 0);
  await post('zed', path, { organisationId: bodies.zed, addition });
});

test('its body corrects it; those who support it are told', async () => {
  await page('zed', `/needs/${street}/correction`, 404);
  const fields = { ...written(STREET, 'ada'), title: 'Signaler un problème de voirie, et suivre sa réparation' };
  await post('zed', `/needs/${street}/correction`, fields, 404);
  await post('ada', `/needs/${street}/correction`, fields);
  await world.runJobs();
  assert.match((await letters('zed')).join(), /Un besoin que vous soutenez a été corrigé/);
  assert.doesNotMatch((await letters('ada')).join(), /corrigé/);
});

test('an officer brings near needs together: each body counts once, all are told, and it can be undone', async () => {
  await page('ada', '/needs/near', 404);
  await page('dina', '/needs/near', 404);
  const shown = await page('chen', '/needs/near');
  assert.match(
    shown,
    /suivre sa réparation[\s\S]*Signalement des problèmes|Signalement des problèmes[\s\S]*suivre sa réparation/,
  );
  assert.doesNotMatch(shown, /délibération/);
  const both = { needIds: [street, again], leadId: street, reason: 'Même besoin, presque les mêmes mots.' };
  await post('ada', '/needs/near/together', both, 404);
  assert.match((await post('chen', '/needs/near/together', { ...both, reason: '' }, 422)).body, /Dites en une phrase/);
  await post('chen', '/needs/near/together', both);
  assert.deepEqual(await need(again), { state: 'joined', supporters: 0, lead_id: street });
  assert.equal((await need(street))?.supporters, 1, 'Zed expressed one and supports the other: once');
  assert.match(await page('visitor', `/needs/${again}`), /Même besoin, presque les mêmes mots/);
  assert.doesNotMatch(await page('chen', '/needs/near'), /Signalement des problèmes/);
  await world.runJobs();
  for (const who of ['ada', 'bo', 'zed'] as const)
    assert.match((await letters(who)).join(), /Des besoins sont rapprochés/);
  await post('ada', `/needs/${again}/separation`, {}, 404);
  await post('chen', `/needs/${again}/separation`);
  assert.equal((await need(again))?.state, 'expressed');
  await post('chen', '/needs/near/apart', { needIds: [street, again] });
  await post('chen', '/needs/near/apart', { needIds: [street, again] }, 409);
  assert.match(await page('chen', '/needs/near'), /Aucune paire à regarder/);
  await post('chen', '/needs/near/together', both);
});

test('bringing together while one is withdrawn: whichever comes first, nothing is left half done', async () => {
  const one = await expressed('ada', ROOMS);
  const two = await expressed('zed', CANTEEN);
  const fields = { needIds: [one, two], leadId: one, reason: 'Essai' };
  const [together, withdrawn] = await Promise.all([
    world.as('chen').post('/needs/near/together', fields),
    world.as('zed').post(`/needs/${two}/withdrawal`, {}),
  ]);
  assert.equal(withdrawn.statusCode, 303);
  assert.ok([303, 409].includes(together.statusCode));
  assert.deepEqual(await need(two), { state: 'withdrawn', supporters: 0, lead_id: null });
  assert.equal((await need(one))?.supporters, 0);
  await page('visitor', `/needs/${two}`, 404);
  await page('zed', `/needs/${two}`);
  await post('ada', `/needs/${one}/withdrawal`);
});

test('the committee: seats are given by the manager, opinions are its own, a quorum decides', async () => {
  for (const name of ['emil', 'fatou', 'gus', 'hana'] as const) await seat(name);
  await page('ada', '/needs/committee', 404);
  await page('dina', `/needs/${street}/examination`, 404);
  assert.match(await page('emil', '/needs/committee'), /suivre sa réparation/);
  const opinions = `/needs/${street}/opinions`;
  await post('ada', opinions, { opinion: 'keep', sentence: 'Le nôtre.' }, 404);
  await post('ivo', opinions, { opinion: 'keep', sentence: 'Pas membre.' }, 404);
  await post('emil', opinions, { opinion: 'keep', sentence: '' }, 422);
  await post('emil', opinions, { opinion: 'keep', sentence: 'SECRET Partagé.' });
  await post('fatou', opinions, { opinion: 'keep', sentence: 'Utile partout.' });
  await post('gus', opinions, { opinion: 'against', sentence: 'Existe déjà.' });
  assert.match(await page('ivo', `/needs/${street}/examination`), /SECRET Partagé/);
  assert.doesNotMatch(await page('visitor', `/needs/${street}`), /SECRET|Emil Garnier/);
  const decision = `/needs/${street}/selection`;
  const ids = await Promise.all(
    (['emil', 'fatou', 'gus', 'hana'] as const).map(async (one) => (await world.person(one)).id),
  );
  const [emil = '', fatou = '', gus = '', hana = ''] = ids;
  const reasons = 'Deux collectivités l’expriment avec les mêmes mots, et rien ne le couvre.';
  await post('emil', decision, { presence: ids, reasons }, 404);
  assert.match((await post('ivo', decision, { presence: [emil, fatou], reasons }, 409)).body, /il en faut 3/);
  assert.match(
    (await post('ivo', decision, { presence: [emil, fatou, hana], reasons }, 409)).body,
    /pas encore donné leur avis/,
  );
  assert.match(
    (await post('ivo', decision, { presence: [emil, fatou, gus], reasons: 'Oui' }, 409)).body,
    /raisons du comité/,
  );
  const both = await Promise.all(
    [0, 1].map(() => world.as('ivo').post(decision, { presence: [emil, fatou, gus], reasons })),
  );
  assert.deepEqual(both.map(({ statusCode }) => statusCode).sort(), [303, 409]);
  await post('emil', opinions, { opinion: 'against', sentence: 'Trop tard.' }, 409);
});

test('opinions are read by the committee and the authority, and by nobody else, without a where', async () => {
  const seen = async (name: PersonName | undefined): Promise<number> => {
    const id = name === undefined ? undefined : (await world.person(name)).id;
    const reader = world.database.readerFor({ id, day: '2021-11-03' });
    return (await reader.selectFrom('need_opinion').select('sentence').execute()).length;
  };
  assert.deepEqual(
    await Promise.all(([undefined, 'ada', 'zed', 'chen', 'dina', 'hana', 'emil', 'ivo'] as const).map(seen)),
    [0, 0, 0, 0, 0, 3, 3, 3],
  );
});

test('what is decided is public, with its counts and its reasons, and told to all concerned', async () => {
  assert.equal((await need(street))?.state, 'selected');
  const shown = await page('visitor', `/needs/${street}`);
  assert.match(shown, /2 pour, 1 contre/);
  assert.match(shown, /rien ne le couvre/);
  await world.runJobs();
  for (const who of ['ada', 'bo', 'zed'] as const) assert.match((await letters(who)).join(), /Besoin retenu/);
  assert.match(await page('lena', '/needs/figures'), /Vie locale/);
  await page('ada', '/needs/figures', 404);
  const csv = await page('visitor', '/needs.csv?state=selected');
  assert.match(csv, new RegExp(`^identifiant[\\s\\S]*${street}`));
});

test('a selected need becomes one project, and the project an agreement signed by both', async () => {
  await post('zed', `/needs/${street}/project`, {}, 404);
  const twins = await Promise.all([0, 1, 2].map(() => world.as('ada').post(`/needs/${street}/project`, {})));
  assert.deepEqual(twins.map(({ statusCode }) => statusCode).sort(), [303, 409, 409]);
  const { rows } = await world.database.owner.query<{ id: string; answers: number }>(
    `select a.id, (select count(*)::int from answer w where w.application_id = a.id) as answers from application a`,
  );
  const [file] = rows;
  assert.equal(rows.length, 1);
  assert.equal(file?.answers, 2);
  const id = file?.id ?? '';
  assert.match(await page('ada', `/applications/${id}`), /suivre sa réparation/);
  const ada = await world.person('ada');
  await fill(world, ada, id, projectAnswers());
  await submitted(world, 'ada', id);
  await world.runJobs();
  await post('chen', `/desk/${id}/admissibility`, {}, 409);
  await page('chen', `/desk/${id}/grant`);
  await post('zed', `/desk/${id}/grant`, { base: '20000', rate: '50' }, 404);
  await post('chen', `/desk/${id}/grant`, { base: '20000', rate: '50', reasons: '', derogation: '', confirmed: 'yes' });
  await world.runJobs();
  const { rows: agreements } = await world.database.owner.query<{ id: string; document_hash: string }>(
    'select id, document_hash from agreement',
  );
  const [agreement] = agreements;
  assert.ok(agreement, 'the worker drew the agreement');
  const path = `/agreements/${agreement.id}`;
  const signing = { documentHash: agreement.document_hash, quality: 'présidente', agreed: 'yes' };
  await post('bo', `${path}/beneficiary-signature`, signing);
  await post('ivo', `${path}/state-signature`, signing);
  const { rows: forces } = await world.database.owner.query('select from agreement where in_force_at is not null');
  assert.equal(forces.length, 1);
});

test('what is counted is what is there', async () => {
  assert.deepEqual(await brokenInvariants(world.database.writerPool, 'db/invariants'), []);
  await assert.rejects(
    world.database.owner.query(
      `insert into need_support (id, need_id, organisation_id, supported_at, state)
       select gen_random_uuid(), s.need_id, s.organisation_id, now(), 'given' from need_support s where s.state = 'given' limit 1`,
    ),
    /need_support_once/,
  );
});
