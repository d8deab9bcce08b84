import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { jot } from '#platform/paper';
import { grantAtDesk } from '#slices/award';
import type { PersonName } from '../../../tests/cast.ts';
import { anApplicationOf, fill, PDF } from '../../../tests/files.ts';
import {
  aPathDraft,
  aPathRunning,
  chosenLevels,
  DELIVERABLE,
  entryAnswers,
  filed,
  handedOver,
  PATH,
  questionnaireOfPath,
  relayAnswers,
  signed,
} from '../../../tests/paths.ts';
import { aWorld, type World } from '../../../tests/world.ts';
import { saveClosingAnswers } from './open-stage.ts';

let world: World;
before(async () => {
  world = await aWorld('path');
});
after(() => world.close());

const words = (body: string): string =>
  body
    .replace(/<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
const read = async (who: PersonName, path: string) => {
  const answer = await world.as(who).get(path);
  return { status: answer.statusCode, text: words(answer.body), body: answer.body };
};
const send = async (who: PersonName, path: string, fields: Record<string, string> = {}) => {
  const answer = await world.as(who).post(path, fields);
  return { status: answer.statusCode, text: words(answer.body), to: String(answer.headers.location ?? '') };
};
const count = async (query: string, ...values: unknown[]): Promise<number> =>
  Number((await world.database.owner.query<{ n: string }>(`select count(*) as n from ${query}`, values)).rows[0]?.n);
const CALL_PAGE = `/programmes/transformation-numerique-2021/calls/${PATH}`;

let first: string;
let relay: string;

test('a visitor reads the stages in order, what each gives and opens, and the questionnaire', async () => {
  const call = words((await world.visitor().get(CALL_PAGE)).body);
  assert.match(call, /Étape 1 : pack initial .*40 000/);
  assert.match(call, /Étape 2 : pack relais .*70 %/);
  assert.match(call, /s’ouvre quand .*Audit et plan de sécurisation/i);
  const questions = words((await world.visitor().get(`${CALL_PAGE}/questionnaire`)).body);
  assert.match(questions, /Détection et réaction .* Que feriez-vous demain sans informatique/);
});

test('a stage that waits for another is refused at the door of its round, in words, and nothing is begun', async () => {
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select r.id from round r join call c on c.id = r.call_id where c.code = $1 and r.number = 2',
    [PATH],
  );
  const body = (await world.person('ada')).memberships[0]?.organisationId as string;
  const before_ = await count('application');
  assert.match((await read('ada', `/rounds/${rows[0]?.id}/application`)).text, /L’étape 2 s’ouvrira quand/);
  const refused = await send('ada', `/rounds/${rows[0]?.id}/application`, { organisationId: body });
  assert.equal(refused.status, 409);
  assert.match(refused.text, /L’étape 2 s’ouvrira quand ce que l’étape 1 doit apporter aura été accepté/);
  assert.equal(await count('application'), before_);
});

test('a file is not filed before its entry measure, which is taken in several sittings', async () => {
  first = await aPathDraft(world);
  const check = await read('ada', `/applications/${first}/check`);
  assert.match(check.text, /La mesure d’entrée manque/);
  const early = await world.as('ada').post(`/applications/${first}/submission`, {
    attested: ['a_jour', 'exact', 'engagement'],
  });
  assert.equal(early.statusCode, 409);
  assert.match(words(early.body), /Il manque la mesure d’entrée/);
  const sheets = chosenLevels(await questionnaireOfPath(world), 1, { pilotage: 2, crise: 3 });
  for (const { theme, chosen } of sheets.slice(0, 3))
    assert.equal((await send('ada', `/applications/${first}/measure/${theme}`, chosen)).status, 303);
  const partial = await read('bo', `/applications/${first}/measure`);
  assert.match(partial.text, /3 thèmes sur 8 complets/);
  const whole = await send('ada', `/applications/${first}/measure/taking`);
  assert.equal(whole.status, 409);
  assert.match(whole.text, /10 questions sont sans réponse/);
  const bad = await send('ada', `/applications/${first}/measure/postes`, { protection_postes: '9', parc: '2' });
  assert.equal(bad.status, 422);
  assert.match(bad.text, /Choisissez une des phrases proposées/);
  assert.equal(await count('measure_answer where application_id = $1', first), 7, 'the other answer is saved');
  for (const { theme, chosen } of sheets.slice(3))
    assert.equal((await send('bo', `/applications/${first}/measure/${theme}`, chosen)).status, 303);
  assert.equal((await send('ada', `/applications/${first}/measure/taking`)).status, 303);
  const taken = await read('ada', `/applications/${first}/measure`);
  assert.match(taken.body, /<svg[^>]*role="img"[^>]*aria-labelledby="levels-organisation-t"/);
  assert.match(taken.text, /niveau « Fondation », 1,2 sur 4/);
  assert.equal((await send('ada', `/applications/${first}/measure/postes`, { parc: '4' })).status, 409);
  await filed(world, first);
  await world.act('chen', grantAtDesk, { applicationId: first });
});

