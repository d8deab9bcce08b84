import type { Text } from '#kernel/text';
import { data, type Route } from '#platform/web';
import { searchTerritories, type Territory, type TerritoryKind } from './queries.ts';

const KINDS: Readonly<Record<TerritoryKind, Text>> = {
  commune: { fr: 'commune', en: 'municipality' },
  epci: { fr: 'intercommunalité', en: 'grouping of municipalities' },
  departement: { fr: 'département', en: 'département' },
  region: { fr: 'région', en: 'region' },
};
export const kindInWords = (kind: TerritoryKind): Text => KINDS[kind];

/** « commune, Ain, 14 214 habitants »: enough to tell one Saint-Martin from another. */
export const detailOf = (place: Territory): Text => {
  const where = place.kind === 'commune' && place.departement ? `, ${place.departement}` : '';
  const people = place.population === null ? '' : place.population.toLocaleString('fr-FR');
  return {
    fr: `${KINDS[place.kind].fr}${where}${people && `, ${people} habitants`}`,
    en: `${KINDS[place.kind].en}${where}${people && `, ${place.population?.toLocaleString('en-GB')} inhabitants`}`,
  };
};

export const territoryRoutes: readonly Route[] = [
  data('/territories', {
    access: 'public',
    load: async ({ reader, query, lang }) => {
      const kinds = (query.get('kinds')?.split(',') ?? []).filter((kind): kind is TerritoryKind => kind in KINDS);
      const found = await searchTerritories(reader, query.get('q') ?? '', kinds.length > 0 ? { kinds } : {});
      return found.map((place) => ({ id: place.id, label: place.name, detail: detailOf(place)[lang] }));
    },
  }),
];
