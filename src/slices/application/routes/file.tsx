import { preparesFile, submitsFile } from '#kernel/actor';
import { permissionOn } from '#kernel/permission';
import { obstacle } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import type { Text } from '#kernel/text';
import { drawApplication } from '#platform/documents/documents';
import { readStored } from '#platform/files';
import {
  type Body,
  download,
  form,
  many,
  one,
  type Problem,
  page,
  type Route,
  type Seen,
  sentenceOf,
} from '#platform/web';
import { timingOf } from '#slices/call';
import { abandonApplication } from '../abandon.ts';
import { zoneOfReceipt } from '../acknowledge.ts';
import { type Application, canBeTakenUp, open } from '../application.ts';
import { applicationDocument } from '../document.ts';
import { askedOf, freeze, titleOf } from '../frozen.ts';
import { windowOf } from '../open.ts';
import { CheckPage } from '../pages/check.tsx';
import { type FileModel, FilePage } from '../pages/file.tsx';
import { AbandonmentPage, WithdrawalPage } from '../pages/leave.tsx';
import { ReceiptPage } from '../pages/receipt.tsx';
import type { ApplicationSettings } from '../panels.ts';
import { type Assessment, assess, stopInWords } from '../queries/assessment.ts';
import { contactOf } from '../queries/contacts.ts';
import { type Draft, draftFor } from '../queries/draft.ts';
import { historyOf } from '../queries/history.ts';
import { receiptFor } from '../queries/receipts.ts';
import { laterRounds, lostBy, type Related, relatedTo } from '../queries/taken-up.ts';
import { attachmentFor, frozenContent } from '../queries/versions.ts';
import { submitApplication } from '../submit.ts';
import { valuesOf } from '../values.ts';
import { withdrawApplication } from '../withdraw.ts';
import { applicationSentences } from '../words.ts';

const base = (id: string | undefined): string => `/applications/${id}`;
const mine = ({ reader, actor, params }: Seen): Promise<Draft | undefined> => draftFor(reader, actor, params.id ?? '');
const mayWrite = ({ actor }: Seen, { application }: Draft): boolean => preparesFile(actor, application) !== undefined;
/** What was filed is withdrawn by members of the body alone, whoever prepared it. */
const mayWithdraw = ({ actor }: Seen, { application: { organisationId } }: Draft): boolean =>
  permissionOn(RIGHTS['application.withdraw'], actor, { organisationId }) !== undefined;

const loadFile = async (seen: Seen, { panels }: ApplicationSettings): Promise<FileModel | undefined> => {
  const draft = await mine(seen);
  if (draft === undefined) return undefined;
  const { id } = draft.application;
  const [contact, frozen, receipt, history, related, shown] = await Promise.all([
    contactOf(seen.reader, id),
    frozenContent(seen.reader, id),
    receiptFor(seen.reader, seen.actor, id),
    historyOf(seen.reader, id),
    relatedTo(seen.reader, id),
    Promise.all(panels.map((panel) => panel(seen, draft.application))),
  ]);
  return {
    draft,
    title: draft.application.title || titleOf(draft.form, valuesOf(draft)),
    actor: seen.actor,
    contact,
    mayWrite: mayWrite(seen, draft),
    mayLeave: (draft.application.state === 'draft' ? mayWrite : mayWithdraw)(seen, draft),
    frozen,
    receipt,
    history,
    panels: shown.filter((panel) => panel !== undefined),
    related,
    lost: await lostFrom(seen, draft, related),
    mayTakeUp: await mayTakeUp(seen, draft, related),
  };
};

const lostFrom = async ({ reader }: Seen, draft: Draft, related: readonly Related[]) => {
  const former = related.find(({ isFormer, isStage }) => isFormer && !isStage);
  return former === undefined || draft.application.state !== 'draft' ? [] : lostBy(reader, draft, former.id);
};

