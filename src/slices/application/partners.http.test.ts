import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { joinOrganisation } from '#slices/account';
import type { Browsing } from '../../../tests/asking.ts';
import { BODIES, type PersonName } from '../../../tests/cast.ts';
import { aCompleteApplication, anApplication, FLAT_RATE, fill } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

let world: World;
const who = {} as Record<'ada' | 'zed' | 'gus' | 'fatou' | 'chen', Browsing>;
let id: string;
let file: string;

before(async () => {
  world = await aWorld('partners');
  for (const name of ['ada', 'zed', 'gus', 'fatou', 'chen'] as const) who[name] = world.as(name);
  const organisationId = (await world.person('zed')).memberships[0]?.organisationId as string;
  await world.act('system', joinOrganisation, { organisationId, email: 'gus@example.org', role: 'viewer' });
  id = await aCompleteApplication(world);
  file = `/applications/${id}`;
});
after(() => world.close());

const words = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/[\s\u00a0\u202f]+/g, ' ');
const DECLARED = ['a_jour', 'exact', 'non_commence'];
const BREST = `epci:${BODIES.zed}`;

const propose = (body: string, more: Readonly<Record<string, string>> = {}, where = file) =>
  who.ada.post(`${where}/partners`, { q: '', body, brings: 'Ses données et ses agents', ...more });

/** The partners of a file that stand, by their SIREN. */
const partnersOf = async (applicationId = id): Promise<Readonly<Record<string, { id: string; state: string }>>> => {
  const { rows } = await world.database.owner.query<{ id: string; siren: string; state: string }>(
    `select p.id, o.siren, p.state from partner p join organisation o on o.id = p.organisation_id
     where application_id = $1 order by p.proposed_at, p.id`,
    [applicationId],
  );
  return Object.fromEntries(rows.map((row) => [row.siren, row]));
};
const at = async (siren: string, where = id): Promise<string> => {
  const partner = (await partnersOf(where))[siren];
  assert.ok(partner, `${siren} was asked`);
  return `/applications/${where}/partners/${partner.id}`;
};
const shownIn = (html: string): string => /name="shown" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? '';

/** Reads the page and attests what it shows. */
const attest = async (name: PersonName, where = id, quality = 'Directrice générale des services') => {
  const browser = world.as(name);
  const page = await browser.get(`/applications/${where}/partnership`);
  const shown = shownIn(page.body);
  return browser.post(`${await at(BODIES.zed, where)}/attestation`, { attested: DECLARED, quality, shown });
};
const submit = () => who.ada.post(`${file}/submission`, { attested: DECLARED });

test('a call one applies to alone takes no partner', async () => {
  const alone = await anApplication(world, { call: FLAT_RATE });
  assert.equal((await who.ada.get(`/applications/${alone}/partners`)).statusCode, 404);
  assert.equal((await propose(BREST, {}, `/applications/${alone}`)).statusCode, 404);
  assert.deepEqual(await partnersOf(alone), {});
});

test('the lead finds a body and asks it; those who act for it are told, with a link', async () => {
  const found = await who.ada.get(`${file}/partners?q=Brest`);
  assert.match(words(found.body), /Brest Métropole/);
  assert.equal((await propose(BREST, { contribution: '1 000,50' })).statusCode, 303);
  assert.equal((await partnersOf())[BODIES.zed]?.state, 'proposed');
  const [message] = await world.messages('zed');
  assert.match(message?.subject ?? '', /propose à Brest Métropole d’être partenaire/);
  assert.match(message?.body ?? '', new RegExp(`https://aides.example.org${file}/partnership`));
  assert.deepEqual(await world.messages('gus'), [], 'who only reads for it is not asked');
  assert.match(
    words((await who.ada.get(`${file}/parts/projet`)).body),
    /Partenaires .*1 partenaire, 1 attestation attendue/,
  );
});

test('not itself, not twice, not without saying what it brings: refused in words, and nothing typed is lost', async () => {
  const cases: [string, Awaited<ReturnType<typeof propose>>, number, RegExp][] = [
    ['itself', await propose(`epci:${BODIES.ada}`), 409, /mène déjà ce dossier/],
    ['twice', await propose(BREST), 409, /déjà dans la liste/],
    [
      'nothing brought',
      await propose('commune:35238', { brings: ' ', q: 'Rennes' }),
      422,
      /ce que ce partenaire apporte/,
    ],
    ['nothing chosen', await propose('', { q: 'Rennes' }), 422, /choisissez l’organisme/],
    ['a territory nobody knows', await propose('commune:99999'), 404, /./],
  ];
  for (const [name, { statusCode, body }, status, said] of cases) {
    assert.equal(statusCode, status, name);
    assert.match(words(body), said, name);
  }
  assert.match(cases[2]?.[1].body ?? '', /commune:35238/, 'the bodies found stay on the page');
  assert.equal(Object.keys(await partnersOf()).length, 1);
});

