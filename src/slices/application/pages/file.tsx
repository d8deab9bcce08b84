import { Fragment } from 'preact';
import type { Actor } from '#kernel/actor';
import { territorialDeskFor } from '#slices/call';
import {
  ButtonLink,
  Deadline,
  Facts,
  Files,
  Fold,
  fileSize,
  Instant,
  Journal,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  Ref,
  SplitPage,
  T,
  Tag,
  useFrame,
} from '#ui/kit';
import { withdraw } from '../application.ts';
import { actInWords, roleInWords } from '../history-words.ts';
import type { Lost } from '../keep-answers.ts';
import { windowOf } from '../open.ts';
import type { Panel as FilePanelView } from '../panels.ts';
import type { FileContact } from '../queries/contacts.ts';
import type { Draft } from '../queries/draft.ts';
import type { HistoryLine } from '../queries/history.ts';
import type { Receipt } from '../queries/receipts.ts';
import type { Related } from '../queries/taken-up.ts';
import type { FrozenVersion } from '../queries/versions.ts';
import { timingInWords } from '../timing-words.ts';
import { STATES } from '../words.ts';
import { Content } from './content.tsx';
import { FrozenPartners } from './frozen-partners.tsx';
import { PARTNERS } from './partners.tsx';
import { LostAnswers, RelatedFiles } from './take-up.tsx';

export type FileModel = Readonly<{
  draft: Draft;
  title: string;
  actor: Actor;
  contact: FileContact;
  mayWrite: boolean;
  mayLeave: boolean;
  frozen: FrozenVersion | undefined;
  receipt: Receipt | undefined;
  history: readonly HistoryLine[];
  panels: readonly FilePanelView[];
  /** Former and later files, and the answers of the former one that were not kept. */
  related: readonly Related[];
  lost: readonly Lost[];
  /** It may be taken up in a round that is open. */
  mayTakeUp: boolean;
}>;

const UNTITLED = { fr: 'Projet sans titre', en: 'Project without a title' };

