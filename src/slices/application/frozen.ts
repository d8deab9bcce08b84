import type { Text } from '#kernel/text';
import { type Home, rulesAt, type Timing, territorialDeskFor } from '#slices/call';
import type { Form, PublishedCall, QuestionRole } from '#slices/programme';
import { assessBudget, onlyVisible, questionOfRole, visibleQuestions } from './form/index.ts';
import type { Answers, BudgetAnswer, BudgetRules } from './form/types.ts';
import { isInGroup, type Partner } from './partner.ts';
import type { AttachedFile, Draft, Organisation } from './queries/draft.ts';
import { valuesOf } from './values.ts';

/** What a body was when it filed, with the name of its territory. */
export type FrozenOrganisation = Organisation & Readonly<{ territoryName: string | null; departement: string | null }>;

/** What the representative attested on honour, word for word. */
export type FrozenAttestation = Readonly<{
  declarations: readonly Readonly<{ code: string; text: Text; article?: string | undefined }>[];
  by: string;
  asRole: string;
  quality: string;
}>;

/** A partner as it took part when the file was filed: who attested for it, in what quality, when. */
export type FrozenPartner = Pick<
  Partner,
  'siren' | 'name' | 'kind' | 'territoryId' | 'ground' | 'brings' | 'contributionCents'
> &
  Readonly<{ attestation: Readonly<{ by: string; quality: string; at: string }> | null }>;

/** Why is said when a file is late; in the tolerance nothing is asked. */
export type FrozenTiming = Readonly<{ kind: 'in_grace' | 'late'; seconds: number; reason?: string }>;

/** A warning the person filed with, knowingly. */
export type FrozenWarning = Readonly<{ code: string; message: Text }>;

/** The figures of the budget at the instant of filing, in decimal texts of euro cents. */
export type FrozenFigures = Readonly<{
  costsCents: string;
  fundingCents: string;
  eligibleCents: string;
  askedCents: string;
  ownCents: string;
  publicCents: string;
  privateCents: string;
  maximumCents: string | null;
}>;

/**
 * What was filed, frozen: answers, budget, attachments with their hashes. The form and the rules are those of the
 * version of the programme, which never changes either.
 */
export type FrozenContent = Readonly<{
  format: 1;
  number: string;
  programmeVersionId: string;
  callCode: string;
  roundNumber: number;
  formCode: string;
  organisation: FrozenOrganisation;
  title: string;
  askedCents: string | null;
  answers: Answers;
  figures: FrozenFigures | null;
  territories: readonly Readonly<{ id: string; name: string }>[];
  attachments: readonly Pick<AttachedFile, 'id' | 'question' | 'name' | 'hash' | 'sizeBytes' | 'type'>[];
  attestation: FrozenAttestation;
  warnings: readonly FrozenWarning[];
  /** The desk that received it first, as a role names it; absent from what was filed before desks were kept. */
  desk?: string | undefined;
  /** The other bodies of the group; absent when a body applied alone, and before groups were kept. */
  partners?: readonly FrozenPartner[] | undefined;
  /** How many seconds after the closing, in the tolerance or late, and why; absent from what was filed in time. */
  timing?: FrozenTiming | undefined;
}>;

/** What the budget of a draft is judged by. @param home where the body is: its desk has amounts, and a share of its own */
export const budgetRulesOf = (draft: Draft, home: Home | undefined): BudgetRules => {
  const { round, form } = draft;
  return {
    round: rulesAt(round, territorialDeskFor(round, home)),
    costs: round.call.costs,
    ownShare: round.pack.settings.ownShare,
    nature: natureOf(round.call, form, valuesOf(draft)),
    territory: home?.departement ?? undefined,
  };
};

/** What a project pays for: as its call says or, in a call for both, as the file says of itself. */
export const natureOf = ({ nature }: PublishedCall, form: Form, answers: Answers): PublishedCall['nature'] => {
  const said = nature === 'mixed' ? answerOfRole(form, answers, 'nature') : undefined;
  return said === 'operating' || said === 'investment' ? said : nature;
};

const answerOfRole = (form: Form, answers: Answers, role: QuestionRole) => {
  const question = questionOfRole(form, answers, role);
  return question && answers[question.key];
};

/** The title of the project, as far as it is written. */
export const titleOf = (form: Form, answers: Answers): string => {
  const title = answerOfRole(form, answers, 'title');
  return typeof title === 'string' ? title : '';
};

