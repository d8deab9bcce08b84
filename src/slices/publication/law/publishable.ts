import { crpa } from '#kernel/articles';
import type { Facts } from '#kernel/refusal';
import { say } from '#kernel/shown';
import type { Text } from '#kernel/text';

/** What a field holds, as classified by the programme. */
export type FieldClass =
  | 'open'
  | 'information_security'
  | 'privacy'
  | 'business_secret'
  | 'judgement'
  | 'harmful_conduct'
  | 'personal'
  | 'aggregate';

export type ClassifiedField = Readonly<{
  id: string;
  holds: FieldClass;
  /** For personal data: whose, and the listed category of document they come from, if any. */
  personId?: string;
  listed?: 'organisation_chart' | 'directory' | 'elected_officials' | 'business_register';
  /** For aggregated figures: the number of files they are drawn from. */
  files?: number;
}>;

export type DocumentToPublish = Readonly<{ kind: string; fields: readonly ClassifiedField[] }>;

export type Publishable = Readonly<{
  publish: readonly string[];
  hide: readonly Readonly<{ field: string; article: string }>[];
  never: readonly string[];
}>;

export const defaults = {
  never: ['individual_note', 'cyber_audit', 'identity_document', 'bank_details', 'conflict_declaration'],
  smallGroupMinimum: 5,
  minInhabitants: 3500,
  minFte: 50,
};

const COVERED_BY: Readonly<Record<Exclude<FieldClass, 'open'>, string>> = {
  information_security: 'L311-5',
  privacy: 'L311-6',
  business_secret: 'L311-6',
  judgement: 'L311-6',
  harmful_conduct: 'L311-6',
  personal: 'L312-1-2',
  aggregate: 'L311-6',
};

/**
 * Before publication, mentions covered by L311-5 or L311-6 are hidden, and personal data are made
 * unidentifiable unless the person agreed or the document is of a listed category. Some kinds of
 * documents are never published, whole.
 * @param consents the persons who agreed to the publication of their data
 * @rule CRPA-L312-1-2
 * @article CRPA L311-5, L311-6, L312-1-2, D312-1-3
 * @source CRPA
 * @certainty sourced
 * @setting publication.never = individual_note, cyber_audit, identity_document, bank_details, conflict_declaration (reading)
 * @setting publication.smallGroupMinimum = 5 (reading)
 */
export const publishable = (
  document: DocumentToPublish,
  consents: ReadonlySet<string>,
  settings = defaults,
): Publishable => {
  const ids = document.fields.map((field) => field.id);
  if (settings.never.includes(document.kind)) return { publish: [], hide: [], never: ids };
  const hidden = document.fields.flatMap((field) => {
    const article = articleHiding(field, consents, settings);
    return article === undefined ? [] : [{ field: field.id, article }];
  });
  const isHidden = new Set(hidden.map(({ field }) => field));
  return { publish: ids.filter((id) => !isHidden.has(id)), hide: hidden, never: [] };
};

const articleHiding = (
  field: ClassifiedField,
  consents: ReadonlySet<string>,
  settings: typeof defaults,
): string | undefined => {
  if (field.holds === 'open') return undefined;
  if (field.holds === 'aggregate' && (field.files ?? 0) >= settings.smallGroupMinimum) return undefined;
  const isFree = field.listed !== undefined || (field.personId !== undefined && consents.has(field.personId));
  return field.holds === 'personal' && isFree ? undefined : COVERED_BY[field.holds];
};

/**
 * Whether the law obliges this publisher: not under 50 full-time equivalents, nor a local authority
 * under 3,500 inhabitants. It may always publish by policy.
 * @rule CRPA-L312-1-2
 * @article CRPA L312-1-1, D312-1-1-1
 * @source CRPA
 * @certainty sourced
 * @setting publication.minInhabitants = 3500 (sourced)
 * @setting publication.minFte = 50 (sourced)
 */
export const mustPublish = (
  publisher: Readonly<{ fullTimeEquivalents: number; inhabitants?: number }>,
  settings = defaults,
): boolean =>
  publisher.fullTimeEquivalents >= settings.minFte &&
  (publisher.inhabitants === undefined || publisher.inhabitants >= settings.minInhabitants);

/** @param facts `count`, `list` (the mentions with their articles) */
export const shown = ({ count = 0, list = '' }: Facts): Text =>
  say(
    {
      fr: 'Avant publication, {} mentions sont masquées : {}. Relisez le résultat ({}).',
      en: 'Before publication, {} mentions are hidden: {}. Read the result again ({}).',
    },
    count,
    list,
    crpa('L312-1-2'),
  );

export const sentences = {};
