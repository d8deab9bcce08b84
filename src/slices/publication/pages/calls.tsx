import type { Text } from '#kernel/text';
import type { RoundSheet } from '#slices/call';
import type { NodeFigures } from '#slices/envelope';
import type { Call, ProgrammeSheet } from '#slices/programme';
import {
  Day,
  Deadline,
  Door,
  EmptyState,
  euros,
  Millions,
  percent,
  SafeLink,
  T,
  Table,
  Tag,
  useFrame,
  useSay,
} from '#ui/kit';

/** The calls of a programme as its authors ordered them, those that can be applied to first. */
export const callsInOrder = ({ pack }: ProgrammeSheet): readonly Call[] =>
  [...pack.calls].sort((a, b) => rank(a) - rank(b) || a.position - b.position);
const rank = (call: Call): number => (call.status === 'published' ? 0 : 1);

type DoorModel = Readonly<{ programme: ProgrammeSheet; call: Call; rounds: readonly RoundSheet[]; isOpen: boolean }>;

/** One call, as a way in: who it is for, what it gives, when the answer comes. */
export const CallDoor = ({ programme, call, rounds, isOpen }: DoorModel) => {
  const say = useSay();
  const { at } = useFrame();
  const round = rounds.find((one) => one.closesAt === null || one.closesAt > at) ?? rounds.at(-1);
  return (
    <Door
      href={hrefOf(programme, call)}
      title={say(call.names)}
      tag={<Standing call={call} isOpen={isOpen} round={round} />}
      text={say(call.summary)}
      facts={
        round
          ? [
              { label: <T fr="Aide" en="Grant" />, value: <Help round={round} /> },
              { label: <T fr="Réponse" en="Answer" />, value: <Answer round={round} /> },
            ]
          : undefined
      }
    />
  );
};

/** The way in: the catalogue of dates where one registers for a seat. */
const hrefOf = ({ code }: ProgrammeSheet, call: Call): string =>
  call.status === 'published' && call.takes === 'registrations'
    ? `/trainings?call=${code}/${call.code}`
    : `/programmes/${code}/calls/${call.code}`;

const Standing = ({ call, isOpen, round }: { call: Call; isOpen: boolean; round: RoundSheet | undefined }) => {
  const { at } = useFrame();
  if (call.status === 'published' && call.takes === 'registrations')
    return <Tag kind="ok">{{ fr: 'Des places, sur inscription', en: 'Seats, by registration' }}</Tag>;
  if (call.status === 'announced') return <Tag>{{ fr: 'Annoncé', en: 'Announced' }}</Tag>;
  if (isOpen && call.takes === 'needs') return <Tag kind="go">{{ fr: 'Besoins recueillis', en: 'Taking needs' }}</Tag>;
  if (isOpen && call.grant === 'flat') return <Tag kind="ok">{{ fr: 'Forfait, ouvert', en: 'Flat rate, open' }}</Tag>;
  if (isOpen && call.grant === 'stages')
    return <Tag kind="ok">{{ fr: 'Par étapes, ouvert', en: 'In stages, open' }}</Tag>;
  if (isOpen) return <Tag kind="go">{OPEN[call.decidedBy]}</Tag>;
  return round && round.opensAt > at ? (
    <Tag>{{ fr: 'À venir', en: 'Coming' }}</Tag>
  ) : (
    <Tag>{{ fr: 'Clos', en: 'Closed' }}</Tag>
  );
};

/** An open call, by who decides. */
const OPEN: Readonly<Record<Call['decidedBy'], Text>> = {
  jury: { fr: 'Avec jury, ouvert', en: 'With a jury, open' },
  committee: { fr: 'Avec comité, ouvert', en: 'With a committee, open' },
  desk: { fr: 'Guichet, ouvert', en: 'Desk, open' },
  nobody: { fr: 'Ouvert', en: 'Open' },
};

const Help = ({ round }: { round: RoundSheet }) => {
  const { flatCents, rateBasisPoints, ceilingCents } = round.round.rules;
  const { lang } = useFrame();
  if (flatCents !== undefined) return <>{euros(BigInt(flatCents), lang)}</>;
  if (rateBasisPoints !== undefined) {
    const rate = percent(rateBasisPoints, lang);
    return <T fr={`jusqu’à ${rate} du projet`} en={`up to ${rate} of the project`} />;
  }
  if (ceilingCents !== undefined) {
    const ceiling = euros(BigInt(ceilingCents), lang);
    return <T fr={`jusqu’à ${ceiling}`} en={`up to ${ceiling}`} />;
  }
  return <T fr="selon le projet" en="depending on the project" />;
};

const Answer = ({ round }: { round: RoundSheet }) =>
  round.juryOn === null ? (
    <T fr="au fil des dépôts" en="as files come in" />
  ) : (
    <>
      <T fr="jury du" en="jury on" /> <Day day={round.juryOn} show="plain" />
    </>
  );

/** The rounds one can apply to now, with what is left in their envelope. */
export const OpenCalls = ({ rounds, nodes }: { rounds: readonly RoundSheet[]; nodes: readonly NodeFigures[] }) => {
  const say = useSay();
  return (
    <Table
      caption={{ fr: 'Appels ouverts', en: 'Open calls' }}
      captionHidden
      rows={rounds}
      rowKey={(round) => round.id}
      empty={
        <EmptyState
          title={<T fr="Aucun appel n’est ouvert en ce moment." en="No call is open at the moment." />}
          action={{ href: '/calls', text: <T fr="Voir le calendrier des appels" en="See the calendar of the calls" /> }}
        />
      }
      columns={[
        {
          key: 'call',
          head: { fr: 'Appel', en: 'Call' },
          rowHeader: true,
          cell: (round) => (
            <>
              <SafeLink href={`/programmes/${round.programmeCode}/calls/${round.callCode}`}>
                {say(round.call.names)}
              </SafeLink>
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
              <>
                <Tag kind="ok">{{ fr: 'sans date', en: 'no date' }}</Tag>
                <small>
                  <T fr="jusqu’à la fin des crédits" en="until funds run out" />
                </small>
              </>
            ) : (
              <Deadline at={round.closesAt} what={<T fr="Ferme" en="Closes" />} zone={round.pack.zone} />
            ),
        },
        {
          key: 'left',
          head: { fr: 'Reste', en: 'Left' },
          align: 'end',
          cell: (round) => {
            const node = nodes.find((one) => one.id === round.envelopeId);
            return node && <Millions cents={node.total.left} />;
          },
        },
      ]}
    />
  );
};
