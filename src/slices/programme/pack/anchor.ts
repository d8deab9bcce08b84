import { addDays, daysFrom } from '#kernel/period';
import { takesFiles } from '../programme.ts';
import type { Call, Form, Pack, PublishedCall, Question, Round, TerritorialDesks } from './types.ts';

/** The written hour stays: a call that closes at noon still does. */
const shiftLocal = (local: string, days: number): string => `${addDays(local.slice(0, 10), days)}${local.slice(10)}`;

const shiftRound = (round: Round, days: number): Round => ({
  ...round,
  opensAt: shiftLocal(round.opensAt, days),
  rulesPublishedOn: addDays(round.rulesPublishedOn, days),
  ...(round.closesAt === undefined ? {} : { closesAt: shiftLocal(round.closesAt, days) }),
  ...(round.late === undefined ? {} : { late: { ...round.late, until: shiftLocal(round.late.until, days) } }),
  ...(round.juryOn === undefined ? {} : { juryOn: addDays(round.juryOn, days) }),
});

const shiftCall = (call: Call, days: number): Call =>
  takesFiles(call)
    ? ({
        ...call,
        rounds: call.rounds.map((round) => shiftRound(round, days)),
        ...(call.territorialDesks && { territorialDesks: shiftDesks(call.territorialDesks, days) }),
      } satisfies PublishedCall)
    : call;

const shiftDesks = (desks: TerritorialDesks, days: number): TerritorialDesks => ({
  ...desks,
  known: Object.fromEntries(
    Object.entries(desks.known).map(([number, { opensAt, closesAt, ...desk }]) => [
      number,
      {
        ...desk,
        ...(opensAt === undefined ? {} : { opensAt: shiftLocal(opensAt, days) }),
        ...(closesAt === undefined ? {} : { closesAt: shiftLocal(closesAt, days) }),
      },
    ]),
  ),
});

/** The days a form accepts move with the rounds: otherwise nobody could answer it on another day. */
const shiftForm = (form: Form, days: number): Form => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.type === 'block'
        ? { ...question, questions: question.questions.map((inner) => shiftQuestion(inner, days)) }
        : shiftQuestion(question, days),
    ),
  })),
});

const shiftQuestion = <Q extends Question>(question: Q, days: number): Q =>
  question.type !== 'date'
    ? question
    : {
        ...question,
        ...(question.min === undefined ? {} : { min: addDays(question.min, days) }),
        ...(question.max === undefined ? {} : { max: addDays(question.max, days) }),
      };

/**
 * Moves the calendar of a programme by whole days, for a demonstration: the rules are those of the
 * day they were written, seen from another day. The reference days of law are not moved.
 * @param shiftDays added to every date of every round
 */
export const anchorCalendar = (pack: Pack, shiftDays: number): Pack => {
  if (!Number.isInteger(shiftDays)) throw new RangeError(`a calendar moves by whole days, not by ${shiftDays}`);
  return {
    ...pack,
    calls: pack.calls.map((call) => shiftCall(call, shiftDays)),
    forms: pack.forms.map((form) => shiftForm(form, shiftDays)),
    ...(pack.demonstration && {
      demonstration: { ...pack.demonstration, anchor: addDays(pack.demonstration.anchor, shiftDays) },
    }),
  };
};

/** Whole days from one day to another: the shift that brings an anchor to a day. @param from `YYYY-MM-DD` */
export const daysBetween = daysFrom;