test('nothing is handed over before the agreement is signed, then what was chosen is', async () => {
  const upload = { field: 'file', name: 'audit.pdf', type: 'application/pdf', content: PDF };
  const early = await world.as('ada').upload(`/applications/${first}/deliverables/${DELIVERABLE}`, upload);
  assert.equal(early.statusCode, 409);
  assert.match(words(early.body), /n’est pas encore signée par les deux parties/);
  await signed(world, first);
  const none = await send('ada', `/applications/${first}/deliverables/${DELIVERABLE}/delivery`);
  assert.match(none.text, /Choisissez d’abord le document/);
  const wrong = await world
    .as('ada')
    .upload(`/applications/${first}/deliverables/${DELIVERABLE}`, { ...upload, content: 'du texte' });
  assert.equal(wrong.statusCode, 422);
  const chosen = await world.as('ada').upload(`/applications/${first}/deliverables/${DELIVERABLE}`, upload);
  assert.equal(chosen.statusCode, 303);
  assert.doesNotMatch(
    (await read('chen', `/desk/${first}/path`)).text,
    /audit\.pdf/,
    'not seen before it is handed over',
  );
  assert.equal((await send('ada', `/applications/${first}/deliverables/${DELIVERABLE}/delivery`)).status, 303);
  assert.match((await read('chen', `/desk/${first}/path`)).text, /audit\.pdf/);
  assert.match((await read('chen', '/paths')).text, /Audit et plan de sécurisation/);
});

test('the next stage is refused until the desk has accepted, whatever button is pressed', async () => {
  const refused = await send('ada', `/applications/${first}/next-stage`);
  assert.equal(refused.status, 409);
  assert.match(refused.text, /L’étape 2 s’ouvrira quand .* Audit et plan de sécurisation/);
  assert.equal(await count('application where follows = $1', first), 0);
  const { rows } = await world.database.owner.query<{ id: string }>('select id from deliverable');
  const [{ id }] = rows as [{ id: string }];
  const bare = await send('chen', `/deliverables/${id}/return`, { reason: 'Non.' });
  assert.equal(bare.status, 409);
  assert.match(bare.text, /Dites en 20 signes au moins/);
  assert.match(bare.text, /Non\./, 'what was typed is kept');
  const reason = 'Le coût des mesures CANARI-RAISON n’est pas dit.';
  assert.equal((await send('chen', `/deliverables/${id}/return`, { reason })).status, 303);
  await world.runJobs();
  assert.match((await read('ada', `/applications/${first}/path`)).text, /CANARI-RAISON/);
  const again = await handedOver(world, first, 'audit-2.pdf');
  assert.equal((await send('chen', `/deliverables/${again}/approval`)).status, 303);
  assert.match((await send('chen', `/deliverables/${again}/approval`)).text, /a déjà sa réponse/);
  await world.runJobs();
  const told = await world.messages('ada');
  assert.equal(told.filter(({ subject }) => /document de votre parcours/.test(subject)).length, 2);
});

test('two who open the next stage at the same instant open one', async () => {
  const answers = await Promise.all(
    (['ada', 'bo', 'ada', 'bo'] as const).map((who) => send(who, `/applications/${first}/next-stage`)),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [303, 409, 409, 409]);
  for (const { text } of answers.filter(({ status }) => status === 409))
    assert.match(text, /L’étape suivante est déjà ouverte/);
  assert.equal(await count('application where follows = $1', first), 1);
  relay = (answers.find(({ status }) => status === 303)?.to ?? '').replace('/applications/', '');
  assert.match((await read('ada', `/applications/${first}`)).text, /Suivi par l’étape suivante/);
  assert.match((await read('ada', `/applications/${relay}`)).text, /Suit l’étape précédente/);
});

