import { type Actor, preparesFile } from '#kernel/actor';
import { legalDay } from '#kernel/period';
import type { Problem as Refused, Seen } from '#platform/web';
import { type TerritorialDesk, territorialDeskFor } from '#slices/call';
import type { Question, Section } from '#slices/programme';
import { detailOf, searchTerritories, territoriesByIds } from '#slices/territory';
import { asFields } from '../as-fields.ts';
import { assessBudget, type BudgetAssessment, blocking, missingOrWrong, visibleSections } from '../form/index.ts';
import type { BudgetAnswer, Problem, RawFields } from '../form/types.ts';
import { budgetRulesOf } from '../frozen.ts';
import { type PartLine, partsOf, type RecentEdit, recentEdits } from '../parts.ts';
import { judgeAll, type StoredAnswer, VERSION_PREFIX, withoutRow } from '../saving.ts';
import { valuesOf } from '../values.ts';
import { type Draft, draftFor } from './draft.ts';

export type PlaceOption = Readonly<{ id: string; name: string; detail: Readonly<{ fr: string; en: string }> }>;
export type Conflicting = Readonly<{ question: Question; theirs: StoredAnswer }>;

/** All a part needs to be drawn, again or for the first time. */
export type PartModel = Readonly<{
  draft: Draft;
  parts: readonly PartLine[];
  section: Section;
  questions: readonly Question[];
  /** What the fields show: what was just typed, else what is saved. */
  fields: RawFields;
  /** What stops the filing in this part, when the person comes from the list of what is missing. */
  problems: readonly Problem[];
  checking: boolean;
  conflicts: readonly Conflicting[];
  places: readonly PlaceOption[];
  search: Readonly<{ key: string; q: string; found: readonly PlaceOption[] }> | undefined;
  rows: Readonly<{ prefix: string; count: number }> | undefined;
  budget: BudgetAssessment | undefined;
  /** The territorial desk of the body, when the call has one. */
  desk: TerritorialDesk | undefined;
  edits: readonly RecentEdit[];
  mayWrite: boolean;
  saved: Date | undefined;
  refused: Refused | undefined;
}>;

/** The page of one part, for a member of the body. @param refused what a form just sent could not be saved for */
export const partFor = async (seen: Seen, refused?: Refused): Promise<PartModel | undefined> => {
  const { reader, actor, params, query } = seen;
  const draft = await draftFor(reader, actor, params.id ?? '');
  const section = draft?.form.sections.find((one) => one.key === params.part);
  if (draft === undefined || section === undefined) return undefined;
  const questions = questionsIn(draft, section.key);
  const typed = refused === undefined ? undefined : withoutRow(refused.fields);
  const stored = asFields(section.questions, valuesOf(draft));
  const shown = withKnown(draft, actor, section, stored);
  const fields = typed === undefined ? shown : typedOver(shown, section, typed);
  const territories = section.questions.filter((one) => one.type === 'territory').map((one) => one.key);
  const [places, search] = await Promise.all([
    placesIn(
      seen,
      territories.flatMap((key) => [fields[key] ?? []].flat() as string[]),
    ),
    searchIn(seen, territories),
  ]);
  const problems = blocking(
    missingOrWrong(
      draft.form,
      valuesOf(draft),
      draft.attachments,
      budgetRulesOf(draft, draft.home),
      legalDay(seen.at, draft.round.pack.zone),
    ),
  );
  return {
    draft,
    parts: partsOf(draft, problems),
    section,
    questions,
    fields,
    problems: problems.filter((problem) => problem.section === section.key),
    checking: query.get('check') !== null,
    conflicts: typed === undefined ? [] : conflictsIn(draft, section, typed, actor),
    places,
    search,
    rows: rowsAsked(query.get('rows'), typed),
    budget: budgetOf(draft, section),
    desk: territorialDeskFor(draft.round, draft.home),
    edits: recentEdits(draft, actor.id),
    mayWrite: preparesFile(actor, draft.application) !== undefined,
    saved: lastSaved(draft),
    refused,
  };
};

