import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { signForBeneficiary, signForState } from '#slices/agreement';
import { grantAtDesk } from '#slices/award';
import { aSubmittedApplication, FLAT_RATE, confirmed as seenOnline } from './files.ts';
import { aWorld, type PersonName, type World } from './world.ts';

let world: World;
const ids: Record<string, string> = {};
before(async () => {
  world = await aWorld('envelope');
  const { rows } = await world.database.owner.query<{ id: string; code: string }>('select id, code from envelope');
  for (const { id, code } of rows) ids[code] = id;
});
after(() => world.close());

const words = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const at = (code: string, path = ''): string => `/envelopes/${ids[code]}${path}`;
/** What is free on an envelope: commitment authority and payment credits, in euros. */
const free = async (code: string): Promise<readonly [number, number]> => {
  const { rows } = await world.database.owner.query<{ ae: string; cp: string }>(
    `select max((credits - debits) / 100.0) filter (where bucket = 'available') as ae,
       max((credits - debits) / 100.0) filter (where bucket = 'payment_available') as cp
     from account where envelope_id = $1`,
    [ids[code]],
  );
  return [Number(rows[0]?.ae), Number(rows[0]?.cp)];
};

type Moving = Readonly<{ act: string; code: string; to?: string; commitment?: string; payment?: string }>;
const PATHS: Readonly<Record<string, string>> = {
  delegate: 'delegation',
  take_back: 'taking-back',
  transfer: 'transfer',
  raise: 'raise',
  cut: 'cut',
};
const askedOf = ({ act, to, commitment = '', payment = '' }: Moving) => ({
  act,
  ...(to && { otherId: ids[to] as string }),
  commitment,
  payment,
});
const simulated = (who: PersonName, moving: Moving) =>
  world.as(who).get(`${at(moving.code, '/movement')}?${new URLSearchParams(askedOf(moving))}`);
const seenIn = (body: string): string => /name="seen" value="([^"]+)"/.exec(body)?.[1] ?? '';
const WHY = { reason: 'Parce que la branche en a besoin', reference: 'Décret 2021-1' };
const confirmed = (who: PersonName, moving: Moving, seen: string, said: Record<string, string> = WHY) =>
  world.as(who).post(at(moving.code, `/${PATHS[moving.act]}`), { ...askedOf(moving), ...said, seen });
const moved = async (who: PersonName, moving: Moving) => {
  const simulation = await simulated(who, moving);
  assert.equal(simulation.statusCode, 200, words(simulation.body).slice(0, 600));
  return confirmed(who, moving, seenIn(simulation.body));
};

test('the tree is read by who runs, decides, pays or audits the programme, and by nobody else', async () => {
  for (const name of ['dina', 'ivo', 'jo', 'lena'] as const) {
    const tree = words((await world.as(name).get('/envelopes')).body);
    assert.match(tree, /Axe 2 : guichet national AE : reste 24(,0)? M€ sur 24(,0)? M€\. CP : reste 24/);
    assert.match(tree, /101 enveloppes dessous/);
    assert.equal((await world.as(name).get(at('axe-2'))).statusCode, 200);
  }
  const { rows } = await world.database.owner.query<{ id: string }>(`select id from envelope where code = 'fonds'`);
  const nowhere = '/envelopes/00000000-0000-4000-8000-00000000dead';
  for (const path of ['', '/movement', '/opening', '/lines/1', `/awards/${rows[0]?.id}`]) {
    for (const name of ['ada', 'zed', 'chen'] as const)
      assert.equal((await world.as(name).get(at('axe-2', path))).statusCode, 404, `${name} ${path}`);
    assert.equal(
      (await world.as('dina').get(`/envelopes/${rows[0]?.id}${path}`)).statusCode,
      404,
      `of another ${path}`,
    );
    assert.equal((await world.as('dina').get(nowhere + path)).statusCode, 404, `nowhere ${path}`);
  }
  for (const path of ['/lines/x', '/lines/999999', '/awards/x', `/awards/${ids['axe-2']}`])
    assert.equal((await world.as('dina').get(at('axe-2', path))).statusCode, 404, path);
});

