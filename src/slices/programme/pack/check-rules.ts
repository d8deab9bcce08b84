import type { Text } from '#kernel/text';
import { installedAuthorities } from '#slices/territory';
import { takesFiles } from '../programme.ts';
import { factsAlone, factsWithOthers } from '../rules/authority.ts';
import { problemsIn, type Standing } from '../rules/check.ts';
import { holds, type World } from '../rules/evaluate.ts';
import { comparisonsIn, type Requirement, sourcesIn } from '../rules/language.ts';
import { anythingIn } from '../rules/questions.ts';
import { isAlwaysMet, isNeverMet, knowing } from '../rules/reach.ts';
import { onlyOnce } from './check-texts.ts';
import type { Contents, Part, Report } from './contents.ts';
import { nearest } from './nearest.ts';
import type { Path, Source } from './source.ts';
import type { EligibilityRule, Form, PublishedCall } from './types.ts';
import { BODY_KINDS } from './vocabulary.ts';

/** A list of rules where it is written, with what can be asked and chosen there. */
type Listed = Readonly<{
  source: Source;
  path: Path;
  rules: readonly EligibilityRule[];
  form: Form | undefined;
  /** The form could not be read: its questions are not looked for, since that is told elsewhere. */
  isFormLost: boolean;
  /** Codes of the reasons an officer may choose there. */
  reasons: readonly string[];
}>;

/** Rules name what exists, compare like with like, can be met, and by somebody in France. */
export const checkRules = (contents: Contents, report: Report, warn: Report): void => {
  for (const list of listsIn(contents)) {
    onlyOnce(
      list.rules,
      (rule) => rule.code,
      (i) => ({ source: list.source, path: [...list.path, i, 'code'] }),
      report,
    );
    list.rules.forEach((rule, i) => {
      checkReason(rule, list, [...list.path, i, 'reason'], report);
    });
    if (checkSense(list, report)) checkReach(list, report, warn);
  }
};

const listsIn = (contents: Contents): readonly Listed[] => [
  ...contents.calls.flatMap(({ source, value }) => (takesFiles(value) ? listsOfCall(contents, value, source) : [])),
  ...listsOfDesks(contents),
];

const listsOfCall = (contents: Contents, call: PublishedCall, source: Source): readonly Listed[] => {
  const listed = (path: Path, rules: readonly EligibilityRule[], code = call.form): Listed => {
    const form = contents.forms.find((part: Part<Form>) => part.value.code === code)?.value;
    return {
      source,
      path,
      rules,
      form,
      isFormLost: form === undefined,
      reasons: call.inadmissibility,
    };
  };
  const { territorialDesks: desks } = call;
  return [
    ...call.rounds.map(({ rules, form }, i) => listed(['rounds', i, 'rules', 'eligibility'], rules.eligibility, form)),
    ...(desks ? [listed(['territorialDesks', 'eligibility'], desks.eligibility)] : []),
    ...Object.entries(desks?.known ?? {}).map(([number, { eligibility }]) =>
      listed(['territorialDesks', 'known', number, 'eligibility'], eligibility),
    ),
  ];
};

/** A desk answers for several calls: its rules look at facts, and at no question. */
const listsOfDesks = ({ programme, written }: Contents): readonly Listed[] =>
  (programme?.value.desks ?? []).map((desk, i) => ({
    source: (programme as Part<unknown>).source,
    path: ['desks', i, 'eligibility'],
    rules: desk.eligibility ?? [],
    form: undefined,
    isFormLost: false,
    reasons: [...written.reasons],
  }));

