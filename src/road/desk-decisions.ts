import { frozenContent } from '#slices/application';
import { grantAtDesk, putInQueue } from '#slices/award';
import { confirmEvidence, passOn, refuseAtDesk } from '#slices/review';
import type { FilePlan } from './plan.ts';
import { idOf, reasonsOf, type Stage, turn } from './stage.ts';
import { playedDesks } from './territories.ts';
import { does, tries } from './world.ts';

/** Past four fifths, the body bears less than its share: the préfet has derogated. */
const OWN_SHARE_FROM = 8_000;
const DEROGATION = 'Arrêté préfectoral de dérogation : défaut de moyens reconnu (données fictives).';

const SEEN = 'La page s’ouvre et montre ce que le règlement demande.';
const UNSEEN = 'La page ne montre pas ce que le règlement demande.';

/** A desk confirms what it saw where its call asks for it, then refuses, or grants by the word of its call. */
export const decideAtDesk = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const applicationId = idOf(stage, file);
  const by = { ...turn(stage, file, at, 'decide'), actor: stage.staff.officer };
  const isThere = file.fate !== 'refused';
  if (file.round.call.visit !== undefined) {
    const said = { found: isThere ? 'yes' : 'no', explanation: isThere ? SEEN : UNSEEN };
    await does(stage.world, confirmEvidence, { applicationId, ...said }, { ...by, request: `${by.request}:confirm` });
  }
  if (!isThere) {
    await does(stage.world, refuseAtDesk, { applicationId, reasons: reasonsOf(file) }, by);
    return;
  }
  const isFlat = file.round.round.rules.flatCents !== undefined;
  const offer = isFlat ? {} : await offerFor(stage, file);
  await grantOrQueue(stage, { applicationId, ...offer }, by);
};

/** What is due is granted at its rank; when the money is gone at a desk that serves in order, it waits. */
const grantOrQueue = async (
  { world }: Stage,
  wanted: Readonly<{ applicationId: string }>,
  by: Parameters<typeof does>[3],
): Promise<void> => {
  const outcome = await tries(world, grantAtDesk, wanted, by);
  if ('done' in outcome) return;
  await does(world, putInQueue, { applicationId: wanted.applicationId }, { ...by, request: `${by.request}:queue` });
};

/** All that was asked, on the eligible base of the file. */
const offerFor = async (stage: Stage, file: FilePlan) => {
  const frozen = await frozenContent(stage.world.reader, idOf(stage, file));
  const eligible = BigInt(frozen?.content.figures?.eligibleCents ?? '0');
  const rate = file.rateBasisPoints ?? 0;
  return {
    base: `${eligible / 100n}.${(eligible % 100n).toString().padStart(2, '0')}`,
    rate: String(rate / 100),
    ...(rate > OWN_SHARE_FROM && { derogation: DEROGATION }),
  };
};

/** The desk that received a file finds it is another's, and passes it on. */
export const passOnToNeighbour = async (stage: Stage, file: FilePlan, at: Date): Promise<void> => {
  const desks = playedDesks(file.round);
  const here = desks.findIndex(({ number }) => number === file.body.departement);
  const to = desks[(here + 1) % desks.length];
  if (to === undefined) throw new Error(`${file.round.callCode} has no desk to pass a file on to`);
  const input = {
    applicationId: idOf(stage, file),
    to: to.scope,
    reason: 'Le projet est mené dans le département voisin, avec une commune de ce territoire.',
  };
  await does(stage.world, passOn, input, { ...turn(stage, file, at, 'pass'), actor: stage.staff.officer });
};
