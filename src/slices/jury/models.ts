import type { Actor } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import type { Problem, Seen } from '#platform/web';
import { applicationForStaff } from '#slices/application';
import { type RoundSheet, roundFor } from '#slices/call';
import { minutesModel } from './minutes-model.ts';
import type { DeclarationModel } from './pages/declaration.tsx';
import type { FilePageModel } from './pages/file.tsx';
import type { MinutesPageModel } from './pages/minutes.tsx';
import { placeOfRound } from './place.ts';
import { fileFor, filesToDeclare } from './queries/files.ts';
import { membersOf, sessionFor } from './queries/session.ts';
import { viewerOf } from './session-model.ts';

/** The rounds a manager may plan a meeting on. */
export const planningRounds = (actor: Actor, rounds: readonly RoundSheet[]): readonly RoundSheet[] =>
  rounds.filter(
    (round) =>
      round.call.decidedBy === 'jury' && standingOn(RIGHTS['jury.plan'], actor, placeOfRound(round)) !== undefined,
  );

export const declarationModel = async (
  { reader, actor, params }: Seen,
  problem: Problem | undefined,
): Promise<DeclarationModel | undefined> => {
  const session = await sessionFor(reader, actor, params.id ?? '');
  if (session === undefined || session.state === 'planned') return undefined;
  const seat = (await membersOf(reader, session.id)).find((member) => member.personId === actor.id);
  if (seat === undefined) return undefined;
  const files = await filesToDeclare(reader, session.id, actor.id);
  return { sessionId: session.id, declared: seat.declaredAt !== null, files, problem };
};

/** One file of the agenda, when this person may see it. */
export const fileModel = async (
  { reader, actor, params }: Seen,
  problem: Problem | undefined,
): Promise<FilePageModel | undefined> => {
  const session = await sessionFor(reader, actor, params.id ?? '');
  const sheet = session && (await roundFor(reader, session.roundId));
  if (session === undefined || sheet === undefined) return undefined;
  const viewer = viewerOf(actor, session, sheet, await membersOf(reader, session.id));
  const file = await fileFor(reader, session.id, actor.id, viewer.seesSheets, params.application ?? '');
  const staff = file && (await applicationForStaff(reader, file.id));
  if (file === undefined || staff === undefined) return undefined;
  const round = await roundFor(reader, session.roundId, staff.application.versionId);
  if (round === undefined) return undefined;
  const grid = sheet.pack.grids.find((one) => one.code === sheet.call.grid);
  return { session, round, grid, file, staff, viewer, problem };
};

/** The minutes for one person: without the files they stepped aside from, and not before their declaration. */
export const minutesFor = async ({ reader, actor, params, lang }: Seen): Promise<MinutesPageModel | undefined> => {
  const session = await sessionFor(reader, actor, params.id ?? '');
  if (session === undefined || session.openedAt === null) return undefined;
  const seat = (await membersOf(reader, session.id)).find((member) => member.personId === actor.id);
  if (seat !== undefined && seat.declaredAt === null) return undefined;
  const minutes = await minutesModel(reader, session.id, lang, actor.id);
  return minutes && { sessionId: session.id, minutes, signed: session.signedAt !== null };
};
