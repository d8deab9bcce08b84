import { z } from 'zod';
import { rule } from './schema-rule.ts';
import { basisPoints, code, email, euros, line, localTime, text } from './schema-words.ts';

/** What one desk says of itself: how it is reached, its dates, its amounts, its rules. */
const known = z
  .strictObject({
    names: text.optional(),
    email: email.optional(),
    phone: line.optional(),
    hours: text.optional(),
    address: z.array(line).min(1).optional(),
    /** Inside the dates of the round, at the hour of the territory. */
    opensAt: localTime.optional(),
    closesAt: localTime.optional(),
    rateBasisPoints: basisPoints.optional(),
    floor: euros.optional(),
    ceiling: euros.optional(),
    /** What it asks beside the rules of the round (ITN7-DESK-CAP); a rule of its own stands for the shared one of its code. */
    eligibility: z.array(rule).default([]),
  })
  .transform(({ floor, ceiling, ...rest }) => ({
    ...rest,
    ...(floor === undefined ? {} : { floorCents: floor }),
    ...(ceiling === undefined ? {} : { ceilingCents: ceiling }),
  }));

/**
 * The desks of a call, one for each département or région. What is said under `known`, by INSEE code, stands over what
 * all share; a desk of which no contact is known is reached by the desk of the call.
 */
export const territorialDesks = z.strictObject({
  level: z.enum(['departement', 'region']),
  /** `{territoire}` stands for the name of the territory. */
  names: text,
  /** The node made for each of them: its child for the same territory pays. */
  envelope: code,
  /** What each of them asks beside the rules of the round. */
  eligibility: z.array(rule).default([]),
  known: z.record(line, known).default({}),
});
