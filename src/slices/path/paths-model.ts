import { seesSome } from '#kernel/permission';
import { same } from '#kernel/text';
import type { Seen } from '#platform/web';
import { type RoundSheet, roundsOfProgramme } from '#slices/call';
import { currentProgrammes } from '#slices/programme';
import type { PathsModel } from './pages/paths.tsx';
import { awaitingList, stageCounts } from './queries.ts';

const SIZE = 25;

/** For officers what they have to read, for managers the counts; for others nothing is there. */
export const pathsModel = async ({ reader, actor, query }: Seen): Promise<PathsModel | undefined> => {
  const reads = seesSome(actor, 'path.see_deliverables');
  const counts = seesSome(actor, 'path.see_counts');
  if (!reads && !counts) return undefined;
  const programmes = await currentProgrammes(reader);
  const rounds = (await Promise.all(programmes.map(({ id }) => roundsOfProgramme(reader, id)))).flat();
  const found = reads ? await awaitingList(reader, actor, afterIn(query), SIZE + 1) : undefined;
  const shown = found?.slice(0, SIZE);
  const last = shown?.at(-1);
  return {
    awaiting: shown?.map((line) => {
      const round = rounds.find((one) => one.callCode === line.callNames && one.number === line.roundNumber);
      return { ...line, call: round?.call.names ?? same(line.callNames), what: nameIn(round, line.code) };
    }),
    nextHref:
      found && found.length > SIZE && last ? `/paths?after=${last.deliveredAt.toISOString()}_${last.id}` : undefined,
    counts: counts
      ? (await Promise.all(programmes.map(({ id }) => stageCounts(reader, id)))).flat().map((stage) => {
          const round = rounds.find((one) => one.callId === stage.callId && one.number === stage.roundNumber);
          return { ...stage, call: round?.call.names ?? same(''), stage: round?.round.names ?? same('') };
        })
      : undefined,
  };
};

const nameIn = (round: RoundSheet | undefined, code: string) =>
  round?.round.deliverables?.find((one) => one.code === code)?.names ?? same(code);

const afterIn = (query: URLSearchParams) => {
  const match = /^([0-9T:.Z-]{20,30})_([0-9a-f-]{36})$/.exec(query.get('after') ?? '');
  const at = match && new Date(match[1] as string);
  return at && !Number.isNaN(at.getTime()) ? { at, id: match[2] as string } : undefined;
};
