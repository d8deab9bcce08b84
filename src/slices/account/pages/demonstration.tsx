import { fullName } from '#kernel/actor';
import { Button, EmptyState, Layout, Notice, PageTitle, Panel, PostForm, SafeLink, Stack, T, Table } from '#ui/kit';
import type { FictitiousPerson } from '../queries/sign-in.ts';
import { roleName } from '../words.ts';

const TITLE = { fr: 'Prendre la place de quelqu’un', en: 'Take somebody’s place' };

/** The made-up people of a demonstration, by role. This page does not exist on a real instance. */
export const DemonstrationPage = ({ people }: { people: readonly FictitiousPerson[] }) => (
  <Layout title={TITLE}>
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'Ces personnes sont inventées. Choisissez-en une pour voir le programme comme elle le voit, puis changez quand vous voulez.',
        en: 'These people are made up. Choose one to see the programme as they see it, and change whenever you like.',
      }}
    />
    <Stack>
      <Notice kind="info" title={{ fr: 'Données fictives', en: 'Fictional data' }}>
        <p>
          <T
            fr="Les collectivités existent, leurs projets et leurs agents non. Les messages ne partent pas : "
            en="The local authorities exist, their projects and staff do not. Messages are not sent: "
          />
          <SafeLink href="/outbox">
            <T fr="lisez-les dans la boîte d’envoi" en="read them in the outbox" />
          </SafeLink>
          .
        </p>
      </Notice>
      <Panel flush>
        <Table
          caption={{ fr: 'Personnes fictives, par rôle', en: 'Made-up people, by role' }}
          captionHidden
          rows={people}
          rowKey={(person) => person.id}
          cut={(person, before) => (person.role === before?.role ? undefined : groupName(person.role))}
          columns={[
            {
              key: 'name',
              head: { fr: 'Personne', en: 'Person' },
              cell: (person) => fullName(person),
              rowHeader: true,
            },
            { key: 'detail', head: { fr: 'Pour', en: 'For' }, cell: (person) => person.detail },
            {
              key: 'go',
              head: { fr: 'Choisir', en: 'Choose' },
              hiddenHead: true,
              align: 'end',
              cell: (person) => <TakePlace person={person} />,
            },
          ]}
          empty={
            <EmptyState title={{ fr: 'Personne encore', en: 'Nobody yet' }}>
              <T fr="Les données de démonstration ne sont pas chargées." en="The demonstration data are not loaded." />
            </EmptyState>
          }
        />
      </Panel>
    </Stack>
  </Layout>
);

const groupName = (role: string) => (role === 'none' ? { fr: 'Sans rôle', en: 'Without a role' } : roleName(role));

const TakePlace = ({ person }: { person: FictitiousPerson }) => (
  <PostForm action="/demonstration/session" layout="bare" hidden={{ personId: person.id }}>
    <Button
      size="small"
      kind="quiet"
      label={{ fr: `Prendre sa place : ${fullName(person)}`, en: `Take the place of ${fullName(person)}` }}
    >
      <T fr="Prendre sa place" en="Take their place" />
    </Button>
  </PostForm>
);
