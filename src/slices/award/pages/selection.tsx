import type { Problem } from '#platform/web';
import type { RoundSheet } from '#slices/call';
import type { NodeFigures } from '#slices/envelope';
import {
  Button,
  Dialog,
  ErrorSummary,
  Figures,
  Instant,
  Layout,
  Meter,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  SplitPage,
  Stack,
  T,
  Table,
  Tag,
  useSay,
} from '#ui/kit';
import type { SelectionFile, SelectionRow } from '../queries/selections.ts';
import { HERE, SelectionState } from './selections.tsx';

export type SelectionModel = Readonly<{
  selection: SelectionRow;
  files: readonly SelectionFile[];
  round: RoundSheet;
  envelope: NodeFigures | undefined;
  proposes: boolean;
  decides: boolean;
  problem?: Problem | undefined;
}>;

/** One list: who gets what, what it leaves, and the act of the person. */
export const SelectionPage = (model: SelectionModel) => {
  const { selection, files, round, problem } = model;
  const say = useSay();
  const errors = problem ? [{ field: '', message: problem.message }] : [];
  return (
    <Layout
      title={{ fr: 'Liste des lauréats', en: 'List of laureates' }}
      width="full"
      errors={errors}
      crumbs={[{ text: HERE, href: '/selections' }]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        title={<T fr="Liste des lauréats" en="List of laureates" />}
        over={`${say(round.call.names)}, ${say(round.round.names)}`}
        tag={<SelectionState state={selection.state} />}
        lede={
          <>
            <T fr="Séance du" en="Meeting of" /> <Instant at={selection.meetsAt} show="day" />
          </>
        }
      >
        <Figures
          items={[
            {
              label: <T fr="Lauréats" en="Laureates" />,
              value: String(selection.laureates),
              sub: <T fr={`sur ${files.length} dossiers délibérés`} en={`out of ${files.length} files`} />,
            },
            {
              label: <T fr="Total proposé" en="Total proposed" />,
              value: <Money cents={BigInt(selection.totalCents)} />,
            },
          ]}
        />
      </PageTitle>
      <SplitPage
        asideLabel={{ fr: 'Décider', en: 'Decide' }}
        main={<FilesTable files={files} />}
        aside={
          <Stack>
            {model.envelope && (
              <Panel>
                <Meter
                  label={model.envelope.names}
                  total={model.envelope.total.opened}
                  legend="column"
                  tall
                  parts={[
                    { kind: 'paid', amount: model.envelope.total.paid },
                    { kind: 'committed', amount: model.envelope.total.committed },
                    { kind: 'reserved', amount: model.envelope.total.reserved },
                    ...(selection.state === 'proposed' || selection.state === 'decided'
                      ? []
                      : [{ kind: 'deliberation' as const, amount: BigInt(selection.totalCents) }]),
                  ]}
                />
              </Panel>
            )}
            <Acts {...model} />
          </Stack>
        }
      />
    </Layout>
  );
};

const PROPOSALS = {
  laureate: <Tag kind="ok">{{ fr: 'Retenu', en: 'Selected' }}</Tag>,
  waiting: <Tag kind="warn">{{ fr: 'Liste d’attente', en: 'Waiting list' }}</Tag>,
  refused: <Tag kind="stop">{{ fr: 'Non retenu', en: 'Not selected' }}</Tag>,
};

const FilesTable = ({ files }: { files: readonly SelectionFile[] }) => (
  <Table
    caption={{ fr: 'Dossiers délibérés', en: 'Files deliberated' }}
    rows={files}
    rowKey={(file) => file.applicationId}
    columns={[
      {
        key: 'title',
        head: { fr: 'Projet', en: 'Project' },
        rowHeader: true,
        cell: (file) => (
          <>
            {file.title}
            <small>
              <Ref>{file.number}</Ref> · {file.organisation}
            </small>
          </>
        ),
      },
      {
        key: 'asked',
        head: { fr: 'Demandé', en: 'Asked' },
        align: 'end',
        cell: (file) => file.askedCents !== null && <Money cents={BigInt(file.askedCents)} />,
      },
      {
        key: 'amount',
        head: { fr: 'Proposé', en: 'Proposed' },
        align: 'end',
        cell: (file) => file.amountCents !== null && <Money cents={BigInt(file.amountCents)} />,
      },
      {
        key: 'proposal',
        head: { fr: 'Avis', en: 'Opinion' },
        cell: (file) => (
          <>
            {PROPOSALS[file.proposal]}
            {file.reasons && <small>{file.reasons}</small>}
          </>
        ),
      },
    ]}
  />
);

const Acts = ({ selection, proposes, decides }: SelectionModel) => {
  const path = `/selections/${selection.sessionId}`;
  if (selection.state === 'decided') {
    return (
      <Notice kind="ok" title={<T fr="Liste décidée" en="List decided" />}>
        <T
          fr="Les lettres sont parties et les conventions sont établies."
          en="Letters have left and agreements are drawn up."
        />
      </Notice>
    );
  }
  if (selection.state === 'proposed') {
    return (
      <Panel title={<T fr="À vous" en="Your turn" />} tone="act">
        {decides ? (
          <Dialog
            id="decide"
            open={<T fr="Décider la liste…" en="Decide the list…" />}
            openKind="act"
            title={<T fr="Décider tous les lauréats ?" en="Decide all laureates?" />}
            keep={<T fr="Relire encore" en="Read again" />}
            act={
              <PostForm action={`${path}/decision`}>
                <Button kind="act" icon="gavel">
                  <T fr="Décider la liste" en="Decide the list" />
                </Button>
              </PostForm>
            }
          >
            <T
              fr="Cet acte engage l’administration. Chaque porteur reçoit sa lettre : lauréat, liste d’attente ou refus motivé. On ne revient pas en arrière."
              en="This act binds the administration. Each applicant receives a letter: laureate, waiting list or reasoned refusal. It cannot be undone."
            />
          </Dialog>
        ) : (
          <p>
            <T fr="La liste attend l’autorité de décision." en="The list awaits the deciding authority." />
          </p>
        )}
        {proposes && (
          <PostForm action={`${path}/withdrawal`}>
            <Button kind="stop">
              <T fr="Retirer la liste, rendre les crédits" en="Drop the list, return the funds" />
            </Button>
          </PostForm>
        )}
      </Panel>
    );
  }
  return proposes ? (
    <Panel title={<T fr="À vous" en="Your turn" />} tone="act">
      <p>
        <T
          fr="Proposer la liste réserve l’argent de tous les lauréats. Si l’enveloppe n’y suffit pas, rien n’est réservé."
          en="Proposing the list reserves the money of all laureates. If the envelope is too small, nothing is reserved."
        />
      </p>
      <PostForm action={`${path}/proposal`}>
        <Button kind="act">
          <T fr="Proposer la liste" en="Propose the list" />
        </Button>
      </PostForm>
    </Panel>
  ) : null;
};
