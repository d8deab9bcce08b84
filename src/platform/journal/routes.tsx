import { ACTS_IN_WORDS, actInWords, roleInWords } from '#kernel/acts-in-words';
import { seesSome } from '#kernel/permission';
import { page, type Route } from '#platform/web';
import { Button, EmptyState, GetForm, Instant, Layout, PageTitle, Pagination, Select, T, Table, useSay } from '#ui/kit';
import { type JournalLine, journalPage } from './queries.ts';

const SIZE = 50;
type Model = Readonly<{ lines: readonly JournalLine[]; act: string | undefined; next: string | undefined }>;

/** The journal of the whole instance: for the auditor and the administrator. */
export const journalRoutes: readonly Route[] = [
  page('/journal', {
    access: 'signed-in',
    load: async ({ reader, actor, query }): Promise<Model | undefined> => {
      if (!seesSome(actor, 'journal.see')) return undefined;
      const act = query.get('act') || undefined;
      const before = /^\d{1,18}$/.test(query.get('before') ?? '') ? BigInt(query.get('before') as string) : undefined;
      const found = await journalPage(reader, { act, before, limit: SIZE + 1 });
      const lines = found.slice(0, SIZE);
      const more = new URLSearchParams({ ...(act ? { act } : {}), before: String(lines.at(-1)?.seq ?? '') });
      return { lines, act, next: found.length > SIZE ? `/journal?${more}` : undefined };
    },
    view: (model) => <JournalPage {...model} />,
  }),
];

const JournalPage = ({ lines, act, next }: Model) => {
  const say = useSay();
  return (
    <Layout title={{ fr: 'Journal', en: 'Journal' }}>
      <PageTitle
        title={<T fr="Journal" en="Journal" />}
        lede={
          <T
            fr="Qui a fait quoi, quand, et à quel titre. Chaque ligne porte l’empreinte de la précédente : on ne peut ni l’effacer ni la réécrire sans que cela se voie."
            en="Who did what, when, and as what. Each line carries the fingerprint of the one before: it cannot be erased or rewritten unseen."
          />
        }
      />
      <GetForm action="/journal" label={{ fr: 'Filtrer le journal', en: 'Filter the journal' }} layout="row">
        <Select
          name="act"
          label={<T fr="Acte" en="Act" />}
          value={act}
          empty={{ fr: 'Tous les actes', en: 'All acts' }}
          options={Object.entries(ACTS_IN_WORDS).map(([value, text]) => ({ value, text: say(text) }))}
        />
        <Button kind="quiet">
          <T fr="Filtrer" en="Filter" />
        </Button>
      </GetForm>
      <Table
        caption={{ fr: 'Actes, du plus récent au plus ancien', en: 'Acts, latest first' }}
        rows={lines}
        rowKey={(line) => String(line.seq)}
        empty={<EmptyState title={<T fr="Aucun acte ne correspond." en="No act matches." />} />}
        columns={[
          { key: 'at', head: { fr: 'Quand', en: 'When' }, cell: (line) => <Instant at={line.at} show="short" /> },
          { key: 'act', head: { fr: 'Acte', en: 'Act' }, rowHeader: true, cell: (line) => say(actInWords(line.act)) },
          {
            key: 'who',
            head: { fr: 'Par', en: 'By' },
            cell: (line) => (
              <>
                {line.actorName} <small>{say(roleInWords(line.role))}</small>
                {line.onBehalfOf && (
                  <>
                    {' '}
                    <small>
                      <T fr="pour" en="on behalf of" /> {line.onBehalfOf}
                    </small>
                  </>
                )}
              </>
            ),
          },
          {
            key: 'state',
            head: { fr: 'Changement', en: 'Change' },
            cell: (line) => `${line.machine} : ${line.from} > ${line.to}`,
          },
          { key: 'seq', head: { fr: 'Ligne', en: 'Line' }, align: 'end', cell: (line) => String(line.seq) },
        ]}
      />
      <Pagination nextHref={next} shown={lines.length} unit={{ fr: ['acte', 'actes'], en: ['act', 'acts'] }} />
    </Layout>
  );
};
