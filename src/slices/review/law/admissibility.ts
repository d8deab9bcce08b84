import { decree2018 } from '#kernel/articles';
import type { Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { allow } from '#kernel/verdict';

export type AdmissibilityState = 'pending' | 'admissible' | 'deemed_admissible' | 'inadmissible';

/**
 * Where a request stands as to its form: what the service answered in time or, failing that, deemed admissible
 * once the term has passed. An answer given after the term changes nothing to what silence has given.
 * @param due the day `admissibilityDue` gave
 * @rule D514-4
 * @article décret 2018-514 art. 4
 * @source D514-4, DAJ
 * @certainty sourced
 */
export const admissibility = (
  answer: Readonly<{ verdict: 'admissible' | 'inadmissible'; on: Day }> | undefined,
  today: Day,
  due: Day,
): AdmissibilityState => {
  if (answer !== undefined && answer.on <= due) return answer.verdict;
  if (answer?.verdict === 'admissible') return 'admissible';
  return today > due ? 'deemed_admissible' : 'pending';
};

/**
 * Whether a request may still be declared inadmissible: not once silence has made it admissible.
 * @rule D514-4
 * @article décret 2018-514 art. 4
 * @source D514-4
 * @certainty sourced
 */
export const mayDeclareInadmissible = (today: Day, due: Day) =>
  today > due ? refuse('rule', 'review.admissibility.deemed_admissible', { date: due }) : allow();

export const sentences = {
  'review.admissibility.deemed_admissible': (facts: Facts): Text =>
    say(
      {
        fr: 'Depuis le {}, cette demande est réputée recevable : elle ne peut plus être déclarée irrecevable ({}).',
        en: 'Since {}, this request is deemed admissible: it can no longer be declared inadmissible ({}).',
      },
      date(facts.date),
      decree2018('4'),
    ),
};
