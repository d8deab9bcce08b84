import { z } from 'zod';
import { type Actor, mandateFor, preparesFile, preparesFor } from '#kernel/actor';
import { allow } from '#kernel/permission';
import { act, type Moment } from '#platform/act';
import type { Tx } from '#platform/tx';
import { type RoundSheet, roundFor, territorialDeskFor } from '#slices/call';
import { dayOf } from '#ui/words';
import { numberOf, takeUp } from './application.ts';
import { type Kept, keepAnswers } from './keep-answers.ts';
import { applicationLife } from './life.ts';
import { doorOf, mayOpen, windowOf } from './open.ts';
import { type Draft, draftOf } from './queries/draft.ts';
import { runningFrom } from './queries/taken-up.ts';
import { frozenContent } from './queries/versions.ts';
import { holdActiveBody, insertApplication, lockApplication, nextRank, readingIn } from './store/application.ts';
import { insertKept } from './store/taken-up.ts';

type TakingUp = Readonly<{
  from: Draft;
  round: RoundSheet;
  kept: Kept;
  rank: bigint;
  /** Number of the file that already takes this one up. */
  running: string | undefined;
}>;

const input = z.object({ applicationId: z.uuid(), roundId: z.uuid() });

const load = async (
  tx: Tx,
  { applicationId, roundId }: z.output<typeof input>,
  { actor }: Moment,
): Promise<TakingUp | undefined> => {
  if ((await lockApplication(tx, applicationId)) === undefined) return undefined;
  const reader = readingIn(tx);
  const from = await draftOf(reader, applicationId);
  const round = await roundFor(reader, roundId);
  const frozen = await frozenContent(reader, applicationId);
  const form = round?.pack.forms.find(({ code }) => code === round.call.form);
  if (from === undefined || round === undefined || frozen === undefined || form === undefined) return undefined;
  if (round.callId !== from.round.callId || actsFor(actor, from, round) === undefined) return undefined;
  if (!(await holdActiveBody(tx, from.organisation.id))) return undefined;
  const attached = frozen.content.attachments.map(({ question }) => question);
  return {
    from,
    round,
    kept: keepAnswers(from.form, frozen.content.answers, attached, form),
    rank: await nextRank(tx),
    running: await runningFrom(reader, applicationId),
  };
};

/** Who prepares the former file, and may open one for its body in the later round. */
const actsFor = (actor: Actor, from: Draft, round: RoundSheet) =>
  preparesFile(actor, from.application) && mayOpen(actor, from.organisation.id, round);

/**
 * Takes a file that was not selected up again in a later round of its call: a new draft under the version of that round,
 * with the answers whose questions remain. The former file is not touched.
 */
export const takeUpApplication = act({
  name: 'application.take_up',
  movesMoney: false,
  input,
  load,
  permit: allow('application.take_up', ({ from, round }: TakingUp, actor) => ({ acting: actsFor(actor, from, round) })),
  decide: ({ from, round, rank, running, kept }, _input, { at, actor, newId }) => {
    const { application, organisation } = from;
    const door = doorOf(round);
    if ('refusal' in door) return door;
    const decision = takeUp(
      {
        state: application.state,
        from: from.round.number,
        to: round.number,
        window: windowOf(round, territorialDeskFor(round, from.home)),
        running,
      },
      at,
    );
    if ('refusal' in decision) return decision;
    const own = preparesFor(actor, organisation.id) !== undefined;
    const mandate = own ? undefined : mandateFor(actor, organisation.id, round);
    const number = numberOf(Number(dayOf(at, round.pack.zone).slice(0, 4)), rank);
    return {
      change: {
        machine: applicationLife.name,
        subjectId: newId(),
        from: 'none',
        to: decision.to,
        number,
        organisationId: organisation.id,
        openedBy: actor.id,
        mandateId: mandate?.id ?? null,
        openedAt: at,
        takenUpFrom: application.id,
        facts: {
          number,
          from: application.number,
          round: round.number,
          programmeVersionId: round.versionId,
          notKept: kept.lost.map(({ key }) => key),
          ...(mandate && { mandateId: mandate.id, by: mandate.mandataryName }),
        },
      },
      also: [
        {
          machine: applicationLife.name,
          subjectId: application.id,
          from: application.state,
          to: decision.stays,
          facts: { number: application.number, as: number, round: round.number },
        },
      ],
    };
  },
  save: async (tx, change, { round, kept, from }, _input, { at, actor, newId }) => {
    await insertApplication(tx, { ...change, roundId: round.id, versionId: round.versionId });
    const files = from.attachments.filter(({ question }) => kept.files.includes(question));
    await insertKept(tx, { applicationId: change.subjectId, by: actor.id, at, newId }, kept.answers, files);
  },
});