const mayTakeUp = async (seen: Seen, draft: Draft, related: readonly Related[]): Promise<boolean> =>
  canBeTakenUp(draft.application.state) &&
  mayWrite(seen, draft) &&
  related.every((one) => one.isFormer || one.isStage || canBeTakenUp(one.state) || isOver(one.state)) &&
  (await laterRounds(seen.reader, draft, seen.at)).length > 0;

const isOver = (state: Application['state']): boolean => state === 'abandoned' || state === 'withdrawn';

/** Why the file cannot be filed whatever its answers, in the order of the act itself. */
const closedOrNot = ({ actor, at }: Seen, draft: Draft, assessment: Assessment): Text | undefined => {
  const window = windowOf(draft.round, assessment.desk);
  if (draft.application.state !== 'draft')
    return sentenceOf(applicationSentences, { kind: 'rule', code: 'application.submit.not_a_draft' });
  const refusal = obstacle(open(window, at));
  if (refusal !== undefined && timingOf(window, at).kind !== 'late') {
    return sentenceOf(applicationSentences, refusal);
  }
  const number = assessment.alreadyFiled;
  if (number !== undefined) {
    return sentenceOf(applicationSentences, {
      kind: 'rule',
      code: 'application.submit.already_filed',
      facts: { number },
    });
  }
  const stop = stopInWords(assessment);
  if (stop !== undefined) {
    return sentenceOf(applicationSentences, { kind: 'rule', code: 'application.submit.stopped', facts: stop });
  }
  return submitsFile(actor, draft.application) !== undefined
    ? undefined
    : sentenceOf(applicationSentences, { kind: 'rule', code: 'application.submit.body_not_verified' });
};

const loadCheck = async (seen: Seen, refused?: Problem) => {
  const draft = await mine(seen);
  if (draft === undefined || !mayWrite(seen, draft)) return undefined;
  const assessment = await assess(seen.reader, draft, seen.at);
  return {
    draft,
    answers: valuesOf(draft),
    assessment,
    asked: askedOf(draft, valuesOf(draft)),
    window: windowOf(draft.round, assessment.desk),
    obstacle: closedOrNot(seen, draft, assessment),
    refused,
  };
};

/** Only who may leave a file is shown how. */
const loadLeaving = async (
  seen: Seen,
  may: (seen: Seen, draft: Draft) => boolean,
  from: (application: Application) => boolean,
): Promise<Application | undefined> => {
  const draft = await mine(seen);
  return draft && may(seen, draft) && from(draft.application) ? draft.application : undefined;
};

/** The file on paper: as frozen once it is submitted, as far as it goes before. */
const drawFile = async (seen: Seen, { panels }: ApplicationSettings): Promise<Body | undefined> => {
  const draft = await mine(seen);
  if (draft === undefined) return undefined;
  const frozen = await frozenContent(seen.reader, draft.application.id);
  const content = frozen?.content ?? (await asFarAsItGoes(seen, draft));
  const shown = await Promise.all(panels.map((panel) => panel(seen, draft.application)));
  const document = applicationDocument({
    later: shown.filter((panel) => panel !== undefined),
    content,
    attesters: frozen?.attesters ?? null,
    round: draft.round,
    form: draft.form,
    lang: seen.lang,
    at: seen.at,
    notice: seen.demonstration ? draft.round.pack.demonstration?.notice : undefined,
    ...(frozen === undefined
      ? {}
      : {
          filed: {
            at: frozen.filedAt,
            by: frozen.filedByName,
            hash: frozen.hash,
            zone: zoneOfReceipt(draft.round, content.desk),
          },
        }),
  });
  return {
    filename: `${content.number}.pdf`,
    type: 'application/pdf',
    content: await drawApplication(await seen.printing.press(), document),
  };
};

const asFarAsItGoes = async (seen: Seen, draft: Draft) => {
  const { home, desk, territories, warnings } = await assess(seen.reader, draft, seen.at);
  return freeze(draft, {
    home,
    desk: desk?.scope,
    territoryName: home?.name ?? null,
    territories: territories.map(({ id, name }) => ({ id, name })),
    attestation: { declarations: [], by: '', asRole: '', quality: '' },
    warnings,
  });
};

