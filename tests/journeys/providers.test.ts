import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openProviders, type Providers } from '#slices/account';
import { PROVIDERS } from '../../src/slices/account/providers/provider.ts';
import { aRealProvider, CLIENT, type RealProvider } from '../providers/real-provider.ts';
import { aWalk, fill, NARROW_WITHOUT_SCRIPT, type Walk, type Walker } from './walk.ts';

const PEOPLE = {
  nour: {
    given_name: 'Nour',
    usual_name: 'Benali',
    email: 'nour.benali@rennes.fr',
    uid: 'nbenali',
    siret: '21350238800019',
  },
};

let walk: Walk;
let provider: RealProvider;
before(async () => {
  // The provider must know where the product is, and the product where the provider is: it is told when first asked.
  let opened: Providers | undefined;
  const known = (): Providers => opened as Providers;
  walk = await aWalk('providers', {
    atLocalhost: true,
    providers: (publicUrl) => {
      const started = aRealProvider({ kind: 'proconnect', algorithm: 'ES256', publicUrl, people: PEOPLE });
      const open = async (): Promise<Providers> => {
        provider = await started;
        const { scopes, acrValues } = PROVIDERS.proconnect;
        const settings = { issuer: provider.issuer, ...CLIENT, algorithm: 'ES256', scopes, acrValues } as const;
        const one = { proconnect: { ...settings, secondFactor: [] } };
        opened ??= openProviders(one, { publicUrl, now: () => walk.world.services.now() });
        return opened;
      };
      return {
        kinds: ['proconnect'],
        depart: async (kind) => (await open()).depart(kind),
        arrive: (kind, answer, expected) => known().arrive(kind, answer, expected),
        farewell: (kind, idToken) => known().farewell(kind, idToken),
      };
    },
  });
});
after(async () => {
  await provider?.close();
  await walk?.close();
});

/** From our button to the page of the provider, which the browser reaches by itself. */
const reachProvider = async ({ page }: Walker): Promise<void> => {
  await page.getByRole('button', { name: 'S’identifier avec ProConnect' }).click();
  await page.getByRole('heading', { name: 'Fournisseur d’identité' }).waitFor();
};

const enter = async (walker: Walker, heading: string): Promise<void> => {
  await fill(walker.page, { login: 'nour' });
  await walker.page.getByRole('button', { name: 'M’identifier' }).click();
  await walker.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await walker.look();
};

test('an agent comes in by the button, says a name already filled in, goes out, and is out at the provider too', async () => {
  const agent = await walk.visitor();
  await agent.goTo('/sign-in?back=/account');
  await reachProvider(agent);
  await enter(agent, 'Votre nom');
  await agent.press('Enregistrer et continuer');
  assert.equal(agent.path(), '/account');
  assert.match(await agent.words(), /ProConnect \(nbenali\)/);
  await agent.page.locator('.menu--account summary').click();
  await agent.page.getByRole('button', { name: 'Se déconnecter' }).click();
  // The provider asks in its own page whether its session is to end.
  await agent.page.getByRole('button', { name: 'Fermer ma session' }).click();
  await agent.page.getByRole('heading', { name: 'Vous êtes déconnecté', level: 1 }).waitFor();
  await agent.look();
  await agent.goTo('/account');
  assert.equal(agent.path(), '/sign-in');
  assert.deepEqual(agent.complaints, []);
});

test('without script, in a narrow window, who cancels finds the other ways, then comes in', async () => {
  const agent = await walk.visitor(NARROW_WITHOUT_SCRIPT);
  await agent.goTo('/sign-in?back=/account');
  await reachProvider(agent);
  await agent.page.getByRole('button', { name: 'Annuler' }).click();
  await agent.page.getByRole('heading', { name: 'Identification annulée' }).waitFor();
  await agent.look();
  assert.match(await agent.words(), /Recevoir un lien/);
  await reachProvider(agent);
  await enter(agent, 'Mon compte');
  assert.deepEqual(agent.complaints, []);
});
