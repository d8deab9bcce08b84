import { type RawBuilder, sql } from 'kysely';
import type { Day } from '#kernel/period';
import { type Tx, writing } from '#platform/tx';
import { forgottenRegistrations } from '#slices/training';
import type { ClockName } from '../clocks.ts';
import { forgetInvitations } from './erasure.ts';

/** As many of each in one act: what is left waits for the next one. */
export const BATCH = 1000;

export const dueKeys = async (tx: Tx, clock: ClockName, since: Day): Promise<readonly string[]> => {
  const { rows } = await sql<{ key: string }>`select retention_due as key
    from retention_due(${clock}, ${since}::date) order by 1 limit ${BATCH}`.execute(writing(tx));
  return rows.map(({ key }) => key);
};

export const lockInvitations = async (
  tx: Tx,
  ids: readonly string[],
): Promise<readonly Readonly<{ id: string; state: string }>[]> => {
  const { rows } = await sql<{ id: string; state: string }>`select id, state from invitation
    where id = any(${[...ids]}::uuid[]) and state <> 'forgotten' order by id for update`.execute(writing(tx));
  return rows;
};

export type Erasable =
  | 'sessions'
  | 'links'
  | 'email_changes'
  | 'messages'
  | 'abandoned_drafts'
  | 'registrations'
  | 'invitations';
export type DueKeys = Readonly<Record<Erasable, readonly string[]>>;

const ERASE: Readonly<Record<Exclude<Erasable, 'invitations'>, (keys: readonly string[]) => RawBuilder<unknown>>> = {
  sessions: (keys) => sql`delete from session where encode(token_hash, 'hex') = any(${[...keys]})`,
  links: (keys) => sql`delete from sign_in_link where encode(token_hash, 'hex') = any(${[...keys]})`,
  email_changes: (keys) => sql`delete from email_change where encode(token_hash, 'hex') = any(${[...keys]})`,
  messages: (keys) => sql`update outbox set recipient = '', subject = '', body = '', calendar = null, last_error = null
    where id = any(${[...keys]}::uuid[])`,
  abandoned_drafts: (keys) => sql`with emptied as (update answer set value = 'null'::jsonb
      where application_id = any(${[...keys]}::uuid[]) and value <> 'null'::jsonb returning application_id),
      unmeasured as (delete from measure_answer where application_id = any(${[...keys]}::uuid[])),
      untold as (update measure set answers = '{}' where application_id = any(${[...keys]}::uuid[]))
    update application set title = '', search = '' where id in (select application_id from emptied)`,
  registrations: forgottenRegistrations,
};

export const eraseDue = async (tx: Tx, keys: DueKeys): Promise<void> => {
  for (const [clock, erase] of Object.entries(ERASE) as [Exclude<Erasable, 'invitations'>, (typeof ERASE)['links']][]) {
    if (keys[clock].length > 0) await erase(keys[clock]).execute(writing(tx));
  }
  await forgetInvitations(tx, keys.invitations);
};

export const insertRun = async (
  tx: Tx,
  run: Readonly<{ id: string; at: Date; counts: Readonly<Record<string, number>> }>,
): Promise<void> => {
  await writing(tx)
    .insertInto('retention_run')
    .values({ id: run.id, ran_at: run.at, counts: JSON.stringify(run.counts), state: 'done' })
    .execute();
};
