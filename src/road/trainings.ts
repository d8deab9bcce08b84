import { sql } from 'kysely';
import { SYSTEM } from '#kernel/actor';
import { rows } from '#platform/read';
import {
  allOffers,
  cancelTraining,
  closeTraining,
  giveOpinion,
  giveUpSeat,
  moveTraining,
  nameTrainer,
  type Offer,
  planTraining,
  recordAttendance,
  registerAttendee,
  remindOfTraining,
} from '#slices/training';
import { type Agent, type Applicant, actorOf, agentOf, registerAgent, STAFF } from './people.ts';
import { chance } from './random.ts';
import { later, type Stage } from './stage.ts';
import { does, writes } from './world.ts';

/** One date as played: what happens to it, and how many ask for a seat. */
type DatePlan = Readonly<{
  key: string;
  offer: Offer;
  theme: string;
  title: string;
  plannedAt: Date;
  startsAt: Date;
  remote: boolean;
  seats: number;
  asking: number;
  fate: 'held' | 'moved' | 'cancelled';
}>;

const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  cybersecurite: ['Reconnaître un courriel piégé', 'Que faire le jour d’une attaque ?'],
  donnees: ['Publier ses données sans se tromper', 'Les données de ma commune, à quoi servent-elles ?'],
  accessibilite: ['Un site que tout le monde peut lire', 'Des documents accessibles, pas à pas'],
};
const TOWNS = ['Rennes', 'Lyon', 'Lille', 'Toulouse', 'Nancy', 'Bordeaux'];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Two dates for each theme: around the end when the play is shown half-way, over its year when it is played whole. */
const datesOf = (stage: Stage, offer: Offer, begins: Date, halfWay: Date | undefined): readonly DatePlan[] =>
  offer.call.themes.flatMap(({ code, names }, rank) =>
    [0, 1].map((turn): DatePlan => {
      const place = rank * 2 + turn;
      const days = turn === 0 ? -28 + rank * 40 : 16 + rank * 9;
      const startsOn = halfWay === undefined ? later(begins, 75 + place * 30) : later(halfWay, days);
      const plannedAt =
        halfWay === undefined ? later(begins, 20 + place * 10) : later(halfWay, Math.min(days - 50, -40));
      return {
        key: `play:${stage.seed}:training:${offer.call.code}:${code}:${turn}`,
        offer,
        theme: code,
        title: TITLES[code]?.[turn] ?? names.fr,
        plannedAt,
        startsAt: new Date(`${startsOn.toISOString().slice(0, 10)}T08:30:00Z`),
        remote: turn === 1 && rank !== 0,
        seats: 12,
        asking: [15, 9, 15, 5, 12, 4][place] ?? 8,
        fate: halfWay !== undefined ? 'held' : place === 2 ? 'moved' : place === 5 ? 'cancelled' : 'held',
      };
    }),
  );

/** @param halfWay the instant at which the play is shown; without it, every date is played to its end */
export const planTrainings = async (
  stage: Stage,
  programmeId: string,
  { begins, halfWay, known }: Readonly<{ begins: Date; halfWay: Date | undefined; known: Applicant | undefined }>,
): Promise<void> => {
  const offers = (await allOffers(stage.world.reader)).filter((offer) => offer.programmeId === programmeId);
  for (const date of offers.flatMap((offer) => datesOf(stage, offer, begins, halfWay))) {
    stage.timeline.plan(date.plannedAt, (at) => publish(stage, date, known, at));
  }
};

const localHour = (at: Date, hour: string): string => `${at.toISOString().slice(0, 10)}T${hour}`;
const scheduleOf = ({ offer, startsAt, remote, key }: DatePlan) => ({
  starts: localHour(startsAt, '09:30'),
  ends: localHour(startsAt, '12:30'),
  closes: localHour(new Date(startsAt.getTime() - 2 * DAY_MS), '18:00'),
  zone: offer.pack.zone,
  remote,
  town: remote ? '' : chance(key).pick(TOWNS),
  venue: remote ? 'https://visio.example/formation' : 'Salle des mariages, place de la Mairie',
});

const turnOf = ({ staff }: Stage, { key }: DatePlan, at: Date, step: string) => ({
  actor: staff.manager,
  at,
  request: `${key}:${step}`,
});

const publish = async (stage: Stage, date: DatePlan, known: Applicant | undefined, at: Date): Promise<void> => {
  const { world, staff, timeline } = stage;
  const words = {
    callId: date.offer.callId,
    theme: date.theme,
    title: date.title,
    summary: 'Une demi-journée pour des agents qui n’en ont jamais fait leur métier : des exemples, puis un exercice.',
    agenda: '9 h 30 Accueil\n9 h 45 Ce qui arrive vraiment\n11 h Exercice en petits groupes\n12 h 15 Questions',
    accessibility: date.remote ? 'Sous-titres en direct.' : 'Entrée sans marche, boucle magnétique.',
    seats: date.seats,
  };
  const { subjectId: trainingId } = await does(
    world,
    planTraining,
    { ...words, ...scheduleOf(date) },
    turnOf(stage, date, at, 'plan'),
  );
  const trainer = { trainingId, email: staff.trainer.email, quality: TRAINER.quality };
  await does(world, nameTrainer, trainer, turnOf(stage, date, at, 'trainer'));
  timeline.plan(later(at, 7), (day) => registerAll(stage, date, trainingId, known, day));
};

