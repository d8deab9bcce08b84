import { data, type Route } from '#platform/web';
import { searchTerritories } from './queries/search.ts';
import type { TerritoryKind } from './territory.ts';
import { detailOf } from './words.ts';

const KINDS: readonly TerritoryKind[] = ['commune', 'epci', 'departement', 'region'];

export const territoryRoutes: readonly Route[] = [
  data('/territories', {
    access: 'public',
    limit: 'search',
    load: async ({ reader, query, lang }) => {
      const asked = query.get('kinds')?.split(',') ?? [];
      const kinds = KINDS.filter((kind) => asked.includes(kind));
      const found = await searchTerritories(reader, query.get('q') ?? '', kinds.length > 0 ? { kinds } : {});
      return found.map((place) => ({ id: place.id, label: place.name, detail: detailOf(place)[lang] }));
    },
  }),
];