const drawnReceipt = async (seen: Seen): Promise<Body | undefined> => {
  const receipt = await receiptFor(seen.reader, seen.actor, seen.params.id ?? '');
  const content = receipt && (await readStored(seen.files, receipt.fileHash));
  return content && { filename: 'accuse-de-reception.pdf', type: 'application/pdf', content };
};

const attachment = async (seen: Seen): Promise<Body | undefined> => {
  const { id = '', attachment: attachmentId = '' } = seen.params;
  const file = await attachmentFor(seen.reader, seen.actor, id, attachmentId);
  const content = file && (await readStored(seen.files, file.hash));
  return file && content && { filename: file.name, type: file.type, content, uploaded: true };
};

const reading = (settings: ApplicationSettings): readonly Route[] => [
  page('/applications/:id', {
    access: 'signed-in',
    load: (seen) => loadFile(seen, settings),
    view: (model) => <FilePage model={model} />,
  }),
  page('/applications/:id/receipt', {
    access: 'signed-in',
    load: async (seen) => {
      const draft = await mine(seen);
      const receipt = draft && (await receiptFor(seen.reader, seen.actor, draft.application.id));
      return receipt && { application: draft.application, receipt };
    },
    view: (model) => <ReceiptPage {...model} />,
  }),
  download('/applications/:id/receipt.pdf', { access: 'signed-in', support: 'open', load: drawnReceipt }),
  download('/applications/:id/file.pdf', {
    access: 'signed-in',
    support: 'open',
    load: (seen) => drawFile(seen, settings),
  }),
  download('/applications/:id/attachments/:field/:attachment', {
    access: 'signed-in',
    support: 'open',
    load: attachment,
  }),
];

const filing: readonly Route[] = [
  page('/applications/:id/check', {
    access: 'signed-in',
    load: (seen) => loadCheck(seen),
    view: (model) => <CheckPage model={model} />,
  }),
  form('/applications/:id/submission', {
    act: submitApplication,
    sentences: applicationSentences,
    read: (fields, params) => ({
      applicationId: params.id,
      attested: many(fields, 'attested'),
      lateReason: one(fields, 'lateReason'),
    }),
    done: (change) => base(change.subjectId),
    again: async (seen, problem) => {
      const model = await loadCheck(seen, problem);
      return model && <CheckPage model={model} />;
    },
  }),
];

const canWithdraw = ({ state }: Application): boolean => state !== 'draft';
const canAbandon = ({ state }: Application): boolean => state === 'draft';

const leaving: readonly Route[] = [
  page('/applications/:id/withdrawal', {
    access: 'signed-in',
    load: (seen) => loadLeaving(seen, mayWithdraw, canWithdraw),
    view: (application) => <WithdrawalPage application={application} />,
  }),
  form('/applications/:id/withdrawal', {
    act: withdrawApplication,
    sentences: applicationSentences,
    read: (fields, params) => ({ applicationId: params.id, reason: one(fields, 'reason') }),
    done: (change) => base(change.subjectId),
    again: async (seen, problem) => {
      const application = await loadLeaving(seen, mayWithdraw, () => true);
      return application && <WithdrawalPage application={application} problem={problem} />;
    },
  }),
  page('/applications/:id/abandonment', {
    access: 'signed-in',
    load: (seen) => loadLeaving(seen, mayWrite, canAbandon),
    view: (application) => <AbandonmentPage application={application} />,
  }),
  form('/applications/:id/abandonment', {
    act: abandonApplication,
    sentences: applicationSentences,
    read: (_fields, params) => ({ applicationId: params.id }),
    done: (change) => base(change.subjectId),
    again: async (seen, problem) => {
      const application = await loadLeaving(seen, mayWrite, () => true);
      return application && <AbandonmentPage application={application} problem={problem} />;
    },
  }),
];

export const fileRoutes = (settings: ApplicationSettings): readonly Route[] => [
  ...reading(settings),
  ...filing,
  ...leaving,
];
