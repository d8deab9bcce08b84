import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { READER } from '#platform/roles';
import { freshDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
before(async () => {
  database = await freshDatabase('read_without_policy');
});
after(() => database.drop());

/**
 * What the reading role finds whole, whoever asks, and why that is right. Everything else it may read has a policy. A table
 * that is added stands under a policy, or here with its reason, after somebody thought about it.
 */
const READ_BY_ALL: Readonly<Record<string, string>> = {
  account: 'sums of envelopes, shown to visitors on the pages of a programme',
  body_code: 'when a code was sent and how often it was tried; the code itself is in body_code_secret',
  call: 'published with the programme',
  delegation_document: 'names of files; what they hold is read through the body they are of',
  envelope: 'published with the programme',
  heartbeat: 'when each process last lived',
  invitation: 'looked for by its link before anybody is known',
  join_request: 'who asks to join a body, asked by body',
  journal_head: 'hashes of the ends of the chains',
  journal_seal: 'hashes, to be checked by anybody',
  mandate: 'which body acts for which: public deeds of bodies',
  mandate_document: 'names of files; what they hold is read through the mandate they are of',
  membership: 'the actor is found there before anybody is known',
  migration: 'which changes the schema had',
  need_apart: 'which needs an officer found different: identifiers, and no word of anybody',
  need_decision: 'what a committee decided, its counts and its reasons: public; who thought what stands under a policy',
  need_pair: 'which needs are near: identifiers and a figure',
  organisation: 'bodies are public',
  person: 'the actor is found there before anybody is known; names stand on the acts of an administration',
  programme: 'published',
  programme_version: 'published',
  retention_run: 'counts',
  role_grant: 'the actor is found there before anybody is known',
  round: 'published with the programme',
  stored_file: 'hashes and sizes; which file refers to them stands under a policy',
  territory: 'public data',
  territory_former_code: 'public data',
  territory_member: 'public data',
  territory_vintage: 'public data',
  trainer: 'who gives a training is published with it',
  training: 'the catalogue is public; who comes and where it is stand in other tables, under policies',
  transition: 'what each life allows: the rules of the product',
};

const asked = async (query: string): Promise<readonly string[]> =>
  (await database.owner.query<{ name: string }>(query)).rows.map(({ name }) => name);

test('every table the reader may read stands under a policy, or is read by all for a reason', async () => {
  const open = await asked(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity
       and has_table_privilege('${READER}', c.oid, 'select') order by 1`,
  );
  assert.deepEqual(open, Object.keys(READ_BY_ALL).sort());
});

test('row-level security that is switched on has a policy for the reader', async () => {
  const mute = await asked(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('r', '*')
         and (p.polroles = '{0}' or '${READER}'::regrole = any (p.polroles))) order by 1`,
  );
  assert.deepEqual(mute, []);
});

test('the reader owns nothing, bypasses nothing, and writes nowhere', async () => {
  const { rows } = await database.owner.query<{ free: boolean; owns: string; writes: string }>(
    `select r.rolbypassrls or r.rolsuper as free,
       (select count(*) from pg_class c where c.relowner = r.oid) as owns,
       (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = 'public' and c.relkind in ('r', 'p')
           and has_table_privilege(r.oid, c.oid, 'insert, update, delete, truncate')) as writes
     from pg_roles r where r.rolname = '${READER}'`,
  );
  assert.deepEqual(rows, [{ free: false, owns: 0n, writes: 0n }]);
});

/** Views for everybody. */
const VIEWS_FOR_ALL: Readonly<Record<string, string>> = {
  column_mention: 'what each column says of people: the register of processing',
  held_role: 'roles of today, found before anybody is known',
  published_award: 'what is published of a grant',
  published_content: 'what is published of a file',
};

/** A view made without the rights of whoever asks looks under the policies: each has its own condition on who asks. */
test('a view that looks under the policies asks who asks, or is named', async () => {
  const views = await asked(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'v'
       and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)
       and has_table_privilege('${READER}', c.oid, 'select')
       and pg_get_viewdef(c.oid) !~ 'asker|asks_|laureat\\.actor|_in_reach|_of_asker' order by 1`,
  );
  assert.deepEqual(views, Object.keys(VIEWS_FOR_ALL));
});
