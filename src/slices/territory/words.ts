import { number } from '#kernel/figures';
import { say } from '#kernel/shown';
import { join, same, type Text } from '#kernel/text';
import type { Found } from './queries/search.ts';
import type { Coverage, Territory } from './queries/territories.ts';
import type { TerritoryKind } from './territory.ts';

const KINDS: Readonly<Record<TerritoryKind, Text>> = {
  commune: { fr: 'commune', en: 'municipality' },
  epci: { fr: 'intercommunalité', en: 'grouping of municipalities' },
  departement: { fr: 'département', en: 'département' },
  region: { fr: 'région', en: 'region' },
};

const NATURES: Readonly<Record<string, Text>> = {
  CC: { fr: 'communauté de communes', en: 'community of municipalities' },
  CA: { fr: 'communauté d’agglomération', en: 'urban community (agglomeration)' },
  CU: { fr: 'communauté urbaine', en: 'urban community' },
  METRO: { fr: 'métropole', en: 'metropolis' },
  MET69: { fr: 'métropole', en: 'metropolis' },
  EPT: { fr: 'établissement public territorial', en: 'territorial public body' },
  collectivite: { fr: 'collectivité à statut particulier', en: 'authority with a status of its own' },
  district: { fr: 'circonscription de l’État', en: 'district of the State' },
};

export const kindInWords = (kind: TerritoryKind): Text => KINDS[kind];

/** « communauté de communes », « département ». */
export const natureInWords = ({ kind, nature }: Pick<Territory, 'kind' | 'nature'>): Text =>
  NATURES[nature] ?? KINDS[kind];

/** « commune, 01, 14 214 habitants »: enough to tell one Saint-Martin from another. */
export const detailOf = (place: Territory | Found): Text => {
  const parts = [natureInWords(place)];
  if (place.departement !== null && place.departement !== place.code) parts.push(same(place.departement));
  if (place.population !== null)
    parts.push(say({ fr: '{} habitants', en: '{} inhabitants' }, number(place.population)));
  if ('formerly' in place && place.formerly) parts.push(say({ fr: 'dont {}', en: 'including {}' }, place.formerly));
  return join(parts, ', ');
};

const POPULATIONS: Readonly<Record<Coverage['populationKind'], Text>> = {
  municipale: { fr: 'population municipale INSEE', en: 'INSEE municipal population' },
  totale: { fr: 'population totale INSEE', en: 'INSEE total population' },
};

/** The figure of ITN7-POP-UNION, with what it adds up and where it comes from. */
export const coverageInWords = (coverage: Coverage): Text =>
  say(
    coverage.communes === 1
      ? {
          fr: 'Votre projet couvre {} commune, soit {} habitants ({}, millésime {}).',
          en: 'Your project covers {} municipality, that is {} inhabitants ({}, {}).',
        }
      : {
          fr: 'Votre projet couvre {} communes, soit {} habitants ({}, millésime {}).',
          en: 'Your project covers {} municipalities, that is {} inhabitants ({}, {}).',
        },
    number(coverage.communes),
    number(coverage.inhabitants),
    POPULATIONS[coverage.populationKind],
    coverage.vintage,
  );
