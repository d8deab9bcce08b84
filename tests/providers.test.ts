import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AGENTS, bothProviders, type Case, PUBLIC_URL, REGION, RENNES } from './providers/both.ts';
import { cross, sentTo } from './providers/outside.ts';
import { linkFor, prove } from './providers/proving.ts';
import type { Known } from './providers/real-provider.ts';
import type { World } from './world.ts';

const cases: Case[] = [];
before(async () => {
  for (const algorithm of ['ES256', 'RS256'] as const) cases.push(await bothProviders(algorithm));
});
after(async () => {
  for (const { world, agents, individuals } of cases) {
    await agents.close();
    await individuals.close();
    await world.close();
  }
});

const each = (name: string, run: (one: Case) => Promise<void>): void => {
  for (const index of [0, 1]) {
    test(`${name} (${['ES256', 'RS256'][index]})`, () => run(cases[index] as Case));
  }
};

/** What the database holds of sessions and identities. */
const held = async ({ database }: World) => {
  const { rows } = await database.owner.query<{ provider: string; vouched: boolean; subject: string; email: string }>(
    `select s.provider, s.vouched_at is not null as vouched, i.subject, p.email from session s
     join person p on p.id = s.person_id left join identity i on i.person_id = p.id
     where s.provider in ('proconnect', 'franceconnect') order by s.created_at desc, s.id`,
  );
  return rows;
};

each('an agent whom nobody knows gives a name already filled in, and comes back by the button alone', async (one) => {
  const { world, agents } = one;
  const browser = world.visitor();
  const shown = await browser.get('/sign-in');
  assert.match(shown.body, /S’identifier avec ProConnect/);
  assert.match(shown.body, /S’identifier avec FranceConnect/);
  const landed = await cross(browser, 'proconnect', { login: 'nour' });
  assert.equal(landed.headers.location, '/registration?back=%2Faccount', landed.body.slice(0, 500));
  const form = await browser.get('/registration?back=%2Faccount');
  assert.match(form.body, /value="Nour"/);
  assert.match(form.body, /value="Benali"/);
  assert.match(form.body, /donnée par ProConnect/);
  const saved = await browser.post('/registration/%2Faccount', { givenName: 'Nour', familyName: 'Benali' });
  assert.equal(saved.headers.location, '/account');
  browser.forgetMark();
  const account = await browser.get('/account');
  assert.match(account.body, /Mes identités/);
  assert.match(account.body, /ProConnect \(nbenali\)/);
  assert.match(account.body, /d’après votre fournisseur d’identité/);
  world.later(1);
  const again = world.visitor();
  assert.equal((await cross(again, 'proconnect', { login: 'nour' }, '/calls')).headers.location, '/calls');
  assert.match((await again.get('/account')).body, /Nour Benali/);
  const [session] = await held(world);
  const expected = {
    provider: 'proconnect',
    vouched: true,
    subject: 'proconnect-subject-of-nour',
    email: 'nour.benali@rennes.fr',
  };
  assert.deepEqual(session, expected, 'mfa counts as a second factor, as the operator set it');
  const [asked] = agents.asked;
  assert.equal(asked?.get('claims'), '{"id_token":{"amr":{"essential":true}}}');
  assert.equal(asked?.get('scope'), 'openid given_name usual_name email uid siret');
  assert.equal(asked?.get('code_challenge_method'), 'S256');
});

each('an invitation may be followed by a provider, and leads back to its answer', async ({ world }) => {
  const email = 'nour.benali@rennes.fr';
  const body = (await world.person('ada')).memberships[0]?.organisationId;
  const sent = await world.as('ada').post(`/organisations/${body}/invitations`, { email, role: 'viewer', lang: 'fr' });
  assert.equal(sent.statusCode, 303, sent.body.slice(0, 500));
  const { rows } = await world.database.owner.query<{ body: string }>(
    "select body from outbox where recipient = $1 and body like '%/invitation/%'",
    [email],
  );
  const path = /\/invitation\/[\w-]+/.exec(rows[0]?.body ?? '')?.[0] ?? assert.fail('no link of invitation');
  const visitor = world.visitor();
  const shown = await visitor.get(path);
  assert.match(shown.body, /Recevoir mon lien de connexion[\s\S]*S’identifier avec ProConnect/);
  assert.equal((await cross(visitor, 'proconnect', { login: 'nour' }, path)).headers.location, path);
  assert.match((await visitor.get(path)).body, /Accepter l’invitation/);
});

