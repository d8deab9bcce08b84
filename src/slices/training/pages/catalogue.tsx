import {
  ButtonLink,
  Checkbox,
  DeskPage,
  EmptyState,
  Field,
  Filters,
  Layout,
  PageTitle,
  Pagination,
  Register,
  Row,
  SafeLink,
  Select,
  Stack,
  T,
  Table,
  Tabs,
  useSay,
} from '#ui/kit';
import type { CatalogueModel, Listed } from '../models.ts';
import { HERE, SeatsTag, themeOf, When, Where } from './shared.tsx';

/** What one may come to: the dates to come first, those over on the other side. */
export const CataloguePage = (model: CatalogueModel) => (
  <Layout title={HERE} width="full">
    <PageTitle
      title={HERE}
      lede={
        <T
          fr="Des sessions pour les agents : un organisme inscrit ses agents, la place est gratuite. Quand tout est pris, une liste d’attente s’ouvre."
          en="Sessions for agents: a body registers its agents, seats are free of charge. When all are taken, a waiting list opens."
        />
      }
      actions={<Ways {...model} />}
    />
    <Stack>
      {model.given.length > 0 && (
        <Register title={<T fr="Celles que vous animez" en="Those you give" />}>
          <List trainings={model.given} caption={{ fr: 'Celles que vous animez', en: 'Those you give' }} sheet />
        </Register>
      )}
      <Sides {...model} />
      <DeskPage filters={<CatalogueFilters {...model} />}>
        <List
          trainings={model.trainings}
          caption={model.filter.when === 'past' ? { fr: 'Passées', en: 'Past' } : { fr: 'À venir', en: 'To come' }}
          empty={<Nothing {...model} />}
        />
        <Pagination
          nextHref={model.nextHref}
          shown={model.trainings.length}
          unit={{ fr: ['formation', 'formations'], en: ['training', 'trainings'] }}
        />
      </DeskPage>
    </Stack>
  </Layout>
);

const Ways = ({ isSignedIn, plans, reads }: CatalogueModel) => (
  <Row>
    {isSignedIn && (
      <ButtonLink href="/registrations" kind="quiet">
        <T fr="Mes inscriptions" en="My registrations" />
      </ButtonLink>
    )}
    {reads && (
      <ButtonLink href="/trainings/statistics" kind="quiet">
        <T fr="Chiffres" en="Figures" />
      </ButtonLink>
    )}
    {plans && (
      <ButtonLink href="/trainings/new" icon="plus">
        <T fr="Prévoir une formation" en="Plan a training" />
      </ButtonLink>
    )}
  </Row>
);

const Sides = ({ filter }: CatalogueModel) => (
  <Tabs
    label={{ fr: 'À venir ou passées', en: 'To come or past' }}
    items={[
      { href: '/trainings', text: <T fr="À venir" en="To come" />, current: filter.when === 'coming' },
      { href: '/trainings?when=past', text: <T fr="Passées" en="Past" />, current: filter.when === 'past' },
    ]}
  />
);

const CatalogueFilters = ({ filter, offers }: CatalogueModel) => {
  const say = useSay();
  const { theme, where, search, hasSeats, callId, when } = filter;
  const themes = offers
    .filter((one) => callId === undefined || one.callId === callId)
    .flatMap(({ call }) => call.themes)
    .filter((one, index, all) => all.findIndex(({ code }) => code === one.code) === index);
  const back = when === 'past' ? '/trainings?when=past' : '/trainings';
  return (
    <Filters
      action="/trainings"
      label={{ fr: 'Choisir parmi les formations', en: 'Choose among the trainings' }}
      active={[theme, where, callId, search !== '' || undefined, hasSeats || undefined].filter(Boolean).length}
      clearHref={back}
      search={<Field name="q" type="search" label={<T fr="Titre ou ville" en="Title or town" />} value={search} />}
    >
      {when === 'past' && <input type="hidden" name="when" value="past" />}
      <Select
        name="theme"
        label={<T fr="Thème" en="Theme" />}
        value={theme}
        empty={{ fr: 'Tous', en: 'All' }}
        options={themes.map(({ code, names }) => ({ value: code, text: say(names) }))}
      />
      <Select
        name="where"
        label={<T fr="Où" en="Where" />}
        value={where}
        empty={{ fr: 'Partout', en: 'Anywhere' }}
        options={[
          { value: 'remote', text: say({ fr: 'À distance', en: 'Remote' }) },
          { value: 'room', text: say({ fr: 'Dans une salle', en: 'In a room' }) },
        ]}
      />
      {offers.length > 1 && (
        <Select
          name="call"
          label={<T fr="Programme" en="Programme" />}
          value={offers
            .filter((one) => one.callId === callId)
            .map((one) => `${one.programmeCode}/${one.call.code}`)
            .join()}
          empty={{ fr: 'Tous', en: 'All' }}
          options={offers.map((one) => ({ value: `${one.programmeCode}/${one.call.code}`, text: say(one.pack.names) }))}
        />
      )}
      <Checkbox name="free" label={<T fr="Avec une place libre" en="With a free seat" />} checked={hasSeats} />
    </Filters>
  );
};

const Nothing = ({ filter, offers }: CatalogueModel) => {
  if (offers.length === 0)
    return (
      <EmptyState title={<T fr="Aucun appel n’offre de formation." en="No call offers trainings." />}>
        <T fr="Les autres aides sont dans les appels." en="Other help is in the calls." />
      </EmptyState>
    );
  const isNarrowed =
    filter.theme !== undefined || filter.where !== undefined || filter.search !== '' || filter.hasSeats;
  return (
    <EmptyState
      title={<T fr="Aucune formation ne correspond." en="No training matches." />}
      action={
        isNarrowed ? { href: '/trainings', text: <T fr="Voir toutes les dates" en="See all dates" /> } : undefined
      }
    >
      <T
        fr="De nouvelles dates sont publiées ici dès que le service les a fixées."
        en="New dates are published here as soon as the service has set them."
      />
    </EmptyState>
  );
};

type ListProps = Readonly<{
  trainings: readonly Listed[];
  caption: Readonly<{ fr: string; en: string }>;
  empty?: preact.ComponentChild;
  /** Leads to the attendance sheet. */
  sheet?: true;
}>;

const List = ({ trainings, caption, empty, sheet }: ListProps) => {
  const say = useSay();
  return (
    <Table
      caption={caption}
      captionHidden
      rows={trainings}
      rowKey={({ training }) => training.id}
      empty={empty}
      columns={[
        {
          key: 'title',
          head: { fr: 'Formation', en: 'Training' },
          rowHeader: true,
          cell: (one) => (
            <>
              <SafeLink href={`/trainings/${one.training.id}${sheet ? '/attendance' : ''}`}>
                {one.training.title}
              </SafeLink>
              <small>{say(themeOf(one))}</small>
            </>
          ),
        },
        { key: 'when', head: { fr: 'Quand', en: 'When' }, cell: ({ training }) => <When training={training} /> },
        { key: 'where', head: { fr: 'Où', en: 'Where' }, cell: ({ training }) => <Where training={training} /> },
        { key: 'seats', head: { fr: 'Places', en: 'Seats' }, cell: ({ training }) => <SeatsTag training={training} /> },
      ]}
    />
  );
};
