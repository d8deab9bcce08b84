import { sql } from 'kysely';
import { instantsAt } from '#kernel/period';
import { rows } from '#platform/read';
import { decideSelection, proposeSelection } from '#slices/award';
import type { RoundSheet } from '#slices/call';
import {
  appointMember,
  closeMeeting,
  conveneJury,
  declareInterests,
  deliberate,
  openMeeting,
  planJury,
  putOnAgenda,
  recordPresence,
  scoreFiles,
  signMinutes,
} from '#slices/jury';
import { actorOf, JURORS, STAFF, type StaffKey } from './people.ts';
import type { FilePlan } from './plan.ts';
import { chance } from './random.ts';
import { idOf, later, type Stage } from './stage.ts';
import { does } from './world.ts';

/** How long before the meeting its members are convened; more than any programme asks. */
const NOTICE_DAYS = 12;
const MINUTE_MS = 60_000;

type Session = Readonly<{ stage: Stage; round: RoundSheet; files: readonly FilePlan[]; meetsAt: Date; key: string }>;

/**
 * The jury of a round: convened, met, its minutes signed, its list decided.
 * @param meetsAt another instant than the day its programme sets
 */
export const planJuryOf = (
  stage: Stage,
  round: RoundSheet,
  all: readonly FilePlan[],
  meetsAt = meetingOf(round),
): void => {
  const files = all.filter(
    (file) => file.round.id === round.id && file.fate !== 'inadmissible' && file.stop !== 'draft',
  );
  if (meetsAt === undefined || files.length === 0) return;
  const key = `play:${stage.seed}:jury:${round.callCode}:${round.number}`;
  const session: Session = { stage, round, files, meetsAt, key };
  stage.timeline.plan(later(meetsAt, -NOTICE_DAYS), (at) => convene(session, at));
};

const meetingOf = ({ juryOn, pack }: RoundSheet): Date | undefined =>
  juryOn === null ? undefined : instantsAt(`${juryOn}T09:30:00`, pack.zone)[0];

const turnOf = ({ stage, key }: Session, who: StaffKey, at: Date, step: string) => ({
  actor: stage.staff[who],
  at,
  request: `${key}:${step}`,
});

const convene = async (session: Session, at: Date): Promise<void> => {
  const { stage, round, meetsAt } = session;
  const { world, staff, timeline } = stage;
  const planned = {
    roundId: round.id,
    meetsAt,
    place: 'Salle du conseil, par visioconférence pour les membres éloignés',
  };
  const { subjectId: sessionId } = await does(world, planJury, planned, turnOf(session, 'manager', at, 'plan'));
  for (const one of STAFF) {
    if (!('seat' in one)) continue;
    const member = { sessionId, personId: staff[one.key].id, seat: one.seat, quality: one.quality };
    await does(world, appointMember, member, turnOf(session, 'manager', at, `appoint:${one.key}`));
  }
  await does(world, putOnAgenda, { sessionId }, turnOf(session, 'manager', at, 'agenda'));
  await does(world, conveneJury, { sessionId }, turnOf(session, 'manager', at, 'convene'));
  timeline.plan(later(meetsAt, -4), (day) => prepare(session, sessionId, day));
};

/** Each member declares their interests, then scores; the chair steps aside from one file, as it happens. */
const prepare = async (session: Session, sessionId: string, at: Date): Promise<void> => {
  const { stage, files } = session;
  const aside = files.length > 5 ? files[0] : undefined;
  for (const key of [...JURORS, 'secretary'] as const) {
    const interests =
      key === 'juror-3' && aside !== undefined
        ? [{ applicationId: idOf(stage, aside), nature: 'Ancienne administratrice de cet organisme' }]
        : [];
    await does(
      stage.world,
      declareInterests,
      { sessionId, interests },
      { ...turnOf(session, key, at, `declare:${key}`), actor: await actorOf(stage.world, stage.staff[key].id) },
    );
  }
  for (const juror of JURORS) {
    const seen = files.filter((file) => juror !== 'juror-3' || file !== aside);
    await does(
      stage.world,
      scoreFiles,
      { sessionId, sheets: sheetsOf(session, juror, seen) },
      turnOf(session, juror, at, `score:${juror}`),
    );
  }
  stage.timeline.plan(session.meetsAt, (day) => meet(session, sessionId, aside, day));
};

