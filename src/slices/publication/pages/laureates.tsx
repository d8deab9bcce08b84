import type { Text } from '#kernel/text';
import type { Territory } from '#slices/territory';
import {
  Button,
  count,
  EmptyState,
  Facts,
  Field,
  Files,
  GetForm,
  Instant,
  Layout,
  Millions,
  Money,
  PageTitle,
  Pagination,
  Panel,
  Register,
  SafeLink,
  Select,
  SplitPage,
  T,
  Table,
  Tag,
  TileMap,
  useSay,
} from '#ui/kit';
import type { Laureate, LaureateTotals } from '../queries/laureates.ts';
import { LAUREATES_UNIT, PAGES, STAGES } from '../words.ts';

export type CallChoice = Readonly<{ id: string; names: Text }>;
export type LaureatesModel = Readonly<{
  asked: Readonly<{ q: string; call: string; departement: string }>;
  totals: LaureateTotals;
  found: readonly Laureate[];
  byDepartement: ReadonlyMap<string, number>;
  departements: readonly Territory[];
  calls: readonly CallChoice[];
  next: string | undefined;
  isFirstPage: boolean;
}>;

/** Who received how much, for what: the list, the map and the figures, for anybody. */
export const LaureatesPage = (model: LaureatesModel) => {
  const say = useSay();
  const { totals, asked } = model;
  const isFiltered = asked.q !== '' || asked.call !== '' || asked.departement !== '';
  return (
    <Layout title={PAGES.laureates} crumbs={[{ text: PAGES.home, href: '/' }]}>
      <PageTitle
        title={totals.laureates === 0 ? PAGES.laureates : titleOf(totals, isFiltered)}
        lede={
          <T
            fr="Qui a obtenu combien, pour quoi faire. Chaque ligne vient d’une décision signée."
            en="Who was granted how much, for what. Each line comes from a signed decision."
          />
        }
      />
      <SplitPage
        asideLabel={{ fr: 'Chiffres, recherche et données', en: 'Figures, search and data' }}
        main={
          <TileMap
            label={{ fr: 'Lauréats par département', en: 'Laureates by département' }}
            note={<T fr="numéro, puis nombre de lauréats" en="number, then count of laureates" />}
            places={model.departements.map(({ code, name }) => ({
              code,
              name,
              count: model.byDepartement.get(code) ?? 0,
              href: `/laureates?departement=${code}`,
            }))}
            unit={LAUREATES_UNIT}
            unitHead={PAGES.laureates}
            placeHead={{ fr: 'Département', en: 'Département' }}
          />
        }
        aside={
          <>
            <Facts
              items={[
                { label: <T fr="Attribué" en="Awarded" />, value: <Millions cents={totals.awardedCents} /> },
                { label: <T fr="Déjà versé" en="Already paid" />, value: <Millions cents={totals.paidCents} /> },
                ...(totals.medianCents === null
                  ? []
                  : [
                      { label: <T fr="Aide médiane" en="Median grant" />, value: <Money cents={totals.medianCents} /> },
                    ]),
              ]}
            />
            <Search {...model} />
            <DataFiles />
          </>
        }
      />
      <Register
        title={isFiltered ? <T fr="Résultats" en="Results" /> : <T fr="Les derniers" en="The latest" />}
        aside={<T fr="Classés par date de décision." en="By date of decision." />}
      >
        <LaureateTable found={model.found} isFiltered={isFiltered} />
        <Pagination
          nextHref={model.next}
          previousHref={model.isFirstPage ? undefined : firstPageOf(asked)}
          shown={model.found.length}
          total={totals.laureates}
          unit={LAUREATES_UNIT}
          label={say({ fr: 'Pages de lauréats', en: 'Pages of laureates' })}
        />
      </Register>
    </Layout>
  );
};

/** The address of this list without its page. */
export const firstPageOf = ({ q, call, departement }: LaureatesModel['asked']): string => {
  const asked = Object.entries({ q, call, departement }).filter(([, value]) => value !== '');
  return asked.length === 0 ? '/laureates' : `/laureates?${new URLSearchParams(asked)}`;
};

const titleOf = ({ laureates, departements }: LaureateTotals, isFiltered: boolean): Text => {
  const many = count(laureates, LAUREATES_UNIT);
  const where = count(departements, { fr: ['département', 'départements'], en: ['département', 'départements'] });
  if (isFiltered || departements < 2) return many;
  return { fr: `${many.fr} dans ${where.fr}`, en: `${many.en} in ${where.en}` };
};

