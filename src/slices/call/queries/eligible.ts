import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { legalDay } from '#kernel/period';
import { type Place, standingOn } from '#kernel/permission';
import { SEEING } from '#kernel/seeing';
import { type Reader, rows } from '#platform/read';
import { dayNumber, type EligibilityRule, exactly, programmeByCode } from '#slices/programme';
import { authorities, getVintage } from '#slices/territory';
import { rulesOf } from '../eligibility.ts';
import { type Standing, whoMayApply } from '../eligible.ts';
import { type RoundSheet, roundsOfProgramme } from './rounds.ts';

/** The authorities change with the data of the territory, once a year: they stay in memory. */
let known: Readonly<{ source: string; all: ReturnType<typeof authorities> }> | undefined;

const allAuthorities = async (reader: Reader) => {
  const { source, vintage, boundaries } = await getVintage(reader);
  const name = `${source} ${vintage} ${boundaries}`;
  if (known?.source !== name) known = { source: name, all: authorities(reader) };
  return known.all.catch((error: unknown) => {
    known = undefined;
    throw error;
  });
};

/** SIREN of the bodies that hold a grant of this call. */
const grantedIn = async (reader: Reader, callId: string): Promise<ReadonlySet<string>> => {
  const found = await rows<{ siren: string }>(
    reader,
    sql`select distinct o.siren from award w join application a on a.id = w.application_id
          join round r on r.id = a.round_id join organisation o on o.id = a.organisation_id
        where r.call_id = ${callId} and w.state = 'decided'`,
  );
  return new Set(found.map(({ siren }) => siren));
};

export type Eligible = Readonly<{
  round: RoundSheet;
  rounds: readonly RoundSheet[];
  rules: readonly EligibilityRule[];
  standings: readonly Standing[];
}>;

/** Who may apply alone in a round, in the order of their names. @param wanted number of the round, the last one otherwise */
export const eligibleIn = async (
  reader: Reader,
  rounds: readonly RoundSheet[],
  wanted: number | undefined,
  at: Date,
): Promise<Eligible | undefined> => {
  const round = wanted === undefined ? currentOf(rounds, at) : rounds.find(({ number }) => number === wanted);
  if (round === undefined) return undefined;
  const rules = rulesOf(round);
  const [all, granted] = await Promise.all([allAuthorities(reader), grantedIn(reader, round.callId)]);
  const day = exactly(dayNumber(legalDay(at, round.pack.zone)));
  return { round, rounds, rules, standings: whoMayApply(rules, all, { day, granted }) };
};

/** The round that takes files now, else the last one. */
const currentOf = (rounds: readonly RoundSheet[], at: Date): RoundSheet | undefined =>
  rounds.find(({ opensAt, closesAt }) => opensAt <= at && (closesAt === null || closesAt > at)) ?? rounds.at(-1);

/** Whether this person reads who may apply to a call. */
export const managesCall = (actor: Actor, place: Place): boolean =>
  standingOn(SEEING['call.see_eligible'], actor, place) !== undefined;

/** The rounds of a call, for those who manage it. */
export const managedRounds = async (
  reader: Reader,
  actor: Actor,
  programmeCode: string,
  callCode: string,
): Promise<readonly RoundSheet[]> => {
  const programme = await programmeByCode(reader, programmeCode);
  const rounds = programme === undefined ? [] : await roundsOfProgramme(reader, programme.id);
  return rounds.filter(
    ({ callCode: code, callId, programmeId }) => code === callCode && managesCall(actor, { programmeId, callId }),
  );
};
