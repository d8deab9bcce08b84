import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { PersonName } from './cast.ts';
import { aCompleteApplication, aSubmittedApplication, LOCAL, localAnswers, roundOf, submitted } from './files.ts';
import { givingIn } from './giving.ts';
import { aWorld, type World } from './world.ts';

/** Ada's body lies in Ille-et-Vilaine (35), Zed's in Finistère (29), both in Bretagne (53); nobody's in Haut-Rhin (68). */
let world: World;
let programme: string;
let giving: ReturnType<typeof givingIn>;
let ofAda: string;
let ofZed: string;
let national: string;
const desk = (number: string) => `${programme}/departement:${number}`;
const words = (body: string) =>
  body
    .replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&nbsp;|[\u00a0\u202f]/g, ' ')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/\s+/g, ' ');
const page = async (who: PersonName, path: string) => words((await world.as(who).get(path)).body);

before(async () => {
  world = await aWorld('territorial');
  programme = (await roundOf(world, LOCAL)).programmeId;
  giving = givingIn(world, programme);
  national = await aSubmittedApplication(world);
  ofAda = await aSubmittedApplication(world, { call: LOCAL });
  ofZed = await aSubmittedApplication(world, {
    by: 'zed',
    call: LOCAL,
    answers: localAnswers({ intitule: 'Le cadastre en ligne', territoire: ['epci:242900314'] }),
  });
  await world.runJobs();
  await giving.give('fatou', { territory: 'departement:35' });
  await giving.give('hana', { territory: 'departement:29' });
  await giving.give('gus', { territory: 'departement:68' });
  await giving.give('emil', { territory: 'region:53' });
});
after(() => world.close());

test('a file goes to the desk of the territory of its body; a national one stays at the national desk', async () => {
  const { rows } = await world.database.owner.query<{ id: string; desk: string }>(
    'select id, desk from application where id = any($1)',
    [[ofAda, ofZed, national]],
  );
  const of = (id: string) => rows.find((row) => row.id === id)?.desk;
  assert.deepEqual([of(ofAda), of(ofZed), of(national)], [desk('35'), desk('29'), `${programme}/guichet-national`]);
});

test('each desk sees its own files and no other, anywhere; the région those of its départements', async () => {
  const SIGHT: readonly (readonly [PersonName, readonly string[]])[] = [
    ['fatou', [ofAda]],
    ['hana', [ofZed]],
    ['gus', []],
    ['emil', [ofAda, ofZed]],
    ['dina', [ofAda, ofZed, national]],
  ];
  for (const [who, files] of SIGHT) {
    const list = (await world.as(who).get('/desk')).body;
    const found = (await world.as(who).get('/desk?q=cadastre')).body;
    const reader = world.database.readerFor({ id: (await world.person(who)).id, day: '2021-11-03' });
    const rows = await sql<{ id: string }>`select id from application`.execute(reader);
    const versions = await sql<{ id: string }>`select application_id as id from application_version`.execute(reader);
    for (const id of [ofAda, ofZed, national]) {
      const sees = files.includes(id);
      assert.equal(await giving.status(who, `/desk/${id}`), sees ? 200 : 404, `${who} ${id}`);
      assert.equal(list.includes(`/desk/${id}`), sees);
      assert.equal(
        rows.rows.some((row) => row.id === id),
        sees,
        'without a where',
      );
      assert.equal(
        versions.rows.some((row) => row.id === id),
        sees,
      );
      if (!sees && who !== 'dina') await giving.post(who, `/desk/${id}/refusal`, {}, 404);
    }
    assert.equal(found.includes('cadastre en ligne') && found.includes(`/desk/${ofZed}`), files.includes(ofZed));
  }
});

