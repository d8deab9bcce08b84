import { crpa, decree2018 } from '#kernel/articles';
import { addDays, type Day } from '#kernel/period';
import { type Facts, refuse } from '#kernel/refusal';
import { date, say } from '#kernel/shown';
import type { Text } from '#kernel/text';
import { addMonths } from '#slices/territory';
import { type Suspension, suspendedDays } from './suspension.ts';

/** The date-to-date term, to which suspended days are added once, after the months. */
const dueAfter = (from: Day, months: number, suspensions: readonly Suspension[]): Day => {
  const due = addMonths(from, months);
  return addDays(due, suspendedDays(suspensions, { from, due }));
};

/**
 * The day on which silence on a financial request becomes a rejection. Never carried over to a working day.
 * @param receivedOn day of receipt by the first administration seized
 * @rule CRPA-L231-4-3
 * @article CRPA L231-4 3°, L231-6, L114-3
 * @source CRPA
 * @certainty sourced
 * @setting silence.months = 2 (sourced)
 * @setting silence.bornOn = anniversary (reading; other value day after)
 * @setting silence.carriedOver = false (reading)
 * @caller crpa.appliesToPublicBodies = true (reading)
 */
export const silenceRejectionOn = (receivedOn: Day, months: number, suspensions: readonly Suspension[]): Day =>
  dueAfter(receivedOn, months, suspensions);

/** What silence has done by a day. A decision taken on the very day of the term still counts. */
export const silence = (decidedOn: Day | undefined, today: Day, due: Day): 'pending' | 'decided' | 'rejected' => {
  if (decidedOn !== undefined && decidedOn <= due) return 'decided';
  return today > due ? 'rejected' : 'pending';
};

/**
 * The day after which a request is deemed admissible when nobody has said otherwise. Admissible is not accepted.
 * @param suspensions empty when the programme holds that missing pieces do not suspend this time limit
 * @rule D514-4
 * @article décret 2018-514 art. 4
 * @source D514-4, DAJ
 * @certainty sourced
 * @caller admissibility.suspendedByMissingPieces = true (reading)
 */
export const admissibilityDue = (receivedOn: Day, suspensions: readonly Suspension[], months = 2): Day =>
  dueAfter(receivedOn, months, suspensions);

/** A decision to take more time: it fixes a final date and says why. */
export type Extension = Readonly<{ decidedOn: Day; until: Day; reasons: string }>;

/**
 * The day by which an investment grant must be decided, extensions included; without an award by then the request
 * is rejected, and presenting it again makes a new one.
 * @param acknowledgedOn date of the acknowledgement of receipt
 * @rule D514-7
 * @article décret 2018-514 art. 7
 * @source D514-7
 * @certainty sourced
 * @setting silence.investmentMonths = 8 (sourced)
 * @caller silence.investmentSuspendedByMissingPieces = true (reading)
 */
export const decisionDue = (
  acknowledgedOn: Day,
  extensions: readonly Extension[],
  suspensions: readonly Suspension[],
  months = 8,
) => {
  let due = dueAfter(acknowledgedOn, months, suspensions);
  const inOrder = [...extensions].sort((one, other) => (one.decidedOn < other.decidedOn ? -1 : 1));
  for (const { decidedOn, until, reasons } of inOrder) {
    if (reasons.trim() === '') return refuse('rule', 'review.extend.no_reasons', { date: due });
    if (decidedOn > due) return refuse('rule', 'review.extend.too_late', { date: due, decided: decidedOn });
    if (until <= due) return refuse('rule', 'review.extend.not_later', { date: due, until });
    due = until;
  }
  return { due };
};

export type SilenceRules = Readonly<{
  regime: 'D514' | 'CRPA';
  silenceMonths: number;
  admissibilityMonths: number;
  investmentSilenceMonths: number;
  missingPiecesSuspendAdmissibility: boolean;
  missingPiecesSuspendInvestment: boolean;
}>;

/** The dates silence gives a meaning to. Two of them may have opposite meanings: never show one without its meaning. */
export type SilenceDates = Readonly<{ rejectedOn: Day; deemedAdmissibleOn?: Day }>;

/**
 * What silence will mean, and when, for a file that no extension has touched.
 * CRPA L231-4 3°; décret 2018-514 art. 4 and 7. Which governs is D514-1, set by the call.
 */
export const silenceDates = (
  received: Readonly<{ receivedOn: Day; acknowledgedOn: Day }>,
  rules: SilenceRules,
  suspensions: readonly Suspension[] = [],
): SilenceDates => {
  if (rules.regime === 'CRPA') {
    return { rejectedOn: silenceRejectionOn(received.receivedOn, rules.silenceMonths, suspensions) };
  }
  return {
    rejectedOn: dueAfter(
      received.acknowledgedOn,
      rules.investmentSilenceMonths,
      rules.missingPiecesSuspendInvestment ? suspensions : [],
    ),
    deemedAdmissibleOn: admissibilityDue(
      received.receivedOn,
      rules.missingPiecesSuspendAdmissibility ? suspensions : [],
      rules.admissibilityMonths,
    ),
  };
};

/** « Sans décision de notre part le 15 mai 2026, votre demande sera réputée rejetée. », with the article. */
export const shown = ({ rejectedOn, deemedAdmissibleOn }: SilenceDates): readonly Text[] => [
  ...(deemedAdmissibleOn === undefined
    ? []
    : [
        say(
          {
            fr: 'Sans réponse de notre part le {}, votre demande est réputée recevable : elle sera examinée. Recevable ne veut pas dire acceptée ({}).',
            en: 'Without an answer from us on {}, your request is deemed admissible: it will be examined. Admissible does not mean accepted ({}).',
          },
          date(deemedAdmissibleOn),
          decree2018('4'),
        ),
      ]),
  say(
    {
      fr: 'Sans décision de notre part le {}, et si votre dossier est complet, votre demande sera réputée rejetée ({}).',
      en: 'Without a decision from us on {}, and if your file is complete, your request will be deemed rejected ({}).',
    },
    date(rejectedOn),
    deemedAdmissibleOn === undefined ? crpa('L231-4') : decree2018('7'),
  ),
];

const extending = (fr: string, en: string) => (facts: Facts) => say({ fr, en }, date(facts.date), decree2018('7'));

export const sentences = {
  'review.extend.no_reasons': extending(
    'Dites pourquoi vous prolongez le délai, qui finit le {} : la décision de prolonger est motivée ({}).',
    'Say why you extend the time limit, which ends on {}: the decision to extend gives its reasons ({}).',
  ),
  'review.extend.too_late': extending(
    'Le délai a pris fin le {} : il ne peut plus être prolongé, et la demande est réputée rejetée ({}).',
    'The time limit ended on {}: it can no longer be extended, and the request is deemed rejected ({}).',
  ),
  'review.extend.not_later': extending(
    'Choisissez une date après le {}, fin du délai actuel ({}).',
    'Choose a date after {}, the end of the present time limit ({}).',
  ),
};
