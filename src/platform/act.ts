import { type Kysely, sql, type Transaction } from 'kysely';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Actor, Role } from '#kernel/actor';
import type { NonEmpty, Transfer } from '#kernel/money';
import type { Permission, Standing } from '#kernel/permission';
import { type Refusal, refuse } from '#kernel/refusal';
import { inTransaction, violated } from './attempt.ts';
import type { DB } from './schema.ts';
import { turnsOf } from './turns.ts';
import { rightToWrite, type Tx, writing } from './tx.ts';

/** Work that follows an act, done by the worker. Payloads carry ids, never content. */
export type Job = Readonly<{ task: string; payload: Readonly<Record<string, string>> }>;

/** One thing that changes state. `facts` is what the journal keeps: no secret, no personal opinion. */
export type Change = Readonly<{
  /** The act's own name unless one act carries out another on a further thing, e.g. deciding a selection refuses the rest. */
  act?: `${string}.${string}`;
  machine: string;
  subjectId: string;
  from: string;
  to: string;
  facts: Readonly<Record<string, unknown>>;
  jobs?: readonly Job[];
}>;

type Money = Readonly<{ transfers: NonEmpty<Transfer> }>;
type NoMoney = Readonly<{ transfers?: never }>;
type ChangeFor<M extends boolean, C extends Change> = C & (M extends true ? Money : NoMoney);

/** What `decide` answers: a refusal, or the change of the subject and of what changes with it. */
export type Decision<C> = { refusal: Refusal } | { change: C; also?: readonly Change[] };

/** The instant of an act and who is at the keyboard; new identifiers are asked for, never made up. */
export type Moment = Readonly<{ at: Date; actor: Actor; newId(): string }>;

export type Act<M extends boolean, Input, Subject, C extends Change> = Readonly<{
  name: `${string}.${string}`;
  movesMoney: M;
  /** A refusal of an act that binds the administration is kept in `refusal`. */
  binding?: true;
  input: z.ZodType<Input>;
  load(tx: Tx, input: Input, moment: Moment): Promise<Subject | undefined>;
  /** Read from the table of rights: `allow('slice.verb', …)`. */
  permit(actor: Actor, subject: Subject, input: Input): Permission;
  decide(subject: Subject, input: Input, moment: Moment): Decision<ChangeFor<M, C>>;
  save(tx: Tx, change: C, subject: Subject, input: Input, moment: Moment): Promise<void>;
}>;

// biome-ignore lint/suspicious/noExplicitAny: a list of acts of different subjects has no closer type.
export type AnyAct = Act<boolean, any, any, any>;

export const act = <const M extends boolean, Input, Subject, C extends Change>(
  definition: Act<M, Input, Subject, C>,
): Act<M, Input, Subject, C> => definition;

/** `repeated` marks a request that had already been answered: same effect, nothing done again. */
export type Done<C> = { done: C; repeated?: true };
export type Outcome<C> = Done<C> | { refusal: Refusal } | { invalid: z.ZodError };

export type Call = Readonly<{ actor: Actor; at: Date; requestId: string; newId?: () => string }>;

/** What later slices do when an act has happened: act name → task names. */
export type Reactions = Readonly<Partial<Record<string, readonly string[]>>>;

/** Where acts are performed: the writing connection, the reactions of all slices, the log. */
export type Office = Readonly<{
  writer: Kysely<DB>;
  reactions: Reactions;
  log: Logger;
  /** The roles that act only after a second factor. */
  secondFactor: readonly Role[];
}>;

class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * The one road by which anything changes: parse, load and lock, permit, decide, save, journal, ledger, jobs, commit.
 * The same request performed twice has one effect and answers twice the same. A deadlock is tried once more.
 * @returns the change, a refusal, or what is wrong with the input; throws only on what was not planned for
 */
export const perform = async <M extends boolean, I, S, C extends Change>(
  office: Office,
  a: Act<M, I, S, C>,
  raw: unknown,
  call: Call,
): Promise<Outcome<C>> => {
  if (call.actor.seenBy) throw new Error(`${a.name} was asked for while seeing as somebody`);
  const parsed = a.input.safeParse(raw);
  if (!parsed.success) return { invalid: parsed.error };
  return turnsOf(office.writer).run(() => performInTurn(office, a, parsed.data, call));
};

const performInTurn = async <M extends boolean, I, S, C extends Change>(
  office: Office,
  a: Act<M, I, S, C>,
  input: I,
  call: Call,
): Promise<Outcome<C>> => {
  const before = await answered<C>(office.writer, a.name, call);
  if (before !== undefined) return before;
  try {
    return await inTransaction(office, (plain) => performOnce(office, plain, a, input, call));
  } catch (error) {
    if (!(error instanceof Refused) && !violated(error, 'journal_request_once')) throw error;
    // A twin may have come in at the same time and done it: this one then answers as the twin, and refuses nothing.
    const answer = await answered<C>(office.writer, a.name, call);
    if (answer !== undefined) return answer;
    if (error instanceof Refused) return refused(office, a, error.refusal, call);
    throw error;
  }
};

