import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brokenInvariants } from '#platform/invariants';
import { BODIES, emailOf } from '../../../tests/cast.ts';
import { aWorld, type PersonName, type World } from '../../../tests/world.ts';
import { textOf as drawnText } from '../../platform/documents/pages.fixture.ts';

let world: World;
let training: string;
let call: string;
const bodies: Record<'ada' | 'zed', string> = { ada: '', zed: '' };

before(async () => {
  world = await aWorld('training');
  const { rows } = await world.database.owner.query<{ call: string; ada: string; zed: string }>(
    `select (select id from call where code = 'sensibilisation-cyber') as call,
       (select id from organisation where siren = $1) as ada, (select id from organisation where siren = $2) as zed`,
    [BODIES.ada, BODIES.zed],
  );
  const [row] = rows;
  call = row?.call ?? '';
  Object.assign(bodies, { ada: row?.ada, zed: row?.zed });
});
after(() => world.close());

const said = (body: string): string => body.replace(/<[^>]*>/g, ' ').slice(0, 1500);
const post = async (who: PersonName, path: string, fields: Record<string, string> = {}, status = 303) => {
  const answer = await world.as(who).post(path, fields);
  assert.equal(answer.statusCode, status, `${who} ${path}: ${said(answer.body)}`);
  return answer;
};
const page = async (who: PersonName | 'visitor', path: string, status = 200): Promise<string> => {
  const answer = await (who === 'visitor' ? world.visitor() : world.as(who)).get(path);
  assert.equal(answer.statusCode, status, `${who} ${path}: ${said(answer.body)}`);
  return answer.body;
};

const planned = (more: Record<string, string> = {}) => ({
  theme: `${call}/cybersecurite`,
  title: 'Reconnaître un courriel piégé',
  summary: 'Les signes qui ne trompent pas.',
  agenda: '9 h 30 Accueil\n10 h Atelier',
  accessibility: 'Accès sans marche',
  day: '2021-11-20',
  from: '9 h 30',
  until: '12:30',
  closeDay: '2021-11-18',
  closeHour: '18:00',
  zone: 'Europe/Paris',
  town: 'Rennes',
  venue: 'Salle SECRETE, 2 rue du Test',
  seats: '2',
  seatsPerBody: '2',
  ...more,
});

const registered = async (email: string, of = training) => {
  const { rows } = await world.database.owner.query<{ id: string; state: string }>(
    "select id, state from registration where email = $1 and training_id = $2 order by state = 'given_up', number",
    [email, of],
  );
  return rows[0] ?? { id: '', state: 'none' };
};
const colleague = (name: string, body: 'ada' | 'zed' = 'ada') => ({
  organisationId: bodies[body],
  givenName: name,
  familyName: 'Durand',
  email: `${name}@mairie.example`,
});
const letters = async (recipient: string) => {
  const { rows } = await world.database.owner.query<{ subject: string; body: string; calendar: string | null }>(
    'select subject, body, calendar from outbox where recipient = $1 order by created_at, ctid',
    [recipient],
  );
  return rows;
};

test('the manager plans a date; nonsense is told in words and loses nothing', async () => {
  assert.match(await page('visitor', '/trainings'), /Aucune formation ne correspond/);
  await page('ada', '/trainings/new', 404);
  await page('dina', '/trainings/new');
  await post('ada', '/trainings', planned(), 404);
  const wrong = await post('dina', '/trainings', planned({ from: 'tôt', seats: 'beaucoup' }), 422);
  assert.match(wrong.body, /Reconnaître un courriel piégé/);
  for (const [more, words] of [
    [{ day: '2021-11-01', closeDay: '2021-10-30' }, /déjà passé/],
    [{ until: '9:00' }, /La fin vient avant le début/],
    [{ closeDay: '2021-11-21' }, /au plus tard au début/],
    [{ town: '' }, /quelle ville/],
    [{ theme: `${call}/inconnu` }, /pas dans l’appel/],
    [{ day: '2022-03-27', from: '2:30', until: '4:00' }, /changement d’heure/],
  ] as const) {
    assert.match((await post('dina', '/trainings', planned(more), 409)).body, words);
  }
  const made = await post('dina', '/trainings', planned());
  training = String(made.headers.location).slice('/trainings/'.length);
  const catalogue = await page('visitor', '/trainings?theme=cybersecurite&where=room');
  assert.match(catalogue, /Reconnaître un courriel piégé/);
  assert.match(catalogue, /samedi\s20\snovembre\s2021 de 9\sh\s30 à 12\sh\s30, heure de Paris/);
  assert.doesNotMatch(await page('visitor', '/trainings?where=remote'), /Reconnaître/);
});

