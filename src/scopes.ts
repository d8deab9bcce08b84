import type { Reader } from '#platform/read';
import type { ScopeChoice } from '#slices/account';
import { allRounds } from '#slices/call';
import { currentProgrammes } from '#slices/programme';
import { lives } from './lives.ts';

/** The programmes, their calls and the desks they name: where roles can be given. */
export const scopeChoices = async (reader: Reader): Promise<readonly ScopeChoice[]> => {
  const [programmes, rounds] = await Promise.all([currentProgrammes(reader), allRounds(reader)]);
  return programmes.flatMap(({ id, pack }) => {
    const calls = new Map(
      rounds.flatMap((round) => (round.programmeId === id ? [[round.callId, round.call.names]] : [])),
    );
    return [
      { value: `programme:${id}`, names: pack.names },
      ...[...calls].map(([callId, names]) => ({ value: `call:${callId}`, names, within: `programme:${id}` })),
      ...pack.desks.map(({ code, names }) => ({ value: `desk:${id}/${code}`, names, within: `programme:${id}` })),
    ];
  });
};

/** The states of a file from which an act moves it. */
export const fileStates = (act: string): readonly string[] =>
  lives.flatMap(({ name, table }) =>
    name === 'application' ? Object.keys(table).filter((state) => act in (table[state] ?? {})) : [],
  );