const TRAINER = STAFF.find(({ key }) => key === 'trainer') as Extract<(typeof STAFF)[number], { key: 'trainer' }>;

type Asking = Readonly<{ agent: Agent; by: Applicant }>;

/** Bodies one after the other, in the order of chance; the two known people come first when they are there. */
const askingFor = ({ applicants, seed }: Stage, date: DatePlan, known: Applicant | undefined): readonly Asking[] => {
  const others = chance(date.key, 'bodies').shuffled(
    [...applicants.values()]
      .filter(({ organisationId }) => organisationId !== known?.organisationId)
      .sort((one, other) => (one.body.siren < other.body.siren ? -1 : 1)),
  );
  const first = known === undefined ? [] : [{ agent: agentIn(known), by: known }];
  return [...first, ...others.map((by) => ({ agent: agentOf(seed, by.body, date.key), by }))].slice(0, date.asking);
};

const agentIn = ({ applicant: { givenName, familyName, email } }: Applicant): Agent => ({
  givenName,
  familyName,
  email,
});

const registerAll = async (
  stage: Stage,
  date: DatePlan,
  trainingId: string,
  known: Applicant | undefined,
  at: Date,
): Promise<void> => {
  const { world, timeline } = stage;
  const asking = askingFor(stage, date, known);
  const ids: string[] = [];
  for (const [index, { agent, by }] of asking.entries()) {
    const turn = { actor: by.applicant, at, request: `${date.key}:register:${index}` };
    const input = { trainingId, organisationId: by.organisationId, ...agent };
    ids.push(String((await does(world, registerAttendee, input, turn)).facts.registrationId));
  }
  const last = asking.length - 1;
  const leaving = asking[last];
  if (date.asking <= date.seats || leaving === undefined)
    return void timeline.plan(later(at, 5), (day) => settle(stage, date, trainingId, day));
  // One who has a seat gives it up: the first in line gets it.
  const second = asking[1];
  timeline.plan(later(at, 4), async (day) => {
    const turn = { actor: second?.by.applicant ?? SYSTEM, at: day, request: `${date.key}:give-up` };
    await does(world, giveUpSeat, { registrationId: ids[1] }, turn);
    timeline.plan(later(day, 1), (then) => settle(stage, date, trainingId, then));
  });
};

/** What the manager changes, if anything; then the reminder and the day itself. */
const settle = async (stage: Stage, date: DatePlan, trainingId: string, at: Date): Promise<void> => {
  const { world, timeline } = stage;
  if (date.fate === 'cancelled')
    return void (await does(world, cancelTraining, { trainingId }, turnOf(stage, date, at, 'cancel')));
  const moved = date.fate === 'moved' ? { ...date, startsAt: new Date(date.startsAt.getTime() + 7 * DAY_MS) } : date;
  if (moved !== date) {
    await does(world, moveTraining, { trainingId, ...scheduleOf(moved) }, turnOf(stage, date, at, 'move'));
  }
  const { startsAt } = moved;
  timeline.plan(new Date(startsAt.getTime() - 2 * DAY_MS), async (day) => {
    await does(world, remindOfTraining, { trainingId }, { actor: SYSTEM, at: day, request: `${date.key}:remind` });
  });
  timeline.plan(new Date(startsAt.getTime() + 6 * HOUR_MS), (day) => hold(stage, date, trainingId, day));
};

type Seated = Readonly<{ id: string; email: string; givenName: string; familyName: string }>;

/** The trainer notes who came, then closes the sheet; a few of those present say what they thought. */
const hold = async (stage: Stage, date: DatePlan, trainingId: string, at: Date): Promise<void> => {
  const { world, staff, timeline } = stage;
  const turn = (step: string) => ({ actor: staff.trainer, at, request: `${date.key}:${step}` });
  const seated = await rows<Seated>(
    world.reader,
    sql<Seated>`select id, email, given_name as "givenName", family_name as "familyName" from registration
      where training_id = ${trainingId} and state = 'seated' order by number`,
  );
  const came = ({ email }: Seated, rank: number): boolean => rank === 0 || chance(date.key, email).happens(0.88);
  const attendance = seated.map((one, rank) => ({ registrationId: one.id, came: came(one, rank) }));
  await does(world, recordAttendance, { trainingId, attendance }, turn('attendance'));
  await does(world, closeTraining, { trainingId }, turn('close'));
  const present = seated.filter(came).slice(1, 7);
  timeline.plan(new Date(at.getTime() + DAY_MS), async (day) => {
    for (const one of present) await answer(stage, date, one, day);
  });
};

const answer = async ({ world }: Stage, { key }: DatePlan, one: Seated, at: Date): Promise<void> => {
  const luck = chance(key, 'opinion', one.email);
  const actor = await actorOf(world, await registerAgent(world, one, at));
  const level = () => String(luck.between(3, 4));
  const opinion = { registrationId: one.id, useful: level(), clear: level(), recommend: level() };
  await writes(world, giveOpinion, opinion, { actor, at, request: `${key}:opinion:${one.id}` });
};
