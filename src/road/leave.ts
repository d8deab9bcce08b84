import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { drawMinutes } from '#platform/documents/documents';
import { readBytes } from '#platform/files';
import { rows } from '#platform/read';
import { minutesModel } from '#slices/jury';
import type { Pack } from '#slices/programme';
import { laureatesCsv } from '#slices/publication';
import { paymentsCsv } from './payments-csv.ts';
import { type Summary, summaryOf } from './summary.ts';
import { severally } from './timeline.ts';
import type { World } from './world.ts';

/** Leaves in a folder what the play has made, read back from the database. @param seconds elapsed, asked last */
export const leaveAll = async (
  world: World,
  programmeId: string,
  pack: Pack,
  out: string,
  seconds: () => number,
): Promise<Summary> => {
  await emptied(out);
  await leaveAgreements(world, programmeId, join(out, 'agreements'));
  await leaveMinutes(world, programmeId, out);
  await writeFile(join(out, 'laureates.csv'), await laureatesCsv(world.reader, 'scdl'));
  await writeFile(join(out, 'payments.csv'), await paymentsCsv(world.reader, programmeId));
  const summary = await summaryOf(world.reader, programmeId, pack);
  const timed = { ...summary, seconds: Math.round(seconds() * 10) / 10 };
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(timed, null, 2)}\n`);
  return timed;
};

/** What a former play left under our own names, and nothing else. */
const emptied = async (out: string): Promise<void> => {
  await rm(join(out, 'agreements'), { recursive: true, force: true });
  for (const name of await readdir(out)) if (/^minutes(-.*)?\.pdf$/.test(name)) await rm(join(out, name));
};

const leaveAgreements = async (world: World, programmeId: string, folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const sealed = await rows<{ number: string; hash: string }>(
    world.reader,
    sql`select g.number, g.sealed_hash as hash from agreement g join award w on w.id = g.award_id
        join envelope e on e.id = w.envelope_id
        where e.programme_id = ${programmeId} and g.sealed_hash is not null order by g.number`,
  );
  await severally(sealed, async ({ number, hash }) => {
    const bytes = await readBytes(world.files, hash);
    if (bytes === undefined) throw new Error(`the agreement ${number} is sealed and its file is not in the store`);
    await writeFile(join(folder, `${number}.pdf`), bytes);
  });
};

/** One file per session, `minutes-2.pdf` and so on after the first, which is `minutes.pdf`. */
const leaveMinutes = async (world: World, programmeId: string, out: string): Promise<void> => {
  const sessions = await rows<{ id: string }>(
    world.reader,
    sql`select s.id from jury_session s join round r on r.id = s.round_id join call c on c.id = r.call_id
        where c.programme_id = ${programmeId} and s.state = 'minutes_signed' order by s.meets_at, c.position`,
  );
  for (const [index, { id }] of sessions.entries()) {
    const model = await minutesModel(world.reader, id, 'fr');
    if (model === undefined) throw new Error(`the session ${id} has no minutes`);
    const pdf = await drawMinutes(await world.printing.press(), model);
    await writeFile(join(out, index === 0 ? 'minutes.pdf' : `minutes-${index + 1}.pdf`), pdf);
  }
};