const performOnce = async <M extends boolean, I, S, C extends Change>(
  office: Office,
  plain: Transaction<DB>,
  a: Act<M, I, S, C>,
  input: I,
  call: Call,
): Promise<Done<C>> => {
  const tx = rightToWrite(plain);
  const moment: Moment = { at: call.at, actor: call.actor, newId: call.newId ?? (() => crypto.randomUUID()) };
  const subject = await a.load(tx, input, moment);
  if (subject === undefined) throw new Refused(refuse('not_found', `${a.name}.not_found`).refusal);
  const standing = standingIn(a.name, a.permit(call.actor, subject, input));
  if (!call.actor.vouched && office.secondFactor.includes(standing.role)) {
    throw new Refused(refuse('rule', 'act.second_factor_missing').refusal);
  }
  const decision = a.decide(subject, input, moment);
  if ('refusal' in decision) throw new Refused(decision.refusal);
  const change: C & { transfers?: readonly Transfer[] } = decision.change;
  await a.save(tx, change, subject, input, moment);
  const changes = [change, ...(decision.also ?? [])];
  const seq = await writeJournal(tx, a.name, standing, changes, call);
  await postTransfers(tx, seq, change.transfers ?? []);
  const reactions = (office.reactions[a.name] ?? []).map((task) => ({
    task,
    payload: { subjectId: change.subjectId },
  }));
  await enqueue(plain, [...changes.flatMap((one) => one.jobs ?? []), ...reactions]);
  return { done: change };
};

const standingIn = (name: string, permission: Permission): Standing => {
  if (permission === undefined) throw new Refused(refuse('not_permitted', `${name}.not_permitted`).refusal);
  if (typeof permission === 'string') return { role: permission };
  if ('refusal' in permission) throw new Refused(permission.refusal);
  return permission;
};

/** What an earlier, identical request was answered, read back from the journal. */
const answered = async <C extends Change>(db: Kysely<DB>, name: string, call: Call): Promise<Done<C> | undefined> => {
  const row = await db
    .selectFrom('journal')
    .select(['machine', 'subject_id', 'from_state', 'to_state', 'facts'])
    .where('request_id', '=', call.requestId)
    .where('act', '=', name)
    .where('ordinal', '=', 0)
    .where('actor_id', '=', call.actor.id)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { machine, subject_id: subjectId, from_state: from, to_state: to } = row;
  return { done: { machine, subjectId, from, to, facts: row.facts } as unknown as C, repeated: true };
};

const refused = async (office: Office, a: AnyAct, refusal: Refusal, call: Call): Promise<{ refusal: Refusal }> => {
  office.log.info({ act: a.name, actor: call.actor.id, refusal }, 'act refused');
  if (a.binding && refusal.kind === 'rule') {
    await office.writer
      .insertInto('refusal')
      .values({
        at: call.at,
        act: a.name,
        actor_id: call.actor.id,
        code: refusal.code,
        facts: JSON.stringify(refusal.facts ?? {}),
        request_id: call.requestId,
      })
      .execute();
  }
  return { refusal };
};

const writeJournal = async (
  tx: Tx,
  name: string,
  standing: Standing,
  changes: readonly Change[],
  call: Call,
): Promise<bigint> => {
  const written = await writing(tx)
    .insertInto('journal')
    .values(
      changes.map((change, ordinal) => ({
        at: call.at,
        act: change.act ?? name,
        actor_id: call.actor.id,
        on_behalf_of: standing.onBehalfOf ?? null,
        as_role: standing.role,
        machine: change.machine,
        subject_id: change.subjectId,
        from_state: change.from,
        to_state: change.to,
        facts: JSON.stringify(change.facts),
        request_id: call.requestId,
        ordinal,
      })),
    )
    .returning('seq')
    .execute();
  return written[0]?.seq as bigint;
};

const postTransfers = async (tx: Tx, seq: bigint, transfers: readonly Transfer[]): Promise<void> => {
  if (transfers.length === 0) return;
  await writing(tx)
    .insertInto('transfer')
    .values(
      transfers.map((one) => ({
        journal_seq: seq,
        debit_envelope: one.debit.envelopeId,
        debit_bucket: one.debit.bucket,
        credit_envelope: one.credit.envelopeId,
        credit_bucket: one.credit.bucket,
        amount_cents: one.amount,
        kind: one.kind,
        award_id: one.awardId ?? null,
      })),
    )
    .execute();
};

/** Jobs are part of the change: they exist when the transaction commits, and not otherwise. */
const enqueue = async (plain: Transaction<DB>, jobs: readonly Job[]): Promise<void> => {
  if (jobs.length === 0) return;
  const specs = JSON.stringify(jobs.map((job) => ({ identifier: job.task, payload: job.payload, max_attempts: 12 })));
  await sql`select graphile_worker.add_jobs(
    array(select json_populate_record(null::graphile_worker.job_spec, j) from json_array_elements(${specs}::json) j))`.execute(
    plain,
  );
};
