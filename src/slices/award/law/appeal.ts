import type { Calendar, Day } from '#kernel/period';
import { refuse } from '#kernel/refusal';
import { allow } from '#kernel/verdict';
import { addMonths, lastDayFranc } from '#slices/territory';

/** What a notification (or, for an implicit decision, the acknowledgement) says of appeals. */
export type Mentions = Readonly<{ statesTimeLimit: boolean; statesMeans: boolean }>;

/** The overseas territories that article R421-7 lists. */
export type ListedTerritory =
  | 'guadeloupe'
  | 'guyane'
  | 'martinique'
  | 'reunion'
  | 'mayotte'
  | 'saint-barthelemy'
  | 'saint-martin'
  | 'saint-pierre-et-miquelon'
  | 'polynesie-francaise'
  | 'wallis-et-futuna'
  | 'nouvelle-caledonie'
  | 'terres-australes';

export type CourtSeat = 'metropole' | ListedTerritory;
export type Residence = CourtSeat | 'abroad';

export const defaults = {
  months: 2,
  silenceMonths: 2,
  distanceMonths: 1,
  abroadMonths: 2,
  reasonableMonthsWithoutMention: 12,
  expressAfterSilenceRestarts: true,
  reasonsMonths: 1,
  reasonsAlways: true,
};

/**
 * Whether the time limits of appeal bind the recipient: only when they and the means of appeal were
 * stated, and an applicant without a valid acknowledgement is not bound, unless an express decision
 * was duly notified before the implicit one was born.
 * @param decision `express_late`: notified after the implicit decision was born
 * @rule CJA-R421-5
 * @article CJA R421-5; CRPA L112-12
 * @source CJA5, CRPA
 * @certainty sourced
 */
export const appealOpposable = (
  mentions: Mentions,
  acknowledgement: 'valid' | 'missing' | 'incomplete',
  decision: 'express' | 'implicit' | 'express_late',
): boolean =>
  mentions.statesTimeLimit && mentions.statesMeans && (decision === 'express' || acknowledgement === 'valid');

/**
 * A decision does not leave without the mentions that make its time limits bind.
 * @rule CJA-R421-5
 * @article CJA R421-5
 * @source CJA5, CRPA
 * @certainty sourced
 */
export const mayNotify = (mentions: Mentions) => {
  if (!mentions.statesTimeLimit) return refuse('rule', 'award.notify.no_time_limit');
  if (!mentions.statesMeans) return refuse('rule', 'award.notify.no_means');
  return allow();
};

/**
 * The day that binds when the letter states one: a longer time limit stated by mistake holds.
 * @rule CJA-R421-5
 * @article CJA R421-5
 * @source CJA5
 * @certainty reading
 */
export const bindingLastDay = (lawful: Day, stated: Day | undefined): Day =>
  stated !== undefined && stated > lawful ? stated : lawful;

/**
 * Without the mentions, the last reasonable day to go to court.
 * @rule CJA-R421-5
 * @article Conseil d'État 13 July 2016
 * @source memory
 * @certainty memory
 * @setting appeal.reasonableMonthsWithoutMention = 12 (memory)
 */
export const lastReasonableDay = (knownOn: Day, settings = defaults): Day =>
  addMonths(knownOn, settings.reasonableMonthsWithoutMention);

/**
 * The court is seized within two months of notification (franc), longer for those who live far from it.
 * @rule CJA-R421-1
 * @article CJA R421-1, R421-7
 * @source CJA7, FRANC
 * @certainty sourced
 * @setting appeal.months = 2 (sourced)
 * @caller appeal.court = set by desk (reading)
 * @caller appeal.residenceOf = seat of the body (reading)
 */
export const lastDayToSue = (
  notifiedOn: Day,
  seat: CourtSeat,
  residence: Residence,
  calendar: Calendar,
  settings = defaults,
): Day => lastDayFranc(notifiedOn, settings.months + extraMonths(seat, residence, settings), calendar);

/**
 * The months that distance adds: one between mainland France and a listed territory, either way, or
 * between two of them; two for those living abroad.
 * @rule CJA-R421-1
 * @article CJA R421-7
 * @source CJA7
 * @certainty sourced
 * @setting appeal.distanceMonths = 1 (sourced; state of 2012, to check)
 * @setting appeal.abroadMonths = 2 (sourced; state of 2012, to check)
 */
export const extraMonths = (seat: CourtSeat, residence: Residence, settings = defaults): number => {
  if (residence === 'abroad') return settings.abroadMonths;
  return residence === seat ? 0 : settings.distanceMonths;
};

