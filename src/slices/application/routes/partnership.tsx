import { drawApplication } from '#platform/documents/documents';
import { type Body, download, form, many, one, type Problem, page, type Route, type Seen } from '#platform/web';
import { zoneOfReceipt } from '../acknowledge.ts';
import { attestPartner, declinePartner } from '../answer-partner.ts';
import { applicationDocument } from '../document.ts';
import { onlyVisible, questionOfRole } from '../form/index.ts';
import { figuresOf, titleOf } from '../frozen.ts';
import { commonOf, renewsAttestation } from '../group.ts';
import { type PartnershipModel, PartnershipPage } from '../pages/partnership.tsx';
import type { ApplicationSettings } from '../panels.ts';
import { attestedContent, hasAttested } from '../partner.ts';
import { assess } from '../queries/assessment.ts';
import type { Draft } from '../queries/draft.ts';
import { answersFor, type SharedFile, sharedFileFor } from '../queries/partnerships.ts';
import { frozenContent } from '../queries/versions.ts';
import { valuesOf } from '../values.ts';
import { applicationSentences } from '../words.ts';

const loadPartnership = async (seen: Seen, problem?: Problem): Promise<PartnershipModel | undefined> => {
  const { reader, actor, params, at } = seen;
  const shared = await sharedFileFor(reader, actor, params.id ?? '');
  if (shared === undefined) return undefined;
  const { draft } = shared;
  const [assessment, frozen] = await Promise.all([
    assess(reader, draft, at),
    frozenContent(reader, draft.application.id),
  ]);
  const answers = onlyVisible(draft.form, valuesOf(draft));
  return {
    draft,
    title: draft.application.title || titleOf(draft.form, valuesOf(draft)),
    summary: summaryOf(draft),
    figures: figuresOf(draft, answers, assessment.home),
    assessment,
    own: ownParts(seen, shared),
    frozen,
    problem,
  };
};

const summaryOf = (draft: Draft): string => {
  const answers = valuesOf(draft);
  const question = questionOfRole(draft.form, answers, 'summary');
  const summary = question && answers[question.key];
  return typeof summary === 'string' ? summary : '';
};

const ownParts = ({ actor }: Seen, { draft, own }: SharedFile): PartnershipModel['own'] => {
  const common = commonOf(draft);
  return own.map((partner) => ({
    partner,
    hash: attestedContent(common, partner),
    isFresh: hasAttested(partner, common, renewsAttestation(draft)),
    answers: answersFor(actor, partner),
    quality: actor.memberships.find((one) => one.organisationId === partner.organisationId)?.quality ?? '',
  }));
};

const again = async (seen: Seen, problem: Problem) => {
  const model = await loadPartnership(seen, problem);
  return model && <PartnershipPage model={model} />;
};

/** The file on paper, as it was filed: a partner keeps a copy of what was asked with it. */
const drawFiled = async (seen: Seen): Promise<Body | undefined> => {
  const id = seen.params.id ?? '';
  const frozen = await frozenContent(seen.reader, id);
  const shared = frozen && (await sharedFileFor(seen.reader, seen.actor, id));
  if (shared === undefined || frozen === undefined) return undefined;
  const { round, form: asked } = shared.draft;
  const { content, attesters } = frozen;
  const document = applicationDocument({
    content,
    attesters,
    round,
    form: asked,
    lang: seen.lang,
    at: seen.at,
    notice: seen.demonstration ? round.pack.demonstration?.notice : undefined,
    filed: { at: frozen.filedAt, by: frozen.filedByName, hash: frozen.hash, zone: zoneOfReceipt(round, content.desk) },
  });
  return {
    filename: `${content.number}.pdf`,
    type: 'application/pdf',
    content: await drawApplication(await seen.printing.press(), document),
  };
};

export const partnershipRoutes = (settings: ApplicationSettings): readonly Route[] => [
  page('/applications/:id/partnership', {
    access: 'signed-in',
    load: (seen) => loadPartnership(seen),
    view: (model) => <PartnershipPage model={model} />,
  }),
  download('/applications/:id/partnership.pdf', { access: 'signed-in', support: 'open', load: drawFiled }),
  form('/applications/:id/partners/:partner/attestation', {
    act: attestPartner(settings),
    sentences: applicationSentences,
    read: (fields, params) => ({
      partnerId: params.partner,
      attested: many(fields, 'attested'),
      quality: one(fields, 'quality'),
      shown: one(fields, 'shown'),
    }),
    done: (_change, { id }) => `/applications/${id}/partnership`,
    again,
  }),
  form('/applications/:id/partners/:partner/refusal', {
    act: declinePartner(settings),
    sentences: applicationSentences,
    read: (fields, params) => ({ partnerId: params.partner, reason: one(fields, 'reason') }),
    done: () => '/applications',
    again,
  }),
];
