import { EnvelopeMeter, HowToRead, type NodeFigures, partsOf, TreeTable } from '#slices/envelope';
import { type Call, type ProgrammeSheet, type Round, takesFiles } from '#slices/programme';
import {
  Day,
  Layout,
  Leaves,
  millions,
  PageTitle,
  Register,
  Row,
  SafeLink,
  Stack,
  T,
  Table,
  Tag,
  useFrame,
  useSay,
} from '#ui/kit';

export type ProgrammeModel = Readonly<{ programme: ProgrammeSheet; tree: readonly NodeFigures[] }>;

/** What a programme is, its axes, its calendar and its money, for anybody. */
export const ProgrammePage = ({ programme, tree }: ProgrammeModel) => {
  const { lang } = useFrame();
  const say = useSay();
  const { pack } = programme;
  const [root, ...rest] = tree;
  const axes = rest.filter((node) => node.depth === 1);
  return (
    <Layout title={pack.names} crumbs={[{ text: { fr: 'Accueil', en: 'Home' }, href: '/' }]}>
      <PageTitle title={say(pack.names)} lede={say(pack.summary)} over={say(pack.grantor.names)} />
      {root && (
        <Register title={<T fr="L’argent" en="The money" />} aside={<HowToRead />}>
          <Leaves
            title={
              <T
                fr={`Il reste ${millions(root.total.left, lang)} à attribuer sur ${millions(root.total.opened, lang)}`}
                en={`${millions(root.total.left, lang)} left to award out of ${millions(root.total.opened, lang)}`}
              />
            }
            total={root.total.opened}
            parts={partsOf(root.total)}
          />
          <Stack>
            {axes.map((node) => (
              <EnvelopeMeter key={node.id} node={node} />
            ))}
          </Stack>
          <TreeTable nodes={tree.filter((node) => node.depth < 2)} linked={false} />
        </Register>
      )}
      <Register title={<T fr="Calendrier des appels" en="Calendar of the calls" />}>
        <Calendar programme={programme} />
      </Register>
      <Register title={<T fr="Les textes" en="The texts" />}>
        <ul>
          {pack.legalReferences.map((reference) => (
            <li key={reference.code}>
              {say(reference.title)}
              {reference.article ? `, ${reference.article}` : ''}
            </li>
          ))}
        </ul>
        <Row>
          <SafeLink href="/laureates">
            <T fr="Voir les lauréats" en="See the laureates" />
          </SafeLink>
        </Row>
      </Register>
    </Layout>
  );
};

/** A call without rounds: seats in dated trainings, or rules that are not there yet. */
const Roundless = ({ call }: { call: Call }) =>
  call.status === 'announced' ? (
    <Tag>{{ fr: 'Annoncé', en: 'Announced' }}</Tag>
  ) : (
    <Tag kind="ok">{{ fr: 'Des dates, sur inscription', en: 'Dates, by registration' }}</Tag>
  );

type Line = Readonly<{ call: Call; round: Round | undefined }>;

const Calendar = ({ programme }: { programme: ProgrammeSheet }) => {
  const say = useSay();
  const rows = programme.pack.calls.flatMap((call): Line[] =>
    takesFiles(call) ? call.rounds.map((round) => ({ call, round })) : [{ call, round: undefined }],
  );
  return (
    <Table
      caption={{ fr: 'Appels et sessions', en: 'Calls and rounds' }}
      captionHidden
      rows={rows}
      rowKey={({ call, round }) => `${call.code}-${round?.number ?? 0}`}
      columns={[
        {
          key: 'call',
          head: { fr: 'Appel', en: 'Call' },
          rowHeader: true,
          cell: ({ call }) => (
            <SafeLink href={`/programmes/${programme.code}/calls/${call.code}`}>{say(call.names)}</SafeLink>
          ),
        },
        {
          key: 'round',
          head: { fr: 'Session', en: 'Round' },
          cell: ({ call, round }) => (round ? say(round.names) : <Roundless call={call} />),
        },
        {
          key: 'opens',
          head: { fr: 'Ouvre', en: 'Opens' },
          cell: ({ round }) => round && <Day day={round.opensAt.slice(0, 10)} show="plain" />,
        },
        {
          key: 'closes',
          head: { fr: 'Ferme', en: 'Closes' },
          cell: ({ round }) =>
            round &&
            (round.closesAt ? (
              <Day day={round.closesAt.slice(0, 10)} show="plain" />
            ) : (
              <T fr="sans date, jusqu’à la fin des crédits" en="no date, until funds run out" />
            )),
        },
        {
          key: 'jury',
          head: { fr: 'Jury', en: 'Jury' },
          cell: ({ round }) => round?.juryOn && <Day day={round.juryOn} show="plain" />,
        },
      ]}
    />
  );
};
