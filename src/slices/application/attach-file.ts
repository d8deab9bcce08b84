import { z } from 'zod';
import { allowPaper } from '#kernel/permission';
import { refuse } from '#kernel/refusal';
import { paper, type Written } from '#platform/paper';
import { type Accepted, mayAttach } from './attachments.ts';
import type { Draft } from './queries/draft.ts';
import { loadDraft, placeOfDraft } from './save-answers.ts';
import { mayWrite } from './saving.ts';
import { insertAttachment, removeAttachment } from './store/attachments.ts';

export type Attached = Readonly<{ part: string; field: string; id: string }>;

const received = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.number().int().min(0),
  type: z.string(),
  name: z.string().min(1),
});

/** Attaches a file already stored under the hash of its content, after its type was read from its content. */
export const attachFile = paper({
  name: 'application.attach_file',
  input: z.object({ applicationId: z.uuid(), field: z.string().max(100), file: received }),
  load: (pen, { applicationId }) => loadDraft(pen, applicationId),
  permit: allowPaper('application.attach_file', placeOfDraft),
  write: async (pen, draft, { field, file }, moment): Promise<Written<Attached>> => {
    const permitted = mayWrite(draft.application.state);
    if ('refusal' in permitted) return permitted;
    const place = fileQuestion(draft, field);
    if (place === undefined) return refuse('not_found', 'application.attach_file.no_such_question');
    const already = draft.attachments.filter((one) => one.question === field);
    const fault = mayAttach(place.question as Accepted, already, file);
    if (fault !== undefined) return { faults: [{ field, message: fault }] };
    const id = moment.newId();
    const by = moment.actor?.id as string;
    await insertAttachment(pen, {
      id,
      applicationId: draft.application.id,
      field,
      file: { ...file, name: plainName(file.name) },
      by,
      at: moment.at,
    });
    return { done: { part: place.section.key, field, id } };
  },
});

/** Takes a file off a draft. Its content stays in the store until the sweep of what nothing refers to. */
export const removeFile = paper({
  name: 'application.remove_file',
  input: z.object({ applicationId: z.uuid(), attachmentId: z.uuid() }),
  load: (pen, { applicationId }) => loadDraft(pen, applicationId),
  permit: allowPaper('application.remove_file', placeOfDraft),
  write: async (pen, draft, { applicationId, attachmentId }, moment): Promise<Written<Attached>> => {
    const permitted = mayWrite(draft.application.state);
    if ('refusal' in permitted) return permitted;
    const attachment = draft.attachments.find((one) => one.id === attachmentId);
    const place = attachment && fileQuestion(draft, attachment.question);
    if (attachment === undefined || place === undefined)
      return refuse('not_found', 'application.remove_file.not_found');
    await removeAttachment(pen, { applicationId, attachmentId, at: moment.at });
    return { done: { part: place.section.key, field: attachment.question, id: attachmentId } };
  },
});

const fileQuestion = (draft: Draft, key: string) => {
  for (const section of draft.form.sections) {
    const question = section.questions.find((one) => one.key === key && one.type === 'file');
    if (question !== undefined) return { section, question };
  }
  return undefined;
};

/** A name is shown and offered again on download: no path, no invisible sign. */
const plainName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-200) || 'document';
