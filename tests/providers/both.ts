import { openProviders } from '#slices/account';
import { PROVIDERS, type ProviderKind, type ProviderSettings } from '../../src/slices/account/providers/provider.ts';
import { aWorld, type World } from '../world.ts';
import { aRealProvider, CLIENT, type Known, type RealProvider } from './real-provider.ts';

export const PUBLIC_URL = 'https://aides.example.org';
export const RENNES = '21350238800019';
export const MORNING = '24350013900015';
export const AFTERNOON = '24290031400012';
export const REGION = '23350001600040';

export const AGENTS: Record<string, Known> = {
  nour: {
    given_name: 'Nour',
    usual_name: 'Benali',
    email: 'Nour.Benali@rennes.fr',
    uid: 'nbenali',
    siret: RENNES,
    amr: ['pwd', 'mfa'],
  },
  ada: { given_name: 'Ada', usual_name: 'Morel', email: 'ada@example.org', uid: 'amorel', siret: RENNES, amr: ['pwd'] },
  // One person, two employers: two identities at one provider, each with its own subject.
  fatou: { given_name: 'Fatou', usual_name: 'Diallo', email: '', uid: 'fdiallo', siret: MORNING, amr: ['pwd', 'mfa'] },
  fatou2: { given_name: 'Fatou', usual_name: 'Diallo', email: '', uid: 'diallo.f', siret: AFTERNOON, amr: ['pwd'] },
  strong: { given_name: 'Chen', usual_name: 'Leroy', email: '', uid: 'cleroy', siret: '', amr: ['pwd', 'totp'] },
  weak: { given_name: 'Chen', usual_name: 'Leroy', email: '', uid: 'cleroy2', siret: '', amr: ['pwd', 'mail'] },
  mute: { given_name: '', usual_name: null, email: '', uid: '', siret: '' },
  wrong: { given_name: 'Lou', email: 'not an address', siret: '12345678901234', usual_name: 'Le\u0007Goff' },
};
export const INDIVIDUALS: Record<string, Known> = {
  angela: {
    given_name: 'Angela Claire Louise',
    given_name_array: ['Angela', 'Claire', 'Louise'],
    family_name: 'DUBOIS',
    email: 'angela@example.com',
    birthdate: '1962-08-24',
    gender: 'female',
    birthplace: '75107',
    birthcountry: '99100',
  },
  low: { given_name: 'Low', family_name: 'LEVEL', email: 'low@example.com', acr: 'eidas0' },
  high: { given_name: 'High', family_name: 'LEVEL', email: 'high@example.com', acr: 'eidas2' },
};

/** Every provider signs in both ways, as registered. */
export type Case = Readonly<{
  algorithm: 'ES256' | 'RS256';
  world: World;
  agents: RealProvider;
  individuals: RealProvider;
  refusals: Readonly<Record<string, unknown>>[];
}>;

const settingsOf = (kind: ProviderKind, issuer: string, more: Partial<ProviderSettings>): ProviderSettings => {
  const { scopes, acrValues } = PROVIDERS[kind];
  return { issuer, ...CLIENT, algorithm: 'ES256', scopes, acrValues, secondFactor: [], ...more };
};

/** The product with both providers switched on, each of them real, and signing this way. */
export const bothProviders = async (algorithm: 'ES256' | 'RS256'): Promise<Case> => {
  const agents = await aRealProvider({ kind: 'proconnect', algorithm, publicUrl: PUBLIC_URL, people: AGENTS });
  const individuals = await aRealProvider({
    kind: 'franceconnect',
    algorithm,
    publicUrl: PUBLIC_URL,
    people: INDIVIDUALS,
  });
  const refusals: Readonly<Record<string, unknown>>[] = [];
  const world = await aWorld(`providers_${algorithm.toLowerCase()}`, {
    onSecurity: (line) => line.event === 'sign_in_refused' && refusals.push(line),
    providers: (publicUrl) =>
      openProviders(
        {
          proconnect: settingsOf('proconnect', agents.issuer, { algorithm, secondFactor: ['mfa', 'totp', 'pop'] }),
          franceconnect: settingsOf('franceconnect', individuals.issuer, {
            algorithm,
            ...(algorithm === 'RS256' && { scopes: 'openid identite_pivot email' }),
          }),
        },
        { publicUrl, now: () => world.services.now() },
      ),
  });
  return { algorithm, world, agents, individuals, refusals };
};