/** Identifiers of the territories the project covers. */
export const territoriesOf = (form: Form, answers: Answers): readonly string[] => {
  const places = answerOfRole(form, answers, 'territory');
  return Array.isArray(places) ? (places as readonly string[]) : [];
};

/**
 * The grant asked, in cents: the flat amount of the round when it gives one, what the budget asks, or the question of
 * that role. `null` when nothing says it.
 */
export const askedOf = (draft: Draft, answers: Answers): bigint | null => {
  const { flatCents } = draft.round.round.rules;
  if (flatCents !== undefined) return BigInt(flatCents);
  const budget = budgetIn(draft.form, answers);
  if (budget !== undefined) return assessBudget(budget, budgetRulesOf(draft, undefined)).askedCents;
  const asked = answerOfRole(draft.form, answers, 'asked_amount');
  return typeof asked === 'string' ? BigInt(asked) : null;
};

const budgetIn = (form: Form, answers: Answers): BudgetAnswer | undefined => {
  const question = form.sections.flatMap((section) => section.questions).find((one) => one.type === 'budget');
  const answer = question && answers[question.key];
  return answer === null || answer === undefined ? undefined : (answer as BudgetAnswer);
};

/** What freezing needs beside the draft itself. */
export type Freezing = Readonly<{
  home: Home | undefined;
  desk: string | undefined;
  territoryName: string | null;
  territories: readonly Readonly<{ id: string; name: string }>[];
  attestation: FrozenAttestation;
  warnings: readonly FrozenWarning[];
  /** How it stands to the closing, once it is filed, and why it is late. */
  timing?: Timing;
  lateReason?: string;
}>;

/** Freezes a draft. Answers to questions that are not asked any more stay behind. */
export const freeze = (draft: Draft, with_: Freezing): FrozenContent => {
  const answers = onlyVisible(draft.form, valuesOf(draft));
  const visible = new Set(visibleQuestions(draft.form, answers).map((question) => question.key));
  const asked = askedOf(draft, answers);
  return {
    format: 1,
    number: draft.application.number,
    programmeVersionId: draft.application.versionId,
    callCode: draft.round.callCode,
    roundNumber: draft.round.number,
    formCode: draft.form.code,
    organisation: {
      ...draft.organisation,
      territoryName: with_.territoryName,
      departement: with_.home?.departement ?? null,
    },
    title: titleOf(draft.form, answers),
    askedCents: asked === null ? null : asked.toString(),
    answers,
    figures: figuresOf(draft, answers, with_.home),
    territories: with_.territories,
    attachments: draft.attachments
      .filter((one) => visible.has(one.question))
      .map(({ id, question, name, hash, sizeBytes, type }) => ({ id, question, name, hash, sizeBytes, type })),
    attestation: with_.attestation,
    warnings: with_.warnings,
    ...(with_.desk && { desk: with_.desk }),
    ...timingIn(with_),
    ...(draft.partners.some(isInGroup) && { partners: draft.partners.filter(isInGroup).map(frozenPartner) }),
  };
};

const timingIn = ({ timing, lateReason }: Freezing): Pick<FrozenContent, 'timing'> => {
  if (timing?.kind === 'late') return { timing: { kind: 'late', seconds: timing.seconds, reason: lateReason ?? '' } };
  return timing?.kind === 'in_grace' ? { timing: { kind: 'in_grace', seconds: timing.seconds } } : {};
};

const frozenPartner = (partner: Partner): FrozenPartner => {
  const { siren, name, kind, territoryId, ground, brings, contributionCents } = partner;
  const { attestedBy: by, attestedAt: at, quality } = partner;
  const attestation = by === null || at === null ? null : { by, quality, at: at.toISOString() };
  return { siren, name, kind, territoryId, ground, brings, contributionCents, attestation };
};

/** The figures of the budget of a draft. @param home where the body is */
export const figuresOf = (draft: Draft, answers: Answers, home: Home | undefined): FrozenFigures | null => {
  const budget = budgetIn(draft.form, answers);
  if (budget === undefined) return null;
  const assessed = assessBudget(budget, budgetRulesOf(draft, home));
  return {
    costsCents: assessed.costsCents.toString(),
    fundingCents: assessed.fundingCents.toString(),
    eligibleCents: assessed.eligibleCents.toString(),
    askedCents: assessed.askedCents.toString(),
    ownCents: assessed.ownCents.toString(),
    publicCents: assessed.publicCents.toString(),
    privateCents: assessed.privateCents.toString(),
    maximumCents: assessed.maximumCents?.toString() ?? null,
  };
};
