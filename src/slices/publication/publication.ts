import { type Cents, cents } from '#kernel/money';
import { addDays, type Day, legalDay } from '#kernel/period';
import { type Answers, visibleSections } from '#slices/application';
import { type Form, type Pack, type QuestionRole, takesFiles } from '#slices/programme';
import { type FieldClass, publishable } from './law/publishable.ts';
import type { Beneficiary, Format, PublishedGrant } from './law/scdl.ts';
import { checkRow, toRegulatoryRow, toScdlRow } from './law/scdl.ts';
import { publishedShares } from './law/shares.ts';

/** A grant whose agreement is in force, as the database holds it. */
export type GrantInForce = Readonly<{
  /** Number of the agreement: the reference published. */
  reference: string;
  versionId: string;
  callCode: string;
  roundNumber: number;
  title: string;
  amountCents: bigint;
  inForceAt: Date;
  paidOn: Day | null;
  beneficiary: string;
  siret: string | null;
}>;

/** One line of the published files, before it takes the columns of one of them. */
export type PublishedLine = Readonly<{ grant: PublishedGrant; beneficiary: Beneficiary }>;

const PURPOSE_LENGTH_MAX = 256;

/**
 * The published data of one grant. It is paid once: the day when it is known, else the period in which it is due.
 * @throws Error when the version of the programme does not hold the call the file was filed under
 */
export const publishedLine = (row: GrantInForce, pack: Pack): PublishedLine => {
  const amount: Cents = cents(BigInt(row.amountCents));
  const agreedOn = legalDay(row.inForceAt, pack.zone);
  return {
    grant: {
      grantor: { name: pack.grantor.names.fr, siret: pack.grantor.siret },
      agreedOn,
      reference: row.reference,
      purpose: [...harmless(row.title)].slice(0, PURPOSE_LENGTH_MAX).join(''),
      amount,
      nature: ['cash'],
      payment: 'unique',
      period:
        row.paidOn === null
          ? { from: agreedOn, to: addDays(agreedOn, paymentDaysOf(row, pack)) }
          : { from: row.paidOn },
      notifiedToEu: false,
    },
    beneficiary: {
      name: harmless(row.beneficiary),
      ...(row.siret === null ? {} : { siret: row.siret }),
      share: soleShare(amount),
      part: amount,
    },
  };
};

/** A spreadsheet runs what begins with one of these signs: the words of an applicant are published without them. */
const harmless = (words: string): string => words.replace(/^[\s=+\-@]+/, '').trim();

const paymentDaysOf = ({ callCode, roundNumber }: GrantInForce, pack: Pack): number => {
  const call = pack.calls.find((one) => one.code === callCode);
  const round = call && takesFiles(call) ? call.rounds.find(({ number }) => number === roundNumber) : undefined;
  const code = call && takesFiles(call) ? (round?.agreement ?? call.agreement) : undefined;
  const agreement = pack.agreements.find((one) => one.code === code);
  if (agreement === undefined) throw new Error(`the call ${callCode} has no agreement in its version of the programme`);
  return agreement.payment.days;
};

/** One body receives the whole grant of an agreement. */
const soleShare = (amount: Cents): string => {
  const published = publishedShares([amount]);
  if ('refusal' in published) throw new Error('a grant of nothing has an agreement in force');
  return published.shares[0] as string;
};

/** The line in the columns of a file; nothing when that file has no place for it, e.g. for a body without SIRET. */
export const rowIn = (format: Format, { grant, beneficiary }: PublishedLine): readonly string[] | undefined => {
  const row = format === 'scdl' ? toScdlRow(grant, beneficiary) : toRegulatoryRow(grant, beneficiary);
  return row === undefined || 'refusal' in checkRow(row, format) ? undefined : row;
};

/** Where a laureate stands, for the public. */
export type LaureateStage = 'decided' | 'agreement_drawn_up' | 'in_force' | 'paid';

/** @param agreement state of the agreement, if there is one; @param payment state of the payment order, if there is one */
export const stageOf = (agreement: string | null, payment: string | null): LaureateStage => {
  if (payment === 'paid') return 'paid';
  if (agreement === 'in_force' || agreement === 'sealed') return 'in_force';
  return agreement === null ? 'decided' : 'agreement_drawn_up';
};

/** What the public may read of an answer, by the role of its question. What is not named here is not published. */
const HOLDS: Readonly<Partial<Record<QuestionRole, FieldClass>>> = {
  title: 'open',
  summary: 'open',
  starts_on: 'open',
  ends_on: 'open',
  representative_name: 'personal',
  representative_quality: 'personal',
  contact_name: 'personal',
  contact_email: 'personal',
  contact_phone: 'personal',
};

/** The answers of a file that anybody may read, by the role of their question (CRPA L312-1-2). */
export const publicAnswers = (form: Form, answers: Answers): Readonly<Partial<Record<QuestionRole, string>>> => {
  const questions = visibleSections(form, answers).flatMap((section) => section.questions);
  const sheet = {
    kind: 'laureate_sheet',
    fields: questions.map(({ key, role }) => ({ id: key, holds: (role && HOLDS[role]) ?? 'privacy' })),
  };
  const published = new Set(publishable(sheet, new Set()).publish);
  return Object.fromEntries(
    questions.flatMap(({ key, role }) => {
      const answer = answers[key];
      return role !== undefined && published.has(key) && typeof answer === 'string' ? [[role, answer]] : [];
    }),
  );
};
