import { crpa } from '#kernel/articles';
import { type Facts, refuse } from '#kernel/refusal';
import { say } from '#kernel/shown';
import { allow } from '#kernel/verdict';

/** One file of the agenda, as the minutes tell it. `direction` is empty until deliberated. */
export type Matter = Readonly<{
  number: string;
  direction: string;
  /** Members who asked that their disagreement be recorded, with their words. */
  disagreements?: readonly Readonly<{ member: string; words: string }>[];
  /** Names of the members who stepped aside from this file. */
  recused?: readonly string[];
}>;

export type Minutes = Readonly<{
  present: readonly Readonly<{ name: string; quality: string }>[];
  /** The numbers of the files on the agenda: each must be treated. */
  agenda: readonly string[];
  matters: readonly Matter[];
  mandates: readonly Readonly<{ giver: string; holder: string }>[];
}>;

export const defaults = { recusalsListed: true, beforeAward: true };

/**
 * The minutes state the names and quality of members present, the matters treated, the direction of
 * each deliberation, the names of holders and givers of mandates and, on request, a member's
 * disagreement. Refused in that order, naming the first thing that is missing.
 * @rule CRPA-R133-13
 * @article CRPA R133-13
 * @source CRPA
 * @certainty sourced
 */
export const minutesComplete = (minutes: Minutes) => {
  const unnamed = minutes.present.filter((member) => isBlank(member.name) || isBlank(member.quality));
  if (minutes.present.length === 0 || unnamed.length > 0)
    return refuse('rule', 'jury.minutes.names', { names: namesOf(unnamed.map((member) => member.name)) });
  const treated = new Set(minutes.matters.map((matter) => matter.number));
  const untreated = minutes.agenda.filter((number) => !treated.has(number));
  if (minutes.matters.length === 0 || untreated.length > 0)
    return refuse('rule', 'jury.minutes.matters', { files: namesOf(untreated) });
  const undirected = minutes.matters.filter((matter) => isBlank(matter.direction));
  if (undirected.length > 0)
    return refuse('rule', 'jury.minutes.direction', { files: namesOf(undirected.map((matter) => matter.number)) });
  if (minutes.mandates.some((mandate) => isBlank(mandate.giver) || isBlank(mandate.holder)))
    return refuse('rule', 'jury.minutes.mandates');
  const unsaid = minutes.matters.flatMap((matter) => matter.disagreements ?? []).filter(({ words }) => isBlank(words));
  if (unsaid.length > 0)
    return refuse('rule', 'jury.minutes.disagreement', { names: namesOf(unsaid.map(({ member }) => member)) });
  return allow();
};

/**
 * The members the minutes say have left while a file was deliberated.
 * @rule CRPA-R133-13
 * @article CRPA R133-12, R133-13
 * @source CRPA
 * @certainty reading
 * @setting minutes.recusalsListed = true (reading)
 */
export const leftFor = (matter: Matter, settings = defaults): readonly string[] =>
  settings.recusalsListed ? (matter.recused ?? []) : [];

/**
 * The opinion goes to the authority that decides: nothing is awarded on minutes not yet signed.
 * @rule CRPA-R133-13
 * @article CRPA R133-13
 * @source CRPA
 * @certainty reading
 * @setting minutes.beforeAward = true (reading)
 */
export const mayDecideOn = (minutes: Readonly<{ signedOn?: string }>, settings = defaults) =>
  settings.beforeAward && minutes.signedOn === undefined ? refuse('rule', 'award.decide.minutes_unsigned') : allow();

const isBlank = (text: string): boolean => text.trim() === '';
const namesOf = (names: readonly string[]): string => names.filter((name) => !isBlank(name)).join(', ');

const detail = (fact: Facts[string] | undefined): string => (fact === undefined || fact === '' ? '' : ` (${fact})`);
const missing = (fr: string, en: string) => (facts: Facts) =>
  say(
    {
      fr: `Le procès-verbal ne peut être signé : il manque ${fr}{} ({}).`,
      en: `The minutes cannot be signed: ${en}{} is missing ({}).`,
    },
    detail(facts.files ?? facts.names),
    crpa('R133-13'),
  );

export const sentences = {
  'jury.minutes.names': missing('le nom ou la qualité d’un membre présent', 'the name or quality of a member present'),
  'jury.minutes.matters': missing('une question de l’ordre du jour', 'a matter of the agenda'),
  'jury.minutes.direction': missing('le sens d’une délibération', 'the direction of a deliberation'),
  'jury.minutes.mandates': missing(
    'le nom de qui donne ou détient un mandat',
    'the name of the giver or holder of a mandate',
  ),
  'jury.minutes.disagreement': missing(
    'le désaccord qu’un membre a demandé de noter',
    'the disagreement a member asked to record',
  ),
  'award.decide.minutes_unsigned': say(
    {
      fr: 'Le procès-verbal de la séance n’est pas encore signé : l’avis du jury ne vous est pas encore transmis ({}).',
      en: 'The minutes of the meeting are not signed yet: the opinion of the jury has not reached you ({}).',
    },
    crpa('R133-13'),
  ),
};
