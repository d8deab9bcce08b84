import type { Territory } from '#slices/territory';
import { detailOf } from '#slices/territory';
import { EmptyState, Layout, Notice, PageTitle, Panel, SafeLink, SearchBox, Stack, T, Table } from '#ui/kit';
import type { Claim } from '../queries/joining.ts';
import { Claims } from './claims.tsx';
import { type AskProps, AskToJoin } from './joining.tsx';
import { Trouble } from './trouble.tsx';

export const CHOOSE = { fr: 'Choisir votre organisme', en: 'Choose your organisation' };

/** Where each step leads; `back` is the page the person was on, e.g. the file they were opening. */
export const stepHref = (step: Readonly<Record<string, string>>, back = ''): string => {
  const query = new URLSearchParams({ ...step, ...(back === '' ? {} : { back }) });
  return query.size === 0 ? '/organisations/new' : `/organisations/new?${query}`;
};

type Props = Readonly<{
  typed: string;
  found: readonly Territory[];
  registered: Registered;
  claims: readonly Claim[];
  back: string;
}>;
type Registered = Readonly<{ siren: string; name: string }> | undefined;

/** First step: find the body, by name or number. With script, the same field offers suggestions. */
export const OrganisationSearchPage = ({ typed, found, registered, claims, back }: Props) => (
  <Layout title={CHOOSE} crumbs={[{ text: { fr: 'Mon compte', en: 'My account' }, href: '/account' }]}>
    <PageTitle
      title={CHOOSE}
      lede={{
        fr: 'Cherchez votre commune, intercommunalité, département ou région. Ce que l’administration sait déjà ne vous sera pas demandé.',
        en: 'Look for your municipality, grouping of municipalities, département or region. What the administration already knows will not be asked.',
      }}
    />
    <Stack>
      {claims.length > 0 && <Claims found={claims} />}
      <SearchBox
        action="/organisations/new"
        name="q"
        label={{ fr: 'Nom, numéro SIREN ou SIRET, ou code postal', en: 'Name, SIREN or SIRET number, or postcode' }}
        value={typed}
        button={{ fr: 'Chercher', en: 'Search' }}
        suggest="/territories?q="
        suggestInto="territory"
        hidden={back === '' ? {} : { back }}
      />
      {registered !== undefined && <AskToJoin {...registered} />}
      {typed !== '' && <Found typed={typed} found={found} back={back} />}
      <Notice
        kind="info"
        title={{
          fr: 'Un syndicat, une association, un autre organisme ?',
          en: 'A joint board, an association, another body?',
        }}
      >
        <p>
          <SafeLink href={stepHref({ other: 'yes' }, back)}>
            <T fr="Inscrivez-le avec son numéro SIREN" en="Register it with its SIREN number" />
          </SafeLink>
          .
        </p>
      </Notice>
    </Stack>
  </Layout>
);

/** The same alone, when asking was refused. */
export const AskToJoinPage = ({ siren, name, problem }: AskProps) => (
  <Layout title={name} crumbs={[{ text: CHOOSE, href: '/organisations/new' }]} errors={problem?.errors}>
    <PageTitle title={name} />
    <Stack>
      <Trouble problem={problem} />
      <AskToJoin siren={siren} name={name} problem={problem} />
    </Stack>
  </Layout>
);

const Found = ({ typed, found, back }: Omit<Props, 'registered' | 'claims'>) => (
  <Panel title={{ fr: 'Organismes trouvés', en: 'Organisations found' }} flush>
    <Table
      caption={{ fr: 'Organismes trouvés', en: 'Organisations found' }}
      captionHidden
      rows={found}
      rowKey={(place) => place.id}
      columns={[
        {
          key: 'name',
          head: { fr: 'Nom', en: 'Name' },
          rowHeader: true,
          cell: (place) => <SafeLink href={stepHref({ territory: place.id }, back)}>{place.name}</SafeLink>,
        },
        { key: 'kind', head: { fr: 'Nature', en: 'Kind' }, cell: (place) => detailOf(place) },
        { key: 'siren', head: 'SIREN', cell: (place) => place.siren ?? '–' },
      ]}
      empty={
        <EmptyState title={{ fr: 'Aucun organisme trouvé', en: 'No organisation found' }}>
          <T
            fr={`Rien ne correspond à « ${typed} ». Vérifiez l’orthographe, ou essayez avec le code postal ou le numéro SIREN.`}
            en={`Nothing matches “${typed}”. Check the spelling, or try with the postcode or the SIREN number.`}
          />
        </EmptyState>
      }
    />
  </Panel>
);