each(
  'an address that is already somebody’s is proved by a link before the identity opens that account',
  async (one) => {
    const { world } = one;
    const browser = world.visitor();
    const landed = await cross(browser, 'proconnect', { login: 'ada' });
    assert.equal(landed.headers.location, '/sign-in/identity?back=%2Faccount');
    assert.equal((await browser.get('/account')).statusCode, 303, 'nobody is signed in by an address alone');
    assert.match((await browser.get('/sign-in/identity?back=%2Faccount')).body, /value="ada@example.org"/);
    // Somebody else’s browser cannot settle it, and an ordinary link binds nothing.
    const other = world.visitor();
    assert.equal((await other.get('/sign-in/identity')).statusCode, 404);
    await browser.post('/sign-in', { email: 'zed@example.org', back: '/' });
    const ordinary = await linkFor(world, 'zed@example.org');
    assert.doesNotMatch((await browser.get(ordinary)).body, /sera rattachée/);
    assert.equal((await prove(world, browser, 'ada@example.org')).headers.location, '/account');
    assert.match((await browser.get('/account')).body, /ProConnect \(amorel\)/);
    assert.match(String((await world.messages('ada')).at(-1)?.body), /vient d’être rattachée à votre compte/);
    world.later(1);
    const again = world.visitor();
    assert.equal((await cross(again, 'proconnect', { login: 'ada' })).headers.location, '/account');
    const [session] = await held(world);
    assert.deepEqual([session?.email, session?.vouched], ['ada@example.org', false], 'a password is no second factor');
  },
);

each('several establishments over time are kept for the person, each with when it was last said', async ({ world }) => {
  const before = AGENTS.ada as Known;
  AGENTS.ada = { ...before, siret: REGION };
  world.later(60);
  await cross(world.visitor(), 'proconnect', { login: 'ada' });
  AGENTS.ada = before;
  const { rows } = await world.database.owner.query(
    `select s.siret, s.last_seen_at > s.first_seen_at as again from identity_siret s join identity i on i.id = s.identity_id
       join person p on p.id = i.person_id where p.email = 'ada@example.org' order by s.first_seen_at`,
  );
  assert.deepEqual(rows, [
    { siret: RENNES, again: true },
    { siret: REGION, again: false },
  ]);
});

each(
  'nothing but a subject: an address is asked, a name is asked, the body is chosen, all in words',
  async ({ world }) => {
    const browser = world.visitor();
    const landed = await cross(browser, 'proconnect', { login: 'mute' });
    assert.equal(landed.headers.location, '/sign-in/identity?back=%2Faccount');
    assert.match((await browser.get('/sign-in/identity')).body, /ne nous a pas donné d’adresse électronique/);
    assert.equal((await prove(world, browser, 'mute@example.org')).headers.location, '/registration?back=%2Faccount');
    await browser.post('/registration/%2Faccount', { givenName: 'Mu', familyName: 'Et' });
    browser.forgetMark();
    const account = await browser.get('/account');
    assert.match(account.body, /ne nous a pas dit pour quel organisme vous travaillez/);
    world.later(1);
    const again = world.visitor();
    assert.equal((await cross(again, 'proconnect', { login: 'mute' })).headers.location, '/account');
  },
);

each('claims that are wrong are as if they were not there', async ({ world }) => {
  const browser = world.visitor();
  const landed = await cross(browser, 'proconnect', { login: 'wrong' });
  assert.equal(landed.headers.location, '/sign-in/identity?back=%2Faccount');
  await prove(world, browser, 'lou@example.org');
  assert.match((await browser.get('/registration')).body, /value="LeGoff"/);
  const { rows } = await world.database.owner.query(
    "select siret from introduction where uid = '' and newcomer_id is not null",
  );
  assert.deepEqual(rows, [{ siret: null }]);
});

each('an individual proves a mailbox, is asked for at eidas1, and leaves no date of birth behind', async (one) => {
  const { world, individuals } = one;
  const browser = world.visitor();
  const landed = await cross(browser, 'franceconnect', { login: 'angela' });
  assert.equal(landed.headers.location, '/sign-in/identity?back=%2Faccount');
  assert.equal((await prove(world, browser, 'angela@example.com')).headers.location, '/registration?back=%2Faccount');
  const form = await browser.get('/registration');
  assert.match(form.body, /value="Angela"/);
  assert.match(form.body, /value="DUBOIS"/);
  await browser.post('/registration/%2Faccount', { givenName: 'Angela', familyName: 'Dubois' });
  world.later(1);
  const again = world.visitor();
  assert.equal((await cross(again, 'franceconnect', { login: 'angela' })).headers.location, '/account');
  assert.equal(individuals.asked[0]?.get('acr_values'), 'eidas1');
  assert.equal(individuals.asked[0]?.has('claims'), false);
  const { rows } = await world.database.owner.query<{ kept: string }>(
    `select coalesce(string_agg(t, ' '), '') as kept from (select i::text as t from identity i union all
       select p::text from person p union all select n::text from introduction n union all select j::text from journal j) x`,
  );
  assert.doesNotMatch(rows[0]?.kept ?? '', /1962-08-24|female|75107|99100/);
  assert.match(rows[0]?.kept ?? '', /franceconnect-subject-of-angela/);
});

