import type { Text } from '#kernel/text';
import { takesFiles } from '../programme.ts';
import { lacks, refers } from './check-calls.ts';
import { onlyOnce } from './check-texts.ts';
import type { Contents, Report } from './contents.ts';
import type { Path, Source } from './source.ts';
import type { PublishedCall, Questionnaire, Round } from './types.ts';

/** Paths go forward: each stage is opened by what an earlier one brings, and gives in one way. */
export const checkPaths = (contents: Contents, report: Report): void => {
  for (const { source, value } of contents.questionnaires) checkQuestionnaire(value, source, report);
  for (const { source, value } of contents.calls) {
    if (!takesFiles(value)) continue;
    if (value.questionnaire !== undefined)
      refers(contents, 'questionnaires', value.questionnaire, source, ['questionnaire'], report);
    checkReferences(contents, value, source, report);
    checkOrder(value, source, report);
    if (value.grant === 'stages') checkStages(value, source, report);
  }
};

const checkReferences = (contents: Contents, call: PublishedCall, source: Source, report: Report): void => {
  call.rounds.forEach(({ form, agreement, letters, deliverables }, i) => {
    if (form !== undefined) refers(contents, 'forms', form, source, ['rounds', i, 'form'], report);
    if (agreement !== undefined) refers(contents, 'agreements', agreement, source, ['rounds', i, 'agreement'], report);
    for (const [moment, letter] of Object.entries(letters ?? {}))
      refers(contents, 'letters', letter, source, ['rounds', i, 'letters', moment], report);
    onlyOnce(
      deliverables ?? [],
      ({ code }) => code,
      (j) => ({ source, path: ['rounds', i, 'deliverables', j, 'code'] }),
      report,
    );
  });
};

/** A stage is opened by an earlier one, which brings something, and opens no other. */
const checkOrder = ({ rounds, grant }: PublishedCall, source: Source, report: Report): void => {
  rounds.forEach((round, i) => {
    if (round.after === undefined) return;
    const path: Path = ['rounds', i, 'after'];
    if (grant !== 'stages') report(source, path, NOT_STAGED, { fr: 'grant: stages', en: 'grant: stages' });
    const former = rounds.slice(0, i).find(({ number }) => number === round.after && number < round.number);
    if (former === undefined) report(source, path, noFormer(round), EARLIER);
    else if (former.deliverables === undefined)
      lacks(report, source, ['rounds', rounds.indexOf(former), 'deliverables'], {
        fr: `ce que l’étape ${former.number} apporte, puisqu’une autre l’attend`,
        en: `what stage ${former.number} brings, as another one waits for it`,
      });
    if (rounds.slice(0, i).some(({ after }) => after === round.after)) report(source, path, TWICE, ONE_EACH);
  });
};

const NOT_STAGED: Text = {
  fr: 'Seul un appel par étapes ouvre une session après une autre.',
  en: 'Only a call in stages opens a round after another.',
};
const noFormer = ({ after }: Round): Text => ({
  fr: `Aucune session ${after} ne vient avant celle-ci.`,
  en: `No round ${after} comes before this one.`,
});
const EARLIER: Text = { fr: 'le numéro d’une session écrite avant', en: 'the number of a round written before' };
const TWICE: Text = { fr: 'Une autre étape suit déjà celle-là.', en: 'Another stage already follows that one.' };
const ONE_EACH: Text = { fr: 'une seule étape après une autre', en: 'one stage after another' };

const checkStages = ({ rounds, decidedBy }: PublishedCall, source: Source, report: Report): void => {
  if (!rounds.some(({ after }) => after !== undefined))
    report(
      source,
      ['grant'],
      { fr: 'Aucune étape ne suit une autre.', en: 'No stage follows another.' },
      { fr: 'une session avec « after »', en: 'a round with “after”' },
    );
  if (decidedBy !== 'desk')
    report(
      source,
      ['decidedBy'],
      {
        fr: 'Les étapes d’un parcours sont décidées par un guichet.',
        en: 'The stages of a path are decided by a desk.',
      },
      { fr: 'desk', en: 'desk' },
    );
  rounds.forEach(({ rules }, i) => {
    if ((rules.flatCents === undefined) === (rules.rateBasisPoints === undefined))
      report(source, ['rounds', i, 'rules'], BOTH_OR_NEITHER, {
        fr: '« flat » ou « rateBasisPoints », l’un des deux',
        en: '“flat” or “rateBasisPoints”, one of the two',
      });
  });
};

const BOTH_OR_NEITHER: Text = {
  fr: 'Une étape donne un forfait ou une part de la dépense.',
  en: 'A stage gives a flat amount or a share of the cost.',
};

/** A statement for each level, and keys of their own: an answer is kept under the key of its question. */
const checkQuestionnaire = (questionnaire: Questionnaire, source: Source, report: Report): void => {
  const { themes, levels } = questionnaire;
  onlyOnce(
    themes,
    ({ code }) => code,
    (i) => ({ source, path: ['themes', i, 'code'] }),
    report,
  );
  const asked = themes.flatMap(({ questions }, i) => questions.map((question, j) => ({ question, i, j })));
  const pathOf = (place: number): Path => {
    const { i, j } = asked[place] as (typeof asked)[number];
    return ['themes', i, 'questions', j];
  };
  onlyOnce(
    asked,
    ({ question }) => question.key,
    (place) => ({ source, path: [...pathOf(place), 'key'] }),
    report,
  );
  asked.forEach(({ question }, place) => {
    if (question.levels.length === levels.length) return;
    report(
      source,
      [...pathOf(place), 'levels'],
      {
        fr: `Cette question a ${question.levels.length} phrases pour ${levels.length} niveaux.`,
        en: `This question has ${question.levels.length} statements for ${levels.length} levels.`,
      },
      { fr: `une phrase par niveau : ${levels.length}`, en: `one statement for each level: ${levels.length}` },
    );
  });
};