test('a body nobody acts for yet is registered, and whoever the lead knows there learns how to come', async () => {
  const rennes = '213502388';
  assert.equal((await propose('commune:35238', { email: 'Mairie@Rennes.example' })).statusCode, 303);
  const { rows } = await world.database.owner.query<{ body: string; is_secret: boolean }>(
    "select body, is_secret from outbox where recipient = 'mairie@rennes.example'",
  );
  assert.equal(rows.length, 1);
  assert.match(rows[0]?.body ?? '', new RegExp(`/organisations/new\\?q=${rennes}`));
  assert.equal(rows[0]?.is_secret, true, 'an address only the lead gave is erased once it has served');
  const body = await world.database.owner.query<{ id: string }>('select id from organisation where siren = $1', [
    rennes,
  ]);
  assert.deepEqual(await world.journal(body.rows[0]?.id ?? ''), ['application.register_partner applicant none→active']);
  assert.equal((await who.ada.post(`${await at(rennes)}/removal`, {})).statusCode, 303);
  assert.equal((await partnersOf())[rennes]?.state, 'removed');
  assert.equal((await who.ada.post(`${await at(rennes)}/removal`, {})).statusCode, 409);
});

test('the partner reads the project before attesting, never edits, never withdraws; a stranger finds nothing', async () => {
  for (const name of ['zed', 'gus'] as const) {
    const page = await who[name].get(`${file}/partnership`);
    assert.equal(page.statusCode, 200, name);
    assert.match(words(page.body), /Une seule adresse pour demander/);
    assert.match(words(page.body), /Chaque habitant y compte une seule fois/);
    assert.doesNotMatch(words(page.body), /Deux devis et le prix/, 'the answers are not its own');
    const listed = await who[name].get('/applications');
    assert.match(words(listed.body), /Dossiers dont nous sommes partenaires .*attestation attendue/);
    for (const path of [
      '',
      '/parts/projet',
      '/check',
      '/partners',
      '/abandonment',
      '/withdrawal',
      '/file.pdf',
      '/partnership.pdf',
    ])
      assert.equal((await who[name].get(`${file}${path}`)).statusCode, 404, `${name} ${path}`);
    assert.equal((await who[name].post(`${file}/submission`, { attested: DECLARED })).statusCode, 404, name);
    assert.equal((await who[name].post(`${await at(BODIES.zed)}/removal`, {})).statusCode, 404, name);
  }
  assert.equal((await who.ada.get(`${file}/partnership`)).statusCode, 404, 'the lead has its own page');
  assert.equal((await who.fatou.get(`${file}/partnership`)).statusCode, 404);
  assert.equal((await who.fatou.post(`${await at(BODIES.zed)}/refusal`, {})).statusCode, 404);
  assert.equal(
    (await who.ada.post(`${await at(BODIES.zed)}/refusal`, {})).statusCode,
    404,
    'nobody declines for another',
  );
});

test('who reads for the partner cannot attest; who acts for it ticks everything and says in what quality', async () => {
  const path = `${await at(BODIES.zed)}/attestation`;
  const shown = shownIn((await who.zed.get(`${file}/partnership`)).body);
  const quality = 'Directrice générale des services';
  assert.equal(shownIn((await who.gus.get(`${file}/partnership`)).body), '');
  assert.equal((await who.gus.post(path, { attested: DECLARED, quality, shown })).statusCode, 404);
  assert.equal((await who.ada.post(path, { attested: DECLARED, quality, shown })).statusCode, 404);
  const half = await who.zed.post(path, { attested: ['exact'], quality, shown });
  assert.equal(half.statusCode, 409);
  assert.match(half.body, /value="exact"[^>]*checked|checked[^>]*value="exact"/, 'what was ticked stays');
  assert.equal((await who.zed.post(path, { attested: DECLARED, quality: '', shown })).statusCode, 422);
  assert.match(words((await submit()).body), /Ces partenaires n’ont pas encore attesté : Brest Métropole/);
  assert.equal((await attest('zed')).statusCode, 303);
  assert.ok((await world.messages('ada')).some(({ subject }) => /Brest Métropole a attesté/.test(subject)));
  assert.match(words((await who.ada.get(`${file}/partners`)).body), /a attesté Zed Autre, Directrice générale/);
  assert.match(words((await attest('zed')).body), /déjà attesté/);
});

