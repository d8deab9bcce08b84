import type { Text } from '#kernel/text';
import { detailOf } from '#slices/territory';
import {
  Button,
  ButtonLink,
  EmptyState,
  Field,
  Fold,
  GetForm,
  Layout,
  Notice,
  PageTitle,
  Panel,
  SafeLink,
  Stack,
  T,
  Table,
  useSay,
} from '#ui/kit';
import type { RoundSheet } from '../queries/rounds.ts';
import type { YourDeskModel } from '../your-desk.ts';
import { DeskFacts } from './desk-facts.tsx';

const HERE: Text = { fr: 'Quel est mon guichet ?', en: 'Which desk is mine?' };

const pathOf = (round: RoundSheet): string => `/programmes/${round.programmeCode}/calls/${round.callCode}/desks`;

/** One question, whose answer is the desk of the territory. */
export const AskDesk = ({ round, q = '' }: Readonly<{ round: RoundSheet; q?: string }>) => (
  <GetForm action={pathOf(round)} label={HERE}>
    <Field
      name="q"
      type="search"
      label={
        <T
          fr="Votre collectivité : nom, SIREN, code postal ou code INSEE"
          en="Your authority: name, SIREN, postcode or INSEE code"
        />
      }
      value={q}
      suggest="/territories?q="
      suggestInto="body"
      autocomplete="organization"
    />
    <Button icon="search">
      <T fr="Trouver mon guichet" en="Find my desk" />
    </Button>
  </GetForm>
);

/** The desk of a territory, and all the desks of the call. */
export const YourDeskPage = (model: YourDeskModel) => {
  const { round, body, desk, left, all } = model;
  const say = useSay();
  return (
    <Layout
      title={HERE}
      crumbs={[
        { text: { fr: 'Appels', en: 'Calls' }, href: '/calls' },
        { text: round.call.names, href: `/programmes/${round.programmeCode}/calls/${round.callCode}` },
      ]}
    >
      <PageTitle title={HERE} over={say(round.call.names)} />
      <Stack>
        <Panel>
          <AskDesk round={round} q={body?.name ?? model.asked.q} />
        </Panel>
        {model.asked.q !== '' && body === undefined && <Matches {...model} />}
        {body && desk && (
          <Panel title={body.name}>
            <DeskFacts round={round} desk={desk} left={left} />
            <ButtonLink href={`/eligibility?${new URLSearchParams({ body: body.id, round: round.id })}`} kind="quiet">
              <T fr="Suis-je éligible ?" en="Am I eligible?" />
            </ButtonLink>
          </Panel>
        )}
        {body && desk === undefined && <NoDesk name={body.name} />}
        <Fold summary={{ fr: `Tous les guichets (${all.length})`, en: `All the desks (${all.length})` }}>
          <Table
            caption={{ fr: 'Guichets, par numéro', en: 'Desks, by number' }}
            captionHidden
            rows={all}
            rowKey={(one) => one.scope}
            columns={[
              { key: 'number', head: { fr: 'N°', en: 'No.' }, cell: (one) => one.number },
              { key: 'name', head: { fr: 'Guichet', en: 'Desk' }, rowHeader: true, cell: (one) => say(one.names) },
              { key: 'phone', head: { fr: 'Téléphone', en: 'Telephone' }, cell: (one) => one.phone },
            ]}
          />
        </Fold>
      </Stack>
    </Layout>
  );
};

const NoDesk = ({ name }: { name: string }) => (
  <Notice kind="warn" title={{ fr: `Aucun guichet territorial pour ${name}.`, en: `No territorial desk for ${name}.` }}>
    <T
      fr="Vous pouvez déposer quand même : le guichet national reçoit votre dossier et le transmet au bon guichet."
      en="You may apply all the same: the national desk receives your file and passes it on to the right one."
    />
  </Notice>
);

const Matches = ({ round, found }: YourDeskModel) => {
  const say = useSay();
  if (found.length === 0)
    return (
      <EmptyState title={<T fr="Aucune collectivité ne correspond." en="No authority matches." />}>
        <T fr="Vérifiez le nom, ou essayez le code postal." en="Check the name, or try the postcode." />
      </EmptyState>
    );
  return (
    <Panel title={<T fr="Laquelle est la vôtre ?" en="Which one is yours?" />}>
      <ul>
        {found.map((place) => (
          <li key={place.id}>
            <SafeLink href={`${pathOf(round)}?${new URLSearchParams({ body: place.id })}`}>{place.name}</SafeLink>{' '}
            {say(detailOf(place))}
          </li>
        ))}
      </ul>
    </Panel>
  );
};
