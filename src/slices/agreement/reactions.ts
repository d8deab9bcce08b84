import type { Reactions } from '#platform/act';
import { drawAgreement } from '#platform/documents/documents';
import { sealPdf } from '#platform/documents/seal';
import { storeBytes } from '#platform/files';
import type { Task, TaskContext } from '#platform/tasks';
import { awardById, mergeSubjectOf } from '#slices/award';
import { agreementDocument } from './document.ts';
import { drawUpAgreement } from './draw-up.ts';
import { agreementById, awardsWithoutAgreement, signaturesOf } from './queries.ts';
import { sealAgreement } from './seal.ts';
import { numberOf } from './store.ts';

/** A decision calls for an agreement; the signature of the State calls for its seal. */
export const reactions = {
  'award.decide_selection': ['agreement.draw_up_selection'],
  'award.grant_at_desk': ['agreement.draw_up'],
  'agreement.sign_for_state': ['agreement.seal'],
} satisfies Reactions;

const noticeOf = async (context: TaskContext): Promise<string | undefined> =>
  context.demonstration ? 'Données fictives : ce document est une démonstration et n’engage personne.' : undefined;

/** Draws the agreement first, then attaches it to its award in one act. */
const drawUp = async (context: TaskContext, awardId: string): Promise<void> => {
  const award = await awardById(context.reader, awardId);
  const subject = award && (await mergeSubjectOf(context.reader, award.applicationId, context.at));
  if (award === undefined || subject === undefined) return;
  const number = numberOf(subject.frozen.content.number);
  const model = agreementDocument(subject, number, [], 'fr', await noticeOf(context));
  const pdf = await drawAgreement(await context.printing.press(), model);
  const document = await storeBytes(context.files, pdf, 'application/pdf');
  const input = { awardId, document, amountCents: String(award.amountCents) };
  const outcome = await context.perform(drawUpAgreement, input, `agreement.draw_up:${awardId}`);
  if ('refusal' in outcome && outcome.refusal.code === 'agreement.draw_up.amount_moved') {
    throw new Error(`the award ${awardId} was reduced while its agreement was drawn: drawn again later`);
  }
};

const seal = async (context: TaskContext, agreementId: string): Promise<void> => {
  const agreement = await agreementById(context.reader, agreementId);
  const subject = agreement && (await mergeSubjectOf(context.reader, agreement.applicationId, context.at));
  if (agreement === undefined || subject === undefined) return;
  const signatures = await signaturesOf(context.reader, agreementId);
  const model = agreementDocument(subject, agreement.number, signatures, 'fr', await noticeOf(context));
  const pdf = await drawAgreement(await context.printing.press(), model);
  const certificate = await context.printing.certificate(context.at);
  const sealedPdf = sealPdf(pdf, certificate, {
    name: context.instance.name,
    reason: `Convention ${agreement.number} signée par les deux parties`,
    at: context.at,
  });
  const sealed = await storeBytes(context.files, sealedPdf, 'application/pdf');
  await context.perform(sealAgreement, { agreementId, sealed }, `agreement.seal:${agreementId}`);
};

export const tasks = {
  'agreement.draw_up': (context, { subjectId = '' }) => drawUp(context, subjectId),
  'agreement.draw_up_selection': async (context, { subjectId = '' }) => {
    for (const award of await awardsWithoutAgreement(context.reader, subjectId)) await drawUp(context, award.id);
  },
  'agreement.seal': (context, { subjectId = '' }) => seal(context, subjectId),
} satisfies Readonly<Record<string, Task>>;
