import { fullName } from '#kernel/actor';
import { EmptyState, Layout, PageTitle, Panel, Stack, T } from '#ui/kit';
import type { Places } from '../places.ts';
import type { PersonFile } from '../queries/people.ts';
import type { Holding } from '../queries/rights.ts';
import { Holdings } from './holdings.tsx';
import { PEOPLE } from './people.tsx';

type Props = Readonly<{ person: PersonFile; holdings: readonly Holding[]; places: Places }>;

/** What one person can do, for an administrator. */
export const PersonRightsPage = ({ person, holdings, places }: Props) => {
  const name = fullName(person);
  const title = { fr: `Ce que peut faire ${name}`, en: `What ${name} can do` };
  return (
    <Layout
      title={title}
      crumbs={[
        { text: PEOPLE, href: '/people' },
        { text: name, href: `/people/${person.id}` },
      ]}
    >
      <PageTitle title={title} lede={person.email} />
      <Stack>
        <Panel title={{ fr: 'Rôles, sièges et organismes', en: 'Roles, seats and organisations' }}>
          {holdings.length === 0 ? (
            <EmptyState title={{ fr: 'Aucun droit particulier', en: 'No particular right' }}>
              <T
                fr="Cette personne ne tient aucun rôle et n’agit pour aucun organisme."
                en="This person holds no role and acts for no organisation."
              />
            </EmptyState>
          ) : (
            <Holdings holdings={holdings} places={places} />
          )}
        </Panel>
      </Stack>
    </Layout>
  );
};