export type AdministrativeAppeal = Readonly<{
  kind: 'gracieux' | 'hierarchique';
  receivedOn: Day;
  rejectedOn?: Day;
}>;

/** `withoutDistance` is the last day to sue before distance adds to it; `extraMonths` what distance adds. */
export type InitialLimit = Readonly<{ lastDay: Day; withoutDistance: Day; extraMonths?: number }>;

export type AfterAppeal = Readonly<{ interrupted: boolean; lastDay: Day; silenceOn?: Day }>;

/**
 * An appeal to the author or the superior made within the time limit to sue interrupts it; two
 * months of silence reject it; a new period then runs, from the rejection of the last one when both
 * were made. Distance does not extend the time to make it, and a second appeal of the same kind
 * interrupts nothing.
 * @returns `silenceOn`: the day on which silence rejects, when silence is what rejects last
 * @rule CRPA-L411-2
 * @article CRPA L411-2, L411-3, L411-7; CJA R421-2
 * @source CRPA, CE2000
 * @certainty sourced
 * @setting appeal.silenceMonths = 2 (sourced)
 * @setting appeal.expressAfterSilenceRestarts = true (memory: CJA R421-2)
 */
export const afterAppeal = (
  initial: InitialLimit,
  appeals: readonly AdministrativeAppeal[],
  calendar: Calendar,
  settings = defaults,
): AfterAppeal => {
  const months = settings.months + (initial.extraMonths ?? 0);
  const rejections = firstOfEachKind(appeals)
    .filter((appeal) => appeal.receivedOn <= initial.withoutDistance)
    .map((appeal) => rejectionOf(appeal, (from) => lastDayFranc(from, months, calendar), settings));
  const last = rejections.sort((a, b) => (a.on < b.on ? -1 : 1)).at(-1);
  if (last === undefined) return { interrupted: false, lastDay: initial.lastDay };
  const lastDay = lastDayFranc(last.on, months, calendar);
  return { interrupted: true, lastDay, ...(last.bySilence && { silenceOn: last.on }) };
};

const firstOfEachKind = (appeals: readonly AdministrativeAppeal[]): readonly AdministrativeAppeal[] => {
  const inOrder = [...appeals].sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1));
  return inOrder.filter((appeal, index) => inOrder.findIndex(({ kind }) => kind === appeal.kind) === index);
};

/** The day an appeal is rejected. An express rejection after silence counts while the period that silence opened runs. */
const rejectionOf = (
  appeal: AdministrativeAppeal,
  lastDayFrom: (from: Day) => Day,
  settings: typeof defaults,
): Readonly<{ on: Day; bySilence: boolean }> => {
  const silenceOn = addMonths(appeal.receivedOn, settings.silenceMonths);
  const expressBy = settings.expressAfterSilenceRestarts ? lastDayFrom(silenceOn) : silenceOn;
  return appeal.rejectedOn !== undefined && appeal.rejectedOn <= expressBy
    ? { on: appeal.rejectedOn, bySilence: false }
    : { on: silenceOn, bySilence: true };
};

export type SilenceQuestioned = Readonly<{
  bornOn: Day;
  lastDay: Day;
  requestedOn: Day;
  givenOn?: Day;
  /** Whether the express decision would have had to be reasoned. */
  mustBeReasoned?: boolean;
}>;

export type ReasonsDue = Readonly<{ inTime: boolean; reasonsBy?: Day; newLastDay?: Day }>;

/**
 * On request made within the time limit to sue, the reasons of an implicit rejection are given within
 * a month; the time limit then runs until two months after they were given. Never given, no last day
 * is known.
 * @rule CRPA-L232-4
 * @article CRPA L232-4
 * @source CRPA
 * @certainty sourced
 * @setting appeal.reasonsMonths = 1 (sourced)
 * @setting appeal.reasonsAlways = true (reading: reasonsOfSilence.always; the text aims at decisions that had to be reasoned)
 */
export const reasonsOfSilence = (silence: SilenceQuestioned, calendar: Calendar, settings = defaults): ReasonsDue => {
  const { bornOn, lastDay, requestedOn, givenOn } = silence;
  const concerned = settings.reasonsAlways || silence.mustBeReasoned === true;
  if (!concerned || requestedOn < bornOn || requestedOn > lastDay) return { inTime: false };
  const reasonsBy = addMonths(requestedOn, settings.reasonsMonths);
  if (givenOn === undefined) return { inTime: true, reasonsBy };
  return { inTime: true, reasonsBy, newLastDay: lastDayFranc(givenOn, settings.months, calendar) };
};