test('the desk grants what it retains, computed before it is confirmed, from its own envelope', async () => {
  const path = `/desk/${ofAda}/grant`;
  assert.match(await page('fatou', path), /20 000 € × 80 % : 16 000 €/, 'what was asked, to begin with');
  const less = await page('fatou', `${path}?base=15000&rate=80`);
  assert.match(less, /15 000 € × 80 % : 12 000 €/);
  assert.match(less, /Pourquoi moins que ce qui est demandé/);
  assert.match(await page('fatou', `${path}?base=beaucoup&rate=80`), /Écrivez un montant en euros/);
  assert.match(await page('fatou', `${path}?base=20001&rate=80`), /dépasse la dépense éligible/);
  const offer = { base: '15 000', rate: '80', reasons: '', derogation: '' };
  await giving.post('gus', path, offer, 404);
  await giving.post('fatou', path, offer, 409, /Dites pourquoi au porteur/);
  await giving.post('fatou', path, { ...offer, base: '' }, 409, /Dites l’assiette/);
  await giving.post('fatou', path, { ...offer, rate: 'tout' }, 422, /Écrivez un taux/);
  const reasons = 'La formation est déjà payée par le centre de gestion.';
  await giving.post('fatou', path, { ...offer, reasons }, 303);
  await giving.post('fatou', path, { ...offer, reasons }, 409, /n’attend plus de décision/);
  await world.runJobs();
  const { rows } = await world.database.owner.query<{
    code: string;
    reserved: string;
    calculation: object;
    body: string;
  }>(
    `select e.code, b.reserved::text as reserved, w.calculation, l.content -> 'body' ->> 'fr' as body
     from award w join envelope e on e.id = w.envelope_id join award_balance b on b.award_id = w.id
       join letter l on l.application_id = w.application_id and l.kind = 'award' where w.application_id = $1`,
    [ofAda],
  );
  const [award] = rows;
  assert.deepEqual([award?.code, award?.reserved], ['axe-3-departements-35', '1200000']);
  const kept = award?.calculation as Record<string, unknown>;
  assert.deepEqual([kept.base, kept.rate, kept.amount, kept.reasons], ['1500000', 8000, '1200000', reasons]);
  assert.match(words(award?.body ?? ''), /12 000.*80 %.*15 000.*demandé 16 000.*centre de gestion/);
  assert.match(words(award?.body ?? ''), /Ille-et-Vilaine.*numerique@ille-et-vilaine\.example/);
});

const whole = localAnswers({
  intitule: 'Tout par l’État',
  territoire: ['epci:242900314'],
  budget: {
    taxMode: 'HT',
    costs: [{ id: 'c1', label: 'Réalisation', category: 'developpement', cents: '1000000' }],
    funding: [{ id: 'f1', label: 'Aide de l’État', source: 'state_grant', cents: '1000000' }],
  },
});

test('past the own share the applicant is warned, and the officer says which derogation', async () => {
  const draft = await aCompleteApplication(world, { by: 'zed', call: LOCAL, answers: whole });
  assert.match(await page('zed', `/applications/${draft}/check`), /part doit atteindre 2 500/);
  await submitted(world, 'zed', draft);
  const path = `/desk/${draft}/grant`;
  const shown = await page('hana', path);
  assert.match(shown, /La part du porteur est trop faible/);
  assert.match(shown, /part doit atteindre 2 500,00 €.*Il manque 2 500,00 €/);
  assert.match(shown, /défaut de moyens reconnu par le préfet/);
  const offer = { base: '10000', rate: '100', reasons: '', derogation: '' };
  await giving.post('hana', path, offer, 409, /dites quelle dérogation/);
  await giving.post('hana', path, { ...offer, derogation: 'Arrêté du 4 mai 2021, défaut de moyens reconnu.' }, 303);
});

test('a file of another desk is passed on in one act, and the applicant told', async () => {
  const path = `/desk/${ofZed}/passing`;
  const reason = 'Le projet est mené avec une commune du Haut-Rhin.';
  await giving.post('gus', path, { to: desk('68'), reason }, 404);
  await giving.post('hana', path, { to: desk('29'), reason }, 409, /déjà à ce guichet/);
  await giving.post('hana', path, { to: desk('00'), reason }, 409, /n’existe pas/);
  await giving.post('hana', path, { to: desk('68'), reason: 'Erreur' }, 409, /Dites au porteur pourquoi/);
  await giving.post('chen', `/desk/${national}/passing`, { to: desk('68'), reason }, 409, /un seul guichet/);
  await giving.post('fatou', `/desk/${ofAda}/passing`, { to: desk('68'), reason }, 409, /déjà décidé/);
  world.later(7 * 24 * 60);
  await giving.post('hana', path, { to: desk('68'), reason }, 303);
  await world.runJobs();
  assert.equal(await giving.status('hana', `/desk/${ofZed}`), 404, 'it is no longer of this desk');
  assert.equal(await giving.status('emil', `/desk/${ofZed}`), 404, 'nor of its région');
  const kept = await page('hana', '/passings');
  assert.match(kept, /Haut-Rhin.*Le projet est mené/);
  assert.doesNotMatch(kept, /cadastre/);
  assert.doesNotMatch(await page('fatou', '/passings'), /Haut-Rhin.*Le projet/);
  assert.match(await page('gus', `/desk/${ofZed}`), /Transmis par.*Finistère/);
  const received = await page('zed', `/applications/${ofZed}`);
  assert.match(received, /ne relevait pas de.*Finistère.*Haut-Rhin.*numerique@haut-rhin\.example/);
  assert.match(received, /Le délai de réponse court depuis le 3 novembre 2021/);
  const { rows } = await world.database.owner.query<{ subject: string; state: string; act: string }>(
    `select l.content -> 'subject' ->> 'fr' as subject, a.state,
       (select act from journal j where j.subject_id = a.id order by seq desc limit 1) as act
     from letter l join application a on a.id = l.application_id where l.application_id = $1 and l.kind = 'passed_on'`,
    [ofZed],
  );
  assert.equal(rows.length, 1);
  assert.match(rows[0]?.subject ?? '', /transmise au bon service/);
  assert.deepEqual([rows[0]?.state, rows[0]?.act], ['submitted', 'review.pass_on']);
  const mail = await world.database.owner.query<{ n: bigint }>(
    "select count(*) as n from outbox where about_id = $1 and subject like '%transmise%'",
    [ofZed],
  );
  assert.equal(Number(mail.rows[0]?.n), 1);
});

