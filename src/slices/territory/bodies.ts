import type { TerritoryKind } from './territory.ts';

/** A level whose powers a body exercises. */
export type Level = TerritoryKind;

/** What the law says of a body that is not simply what its kind tells. */
export type Particular = Readonly<{
  nature?: string;
  exercises: readonly Level[];
  sameBodyAs?: string;
}>;

const DISTRICT: Particular = { nature: 'district', exercises: [] };
const overseas = (exercises: readonly Level[], sameBodyAs?: string): Particular => ({
  nature: 'collectivite',
  exercises,
  ...(sameBodyAs === undefined ? {} : { sameBodyAs }),
});
const BOTH: readonly Level[] = ['departement', 'region'];
const ALL: readonly Level[] = ['commune', 'departement', 'region'];

/**
 * The bodies with a status of their own. One body known at two levels has two rows, since communes are inside both;
 * `sameBodyAs` names the one under which it is listed. A district is a former or larger département where the State
 * has its services and no council sits.
 */
export const PARTICULARS: Readonly<Record<string, Particular>> = {
  // Ville de Paris: commune and département at once (CGCT L2512-1).
  'commune:75056': { exercises: ['commune', 'departement'] },
  'departement:75': { nature: 'collectivite', exercises: ['commune', 'departement'], sameBodyAs: 'commune:75056' },
  // Métropole de Lyon: the powers of the département on its own ground (CGCT L3611-1).
  'epci:200046977': { exercises: ['epci', 'departement'] },
  'departement:69': DISTRICT,
  // Collectivité européenne d'Alsace (CGCT L3431-1).
  'departement:67': DISTRICT,
  'departement:68': DISTRICT,
  // Collectivité de Corse (CGCT L4421-1).
  'departement:2A': DISTRICT,
  'departement:2B': DISTRICT,
  'region:94': overseas(BOTH),
  // Single collectivities of Martinique and Guyane (CGCT L7211-1, L7111-1); Mayotte, département and région at once.
  'departement:972': overseas(BOTH),
  'region:02': overseas(BOTH, 'departement:972'),
  'departement:973': overseas(BOTH),
  'region:03': overseas(BOTH, 'departement:973'),
  'departement:976': overseas(BOTH),
  'region:06': overseas(BOTH, 'departement:976'),
  // Overseas collectivities (CGCT LO6213-1, LO6313-1, LO6413-1).
  'departement:977': overseas(ALL),
  'region:977': overseas(ALL, 'departement:977'),
  'commune:97701': overseas(ALL, 'departement:977'),
  'departement:978': overseas(ALL),
  'region:978': overseas(ALL, 'departement:978'),
  'commune:97801': overseas(ALL, 'departement:978'),
  'departement:975': overseas(BOTH),
  'region:975': overseas(BOTH, 'departement:975'),
  'departement:986': overseas([]),
  'region:986': overseas([], 'departement:986'),
  'departement:987': overseas([]),
  'region:987': overseas([], 'departement:987'),
  'departement:988': overseas([]),
  'region:988': overseas([], 'departement:988'),
  'departement:984': DISTRICT,
  'region:984': { ...DISTRICT, sameBodyAs: 'departement:984' },
  'departement:989': DISTRICT,
  'region:989': { ...DISTRICT, sameBodyAs: 'departement:989' },
};

/** Bodies the package lacks, because their ground is not that of a département of the State. */
export const ADDED: readonly Readonly<{
  code: string;
  name: string;
  /** Code of the only département its ground is in, if there is one. */
  departement: string | null;
  region: string;
  covers: readonly string[];
  /** The intercommunality whose communes it leaves out. */
  except?: string;
}>[] = [
  {
    code: '69D',
    name: 'Rhône (hors Métropole de Lyon)',
    departement: '69',
    region: '84',
    covers: ['69'],
    except: '200046977',
  },
  { code: '6AE', name: 'Collectivité européenne d’Alsace', departement: null, region: '44', covers: ['67', '68'] },
];
