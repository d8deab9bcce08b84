import { z } from 'zod';
import { SYSTEM } from '#kernel/actor';
import { allowPaper } from '#kernel/permission';
import type { Lang } from '#kernel/text';
import { drawReceipt } from '#platform/documents/documents';
import { type StoredFile, storeBytes } from '#platform/files';
import { jot, paper } from '#platform/paper';
import type { Task, TaskContext } from '#platform/tasks';
import { jotMessage, messageIn, personCard } from '#slices/account';
import { roundFor } from '#slices/call';
import { acknowledge, type FiledRequest, receiptDocument } from './acknowledge.ts';
import type { Acknowledgement } from './law/acknowledgement.ts';
import { contactToTell } from './queries/contacts.ts';
import { findReceipt } from './queries/receipts.ts';
import { applicationOf, frozenContent } from './queries/versions.ts';
import { insertReceipt, type NewReceipt } from './store/receipts.ts';

const receipt = z.custom<Omit<NewReceipt, 'messageId'> & Readonly<{ message: Letter; copy: Letter | undefined }>>(
  (value) => typeof value === 'object' && value !== null,
);
type Letter = Readonly<{ recipient: string; subject: string; body: string }>;

/** Keeps a receipt once and has its message sent, together or not at all. Only the product itself does. */
const keepReceipt = paper({
  name: 'application.keep_receipt',
  input: receipt,
  load: async (_pen, made) => made,
  permit: allowPaper('application.keep_receipt', () => ({})),
  write: async (pen, { message, copy, ...made }, _input, { at, newId }) => {
    const messageId = newId();
    const isNew = await insertReceipt(pen, { ...made, messageId });
    if (isNew) await jotMessage(pen, { id: messageId, aboutId: made.applicationId, ...message }, at);
    if (isNew && copy) await jotMessage(pen, { id: newId(), aboutId: made.applicationId, ...copy }, at);
    return { done: { isNew } };
  },
});

/**
 * Draws the acknowledgement of receipt, keeps it, and sends it to the address used for filing (CRPA R112-11-1 and
 * R112-11-2: it leaves at once). Delivered twice, it is drawn twice and kept and sent once.
 */
export const sendReceipt: Task = async (context, { applicationId = '' }) => {
  const frozen = await frozenContent(context.reader, applicationId);
  if (frozen === undefined || (await findReceipt(context.reader, applicationId, frozen.number)) !== undefined) return;
  const { content, filedAt } = frozen;
  const row = await applicationOf(context.reader, applicationId);
  const round = row && (await roundFor(context.reader, row.roundId, content.programmeVersionId));
  const person = await personCard(context.reader, frozen.filedBy);
  if (round === undefined || person === undefined) return;
  const request: FiledRequest = { round, content, filedAt, acknowledgedAt: context.at };
  const stated = acknowledge(request);
  const contact = await contactToTell(context.reader, applicationId);
  const address = `${context.publicUrl}/applications/${applicationId}/receipt`;
  const file = await drawn(context, request, stated, frozen.hash, person.lang);
  await jot(
    context.office,
    keepReceipt,
    {
      applicationId,
      number: frozen.number,
      receivedAt: filedAt,
      acknowledgedAt: context.at,
      content: stated,
      file,
      message: letter(request, stated, person, address),
      // The file was handed over before it was filed: whoever one speaks to of it is told too.
      copy: contact && contact.id !== frozen.filedBy ? letter(request, stated, contact, address) : undefined,
    },
    { actor: SYSTEM, at: context.at },
  );
};

const drawn = async (
  { printing, files, demonstration }: TaskContext,
  request: FiledRequest,
  stated: Acknowledgement,
  hash: string,
  lang: Lang,
): Promise<StoredFile> => {
  const notice = demonstration ? request.round.pack.demonstration?.notice : undefined;
  const pdf = await drawReceipt(await printing.press(), receiptDocument(request, stated, hash, lang, notice));
  return storeBytes(files, pdf, 'application/pdf');
};

type Reading = Readonly<{ email: string; lang: Lang }>;

const letter = (
  { round, content }: FiledRequest,
  stated: Acknowledgement,
  person: Reading,
  address: string,
): Letter => ({
  recipient: person.email,
  ...messageIn(
    person.lang,
    {
      fr: `Accusé de réception de votre dossier ${content.number}`,
      en: `Acknowledgement of receipt of your file ${content.number}`,
    },
    [
      {
        fr: `Nous avons bien reçu le dossier ${content.number}, « ${content.title} », déposé pour ${content.organisation.name} (${round.call.names.fr}).`,
        en: `We have received file ${content.number}, “${content.title}”, submitted for ${content.organisation.name} (${round.call.names.en}).`,
      },
      ...stated.sentences,
      {
        fr: `L’accusé de réception en PDF et la suite de votre dossier : ${address}`,
        en: `The acknowledgement as PDF and what happens to your file: ${address}`,
      },
    ],
  ),
});