test('the export has a line per envelope, to the cent', async () => {
  const answer = await world.as('lena').get('/envelopes.csv');
  const lines: Record<string, string>[] = parse(answer.body, { columns: true });
  const line = lines.find(({ code }) => code === 'axe-3-departements-35');
  assert.equal(line?.niveau, 'departement');
  assert.equal(line?.code_parent, 'axe-3-departements');
  assert.equal(line?.ae_reste, '297000.00');
  assert.equal(lines.find(({ code }) => code === 'programme')?.cp_ouverts, '88000000.00');
  assert.equal((await world.as('chen').get('/envelopes.csv')).statusCode, 404);
});

test('a year is opened under an envelope, receives credits, gives some back: nothing before it is confirmed', async () => {
  const opened = await world.as('dina').post(at('axe-1-cyber', '/opening'), { level: 'year', year: '2022' });
  assert.equal(opened.statusCode, 303);
  ids.year = String(opened.headers.location).slice('/envelopes/'.length);
  assert.deepEqual(await world.journal(ids.year), ['envelope.open_node manager none→open']);
  assert.deepEqual(await free('year'), [0, 0]);
  const moving = { act: 'delegate', code: 'axe-1-cyber', to: 'year', commitment: '1 000 000', payment: '400 000,50' };
  const simulation = await simulated('dina', moving);
  assert.match(words(simulation.body), /Simulation : rien n’a bougé/);
  assert.match(words(simulation.body), /2022 0,00 € 1 000 000,00 € 0,00 € 1 000 000,00 €/);
  assert.deepEqual(await free('year'), [0, 0]);
  assert.equal((await confirmed('dina', moving, seenIn(simulation.body))).statusCode, 303);
  assert.deepEqual(await free('year'), [1_000_000, 400_000.5]);
  assert.equal(
    (await moved('dina', { act: 'take_back', code: 'axe-1-cyber', to: 'year', commitment: '1' })).statusCode,
    303,
  );
  assert.deepEqual(await free('year'), [999_999, 400_000.5]);
  const page = words((await world.as('lena').get(at('year'))).body);
  assert.match(page, /Parce que la branche en a besoin/);
  assert.match(page, /Crédits délégués/);
  assert.doesNotMatch(page, /Déplacer des crédits/, 'who audits moves nothing');
});

test('what cannot be opened is said in words, field by field, and nothing typed is lost', async () => {
  const open = (fields: Record<string, string>) => world.as('dina').post(at('axe-1-cyber', '/opening'), fields);
  assert.match((await open({})).body, /Choisissez un niveau/);
  const year = await open({ level: 'year', year: 'deux mille' });
  assert.equal(year.statusCode, 422);
  assert.match(year.body, /value="deux mille"/);
  assert.match((await open({ level: 'departement', territoryId: 'region:53' })).body, /un territoire de ce niveau/);
  assert.match((await open({ level: 'share', nameFr: 'Réserve' })).body, /Donnez un nom en anglais/);
  const twice = await open({ level: 'year', year: '2022' });
  assert.equal(twice.statusCode, 409);
  assert.match(words(twice.body), /Il y a déjà une enveloppe « 2022 » ici/);
  assert.equal(
    (await world.as('ivo').post(at('axe-1-cyber', '/opening'), { level: 'year', year: '2023' })).statusCode,
    404,
  );
});

test('credits are spread by the manager, opened and withdrawn by the authority, with a document', async () => {
  const cut = { act: 'cut', code: 'axe-1-construction', commitment: '3 000', payment: '3 000' };
  assert.equal((await confirmed('dina', cut, '')).statusCode, 404);
  assert.equal((await confirmed('ivo', { ...cut, act: 'transfer', to: 'axe-2' }, '')).statusCode, 404);
  const seen = seenIn((await simulated('ivo', cut)).body);
  const without = await confirmed('ivo', cut, seen, { reason: 'court', reference: '' });
  assert.equal(without.statusCode, 422);
  assert.match(without.body, /en dix signes au moins/);
  assert.match(without.body, /Donnez la référence du document/);
  assert.match(without.body, /value="3 000"/);
  assert.equal(seenIn(without.body), seen, 'the simulation is still there');
  assert.equal((await confirmed('ivo', cut, seen)).statusCode, 303);
  assert.deepEqual(await free('axe-1-construction'), [25_997_000, 25_997_000]);
  assert.equal(
    (await moved('ivo', { act: 'raise', code: 'programme', commitment: '3 000', payment: '3 000' })).statusCode,
    303,
  );
  assert.deepEqual(await free('programme'), [3_000, 3_000]);
  assert.match(words((await world.as('lena').get(at('programme'))).body), /Crédits ouverts l’extérieur du programme/);
});

