import type { StateOf } from '#kernel/machine';
import { legalDay } from '#kernel/period';
import { refuse } from '#kernel/refusal';
import type { BodyKind, PartnerTerms } from '#slices/programme';
import type { ApplicationState } from './application.ts';
import { contentHash } from './canonical.ts';
import { notAttested } from './law/attestation.ts';
import { partnerLife } from './life.ts';

export type PartnerState = StateOf<typeof partnerLife>;

/** A body asked to join a file, as its row and its register say it. */
export type Partner = Readonly<{
  id: string;
  organisationId: string;
  siren: string;
  name: string;
  kind: string;
  territoryId: string | null;
  /** Territories it took over by mergers. */
  ground: readonly string[];
  state: PartnerState;
  version: number;
  /** What it brings to the project, in words of the lead. */
  brings: string;
  /** What it pays itself, in decimal text of euro cents. */
  contributionCents: string | null;
  askedAt: Date;
  /** Who attested last, in what quality, and over which content. */
  attestedBy: string | null;
  attestedByName: string | null;
  attestedAt: Date | null;
  quality: string;
  attestedHash: string | null;
}>;

/** Whether a body takes part, or is asked to. */
export const isInGroup = ({ state }: Pick<Partner, 'state'>): boolean => state === 'proposed' || state === 'attested';

/** What is common to all who attest: a change of it asks them again. */
export type Common = Readonly<{ title: string; territories: readonly string[] }>;

/** Fingerprint of what a partner attests: the title, the territory, and its own part. */
export const attestedContent = (
  { title, territories }: Common,
  { brings, contributionCents }: Pick<Partner, 'brings' | 'contributionCents'>,
): string => contentHash({ title, territories: [...territories].sort(), brings, contributionCents });

/**
 * Whether a partner has attested what the file says today (ARR18-ATTEST).
 * @param renewed whether a change asks the attestation again, as the programme sets it
 */
export const hasAttested = (partner: Partner, common: Common, renewed: boolean): boolean =>
  partner.state === 'attested' &&
  notAttested(
    [partner.siren],
    [{ siren: partner.siren, contentHash: partner.attestedHash ?? '' }],
    renewed ? attestedContent(common, partner) : undefined,
  ).length === 0;

/** What proposing a body is judged on. */
export type Proposal = Readonly<{
  state: ApplicationState;
  terms: PartnerTerms | undefined;
  lead: Readonly<{ siren: string }>;
  body: Readonly<{ siren: string; name: string; kind: string; mergedInto: string | undefined }>;
  /** Those who take part, or are asked to. */
  standing: readonly Pick<Partner, 'siren'>[];
}>;

/** Whether a body may be asked to join a file, while it is written. */
export const proposePartner = ({ state, terms, lead, body, standing }: Proposal) => {
  if (state !== 'draft') return refuse('rule', 'application.propose_partner.not_a_draft');
  if (terms === undefined) return refuse('rule', 'application.propose_partner.alone');
  const { name } = body;
  if (body.siren === '') return refuse('rule', 'application.propose_partner.no_number', { name });
  if (body.mergedInto !== undefined)
    return refuse('rule', 'application.propose_partner.merged', { name, into: body.mergedInto });
  if (body.siren === lead.siren) return refuse('rule', 'application.propose_partner.itself');
  if (standing.some(({ siren }) => siren === body.siren))
    return refuse('rule', 'application.propose_partner.already', { name });
  if (terms.kinds !== undefined && !terms.kinds.includes(body.kind as BodyKind))
    return refuse('rule', 'application.propose_partner.kind', { name });
  if (standing.length >= terms.max) return refuse('rule', 'application.propose_partner.too_many', { max: terms.max });
  return { to: 'proposed' as const };
};

/** A partner as an act finds it, its file being locked first. */
export type InGroup = Readonly<{ file: ApplicationState; partner: PartnerState }>;

/** `isFresh`: it has attested already what the file says today; `isAsShown`: that is what the page showed. */
export const attestPartner = (
  { file, partner }: InGroup,
  { isFresh, isAsShown }: Readonly<{ isFresh: boolean; isAsShown: boolean }>,
  declarations: readonly string[],
  attested: readonly string[],
) => {
  const to = partnerLife.next(partner, 'application.attest_partner');
  if (to === undefined) return refuse('rule', 'application.attest_partner.not_asked');
  if (file !== 'draft') return refuse('rule', 'application.attest_partner.not_a_draft');
  if (isFresh) return refuse('rule', 'application.attest_partner.already');
  if (!isAsShown) return refuse('rule', 'application.attest_partner.changed');
  const lacking = declarations.filter((code) => !attested.includes(code)).length;
  return lacking > 0 ? refuse('rule', 'application.attest_partner.not_ticked') : { to };
};

/** A body that attested may still step back, until the file is filed. */
export const declinePartner = ({ file, partner }: InGroup) => {
  const to = partnerLife.next(partner, 'application.decline_partner');
  if (to === undefined) return refuse('rule', 'application.decline_partner.not_asked');
  return file === 'draft' ? { to } : refuse('rule', 'application.decline_partner.not_a_draft');
};

export const removePartner = ({ file, partner }: InGroup) => {
  const to = partnerLife.next(partner, 'application.remove_partner');
  if (to === undefined) return refuse('rule', 'application.remove_partner.not_asked');
  return file === 'draft' ? { to } : refuse('rule', 'application.remove_partner.not_a_draft');
};

/** Once a day is enough to be reminded. @param zone of the programme, in which days are counted */
export const remindPartner = ({ file, partner }: InGroup, isFresh: boolean, askedAt: Date, at: Date, zone: string) => {
  const to = partnerLife.next(partner, 'application.remind_partner');
  if (to === undefined) return refuse('rule', 'application.remind_partner.not_asked');
  if (file !== 'draft') return refuse('rule', 'application.remind_partner.not_a_draft');
  if (isFresh) return refuse('rule', 'application.remind_partner.attested');
  return legalDay(askedAt, zone) === legalDay(at, zone) ? refuse('rule', 'application.remind_partner.today') : { to };
};
