import { sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { rows } from '#platform/read';
import { giveRole } from '#slices/account';
import {
  bringTogether,
  declineNeed,
  expressNeed,
  giveOpinion,
  type NeedsRound,
  needsRounds,
  selectNeed,
  supportNeed,
  withdrawNeed,
} from '#slices/need';
import { ADDITIONS, OPENINGS, REASONS, SAYINGS } from './need-words.ts';
import { type Applicant, actorOf, JURORS } from './people.ts';
import type { FilePlan } from './plan.ts';
import { planProject } from './projects.ts';
import { chance } from './random.ts';
import { later, type Stage } from './stage.ts';
import { does } from './world.ts';

/** Days after the opening of the consultation. */
const DAYS = { first: 3, spread: 140, support: 24, together: 180, opinions: 195, decisions: 205 };
/** Of the needs looked at: those the committee selects, and, half-way, those it has not reached. */
const SHARES = { selected: 0.4, undecided: 0.4 };
const SUPPORTS = 6.7;
/** Pairs left to the officer who opens the demonstration: the least supported, which the committee has not reached. */
const LEFT_TO_OFFICER = 2;

export type Needs = Readonly<{
  /** How many are expressed. */
  total: number;
  halfWay: boolean;
  begins: Date;
  known: Applicant | undefined;
  /** The projects that selected needs become are put here, for who follows their grants. */
  projects: FilePlan[];
}>;

type Consultation = Needs & Readonly<{ round: NeedsRound; bodies: readonly Applicant[]; key: string }>;

/** Needs are expressed, supported, brought together, decided on, and become projects. */
export const planNeeds = async (stage: Stage, programmeId: string, needs: Needs): Promise<void> => {
  const rounds = (await needsRounds(stage.world.reader)).filter((round) => round.programmeId === programmeId);
  for (const round of rounds) {
    const key = `play:${stage.seed}:need:${round.callCode}:${round.number}`;
    const bodies = chance(key, 'bodies').shuffled(
      [...stage.applicants.values()].sort((one, other) => (one.body.siren < other.body.siren ? -1 : 1)),
    );
    if (bodies.length < 3 || needs.total === 0) continue;
    const { known } = needs;
    const others = bodies.filter(({ organisationId }) => organisationId !== known?.organisationId);
    planConsultation(stage, { ...needs, round, key, bodies: known ? [known, ...others] : others });
  }
};

const planConsultation = (stage: Stage, consultation: Consultation): void => {
  const { round, total, key } = consultation;
  const day = (days: number): Date => later(round.opensAt, days);
  for (let index = 0; index < total; index += 1) {
    const at = day(DAYS.first + Math.floor((index * DAYS.spread) / total));
    stage.timeline.plan(new Date(at.getTime() + (index % 60) * 60_000), (then) =>
      expressOne(stage, consultation, index, then),
    );
  }
  stage.timeline.plan(day(DAYS.first), async (at) => {
    for (const [rank, seat] of JURORS.entries()) {
      const { id } = stage.staff[seat];
      const startsOn = at.toISOString().slice(0, 10);
      const offer = {
        personId: id,
        role: 'juror',
        scopeKind: 'call',
        scopeId: round.callId,
        startsOn,
        reason: 'Comité',
      };
      await does(stage.world, giveRole, offer, { actor: stage.staff.manager, at, request: `${key}:seat:${rank}` });
    }
  });
  stage.timeline.plan(day(DAYS.together), (at) => bringNear(stage, consultation, at));
  stage.timeline.plan(day(DAYS.opinions), (at) => opinionsAll(stage, consultation, at));
};

/** What one body says: the same as another did, in other words, for a third of them. */
const wordsOf = ({ round, key }: Consultation, index: number) => {
  const place = Math.floor((index * 2) / 3);
  const saying = SAYINGS[place % SAYINGS.length] as (typeof SAYINGS)[number];
  const isAgain = index > 0 && Math.floor(((index - 1) * 2) / 3) === place;
  const [first, second] = saying.says;
  const { themes } = round.call;
  return {
    theme: (themes.find(({ code }) => code === saying.theme) ?? themes[place % themes.length])?.code,
    title: saying.titles[isAgain ? 1 : 0],
    summary: isAgain ? `${chance(key, index).pick(OPENINGS)} ${second} ${first}` : `${first} ${second}`,
  };
};

const expressOne = async (stage: Stage, consultation: Consultation, index: number, at: Date): Promise<void> => {
  const { world, timeline } = stage;
  const { round, bodies, key, total } = consultation;
  const by = bodies[index % bodies.length] as Applicant;
  const turn = { actor: by.applicant, at, request: `${key}:${index}:express` };
  const input = {
    roundId: round.id,
    organisationId: by.organisationId,
    different: true,
    ...wordsOf(consultation, index),
  };
  const { subjectId: needId } = await does(world, expressNeed, input, turn);
  if (index === total - 1) {
    timeline.plan(later(at, 5), async (day) => {
      await does(world, withdrawNeed, { needId }, { ...turn, at: day, request: `${key}:${index}:withdraw` });
    });
    return;
  }
  const luck = chance(key, 'supports', index);
  const most = Math.min(bodies.length - 1, Math.round(luck.next() ** 1.5 * SUPPORTS * 2.5));
  const supporters = luck.shuffled(bodies.filter((one) => one !== by)).slice(0, most);
  for (const [rank, one] of supporters.entries()) {
    timeline.plan(later(at, 1 + (rank % DAYS.support)), async (day) => {
      const given = { needId, organisationId: one.organisationId, addition: chance(key, index, rank).pick(ADDITIONS) };
      const request = `${key}:${index}:support:${rank}`;
      await does(world, supportNeed, given, { actor: one.applicant, at: day, request });
    });
  }
};

/** An officer takes the near pairs one after the other. */
const bringNear = async (stage: Stage, { round, key, halfWay }: Consultation, at: Date): Promise<void> => {
  const found = await rows<{ low: string; high: string; lowFirst: boolean }>(
    stage.world.reader,
    sql`select p.low_id as low, p.high_id as high, a.supporters >= b.supporters as "lowFirst"
      from need_pair p join need a on a.id = p.low_id join need b on b.id = p.high_id
      where p.call_id = ${round.callId} and p.likeness > 0.5 and a.state = 'expressed' and b.state = 'expressed'
      order by a.supporters + b.supporters desc, p.low_id, p.high_id limit 500`,
  );
  const joined = new Set<string>();
  const pairs = halfWay ? found.slice(0, -LEFT_TO_OFFICER) : found;
  for (const [rank, { low, high, lowFirst }] of pairs.entries()) {
    if (joined.has(low) || joined.has(high)) continue;
    const [leadId, other] = lowFirst ? [low, high] : [high, low];
    const input = { leadId, needIds: [other], reason: 'Les deux organismes décrivent la même difficulté.' };
    const request = `${key}:together:${rank}`;
    await does(stage.world, bringTogether, input, { actor: stage.staff.officer, at, request });
    joined.add(other);
  }
};

type Examined = Readonly<{ id: string; organisationId: string }>;
type Member = Readonly<{ actor: Actor; keeps: boolean }>;

/** Each member writes what they think; those most supported are the first looked at, those still near another the last. */
const opinionsAll = async (stage: Stage, consultation: Consultation, at: Date): Promise<void> => {
  const { world, staff } = stage;
  const { round, halfWay } = consultation;
  const needs = await rows<Examined>(
    world.reader,
    sql<Examined>`select n.id, n.organisation_id as "organisationId" from need n
      where n.call_id = ${round.callId} and n.state = 'expressed'
      order by exists (select from need_pair p join need o on o.id in (p.low_id, p.high_id) and o.id <> n.id
          where n.id in (p.low_id, p.high_id) and o.state = 'expressed'),
        n.supporters desc, n.id limit 1000`,
  );
  const members = await Promise.all(JURORS.map((seat) => actorOf(world, staff[seat].id)));
  const looked = halfWay ? Math.ceil(needs.length * (1 - SHARES.undecided)) : needs.length;
  const selected = Math.ceil(looked * SHARES.selected);
  for (const [rank, need] of needs.entries()) {
    const keeps = (seat: number) => (rank < selected ? seat !== 3 || rank % 2 === 0 : seat === 3);
    // Half-way, two members have begun to look at the others.
    const seated = members
      .slice(0, rank < looked ? members.length : 2)
      .map((actor, seat): Member => ({ actor, keeps: keeps(seat) }));
    await opine(stage, consultation, need, seated, at);
    if (rank >= looked) continue;
    const outcome = rank < selected ? 'selected' : 'not_selected';
    stage.timeline.plan(later(at, DAYS.decisions - DAYS.opinions + (rank % 3)), (day) =>
      decideOne(stage, consultation, { need, rank, outcome }, members, day),
    );
  }
};

const opine = async (
  { world }: Stage,
  { key }: Consultation,
  { id: needId }: Examined,
  seated: readonly Member[],
  at: Date,
): Promise<void> => {
  for (const [seat, { actor, keeps }] of seated.entries()) {
    const sentence = keeps ? 'Partagé, et utile à beaucoup.' : 'Des outils existent, à mieux faire connaître.';
    const input = { needId, opinion: keeps ? 'keep' : 'against', sentence };
    await does(world, giveOpinion, input, { actor, at, request: `${key}:opinion:${needId}:${seat}` });
  }
};

type Decided = Readonly<{ need: Examined; rank: number; outcome: 'selected' | 'not_selected' }>;

const decideOne = async (
  stage: Stage,
  consultation: Consultation,
  { need, rank, outcome }: Decided,
  members: readonly Actor[],
  at: Date,
): Promise<void> => {
  const input = { needId: need.id, presence: members.map(({ id }) => id), reasons: REASONS[outcome] };
  const turn = { actor: stage.staff.authority, at, request: `${consultation.key}:decide:${need.id}` };
  await does(stage.world, outcome === 'selected' ? selectNeed : declineNeed, input, turn);
  if (outcome === 'selected') planProject(stage, consultation, { ...need, rank }, at);
};
