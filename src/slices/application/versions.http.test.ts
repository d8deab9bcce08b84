import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { SYSTEM } from '#kernel/actor';
import { perform } from '#platform/act';
import { currentProgrammes, hashPack, type Pack, reviseProgramme } from '#slices/programme';
import type { Browsing } from '../../../tests/asking.ts';
import {
  aCompleteApplication,
  aSubmittedApplication,
  COMPETITIVE,
  projectAnswers,
  roundOf,
} from '../../../tests/files.ts';
import { aWorld, type World } from '../../../tests/world.ts';
import type { Answers } from './form/types.ts';

let world: World;
let [ada, chen, zed]: Browsing[] = [];
let former = '';
/** A draft of round 1 that asks for what only round 2 gives. */
let tooMuch = '';
let roundTwo = '';

const plain = (html: string): string =>
  html
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const read = async (who: Browsing, path: string): Promise<string> => {
  const page = await who.get(path);
  assert.equal(page.statusCode, 200, path);
  return plain(page.body);
};

/** Half of the costs, as round 1 allows. */
const askingHalf = (): Answers => ({
  ...projectAnswers(),
  budget: {
    taxMode: 'HT',
    costs: [{ id: 'c1', label: 'Réalisation', category: 'developpement', cents: '20000000' }],
    funding: [
      { id: 'f1', label: 'Aide de l’État', source: 'state_grant', cents: '10000000' },
      { id: 'f2', label: 'Fonds propres', source: 'own', cents: '10000000' },
    ],
  },
});

/** What the form of round 2 still asks. */
const withoutRemoved = (): Answers => {
  const { reprise: _removed, effets: _changed, resume: _shortened, ...answers } = projectAnswers();
  return answers;
};

/** A later version of the pack: one question is gone, another is of another type, a third takes less. */
const revised = (pack: Pack): Pack => ({
  ...pack,
  forms: pack.forms.map((form) => ({
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions
        .filter(({ key }) => key !== 'reprise')
        .map((question) => {
          if (question.key === 'effets') return { ...question, type: 'number' as const, decimals: 0, required: false };
          if (question.key === 'resume' && question.type === 'long_text')
            return { ...question, maxLength: 10, required: false };
          return question;
        }) as typeof section.questions,
    })),
  })),
});

before(async () => {
  world = await aWorld('versions', { at: new Date('2021-03-01T09:00:00Z') });
  [ada, chen, zed] = ['ada', 'chen', 'zed'].map((name) => world.as(name as 'ada')) as [Browsing, Browsing, Browsing];
  former = await aSubmittedApplication(world, { answers: askingHalf() });
  tooMuch = await aCompleteApplication(world);
  world.clock.at = new Date('2021-11-03T09:00:00Z');
  const programme = (await currentProgrammes(world.reader)).find(({ code }) => code.startsWith('transformation'))!;
  const pack = revised(programme.pack);
  const call = { actor: SYSTEM, at: world.clock.at, requestId: crypto.randomUUID() };
  const outcome = await perform(world.office, reviseProgramme, { pack, hash: hashPack(pack) }, call);
  assert.ok('done' in outcome, Object.keys(outcome).join());
  roundTwo = (await roundOf(world, COMPETITIVE)).id;
});
after(() => world.close());

test('round 2 opens under its own rules while a file of round 1 is still judged by those it was opened under', async () => {
  const desk = await read(chen!, `/desk/${former}`);
  assert.match(desk, /500 000 habitants au moins, ou la participation d’un département/);
  assert.match(desk, /non remplie/);
  assert.doesNotMatch(desk, /300 000 habitants/);
  assert.match(
    desk,
    /Comment d’autres collectivités pourront-elles reprendre/,
    'the question it answered is still asked there',
  );
  const draft = await aCompleteApplication(world, { answers: withoutRemoved() });
  const check = await read(ada!, `/applications/${draft}/check`);
  assert.match(check, /300 000 habitants au moins/);
  assert.match(check, /Oui, vous pouvez demander cette aide/);
  assert.doesNotMatch(check, /500 000 habitants/);
  assert.doesNotMatch(check, /75 %|50 %/, 'three quarters may be asked');
  assert.match(await read(ada!, `/applications/${tooMuch}/check`), /50 %.*500 000 habitants au moins/);
  const call = await read(ada!, `/programmes/transformation-numerique-2021/calls/${COMPETITIVE}`);
  assert.match(call, /1re session.*500 000 habitants.*50 %.*2e session.*300 000 habitants.*75 %/);
  await ada!.post(`/applications/${draft}/abandonment`, {});
});

