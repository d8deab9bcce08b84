import { instantsAt } from '#kernel/period';
import type { Text } from '#kernel/text';
import { decidesOnFiles, takesFiles } from '../programme.ts';
import { checkLate } from './check-late.ts';
import { checkPartners } from './check-partners.ts';
import { onlyOnce } from './check-texts.ts';
import { checkDesk } from './check-visit.ts';
import type { Contents, Family, Part, Report } from './contents.ts';
import { nearest } from './nearest.ts';
import type { Path, Source } from './source.ts';
import type { Form, NeedsCall, PublishedCall, Round, SeatsCall } from './types.ts';
import type { LetterMoment, QuestionRole } from './vocabulary.ts';

const FAMILY_NAMES: Readonly<Record<Family, Text>> = {
  calls: { fr: 'appel', en: 'call' },
  forms: { fr: 'formulaire', en: 'form' },
  grids: { fr: 'grille', en: 'grid' },
  letters: { fr: 'lettre', en: 'letter' },
  agreements: { fr: 'convention', en: 'agreement' },
  desks: { fr: 'service', en: 'desk' },
  envelopes: { fr: 'enveloppe', en: 'envelope' },
  reasons: { fr: 'motif', en: 'reason' },
  questionnaires: { fr: 'questionnaire', en: 'questionnaire' },
};

/** Calls refer to what exists, are complete for their instrument, and their calendar can happen. */
export const checkCalls = (contents: Contents, report: Report, warn: Report): void => {
  for (const { source, value } of contents.calls) {
    refers(contents, 'envelopes', value.envelope, source, ['envelope'], report);
    if (takesFiles(value)) checkCallForFiles(contents, value, source, report, warn);
    if ('seatsPerBody' in value) refers(contents, 'desks', value.desk, source, ['desk'], report);
    if ('themes' in value) checkThemes(value, source, report);
  }
};

const checkThemes = ({ themes }: SeatsCall | NeedsCall, source: Source, report: Report): void =>
  onlyOnce(
    themes,
    (theme) => theme.code,
    (i) => ({ source, path: ['themes', i, 'code'] }),
    report,
  );

const checkCallForFiles = (
  contents: Contents,
  call: PublishedCall,
  source: Source,
  report: Report,
  warn: Report,
): void => {
  checkReferences(contents, call, source, report);
  checkInstrument(call, source, report);
  for (const form of formsOf(call)) checkForm(contents, call, form, source, report);
  checkPartners(call, source, report);
  if (call.costs) {
    onlyOnce(
      call.costs.categories,
      (category) => category.code,
      (i) => ({ source, path: ['costs', 'categories', i, 'code'] }),
      report,
    );
  }
  onlyOnce(
    call.rounds,
    (round) => round.number,
    (i) => ({ source, path: ['rounds', i, 'number'] }),
    report,
  );
  call.rounds.forEach((round, i) => {
    checkRound(round, call, contents.programme?.value.zone, source, ['rounds', i], report, warn);
  });
};

export const refers = (
  contents: Contents,
  family: Family,
  code: string,
  source: Source,
  path: Path,
  report: Report,
): void => {
  const known = contents.written[family];
  if (known.has(code)) return;
  const meant = nearest(code, known);
  const name = FAMILY_NAMES[family];
  report(
    source,
    path,
    {
      fr: `Il n’y a pas de ${name.fr} « ${code} ».${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
      en: `There is no ${name.en} “${code}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
    },
    {
      fr: `un code parmi : ${[...known].join(', ') || 'aucun'}`,
      en: `a code among: ${[...known].join(', ') || 'none'}`,
    },
  );
};

const checkReferences = (contents: Contents, call: PublishedCall, source: Source, report: Report): void => {
  refers(contents, 'desks', call.desk, source, ['desk'], report);
  if (call.territorialDesks)
    refers(contents, 'envelopes', call.territorialDesks.envelope, source, ['territorialDesks', 'envelope'], report);
  refers(contents, 'forms', call.form, source, ['form'], report);
  refers(contents, 'agreements', call.agreement, source, ['agreement'], report);
  if (call.grid) refers(contents, 'grids', call.grid, source, ['grid'], report);
  for (const [moment, letter] of Object.entries(call.letters))
    refers(contents, 'letters', letter as string, source, ['letters', moment], report);
  call.inadmissibility.forEach((reason, i) => {
    refers(contents, 'reasons', reason, source, ['inadmissibility', i], report);
  });
  call.otherWays.forEach((other, i) => {
    refers(contents, 'calls', other, source, ['otherWays', i], report);
  });
};

/** The letters due whoever decides, and those a list drawn up by a jury adds. */
const lettersDue = (call: PublishedCall): readonly LetterMoment[] =>
  decidesOnFiles(call) === 'desk'
    ? ['inadmissible', 'laureate', 'refused']
    : ['inadmissible', 'laureate', 'waiting', 'refused'];

export const lacks = (report: Report, source: Source, path: Path, why: Text): void =>
  report(source, path, { fr: `« ${path.at(-1)} » manque.`, en: `“${path.at(-1)}” is missing.` }, why);

const checkInstrument = (call: PublishedCall, source: Source, report: Report): void => {
  for (const moment of lettersDue(call)) {
    if (call.letters[moment] === undefined)
      lacks(report, source, ['letters', moment], { fr: 'le code d’une lettre', en: 'the code of a letter' });
  }
  if (call.decidedBy === 'jury' && call.grid === undefined)
    lacks(report, source, ['grid'], { fr: 'une grille, pour le jury', en: 'a grid, for the jury' });
  call.rounds.forEach(({ rules }, i) => {
    if (call.grant === 'flat' && rules.flatCents === undefined)
      lacks(report, source, ['rounds', i, 'rules', 'flat'], { fr: 'le montant du forfait', en: 'the flat amount' });
    if (call.grant === 'asked' && rules.rateBasisPoints === undefined)
      lacks(report, source, ['rounds', i, 'rules', 'rateBasisPoints'], { fr: 'le taux', en: 'the rate' });
  });
};