const sheetsOf = ({ stage, round }: Session, juror: StaffKey, files: readonly FilePlan[]) => {
  const grid = round.pack.grids.find(({ code }) => code === round.call.grid);
  if (grid === undefined) throw new Error(`the call ${round.callCode} has no grid`);
  const { min, max } = grid.scale;
  return files.map((file) => {
    const luck = chance(stage.seed, 'score', file.key, juror);
    const points = grid.criteria.map(({ code }): [string, number] => {
      const found = min + Math.round((max - min) * file.promise + (luck.next() - 0.5));
      return [code, Math.min(max, Math.max(min, found))];
    });
    return {
      applicationId: idOf(stage, file),
      points: Object.fromEntries(points),
      comment: 'Note de séance (donnée fictive).',
    };
  });
};

const meet = async (session: Session, sessionId: string, aside: FilePlan | undefined, at: Date): Promise<void> => {
  const { stage } = session;
  const { world, staff, timeline } = stage;
  const minute = (n: number): Date => new Date(at.getTime() + n * MINUTE_MS);
  const step = (who: StaffKey, n: number, name: string) => turnOf(session, who, minute(n), name);
  await does(world, openMeeting, { sessionId }, step('chair', 0, 'meeting'));
  const attendances = [...JURORS, 'secretary' as const].map((key) => ({
    personId: staff[key].id,
    presence: key === 'juror-2' ? 'remote' : 'present',
  }));
  await does(world, recordPresence, { sessionId, attendances }, step('secretary', 2, 'presence'));
  await does(
    world,
    deliberate,
    { sessionId, matters: await mattersOf(session, sessionId, aside) },
    step('secretary', 180, 'deliberate'),
  );
  await does(world, closeMeeting, { sessionId }, step('chair', 200, 'close'));
  timeline.plan(later(at, 1), async (day) => {
    await does(world, signMinutes, { sessionId }, turnOf(session, 'chair', day, 'sign'));
    timeline.plan(later(day, 2), (then) => decide(session, sessionId, then));
  });
};

const decide = async (session: Session, sessionId: string, at: Date): Promise<void> => {
  const { world, timeline } = session.stage;
  if (!session.files.some((file) => file.fate === 'laureate')) return;
  await does(world, proposeSelection, { sessionId }, turnOf(session, 'manager', at, 'propose'));
  timeline.plan(later(at, 4), async (day) => {
    await does(world, decideSelection, { sessionId }, turnOf(session, 'authority', day, 'decide'));
  });
};

type Marked = Readonly<{ id: string; total: bigint }>;

/** The jury follows its own marks: the best are laureates, as many as were planned, the next ones wait. */
const mattersOf = async (session: Session, sessionId: string, aside: FilePlan | undefined) => {
  const { stage, files } = session;
  const marked = await rows<Marked>(
    stage.world.reader,
    sql`select f.application_id as id,
          coalesce(round(avg((select sum(v.value::int) from jsonb_each_text(s.points) v)) * 1000), 0)::bigint as total
        from jury_file f left join score s on s.session_id = f.session_id and s.application_id = f.application_id
        where f.session_id = ${sessionId} group by f.application_id order by 2 desc, f.application_id`,
  );
  const wanted = (fate: FilePlan['fate']): number => files.filter((file) => file.fate === fate).length;
  const [laureates, waiting] = [wanted('laureate'), wanted('waiting')];
  const planOf = new Map(files.map((file) => [idOf(stage, file), file]));
  const ranks = [...marked].sort(
    (one, other) => Number(other.total - one.total) || (keyIn(planOf, one) < keyIn(planOf, other) ? -1 : 1),
  );
  return ranks.map(({ id }, rank) => {
    const voters = JURORS.length - (aside !== undefined && id === idOf(stage, aside) ? 1 : 0);
    const votes = { votesFor: voters, votesAgainst: 0, abstentions: 0 };
    if (rank < laureates)
      return {
        applicationId: id,
        proposal: 'laureate',
        amountCents: planOf.get(id)?.askedCents,
        reasons: '',
        ...votes,
      };
    const proposal = rank < laureates + waiting ? 'waiting' : 'refused';
    return { applicationId: id, proposal, reasons: REASONS[proposal], ...votes };
  });
};

const keyIn = (plans: ReadonlyMap<string, FilePlan>, { id }: Marked): string => plans.get(id)?.key ?? '';

const REASONS = {
  waiting: 'Projet solide, classé après les lauréats au vu de la grille ; il sera repris si un lauréat renonce.',
  refused:
    'Les effets pour les usagers et la reprise par d’autres collectivités sont insuffisamment décrits au regard de la grille.',
} as const;
