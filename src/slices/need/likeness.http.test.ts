import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { roundOf } from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';
import { LIKENESS_MIN } from './likeness.ts';
import { nearestNeeds } from './queries/likeness.ts';

let world: World;
before(async () => {
  world = await aWorld('likeness');
});
after(() => world.close());

/** One need in the words of two bodies. */
const SAME: readonly (readonly [string, string])[] = [
  [
    'Les familles remplissent trois dossiers papier pour la cantine, la garderie et le centre de loisirs.',
    'Pour la garderie, la cantine et le centre de loisirs, chaque famille remplit trois dossiers en papier.',
  ],
  [
    'Les demandeurs appellent chaque semaine pour savoir où en est leur permis de construire.',
    'Savoir où en est son permis de construire : les demandeurs nous appellent toutes les semaines.',
  ],
  [
    'La liste des logements vacants arrive une fois par an avec beaucoup d’erreurs.',
    'Une fois par an nous recevons la liste des logements vacants, et il y a beaucoup d’erreurs dedans.',
  ],
];
const DIFFERENT: readonly (readonly [string, string])[] = [
  [SAME[0]?.[0] ?? '', SAME[1]?.[0] ?? ''],
  [
    'Les habitants ne savent pas où trouver un conseiller numérique près de chez eux.',
    'Les factures d’électricité arrivent sous vingt formats et sont recopiées dans un tableur.',
  ],
  [
    'Les associations demandent une salle par courriel et deux services tiennent chacun leur agenda.',
    'Les habitants demandent un acte de naissance par courriel et le service met trois semaines.',
  ],
];

const likenessOf = async ([one, other]: readonly [string, string]): Promise<number> => {
  const { rows } = await world.database.owner.query<{ likeness: number }>(
    "select similarity(need_words('', $1), need_words('', $2)) as likeness",
    [one, other],
  );
  return rows[0]?.likeness ?? 0;
};

test('the same need in other words is near; another one is not, even when it begins alike', async () => {
  for (const pair of SAME) assert.ok((await likenessOf(pair)) > 0.45, `${await likenessOf(pair)}: ${pair[1]}`);
  for (const pair of DIFFERENT)
    assert.ok((await likenessOf(pair)) < LIKENESS_MIN, `${await likenessOf(pair)}: ${pair[1]}`);
});

/** Ten thousand needs of twenty-five words each, of a vocabulary of three thousand: written without the acts, to be looked for. */
const TEN_THOUSAND = `insert into need (id, call_id, round_id, organisation_id, theme, title, summary, expressed_at, state)
  select gen_random_uuid(), $1, $2, (select id from organisation limit 1), 'outils', 'Besoin ' || n,
    (select string_agg(w.word, ' ') from (
      select substr(md5((((n * 7919 + k * 104729 + (n % 97) * k) % 3000))::text), 1, 8) as word
      from generate_series(1, 25) k) w),
    now(), 'expressed'
  from generate_series(1, 10000) n`;

test('among ten thousand needs, those that are near are found by the index, without reading the others', async () => {
  const round = await roundOf(world, 'co-construction');
  const { owner } = world.database;
  await owner.query('alter table need disable trigger need_is_journaled');
  await owner.query(TEN_THOUSAND, [round.callId, round.id]);
  await owner.query('analyze need');
  const { rows } = await owner.query<{ id: string; summary: string }>(
    "select id, summary from need where title = 'Besoin 4242'",
  );
  const [wanted] = rows;
  const words = { callId: round.callId, title: 'Besoin 4242', summary: `${wanted?.summary} encore` };
  const found = await nearestNeeds(world.reader, words, 5);
  assert.equal(found[0]?.id, wanted?.id);
  const { rows: plan } = await owner.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, costs off) select n.id from need n
       where n.words % need_words($$Besoin 4242$$, $$${words.summary}$$) and n.call_id = '${round.callId}'`,
  );
  const said = plan.map((line) => line['QUERY PLAN']).join('\n');
  assert.match(said, /Bitmap Index Scan on need_by_likeness/, said);
  const read = Number(/Rows Removed by Index Recheck: (\d+)/.exec(said)?.[1] ?? 0);
  assert.ok(read < 1000, said);
});
