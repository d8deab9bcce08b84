import { z } from 'zod';
import { territorialDesks } from './schema-desks.ts';
import { form } from './schema-form.ts';
import { partners } from './schema-partners.ts';
import { questionnaire, stage } from './schema-path.ts';
import { rule } from './schema-rule.ts';
import { visit } from './schema-visit.ts';
import {
  basisPoints,
  code,
  count,
  day,
  email,
  euros,
  line,
  localTime,
  longText,
  siret,
  text,
  zone,
} from './schema-words.ts';
import { DECIDERS, GRANTS, HOLIDAY_PLACES, LETTER_MOMENTS, LEVELS, type Level, LIMITS, TAKES } from './vocabulary.ts';

/** A service that answers for files: an acknowledgement cannot leave without these (CRPA R112-11-1). */
const desk = z.strictObject({
  code,
  names: text,
  email: email.optional(),
  phone: line,
  hours: text.optional(),
  address: z.array(line).min(1).optional(),
  zone,
  holidays: z.enum(HOLIDAY_PLACES).default('metropole'),
  /** What it asks for itself, on top of the rules of the round. */
  eligibility: z.array(rule).optional(),
});

const settings = z.strictObject({
  zoneOfReceipt: z.enum(['desk', 'programme']).default('desk'),
  graceSeconds: count().default(0),
  paperAccepted: z.boolean().default(true),
  admissibilityMonths: count(1).default(2),
  silenceMonths: count(1).default(2),
  investmentSilenceMonths: count(1).default(8),
  missingPiecesDays: count(1).default(21),
  missingPiecesSuspendAdmissibility: z.boolean().default(true),
  missingPiecesSuspendInvestment: z.boolean().default(true),
  regularisationDays: count(1).default(15),
  registrationWorkingDays: count(1).default(1),
  acknowledgementWorkingDays: count(1).default(10),
  appealMonths: count(1).default(2),
  juryNoticeDays: count().default(5),
  attestationRenewedAfterChange: z.boolean().default(true),
  commencementPerLine: z.boolean().default(true),
  commencementNotCounted: z.array(z.enum(['preliminary_study', 'land'])).default([]),
  ownShare: z
    .strictObject({
      basisPoints,
      leadBasisPoints: basisPoints.optional(),
      /** INSEE codes of the territories the rule leaves out. */
      outside: z.array(line).default([]),
      effect: z.enum(['none', 'warns', 'blocks']).default('warns'),
      article: line,
      derogations: z.array(text).default([]),
    })
    .optional(),
});

/** `programme.yaml` */
export const programme = z.strictObject({
  code,
  version: line,
  names: text,
  summary: longText,
  description: longText.optional(),
  grantor: z.strictObject({ names: text, siret, address: z.array(line).min(1), signatoryQuality: text }),
  zone,
  desks: z.array(desk).min(1),
  appeal: z.strictObject({
    court: text,
    address: z.array(line).min(1),
    zone,
    holidays: z.enum(HOLIDAY_PLACES).default('metropole'),
  }),
  settings,
  /** What a visitor says they want to do, in their words; each call says which it serves. */
  aims: z
    .array(z.strictObject({ code, names: text }))
    .min(1)
    .optional(),
  legalReferences: z.array(z.strictObject({ code: line, title: text, article: line.optional() })).default([]),
  /** The day of the programme on which a demonstration starts: every date is shifted so that it becomes today. */
  demonstration: z.strictObject({ anchor: day, notice: text }).optional(),
});

/** One node as written in `envelopes.yaml`. `foreachDepartement`, `foreachRegion` stand for one child for each of them. */
export type EnvelopeSource = {
  code: string;
  names: { fr: string; en: string };
  summary?: { fr: string; en: string } | undefined;
  amount: string;
  /** Payment credits; as much as the amount unless said. */
  paymentCredits?: string | undefined;
  level?: Level | undefined;
  year?: number | undefined;
  children?: EnvelopeSource[] | undefined;
  foreachDepartement?: { amount: string } | undefined;
  foreachRegion?: { amount: string } | undefined;
};
export const envelope: z.ZodType<EnvelopeSource> = z.lazy(() =>
  z.strictObject({
    code,
    names: text,
    summary: longText.optional(),
    amount: euros,
    paymentCredits: euros.optional(),
    level: z.enum(LEVELS).optional(),
    year: count(2000).optional(),
    children: z.array(envelope).optional(),
    foreachDepartement: z.strictObject({ amount: euros }).optional(),
    foreachRegion: z.strictObject({ amount: euros }).optional(),
  }),
);

/** The rules of a round. A file is judged by those of the round it was filed in (ITN7-ROUND). */
const rules = z
  .strictObject({
    /** Who may apply. */
    eligibility: z.array(rule).default([]),
    rateBasisPoints: basisPoints.optional(),
    floor: euros.optional(),
    ceiling: euros.optional(),
    flat: euros.optional(),
  })
  .transform(({ floor, ceiling, flat, ...rest }) => ({
    ...rest,
    ...(floor === undefined ? {} : { floorCents: floor }),
    ...(ceiling === undefined ? {} : { ceilingCents: ceiling }),
    ...(flat === undefined ? {} : { flatCents: flat }),
  }));

