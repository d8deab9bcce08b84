import type { Problem } from '#platform/web';
import {
  Button,
  count,
  EmptyState,
  ErrorSummary,
  errorOn,
  Field,
  Figures,
  Fold,
  Instant,
  Layout,
  Money,
  Notice,
  number,
  PageTitle,
  Pagination,
  PostForm,
  Ref,
  SafeLink,
  Select,
  Stack,
  T,
  Table,
  Tag,
  useFrame,
  useSay,
} from '#ui/kit';
import type { QueueRow, QueueSheet } from '../queries/desk.ts';

export type QueueModel = QueueSheet &
  Readonly<{
    files: readonly QueueRow[];
    nextHref: string | undefined;
    /** Whether the person may close the desk. */
    closes: boolean;
    problem?: Problem | undefined;
  }>;

/** One queue: what is left, who waits in what order, who can be granted now, and the end of it. */
export const QueuePage = (model: QueueModel) => {
  const say = useSay();
  const { lang } = useFrame();
  const { round, left, waiting, problem } = model;
  const errors = problem ? [{ field: '', message: problem.message }, ...problem.errors] : [];
  return (
    <Layout
      title={{ fr: 'File d’attente', en: 'Queue' }}
      width="full"
      errors={errors}
      crumbs={[{ text: { fr: 'Files d’attente', en: 'Queues' }, href: '/queues' }]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        over={say(round.call.names)}
        title={<T fr="File d’attente" en="Queue" />}
        lede={
          <T
            fr="Qui a déposé d’abord est servi d’abord. La tête de file est accordée dès que de l’argent revient ; personne ne passe devant."
            en="First filed, first served. The head of the queue is granted as soon as money comes back; nobody goes before it."
          />
        }
      >
        <Figures
          items={[
            { label: <T fr="Il reste" en="Left" />, value: <Money cents={left} /> },
            { label: <T fr="Attendent" en="Wait" />, value: number(waiting, lang) },
          ]}
        />
      </PageTitle>
      <Stack>
        {model.isClosed && (
          <Notice kind="stop" title={<T fr="Ce guichet est clos" en="This desk is closed" />}>
            <T fr="Il ne prend plus de dossier." en="It takes no more files." />
          </Notice>
        )}
        <Waiting model={model} />
        {model.closes && <Close model={model} />}
      </Stack>
    </Layout>
  );
};

const Waiting = ({ model: { files, left, nextHref } }: { model: QueueModel }) => {
  const { lang } = useFrame();
  return (
    <>
      <Table
        caption={{ fr: 'Dossiers, du premier déposé au dernier', en: 'Files, first filed first' }}
        captionHidden
        rows={files}
        rowKey={(file) => file.id}
        empty={
          <EmptyState title={<T fr="Personne n’attend." en="Nobody waits." />}>
            <T
              fr="Un dossier entre ici quand il est bon et que l’enveloppe est épuisée."
              en="A file enters here when it is good and the envelope is spent."
            />
          </EmptyState>
        }
        columns={[
          { key: 'rank', head: { fr: 'Rang', en: 'Rank' }, align: 'end', cell: (file) => number(file.ahead + 1, lang) },
          {
            key: 'file',
            head: { fr: 'Dossier', en: 'File' },
            rowHeader: true,
            cell: (file) => (
              <>
                <SafeLink href={`/desk/${file.id}/grant`}>{file.title || file.number}</SafeLink>
                <small>
                  <Ref>{file.number}</Ref> · {file.organisation}
                </small>
              </>
            ),
          },
          {
            key: 'at',
            head: { fr: 'Déposé', en: 'Filed' },
            cell: (file) => <Instant at={file.submittedAt} show="short" />,
          },
          {
            key: 'asked',
            head: { fr: 'Demandé', en: 'Asked' },
            align: 'end',
            cell: (file) => <Money cents={file.askedCents} />,
          },
          {
            key: 'now',
            head: { fr: 'Maintenant', en: 'Now' },
            cell: (file) =>
              left - file.centsAhead >= file.askedCents ? (
                <Tag kind="go">{{ fr: 'peut être accordé', en: 'can be granted' }}</Tag>
              ) : (
                <T fr="attend" en="waits" />
              ),
          },
        ]}
      />
      <Pagination
        nextHref={nextHref}
        shown={files.length}
        unit={{ fr: ['dossier', 'dossiers'], en: ['file', 'files'] }}
      />
    </>
  );
};

/** The manager's last act on a desk: those who wait are answered, and nobody else comes. */
const Close = ({ model: { round, waiting, problem } }: { model: QueueModel }) => {
  const say = useSay();
  const typed = (name: string): string => {
    const value = problem?.fields[name];
    return typeof value === 'string' ? value : (value?.[0] ?? '');
  };
  const reasons = round.pack.reasons.filter((reason) => round.call.inadmissibility.includes(reason.code));
  return (
    <Fold
      summary={{ fr: 'Clore le guichet et répondre à la file…', en: 'Close the desk and answer the queue…' }}
      open={problem !== undefined}
    >
      <PostForm action={`/queues/${round.callId}/closing`} label={{ fr: 'Clore le guichet', en: 'Close the desk' }}>
        <Stack>
          <p>
            <T
              fr="Quand il est décidé que plus aucun crédit ne viendra. Le guichet ne prend plus de dossier, et une lettre de refus part à chacun :"
              en="When it is decided that no more money comes. The desk takes no more files, and a letter of refusal leaves for each:"
            />{' '}
            {say(count(waiting, { fr: ['dossier', 'dossiers'], en: ['file', 'files'] }))}.
          </p>
          <Select
            name="reason"
            label={<T fr="Motif" en="Reason" />}
            options={reasons.map((reason) => ({ value: reason.code, text: say(reason.names) }))}
            value={typed('reason') || reasons.at(-1)?.code}
            error={errorOn(problem?.errors ?? [], 'reason')}
          />
          <Field
            name="explanation"
            type="textarea"
            rows={3}
            label={<T fr="Ce qui a été décidé" en="What was decided" />}
            hint={<T fr="Chaque porteur lira vos mots." en="Each applicant will read your words." />}
            value={typed('explanation')}
            maxLength={4000}
            error={errorOn(problem?.errors ?? [], 'explanation')}
          />
          <Button kind="act">
            <T fr="Clore le guichet" en="Close the desk" />
          </Button>
        </Stack>
      </PostForm>
    </Fold>
  );
};