test('a body registers its agents; two seats, then a line, and where it is for those seated only', async () => {
  const seen = await page('visitor', `/trainings/${training}`);
  assert.match(seen, /2 en tout, 2 libres/);
  assert.doesNotMatch(seen, /SECRETE/);
  const to = `/trainings/${training}/registrations`;
  await post('ada', to, { organisationId: bodies.ada, givenName: 'Ada', familyName: 'Morel', email: emailOf('ada') });
  await post('ada', to, { organisationId: bodies.ada, givenName: 'A', familyName: '', email: 'ici' }, 422);
  await post('ada', to, { organisationId: bodies.zed, givenName: 'A', familyName: 'B', email: 'b@b.example' }, 404);
  await post('ada', to, colleague('lou'));
  assert.match((await post('ada', to, colleague('lou'), 409)).body, /une seule inscription par personne/);
  assert.match((await post('ada', to, colleague('max'), 409)).body, /a déjà 2 inscrits/);
  await post('zed', to, colleague('noa', 'zed'));
  await post('zed', to, { organisationId: bodies.zed, givenName: 'Zed', familyName: 'Autre', email: emailOf('zed') });
  assert.deepEqual(
    await Promise.all(
      ['lou@mairie.example', 'noa@mairie.example', emailOf('zed')].map(async (one) => (await registered(one)).state),
    ),
    ['seated', 'waiting', 'waiting'],
  );
  assert.match(await page('ada', `/trainings/${training}`), /SECRETE/);
  assert.doesNotMatch(await page('zed', `/trainings/${training}`), /SECRETE|Durand Lou|lou@mairie/);
  assert.match(await page('zed', '/registrations'), /rang 1[\s\S]*rang 2|rang 2[\s\S]*rang 1/);
  assert.doesNotMatch(await page('zed', '/registrations'), /lou@mairie|lou Durand/);
  await world.runJobs();
  const [confirmation] = await letters('lou@mairie.example');
  assert.match(confirmation?.subject ?? '', /Votre place/);
  assert.match(
    confirmation?.calendar ?? '',
    /METHOD:REQUEST[\s\S]*DTSTART:20211120T083000Z[\s\S]*DTEND:20211120T113000Z/,
  );
  const [wait] = await letters('noa@mairie.example');
  assert.match(wait?.subject ?? '', /Liste d’attente/);
  assert.equal(wait?.calendar, null);
  assert.doesNotMatch(wait?.body ?? '', /SECRETE/);
});

test('a seat given up goes to the first in line by itself, who is told', async () => {
  const { id } = await registered('lou@mairie.example');
  await post('zed', `/registrations/${id}/withdrawal`, {}, 404);
  await post('ada', `/registrations/${id}/withdrawal`);
  assert.match((await post('ada', `/registrations/${id}/withdrawal`, {}, 409)).body, /ne peut plus être rendue/);
  assert.equal((await registered('noa@mairie.example')).state, 'seated');
  assert.equal((await registered(emailOf('zed'))).state, 'waiting');
  await world.runJobs();
  assert.match(
    (await letters('noa@mairie.example')).at(-1)?.body ?? '',
    /Rendez-la avant le vendredi\s5\snovembre\s2021/,
  );
  const [, givenUp] = await letters('lou@mairie.example');
  assert.match(givenUp?.calendar ?? '', /METHOD:CANCEL/);
  assert.deepEqual((await world.journal(id)).slice(-1), ['training.give_up applicant seated→given_up']);
});