/** The applicant's page of a file: where it stands, what comes next and when, what can be done, what was done. */
export const FilePage = ({ model }: { model: FileModel }) => {
  const { draft, title, panels } = model;
  const state = STATES[draft.application.state];
  return (
    <Layout
      title={title === '' ? UNTITLED : title}
      crumbs={[{ text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' }]}
    >
      <PageTitle
        over={
          <>
            <T fr="Dossier" en="File" /> <Ref>{draft.application.number}</Ref> · {draft.round.call.names}
          </>
        }
        title={title === '' ? UNTITLED : title}
        tag={<Tag kind={state.kind}>{state.label}</Tag>}
      />
      <SplitPage
        asideLabel={{ fr: 'Agir et suivre', en: 'Act and follow' }}
        main={
          <>
            <Notice title={state.now}>
              <p>{state.next}</p>
            </Notice>
            {draft.application.state === 'draft' && <LostAnswers lost={model.lost} />}
            {panels.map((panel) => (
              <Panel key={panel.key} title={panel.title}>
                {panel.view()}
              </Panel>
            ))}
            <ReceiptPanel model={model} />
            <FrozenPanel model={model} />
          </>
        }
        aside={<Aside model={model} />}
      />
    </Layout>
  );
};

/** Once decided, what would happen without an answer is over, and is read on the acknowledgement alone. */
const AWAITING: ReadonlySet<Draft['application']['state']> = new Set([
  'submitted',
  'queued',
  'admissible',
  'in_jury',
  'waiting',
]);

const ReceiptPanel = ({ model: { draft, receipt } }: { model: FileModel }) => {
  if (draft.application.submittedAt === null) return null;
  return (
    <Panel title={{ fr: 'Accusé de réception', en: 'Acknowledgement of receipt' }}>
      {receipt === undefined ? (
        <p>
          <T
            fr="Votre dossier est enregistré. L’accusé de réception est en préparation : il arrive dans la minute."
            en="Your file is registered. The acknowledgement is being prepared: it comes within a minute."
          />
        </p>
      ) : (
        <>
          {AWAITING.has(draft.application.state) &&
            receipt.content.sentences.map((sentence) => <p key={sentence.fr}>{sentence}</p>)}
          <ButtonLink href={`/applications/${draft.application.id}/receipt`} kind="quiet" icon="file">
            {{ fr: 'Voir l’accusé de réception', en: 'See the acknowledgement' }}
          </ButtonLink>
        </>
      )}
    </Panel>
  );
};

const FrozenPanel = ({ model: { draft, frozen } }: { model: FileModel }) => {
  const { lang } = useFrame();
  if (frozen === undefined) return null;
  const { content } = frozen;
  const base = `/applications/${draft.application.id}`;
  return (
    <Panel title={{ fr: 'Le dossier déposé', en: 'The file as submitted' }}>
      <Facts
        items={[
          { label: { fr: 'Déposé le', en: 'Submitted on' }, value: <Instant at={frozen.filedAt} show="zoned" /> },
          { label: { fr: 'Par', en: 'By' }, value: frozen.filedByName },
          ...(content.timing
            ? [{ label: { fr: 'Clôture', en: 'Closing' }, value: <T {...timingInWords(content.timing)} /> }]
            : []),
          {
            label: { fr: 'Empreinte (SHA-256)', en: 'Fingerprint (SHA-256)' },
            value: <Fingerprint hash={frozen.hash} />,
          },
        ]}
      />
      {content.partners && <FrozenPartners partners={content.partners} attesters={frozen.attesters} />}
      {content.attachments.length > 0 && (
        <Files
          label={{ fr: 'Pièces jointes', en: 'Attachments' }}
          items={content.attachments.map((file) => ({
            name: file.name,
            href: `${base}/attachments/${file.question}/${file.id}`,
            download: true,
            detail: fileSize(file.sizeBytes, lang),
          }))}
        />
      )}
      <Fold summary={{ fr: 'Toutes les réponses', en: 'All the answers' }}>
        <Content
          form={draft.form}
          costs={draft.round.call.costs}
          answers={content.answers}
          attachments={content.attachments}
          territories={content.territories}
        />
      </Fold>
    </Panel>
  );
};

/** Sixty-four figures and letters, that may break between groups of eight on a narrow screen. */
const Fingerprint = ({ hash }: { hash: string }) => (
  <>
    {(hash.match(/.{8}/g) ?? []).map((group, index) => (
      <Fragment key={index}>
        <Ref>{group}</Ref>
        <wbr />
      </Fragment>
    ))}
  </>
);

const Aside = ({ model }: { model: FileModel }) => {
  const { draft, mayWrite, mayLeave, frozen, history } = model;
  const base = `/applications/${draft.application.id}`;
  const asked = frozen?.content.askedCents ?? null;
  const isDraft = draft.application.state === 'draft';
  const { closesAt, zone } = windowOf(draft.round, territorialDeskFor(draft.round, draft.home));
  return (
    <>
      {isDraft && closesAt && <Deadline at={closesAt} what={{ fr: 'Ferme', en: 'Closes' }} zone={zone} />}
      {isDraft && (
        <ButtonLink href={`${base}/parts/${draft.form.sections[0]?.key ?? ''}`}>
          {mayWrite
            ? { fr: 'Continuer le dossier', en: 'Go on with the file' }
            : { fr: 'Lire le dossier', en: 'Read the file' }}
        </ButtonLink>
      )}
      {isDraft && draft.round.call.partners && (
        <ButtonLink href={`${base}/partners`} kind="quiet">
          {PARTNERS}
        </ButtonLink>
      )}
      <Facts
        items={[
          { label: { fr: 'Organisme', en: 'Body' }, value: draft.organisation.name },
          { label: { fr: 'Contact', en: 'Contact' }, value: model.contact.name },
          ...(model.contact.mandatary
            ? [{ label: { fr: 'Préparé par mandat', en: 'Prepared by mandate' }, value: model.contact.mandatary }]
            : []),
          ...(asked === null
            ? []
            : [{ label: { fr: 'Subvention demandée', en: 'Grant asked' }, value: <Money cents={BigInt(asked)} /> }]),
        ]}
      />
      <RelatedFiles related={model.related} />
      {model.mayTakeUp && (
        <ButtonLink href={`${base}/taking-up`}>
          {{ fr: 'Reprendre ce dossier dans une autre session…', en: 'Take this file up in another round…' }}
        </ButtonLink>
      )}
      <ButtonLink href={`${base}/file.pdf`} kind="quiet" icon="download" download>
        {{ fr: 'Le dossier en PDF', en: 'The file as PDF' }}
      </ButtonLink>
      <section>
        <h2>
          <T fr="Journal du dossier" en="Journal of the file" />
        </h2>
        <Journal
          label={{ fr: 'Qui a fait quoi, quand', en: 'Who did what, when' }}
          items={history.map((line) => ({
            kind: 'done',
            what: line.about === null ? actInWords(line.act, line.to) : aboutPartner(line.act, line.about),
            at: line.at,
            by: <By line={line} />,
          }))}
        />
      </section>
      {mayLeave && <LeavingLinks model={model} base={base} />}
    </>
  );
};

const aboutPartner = (act: string, name: string) => {
  const { fr, en } = actInWords(act, '');
  return { fr: `${fr} (${name})`, en: `${en} (${name})` };
};

const By = ({ line }: { line: HistoryLine }) => (
  <>
    {line.by && `${line.by}, `}
    {roleInWords(line.asRole)}
  </>
);

const LeavingLinks = ({ model: { draft }, base }: { model: FileModel; base: string }) => {
  const { state } = draft.application;
  if (state === 'draft') {
    return (
      <ButtonLink href={`${base}/abandonment`} kind="bare">
        {{ fr: 'Abandonner ce brouillon', en: 'Give up this draft' }}
      </ButtonLink>
    );
  }
  return 'to' in withdraw(state) ? (
    <ButtonLink href={`${base}/withdrawal`} kind="bare">
      {{ fr: 'Retirer ce dossier', en: 'Withdraw this file' }}
    </ButtonLink>
  ) : null;
};
