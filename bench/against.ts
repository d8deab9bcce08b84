import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OwnedUrls } from '#platform/roles';
import { aClient, type Client } from './client.ts';
import { printValue, say, type Times } from './figures.ts';
import { startWeb, type Web } from './instance.ts';
import { saveField } from './pages.ts';
import type { Standing } from './people.ts';

type Compared = Readonly<{ folder: string; urls: OwnedUrls; standing: Standing; data: string; rows: number }>;
type Measured = Readonly<{
  figure: string;
  who: 'applicantId' | 'officerId';
  clients: number;
  run: (client: Client, count: number) => Promise<Times>;
}>;

const TURNS = 10;
const COUNT = 20;

/**
 * The code of another folder and this one on the same data, turn by turn, so that what else the machine does weighs on
 * both alike. The other web process is started by the bench of its own folder. Prints this over that, medians.
 */
export const measureAgainst = async ({ folder, urls, standing, data, rows }: Compared): Promise<void> => {
  const that = (await import(pathToFileURL(join(folder, 'bench/instance.ts')).href)) as { startWeb: typeof startWeb };
  const webs = [await that.startWeb(data, urls), await startWeb(data, urls)] as const;
  try {
    for (const one of measured(standing)) {
      say(`Comparing ${one.figure}, ${TURNS} turns of each.`);
      const [before, after] = await inTurns(webs, standing, one);
      const [was, is] = [median(before), median(after)];
      const note = `median ${is.toFixed(1)} ms against ${was.toFixed(1)}, ${TURNS} turns of ${COUNT} for each client`;
      printValue(`against.${one.figure}`, is / was, { unit: 'times', rows, note });
    }
  } finally {
    for (const web of webs) await web.stop();
  }
};

const measured = (standing: Standing): readonly Measured[] => {
  const page = (path: string) => (client: Client, count: number) =>
    timesOf(count, async () => (await client.get(path)).ms);
  const form = page(`/applications/${standing.draftId}/parts/projet`);
  const field = (client: Client, count: number) => saveField(client, standing.draftId, count);
  return [
    { figure: 'form.open', who: 'applicantId', clients: 1, run: form },
    { figure: 'form.open.8_clients', who: 'applicantId', clients: 8, run: form },
    { figure: 'field.saved', who: 'applicantId', clients: 1, run: field },
    { figure: 'desk.first_page', who: 'officerId', clients: 1, run: page('/desk') },
    { figure: 'desk.file', who: 'officerId', clients: 1, run: page(`/desk/${standing.filedId}`) },
    { figure: 'account.data', who: 'officerId', clients: 1, run: page('/account/data') },
  ];
};

/** The first turn of each warms up and is not counted; who goes first changes at each turn. */
const inTurns = async (
  webs: readonly [Web, Web],
  standing: Standing,
  { who, clients, run }: Measured,
): Promise<readonly [Times, Times]> => {
  const times: [number[], number[]] = [[], []];
  const all = await Promise.all(
    webs.map(async ({ address }) => {
      const several = Array.from({ length: clients }, () => aClient(address));
      for (const client of several) await client.signIn(standing[who]);
      return several;
    }),
  );
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const side of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const found = await Promise.all((all[side] ?? []).map((client) => run(client, COUNT)));
      if (turn > 0) times[side].push(...found.flat());
    }
  }
  for (const client of all.flat()) client.close();
  return times;
};

const timesOf = async (count: number, once: () => Promise<number>): Promise<Times> => {
  const times: number[] = [];
  for (let n = 0; n < count; n += 1) times.push(await once());
  return times;
};

const median = (times: Times): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
