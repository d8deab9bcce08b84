import type { Actor } from '#kernel/actor';
import { standingOn } from '#kernel/permission';
import { RIGHTS } from '#kernel/rights';
import type { Lang, Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import { type Application, applicationForStaff, describeAnswer } from '#slices/application';
import { type RoundSheet, roundFor } from '#slices/call';
import { placeOf, seesAtDesk } from '#slices/review';
import { missingEvidence } from './evidence.ts';

export type FileModel = Readonly<{
  application: Application;
  organisation: string;
  round: RoundSheet;
  amount: bigint;
  evidence: readonly Readonly<{ label: Text; value: string }>[];
  missing: readonly string[];
}>;

/** The evidence of a file at the flat-rate desk, for an officer who may decide on it. */
export const flatModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<FileModel | undefined> => {
  if (!(await seesAtDesk(reader, actor, id))) return undefined;
  const file = await applicationForStaff(reader, id);
  const round = file && (await roundFor(reader, file.application.roundId, file.application.versionId));
  if (file === undefined || round === undefined || round.call.grant !== 'flat') return undefined;
  const lies = await placeOf(reader, file.application, round);
  if (standingOn(RIGHTS['award.grant_at_desk'], actor, lies) === undefined) return undefined;
  const form = round.pack.forms.find((one) => one.code === round.call.form);
  const { content } = file.frozen;
  const wanted = new Set(round.call.evidence.flatMap((piece) => piece.questions));
  const questions = (form?.sections ?? [])
    .flatMap((section) => section.questions)
    .filter((question) => wanted.has(question.key));
  const shownValue = (question: (typeof questions)[number]): string => {
    if (question.type === 'file') {
      return content.attachments
        .filter((one) => one.question === question.key)
        .map((one) => one.name)
        .join(', ');
    }
    const described = describeAnswer(question, content.answers[question.key], lang);
    return described.kind === 'line' || described.kind === 'paragraphs'
      ? described.text
      : described.kind === 'list'
        ? described.items.join(', ')
        : '';
  };
  return {
    application: file.application,
    organisation: content.organisation.name,
    round,
    amount: BigInt(round.round.rules.flatCents ?? '0'),
    evidence: questions.map((question) => ({ label: question.label, value: shownValue(question) })),
    missing: missingEvidence(round.call, content),
  };
};
