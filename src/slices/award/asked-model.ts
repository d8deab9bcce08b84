import type { Actor } from '#kernel/actor';
import { atRate, type Cents, parseEuros } from '#kernel/money';
import { standingOn } from '#kernel/permission';
import type { Refusal } from '#kernel/refusal';
import { RIGHTS } from '#kernel/rights';
import type { Reader } from '#platform/read';
import { type Application, applicationForStaff } from '#slices/application';
import { type RoundSheet, roundFor, type TerritorialDesk, territorialDeskAt } from '#slices/call';
import { placeOf, seesAtDesk } from '#slices/review';
import { type AskedTerms, amountFor, type Calculation } from './asked.ts';
import { parseRate } from './asked-input.ts';
import { deskTerms } from './asked-terms.ts';
import { leftOf, payingEnvelope } from './queries/desk.ts';

/** What an officer types, as typed. */
export type TypedOffer = Readonly<{ base: string; rate: string; reasons: string; derogation: string }>;

export type AskedModel = Readonly<{
  application: Application;
  organisation: string;
  round: RoundSheet;
  desk: TerritorialDesk | undefined;
  terms: AskedTerms;
  /** What is left on the envelope that pays, in cents. */
  left: bigint;
  typed: TypedOffer;
  /** What could not be read of what was typed. */
  unread: readonly ('base' | 'rate')[];
  found: Calculation | undefined;
  refusal: Refusal | undefined;
}>;

/** The figures of a grant asked for, before an officer who may decide on it confirms. */
export const askedModel = async (
  reader: Reader,
  actor: Actor,
  id: string,
  asked: Partial<TypedOffer>,
): Promise<AskedModel | undefined> => {
  if (!(await seesAtDesk(reader, actor, id))) return undefined;
  const file = await applicationForStaff(reader, id);
  const round = file && (await roundFor(reader, file.application.roundId, file.application.versionId));
  if (file === undefined || round === undefined) return undefined;
  const lies = await placeOf(reader, file.application, round);
  if (standingOn(RIGHTS['award.grant_at_desk'], actor, lies) === undefined) return undefined;
  const { application, frozen } = file;
  const terms = deskTerms(round, application.desk, frozen.content);
  if (!('asked' in terms)) return undefined;
  const desk = territorialDeskAt(round, application.desk);
  const typed = { ...proposed(terms.asked), reasons: '', derogation: '', ...asked };
  return {
    application,
    organisation: frozen.content.organisation.name,
    round,
    desk,
    terms: terms.asked,
    left: await leftOf(reader, await payingEnvelope(reader, round, application.desk)),
    typed,
    ...judged(terms.asked, typed),
  };
};

/** What gives what was asked: the eligible base, at the lowest rate of a hundredth that reaches it. */
const proposed = ({ eligible, asked, rate }: AskedTerms): Pick<TypedOffer, 'base' | 'rate'> => {
  const exact = eligible === 0n ? 0n : (asked * 10_000n + eligible - 1n) / eligible;
  const least = exact > BigInt(rate) ? rate : Number(exact);
  const enough = atRate(eligible, least) >= asked || least === rate ? least : least + 1;
  return { base: inEuros(eligible), rate: inPercent(enough) };
};

const inEuros = (amount: Cents): string => `${amount / 100n},${(amount % 100n).toString().padStart(2, '0')}`;
const inPercent = (rate: number): string => String(rate / 100).replace('.', ',');

const judged = (terms: AskedTerms, typed: TypedOffer): Pick<AskedModel, 'unread' | 'found' | 'refusal'> => {
  const [base, rate] = [parseEuros(typed.base), parseRate(typed.rate)];
  if (base === undefined || rate === undefined) {
    const unread = [...(base === undefined ? ['base' as const] : []), ...(rate === undefined ? ['rate' as const] : [])];
    return { unread, found: undefined, refusal: undefined };
  }
  const answer = amountFor(terms, { base, rate, reasons: typed.reasons, derogation: typed.derogation });
  return 'refusal' in answer
    ? { unread: [], found: undefined, refusal: answer.refusal }
    : { unread: [], found: answer.calculation, refusal: undefined };
};