test('passed on again, the applicant is told again, and silence still runs from the first receipt', async () => {
  const reason = 'La commune du Haut-Rhin s’est retirée du projet.';
  const before = await page('gus', `/desk/${ofZed}`);
  await giving.post('gus', `/desk/${ofZed}/passing`, { to: desk('29'), reason }, 303);
  await world.runJobs();
  const { rows } = await world.database.owner.query<{ rank: number }>(
    "select rank from letter where application_id = $1 and kind = 'passed_on' order by rank",
    [ofZed],
  );
  assert.deepEqual(
    rows.map(({ rank }) => rank),
    [1, 2],
  );
  const silence = /Sans décision[^.]*\(décret 2018-514, art\. 7\)/;
  const after = await page('hana', `/desk/${ofZed}`);
  assert.equal(silence.exec(after)?.[0], silence.exec(before)?.[0]);
  assert.ok(silence.test(after));
});

test('the manager follows all the desks, a desk its own line; figures are those of the ledger', async () => {
  const all = (await world.as('dina').get('/desks.csv')).body.trim().split('\n');
  assert.equal(all.length, 1 + 101 + 1 + 18 + 1, 'a line for each desk, and what none of them has');
  const own = (await world.as('fatou').get('/desks.csv')).body.trim().split('\n').slice(1);
  assert.equal(own.length, 1);
  assert.match(own[0] ?? '', /,35,.*,297000\.00,12000\.00,0\.00,0\.00,285000\.00,1,0,/);
  assert.equal((await world.as('emil').get('/desks.csv')).body.trim().split('\n').length, 1 + 4 + 1);
  assert.equal(await giving.status('zed', '/desks'), 404);
  const sorted = await page('dina', '/desks?q=haut-rhin');
  assert.match(sorted, /1 guichets? .*68 Préfecture, guichet « Haut-Rhin »/);
  assert.match((await world.as('dina').get('/desks?q=35')).body, /href="\/envelopes\/[0-9a-f-]{36}"/);
  assert.doesNotMatch((await world.as('fatou').get('/desks')).body, /href="\/envelopes\//);
  const oldest = await page('dina', '/desks?sort=inHand&dir=desc');
  assert.ok(oldest.indexOf('Finistère') < oldest.indexOf('« Ain »'));
});

test('a visitor finds the desk of a territory, and what it asks of its own', async () => {
  const visitor = world.visitor();
  const path = '/programmes/transformation-numerique-2021/calls/guichets-territoriaux';
  assert.match((await visitor.get(path)).body, /action="[^"]*\/guichets-territoriaux\/desks"/);
  const known = words((await visitor.get(`${path}/desks?body=commune:68066`)).body);
  assert.match(known, /Haut-Rhin.*03 00 00 00 68.*numerique@haut-rhin\.example/);
  assert.match(known, /100 000 habitants/);
  assert.match(known, /297 000 €/);
  const unknown = words((await visitor.get(`${path}/desks?body=commune:67482`)).body);
  assert.match(unknown, /Nous ne connaissons pas encore le contact propre de ce guichet/);
  assert.equal(
    (await visitor.get('/programmes/transformation-numerique-2021/calls/dematerialisation/desks')).statusCode,
    404,
  );
  const round = await roundOf(world, LOCAL);
  const large = words((await visitor.get(`/eligibility?body=commune:68224&round=${round.id}`)).body);
  assert.match(large, /L’organisme compte 104 978 habitants\. Il faut : moins de 100 000 habitants/);
});