test('the manager moves it, adds a seat and names who gives it; all are told, with a later sequence', async () => {
  await page('ada', `/trainings/${training}/schedule`, 404);
  await post('dina', `/trainings/${training}/schedule`, planned({ from: '14 h', until: '17:00', day: '2021-11-22' }));
  await post('dina', `/trainings/${training}/seats`, { seats: '1' }, 409);
  await post('dina', `/trainings/${training}/seats`, { seats: '3' });
  assert.equal((await registered(emailOf('zed'))).state, 'seated');
  await post('dina', `/trainings/${training}/trainers`, { email: 'nobody@example.org' }, 409);
  await post('dina', `/trainings/${training}/trainers`, { email: emailOf('gus'), quality: 'Formateur' });
  await world.runJobs();
  assert.match(
    (await letters('noa@mairie.example')).at(-1)?.calendar ?? '',
    /SEQUENCE:1[\s\S]*DTSTART:20211122T130000Z/,
  );
  assert.match((await world.messages('gus')).at(-1)?.subject ?? '', /Vous animez/);
  assert.match(await page('visitor', `/trainings/${training}`), /Gus Perrin, Formateur/);
});

test('the trainer reads the names of this training and no other; strangers none', async () => {
  const other = String((await post('dina', '/trainings', planned({ title: 'Autre date' }))).headers.location);
  assert.match(await page('gus', `/trainings/${training}/attendance`), /noa Durand/);
  await page('gus', `${other}/attendance`, 404);
  await page('ada', `/trainings/${training}/attendance`, 404);
  await page('lena', `/trainings/${training}/attendance`);
  await page('gus', `/trainings/${training}/registrations.csv`, 404);
  assert.match(await page('dina', `/trainings/${training}/registrations.csv`), /noa Durand,noa@mairie\.example/);
  assert.match(await page('gus', '/trainings'), /Celles que vous animez/);
  await post('gus', `/trainings/${training}/attendance`, {}, 409);
});

test('a reminder leaves three days before, once, however often the clock asks', async () => {
  const { appTasks } = await import('../../app.ts');
  const remind = async () => {
    await world.database.owner.query("select graphile_worker.add_job('training.remind_due', '{}'::json)");
    await world.runJobs();
  };
  assert.ok(appTasks['training.remind_due']);
  await remind();
  assert.equal((await letters('noa@mairie.example')).filter(({ subject }) => subject.startsWith('Bientôt')).length, 0);
  world.later(17 * 24 * 60);
  await remind();
  await remind();
  assert.equal((await letters('noa@mairie.example')).filter(({ subject }) => subject.startsWith('Bientôt')).length, 1);
});

