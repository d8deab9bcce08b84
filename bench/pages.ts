import type pg from 'pg';
import { aClient, type Client, expecting } from './client.ts';
import { printTimes, type Times, timed } from './figures.ts';
import type { Standing } from './people.ts';

/** The part of the reference form that has most questions of different kinds, and the one with the budget. */
const PARTS = ['projet', 'budget'] as const;
const CLIENTS = 8;

export type Round = Readonly<{ address: string; standing: Standing; rows: number; count: number; owner: pg.Client }>;

/** All that is measured over HTTP, with this many files in the database. */
export const measurePages = async (round: Round): Promise<void> => {
  await measureForm(round);
  await measureDesk(round);
  await measureOthers(round);
};

const measureForm = async ({ address, standing, rows, count }: Round): Promise<void> => {
  const client = await signedIn(address, standing.applicantId);
  const path = (part: string) => `/applications/${standing.draftId}/parts/${part}`;
  for (const part of PARTS) {
    const times = await timed(count, async () => (await client.get(path(part))).ms);
    printTimes(part === 'projet' ? 'form.open' : `form.open.${part}`, times, 10, { rows });
  }
  printTimes('field.saved', await saveField(client, standing.draftId, count), 8, { rows });
  client.close();
  printTimes('form.open', await together(address, standing, count, path('projet')), 40, {
    rows,
    on: 'p95',
    clients: CLIENTS,
  });
};

/** What autosave sends when a field is left, each time with another text and the version last seen. */
export const saveField = async (client: Client, draftId: string, count: number): Promise<Times> => {
  const page = (await client.get(`/applications/${draftId}/parts/projet`)).text();
  let version = Number(/name="_v\.resume" value="(\d+)"/.exec(page)?.[1] ?? 1);
  return timed(count, async (n) => {
    const path = `/applications/${draftId}/answers`;
    const fields = { _field: 'resume', _version: String(version), resume: `Une seule adresse, essai ${n}.` };
    const answer = expecting(200, await client.post(path, fields, { accept: 'application/json' }), path);
    const saved = JSON.parse(answer.text()) as { version: number };
    if (saved.version !== version + 1) throw new Error(`version ${version} was followed by ${saved.version}`);
    version = saved.version;
    return answer.ms;
  });
};

/** Each client asks again as soon as it is answered. */
const together = async (address: string, { applicantId }: Standing, count: number, path: string): Promise<Times> => {
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => signedIn(address, applicantId)));
  const all = await Promise.all(
    clients.map((client) => timed(Math.max(25, count / 2), async () => (await client.get(path)).ms)),
  );
  for (const client of clients) client.close();
  return all.flat();
};

const measureDesk = async ({ address, standing, rows, count, owner }: Round): Promise<void> => {
  const client = await signedIn(address, standing.officerId);
  const middle = await owner.query<{ at: Date; id: string }>(
    `select submitted_at as at, id from application where submitted_at is not null
     order by submitted_at, id offset $1 limit 1`,
    [Math.floor(rows / 2)],
  );
  const { at, id } = middle.rows[0] as { at: Date; id: string };
  const lists: readonly (readonly [string, string, number])[] = [
    ['desk.first_page', '/desk', 25],
    ['desk.page_in_the_middle', `/desk?after=${at.toISOString()}_${id}`, 25],
    ['desk.filtered', '/desk?state=in_jury&departement=35', 60],
    ['desk.filtered.several_states', '/desk?state=submitted&state=waiting', 60],
    ['desk.search', `/desk?q=${encodeURIComponent('cadastre rennes')}`, 60],
    ['desk.search.common_word', `/desk?q=${encodeURIComponent('démarches')}`, 60],
    ['desk.search.commonest_word', '/desk?q=habitants', 60],
    ['desk.search.filtered', `/desk?q=${encodeURIComponent('médiathèque')}&state=laureate&departement=29`, 60],
    ['desk.search.nothing', '/desk?q=xylophone', 60],
    ['desk.search.number', '/desk?q=2021-000042', 60],
  ];
  for (const [figure, path, target] of lists) {
    printTimes(figure, await timed(count, async () => (await client.get(path)).ms), target, { rows });
  }
  const filed = await timed(count, async () => (await client.get(`/desk/${standing.filedId}`)).ms);
  printTimes('desk.file', filed, undefined, { rows });
  client.close();
};

const measureOthers = async ({ address, rows, count }: Round): Promise<void> => {
  const visitor = aClient(address);
  const typed = [
    'renne',
    'saint-mal',
    'Ploërmel',
    'chateaubour',
    'Ille et Vilaine',
    'montpelier',
    '35000',
    'st brieuc',
  ];
  const search = await timed(count, async (n) => {
    const asked = encodeURIComponent(typed[n % typed.length] as string);
    return (await visitor.get(`/territories?q=${asked}`)).ms;
  });
  printTimes('territory.search', search, 20, { rows });
  visitor.close();
};

const signedIn = async (address: string, personId: string): Promise<Client> => {
  const client = aClient(address);
  await client.signIn(personId);
  return client;
};
