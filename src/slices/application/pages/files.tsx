import {
  ButtonLink,
  EmptyState,
  Instant,
  Layout,
  Money,
  PageTitle,
  Pagination,
  Ref,
  Register,
  SafeLink,
  T,
  Table,
  Tag,
} from '#ui/kit';
import { PARTNER_STATES } from '../partner-words.ts';
import type { FileLine } from '../queries/files.ts';
import type { SharedLine } from '../queries/partnerships.ts';
import { STATES } from '../words.ts';

type Listed<Line> = Readonly<{
  files: readonly Line[];
  nextHref: string | undefined;
  firstHref: string | undefined;
}>;
type Props = Listed<FileLine> & Readonly<{ shared: Listed<SharedLine> }>;

const UNTITLED = { fr: 'Projet sans titre', en: 'Project without a title' };

/** The files of my bodies, latest first, and those in which they are partners. */
export const FilesPage = ({ files, nextHref, firstHref, shared }: Props) => (
  <Layout title={{ fr: 'Mes dossiers', en: 'My files' }}>
    <PageTitle
      title={{ fr: 'Mes dossiers', en: 'My files' }}
      actions={
        <ButtonLink href="/calls" icon="plus">
          {{ fr: 'Ouvrir un dossier', en: 'Open a file' }}
        </ButtonLink>
      }
    />
    <Table
      caption={{ fr: 'Dossiers de vos organismes', en: 'Files of your bodies' }}
      captionHidden
      rows={files}
      rowKey={(file) => file.id}
      empty={<None />}
      columns={[
        {
          key: 'title',
          head: { fr: 'Projet', en: 'Project' },
          rowHeader: true,
          cell: (file) => (
            <>
              <SafeLink href={`/applications/${file.id}`}>{file.title || UNTITLED}</SafeLink>
              <small>
                <Ref>{file.number}</Ref> · {file.callNames}
              </small>
            </>
          ),
        },
        { key: 'body', head: { fr: 'Organisme', en: 'Body' }, cell: (file) => file.organisationName },
        {
          key: 'state',
          head: { fr: 'État', en: 'State' },
          cell: (file) => <Tag kind={STATES[file.state].kind}>{STATES[file.state].label}</Tag>,
        },
        { key: 'when', head: { fr: 'Quand', en: 'When' }, cell: (file) => <When file={file} /> },
        {
          key: 'asked',
          head: { fr: 'Demandé', en: 'Asked' },
          align: 'end',
          cell: (file) => (file.askedCents === null ? '' : <Money cents={file.askedCents} />),
        },
      ]}
    />
    {(nextHref || firstHref) && (
      <Pagination
        previousHref={firstHref}
        nextHref={nextHref}
        shown={files.length}
        unit={{ fr: ['dossier', 'dossiers'], en: ['file', 'files'] }}
      />
    )}
    {(shared.files.length > 0 || shared.firstHref) && <Shared {...shared} />}
  </Layout>
);

/** Files of others in which one's bodies take part: to read, and to attest. */
const Shared = ({ files, nextHref, firstHref }: Listed<SharedLine>) => (
  <Register title={{ fr: 'Dossiers dont nous sommes partenaires', en: 'Files in which we are partners' }}>
    <Table
      caption={{ fr: 'Dossiers dont nous sommes partenaires', en: 'Files in which we are partners' }}
      captionHidden
      rows={files}
      rowKey={(file) => file.id}
      columns={[
        {
          key: 'title',
          head: { fr: 'Projet', en: 'Project' },
          rowHeader: true,
          cell: (file) => (
            <>
              <SafeLink href={`/applications/${file.id}/partnership`}>{file.title || UNTITLED}</SafeLink>
              <small>
                <Ref>{file.number}</Ref> · {file.callNames}
              </small>
            </>
          ),
        },
        { key: 'lead', head: { fr: 'Chef de file', en: 'Lead' }, cell: (file) => file.organisationName },
        {
          key: 'part',
          head: { fr: 'Votre part', en: 'Your part' },
          cell: (file) => (
            <Tag kind={PARTNER_STATES[file.partnerState].kind}>{PARTNER_STATES[file.partnerState].label}</Tag>
          ),
        },
        {
          key: 'state',
          head: { fr: 'État', en: 'State' },
          cell: (file) => <Tag kind={STATES[file.state].kind}>{STATES[file.state].label}</Tag>,
        },
        { key: 'when', head: { fr: 'Quand', en: 'When' }, cell: (file) => <When file={file} /> },
      ]}
    />
    {(nextHref || firstHref) && (
      <Pagination
        previousHref={firstHref}
        nextHref={nextHref}
        shown={files.length}
        unit={{ fr: ['dossier', 'dossiers'], en: ['file', 'files'] }}
      />
    )}
  </Register>
);

const None = () => (
  <EmptyState
    title={{ fr: 'Aucun dossier pour l’instant', en: 'No file yet' }}
    action={{ href: '/calls', text: { fr: 'Voir les appels ouverts', en: 'See the open calls' } }}
  >
    <p>
      <T
        fr="Choisissez un appel, puis ouvrez un dossier : vous pourrez le remplir en plusieurs fois et à plusieurs."
        en="Choose a call, then open a file: you may fill it in several sittings, with several people."
      />
    </p>
  </EmptyState>
);

const When = ({ file }: { file: FileLine }) => {
  if (file.submittedAt) return <Submitted at={file.submittedAt} />;
  if (file.state === 'draft' && file.closesAt)
    return (
      <>
        <T fr="Ferme le" en="Closes on" /> <Instant at={file.closesAt} show="short" />
      </>
    );
  return <Instant at={file.openedAt} show="short" />;
};

const Submitted = ({ at }: { at: Date }) => (
  <>
    <T fr="Déposé le" en="Submitted on" /> <Instant at={at} show="short" />
  </>
);