test('bad amounts, no envelope, too much: the page says it, with its status', async () => {
  const cases: [Moving, number, RegExp][] = [
    [{ act: 'transfer', code: 'axe-2', to: 'axe-3', commitment: 'mille' }, 422, /Écrivez un montant en euros/],
    [{ act: 'transfer', code: 'axe-2', to: 'axe-3', commitment: '-5' }, 422, /Écrivez un montant en euros/],
    [{ act: 'transfer', code: 'axe-2', to: 'axe-3' }, 409, /Donnez un montant/],
    [{ act: 'transfer', code: 'axe-2', commitment: '5' }, 409, /n’est pas, ou plus, dans l’arbre/],
    [
      { act: 'transfer', code: 'axe-2', to: 'axe-3', commitment: '0,01' },
      409,
      /Il reste 0,00 € d’autorisations d’engagement sur « Axe 2/,
    ],
  ];
  for (const [moving, status, said] of cases) {
    const answer = await simulated('dina', moving);
    assert.equal(answer.statusCode, status, JSON.stringify(moving));
    assert.match(words(answer.body), said);
    const sent = await confirmed('dina', moving, 'x');
    assert.ok([409, 422].includes(sent.statusCode), `${sent.statusCode}`);
  }
  const cut = await simulated('ivo', { act: 'cut', code: 'axe-2', commitment: '1' });
  assert.match(words(cut.body), /Les 0,00 € réservés, engagés, versés ou ordonnés ne se retirent pas/);
});

test('two managers transfer the same euros at the same instant: one wins, the other is told and sees what is left', async () => {
  const code = 'axe-3-departements-29';
  const one = { act: 'transfer', code, to: 'axe-3-departements-35', commitment: '200 000', payment: '200 000' };
  const other = { ...one, to: 'axe-3-departements-56' };
  const seen = await Promise.all([one, other].map(async (moving) => seenIn((await simulated('dina', moving)).body)));
  const answers = await Promise.all([one, other].map((moving, index) => confirmed('dina', moving, seen[index] ?? '')));
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409]);
  const told = words(answers.find(({ statusCode }) => statusCode === 409)?.body ?? '');
  assert.match(told, /Il reste 97 000,00 € d’autorisations d’engagement sur « Finistère »/);
  assert.deepEqual(await free(code), [97_000, 97_000]);
});

test('a simulation that is no longer true is not confirmed: the new one is shown', async () => {
  const moving = { act: 'transfer', code: 'axe-3-departements-22', to: 'axe-3-regions', commitment: '1 000' };
  const seen = seenIn((await simulated('dina', moving)).body);
  assert.equal((await moved('dina', { ...moving, commitment: '7' })).statusCode, 303);
  const stale = await confirmed('dina', moving, seen);
  assert.equal(stale.statusCode, 409);
  assert.match(words(stale.body), /Les montants ont changé depuis cette simulation/);
  assert.match(words(stale.body), /296 993,00 € 295 993,00 €/);
  assert.match(stale.body, /Parce que la branche en a besoin/, 'what was typed is kept');
  assert.equal((await confirmed('dina', moving, seenIn(stale.body))).statusCode, 303);
  const twice = crypto.randomUUID();
  const again = { ...moving, commitment: '3' };
  const shown = seenIn((await simulated('dina', again)).body);
  const send = () =>
    world.as('dina').post(at(again.code, '/transfer'), { ...askedOf(again), ...WHY, seen: shown, _request: twice });
  const statuses = [(await send()).statusCode, (await send()).statusCode];
  assert.deepEqual(statuses, [303, 303], 'sent twice, done once');
  assert.deepEqual(await free('axe-3-departements-22'), [295_990, 297_000]);
});

