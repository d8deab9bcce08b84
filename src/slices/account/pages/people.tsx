import { fullName } from '#kernel/actor';
import type { Text } from '#kernel/text';
import { join } from '#kernel/text';
import {
  Button,
  Checkbox,
  EmptyState,
  Field,
  GetForm,
  Layout,
  PageTitle,
  Pagination,
  Panel,
  SafeLink,
  Stack,
  T,
  Table,
  Tag,
} from '#ui/kit';
import { PEOPLE_PER_PAGE } from '../paging.ts';
import type { PersonLine } from '../queries/people.ts';
import { roleName } from '../words.ts';

export const PEOPLE = { fr: 'Personnes', en: 'People' };

export type PeopleModel = Readonly<{
  found: readonly PersonLine[];
  search: string;
  withRole: boolean;
  isFirst: boolean;
}>;

/** Everybody, for an administrator: who holds which role, and who acts for whom. */
export const PeoplePage = ({ found, search, withRole, isFirst }: PeopleModel) => {
  const shown = found.slice(0, PEOPLE_PER_PAGE);
  const query = new URLSearchParams({ ...(search && { q: search }), ...(withRole && { with: 'role' }) });
  const last = shown.at(-1);
  return (
    <Layout title={PEOPLE}>
      <PageTitle
        title={PEOPLE}
        lede={{
          fr: 'Donnez et retirez les rôles. Chaque décision est motivée et reste au journal.',
          en: 'Give and withdraw roles. Each decision has its reason and stays in the journal.',
        }}
      />
      <Stack>
        <GetForm action="/people" label={{ fr: 'Chercher une personne', en: 'Look for a person' }} layout="row">
          <Field
            type="search"
            name="q"
            label={{ fr: 'Début du nom, ou adresse entière', en: 'Beginning of the last name, or whole address' }}
            value={search}
          />
          <Checkbox
            name="with"
            value="role"
            label={{ fr: 'Seulement qui tient un rôle', en: 'Only those who hold a role' }}
            checked={withRole}
          />
          <Button kind="quiet" icon="search">
            <T fr="Chercher" en="Search" />
          </Button>
        </GetForm>
        <Panel flush>
          <PeopleTable shown={shown} />
        </Panel>
        <Pagination
          shown={shown.length}
          unit={{ fr: ['personne', 'personnes'], en: ['person', 'people'] }}
          previousHref={isFirst ? undefined : `/people?${query}`}
          nextHref={
            found.length > shown.length && last
              ? `/people?${new URLSearchParams([...query, ['after', last.id]])}`
              : undefined
          }
        />
      </Stack>
    </Layout>
  );
};

const PeopleTable = ({ shown }: { shown: readonly PersonLine[] }) => (
  <Table
    caption={PEOPLE}
    captionHidden
    rows={shown}
    rowKey={(person) => person.id}
    columns={[
      {
        key: 'name',
        head: { fr: 'Personne', en: 'Person' },
        rowHeader: true,
        cell: (person) => <SafeLink href={`/people/${person.id}`}>{fullName(person)}</SafeLink>,
      },
      { key: 'email', head: { fr: 'Adresse', en: 'Address' }, cell: (person) => person.email },
      {
        key: 'roles',
        head: { fr: 'Rôles', en: 'Roles' },
        cell: (person) => (person.roles.length > 0 ? join(person.roles.map(roleName), ', ') : '–'),
      },
      {
        key: 'organisations',
        head: { fr: 'Organismes', en: 'Organisations' },
        cell: (person) => person.organisations.join(', ') || '–',
      },
      { key: 'state', head: { fr: 'Compte', en: 'Account' }, cell: (person) => <AccountState state={person.state} /> },
    ]}
    empty={
      <EmptyState title={{ fr: 'Personne', en: 'Nobody' }}>
        <T
          fr="Personne ne répond à cette recherche. On n’apparaît ici qu’après une première connexion."
          en="Nobody matches this search. People appear here after signing in a first time."
        />
      </EmptyState>
    }
  />
);

const ACCOUNT_STATES: Readonly<Record<string, Text>> = {
  active: { fr: 'Ouvert', en: 'Open' },
  deactivated: { fr: 'Fermé', en: 'Closed' },
  erased: { fr: 'Effacé', en: 'Erased' },
};

export const AccountState = ({ state }: { state: string }) => (
  <Tag kind={state === 'active' ? 'ok' : 'stop'}>{ACCOUNT_STATES[state] ?? state}</Tag>
);
