import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import { jot, paper } from '#platform/paper';
import type { Task, TaskContext } from '#platform/tasks';
import { jotMessage, messageIn } from '#slices/account';
import { type DecisionKind, type LetterContent, letterContent } from './letter.ts';
import { passingLetter } from './passing-letter.ts';
import { awardById, filesOfSelection, mergeSubjectOf } from './queries/decisions.ts';
import { authorOf, type Reader as LetterReader, readersOf } from './queries/letters.ts';
import { insertLetter } from './store/letters.ts';

/** Puts a letter at the disposal of the applicant, once, and tells those who act for the body. */
const putLetter = paper({
  name: 'award.put_letter',
  input: z.object({
    applicationId: z.uuid(),
    kind: z.enum(['award', 'waiting', 'refusal', 'inadmissible', 'passed_on']),
    /** A file may be passed on more than once; of a decision there is one letter. */
    rank: z.number().int().default(1),
    content: z.custom<LetterContent>(),
    readers: z.custom<readonly LetterReader[]>(),
    address: z.string(),
  }),
  load: async (_pen, input) => input,
  permit: allowPaper('award.put_letter', () => ({})),
  write: async (pen, letter, _input, { at, newId }) => {
    const isNew = await insertLetter(pen, { id: newId(), at, ...letter });
    for (const reader of isNew ? letter.readers : []) {
      const words = messageIn(reader.lang, letter.content.subject, [
        { fr: 'Bonjour,', en: 'Hello,' },
        {
          fr: `Une réponse à votre dossier ${letter.content.reference} est dans votre espace. Elle est réputée reçue dès que vous l’ouvrez ; sans ouverture dans les quinze jours, elle l’est à la date d’aujourd’hui (CRPA, article R112-20).`,
          en: `An answer to your file ${letter.content.reference} is in your space. It is deemed received as soon as you open it; if it is not opened within fifteen days, as of today (CRPA, article R112-20).`,
        },
        {
          fr: `${letter.address}/applications/${letter.applicationId}`,
          en: `${letter.address}/applications/${letter.applicationId}`,
        },
      ]);
      await jotMessage(pen, { id: newId(), recipient: reader.email, ...words, aboutId: letter.applicationId }, at);
    }
    return { done: { isNew } };
  },
});

/** Writes the letter a decision owes. Tried again, it changes nothing. */
const writeLetter = async (context: TaskContext, applicationId: string, kind: DecisionKind): Promise<void> => {
  const subject = await mergeSubjectOf(context.reader, applicationId, context.at);
  if (subject === undefined) return;
  const author = await authorOf(context.reader, applicationId, subject.round.pack);
  const content = letterContent(kind, subject, author);
  if (content === undefined) return;
  await put(context, { applicationId, kind, content });
};

type Written = Readonly<{
  applicationId: string;
  kind: DecisionKind | 'passed_on';
  content: LetterContent;
  rank?: number;
}>;

const put = async (context: TaskContext, letter: Written): Promise<void> => {
  const readers = await readersOf(context.reader, letter.applicationId);
  await jot(
    context.office,
    putLetter,
    { ...letter, readers, address: context.publicUrl },
    { actor: SYSTEM, at: context.at },
  );
};

const KIND_OF_STATE: Readonly<Record<string, DecisionKind>> = {
  laureate: 'award',
  waiting: 'waiting',
  refused: 'refusal',
};

export const letterTasks = {
  'award.write_selection_letters': async (context, { subjectId = '' }) => {
    for (const file of await filesOfSelection(context.reader, subjectId)) {
      await writeLetter(context, file.id, KIND_OF_STATE[file.state] ?? 'refusal');
    }
  },
  'award.write_grant_letter': async (context, { subjectId = '' }) => {
    const award = await awardById(context.reader, subjectId);
    if (award !== undefined) await writeLetter(context, award.applicationId, 'award');
  },
  'award.write_queue_letter': (context, { subjectId = '' }) => writeLetter(context, subjectId, 'waiting'),
  'award.write_inadmissible_letter': (context, { subjectId = '' }) => writeLetter(context, subjectId, 'inadmissible'),
  'award.write_passing_letter': async (context, { subjectId = '' }) => {
    const letter = await passingLetter(context, subjectId);
    if (letter !== undefined) await put(context, { applicationId: subjectId, kind: 'passed_on', ...letter });
  },
  'award.write_refusal_letter': (context, { subjectId = '' }) => writeLetter(context, subjectId, 'refusal'),
} satisfies Readonly<Record<string, Task>>;
