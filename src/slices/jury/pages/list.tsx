import {
  ButtonLink,
  EmptyState,
  Instant,
  Layout,
  PageTitle,
  Pagination,
  SafeLink,
  T,
  Table,
  Tag,
  useSay,
} from '#ui/kit';
import type { SessionLine } from '../queries/session.ts';
import { SEATS, STATES } from '../words.ts';

export type ListModel = Readonly<{ sessions: readonly SessionLine[]; nextHref: string | undefined; plans: boolean }>;

const KINDS = { planned: 'neutral', convened: 'go', open: 'act', closed: 'warn', minutes_signed: 'ok' } as const;
export const StateTag = ({ state }: { state: SessionLine['state'] }) => (
  <Tag kind={KINDS[state]}>
    <T text={STATES[state]} />
  </Tag>
);

/** The sessions I sit in, and for a manager those of the programme. */
export const ListPage = ({ sessions, nextHref, plans }: ListModel) => {
  const say = useSay();
  return (
    <Layout title={{ fr: 'Jurys', en: 'Juries' }}>
      <PageTitle
        title={<T fr="Jurys" en="Juries" />}
        actions={
          plans && (
            <ButtonLink href="/juries/new" icon="plus">
              <T fr="Préparer une séance" en="Prepare a meeting" />
            </ButtonLink>
          )
        }
      />
      <Table
        caption={{ fr: 'Séances, de la dernière à la première', en: 'Meetings, last first' }}
        captionHidden
        rows={sessions}
        rowKey={(one) => one.id}
        empty={
          <EmptyState title={<T fr="Aucune séance." en="No meeting." />}>
            <T
              fr="Une séance apparaît ici quand vous y siégez, ou quand vous la préparez."
              en="A meeting appears here when you sit in it, or when you prepare it."
            />
          </EmptyState>
        }
        columns={[
          {
            key: 'call',
            head: { fr: 'Jury', en: 'Jury' },
            rowHeader: true,
            cell: (one) => (
              <>
                <SafeLink href={`/juries/${one.id}`}>{say(one.round.call.names)}</SafeLink>
                <small>{say(one.round.round.names)}</small>
              </>
            ),
          },
          { key: 'at', head: { fr: 'Séance', en: 'Meeting' }, cell: (one) => <Instant at={one.meetsAt} show="full" /> },
          {
            key: 'seat',
            head: { fr: 'Votre siège', en: 'Your seat' },
            cell: (one) => one.seat && <T text={SEATS[one.seat]} />,
          },
          {
            key: 'state',
            head: { fr: 'État', en: 'State' },
            cell: (one) => (
              <>
                <StateTag state={one.state} />
                {one.seat !== null && !one.declared && one.state !== 'planned' && (
                  <small>
                    <T fr="intérêts à déclarer" en="interests to declare" />
                  </small>
                )}
              </>
            ),
          },
        ]}
      />
      <Pagination
        nextHref={nextHref}
        shown={sessions.length}
        unit={{ fr: ['séance', 'séances'], en: ['meeting', 'meetings'] }}
      />
    </Layout>
  );
};
