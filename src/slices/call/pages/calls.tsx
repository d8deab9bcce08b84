import type { Text } from '#kernel/text';
import type { ProgrammeSheet } from '#slices/programme';
import {
  ButtonLink,
  Deadline,
  EmptyState,
  Instant,
  Layout,
  PageTitle,
  Register,
  SafeLink,
  T,
  Table,
  Tag,
  useSay,
} from '#ui/kit';
import type { RoundSheet } from '../queries/rounds.ts';

const HERE: Text = { fr: 'Appels', en: 'Calls' };

export type CallsModel = Readonly<{
  open: readonly RoundSheet[];
  upcoming: readonly RoundSheet[];
  closed: readonly RoundSheet[];
  programmes: readonly ProgrammeSheet[];
}>;

const hrefOf = (round: RoundSheet): string => `/programmes/${round.programmeCode}/calls/${round.callCode}`;

/** Every call: those open now first, then those to come, announced and closed. */
export const CallsPage = ({ open, upcoming, closed, programmes }: CallsModel) => {
  const announced = programmes.flatMap((programme) =>
    programme.pack.calls.filter((call) => call.status === 'announced').map((call) => ({ programme, call })),
  );
  const seats = programmes.flatMap((programme) =>
    programme.pack.calls
      .filter((call) => call.status === 'published' && call.takes === 'registrations')
      .map((call) => ({ programme, call })),
  );
  const say = useSay();
  return (
    <Layout title={HERE}>
      <PageTitle
        title={HERE}
        lede={
          <T
            fr="Ce que vous pouvez demander, jusqu’à quand, et sur quelles règles. Les heures sont celles de Paris."
            en="What you can ask for, until when, and under which rules. Hours are those of Paris."
          />
        }
        actions={
          <ButtonLink href="/eligibility" kind="quiet">
            <T fr="Suis-je éligible ?" en="Am I eligible?" />
          </ButtonLink>
        }
      />
      <Register title={<T fr="Ouverts maintenant" en="Open now" />}>
        <RoundTable
          caption={{ fr: 'Appels ouverts', en: 'Open calls' }}
          rounds={open}
          empty={{ fr: 'Aucun appel n’est ouvert en ce moment.', en: 'No call is open at the moment.' }}
        />
      </Register>
      {upcoming.length > 0 && (
        <Register title={<T fr="À venir" en="Coming" />}>
          <RoundTable caption={{ fr: 'Appels à venir', en: 'Calls to come' }} rounds={upcoming} />
        </Register>
      )}
      {seats.length > 0 && (
        <Register
          title={<T fr="Formations" en="Trainings" />}
          aside={<T fr="Des places, et pas d’argent : on s’inscrit." en="Seats, and no money: one registers." />}
        >
          <ul>
            {seats.map(({ programme, call }) => (
              <li key={call.code}>
                <SafeLink href={`/trainings?call=${programme.code}/${call.code}`}>{say(call.names)}</SafeLink>{' '}
                {say(call.summary)}
              </li>
            ))}
          </ul>
        </Register>
      )}
      {announced.length > 0 && (
        <Register
          title={<T fr="Annoncés" en="Announced" />}
          aside={<T fr="Leurs règles ne sont pas encore publiées ici." en="Their rules are not published here yet." />}
        >
          <ul>
            {announced.map(({ programme, call }) => (
              <li key={call.code}>
                <SafeLink href={`/programmes/${programme.code}/calls/${call.code}`}>{say(call.names)}</SafeLink>{' '}
                {say(call.summary)}
              </li>
            ))}
          </ul>
        </Register>
      )}
      {closed.length > 0 && (
        <Register title={<T fr="Clos" en="Closed" />}>
          <RoundTable caption={{ fr: 'Appels clos', en: 'Closed calls' }} rounds={closed} />
        </Register>
      )}
    </Layout>
  );
};

const RoundTable = (props: { caption: Text; rounds: readonly RoundSheet[]; empty?: Text }) => {
  const say = useSay();
  return (
    <Table
      caption={props.caption}
      captionHidden
      rows={props.rounds}
      rowKey={(round) => round.id}
      empty={<EmptyState title={props.empty ?? ''} />}
      columns={[
        {
          key: 'call',
          head: { fr: 'Appel', en: 'Call' },
          rowHeader: true,
          cell: (round) => (
            <>
              <SafeLink href={hrefOf(round)}>{say(round.call.names)}</SafeLink>
              <small>{say(round.round.names)}</small>
            </>
          ),
        },
        { key: 'who', head: { fr: 'Pour qui', en: 'For whom' }, cell: (round) => say(round.call.whoMayApply) },
        {
          key: 'closes',
          head: { fr: 'Ferme', en: 'Closes' },
          cell: (round) =>
            round.closesAt === null ? (
              <Tag kind="ok">{{ fr: 'sans date, jusqu’à la fin des crédits', en: 'no date, until funds run out' }}</Tag>
            ) : (
              <Instant at={round.closesAt} show="full" />
            ),
        },
        {
          key: 'programme',
          head: { fr: 'Programme', en: 'Programme' },
          cell: (round) => <SafeLink href={`/programmes/${round.programmeCode}`}>{say(round.pack.names)}</SafeLink>,
        },
      ]}
    />
  );
};

/** The deadline of a round, where there is one. */
export const RoundDeadline = ({ round }: { round: RoundSheet }) =>
  round.closesAt === null ? null : (
    <Deadline at={round.closesAt} what={<T fr="Ferme" en="Closes" />} zone={round.pack.zone} />
  );
