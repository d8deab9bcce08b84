import type { MinutesDocument } from '#platform/documents/models';
import { ButtonLink, Facts, Layout, Notice, PageTitle, Panel, Ref, Stack, T, Table } from '#ui/kit';

export type MinutesPageModel = Readonly<{ sessionId: string; minutes: MinutesDocument; signed: boolean }>;

/** The minutes as they stand; the PDF says the same. */
export const MinutesPage = ({ sessionId, minutes, signed }: MinutesPageModel) => (
  <Layout
    title={{ fr: 'Procès-verbal', en: 'Minutes' }}
    crumbs={[
      { text: { fr: 'Jurys', en: 'Juries' }, href: '/juries' },
      { text: { fr: 'Séance', en: 'Meeting' }, href: `/juries/${sessionId}` },
    ]}
  >
    <PageTitle
      title={minutes.title}
      over={minutes.reference}
      actions={
        <ButtonLink kind="quiet" icon="download" href={`/juries/${sessionId}/minutes.pdf`} download>
          <T fr="Télécharger le PDF" en="Download the PDF" />
        </ButtonLink>
      }
    />
    <Stack>
      {!signed && (
        <Notice kind="info" title={<T fr="Projet, non signé" en="Draft, not signed" />}>
          <T fr="Le président le signe après la séance." en="The chair signs it after the meeting." />
        </Notice>
      )}
      <Panel title={<T fr="Séance" en="Meeting" />}>
        <Facts items={minutes.session} />
        <p>{minutes.quorum}</p>
      </Panel>
      <Panel title={<T fr="Membres" en="Members" />} flush>
        <Table
          caption={{ fr: 'Membres et présences', en: 'Members and attendance' }}
          captionHidden
          rows={minutes.members}
          rowKey={(member) => member.name}
          columns={[
            { key: 'name', head: { fr: 'Nom', en: 'Name' }, rowHeader: true, cell: (member) => member.name },
            { key: 'quality', head: { fr: 'Qualité', en: 'Quality' }, cell: (member) => member.quality },
            { key: 'presence', head: { fr: 'Présence', en: 'Attendance' }, cell: (member) => member.presence },
          ]}
        />
      </Panel>
      {minutes.recusals.length > 0 && (
        <Panel title={<T fr="Déports" en="Recusals" />} flush>
          <Table
            caption={{ fr: 'Déports', en: 'Recusals' }}
            captionHidden
            rows={minutes.recusals}
            rowKey={(one) => `${one.member}${one.file}`}
            columns={[
              { key: 'who', head: { fr: 'Membre', en: 'Member' }, rowHeader: true, cell: (one) => one.member },
              { key: 'file', head: { fr: 'Dossier', en: 'File' }, cell: (one) => <Ref>{one.file}</Ref> },
              { key: 'why', head: { fr: 'Motif', en: 'Reason' }, cell: (one) => one.reason },
            ]}
          />
        </Panel>
      )}
      <Panel title={<T fr="Délibérations" en="Deliberations" />} flush>
        <Table
          caption={{ fr: 'Délibérations, dossier par dossier', en: 'Deliberations, file by file' }}
          captionHidden
          rows={minutes.deliberations}
          rowKey={(one) => one.reference}
          columns={[
            {
              key: 'file',
              head: { fr: 'Dossier', en: 'File' },
              rowHeader: true,
              cell: (one) => (
                <>
                  {one.project || one.reference}
                  <small>
                    <Ref>{one.reference}</Ref> · {one.organisation}
                  </small>
                </>
              ),
            },
            {
              key: 'sense',
              head: { fr: 'Sens', en: 'Direction' },
              cell: (one) => [one.direction, ...one.reasons].join('. '),
            },
            { key: 'amount', head: { fr: 'Montant', en: 'Amount' }, align: 'end', cell: (one) => one.amount ?? '' },
            { key: 'votes', head: { fr: 'Voix', en: 'Votes' }, cell: (one) => one.votes },
          ]}
        />
      </Panel>
    </Stack>
  </Layout>
);
