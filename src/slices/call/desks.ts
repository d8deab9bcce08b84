import type { Text } from '#kernel/text';
import type { Desk, EligibilityRule, EnvelopeNode, KnownDesk, RoundRules, TerritorialDesks } from '#slices/programme';
import { instantOf, takesNeeds } from '#slices/programme';
import { type HolidayPlace, holidayPlaceOf, seatOfRegion, zoneOf } from '#slices/territory';
import type { RoundSheet } from './queries/rounds.ts';

/** The service that answers for a file: how it is reached, and in which zone its days are counted. */
export type ReceivingDesk = Omit<Desk, 'code' | 'holidays' | 'eligibility'> & Readonly<{ holidays: HolidayPlace }>;

/** The desk of a call in one territory. */
export type TerritorialDesk = ReceivingDesk &
  Readonly<{
    /** As a role names it: `programme/departement:68`. */
    scope: string;
    /** INSEE code of its territory. */
    number: string;
    territory: string;
    /** Code of the envelope that pays. */
    envelopeCode: string;
    /** When it says more than its round. */
    opensAt: Date | undefined;
    closesAt: Date | undefined;
    /** What it asks of a body beside the rules of the round. */
    eligibility: readonly EligibilityRule[];
    amounts: Pick<RoundRules, 'rateBasisPoints' | 'floorCents' | 'ceilingCents'>;
    /** No contact of its own is known: it is reached by the desk of the call. */
    reachedByCall: boolean;
  }>;

/** Where a body is: INSEE codes. */
export type Home = Readonly<{ departement: string | null; region: string | null }>;

/** The desks of a call that has one for each territory, in the order of their numbers; none for any other call. */
export const territorialDesks = (round: RoundSheet): readonly TerritorialDesk[] => {
  const terms = round.call.territorialDesks;
  if (terms === undefined) return [];
  return (nodeOf(round.pack.envelope, terms.envelope)?.children ?? []).flatMap((node) => {
    const number = node[terms.level];
    return number === undefined ? [] : [deskIn(round, terms, node, number)];
  });
};

const nodeOf = (node: EnvelopeNode, code: string): EnvelopeNode | undefined =>
  node.code === code ? node : node.children.map((child) => nodeOf(child, code)).find((found) => found !== undefined);

const NOTHING_KNOWN: KnownDesk = { eligibility: [] };

const deskIn = (round: RoundSheet, terms: TerritorialDesks, node: EnvelopeNode, number: string): TerritorialDesk => {
  const known = terms.known[number] ?? NOTHING_KNOWN;
  const seat = terms.level === 'departement' ? number : seatOfRegion(number);
  const zone = zoneOf(seat);
  const at = (written: string | undefined) => (written === undefined ? undefined : instantOf(written, zone));
  const { rateBasisPoints, floorCents, ceilingCents } = { ...round.round.rules, ...known };
  return {
    ...contactOf(known, callDesk(round)),
    names: known.names ?? named(terms.names, node.names),
    zone,
    holidays: holidayPlaceOf(seat),
    scope: `${round.programmeId}/${terms.level}:${number}`,
    number,
    territory: node.names.fr,
    envelopeCode: node.code,
    opensAt: at(known.opensAt),
    closesAt: at(known.closesAt),
    eligibility: rulesIn(terms, known),
    amounts: {
      ...(rateBasisPoints === undefined ? {} : { rateBasisPoints }),
      ...(floorCents === undefined ? {} : { floorCents }),
      ...(ceilingCents === undefined ? {} : { ceilingCents }),
    },
    reachedByCall: known.phone === undefined,
  };
};

/** The rules that all the desks share, those of the same code said otherwise by this one left out, then its own. */
const rulesIn = (
  { eligibility: shared }: TerritorialDesks,
  { eligibility: own }: KnownDesk,
): readonly EligibilityRule[] => [...shared.filter(({ code }) => own.every((rule) => rule.code !== code)), ...own];

const named = (pattern: Text, territory: Text): Text => ({
  fr: pattern.fr.replace('{territoire}', territory.fr),
  en: pattern.en.replace('{territoire}', territory.en),
});

/** Its own contact whole, or that of the desk of the call whole: never half of each. */
const contactOf = (known: KnownDesk, { phone, email, address, hours }: ReceivingDesk) =>
  known.phone === undefined
    ? { phone, email, address, hours }
    : { phone: known.phone, email: known.email, address: known.address, hours: known.hours };

/** The desk that a call names: it answers for a call without territorial desks, and for files that none of them takes. */
const callDesk = ({ pack, call }: RoundSheet): ReceivingDesk => {
  const desk = pack.desks.find((one) => one.code === call.desk);
  if (desk === undefined) throw new Error(`the call ${call.code} names a desk that the pack does not have`);
  return desk;
};

/** @param scope the desk that has a file, as a role names it */
export const territorialDeskAt = (round: RoundSheet, scope: string | null | undefined): TerritorialDesk | undefined =>
  territorialDesks(round).find((desk) => desk.scope === scope);

/**
 * The service that answers for a file. @param scope the desk that has it; that of the call when nobody says
 * @throws Error when the pack names none: the check of packs sees to it
 */
export const deskOf = (round: RoundSheet, scope?: string | null): ReceivingDesk =>
  territorialDeskAt(round, scope) ?? callDesk(round);

/** The territorial desk of a body; undefined when the call has none where it is, or nobody knows where it is. */
export const territorialDeskFor = (round: RoundSheet, home: Home | undefined): TerritorialDesk | undefined => {
  const level = round.call.territorialDesks?.level;
  const number = level && home?.[level];
  return number ? territorialDesks(round).find((desk) => desk.number === number) : undefined;
};

/** The desk to which a file goes, as a role names it. */
export const deskFor = (round: RoundSheet, home: Home | undefined): string =>
  territorialDeskFor(round, home)?.scope ?? `${round.programmeId}/${round.call.desk}`;

/** The amounts of a round as a desk applies them. */
export const rulesAt = (round: RoundSheet, desk: TerritorialDesk | undefined): RoundRules => ({
  ...round.round.rules,
  ...desk?.amounts,
});

/**
 * When files are taken: by the round, and inside it by the desk. Where needs are taken, the round closes for them; the
 * project of a need comes once it is selected, whenever that is.
 */
export const windowAt = (
  round: RoundSheet,
  desk: TerritorialDesk | undefined,
): Readonly<{ opensAt: Date; closesAt: Date | null }> => ({
  opensAt: desk?.opensAt ?? round.opensAt,
  closesAt: takesNeeds(round.call) ? null : (desk?.closesAt ?? round.closesAt),
});
