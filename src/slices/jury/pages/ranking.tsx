import {
  EmptyState,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  Ref,
  SafeLink,
  Stack,
  T,
  Table,
  Tag,
  useSay,
} from '#ui/kit';
import type { Column } from '#ui/props';
import { cutLine } from '../scoring.ts';
import type { RankedFile, SessionModel } from '../session-model.ts';
import { PROPOSALS } from '../words.ts';
import { MarkShown } from './marks.tsx';

/** The ranking with the line where the envelope ends. */
export const RankingPage = (model: SessionModel) => {
  const say = useSay();
  return (
    <Layout
      title={{ fr: 'Classement', en: 'Ranking' }}
      crumbs={[
        { text: { fr: 'Jurys', en: 'Juries' }, href: '/juries' },
        { text: say(model.round.call.names), href: `/juries/${model.session.id}` },
      ]}
      width="full"
    >
      <PageTitle
        title={<T fr="Classement" en="Ranking" />}
        lede={
          <T
            fr="La note est la moyenne des grilles remises, chaque critère compté selon son poids. Elle éclaire la délibération, elle ne la remplace pas."
            en="The mark is the mean of the grids handed in, each criterion counted by its weight. It informs the deliberation, it does not replace it."
          />
        }
      />
      <Stack>
        <Panel flush>
          <RankingTable {...model} />
        </Panel>
      </Stack>
    </Layout>
  );
};

const wanted = (file: RankedFile): bigint => {
  if (file.proposal === 'waiting' || file.proposal === 'refused') return 0n;
  return BigInt(file.amountCents ?? file.askedCents ?? 0n);
};

/** @param model what this person sees: the marks of others come with their own grid */
export const RankingTable = (model: SessionModel) => {
  const { ranked, files, left } = model;
  const unseen = files.length - ranked.length;
  const cut = cutLine(
    ranked.map((file) => ({ cents: wanted(file) })),
    left,
  );
  const cutId = ranked[cut]?.id;
  return (
    <>
      {unseen > 0 && (
        <Notice
          kind="info"
          title={
            <T
              fr={`${unseen} ${unseen > 1 ? 'dossiers attendent' : 'dossier attend'} votre grille`}
              en={`${unseen} ${unseen > 1 ? 'files await' : 'file awaits'} your grid`}
            />
          }
        >
          <T
            fr="Les notes des autres membres s’affichent quand vous avez remis les vôtres : chacun juge d’abord seul."
            en="The marks of the other members are shown once you have handed in yours: each judges alone first."
          />
        </Notice>
      )}
      <Table
        caption={{ fr: 'Dossiers, du mieux noté au moins bien noté', en: 'Files, best mark first' }}
        captionHidden
        tight
        rows={ranked}
        rowKey={(file) => file.id}
        cut={(file) =>
          file.id === cutId && (
            <T
              fr="Fin de l’enveloppe si tout est accordé : au-delà, liste d’attente"
              en="End of the envelope if all is granted: beyond, waiting list"
            />
          )
        }
        empty={<EmptyState title={<T fr="Aucun dossier classé." en="No file ranked." />} />}
        columns={columnsOf(model)}
      />
    </>
  );
};

const columnsOf = ({ grid, session }: SessionModel): readonly Column<RankedFile>[] => [
  {
    key: 'rank',
    head: { fr: 'Rang', en: 'Rank' },
    cell: (file) =>
      file.rank === undefined ? (
        '–'
      ) : (
        <T fr={`${file.rank}${file.tied ? ' ex æquo' : ''}`} en={`${file.rank}${file.tied ? ' tied' : ''}`} />
      ),
  },
  {
    key: 'title',
    head: { fr: 'Projet', en: 'Project' },
    rowHeader: true,
    cell: (file) => (
      <>
        <SafeLink
          href={
            session.state === 'open'
              ? `/juries/${session.id}?file=${file.id}`
              : `/juries/${session.id}/files/${file.id}`
          }
        >
          {file.title || file.number}
        </SafeLink>
        <small>
          <Ref>{file.number}</Ref> · {file.organisation}
        </small>
      </>
    ),
  },
  {
    key: 'mark',
    head: grid ? { fr: `Note sur ${grid.scale.max}`, en: `Mark out of ${grid.scale.max}` } : { fr: 'Note', en: 'Mark' },
    align: 'end',
    cell: (file) => grid && <MarkShown grid={grid} mark={file.mark} />,
  },
  {
    key: 'asked',
    head: { fr: 'Demandé', en: 'Asked' },
    align: 'end',
    cell: (file) => file.askedCents !== null && <Money cents={BigInt(file.askedCents)} />,
  },
  {
    key: 'given',
    head: { fr: 'Proposé', en: 'Proposed' },
    align: 'end',
    cell: (file) => file.amountCents !== null && <Money cents={BigInt(file.amountCents)} />,
  },
  { key: 'state', head: { fr: 'État', en: 'State' }, cell: (file) => <Standing file={file} /> },
];

const KINDS = { laureate: 'ok', waiting: 'warn', refused: 'stop' } as const;
const Standing = ({ file }: { file: RankedFile }) => {
  if (file.proposal !== null) {
    return (
      <Tag kind={KINDS[file.proposal]}>
        <T text={PROPOSALS[file.proposal]} />
      </Tag>
    );
  }
  return file.state === 'in_jury' ? (
    <Tag>
      <T fr="À venir" en="To come" />
    </Tag>
  ) : (
    <Tag kind="stop">
      <T fr="Retiré" en="Withdrawn" />
    </Tag>
  );
};
