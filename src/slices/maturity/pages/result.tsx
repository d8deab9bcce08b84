import type { Text } from '#kernel/text';
import type { Questionnaire } from '#slices/programme';
import { Instant, Levels, number, Stack, T, useFrame } from '#ui/kit';
import { scoresOf } from '../maturity.ts';
import type { Measure } from '../queries.ts';
import { MOMENTS, SERIES } from '../words.ts';

/** One measure drawn, or two of the same questionnaire side by side. */
export const MeasureResult = ({ measures }: { measures: readonly Measure[] }) => {
  const [first] = measures;
  if (first === undefined) return null;
  const { questionnaire } = first;
  const scored = measures.map((measure) => scoresOf(questionnaire, measure.levels));
  return (
    <Stack>
      {measures.map((measure, index) => (
        <p key={measure.moment}>
          <b>{MOMENTS[measure.moment]}</b>{' '}
          <OverallLevel questionnaire={questionnaire} score={scored[index]?.overall ?? { hundredths: 100, level: 1 }} />{' '}
          <small>
            {measure.takenByName}, <Instant at={measure.takenAt} show="day" />
          </small>
        </p>
      ))}
      <Levels
        label={questionnaire.names}
        levels={questionnaire.levels.map(({ names }) => names)}
        themeHead={{ fr: 'Thème', en: 'Theme' }}
        series={measures.map(({ moment }) => SERIES[moment])}
        changeHead={{ fr: 'Écart', en: 'Change' }}
        themes={questionnaire.themes.map(({ code, names }, index) => ({
          key: code,
          label: names,
          values: scored.map(({ themes }) => themes[index]?.hundredths ?? 100),
        }))}
      />
    </Stack>
  );
};

type OverallProps = Readonly<{
  questionnaire: Questionnaire;
  score: Readonly<{ hundredths: number; level: number }>;
}>;

const OverallLevel = ({ questionnaire: { levels }, score: { hundredths, level } }: OverallProps) => {
  const { lang } = useFrame();
  const name: Text = levels[level - 1]?.names ?? { fr: '', en: '' };
  const figure = number(hundredths / 100, lang, hundredths % 100 === 0 ? 0 : 1);
  return (
    <T
      fr={`: niveau « ${name.fr} », ${figure} sur ${levels.length}.`}
      en={`: level “${name.en}”, ${figure} of ${levels.length}.`}
    />
  );
};