test('the relay stage pays 70 %, the closing measure waits for its agreement, before and after stand side by side', async () => {
  await fill(world, await world.person('ada'), relay, relayAnswers());
  assert.match((await read('ada', `/applications/${relay}/closing`)).text, /La mesure de fin s’ouvrira quand/);
  await filed(world, relay, 'ada');
  await world.act('chen', grantAtDesk, { applicationId: relay, base: '50000', rate: '70' });
  const { rows } = await world.database.owner.query<{ cents: string }>(
    'select amount_cents as cents from award where application_id = $1',
    [relay],
  );
  assert.equal(BigInt(rows[0]?.cents ?? 0), 3_500_000n);
  await signed(world, relay);
  for (const { theme, chosen } of chosenLevels(await questionnaireOfPath(world), 3))
    assert.equal((await send('ada', `/applications/${relay}/closing/${theme}`, chosen)).status, 303);
  assert.equal((await send('ada', `/applications/${relay}/closing/taking`)).status, 303);
  for (const [who, path] of [
    ['ada', `/applications/${relay}/path`],
    ['chen', `/desk/${relay}/path`],
  ] as const) {
    const { text } = await read(who, path);
    assert.match(text, /Avant et après/);
    assert.match(text, /À l’entrée .*À la fin .*Écart/);
    assert.match(text, /\+2/);
  }
  const direct = await jot(
    world.office,
    saveClosingAnswers,
    { applicationId: relay, theme: 'postes', chosen: { parc: '1' } },
    { actor: await world.person('ada'), at: world.clock.at },
  );
  assert.ok('refusal' in direct && direct.refusal.code === 'maturity.take.already');
});

test('nobody else finds anything: other bodies, managers, auditors, authorities, payers, administrators, jurors', async () => {
  const { rows } = await world.database.owner.query<{ id: string }>('select id from deliverable order by rank');
  const doors = [
    `/applications/${first}/measure`,
    `/applications/${first}/path`,
    `/applications/${relay}/closing`,
    `/applications/${relay}/path`,
    `/desk/${first}/path`,
    `/desk/${relay}/path`,
    `/deliverables/${rows[0]?.id}/document`,
  ];
  const forms = [
    `/applications/${first}/measure/taking`,
    `/applications/${first}/measure/postes`,
    `/applications/${first}/next-stage`,
    `/applications/${first}/deliverables/${DELIVERABLE}/delivery`,
    `/applications/${relay}/closing/taking`,
    `/deliverables/${rows[0]?.id}/approval`,
    `/deliverables/${rows[0]?.id}/return`,
  ];
  for (const who of ['zed', 'dina', 'lena', 'ivo', 'jo', 'max', 'emil', 'gus'] as const) {
    for (const path of doors) assert.equal((await read(who, path)).status, 404, `${who} ${path}`);
    const typed = { reason: 'x'.repeat(30), parc: '1' };
    for (const path of forms) assert.equal((await send(who, path, typed)).status, 404, `${who} ${path}`);
  }
  assert.equal(
    (await read('chen', `/applications/${first}/measure`)).status,
    404,
    'the officer has a page of the desk',
  );
  assert.equal((await read('ada', `/desk/${first}/path`)).status, 404);
  assert.equal((await world.as('ada').get(`/deliverables/${rows[0]?.id}/document`)).statusCode, 200);
  assert.equal((await world.as('chen').get(`/deliverables/${rows[0]?.id}/document`)).statusCode, 200);
  assert.equal((await read('zed', '/paths')).status, 404);
  const manager = await read('dina', '/paths');
  assert.match(manager.text, /Où en sont les parcours/);
  assert.doesNotMatch(manager.text, /audit|Fondation/);
});

test('a body without a security officer is told, one that shares an officer is not', async () => {
  const zed = await world.person('zed');
  const id = await anApplicationOf(world, zed, PATH);
  await fill(
    world,
    zed,
    id,
    entryAnswers({ responsable: 'aucun', budget_securite: '999900', territoire: ['epci:242900314'] }),
  );
  const without = (await read('zed', `/applications/${id}/check`)).text;
  assert.match(without, /Responsable de la sécurité/);
  assert.match(without, /4,99 %|5 %/);
  assert.match(without, /À savoir avant de déposer/);
  const shared = {
    responsable: 'mutualise',
    responsable_organisme: 'Syndicat mixte d’essai',
    budget_securite: '1000000',
  };
  await fill(world, zed, id, entryAnswers({ ...shared, territoire: ['epci:242900314'] }));
  assert.doesNotMatch((await read('zed', `/applications/${id}/check`)).text, /À savoir avant de déposer/);
});

test('a document that is replaced is not accepted in place of the one that was read', async () => {
  const other = await aWorld('path_replaced');
  try {
    const id = await aPathRunning(other);
    const readByDesk = await handedOver(other, id, 'premier.pdf');
    const [approval, replacing] = await Promise.all([
      other.as('chen').post(`/deliverables/${readByDesk}/approval`),
      handedOver(other, id, 'second.pdf').then(
        () => 'replaced',
        () => 'refused',
      ),
    ]);
    const { rows } = await other.database.owner.query<{ state: string }>('select state from deliverable order by rank');
    const states = rows.map(({ state }) => state);
    if (approval.statusCode === 303) assert.deepEqual([states, replacing], [['approved'], 'refused']);
    else assert.deepEqual([states, replacing], [['replaced', 'delivered'], 'replaced']);
    assert.ok([303, 409].includes(approval.statusCode));
  } finally {
    await other.close();
  }
});
