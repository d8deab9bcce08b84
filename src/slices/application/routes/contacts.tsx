import { form, one, page, type Route } from '#platform/web';
import { handOver } from '../hand-over.ts';
import { leaveBody } from '../leave-body.ts';
import { ContactsPage } from '../pages/contacts.tsx';
import { DeparturePage } from '../pages/departure.tsx';
import { contactsFor, departureFor } from '../queries/contacts.ts';
import { applicationSentences } from '../words.ts';

/** To whom one speaks of the files of a body, and who takes them over when somebody leaves. */
export const contactRoutes: readonly Route[] = [
  page('/organisations/:id/departure', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => departureFor(reader, actor, params.id ?? ''),
    view: (sheet) => <DeparturePage sheet={sheet} />,
  }),
  form('/organisations/:id/departure', {
    act: leaveBody,
    sentences: applicationSentences,
    read: (fields, { id }) => ({ organisationId: id, toId: one(fields, 'toId') }),
    done: () => '/account',
    again: async ({ reader, actor, params }, problem) => {
      const sheet = await departureFor(reader, actor, params.id ?? '');
      return sheet && <DeparturePage sheet={sheet} problem={problem} />;
    },
  }),
  page('/organisations/:id/contacts', {
    access: 'signed-in',
    load: ({ reader, actor, params }) => contactsFor(reader, actor, params.id ?? ''),
    view: (sheet) => <ContactsPage sheet={sheet} />,
  }),
  form('/organisations/:id/contacts', {
    act: handOver,
    sentences: applicationSentences,
    read: (fields, { id }) => ({ organisationId: id, fromId: one(fields, 'fromId'), toId: one(fields, 'toId') }),
    done: (_change, { id }) => `/organisations/${id}/contacts`,
    again: async ({ reader, actor, params }, problem) => {
      const sheet = await contactsFor(reader, actor, params.id ?? '');
      return sheet && <ContactsPage sheet={sheet} problem={problem} />;
    },
  }),
];