/**
 * What was typed stands over what is saved, question by question: those that were not on the page sent keep their
 * answer, and an answer that was emptied stays empty.
 */
const typedOver = (shown: RawFields, section: Section, typed: RawFields): RawFields => {
  const sent = section.questions
    .filter(({ key }) => typed[`${VERSION_PREFIX}${key}`] !== undefined)
    .map(({ key }) => key);
  const isOf = (name: string): boolean => sent.some((key) => name === key || name.startsWith(`${key}.`));
  const kept = Object.entries(shown).filter(([name]) => !isOf(name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(Object.entries(typed).filter(([name]) => isOf(name))) };
};

const questionsIn = (draft: Draft, part: string): readonly Question[] =>
  visibleSections(draft.form, valuesOf(draft)).find((one) => one.section.key === part)?.questions ?? [];

/** What we already know of the person and of the body is proposed, not asked (CRPA L113-12). */
const withKnown = (draft: Draft, actor: Actor, section: Section, stored: RawFields): RawFields => {
  const known: Record<string, string | readonly string[]> = {};
  for (const question of section.questions) {
    if (draft.answers[question.key] !== undefined) continue;
    if (question.role === 'contact_name') known[question.key] = `${actor.givenName} ${actor.familyName}`.trim();
    if (question.role === 'contact_email') known[question.key] = actor.email;
    if (question.role === 'territory' && draft.organisation.territoryId !== null) {
      known[question.key] = [draft.organisation.territoryId];
    }
  }
  return { ...known, ...stored };
};

const optionsOf = (found: Awaited<ReturnType<typeof territoriesByIds>>): readonly PlaceOption[] =>
  found.map((place) => ({ id: place.id, name: place.name, detail: detailOf(place) }));

const placesIn = async ({ reader }: Seen, ids: readonly string[]): Promise<readonly PlaceOption[]> =>
  ids.length === 0 ? [] : optionsOf(await territoriesByIds(reader, ids));

const searchIn = async ({ reader, query }: Seen, keys: readonly string[]): Promise<PartModel['search']> => {
  const key = query.get('search') ?? '';
  const q = (query.get('q') ?? '').trim().slice(0, 100);
  return keys.includes(key) && q !== '' ? { key, q, found: optionsOf(await searchTerritories(reader, q)) } : undefined;
};

const conflictsIn = (draft: Draft, section: Section, typed: RawFields, actor: Actor): readonly Conflicting[] =>
  judgeAll(section.questions, typed, draft.answers, actor.id).flatMap(({ question, judged }) =>
    judged.kind === 'conflict' ? [{ question, theirs: judged.current }] : [],
  );

/** `budget.costs:4`: rows to draw, once one was added without script. */
const rowsAsked = (asked: string | null, typed: RawFields | undefined): PartModel['rows'] => {
  const match = /^([\w.]{1,100}):(\d{1,3})$/.exec(asked ?? '');
  if (match !== null) return { prefix: match[1] as string, count: Math.min(Number(match[2]), 100) };
  const added = typed?._add;
  return typeof added === 'string' && typed !== undefined
    ? { prefix: added, count: Math.min(rowCount(typed, added) + 1, 100) }
    : undefined;
};

const rowCount = (fields: RawFields, prefix: string): number =>
  new Set(
    Object.keys(fields).flatMap((name) =>
      name.startsWith(`${prefix}.`) ? [name.slice(prefix.length + 1).split('.')[0]] : [],
    ),
  ).size;

const budgetOf = (draft: Draft, section: Section): BudgetAssessment | undefined => {
  const question = section.questions.find((one) => one.type === 'budget');
  return (
    question &&
    assessBudget(
      draft.answers[question.key]?.value as BudgetAnswer | null | undefined,
      budgetRulesOf(draft, draft.home),
    )
  );
};

const lastSaved = (draft: Draft): Date | undefined =>
  Object.values(draft.answers).reduce<Date | undefined>(
    (latest, one) => (latest === undefined || one.at.getTime() > latest.getTime() ? one.at : latest),
    undefined,
  );
