import { coverageInWords } from '#slices/territory';
import { number, T, useFrame } from '#ui/kit';
import type { Assessment } from '../queries/assessment.ts';

/** The population of the union, with the figures it is made of: each inhabitant counts once, whatever overlaps. */
export const Union = ({ union }: { union: Assessment['union'] }) => {
  const { lang } = useFrame();
  if (union.places.length === 0) return null;
  return (
    <>
      <ul>
        {union.places.map(({ id, name, population }) => (
          <li key={id}>
            {name}{' '}
            {population === null ? (
              <T fr="(population inconnue)" en="(population unknown)" />
            ) : (
              <>
                ({number(population, lang)} <T fr="habitants" en="inhabitants" />)
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        {coverageInWords(union)}{' '}
        {union.places.length > 1 && (
          <T fr="Chaque habitant y compte une seule fois." en="Each inhabitant counts once in it." />
        )}
      </p>
    </>
  );
};
