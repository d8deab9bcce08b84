import type { Grid } from '#slices/programme';
import { Chart, T, useFrame, useSay } from '#ui/kit';
import { number } from '#ui/words';
import type { FileLine } from '../queries/files.ts';
import { type Mark, meanHundredths } from '../scoring.ts';

/** « 4,25 » on the scale of the grid. */
export const MarkShown = ({ grid, mark }: { grid: Grid; mark: Mark }) => {
  const { lang } = useFrame();
  const mean = meanHundredths(grid, mark);
  return mean === undefined ? <T fr="sans note" en="no mark" /> : decimal(mean, lang);
};

const decimal = (hundredths: number, lang: 'fr' | 'en'): string =>
  `${number(Math.floor(hundredths / 100), lang)}${lang === 'fr' ? ',' : '.'}${String(hundredths % 100).padStart(2, '0')}`;

/** Criterion by criterion: the mean, and from the lowest to the highest mark. */
export const MarksChart = ({ grid, file }: { grid: Grid; file: FileLine }) => {
  const { lang } = useFrame();
  const say = useSay();
  if (file.sheets.length === 0)
    return (
      <p>
        <T fr="Aucune note n’est remise." en="No mark has been handed in." />
      </p>
    );
  const n = file.sheets.length;
  return (
    <>
      <p>
        <T
          fr={`${n} ${n > 1 ? 'grilles remises' : 'grille remise'}, sur ${grid.scale.max}. Le trait va de la note la plus basse à la plus haute.`}
          en={`${n} ${n > 1 ? 'grids' : 'grid'} handed in, out of ${grid.scale.max}. The line goes from the lowest mark to the highest.`}
        />
      </p>
      <Chart
        label={{ fr: 'Notes par critère', en: 'Marks by criterion' }}
        max={grid.scale.max}
        items={grid.criteria.map((criterion) => {
          const given = file.sheets.map((sheet) => sheet.points[criterion.code] ?? 0);
          const mean = Math.round((given.reduce((total, one) => total + one, 0) * 100) / n);
          const low = Math.min(...given);
          const high = Math.max(...given);
          return {
            label: say(criterion.names),
            value: mean / 100,
            text: decimal(mean, lang),
            range: { low, high, text: { fr: `de ${low} à ${high}`, en: `from ${low} to ${high}` } },
          };
        })}
      />
    </>
  );
};
