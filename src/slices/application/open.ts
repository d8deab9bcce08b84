import { z } from 'zod';
import { type Actor, mandateFor, preparesFor, type Role } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { join } from '#kernel/text';
import { act, type Moment } from '#platform/act';
import type { Tx } from '#platform/tx';
import { both } from '#platform/web';
import {
  type Home,
  type RoundSheet,
  roundFor,
  stageOpens,
  type TerritorialDesk,
  territorialDeskFor,
  windowAt,
} from '#slices/call';
import { instantOf } from '#slices/programme';
import { dayOf } from '#ui/words';
import { zoneOfReceipt } from './acknowledge.ts';
import { numberOf, open, openedDirectly, type Window } from './application.ts';
import { applicationLife } from './life.ts';
import { homeOf } from './queries/places.ts';
import { holdActiveBody, insertApplication, nextRank, readingIn } from './store/application.ts';

/** When the round of a file takes requests, as its programme sets it, and its desk inside it. */
export const windowOf = (round: RoundSheet, desk: TerritorialDesk | undefined): Window => ({
  ...windowAt(round, desk),
  graceSeconds: round.pack.settings.graceSeconds,
  lateUntil: round.round.late === undefined ? null : instantOf(round.round.late.until, round.pack.zone),
  zone: zoneOfReceipt(round, desk?.scope),
});

/**
 * Whether files are opened at the door of a round: a project is opened from its need, and a stage that waits for another from
 * the file of that one.
 */
export const doorOf = ({ call, round }: Pick<RoundSheet, 'call' | 'round'>) => {
  const way = openedDirectly(call);
  if ('refusal' in way) return way;
  const former = call.rounds.find(({ number }) => number === round.after);
  const awaited = join(
    (former?.deliverables ?? []).map(({ names }) => names),
    ', ',
  );
  return stageOpens(round, 'none', awaited);
};

/** What opening a file for a body asks to know. */
export type Opening = Readonly<{ round: RoundSheet; home: Home | undefined; rank: bigint }>;

const input = z.object({
  roundId: z.uuid(),
  organisationId: z.uuid(
    both('Choisissez pour qui vous faites cette demande.', 'Choose for whom you make this request.'),
  ),
});

/** One's own body, or one for which one's body holds a mandate in this programme. */
export const mayOpen = (actor: Actor, organisationId: string, round: RoundSheet): Role | undefined =>
  preparesFor(actor, organisationId) ?? (mandateFor(actor, organisationId, round) && 'applicant');

/** @returns undefined when the body is no longer there: another took it over at that very moment */
export const openingOf = async (tx: Tx, round: RoundSheet, organisationId: string): Promise<Opening | undefined> => {
  if (!(await holdActiveBody(tx, organisationId))) return undefined;
  return { round, home: await homeOf(readingIn(tx), organisationId), rank: await nextRank(tx) };
};

/** The rank is only taken for a member of the body: a stranger learns nothing and uses nothing. */
const load = async (tx: Tx, { roundId, organisationId }: z.output<typeof input>, { actor }: Moment) => {
  const round = await roundFor(readingIn(tx), roundId);
  if (round === undefined || mayOpen(actor, organisationId, round) === undefined) return undefined;
  return openingOf(tx, round, organisationId);
};

/** A new draft for a body, under the version of the programme in force; later slices use it in their acts. */
export const draftIn = ({ round, home, rank }: Opening, organisationId: string, { at, actor, newId }: Moment) => {
  const decision = open(windowOf(round, territorialDeskFor(round, home)), at);
  if ('refusal' in decision) return decision;
  const own = preparesFor(actor, organisationId) !== undefined;
  const mandate = own ? undefined : mandateFor(actor, organisationId, round);
  const number = numberOf(Number(dayOf(at, round.pack.zone).slice(0, 4)), rank);
  return {
    change: {
      machine: applicationLife.name,
      subjectId: newId(),
      from: 'none',
      to: decision.to,
      number,
      organisationId,
      openedBy: actor.id,
      mandateId: mandate?.id ?? null,
      openedAt: at,
      facts: {
        number,
        call: round.callCode,
        round: round.number,
        organisationId,
        ...(mandate && { mandateId: mandate.id, by: mandate.mandataryName }),
        programmeVersionId: round.versionId,
      },
    },
  };
};

/** Opens a file for a body in a round; it keeps the version of the programme it is opened under. */
export const openApplication = act({
  name: 'application.open',
  movesMoney: false,
  input,
  load,
  permit: allow('application.open', ({ round }: Opening, actor, { organisationId }: z.output<typeof input>) => ({
    acting: mayOpen(actor, organisationId, round),
  })),
  decide: (opening, { organisationId }, moment) => {
    const door = doorOf(opening.round);
    return 'refusal' in door ? door : draftIn(opening, organisationId, moment);
  },
  save: (tx, change, { round }) => insertApplication(tx, { ...change, roundId: round.id, versionId: round.versionId }),
});
