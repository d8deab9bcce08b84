import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aSubmittedApplication, FLAT_RATE, grantedAtDesk } from '../files.ts';
import { aWalk, fill, type Walk, type Walker } from './walk.ts';

const EMAIL = 'presidente@metropole.example';
let walk: Walk;
let agreement = '';

before(async () => {
  walk = await aWalk('invited_signatory');
  const applicationId = await aSubmittedApplication(walk.world, { call: FLAT_RATE });
  await grantedAtDesk(walk.world, applicationId);
  await walk.world.runJobs();
  const { rows } = await walk.world.database.owner.query<{ id: string }>('select id from agreement');
  agreement = `/agreements/${rows[0]?.id}`;
});
after(() => walk?.close());

/** The path in the last message sent to the mailbox. */
const linkReceived = async (): Promise<string> => {
  const { rows } = await walk.world.database.owner.query<{ body: string }>(
    'select body from outbox where recipient = $1 order by created_at desc, ctid desc limit 1',
    [EMAIL],
  );
  return /https:\/\/aides\.example\.org(\/[\w/-]+)/.exec(rows[0]?.body ?? '')?.[1] ?? '';
};

const complaintsOf = (...walkers: readonly Walker[]) => walkers.flatMap(({ complaints }) => complaints);

test('from an invitation by mail to a signed agreement, for somebody who has never come', async () => {
  const ada = await walk.as('ada');
  await ada.goTo(agreement);
  await ada.follow('Inviter la personne qui signe');
  await fill(ada.page, { email: EMAIL, quality: 'présidente' });
  await ada.press('Envoyer l’invitation');
  assert.equal(ada.path(), agreement);
  assert.match(await ada.words(), /Invitation envoyée, sans réponse encore : presidente@metropole\.example/);

  const ines = await walk.visitor();
  await ines.goTo(await linkReceived());
  assert.match(await ines.words(), /Ada Morel/);
  await ines.press('Recevoir mon lien de connexion');
  await ines.goTo(await linkReceived());
  await ines.press('Continuer');
  await fill(ines.page, { givenName: 'Inès', familyName: 'Duval' });
  await ines.press('Enregistrer et continuer');
  await ines.press('Accepter l’invitation');
  assert.equal(ines.path(), agreement);
  assert.match(await ines.words(), /Vous signez comme représentant légal/);
  await ines.page.getByLabel('J’ai lu la convention et je la signe').check();
  await ines.press('Signer la convention');
  assert.match(await ines.words(), /Inès Duval, présidente/);
  assert.equal(await walk.world.state('agreement', agreement.split('/').at(-1) ?? ''), 'signed_by_beneficiary');
  assert.deepEqual(complaintsOf(ada, ines), []);
});
