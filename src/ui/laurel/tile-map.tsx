// biome-ignore-all lint/a11y/noAriaHiddenOnFocusable: words of a drawing cannot take the focus
// biome-ignore-all lint/a11y/useSemanticElements: inside a drawing there is no fieldset to group tiles
// biome-ignore-all lint/a11y/noInteractiveElementToNoninteractiveRole: a tile without a link is an image with a name
import { count, number } from '../format.ts';
import { T, useFrame, useSay } from '../frame.tsx';
import type { Place, TileMapProps } from '../props.tsx';
import { safeHref } from '../safe-href.ts';
import { Fold } from './places.tsx';
import { Table } from './table.tsx';
import { OVERSEAS_ROW, TILES } from './tiles.ts';

const TILE = 'M2 0H33Q44 0 44 11V42Q44 44 42 44H11Q0 44 0 33V2Q0 0 2 0Z';
const STEP = 46;

/**
 * Upper bounds of the classes, from the counts themselves: a quarter of the places that have any in each class, as far
 * as equal counts allow. Class 0 has none.
 */
export const classBounds = (counts: readonly number[]): readonly number[] => {
  const some = counts.filter((n) => n > 0).sort((a, b) => a - b);
  const quarter = (q: number) => some[Math.min(some.length - 1, Math.ceil((some.length * q) / 4) - 1)] ?? 0;
  return [...new Set([1, 2, 3, 4].map(quarter))].filter((bound) => bound > 0);
};

const classOf = (n: number, bounds: readonly number[]): number =>
  n === 0 ? 0 : bounds.findIndex((bound) => n <= bound) + 1;

/** A schematic map of the départements, and the same as a table. */
export const TileMap = ({ label, note, places, unit, unitHead, placeHead }: TileMapProps) => {
  const say = useSay();
  const bounds = classBounds(places.map((place) => place.count));
  return (
    <figure class="flow">
      <figcaption class="row row--apart row--base">
        <h2>{label}</h2>
        {note && <span class="soft sm map-key">{note}</span>}
      </figcaption>
      <svg class="map" viewBox="-2 -2 556 660" role="group" aria-label={say(label)}>
        {places.map((place) => (
          <Tile
            key={place.code}
            place={place}
            rank={classOf(place.count, bounds)}
            words={say(count(place.count, unit))}
          />
        ))}
        <text class="n lab" x="0" y={OVERSEAS_ROW * STEP + 2} text-anchor="start">
          <T fr="Outre-mer" en="Overseas" />
        </text>
      </svg>
      <MapLegend bounds={bounds} />
      <Fold summary={{ fr: 'La même information en tableau', en: 'The same information as a table' }}>
        <Table
          caption={label}
          captionHidden
          tight
          columnsWhenNarrow
          rows={places}
          rowKey={(place) => place.code}
          columns={[
            { key: 'code', head: { fr: 'Numéro', en: 'Number' }, cell: (place) => place.code },
            { key: 'name', head: placeHead, rowHeader: true, cell: (place) => place.name },
            { key: 'count', head: unitHead, align: 'end', cell: (place) => place.count },
          ]}
        />
      </Fold>
    </figure>
  );
};

const Tile = ({ place, rank, words }: { place: Place; rank: number; words: string }) => {
  const { lang } = useFrame();
  const tile = TILES[place.code];
  if (tile === undefined) return null;
  const [column, row] = tile;
  const y = row === OVERSEAS_ROW ? OVERSEAS_ROW * STEP + 10 : row * STEP;
  const label = `${place.name} (${place.code})${lang === 'fr' ? '\u00a0' : ''}: ${words}`;
  return (
    <g class={`c${rank}`} transform={`translate(${column * STEP} ${y})`}>
      {place.href === undefined || place.count === 0 ? (
        <path d={TILE} role="img" aria-label={label} />
      ) : (
        <a href={safeHref(place.href)} aria-label={label}>
          <path d={TILE} />
        </a>
      )}
      {/* Beside the link, not in it: the name of the link says the same in words. */}
      <text x="22" y="20" aria-hidden="true">
        {place.code}
      </text>
      <text class="n" x="22" y="34" aria-hidden="true">
        {place.count === 0 ? '·' : number(place.count, lang)}
      </text>
    </g>
  );
};

const MapLegend = ({ bounds }: { bounds: readonly number[] }) => (
  <ul class="legend">
    {bounds.map((bound, index) => {
      const from = (bounds[index - 1] ?? 0) + 1;
      return (
        <li key={bound} class={`c${index + 1}`}>
          <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true">
            <rect width="16" height="16" />
          </svg>
          <span>{from === bound ? bound : <T fr={`${from} à ${bound}`} en={`${from} to ${bound}`} />}</span>
        </li>
      );
    })}
    <li>
      <span aria-hidden="true">·</span>
      <span>
        <T fr="aucun" en="none" />
      </span>
    </li>
  </ul>
);