const round = z.strictObject({
  number: count(1),
  names: text,
  opensAt: localTime,
  /** Absent: continuous, until the credits end. */
  closesAt: localTime.optional(),
  /** After the closing, a draft may still be filed late, with a reason the desk may oppose; absent: never. */
  late: z.strictObject({ until: localTime, reason: code }).optional(),
  juryOn: day.optional(),
  rulesPublishedOn: day,
  rules,
  ...stage,
});

const costs = z.strictObject({
  taxMode: z.enum(['HT', 'TTC', 'applicant']).default('applicant'),
  categories: z
    .array(
      z.strictObject({
        code,
        names: text,
        hint: text.optional(),
        eligible: z.enum(['yes', 'no', 'to_confirm']),
        article: line.optional(),
      }),
    )
    .min(1),
});

/**
 * `calls/*.yaml`. An announced call is shown and cannot be applied to. `takes`, `decidedBy`, `grant` and
 * `limitedBy` are the instrument.
 */
const announced = z.strictObject({
  status: z.literal('announced'),
  code,
  position: count().default(0),
  names: text,
  summary: longText,
  takes: z.enum(TAKES),
  decidedBy: z.enum(DECIDERS),
  grant: z.enum(GRANTS),
  limitedBy: z.enum(LIMITS),
  envelope: code,
  whoMayApply: longText,
  /** Codes of the aims of the programme it serves. */
  aims: z.array(code).min(1).optional(),
});
const themes = z.array(z.strictObject({ code, names: text })).min(1);
/** A call for files, in rounds. */
const forFiles = announced.extend({
  status: z.literal('published'),
  description: longText.optional(),
  takes: z.literal('applications'),
  desk: code,
  /** One desk for each territory; the desk of the call keeps the files that none of them takes. */
  territorialDesks: territorialDesks.optional(),
  /** D514-1: which regime the call is under, and what it pays for. */
  regime: z.enum(['D514', 'CRPA']),
  nature: z.enum(['investment', 'operating', 'mixed']),
  rounds: z.array(round).min(1),
  costs: costs.optional(),
  /** Flat rate: what proves the right, piece by piece, with the questions that bring it (ITN7-FC-FLAT). */
  evidence: z.array(z.strictObject({ code, names: text, questions: z.array(z.string()).min(1) })).default([]),
  /** A page the product goes and sees, and that an officer confirms before granting. */
  visit: visit.optional(),
  /** First come, first served: files are granted in the order of filing, and wait in a queue when the money is gone. */
  queue: z.boolean().default(false),
  /** Whether several bodies may apply together, one of them leading; absent, each applies alone. */
  partners: partners.optional(),
  /** Where a body says it stands before it files, and again at the end of its path. */
  questionnaire: code.optional(),
  form: code,
  grid: code.optional(),
  letters: z.partialRecord(z.enum(LETTER_MOMENTS), code),
  agreement: code,
  inadmissibility: z.array(code).min(1),
  otherWays: z.array(code).default([]),
});
/** A call for needs: a round says when they are expressed and supported; those selected become files. */
const forNeeds = forFiles.extend({
  takes: z.literal('needs'),
  decidedBy: z.literal('committee'),
  grant: z.literal('asked'),
  themes,
  /** How many members who may give an opinion must be present for the committee to decide. */
  committee: z.strictObject({ quorum: count(1) }),
});
/** A call for registrations: seats in dated trainings, planned as they come by a manager. */
const forSeats = announced.extend({
  status: z.literal('published'),
  description: longText.optional(),
  takes: z.literal('registrations'),
  decidedBy: z.literal('nobody'),
  grant: z.literal('none'),
  limitedBy: z.literal('seats'),
  desk: code,
  themes,
  /** Seats one body may take in a training, unless the training says otherwise. */
  seatsPerBody: count(1),
  /** How many days before a training those registered are reminded of it; 0 for never. */
  reminderDays: count().default(3),
});
export const call = z.discriminatedUnion('status', [
  announced,
  z.discriminatedUnion('takes', [forFiles, forNeeds, forSeats]),
]);

/** `grids/*.yaml`: weights in hundredths, levels explained. */
export const grid = z.strictObject({
  code,
  names: text,
  scale: z.strictObject({ min: count(), max: count(1) }),
  criteria: z
    .array(
      z.strictObject({
        code,
        names: text,
        explanation: longText,
        weight: count(1),
        levels: z.array(z.strictObject({ score: count(), text })).min(2),
      }),
    )
    .min(1),
});

/** `letters/*.yaml`: plain paragraphs with merge fields between braces. */
export const letter = z.strictObject({ code, names: text, subject: text, body: longText });

/** `agreement.yaml`, or several in `agreements/`. */
export const agreement = z.strictObject({
  code,
  names: text,
  preamble: longText,
  articles: z.array(z.strictObject({ title: text, body: longText })).min(1),
  closing: longText.optional(),
  payment: z.strictObject({ kind: z.enum(['single']), days: count(1) }),
});

/** `reasons.yaml`: why a file may be found inadmissible, in words for the applicant. */
export const reasons = z.strictObject({
  reasons: z
    .array(
      z.strictObject({
        code,
        names: text,
        text: longText,
        article: line,
        rule: line.optional(),
        wayOut: longText.optional(),
      }),
    )
    .min(1),
});

export { form, questionnaire };
