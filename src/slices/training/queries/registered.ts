import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '#kernel/actor';
import { type Reader as Reading, rows } from '#platform/read';
import type { Attended } from '../certificate.ts';
import type { Reader } from '../letters.ts';
import type { RegistrationState } from '../registering.ts';

const NAME = sql`trim(r.given_name || ' ' || r.family_name)`;
/** Those whose names were erased are told nothing. */
const HAS_MAILBOX = sql`r.email not like '%.invalid'`;

type ReaderRow = Reader & Readonly<{ trainingId: string; state: RegistrationState }>;
const READERS = sql`select r.id, ${NAME} as name, r.email, r.lang, r.seated_at as "seatedAt", r.training_id as "trainingId", r.state
  from registration r`;

/** For the worker: whom to write to about one registration. */
export const readerOfRegistration = async (reading: Reading, id: string): Promise<ReaderRow | undefined> => {
  const [row] = await rows<ReaderRow>(reading, sql<ReaderRow>`${READERS} where r.id = ${id} and ${HAS_MAILBOX}`);
  return row;
};

/** For the worker: everybody with a seat or a place in line. */
export const readersOf = (reading: Reading, trainingId: string): Promise<readonly ReaderRow[]> =>
  rows<ReaderRow>(
    reading,
    sql<ReaderRow>`${READERS} where r.training_id = ${trainingId} and r.state <> 'given_up' and ${HAS_MAILBOX}
      order by r.number limit 5000`,
  );

type TrainerRow = Reader & Readonly<{ personId: string }>;

/** For the worker: who gives the training. They have a place of their own in their calendar. */
export const trainersOf = (reading: Reading, trainingId: string): Promise<readonly TrainerRow[]> =>
  rows<TrainerRow>(
    reading,
    sql<TrainerRow>`select r.training_id || '-' || p.id as id, p.id as "personId",
        trim(p.given_name || ' ' || p.family_name) as name, p.email, p.lang, t.starts_at as "seatedAt"
      from trainer r join person p on p.id = r.person_id join training t on t.id = r.training_id
      where r.training_id = ${trainingId} and p.state = 'active' order by p.family_name, p.id`,
  );

export const trainerNames = async (reading: Reading, trainingId: string): Promise<readonly string[]> =>
  (
    await rows<{ name: string }>(
      reading,
      sql<{ name: string }>`select trim(p.given_name || ' ' || p.family_name) as name
        from trainer r join person p on p.id = r.person_id where r.training_id = ${trainingId} order by p.family_name, p.id`,
    )
  ).map(({ name }) => name);

/** For the worker: who came and has no certificate yet. */
export const attendedOf = (reading: Reading, trainingId: string): Promise<readonly Attended[]> =>
  rows<Attended>(
    reading,
    sql<Attended>`select r.id, ${NAME} as name, o.name as organisation, r.lang
      from registration r join organisation o on o.id = r.organisation_id
      where r.training_id = ${trainingId} and r.state = 'attended' and ${HAS_MAILBOX} order by r.number limit 1000`,
  );

/** A registration as its person, its body, the trainer or the manager reads it. */
export type RegistrationLine = Readonly<{
  id: string;
  number: bigint;
  trainingId: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  trainingState: 'open' | 'cancelled' | 'held';
  name: string;
  email: string;
  organisation: string;
  organisationId: string;
  state: RegistrationState;
  seatedAt: Date | null;
  registeredAt: Date;
  /** Place in line, from one; nothing with a seat. */
  rank: number | null;
  hasCertificate: boolean;
  gaveOpinion: boolean;
  isOwn: boolean;
}>;

/** The rank is counted among all who wait, whom this person may not read: the function of the database does it. */
const LINES = (actor: Actor) => sql`select r.id, r.number, r.training_id as "trainingId", t.title,
    t.starts_at as "startsAt", t.ends_at as "endsAt", t.zone, t.state as "trainingState", ${NAME} as name, r.email,
    o.name as organisation, r.organisation_id as "organisationId", r.state, r.seated_at as "seatedAt",
    r.registered_at as "registeredAt", place_in_line(r.id) as rank, r.certificate_hash is not null as "hasCertificate",
    r.gave_opinion as "gaveOpinion", r.email = ${actor.email} as "isOwn"
  from registration r join training t on t.id = r.training_id join organisation o on o.id = r.organisation_id`;

/** What is the person's own, or of a body they act for. */
const ofActor = (actor: Actor): RawBuilder<unknown> =>
  sql`(r.email = ${actor.email} or r.organisation_id = any(${actor.memberships.map((one) => one.organisationId)}::uuid[]))`;

const own = (
  reading: Reading,
  actor: Actor,
  where: RawBuilder<unknown>,
  rest: RawBuilder<unknown>,
): Promise<readonly RegistrationLine[]> =>
  rows<RegistrationLine>(
    reading,
    sql<RegistrationLine>`${LINES(actor)} where ${ofActor(actor)} and r.state <> 'given_up' and ${where} ${rest}`,
  );

/** Those of one training that are this person's or their bodies'. */
export const ownOfTraining = (reading: Reading, actor: Actor, trainingId: string) =>
  own(reading, actor, sql`r.training_id = ${trainingId}`, sql`order by r.number limit 1000`);

/** All of them, last training first, keyset-paged. */
export const ownRegistrations = (
  reading: Reading,
  actor: Actor,
  after: Readonly<{ at: Date; id: string }> | undefined,
  limit: number,
) =>
  own(
    reading,
    actor,
    after === undefined ? sql`true` : sql`(t.starts_at, r.id) < (${after.at}, ${after.id}::uuid)`,
    sql`order by t.starts_at desc, r.id desc limit ${limit}`,
  );

const UUID = /^[0-9a-f-]{36}$/i;

/** One of them. */
export const ownRegistration = async (
  reading: Reading,
  actor: Actor,
  id: string,
): Promise<RegistrationLine | undefined> =>
  UUID.test(id) ? (await own(reading, actor, sql`r.id = ${id}`, sql`limit 1`))[0] : undefined;

/** The file of a certificate, for the person and their body. */
export const certificateOf = async (reading: Reading, actor: Actor, id: string): Promise<string | undefined> => {
  if (!UUID.test(id)) return undefined;
  const [row] = await rows<{ hash: string }>(
    reading,
    sql<{ hash: string }>`select r.certificate_hash as hash from registration r
      where r.id = ${id} and r.certificate_hash is not null and ${ofActor(actor)}`,
  );
  return row?.hash;
};

/** Everybody registered, by name: for who gives the training, manages or audits it; the policy of the table says who. */
export const registeredFor = (
  reading: Reading,
  actor: Actor,
  trainingId: string,
): Promise<readonly RegistrationLine[]> =>
  rows<RegistrationLine>(
    reading,
    sql<RegistrationLine>`${LINES(actor)} where r.training_id = ${trainingId} and r.state <> 'given_up'
      order by r.state = 'waiting', case when r.state = 'waiting' then '' else r.family_name end, r.number limit 5000`,
  );

export type Opinion = Readonly<{ question: string; level: number; answers: number }>;

/** Counts, once they name nobody. */
export const opinionsOf = (reading: Reading, trainingId: string, at: Date): Promise<readonly Opinion[]> =>
  rows<Opinion>(
    reading,
    sql<Opinion>`select question, level::int as level, answers from satisfaction_of(${trainingId}, ${at})`,
  );
