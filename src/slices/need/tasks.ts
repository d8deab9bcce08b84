import { namedId } from '#platform/named-id';
import type { Task } from '#platform/tasks';
import { queueOnce } from '#slices/account';
import { compareNeed } from './compare.ts';
import type { LetterKind } from './jobs.ts';
import { letterOf } from './letters.ts';
import { decisionOn, needById } from './queries/needs.ts';
import { toldOf } from './queries/told.ts';

/** The body knows what it did itself; those who support it do not. */
const FOR_SUPPORTERS: readonly LetterKind[] = ['corrected', 'withdrawn'];

/** One letter to each person concerned: its identifier is made of the moment and the person, so that two make one. */
const tell: Task = async (context, { needId = '', kind = '', round = '' }) => {
  const need = await needById(context.reader, needId);
  if (need === undefined) return;
  const letter = kind as LetterKind;
  const told = await toldOf(context.reader, needId, FOR_SUPPORTERS.includes(letter) ? 'supporters' : 'all');
  const about = { need, decision: await decisionOn(context.reader, needId), publicUrl: context.publicUrl };
  await queueOnce(
    context,
    told.map((one) => letterOf(letter, namedId(`need.tell:${needId}:${kind}:${round}:${one.personId}`), one, about)),
  );
};

export const tasks = { 'need.tell': tell, 'need.compare': compareNeed } satisfies Readonly<Record<string, Task>>;