test('a cut against a grant at the same instant: what is reserved is never withdrawn', async () => {
  const cut = { act: 'cut', code: 'axe-2-franceconnect', commitment: '2 998 000' };
  const file = await aSubmittedApplication(world, { call: FLAT_RATE });
  await seenOnline(world, file);
  const seen = seenIn((await simulated('ivo', cut)).body);
  const [answer] = await Promise.all([
    confirmed('ivo', cut, seen),
    world.act('chen', grantAtDesk, { applicationId: file }).catch((error: Error) => error),
  ]);
  const [ae] = await free('axe-2-franceconnect');
  const granted = (await world.state('application', file)) === 'laureate';
  assert.ok(granted !== (answer.statusCode === 303), 'one of the two');
  assert.equal(ae, granted ? 2_995_000 : 2_000);
  if (!granted)
    assert.equal(
      (await moved('dina', { act: 'transfer', code: 'axe-2-appels', to: 'axe-2-franceconnect', commitment: '5 000' }))
        .statusCode,
      303,
    );
  if (!granted) await world.act('chen', grantAtDesk, { applicationId: file });
  const below = await simulated('ivo', { ...cut, commitment: '3 000 000' });
  assert.equal(below.statusCode, 409);
  assert.match(words(below.body), /Les 5 000,00 € réservés, engagés, versés ou ordonnés ne se retirent pas/);
});

test('the history of a grant goes from the vote to the grant, and of a movement to what became of it', async () => {
  const { rows } = await world.database.owner.query<{ id: string }>('select id from award limit 1');
  const history = await world.as('lena').get(at('axe-2-franceconnect', `/awards/${rows[0]?.id}`));
  assert.equal(history.statusCode, 200);
  const said = words(history.body);
  assert.match(said, /Programme ouvert 5 000,00 € AE \(sur 88 000 000,00 € \) sur Transformation/);
  assert.match(said, /Aide accordée par le guichet, crédits réservés/);
  const line = await world.database.owner.query<{ id: string }>(
    `select t.id from transfer t join journal j on j.seq = t.journal_seq
     where j.act = 'envelope.delegate' and t.credit_bucket = 'available' limit 1`,
  );
  const moves = words((await world.as('lena').get(at('year', `/lines/${line.rows[0]?.id}`))).body);
  assert.match(moves, /D’où ils viennent Programme ouvert 1 000 000,00 € AE/);
  assert.match(moves, /Où ils sont allés ensuite Crédits repris 1,00 € AE/);
  assert.match(moves, /999 999,00 € sont toujours là où ce mouvement les a mis/);
});

test('without payment credits nothing is ordered: the figures are said, and credits above or of the year are enough', async () => {
  await world.runJobs();
  const one = async (query: string) => (await world.database.owner.query<Record<string, string>>(query)).rows[0] ?? {};
  const agreement = await one(`select id as "agreementId", document_hash as "documentHash" from agreement limit 1`);
  const signing = { ...agreement, quality: 'présidente', agreed: 'yes' };
  await world.act('bo', signForBeneficiary, signing);
  await world.act('ivo', signForState, signing);
  await world.runJobs();
  const { id } = await one('select id from payment_order limit 1');
  assert.equal((await world.as('jo').post(`/payments/${id}/certification`)).statusCode, 303);
  const all = { act: 'transfer', code: 'axe-2-franceconnect', to: 'axe-2-appels', payment: '3 000 000' };
  assert.equal((await moved('dina', all)).statusCode, 303);
  const refused = await world.as('kim').post(`/payments/${id}/order`);
  assert.equal(refused.statusCode, 409);
  assert.match(
    words(refused.body),
    /demande 5 000,00 € de crédits de paiement pour 2021 ; l’enveloppe et celles au-dessus d’elle en ont 3 000,00 € au plus/,
  );
  const year = await world.as('dina').post(at('axe-2', '/opening'), { level: 'year', year: '2021' });
  ids.year2021 = String(year.headers.location).slice('/envelopes/'.length);
  const given = { act: 'transfer', code: 'axe-2-appels', to: 'year2021', payment: '5 000' };
  assert.equal((await moved('dina', given)).statusCode, 303);
  assert.equal((await world.as('kim').post(`/payments/${id}/order`)).statusCode, 303);
  assert.deepEqual(await free('year2021'), [0, 0]);
  const record = { paidOn: '2021-11-03', reference: 'VIR-1' };
  assert.equal((await world.as('kim').post(`/payments/${id}/record`, record)).statusCode, 303);
  const payment = await world.as('jo').get(`/payments/${id}`);
  const history = /href="([^"]+)"[^>]*>Leur histoire/.exec(payment.body.replaceAll('\u00a0', ' '))?.[1] ?? '';
  const told = words((await world.as('lena').get(history)).body);
  assert.match(told, /Ordonnancement/);
  assert.match(told, /Convention signée par l’État : elle entre en vigueur.*Paiement ordonné.*Aide versée/);
});
