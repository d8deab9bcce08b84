import type { Lang } from '#kernel/text';
import { number } from '../format.ts';
import { sayIn, useFrame, useSay, type Words } from '../frame.tsx';
import type { LevelsProps } from '../props.tsx';
import { Table } from './table.tsx';

const WIDTH = 320;
const HEAD = 22;
const BAR = 13;
const NAME_LENGTH_MAX = 36;
const idOf = (key: string): string => `levels-${key}`;

/**
 * Bars on a scale of levels, and the same as a table beside. The first of two series is hatched, the second full: they
 * are told apart without colour.
 */
export const Levels = (props: LevelsProps) => {
  const { label, levels, series, themes } = props;
  const { lang } = useFrame();
  const say = useSay();
  const row = 20 + series.length * (BAR + 3) + 9;
  const id = idOf(themes[0]?.key ?? '');
  return (
    <figure class="levels">
      <div>
        <svg
          viewBox={`0 0 ${WIDTH} ${HEAD + themes.length * row}`}
          role="img"
          aria-labelledby={`${id}-t`}
          aria-describedby={`${id}-d`}
        >
          <title id={`${id}-t`}>{say(label)}</title>
          <desc id={`${id}-d`}>{told(props, lang)}</desc>
          <Scale levels={levels.length} height={HEAD + themes.length * row} />
          {themes.map((theme, index) => (
            <g key={theme.key} transform={`translate(0 ${HEAD + index * row})`}>
              <text x="0" y="14">
                {cut(say(theme.label))}
              </text>
              {theme.values.map((value, place) => (
                <Bar
                  key={place}
                  y={20 + place * (BAR + 3)}
                  width={(value / (levels.length * 100)) * WIDTH}
                  isFull={place === series.length - 1}
                />
              ))}
            </g>
          ))}
        </svg>
        {series.length > 1 && <SeriesLegend series={series} />}
      </div>
      <LevelsTable {...props} />
    </figure>
  );
};

const cut = (name: string): string =>
  name.length <= NAME_LENGTH_MAX ? name : `${name.slice(0, NAME_LENGTH_MAX - 1)}…`;

/** A line at the end of each level, with its number. */
const Scale = ({ levels, height }: { levels: number; height: number }) => (
  <>
    {Array.from({ length: levels }, (_, index) => {
      const x = ((index + 1) / levels) * WIDTH - 0.5;
      return (
        <g key={index}>
          <line x1={x} x2={x} y1={HEAD - 6} y2={height} />
          <text class="n" x={x} y={HEAD - 9}>
            {index + 1}
          </text>
        </g>
      );
    })}
  </>
);

const Bar = ({ y, width, isFull }: { y: number; width: number; isFull: boolean }) => {
  const place = { x: '0', y, width: width.toFixed(1), height: BAR };
  return (
    <>
      <rect class={isFull ? 'm-paid' : 'm-eng'} {...place} />
      {!isFull && <rect {...place} fill="url(#eng)" />}
    </>
  );
};

const SeriesLegend = ({ series }: { series: readonly Words[] }) => (
  <ul class="legend">
    {series.map((name, index) => (
      <li key={index}>
        <svg aria-hidden="true" viewBox="0 0 16 16">
          <rect class={index === series.length - 1 ? 'm-paid' : 'm-eng'} x=".75" y=".75" width="14.5" height="14.5" />
          {index < series.length - 1 && <rect x="1" y="1" width="14" height="14" fill="url(#eng)" />}
        </svg>
        <span>{name}</span>
      </li>
    ))}
  </ul>
);

/** The level reached: one that is begun is not reached. */
const levelName = (value: number, levels: readonly Words[], lang: Lang): string =>
  sayIn(lang, levels[Math.max(0, Math.floor(value / 100) - 1)] ?? '');

const figure = (value: number, levels: readonly Words[], lang: Lang): string =>
  `${number(value / 100, lang, value % 100 === 0 ? 0 : 1)}${lang === 'fr' ? ' sur ' : ' of '}${levels.length}`;

/** All of the drawing in words. */
const told = ({ levels, series, themes }: LevelsProps, lang: Lang): string =>
  themes
    .map(({ label, values }) => {
      const each = values.map((value, place) => {
        const name = series.length > 1 ? `${sayIn(lang, series[place] ?? '')} ` : '';
        return `${name}${figure(value, levels, lang)} (${levelName(value, levels, lang)})`;
      });
      return `${sayIn(lang, label)}${lang === 'fr' ? ' : ' : ': '}${each.join(', ')}`;
    })
    .join('. ');

const LevelsTable = ({ label, levels, themeHead, series, themes, changeHead }: LevelsProps) => {
  const { lang } = useFrame();
  return (
    <Table
      caption={label}
      captionHidden
      tight
      rows={themes}
      rowKey={(theme) => theme.key}
      columns={[
        { key: 'theme', head: themeHead, rowHeader: true, cell: (theme) => theme.label },
        ...series.map((name, place) => ({
          key: `series-${place}`,
          head: name,
          cell: (theme: LevelsProps['themes'][number]) => {
            const value = theme.values[place] ?? 100;
            return (
              <>
                {figure(value, levels, lang)}
                <small>{levelName(value, levels, lang)}</small>
              </>
            );
          },
        })),
        ...(series.length < 2
          ? []
          : [
              {
                key: 'change',
                head: changeHead,
                align: 'end' as const,
                cell: ({ values }: LevelsProps['themes'][number]) => change((values[1] ?? 0) - (values[0] ?? 0), lang),
              },
            ]),
      ]}
    />
  );
};

const change = (difference: number, lang: Lang): string => {
  const size = number(Math.abs(difference) / 100, lang, difference % 100 === 0 ? 0 : 1);
  return difference === 0 ? '=' : `${difference > 0 ? '+' : '−'}${size}`;
};
