import { BODIES, emailOf } from '../cast.ts';
import type { World } from '../world.ts';
import { asCast } from './standing.ts';

/**
 * What stands open between people, so that each form has a thing behind it: an invitation to the mailbox of `expired`, a request
 * of `payer2` to join, the erasure `viewer` asked for and their consent to support, a session and an identity of Ada, the
 * word of a provider on `juror2`, a correction of the address of `gus`, a role given by a manager, a role lent, a merger being prepared.
 * @returns the thing behind each form, by the path of its route
 */
export const matters = async (world: World): Promise<Readonly<Record<string, string>>> => {
  const send = async (who: string, path: string, fields: Record<string, string>): Promise<void> => {
    const answer = await world.as(asCast(who)).post(path, fields);
    if (answer.statusCode !== 303) throw new Error(`${who} ${path}: ${answer.statusCode} ${answer.body.slice(-1500)}`);
  };
  const { rows } = await world.database.owner.query<{ body: string; programme: string }>(
    `select o.id as body, (select id from programme where code = 'transformation-numerique-2021') as programme
     from organisation o where o.siren = $1`,
    [BODIES.ada],
  );
  const { body, programme } = rows[0] as { body: string; programme: string };
  const invited = { email: emailOf(asCast('expired')), role: 'viewer', quality: '' };
  await send('bo', `/organisations/${body}/invitations`, invited);
  await send('payer2', '/join-requests', { siren: BODIES.ada, note: 'Je rejoins le service.' });
  await send('viewer', '/erasure-requests', { confirmed: 'yes' });
  await send('viewer', '/account/support/consents', { hours: '24' });
  const given = { role: 'officer', scope: `programme:${programme}`, startsOn: '2021-11-03', reason: 'Renfort' };
  await send('dina', '/account/rights/grants', { ...given, email: emailOf('kim') });
  const lost = { email: 'perdu@example.org', reason: 'Messagerie perdue', confirmed: 'yes' };
  await send('max', `/people/${(await world.person('gus')).id}/email`, lost);
  await words(world);
  return found(world);
};

/** What a provider said, and what an administrator prepared: written as the product writes it. */
const words = async ({ database, clock }: World): Promise<void> => {
  await database.owner.query(
    `insert into identity (provider, issuer, subject, person_id, first_used_at, last_used_at)
     select 'proconnect', 'https://issuer.example', 'ada', id, $1, $1 from person where email = 'ada@example.org'`,
    [clock.at],
  );
  await database.owner.query(
    `with known as (insert into identity (provider, issuer, subject, person_id, first_used_at, last_used_at)
       select 'proconnect', 'https://issuer.example', 'juror2', id, $1, $1 from person
       where email = 'juror2@example.org' returning id)
     insert into identity_siret (identity_id, siret, first_seen_at, last_seen_at) select id, $2, $1, $1 from known`,
    [clock.at, `${BODIES.ada}00012`],
  );
  await database.owner.query(
    `insert into merger_plan (id, survivor_siren, survivor_name, survivor_kind, absorbed_sirens, happened_on, reason,
       file_hash, file_name, made_by, made_at)
     select gen_random_uuid(), $2, '', 'epci', array[$3], '2021-11-01', 'Arrêté', (select hash from stored_file limit 1),
       'acte.pdf', id, $1 from person where email = 'max@example.org'`,
    [clock.at, BODIES.zed, BODIES.ada],
  );
};

const found = async ({ database }: World): Promise<Readonly<Record<string, string>>> => {
  const { rows } = await database.owner.query<Record<string, string>>(
    `select (select id from invitation where email = 'expired@example.org') as invitations,
       (select id from join_request where state = 'asked') as "join-requests",
       (select id from erasure_request) as "erasure-requests",
       (select id from merger_plan) as mergers,
       (select id from email_correction) as "email-corrections",
       (select id from support_consent) as "/account/support/consents/:id/withdrawal",
       (select s.id from session s join person p on p.id = s.person_id where p.email = 'ada@example.org' limit 1)
         as "/account/sessions/:id/end",
       (select id from identity where subject = 'ada') as "/account/identities/:id/removal",
       (select g.id from role_grant g join person p on p.id = g.person_id
          where p.email = 'kim@example.org' and g.role = 'officer') as "/account/rights/grants/:id/withdrawal",
       (select id from role_grant where delegated_from is not null) as "/account/rights/delegations/:id/end",
       (select m.id from membership m join person p on p.id = m.person_id
          where p.email = 'bo@example.org' and m.role = 'signatory') as "/memberships/:id/power"`,
  );
  const [one] = rows as [Record<string, string>];
  return { ...one, '/memberships/:id/delegation': one['/memberships/:id/power'] as string };
};
