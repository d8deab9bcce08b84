import type { Actor } from '#kernel/actor';
import type { Cents } from '#kernel/money';
import { standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import type { Reader } from '#platform/read';
import type { Problem } from '#platform/web';
import { type RoundSheet, roundFor } from '#slices/call';
import type { Grid } from '#slices/programme';
import type { Jury, SeatKind } from './jury.ts';
import { placeOfRound } from './place.ts';
import { type FileLine, filesFor } from './queries/files.ts';
import { leftOn, type MemberLine, membersOf, type SessionRow, sessionFor, waitingFiles } from './queries/session.ts';
import { type Mark, markOf, type Ranked, ranking } from './scoring.ts';

export type Viewer = Readonly<{
  id: string;
  seat: SeatKind | undefined;
  declared: boolean;
  manager: boolean;
  /** Sees the sheets of others without one of their own. */
  seesSheets: boolean;
}>;

export type RankedFile = Ranked<FileLine & Readonly<{ mark: Mark }>>;

/** A session as one person sees it: what is hidden from them is in no list, no count and no sum of it. */
export type SessionModel = Readonly<{
  session: SessionRow;
  round: RoundSheet;
  grid: Grid | undefined;
  members: readonly MemberLine[];
  files: readonly FileLine[];
  /** The files whose mark this person may see, best first. */
  ranked: readonly RankedFile[];
  /** The same session for the rules that buttons ask. */
  jury: Jury;
  viewer: Viewer;
  left: Cents;
  /** Admissible files that no session has, for the manager who draws the agenda up. */
  waiting: number;
  problem: Problem | undefined;
}>;

export const viewerOf = (
  actor: Actor,
  session: Pick<SessionRow, 'state'>,
  round: RoundSheet,
  members: readonly MemberLine[],
): Viewer => {
  const member = members.find((one) => one.personId === actor.id);
  const over = session.state === 'closed' || session.state === 'minutes_signed';
  return {
    id: actor.id,
    seat: member?.seat,
    declared: member?.declaredAt != null,
    manager: standingOn(RIGHTS['jury.appoint'], actor, placeOfRound(round)) !== undefined,
    seesSheets: over || member === undefined || member.seat === 'secretary',
  };
};

/** Everything the pages of a session say, when this person may see it. */
export const sessionModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  problem?: Problem,
): Promise<SessionModel | undefined> => {
  const session = await sessionFor(reader, actor, id);
  const round = session && (await roundFor(reader, session.roundId));
  if (session === undefined || round === undefined) return undefined;
  const members = await membersOf(reader, id);
  const viewer = viewerOf(actor, session, round, members);
  const files = await filesFor(reader, id, actor.id, viewer.seesSheets);
  const grid = round.pack.grids.find((one) => one.code === round.call.grid);
  return {
    session,
    round,
    grid,
    members,
    files,
    ranked: rankedOf(files, grid, viewer),
    jury: juryOf(session, round, members, files),
    viewer,
    left: await leftOn(reader, round.envelopeId),
    waiting: session.state === 'planned' && viewer.manager ? await waitingFiles(reader, actor, round.id) : 0,
    problem,
  };
};

const rankedOf = (files: readonly FileLine[], grid: Grid | undefined, viewer: Viewer): readonly RankedFile[] =>
  grid === undefined
    ? []
    : ranking(
        files
          .filter((file) => file.scored || viewer.seesSheets)
          .map((file) => ({
            ...file,
            mark: markOf(
              grid,
              file.sheets.map((sheet) => sheet.points),
            ),
          })),
      );

/** What the rules look at, with the files this person sees and no other. */
export const juryOf = (
  session: SessionRow,
  round: RoundSheet,
  members: readonly MemberLine[],
  files: readonly FileLine[],
): Jury => ({
  ...session,
  round,
  members,
  files,
  recusals: files.flatMap((file) => file.aside.map((one) => ({ personId: one.personId, applicationId: file.id }))),
  deliberated: new Set(files.filter((file) => file.proposal !== null).map((file) => file.id)),
});
