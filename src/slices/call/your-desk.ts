import type { Reader } from '#platform/read';
import { searchTerritories, type Territory, territoriesByIds } from '#slices/territory';
import { type TerritorialDesk, territorialDeskFor, territorialDesks } from './desks.ts';
import { deskEnvelope, type RoundSheet } from './queries/rounds.ts';

export type YourDeskModel = Readonly<{
  round: RoundSheet;
  asked: Readonly<{ q: string; body: string }>;
  /** Territories among which to choose, when the name is that of several. */
  found: readonly Territory[];
  body: Territory | undefined;
  desk: TerritorialDesk | undefined;
  left: bigint | undefined;
  all: readonly TerritorialDesk[];
}>;

/** The desk of a call for a territory typed or chosen. */
export const yourDesk = async (
  reader: Reader,
  round: RoundSheet,
  asked: YourDeskModel['asked'],
): Promise<YourDeskModel> => {
  const found = asked.body === '' && asked.q !== '' ? await searchTerritories(reader, asked.q, { limit: 20 }) : [];
  const chosen = asked.body !== '' ? asked.body : found.length === 1 ? (found[0]?.id ?? '') : '';
  const [body] = chosen === '' ? [] : await territoriesByIds(reader, [chosen]);
  const desk = body && territorialDeskFor(round, body);
  return { round, asked, found, body, desk, left: await leftAt(reader, round, desk), all: territorialDesks(round) };
};

/** What is left for a desk, in cents. */
const leftAt = async (
  reader: Reader,
  round: RoundSheet,
  desk: TerritorialDesk | undefined,
): Promise<bigint | undefined> => desk && (await deskEnvelope(reader, round.programmeId, desk.envelopeCode))?.left;