test('who came is noted, the sheet is closed, certificates are sealed, opinions are counted', async () => {
  const ids = {
    ada: (await registered(emailOf('ada'))).id,
    noa: (await registered('noa@mairie.example')).id,
    zed: (await registered(emailOf('zed'))).id,
  };
  world.later(3 * 24 * 60);
  const sheet = `/trainings/${training}`;
  await post('gus', `${sheet}/attendance`, { [`came.${ids.ada}`]: 'yes', [`came.${ids.noa}`]: 'yes' });
  assert.match((await post('gus', `${sheet}/closing`, {}, 409)).body, /Il reste 1 personne/);
  await post('gus', `${sheet}/attendance`, { [`came.${ids.zed}`]: 'no' });
  await post('ada', `${sheet}/closing`, {}, 404);
  await post('gus', `${sheet}/closing`);
  await world.runJobs();
  const certificate = await world.as('ada').get(`/registrations/${ids.ada}/certificate.pdf`);
  assert.equal(certificate.statusCode, 200);
  const text = drawnText(certificate.rawPayload);
  assert.match(text, /Ada Morel[\s\S]*Reconnaître un courriel piégé/);
  assert.ok(certificate.rawPayload.includes('/ByteRange'));
  assert.equal((await world.as('zed').get(`/registrations/${ids.noa}/certificate.pdf`)).statusCode, 200);
  assert.equal((await world.as('zed').get(`/registrations/${ids.zed}/certificate.pdf`)).statusCode, 404);
  assert.equal((await world.as('zed').get(`/registrations/${ids.ada}/certificate.pdf`)).statusCode, 404);
  assert.equal((await world.as('dina').get(`/registrations/${ids.ada}/certificate.pdf`)).statusCode, 404);
  const opinion = `/registrations/${ids.ada}/satisfaction`;
  await post('zed', opinion, { useful: '4' }, 404);
  await post('bo', opinion, { useful: '4' }, 404);
  await post('ada', opinion, {}, 409);
  await post('ada', opinion, { useful: '4', clear: '3' });
  await post('ada', opinion, { useful: '1' }, 409);
  world.later(20 * 24 * 60);
  assert.match(await page('dina', `${sheet}/attendance`), /Trop peu de réponses/);
  await world.database.owner.query(
    "update satisfaction set answers = 5 where training_id = $1 and question = 'useful'",
    [training],
  );
  const counts = await page('gus', `${sheet}/attendance`);
  assert.match(counts, /Ce que j’ai appris me servira/);
  assert.doesNotMatch(counts, /Les explications étaient claires/);
  assert.match(await page('dina', '/trainings/statistics'), /Cybersécurité/);
});

test('a date that is cancelled tells everybody, and takes nobody any more', async () => {
  const made = String(
    (await post('dina', '/trainings', planned({ day: '2022-01-10', closeDay: '2022-01-05' }))).headers.location,
  );
  await post('zed', `${made}/registrations`, colleague('eve', 'zed'));
  await post('dina', `${made}/cancellation`);
  await post('zed', `${made}/registrations`, colleague('eva', 'zed'), 409);
  await world.runJobs();
  const last = (await letters('eve@mairie.example')).at(-1);
  assert.match(last?.subject ?? '', /Annulée/);
  assert.match(last?.calendar ?? '', /METHOD:CANCEL[\s\S]*SEQUENCE:1/);
});

test('without a where, each finds the registrations that are theirs, and no other', async () => {
  const emails = async (name: PersonName | undefined) => {
    const id = name === undefined ? undefined : (await world.person(name)).id;
    const reader = world.database.readerFor({ id, day: '2021-11-03' });
    return (await reader.selectFrom('registration').select('email').execute()).map(({ email }) => email);
  };
  assert.deepEqual(await emails(undefined), []);
  assert.deepEqual(await emails('chen'), []);
  assert.deepEqual([...new Set(await emails('bo'))].sort(), [emailOf('ada'), 'lou@mairie.example']);
  assert.ok((await emails('zed')).every((email) => !['lou@mairie.example', emailOf('ada')].includes(email)));
  assert.ok((await emails('lena')).length >= 5);
  const venues = async (name: PersonName) =>
    (
      await world.database
        .readerFor({ id: (await world.person(name)).id, day: '2021-11-03' })
        .selectFrom('training_venue')
        .select('venue')
        .execute()
    ).length;
  assert.deepEqual([await venues('chen'), await venues('bo')], [0, 1]);
});

test('the counters are the registrations', async () => {
  assert.deepEqual(await brokenInvariants(world.database.writerPool, 'db/invariants'), []);
  const twice = world.database.owner.query('update training set seated = seats + 1');
  await assert.rejects(twice, /training_seats_hold/);
});
