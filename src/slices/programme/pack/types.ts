import type { z } from 'zod';
import type { Text } from '#kernel/text';
import type { agreement, call, form, grid, letter, programme, questionnaire, reasons } from './schema.ts';
import type { plainQuestion, question, section } from './schema-form.ts';
import type { rule } from './schema-rule.ts';
import type { Level } from './vocabulary.ts';

/**
 * A programme as data. A pack is plain JSON: amounts are decimal texts of euro cents, days are
 * `YYYY-MM-DD`, hours are `YYYY-MM-DD HH:MM:SS` in the zone of the programme. It can be stored and
 * read back as it is.
 */
export type Pack = Programme &
  Readonly<{
    envelope: EnvelopeNode;
    calls: readonly Call[];
    forms: readonly Form[];
    grids: readonly Grid[];
    letters: readonly Letter[];
    agreements: readonly Agreement[];
    /** Absent from packs stored before there were any. */
    questionnaires?: readonly Questionnaire[];
    reasons: readonly Reason[];
  }>;

export type Programme = Readonly<z.output<typeof programme>>;
export type Settings = Programme['settings'];
export type Aim = NonNullable<Programme['aims']>[number];
export type Desk = Programme['desks'][number];
export type OwnShareRule = NonNullable<Settings['ownShare']>;

/** A node of the envelope tree, with the département it serves when it was made for one. */
export type EnvelopeNode = Readonly<{
  code: string;
  names: Text;
  summary?: Text | undefined;
  amountCents: string;
  /** Payment credits, when they are not as much as the amount. */
  paymentCents?: string | undefined;
  /** What the node is; otherwise told by its place. */
  level?: Level | undefined;
  /** Of a node of level `year`. */
  year?: number | undefined;
  /** INSEE code of the département, for a node made for each of them. */
  departement?: string | undefined;
  /** INSEE code of the région, for a node made for each of them. */
  region?: string | undefined;
  children: readonly EnvelopeNode[];
}>;

export type Call = Readonly<z.output<typeof call>>;
/** A call that takes files, in rounds. */
export type PublishedCall = Extract<Call, { rounds: unknown }>;
/** A call that takes needs, which become files once a committee has selected them. */
export type NeedsCall = Extract<Call, { committee: unknown }>;
/** A call that takes registrations, for seats. */
export type SeatsCall = Extract<Call, { seatsPerBody: number }>;
export type Round = PublishedCall['rounds'][number];
export type RoundRules = Round['rules'];
/** A rule of who may apply, of a round or of a desk. */
export type EligibilityRule = Readonly<z.output<typeof rule>>;
export type TerritorialDesks = NonNullable<PublishedCall['territorialDesks']>;
export type KnownDesk = TerritorialDesks['known'][string];
export type CostRules = NonNullable<PublishedCall['costs']>;
export type CostCategory = CostRules['categories'][number];
export type EvidenceRule = PublishedCall['evidence'][number];
export type PartnerTerms = NonNullable<PublishedCall['partners']>;
export type VisitRule = NonNullable<PublishedCall['visit']>;
export type Sign = VisitRule['signs'][number];

export type Form = Readonly<z.output<typeof form>>;
export type Section = z.output<typeof section>;
export type Question = z.output<typeof question>;
export type PlainQuestion = z.output<typeof plainQuestion>;
export type QuestionOf<T extends Question['type']> = Extract<Question, { type: T }>;
export type { Condition } from './schema-form.ts';
export type { BodyKind, LetterMoment, QuestionRole } from './vocabulary.ts';

export type Questionnaire = Readonly<z.output<typeof questionnaire>>;
export type Theme = Questionnaire['themes'][number];
export type Deliverable = NonNullable<Round['deliverables']>[number];

export type Grid = Readonly<z.output<typeof grid>>;
export type Criterion = Grid['criteria'][number];
export type Letter = Readonly<z.output<typeof letter>>;
export type Agreement = Readonly<z.output<typeof agreement>>;
export type Reason = z.output<typeof reasons>['reasons'][number];

/** A fault of a pack: where, what, and what was expected. */
export type Fault = Readonly<{
  file: string;
  /** 1-based; 0 when the fault is of the folder rather than of a line. */
  line: number;
  /** Path in the document: `rounds[0].closesAt`. */
  path: string;
  message: Text;
  expected: Text;
}>;

/** What reading a folder gives: the pack when nothing is wrong, every fault otherwise. */
export type LoadedPack =
  | Readonly<{ pack: Pack; hash: string; faults: readonly []; warnings: readonly Fault[] }>
  | Readonly<{ pack?: undefined; hash?: undefined; faults: readonly [Fault, ...Fault[]]; warnings: readonly Fault[] }>;
