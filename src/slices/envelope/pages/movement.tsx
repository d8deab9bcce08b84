import { one } from '#platform/web';
import {
  Button,
  ErrorSummary,
  errorOn,
  Field,
  GetForm,
  Layout,
  Money,
  PageTitle,
  Panel,
  PostForm,
  Select,
  Stack,
  T,
  Table,
  Tabs,
} from '#ui/kit';
import { figuresSeen, type MoveKind, PURSES, type Purse, type Simulation, type Touched } from '../envelope.ts';
import type { MovementModel } from '../movement-model.ts';
import { MOVES_IN_WORDS, PURSES_IN_WORDS } from '../words.ts';
import { HERE } from './envelopes.tsx';
import { TwoCredits } from './money.tsx';

/** Where each movement is confirmed. */
const PATHS: Readonly<Record<MoveKind, string>> = {
  delegate: 'delegation',
  take_back: 'taking-back',
  transfer: 'transfer',
  raise: 'raise',
  cut: 'cut',
};

/** A movement of credits: what is asked, what it would do to every envelope, then the confirmation. */
export const MovementPage = (model: MovementModel) => {
  const { node, kind, kinds, errors } = model;
  return (
    <Layout
      title={{ fr: 'Déplacer des crédits', en: 'Move credits' }}
      errors={errors}
      width="full"
      crumbs={[
        { text: HERE, href: '/envelopes' },
        { text: node.names, href: `/envelopes/${node.id}` },
      ]}
    >
      <PageTitle title={<T fr="Déplacer des crédits" en="Move credits" />} over={node.names} lede={<TwoCredits />} />
      <ErrorSummary errors={errors} />
      <Tabs
        label={{ fr: 'Quel mouvement', en: 'Which movement' }}
        items={kinds.map((one_) => ({
          href: `/envelopes/${node.id}/movement?act=${one_}`,
          text: MOVES_IN_WORDS[one_].verb,
          current: one_ === kind,
        }))}
      />
      <Stack>
        <Asking {...model} />
        {model.simulation && <Confirming model={model} simulation={model.simulation} />}
      </Stack>
    </Layout>
  );
};

const Asking = ({ node, kind, others, typed, errors }: MovementModel) => {
  const { told, other } = MOVES_IN_WORDS[kind];
  return (
    <Panel title={MOVES_IN_WORDS[kind].verb}>
      <p>{told}</p>
      <p>
        <T fr="Libre ici : " en="Free here: " />
        <Money cents={node.own.left} /> <T fr="d’AE," en="of AE," /> <Money cents={node.ownCredits.left} />{' '}
        <T fr="de CP." en="of CP." />
      </p>
      <GetForm
        action={`/envelopes/${node.id}/movement`}
        label={{ fr: 'Le mouvement à simuler', en: 'The movement to simulate' }}
        hidden={{ act: kind }}
      >
        {other && (
          <Select
            name="otherId"
            label={other}
            value={one(typed, 'otherId')}
            empty={{ fr: 'Choisir', en: 'Choose' }}
            error={errorOn(errors, 'otherId')}
            options={others.map(({ id, names, depth }) => ({
              value: id,
              text: kind === 'transfer' ? { fr: indent(depth, names.fr), en: indent(depth, names.en) } : names,
            }))}
          />
        )}
        {PURSES.map((purse) => (
          <Field
            key={purse}
            name={purse}
            type="money"
            optional
            label={PURSES_IN_WORDS[purse]}
            value={one(typed, purse)}
            error={errorOn(errors, purse)}
          />
        ))}
        <Button>
          <T fr="Simuler" en="Simulate" />
        </Button>
      </GetForm>
    </Panel>
  );
};

const indent = (depth: number, name: string): string => `${'\u2003'.repeat(depth)}${name}`;

const Confirming = ({ model, simulation }: Readonly<{ model: MovementModel; simulation: Simulation }>) => {
  const { node, kind, typed, errors } = model;
  const fromOutside = kind === 'raise' || kind === 'cut';
  return (
    <Panel title={<T fr="Simulation : rien n’a bougé" en="Simulation: nothing has moved" />} tone="act">
      <p>
        <T
          fr="Libre : ce dont l’enveloppe dispose. Ouvert : tout ce qu’elle porte, avec ce qui est dessous."
          en="Free: what the envelope may use. Opened: all it holds, with what is below."
        />
      </p>
      {PURSES.filter((purse) => simulation.asked.amounts[purse] > 0n).map((purse) => (
        <BeforeAndAfter key={purse} purse={purse} touched={simulation.touched} />
      ))}
      <PostForm
        action={`/envelopes/${node.id}/${PATHS[kind]}`}
        hidden={{
          act: kind,
          ...(simulation.asked.otherId && { otherId: simulation.asked.otherId }),
          commitment: one(typed, 'commitment'),
          payment: one(typed, 'payment'),
          seen: figuresSeen(simulation),
        }}
      >
        <Field
          name="reason"
          type="textarea"
          rows={3}
          maxLength={500}
          label={<T fr="Pourquoi ?" en="Why?" />}
          hint={
            <T
              fr="Gardé au journal, et lu dans l’histoire de ces euros."
              en="Kept in the journal, and read in the history of these euros."
            />
          }
          value={one(typed, 'reason')}
          error={errorOn(errors, 'reason')}
        />
        {fromOutside && (
          <Field
            name="reference"
            maxLength={200}
            label={<T fr="Référence du document" en="Reference of the document" />}
            hint={
              <T fr="Loi de finances, décret, arrêté, délibération." en="Finance law, decree, order, deliberation." />
            }
            value={one(typed, 'reference')}
            error={errorOn(errors, 'reference')}
          />
        )}
        <Button kind="act">{MOVES_IN_WORDS[kind].verb}</Button>
      </PostForm>
    </Panel>
  );
};

const BeforeAndAfter = ({ purse, touched }: Readonly<{ purse: Purse; touched: readonly Touched[] }>) => {
  const column = (key: string, fr: string, en: string, of: (node: Touched) => bigint) => ({
    key,
    head: { fr, en },
    align: 'end' as const,
    cell: (node: Touched) => <Money cents={of(node)} show="always" />,
  });
  return (
    <Table
      caption={PURSES_IN_WORDS[purse]}
      rows={touched}
      rowKey={({ id }) => id}
      tight
      columns={[
        {
          key: 'name',
          head: { fr: 'Enveloppe', en: 'Envelope' },
          rowHeader: true,
          cell: ({ names }) => names,
        },
        column('leftBefore', 'Libre avant', 'Free before', ({ before }) => before[purse].left),
        column('leftAfter', 'Libre après', 'Free after', ({ after }) => after[purse].left),
        column('openedBefore', 'Ouvert avant', 'Opened before', ({ before }) => before[purse].opened),
        column('openedAfter', 'Ouvert après', 'Opened after', ({ after }) => after[purse].opened),
      ]}
    />
  );
};
