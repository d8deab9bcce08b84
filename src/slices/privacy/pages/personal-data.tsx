import type { RetentionSettings } from '#kernel/instance';
import type { Text } from '#kernel/text';
import {
  Day,
  EmptyState,
  Instant,
  Layout,
  number,
  PageTitle,
  Panel,
  SafeLink,
  Stack,
  T,
  Table,
  useFrame,
} from '#ui/kit';
import { CLOCKS, type Clock } from '../clocks.ts';
import type { Duration } from '../law/retention.ts';
import type { Due, RequestLine, RunLine } from '../queries/retention.ts';

export const PERSONAL_DATA: Text = { fr: 'Données personnelles', en: 'Personal data' };

export type PersonalData = Readonly<{
  requests: readonly (RequestLine & Readonly<{ due: string }>)[];
  due: readonly Due[];
  runs: readonly RunLine[];
  settings: RetentionSettings;
}>;

/** Requests to answer, and what the clock would do today. */
export const PersonalDataPage = ({ model }: { model: PersonalData }) => (
  <Layout title={PERSONAL_DATA}>
    <PageTitle
      title={PERSONAL_DATA}
      lede={{
        fr: 'Les demandes d’effacement, et ce qui a été gardé assez longtemps.',
        en: 'Requests for erasure, and what has been kept long enough.',
      }}
    />
    <Stack>
      <Panel title={{ fr: 'Demandes d’effacement', en: 'Requests for erasure' }} flush>
        <Requests model={model} />
      </Panel>
      <Panel title={{ fr: 'Ce qui arrive à terme aujourd’hui', en: 'What is due today' }} flush>
        <Clocks model={model} />
      </Panel>
      <Panel title={{ fr: 'Derniers passages', en: 'Last runs' }} flush>
        <Runs model={model} />
      </Panel>
    </Stack>
  </Layout>
);

const Requests = ({ model }: { model: PersonalData }) => (
  <Table
    caption={{ fr: 'Demandes d’effacement', en: 'Requests for erasure' }}
    captionHidden
    rows={model.requests}
    rowKey={(row) => row.id}
    columns={[
      {
        key: 'name',
        head: { fr: 'Personne', en: 'Person' },
        rowHeader: true,
        cell: (row) => <SafeLink href={`/people/${row.personId}/erasure`}>{row.name}</SafeLink>,
      },
      { key: 'at', head: { fr: 'Demandé le', en: 'Asked on' }, cell: (row) => <Instant at={row.askedAt} show="day" /> },
      {
        key: 'due',
        head: { fr: 'Réponse due le', en: 'Answer due on' },
        cell: (row) => <Day day={row.due} show="short" />,
      },
    ]}
    empty={<EmptyState title={{ fr: 'Aucune demande en attente', en: 'No request awaits an answer' }} />}
  />
);

const inWords = (duration: Duration): Text => {
  if ('days' in duration) return { fr: `${duration.days} jours`, en: `${duration.days} days` };
  const { months } = duration;
  return months % 12 === 0 && months > 24
    ? { fr: `${months / 12} ans`, en: `${months / 12} years` }
    : { fr: `${months} mois`, en: `${months} months` };
};
const OUTCOMES: Readonly<Record<Clock['outcome'], Text>> = {
  erased: { fr: 'effacé la nuit prochaine', en: 'erased next night' },
  closed: { fr: 'fermé trente jours après un message', en: 'closed thirty days after a message' },
  told: { fr: 'attend les archives', en: 'awaits the archives' },
  left: { fr: 'à voir avec l’organisme', en: 'to be seen with the body' },
};

const Clocks = ({ model }: { model: PersonalData }) => {
  const { lang } = useFrame();
  return (
    <Table
      caption={{ fr: 'Durées de conservation', en: 'Retention periods' }}
      captionHidden
      rows={model.due}
      rowKey={(row) => row.clock}
      columns={[
        {
          key: 'what',
          head: { fr: 'Quoi', en: 'What' },
          rowHeader: true,
          cell: (row) => <T {...CLOCKS[row.clock].names} />,
        },
        {
          key: 'kept',
          head: { fr: 'Gardé', en: 'Kept' },
          cell: (row) => (
            <>
              <T {...inWords(CLOCKS[row.clock].duration(model.settings))} /> <T fr="après" en="after" />{' '}
              <T {...CLOCKS[row.clock].from} />
            </>
          ),
        },
        { key: 'count', head: { fr: 'À terme', en: 'Over' }, align: 'end', cell: (row) => number(row.count, lang) },
        {
          key: 'outcome',
          head: { fr: 'Suite', en: 'Then' },
          cell: (row) => <T {...OUTCOMES[CLOCKS[row.clock].outcome]} />,
        },
      ]}
    />
  );
};

const Runs = ({ model }: { model: PersonalData }) => (
  <Table
    caption={{ fr: 'Derniers passages', en: 'Last runs' }}
    captionHidden
    rows={model.runs}
    rowKey={(row) => row.id}
    columns={[
      {
        key: 'at',
        head: { fr: 'Le', en: 'On' },
        rowHeader: true,
        cell: (row) => <Instant at={row.ranAt} show="short" />,
      },
      { key: 'counts', head: { fr: 'Effacé', en: 'Erased' }, cell: (row) => <Counts counts={row.counts} /> },
    ]}
    empty={
      <EmptyState title={{ fr: 'Aucun passage encore', en: 'No run yet' }}>
        <T
          fr="L’horloge passe chaque nuit. Dans une démonstration, elle ne touche à rien."
          en="The clock runs every night. In a demonstration, it touches nothing."
        />
      </EmptyState>
    }
  />
);

const Counts = ({ counts }: { counts: RunLine['counts'] }) => {
  const erased = Object.entries(counts).filter(([, count]) => count > 0);
  if (erased.length === 0) return <T fr="rien" en="nothing" />;
  return (
    <>
      {erased.map(([clock, count], index) => (
        <span key={clock}>
          {index > 0 && ', '}
          <T {...(CLOCKS[clock as keyof typeof CLOCKS]?.names ?? { fr: clock, en: clock })} /> {count}
        </span>
      ))}
    </>
  );
};