test('a change of the title asks again: what was read before is not attested by mistake', async () => {
  const stale = shownIn((await who.zed.get(`${file}/partnership`)).body);
  await fill(world, await world.person('ada'), id, { intitule: 'Une porte d’entrée, deux métropoles' });
  assert.match(words((await who.ada.get(`${file}/partners`)).body), /à attester de nouveau/);
  assert.match(words((await submit()).body), /n’ont pas encore attesté : Brest Métropole/);
  const path = await at(BODIES.zed);
  assert.match(words((await who.ada.post(`${path}/reminder`, {})).body), /écrit aujourd’hui/);
  world.later(24 * 60);
  assert.equal((await who.ada.post(`${path}/reminder`, {})).statusCode, 303);
  const old = await who.zed.post(`${path}/attestation`, { attested: DECLARED, quality: 'DGS', shown: stale });
  assert.match(words(old.body), /a changé pendant que vous le lisiez/);
  assert.equal((await attest('zed')).statusCode, 303);
});

test('attested and taken off at the same instant: one of the two, told to the other', async () => {
  const other = await aCompleteApplication(world);
  assert.equal((await propose(BREST, {}, `/applications/${other}`)).statusCode, 303);
  const path = await at(BODIES.zed, other);
  const [given, taken] = await Promise.all([attest('zed', other), who.ada.post(`${path}/removal`, {})]);
  const [partner] = Object.values(await partnersOf(other));
  assert.equal(taken.statusCode, 303, 'a partner is taken off before or after it attests');
  assert.equal(partner?.state, 'removed');
  assert.ok([303, 404, 409].includes(given.statusCode), String(given.statusCode));
  assert.equal((await who.zed.get(`/applications/${other}/partnership`)).statusCode, 404, 'it sees nothing any more');
});

test('who declines sees nothing any more, and may be asked again', async () => {
  const other = await aCompleteApplication(world);
  await propose(BREST, {}, `/applications/${other}`);
  const reason = 'Notre budget est voté.';
  assert.equal((await who.zed.post(`${await at(BODIES.zed, other)}/refusal`, { reason })).statusCode, 303);
  assert.ok((await world.messages('ada')).some(({ body }) => body.includes(reason)));
  assert.equal((await who.zed.get(`/applications/${other}/partnership`)).statusCode, 404);
  assert.equal((await who.zed.post(`${await at(BODIES.zed, other)}/refusal`, {})).statusCode, 404);
  assert.match(words((await who.ada.get(`/applications/${other}/partners`)).body), /a décliné/);
  assert.equal((await propose(BREST, {}, `/applications/${other}`)).statusCode, 303);
  assert.equal((await who.zed.get(`/applications/${other}/partnership`)).statusCode, 200);
});

test('filed while a partner is being proposed: it is in the file or it is not, and no file is filed without its word', async () => {
  const [filed, asked] = await Promise.all([submit(), propose('commune:35238')]);
  const proposed = (await partnersOf())['213502388']?.state === 'proposed';
  assert.equal(asked.statusCode, proposed ? 303 : 409);
  if (filed.statusCode !== 303) {
    assert.match(words(filed.body), /n’ont pas encore attesté : Rennes/);
    const { rows } = await world.database.owner.query<{ id: string }>(
      "select id from partner where application_id = $1 and state = 'proposed'",
      [id],
    );
    assert.equal((await who.ada.post(`${file}/partners/${rows[0]?.id}/removal`, {})).statusCode, 303);
    assert.equal((await submit()).statusCode, 303);
  }
  assert.equal(await world.state('application', id), 'submitted');
});

test('what was filed holds the partners, and everybody concerned reads them', async () => {
  const { rows } = await world.database.owner.query<{ content: { partners: readonly Record<string, unknown>[] } }>(
    'select content from application_version where application_id = $1',
    [id],
  );
  const [partner, ...others] = rows[0]?.content.partners ?? [];
  assert.deepEqual(others, []);
  assert.equal(partner?.siren, BODIES.zed);
  assert.equal(partner?.contributionCents, '100050');
  assert.match(JSON.stringify(partner?.attestation), /Directrice générale des services/);
  const { rows: numbers } = await world.database.owner.query<{ sirens: readonly string[] }>(
    'select numbers_of_file($1) as sirens',
    [id],
  );
  assert.deepEqual(numbers[0]?.sirens.toSorted(), [BODIES.ada, BODIES.zed].toSorted(), 'jurors of either step aside');
  await world.runJobs();
  for (const [name, path] of [
    ['ada', file],
    ['zed', `${file}/partnership`],
    ['gus', `${file}/partnership`],
    ['chen', `/desk/${id}`],
  ] as const) {
    const page = words((await who[name].get(path)).body);
    assert.match(page, /Brest Métropole .*Zed Autre, Directrice générale des services/, name);
  }
  assert.match(
    words((await who.zed.get(`${file}/partnership`)).body),
    /Deux devis et le prix/,
    'the whole, once filed',
  );
  assert.equal((await who.zed.get(`${file}/partnership.pdf`)).statusCode, 200);
  assert.equal((await who.zed.get(file)).statusCode, 404);
  const late = await who.zed.post(`${await at(BODIES.zed)}/refusal`, {});
  assert.equal(late.statusCode, 409);
  assert.match(words(late.body), /n’est plus un brouillon/);
});
