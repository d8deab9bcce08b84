import {
  ButtonLink,
  DeskPage,
  EmptyState,
  Field,
  Filters,
  Layout,
  PageTitle,
  Pagination,
  Row,
  Select,
  Stack,
  T,
  useSay,
} from '#ui/kit';
import type { ListModel } from '../models.ts';
import { SHOWN_STATES } from '../words.ts';
import { HERE, NeedsTable } from './shared.tsx';

/** What authorities need, for everybody: the most supported first. */
export const ListPage = (model: ListModel) => (
  <Layout title={HERE} width="full">
    <PageTitle
      title={HERE}
      lede={
        <T
          fr="Ce dont les collectivités ont besoin, dit par elles. Soutenez un besoin qui est aussi le vôtre : plus il est partagé, plus il a de poids devant le comité."
          en="What local authorities need, in their own words. Support a need that is yours too: the more it is shared, the more it weighs before the committee."
        />
      }
      actions={<Ways {...model} />}
    />
    <Stack>
      <DeskPage filters={<ListFilters {...model} />}>
        <NeedsTable needs={model.needs} caption={HERE} empty={<Nothing {...model} />} />
        <Pagination
          nextHref={model.nextHref}
          shown={model.needs.length}
          unit={{ fr: ['besoin', 'besoins'], en: ['need', 'needs'] }}
        />
      </DeskPage>
    </Stack>
  </Layout>
);

const Ways = ({ duties, isSignedIn, isOpen, csvHref }: ListModel) => (
  <Row>
    {isOpen && (
      <ButtonLink href="/needs/new" icon="plus">
        <T fr="Exprimer un besoin" en="Express a need" />
      </ButtonLink>
    )}
    {isSignedIn && (
      <ButtonLink href="/needs/mine" kind="quiet">
        <T fr="Mes besoins et soutiens" en="My needs and supports" />
      </ButtonLink>
    )}
    {duties.near && (
      <ButtonLink href="/needs/near" kind="quiet">
        <T fr="Besoins proches" en="Near needs" />
      </ButtonLink>
    )}
    {duties.examines && (
      <ButtonLink href="/needs/committee" kind="quiet">
        <T fr="Comité" en="Committee" />
      </ButtonLink>
    )}
    {duties.counts && (
      <ButtonLink href="/needs/figures" kind="quiet">
        <T fr="Chiffres" en="Figures" />
      </ButtonLink>
    )}
    <ButtonLink href={csvHref} kind="quiet" icon="download" download>
      <T fr="Exporter (CSV)" en="Export (CSV)" />
    </ButtonLink>
  </Row>
);

const ListFilters = ({ filter, rounds, regions }: ListModel) => {
  const say = useSay();
  const { callId, theme, region, state, search, order } = filter;
  const calls = rounds.filter((one, index) => rounds.findIndex((other) => other.callId === one.callId) === index);
  const themes = calls
    .filter((one) => callId === undefined || one.callId === callId)
    .flatMap(({ call }) => call.themes)
    .filter((one, index, all) => all.findIndex(({ code }) => code === one.code) === index);
  const chosen = calls.find((one) => one.callId === callId);
  return (
    <Filters
      action="/needs"
      label={{ fr: 'Choisir parmi les besoins', en: 'Choose among the needs' }}
      active={[callId, theme, region, state, search || undefined].filter(Boolean).length}
      clearHref="/needs"
      search={
        <Field name="q" type="search" label={<T fr="Des mots du besoin" en="Words of the need" />} value={search} />
      }
    >
      <Select
        name="theme"
        label={<T fr="Thème" en="Theme" />}
        value={theme}
        empty={{ fr: 'Tous', en: 'All' }}
        options={themes.map(({ code, names }) => ({ value: code, text: say(names) }))}
      />
      <Select
        name="region"
        label={<T fr="Région" en="Region" />}
        value={region}
        empty={{ fr: 'Toutes', en: 'All' }}
        options={regions.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Select
        name="state"
        label={<T fr="État" en="State" />}
        value={state}
        empty={{ fr: 'Tous', en: 'All' }}
        options={SHOWN_STATES.map(([value, text]) => ({ value, text: say(text) }))}
      />
      {calls.length > 1 && (
        <Select
          name="call"
          label={<T fr="Appel" en="Call" />}
          value={chosen && `${chosen.programmeCode}/${chosen.callCode}`}
          empty={{ fr: 'Tous', en: 'All' }}
          options={calls.map((one) => ({ value: `${one.programmeCode}/${one.callCode}`, text: say(one.call.names) }))}
        />
      )}
      <Select
        name="order"
        label={<T fr="Dans l’ordre" en="In the order" />}
        value={order}
        options={[
          { value: 'support', text: say({ fr: 'des plus soutenus', en: 'of most support' }) },
          { value: 'date', text: say({ fr: 'des plus récents', en: 'of the latest' }) },
        ]}
      />
    </Filters>
  );
};

const Nothing = ({ filter, rounds, isOpen }: ListModel) => {
  if (rounds.length === 0)
    return (
      <EmptyState
        title={<T fr="Aucun appel ne recueille de besoins." en="No call takes needs." />}
        action={{ href: '/calls', text: <T fr="Voir les appels" en="See the calls" /> }}
      />
    );
  const { callId, theme, region, state, search } = filter;
  const isNarrowed = [callId, theme, region, state].some((one) => one !== undefined) || search !== '';
  return isNarrowed ? (
    <EmptyState
      title={<T fr="Aucun besoin ne correspond." en="No need matches." />}
      action={{ href: '/needs', text: <T fr="Voir tous les besoins" en="See all needs" /> }}
    />
  ) : (
    <EmptyState title={<T fr="Aucun besoin n’est encore exprimé." en="No need is expressed yet." />}>
      {isOpen && <T fr="Soyez le premier organisme à dire le sien." en="Be the first body to say its own." />}
    </EmptyState>
  );
};