const checkReason = ({ reason }: EligibilityRule, { source, reasons }: Listed, path: Path, report: Report): void => {
  if (reason === undefined || reasons.includes(reason)) return;
  const meant = nearest(reason, reasons);
  report(
    source,
    path,
    {
      fr: `Le motif « ${reason} » ne peut pas être choisi ici.${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
      en: `The reason “${reason}” cannot be chosen here.${meant ? ` Did you mean “${meant}”?` : ''}`,
    },
    { fr: `un motif parmi : ${reasons.join(', ')}`, en: `a reason among: ${reasons.join(', ')}` },
  );
};

let places: Pick<Standing, 'departements' | 'regions'> | undefined;
const placesOfFrance = () => {
  const codes = (key: 'departement' | 'region') => new Set(installedAuthorities().flatMap((one) => one[key] ?? []));
  places ??= { departements: codes('departement'), regions: codes('region') };
  return places;
};

const looksAtQuestions = (requirement: Requirement): boolean =>
  sourcesIn(requirement).some((source) => 'question' in source) ||
  comparisonsIn(requirement).some(([, one]) => 'answered' in one);

/** @returns whether every rule makes sense, so that it can be tried */
const checkSense = (list: Listed, report: Report): boolean => {
  const standing = { form: list.form, ...placesOfFrance() };
  let isSound = true;
  list.rules.forEach((rule, i) => {
    if (list.isFormLost && looksAtQuestions(rule.require)) {
      isSound = false;
      return;
    }
    for (const { path, message, expected } of problemsIn(rule.require, standing)) {
      isSound = false;
      report(list.source, [...list.path, i, 'require', ...path], message, expected);
    }
  });
  return isSound;
};

const NEVER: Text = { fr: 'Cette règle n’est jamais remplie.', en: 'This rule is never met.' };
const WITH_OTHERS: Text = {
  fr: 'Avec les règles qui la précèdent, cette règle n’est jamais remplie.',
  en: 'With the rules before it, this rule is never met.',
};
const POSSIBLE: Text = {
  fr: 'des conditions qui peuvent être vraies ensemble',
  en: 'conditions that can be true together',
};

const checkReach = (list: Listed, report: Report, warn: Report): void => {
  const world = anythingIn(list.form);
  const requirements = list.rules.map(({ require }) => require);
  const at = (i: number): Path => [...list.path, i, 'require'];
  const alone = requirements.map((requirement) => isNeverMet([requirement], world));
  alone.forEach((isNever, i) => {
    if (isNever) report(list.source, at(i), NEVER, POSSIBLE);
  });
  if (alone.includes(true)) return;
  const contrary = requirements.findIndex((_, i) => isNeverMet(requirements.slice(0, i + 1), world));
  if (contrary >= 0) {
    report(list.source, at(contrary), WITH_OTHERS, POSSIBLE);
    return;
  }
  requirements.forEach((requirement, i) => {
    if (isAlwaysMet(requirement, world))
      warn(
        list.source,
        at(i),
        { fr: 'Cette règle est toujours remplie.', en: 'This rule is always met.' },
        { fr: 'une condition qui peut être fausse, ou aucune règle', en: 'a condition that can be false, or no rule' },
      );
  });
  checkFrance(list, requirements, world, report, warn);
};

/** Whether somebody in France meets the rules, with others or alone: what the territory alone can tell. */
const checkFrance = (
  list: Listed,
  requirements: readonly Requirement[],
  world: World,
  report: Report,
  warn: Report,
): void => {
  if (requirements.length === 0) return;
  // Those nobody counted prove nothing: they would meet any threshold.
  const all = installedAuthorities().filter(({ population }) => population !== null);
  const inhabitants = all.reduce((sum, one) => sum + (one.kind === 'commune' ? (one.population ?? 0) : 0), 0);
  const listed = new Set<string>(all.map(({ kind }) => kind));
  // Bodies the data do not list may be anywhere and of any size.
  const unlisted = BODY_KINDS.filter((kind) => !listed.has(kind)).map((kind) =>
    knowing(world, { body: { kind: 'words', words: { only: new Set([kind]) } } }),
  );
  const refused = (worlds: Iterable<World>): number | undefined => firstRefusingAll(requirements, worlds);
  const withOthers = refused(eachOf(all, (one) => knowing(world, factsWithOthers(one, inhabitants)), unlisted));
  const at = (i: number): Path => [...list.path, i, 'require'];
  if (withOthers !== undefined) {
    report(
      list.source,
      at(withOthers),
      { fr: 'Personne en France ne remplit cette règle.', en: 'Nobody in France meets this rule.' },
      { fr: 'une règle que des collectivités remplissent', en: 'a rule that some authorities meet' },
    );
    return;
  }
  const alone = refused(eachOf(all, (one) => knowing(world, factsAlone(one)), unlisted));
  if (alone === undefined) return;
  warn(
    list.source,
    at(alone),
    { fr: 'Aucune collectivité ne remplit cette règle seule.', en: 'No authority meets this rule alone.' },
    {
      fr: 'à dire aux candidats : il faut déposer à plusieurs',
      en: 'to be told to applicants: they must apply with others',
    },
  );
};

function* eachOf<T>(items: readonly T[], worldOf: (item: T) => World, others: readonly World[]): Iterable<World> {
  for (const item of items) yield worldOf(item);
  yield* others;
}

/** The rule that is at fault when every world is refused: the last one needed to refuse them all. */
const firstRefusingAll = (requirements: readonly Requirement[], worlds: Iterable<World>): number | undefined => {
  let latest = 0;
  for (const world of worlds) {
    const verdicts = requirements.map((requirement) => holds(requirement, world));
    if (!verdicts.includes(false)) return undefined;
    latest = Math.max(latest, verdicts.indexOf(false));
  }
  return latest;
};
