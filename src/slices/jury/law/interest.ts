import { crpa } from '#kernel/articles';
import type { Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';
import { addMonths } from '#slices/territory';

export type InterestKind = 'same_siren' | 'membership' | 'mandate' | 'employer' | 'statement';

/** A tie of a member to a body, still held unless `endedOn` says otherwise. */
export type Interest = Readonly<{ memberId: string; kind: InterestKind; siren: string; endedOn?: Day }>;

/** What a member declared for one session; an empty list is a declaration too. */
export type Declaration = Readonly<{ memberId: string; sessionId: string; interests: readonly Interest[] }>;

export type ExaminedFile = Readonly<{
  sessionId: string;
  /** SIREN of the lead and of every partner. */
  applicants: readonly string[];
  /** SIREN of the bodies an applicant is made of or belongs to: the communes of an EPCI. */
  related: readonly string[];
  on: Day;
}>;

export const defaults = {
  lookBackMonths: 36,
  detection: ['same_siren', 'membership', 'mandate', 'employer', 'statement'] as readonly InterestKind[],
};

/**
 * A member with a personal interest in a matter takes no part in the deliberation on it; without a
 * declaration for the session, nothing is shown. Nobody, the chair included, may waive it: there is
 * no argument for that.
 * @rule CRPA-R133-12
 * @article CRPA R133-12
 * @source CRPA
 * @certainty sourced
 * @setting interest.lookBackMonths = 36 (reading)
 * @setting interest.detection = same_siren, membership, mandate, employer, statement (reading)
 */
export const mayDeliberate = (
  memberId: string,
  file: ExaminedFile,
  declarations: readonly Declaration[],
  detected: readonly Interest[],
  settings = defaults,
) => {
  const declared = declarations.find(
    (declaration) => declaration.memberId === memberId && declaration.sessionId === file.sessionId,
  );
  const found = detected.filter(({ kind }) => settings.detection.includes(kind));
  const interest = [...(declared?.interests ?? []), ...found].find(
    (tie) => tie.memberId === memberId && bearsOn(tie, file, settings),
  );
  if (interest !== undefined) return refuse('rule', 'jury.deliberate.interest', { nature: interest.kind });
  return declared === undefined ? refuse('rule', 'jury.deliberate.not_declared') : allow();
};

const bearsOn = (tie: Interest, file: ExaminedFile, settings: typeof defaults): boolean =>
  (file.applicants.includes(tie.siren) || file.related.includes(tie.siren)) &&
  (tie.endedOn === undefined || addMonths(tie.endedOn, settings.lookBackMonths) >= file.on);

/**
 * The notes that count in the average of a file: one given by a member whose interest came out
 * afterwards is set aside, and its trace stays.
 * @rule CRPA-R133-12
 * @article CRPA R133-12
 * @source CRPA
 * @certainty reading
 */
export const notesCounted = <Note extends Readonly<{ memberId: string }>>(
  notes: readonly Note[],
  interested: ReadonlySet<string>,
): Readonly<{ counted: readonly Note[]; setAside: readonly Note[] }> => ({
  counted: notes.filter(({ memberId }) => !interested.has(memberId)),
  setAside: notes.filter(({ memberId }) => interested.has(memberId)),
});

const KINDS: Readonly<Record<InterestKind, Text>> = {
  same_siren: { fr: 'vous appartenez à un organisme candidat', en: 'you belong to an applicant body' },
  membership: { fr: 'votre collectivité est membre d’un candidat', en: 'your authority is a member of an applicant' },
  mandate: { fr: 'vous y avez ou y aviez un mandat d’élu', en: 'you hold or held an elected mandate there' },
  employer: { fr: 'vous y travaillez ou y avez travaillé', en: 'you work or worked there' },
  statement: { fr: 'vous l’avez déclaré par écrit', en: 'you declared it in writing' },
};

/** @param facts `nature` (a kind of interest) */
export const shown = ({ nature }: Facts): Text =>
  say(
    {
      fr: 'Vous avez un intérêt dans ce dossier ({}) : ce dossier et ses notes ne vous sont pas accessibles ({}).',
      en: 'You have an interest in this file ({}): the file and its notes are not open to you ({}).',
    },
    KINDS[nature as InterestKind],
    crpa('R133-12'),
  );

export const sentences = {
  'jury.deliberate.interest': shown,
  'jury.deliberate.not_declared': say(
    {
      fr: 'Déclarez d’abord vos intérêts pour cette séance, même si vous n’en avez aucun : les dossiers s’ouvriront ensuite ({}).',
      en: 'First declare your interests for this meeting, even if you have none: the files will then open ({}).',
    },
    crpa('R133-12'),
  ),
};
