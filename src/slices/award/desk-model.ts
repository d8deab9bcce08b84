import type { Actor } from '#kernel/actor';
import type { Cents } from '#kernel/money';
import { standingOn } from '#kernel/permission';
import { obstacle, type Refusal } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import type { Lang, Text } from '#kernel/text';
import type { Reader } from '#platform/read';
import { describeAnswer, type FrozenContent } from '#slices/application';
import type { RoundSheet } from '#slices/call';
import { decidesOnFiles, type Form } from '#slices/programme';
import { type Confirmation, confirmationOf, placeOf, seesAtDesk } from '#slices/review';
import { type DeskCase, grantAtDesk, putInQueue } from './at-desk.ts';
import { dueIn } from './desk-amount.ts';
import { deskCaseFor, deskFile } from './queries/desk.ts';

export type DeskModel = Readonly<{
  file: DeskCase;
  /** What the file would be given; undefined when a desk gives it no money. */
  due: Cents | undefined;
  organisation: string;
  round: RoundSheet;
  evidence: readonly Readonly<{ label: Text; value: string }>[];
  confirmation: Confirmation | undefined;
  /** What stands against granting and against the queue, as the acts would answer. */
  whyNotGrant: Refusal | undefined;
  whyNotQueue: Refusal | undefined;
}>;

/** The case of a file at a desk that decides alone, for an officer who may decide on it. */
export const deskModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<DeskModel | undefined> => {
  if (!(await seesAtDesk(reader, actor, id))) return undefined;
  const found = await deskFile(reader, id);
  if (found === undefined || decidesOnFiles(found.round.call) !== 'desk') return undefined;
  const { application, frozen, round } = found;
  const lies = await placeOf(reader, application, round);
  if (standingOn(RIGHTS['award.grant_at_desk'], actor, lies) === undefined) return undefined;
  const form = round.pack.forms.find((one) => one.code === round.call.form);
  const file = await deskCaseFor(reader, application, round, frozen.content);
  return {
    file,
    due: dueIn(file.terms),
    organisation: frozen.content.organisation.name,
    round,
    evidence: form ? evidenceIn(form, round, frozen.content, lang) : [],
    confirmation: round.call.visit && (await confirmationOf(reader, id)),
    whyNotGrant: obstacle(grantAtDesk(file, undefined, () => '')),
    whyNotQueue: obstacle(putInQueue(file)),
  };
};

/** What proves the right, question by question, as it was answered. */
const evidenceIn = (form: Form, round: RoundSheet, content: FrozenContent, lang: Lang): DeskModel['evidence'] => {
  const wanted = new Set(round.call.evidence.flatMap((piece) => piece.questions));
  return form.sections
    .flatMap((section) => section.questions)
    .filter((question) => wanted.has(question.key))
    .map((question) => {
      const described = describeAnswer(question, content.answers[question.key], lang);
      const attached = content.attachments.filter((one) => one.question === question.key).map(({ name }) => name);
      const value =
        question.type === 'file'
          ? attached.join(', ')
          : described.kind === 'line' || described.kind === 'paragraphs'
            ? described.text
            : described.kind === 'list'
              ? described.items.join(', ')
              : '';
      return { label: question.label, value };
    });
};