const Search = ({ asked, departements, calls }: LaureatesModel) => {
  const say = useSay();
  return (
    <Panel title={<T fr="Chercher" en="Search" />}>
      <GetForm action="/laureates" label={{ fr: 'Chercher un lauréat', en: 'Search a laureate' }}>
        <Field
          name="q"
          type="search"
          label={<T fr="Collectivité ou projet" en="Authority or project" />}
          value={asked.q}
          maxLength={200}
          optional={false}
        />
        <Select
          name="departement"
          label={<T fr="Département" en="Département" />}
          value={asked.departement}
          empty={{ fr: 'Tous les départements', en: 'All départements' }}
          options={departements.map(({ code, name }) => ({ value: code, text: `${name} (${code})` }))}
        />
        <Select
          name="call"
          label={<T fr="Appel" en="Call" />}
          value={asked.call}
          empty={{ fr: 'Tous les appels', en: 'All calls' }}
          options={calls.map(({ id, names }) => ({ value: id, text: say(names) }))}
        />
        <Button icon="search">
          <T fr="Chercher" en="Search" />
        </Button>
        {firstPageOf(asked) !== '/laureates' && (
          <SafeLink href="/laureates">
            <T fr="Tout afficher" en="Show all" />
          </SafeLink>
        )}
      </GetForm>
    </Panel>
  );
};

const DataFiles = () => (
  <Panel title={PAGES.openData}>
    <Files
      label={PAGES.openData}
      items={[
        {
          name: 'laureates.csv',
          href: '/laureates.csv',
          download: true,
          detail: (
            <T fr="16 colonnes, schéma SCDL « subventions » 2.1.1" en="16 columns, SCDL schema “subventions” 2.1.1" />
          ),
        },
      ]}
    />
    <p>
      <SafeLink href="/open-data">
        <T fr="Formats et licence" en="Formats and licence" />
      </SafeLink>
    </p>
  </Panel>
);

const LaureateTable = ({ found, isFiltered }: { found: readonly Laureate[]; isFiltered: boolean }) => (
  <Table
    caption={{ fr: 'Lauréats, du plus récent au plus ancien', en: 'Laureates, latest first' }}
    captionHidden
    rows={found}
    rowKey={(row) => row.id}
    empty={isFiltered ? <NoMatch /> : <NoneYet />}
    columns={[
      {
        key: 'project',
        head: { fr: 'Projet et collectivité', en: 'Project and authority' },
        rowHeader: true,
        cell: (row) => (
          <>
            <SafeLink href={`/laureates/${row.id}`}>{row.title}</SafeLink>
            <small>{row.organisation}</small>
          </>
        ),
      },
      {
        key: 'departement',
        head: { fr: 'Département', en: 'Département' },
        cell: (row) => (row.departement === null ? '' : `${row.departementName ?? ''} (${row.departement})`),
      },
      { key: 'call', head: { fr: 'Appel', en: 'Call' }, cell: (row) => <T text={row.callNames} /> },
      {
        key: 'decided',
        head: { fr: 'Décidé le', en: 'Decided on' },
        cell: (row) => <Instant at={row.decidedAt} show="day" />,
      },
      {
        key: 'stage',
        head: { fr: 'État', en: 'State' },
        cell: (row) => (
          <Tag kind={row.stage === 'paid' || row.stage === 'in_force' ? 'ok' : 'go'}>{STAGES[row.stage]}</Tag>
        ),
      },
      {
        key: 'amount',
        head: { fr: 'Montant', en: 'Amount' },
        align: 'end',
        cell: (row) => <Money cents={row.amountCents} />,
      },
    ]}
  />
);

const NoneYet = () => (
  <EmptyState
    title={<T fr="Aucun lauréat pour l’instant." en="No laureate yet." />}
    action={{ href: '/calls', text: <T fr="Voir les appels" en="See the calls" /> }}
  >
    <T
      fr="Les aides apparaissent ici dès qu’elles sont décidées."
      en="Grants appear here as soon as they are decided."
    />
  </EmptyState>
);

const NoMatch = () => (
  <EmptyState
    title={<T fr="Aucun lauréat ne correspond." en="No laureate matches." />}
    action={{ href: '/laureates', text: <T fr="Voir tous les lauréats" en="See all laureates" /> }}
  >
    <T fr="Enlevez un filtre, ou essayez un autre mot." en="Take a filter away, or try another word." />
  </EmptyState>
);