/** ARR18-CONTENT: what a request must say when the call is under décret 2018-514. */
const ROLES_DUE: readonly QuestionRole[] = ['title', 'summary', 'territory', 'starts_on', 'ends_on', 'budget'];

const formsOf = (call: PublishedCall): readonly string[] => [
  ...new Set([call.form, ...call.rounds.flatMap(({ form }) => form ?? [])]),
];

const checkForm = (contents: Contents, call: PublishedCall, code: string, source: Source, report: Report): void => {
  const form = contents.forms.find((part: Part<Form>) => part.value.code === code)?.value;
  if (form === undefined) return;
  checkDesk(call, form, source, report);
  const questions = form.sections.flatMap((section) => section.questions);
  call.evidence.forEach((piece, i) => {
    piece.questions.forEach((key, j) => {
      if (questions.some((question) => question.key === key)) return;
      const meant = nearest(
        key,
        questions.map((question) => question.key),
      );
      report(
        source,
        ['evidence', i, 'questions', j],
        {
          fr: `Le formulaire « ${form.code} » n’a pas de question « ${key} ».${meant ? ` Vouliez-vous dire « ${meant} » ?` : ''}`,
          en: `The form “${form.code}” has no question “${key}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
        },
        { fr: 'la clé d’une question du formulaire', en: 'the key of a question of the form' },
      );
    });
  });
  const hasBudget = questions.some((question) => question.type === 'budget');
  if (hasBudget && call.costs === undefined)
    lacks(report, source, ['costs'], {
      fr: 'les natures de dépenses, puisque le formulaire a un budget',
      en: 'the kinds of costs, as the form has a budget',
    });
  if (call.regime !== 'D514') return;
  const missing = ROLES_DUE.filter((role) => !questions.some((question) => question.role === role));
  if (missing.length === 0) return;
  report(
    source,
    ['form'],
    {
      fr: `Le formulaire « ${form.code} » ne demande pas : ${missing.join(', ')}.`,
      en: `The form “${form.code}” does not ask for: ${missing.join(', ')}.`,
    },
    {
      fr: 'le contenu minimal d’une demande (arrêté du 21 août 2018)',
      en: 'the minimum content of a request (arrêté of 21 August 2018)',
    },
  );
};

const checkRound = (
  round: Round,
  call: PublishedCall,
  zone: string | undefined,
  source: Source,
  path: Path,
  report: Report,
  warn: Report,
): void => {
  if (round.closesAt !== undefined && round.closesAt <= round.opensAt)
    report(
      source,
      [...path, 'closesAt'],
      { fr: 'La session ferme avant d’ouvrir.', en: 'The round closes before it opens.' },
      { fr: `après ${round.opensAt}`, en: `after ${round.opensAt}` },
    );
  if (round.juryOn !== undefined && round.closesAt !== undefined && round.juryOn <= round.closesAt.slice(0, 10))
    report(
      source,
      [...path, 'juryOn'],
      { fr: 'Le jury se réunit avant la fin des dépôts.', en: 'The jury meets before filing ends.' },
      { fr: `après le ${round.closesAt.slice(0, 10)}`, en: `after ${round.closesAt.slice(0, 10)}` },
    );
  checkLate(round, call, source, path, report);
  const { floorCents, ceilingCents } = round.rules;
  if (floorCents !== undefined && ceilingCents !== undefined && BigInt(floorCents) > BigInt(ceilingCents))
    report(
      source,
      [...path, 'rules', 'floor'],
      { fr: 'Le plancher dépasse le plafond.', en: 'The floor is above the ceiling.' },
      { fr: 'un plancher au plus égal au plafond', en: 'a floor at most equal to the ceiling' },
    );
  if (call.decidedBy === 'jury' && round.closesAt === undefined)
    lacks(report, source, [...path, 'closesAt'], { fr: 'une date de clôture', en: 'a closing date' });
  for (const field of ['opensAt', 'closesAt'] as const) checkHour(round[field], zone, source, [...path, field], report);
  checkHour(round.late?.until, zone, source, [...path, 'late', 'until'], report);
  if (round.closesAt !== undefined && !round.closesAt.endsWith('23:59:59'))
    warn(
      source,
      [...path, 'closesAt'],
      {
        fr: 'La session ferme en cours de journée, alors que le texte (CRPA, article L112-13) parle d’une date.',
        en: 'The round closes during the day, while the text (CRPA, article L112-13) speaks of a date.',
      },
      { fr: '23:59:59, sauf volonté contraire', en: '23:59:59, unless meant otherwise' },
    );
};

/** CAL-ZONES: an hour that the change of clock skips or repeats closes nothing. */
const checkHour = (
  local: string | undefined,
  zone: string | undefined,
  source: Source,
  path: Path,
  report: Report,
): void => {
  if (local === undefined || zone === undefined) return;
  const instants = instantsAt(local.replace(' ', 'T'), zone).length;
  if (instants === 1) return;
  report(
    source,
    path,
    instants === 0
      ? {
          fr: `Cette heure n’existe pas à ${zone} : on passe à l’heure d’été.`,
          en: `This hour does not exist in ${zone}: clocks go forward.`,
        }
      : {
          fr: `Cette heure existe deux fois à ${zone} : on passe à l’heure d’hiver.`,
          en: `This hour happens twice in ${zone}: clocks go back.`,
        },
    { fr: 'une heure qui existe une seule fois', en: 'an hour that happens once' },
  );
};