test('the desk is shown the reason of the rule not met, and its figures', async () => {
  const desk = await read(chen!, `/desk/${former}`);
  assert.match(desk, /Il faut : 500 000 habitants au moins/);
  const file = `/applications/${former}`;
  assert.equal((await ada!.get(`${file}/taking-up`)).statusCode, 404, 'a file under review is not taken up');
  const found = await chen!.post(`/desk/${former}/inadmissibility`, {
    'reason.population': 'on',
    'explanation.population': 'Le projet couvre moins de 500 000 habitants, sans département.',
  });
  assert.equal(found.statusCode, 303);
});

test('a file found inadmissible in round 1 is taken up in round 2: what is not kept is told before and after', async () => {
  const file = `/applications/${former}`;
  assert.ok((await ada!.get(file)).body.includes(`href="${file}/taking-up"`));
  const offer = await read(ada!, `${file}/taking-up`);
  assert.match(offer, /2e session/);
  assert.match(offer, /collectivités pourront-elles reprendre votre projet \? : la question n’est plus posée\./);
  assert.match(offer, /Ce qui changera pour eux, et quand : la question attend une réponse d’une autre sorte\./);
  assert.match(offer, /Le projet en quelques lignes : votre réponse ne convient plus\./);
  assert.equal((await zed!.get(`${file}/taking-up`)).statusCode, 404);
  assert.equal((await zed!.post(`${file}/taking-up`, { roundId: roundTwo })).statusCode, 404);
  const taken = await ada!.post(`${file}/taking-up`, { roundId: roundTwo });
  assert.equal(taken.statusCode, 303, plain(taken.body).slice(0, 500));
  const next = taken.headers.location as string;
  const page = await read(ada!, next);
  assert.match(page, /Brouillon/);
  assert.match(page, /Ces réponses ne sont pas reprises/);
  assert.match(page, /Reprend le dossier 2021-\d+ , session 1 : Irrecevable|Reprend le dossier 2021-\d+ , session 1/);
  assert.match(await read(ada!, file), /Repris par le dossier 2021-\d+ , session 2 : Brouillon/);
  assert.match((await ada!.get(`${next}/parts/projet`)).body, /value="Une porte d’entrée/, 'the title is kept');
  assert.match(await read(ada!, `${next}/parts/pieces`), /presentation\.pdf/, 'the file attached is kept');
  assert.match(await read(ada!, file), /Dossier repris dans une autre session/);
});

test('once only while one is running; given up, it may be taken up again; the new file is filed under round 2', async () => {
  const file = `/applications/${former}`;
  const again = await ada!.post(`${file}/taking-up`, { roundId: roundTwo });
  assert.equal(again.statusCode, 409);
  assert.match(plain(again.body), /déjà repris par le dossier 2021-/);
  const { rows } = await world.database.owner.query<{ id: string }>(
    'select id from application where taken_up_from = $1',
    [former],
  );
  assert.equal(rows.length, 1);
  await ada!.post(`/applications/${rows[0]!.id}/abandonment`, {});
  const [first, second] = await Promise.all([
    ada!.post(`${file}/taking-up`, { roundId: roundTwo }),
    world.as('bo').post(`${file}/taking-up`, { roundId: roundTwo }),
  ]);
  assert.deepEqual([first!.statusCode, second!.statusCode].sort(), [303, 409], 'two at the same instant: one');
  const next = (first!.statusCode === 303 ? first! : second!).headers.location as string;
  const filed = await ada!.post(`${next}/submission`, { attested: ['a_jour', 'exact', 'non_commence'] });
  assert.equal(filed.statusCode, 303, plain(filed.body).slice(0, 800));
  const desk = await read(chen!, next.replace('/applications/', '/desk/'));
  assert.match(desk, /300 000 habitants au moins/);
  assert.doesNotMatch(desk, /non remplie/);
});

test('a closed or other round takes nothing up, in words', async () => {
  const { rows } = await world.database.owner.query<{ id: string }>(
    `select r.id from round r join call c on c.id = r.call_id where c.code = 'donnees' and r.number = 2`,
  );
  const other = await ada!.post(`/applications/${former}/taking-up`, { roundId: rows[0]!.id });
  assert.equal(other.statusCode, 404, 'a round of another call');
  const own = await ada!.post(`/applications/${former}/taking-up`, { roundId: '00000000-0000-4000-8000-000000000000' });
  assert.equal(own.statusCode, 404);
});
