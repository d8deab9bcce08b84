import { one, type Problem } from '#platform/web';
import {
  Button,
  count,
  EmptyState,
  ErrorSummary,
  errorOn,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Select,
  Stack,
  T,
} from '#ui/kit';
import type { ContactLine, ContactSheet } from '../queries/contacts.ts';

const TITLE = { fr: 'Contacts des dossiers', en: 'Contacts of the files' };

/** To whom one speaks of each file of a body; the files of somebody who has left are handed over here. */
export const ContactsPage = ({ sheet, problem }: { sheet: ContactSheet; problem?: Problem | undefined }) => {
  const { organisation, contacts } = sheet;
  const errors = problem?.errors ?? [];
  return (
    <Layout
      title={TITLE}
      errors={errors}
      crumbs={[{ text: organisation.name, href: `/organisations/${organisation.id}` }]}
    >
      <PageTitle
        title={TITLE}
        over={organisation.name}
        lede={{
          fr: 'Les dossiers appartiennent à l’organisme. Quand une personne part, confiez les siens à une autre.',
          en: 'Files belong to the organisation. When somebody leaves, hand theirs over to somebody else.',
        }}
      />
      <Stack>
        <ErrorSummary errors={errors} />
        {problem && errors.length === 0 && <Notice kind="stop" title={problem.message} live />}
        {contacts.length === 0 && (
          <EmptyState title={{ fr: 'Aucun dossier en cours', en: 'No file under way' }}>
            <T fr="Il n’y a rien à confier." en="There is nothing to hand over." />
          </EmptyState>
        )}
        {contacts.map((contact) => (
          <Contact key={contact.personId} contact={contact} sheet={sheet} problem={problem} />
        ))}
      </Stack>
    </Layout>
  );
};

type ContactProps = Readonly<{ contact: ContactLine; sheet: ContactSheet; problem: Problem | undefined }>;

const Contact = ({ contact, sheet: { organisation, members }, problem }: ContactProps) => {
  const others = members.filter(({ id }) => id !== contact.personId);
  const isThis = problem !== undefined && one(problem.fields, 'fromId') === contact.personId;
  return (
    <Panel title={contact.name} {...(contact.isMember ? {} : { tone: 'act' as const })}>
      {!contact.isMember && (
        <Notice
          kind="warn"
          title={{
            fr: 'Cette personne n’agit plus pour l’organisme : ses dossiers n’ont plus de contact.',
            en: 'This person no longer acts for the organisation: their files have no contact.',
          }}
        />
      )}
      <p>
        {count(contact.files, {
          fr: ['dossier en cours', 'dossiers en cours'],
          en: ['file under way', 'files under way'],
        })}
      </p>
      {others.length > 0 && (
        <PostForm action={`/organisations/${organisation.id}/contacts`} hidden={{ fromId: contact.personId }}>
          <Select
            name="toId"
            label={{ fr: `Confier les dossiers de ${contact.name} à`, en: `Hand the files of ${contact.name} over to` }}
            empty={{ fr: 'Choisir une personne', en: 'Choose a person' }}
            options={others.map(({ id, name }) => ({ value: id, text: name }))}
            error={isThis ? errorOn(problem?.errors, 'toId') : undefined}
          />
          <Button kind={contact.isMember ? 'quiet' : 'go'}>
            <T fr="Confier ces dossiers" en="Hand these files over" />
          </Button>
        </PostForm>
      )}
    </Panel>
  );
};
