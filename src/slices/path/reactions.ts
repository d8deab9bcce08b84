import type { Text } from '#kernel/text';
import { namedId } from '#platform/named-id';
import type { Task } from '#platform/tasks';
import { messageIn, queueOnce } from '#slices/account';
import { contactToTell } from '#slices/application';

type Kind = 'approved' | 'returned';

const WORDS: Readonly<Record<Kind, Readonly<{ subject: Text; body: Text }>>> = {
  approved: {
    subject: { fr: 'Un document de votre parcours est accepté', en: 'A document of your path is accepted' },
    body: {
      fr: 'Le service a accepté un document que vous lui avez remis. La page de votre dossier dit ce que vous pouvez faire maintenant.',
      en: 'The service has accepted a document you handed over. The page of your file says what you may do now.',
    },
  },
  returned: {
    subject: { fr: 'Un document de votre parcours est à reprendre', en: 'A document of your path is to be taken up' },
    body: {
      fr: 'Le service vous renvoie un document et dit pourquoi sur la page de votre dossier. Ses raisons ne sont pas dans ce message : elles sont confidentielles.',
      en: 'The service sends a document back to you and says why on the page of your file. Its reasons are not in this message: they are confidential.',
    },
  },
};

/** Tells the contact of a file of what became of a document; nothing of what it says is in the message. */
const tell: Task = async (context, { applicationId = '', kind = '', deliverableId = '' }) => {
  const contact = await contactToTell(context.reader, applicationId);
  if (contact === undefined) return;
  const { subject, body } = WORDS[kind as Kind];
  const address = `${context.publicUrl}/applications/${applicationId}/path`;
  const words = messageIn(contact.lang, subject, [
    { fr: 'Bonjour,', en: 'Hello,' },
    body,
    { fr: address, en: address },
  ]);
  await queueOnce(context, [
    { id: namedId(`path.tell:${deliverableId}:${kind}`), recipient: contact.email, aboutId: applicationId, ...words },
  ]);
};

export const tasks = { 'path.tell': tell } satisfies Readonly<Record<string, Task>>;
