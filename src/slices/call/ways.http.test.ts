import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { roundOf } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';

const NATIONAL = 'transformation-numerique-2021';
const CULTURE = 'culture-departement';
/** What the page says first, up to its full stop. */
const FIRST = /(?:Le plus simple pour vous|The simplest for you) (.*?\.) /;

let world: World;
const words = (body: string): string =>
  body
    .replace(/<form[\s\S]*?<\/form>|<script[\s\S]*?<\/script>|<[^>]*>/g, ' ')
    .replace(/&nbsp;|[\u00a0\u202f]/g, ' ')
    .replace(/&#39;|&#x27;/g, '’')
    .replace(/\s+/g, ' ');
const page = async (path: string, lang = 'fr'): Promise<string> => {
  const answer = await world.visitor().get(path, { 'accept-language': lang });
  assert.equal(answer.statusCode, 200, path);
  return answer.body;
};
const pathOf = (asked: Readonly<Record<string, string>>): string => `/eligibility?${new URLSearchParams(asked)}`;
const ask = async (asked: Readonly<Record<string, string>>, lang?: string): Promise<string> =>
  words(await page(pathOf(asked), lang));
const first = (said: string): string => FIRST.exec(said)?.[1] ?? '';
const pick = <T>(list: readonly T[], index: number): T => list[index] as T;

before(async () => {
  world = await aWorld('ways');
});
after(() => world.close());

/** Argol, 1,065 inhabitants; Rennes Métropole, 480,178; the département of Ille-et-Vilaine. */
const BODIES = ['commune:29001', 'epci:243500139', 'departement:35'] as const;
const FINISTERE = /« Guichets territoriaux des préfectures » : .* sans partenaire.*guichet « Finistère »/;
const SEATS = /Inscrivez-vous à une date de « Sessions de sensibilisation des agents »/;
const CYBER = /« (?:Parcours de cybersécurité|Sessions de sensibilisation des agents) »/;
const NEEDS = /« Co-construction de solutions numériques »/;
const FLAT = /« Guichet FranceConnect et API de l’État » : vous pouvez le déposer sans partenaire/;
const alone = (call: string): RegExp => new RegExp(`« ${call}.*» : vous pouvez le déposer sans partenaire\\.`);

/** What comes first for a small commune, a large intercommunality, a département. */
const FIRST_STEPS: readonly (readonly [aim: string, first: readonly [RegExp, RegExp, RegExp]])[] = [
  ['demarches-en-ligne', [FINISTERE, alone('Dématérialisation'), alone('Dématérialisation')]],
  ['donnees', [FINISTERE, alone('Usages de la donnée'), alone('Usages de la donnée')]],
  ['cooperer', [FINISTERE, alone('Coopération'), alone('Coopération')]],
  ['franceconnect', [FLAT, FLAT, FLAT]],
  ['projet-local', [FINISTERE, /Guichets territoriaux.*« Ille-et-Vilaine »/, /Volet régional.*guichet « Bretagne »/]],
  ['cybersecurite', [CYBER, CYBER, CYBER]],
  ['former', [SEATS, SEATS, SEATS]],
  ['solution-commune', [NEEDS, NEEDS, NEEDS]],
];
for (const [aim, expected] of FIRST_STEPS)
  test(`two questions: ${aim}, from a small commune to a département`, async () => {
    for (const [index, body] of BODIES.entries())
      assert.match(first(await ask({ body, aim: `${NATIONAL}/${aim}` })), pick(expected, index), body);
  });

test('every aim of every programme leads to a first step and to each call that serves it, in both languages', async () => {
  const { rows } = await world.database.owner.query<{ code: string; aim: string; calls: { fr: string; en: string }[] }>(
    `select p.code, a ->> 'code' as aim, array(select c -> 'names' from jsonb_array_elements(v.pack -> 'calls') c
       where c -> 'aims' ? (a ->> 'code')) as calls
     from programme p join programme_version v on v.programme_id = p.id, jsonb_array_elements(v.pack -> 'aims') a`,
  );
  assert.ok(rows.some(({ code }) => code === NATIONAL) && rows.some(({ code }) => code === CULTURE));
  for (const { code, aim, calls } of rows)
    for (const body of BODIES)
      for (const lang of ['fr', 'en'] as const) {
        const said = await ask({ body, aim: `${code}/${aim}` }, lang);
        assert.notEqual(first(said), '', `${aim} ${body} ${lang}`);
        for (const names of calls) assert.ok(said.includes(names[lang].replace(/'/g, '’')), `${aim}: ${names[lang]}`);
        assert.match(said, lang === 'fr' ? /Voir aussi les autres appels \(\d+\)/ : /See the other calls too \(\d+\)/);
      }
});

test('who may not ask alone is told why, with whom, and that answer is one link away', async () => {
  const asked = { body: 'commune:29001', aim: `${NATIONAL}/donnees` };
  const body = await page(pathOf(asked));
  const said = words(body);
  assert.match(said, /Non\. Le projet couvre 1 065 habitants ; aucun département ne participe au projet\./);
  assert.match(await ask(asked, 'en'), /No\. The project covers 1,065 inhabitants; no département takes part/);
  assert.match(said, /Sans partenaire, non\. À plusieurs, oui\. Voyez la réponse avec : Finistère Bretagne /);
  assert.ok(!/réponse avec : [^.]*Presqu’île/.test(said), 'an intercommunality too small is not offered');
  const link = /href="(\/eligibility\?[^"]*others=departement[^"]*)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const together = words(await page(link));
  assert.match(together, /Argol \(1 065\), Finistère \(933 455\)\./);
  assert.match(together, /Usages de la donnée[^.]*2e session Oui, vous pouvez demander cette aide\./);
});

test('that no call serves an aim for this body is said first', async () => {
  const theirs = first(await ask({ body: 'departement:35', aim: `${CULTURE}/creer` }));
  assert.equal(theirs, 'Aucun appel ne répond aujourd’hui à cette intention pour vous.');
});

test('an authority that is not known is told which calls serve its aim, and for whom', async () => {
  const said = await ask({ q: 'syndicat inconnu de tous', aim: `${NATIONAL}/franceconnect` });
  assert.match(said, /Aucune collectivité ne correspond.*Guichet FranceConnect.*Pour qui : Toutes les collectivités/);
  assert.equal(first(said), '');
  const nobody = await ask({ q: '', body: '', aim: `${NATIONAL}/former` });
  assert.match(nobody, /Sessions de sensibilisation.*Pour qui :/);
});

test('several authorities of one name: choosing one keeps the aim', async () => {
  const body = await page(pathOf({ q: 'saint-martin', aim: `${NATIONAL}/donnees` }));
  assert.match(body, /href="\/eligibility\?body=commune[^"]*&amp;aim=transformation-numerique-2021%2Fdonnees"/);
});

test('an address of before, without an aim or with one that is gone, shows every call', async () => {
  const every = /Dématérialisation.*FranceConnect|FranceConnect.*Dématérialisation/;
  for (const aim of [{}, { aim: '' }, { aim: 'nothing/like-this' }, { aim: `${NATIONAL}/%00` }]) {
    const said = await ask({ body: 'epci:243500139', ...aim });
    assert.match(said, every);
    assert.equal(first(said), '');
    assert.ok(!said.includes('Voir aussi'));
  }
  const round = await roundOf(world, 'dematerialisation');
  const one = await ask({ body: 'epci:243500139', round: round.id });
  assert.match(one, /Dématérialisation/);
  assert.ok(!one.includes('Guichet FranceConnect'));
});

test('the home page asks both questions, with the aims of both programmes, and its form leads to the answer', async () => {
  for (const [lang, aims] of [
    ['fr', ['Former nos agents', 'Organiser une fête ouverte à tous']],
    ['en', ['Train our agents', 'Organise a festival open to all']],
  ] as const) {
    const form = /<form[^>]*action="\/eligibility"[\s\S]*?<\/form>/.exec(await page('/', lang))?.[0] ?? '';
    assert.match(form, /name="q"[\s\S]*<select[^>]*name="aim"/);
    for (const aim of aims) assert.ok(form.includes(aim), aim);
    assert.equal([...form.matchAll(/<optgroup/g)].length, 2);
  }
  const answer = await ask({ q: 'Rennes Métropole', aim: `${NATIONAL}/former` });
  assert.match(first(answer), SEATS);
});