each('a level that is too low is refused in words and logged; a higher one is enough', async ({ world, refusals }) => {
  refusals.length = 0;
  const refused = await cross(world.visitor(), 'franceconnect', { login: 'low' });
  assert.equal(refused.statusCode, 403);
  assert.match(refused.body, /ne garantit pas votre identité au niveau demandé/);
  assert.deepEqual(
    refusals.map(({ event, provider, why }) => [event, provider, why]),
    [['sign_in_refused', 'franceconnect', 'token.acr']],
  );
  const enough = await cross(world.visitor(), 'franceconnect', { login: 'high' });
  assert.equal(enough.headers.location, '/sign-in/identity?back=%2Faccount');
});

each('who goes back at the provider finds a calm page, and the other ways', async ({ world, refusals }) => {
  refusals.length = 0;
  const landed = await cross(world.visitor(), 'proconnect', { cancel: 'yes' });
  assert.equal(landed.statusCode, 200);
  assert.match(landed.body, /Identification annulée/);
  assert.match(landed.body, /Recevoir un lien/);
  assert.deepEqual(
    refusals.map(({ why }) => why),
    ['said.access_denied'],
  );
});

each('signing out ends the session here, then at the provider, and lands on a page that says so', async ({ world }) => {
  const browser = world.visitor();
  await cross(browser, 'proconnect', { login: 'nour' });
  const cookies = { ...browser.cookies };
  const left = await browser.post('/sign-out');
  const address = new URL(sentTo(left));
  assert.deepEqual([...address.searchParams.keys()], ['id_token_hint', 'state', 'post_logout_redirect_uri']);
  assert.ok(address.pathname.endsWith('/api/v2/session/end'));
  assert.ok((address.searchParams.get('state') ?? '').length >= 32);
  assert.equal(address.searchParams.get('post_logout_redirect_uri'), `${PUBLIC_URL}/signed-out`);
  const confirmed = await fetch(address, { redirect: 'manual' });
  assert.equal(confirmed.status, 200, 'the provider knows the hint and the landing');
  const returned = world.visitor();
  Object.assign(returned.cookies, cookies);
  assert.equal((await returned.get('/account')).statusCode, 303, 'the session is closed on our side too');
  assert.match((await browser.get('/signed-out?state=x')).body, /Vous êtes déconnecté/);
  const { rows } = await world.database.owner.query<{ hint: string }>(
    'select logout_hint as hint from session where logout_hint is not null',
  );
  assert.ok(rows.length > 0);
  for (const { hint } of rows) assert.doesNotMatch(hint, /^eyJ/, 'what the provider signed is not kept in clear');
});

each('an identity that is unbound opens nothing any more, and its establishments are forgotten', async ({ world }) => {
  const browser = world.visitor();
  await cross(browser, 'proconnect', { login: 'nour' });
  const { rows } = await world.database.owner.query<{ id: string }>(
    "select i.id from identity i join person p on p.id = i.person_id where p.email = 'nour.benali@rennes.fr'",
  );
  const removal = `/account/identities/${rows[0]?.id}/removal`;
  assert.equal((await world.as('zed').post(removal)).statusCode, 404, 'it is nobody else’s to unbind');
  assert.equal((await browser.post(removal)).headers.location, '/account');
  assert.doesNotMatch((await browser.get('/account')).body, /Mes identités/);
  const { rows: sirets } = await world.database.owner.query(
    `select from identity_siret s left join identity i on i.id = s.identity_id left join person p on p.id = i.person_id
     where i.id is null or p.email = 'nour.benali@rennes.fr'`,
  );
  assert.equal(sirets.length, 0);
  assert.equal(
    (await cross(world.visitor(), 'proconnect', { login: 'nour' })).headers.location,
    '/sign-in/identity?back=%2Faccount',
  );
});

each(
  'an officer whose provider vouches for a second factor may decide; one who showed a password must confirm',
  async (one) => {
    const { world, agents } = one;
    const { id } = await world.person('chen');
    for (const name of ['strong', 'weak']) {
      await world.database.owner.query(
        `insert into identity (provider, issuer, subject, person_id, first_used_at, last_used_at)
       values ('proconnect', $1, $2, $3, now(), now())`,
        [agents.issuer, `proconnect-subject-of-${name}`, id],
      );
    }
    const desk = async (login: string): Promise<string> => {
      const browser = world.visitor();
      assert.equal((await cross(browser, 'proconnect', { login }, '/desk')).headers.location, '/desk');
      return (await browser.get('/desk')).body;
    };
    assert.doesNotMatch(await desk('strong'), /Confirmer mon identité/);
    assert.match(await desk('weak'), /Confirmer mon identité/);
  },
);

each('a closed account is not opened by its identity', async ({ world }) => {
  const { rows } = await world.database.owner.query<{ id: string }>(
    "select id from person where email = 'mute@example.org'",
  );
  assert.equal(
    (await world.as('max').post(`/people/${rows[0]?.id}/deactivation`, { reason: 'Partie' })).statusCode,
    303,
  );
  const landed = await cross(world.visitor(), 'proconnect', { login: 'mute' });
  assert.equal(landed.statusCode, 409);
  assert.match(landed.body, /Ce compte est fermé/);
});
