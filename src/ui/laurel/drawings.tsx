import type { Text } from '#kernel/text';
import { both, euros, millions } from '../format.ts';
import { T, useFrame, useSay, type Words } from '../frame.tsx';
import type { ChartProps, LeavesProps, LegendProps, MeterProps, MoneyKind, MoneyPart } from '../props.tsx';
import { largestRemainder, leafWorth } from '../shares.ts';

/** Money always wears the same textures: full, hatched, dotted, cross-hatched, empty. */
const WEAR: Readonly<Record<MoneyKind, Readonly<{ fill: string; texture?: string; label: Text }>>> = {
  paid: { fill: 'm-paid', label: { fr: 'Versé', en: 'Paid' } },
  committed: {
    fill: 'm-eng',
    texture: 'url(#eng)',
    label: { fr: 'Engagé par une convention signée', en: 'Committed by a signed agreement' },
  },
  reserved: {
    fill: 'm-res',
    texture: 'url(#res)',
    label: { fr: 'Réservé : décision attendue', en: 'Reserved: decision awaited' },
  },
  deliberation: { fill: 'm-new', texture: 'url(#new)', label: { fr: 'En délibération', en: 'Being deliberated' } },
  left: { fill: 'm-none', label: { fr: 'Reste à attribuer', en: 'Left to award' } },
};

const labelOf = (part: MoneyPart): Words => part.label ?? WEAR[part.kind].label;

/** The parts given, and what is left of the total, which is never given twice. */
const wholeOf = (total: bigint, parts: readonly MoneyPart[]): readonly MoneyPart[] => {
  if (parts.some((part) => part.kind === 'left')) return parts;
  const taken = parts.reduce((sum, part) => sum + part.amount, 0n);
  return [...parts, { kind: 'left', amount: total > taken ? total - taken : 0n }];
};

const share = (amount: bigint, total: bigint): number => (total === 0n ? 0 : Number((amount * 10_000n) / total) / 100);

export const Meter = ({ label, total, parts, legend = 'none', showLabel = true, tall }: MeterProps) => {
  const { lang } = useFrame();
  const say = useSay();
  const whole = wholeOf(total, parts);
  const left = whole.find((part) => part.kind === 'left')?.amount ?? 0n;
  const told = whole.map((part) => `${say(labelOf(part))} ${euros(part.amount, lang)}`).join(', ');
  return (
    <div class={tall ? 'meter meter--tall' : 'meter'}>
      {showLabel && (
        <p class="row row--apart row--base">
          <b>{label}</b>
          <span class="soft sm">
            <T
              fr={`reste ${millions(left, 'fr')} sur ${millions(total, 'fr')}`}
              en={`${millions(left, 'en')} left of ${millions(total, 'en')}`}
            />
          </span>
        </p>
      )}
      <svg role="img" aria-label={`${say(label)} : ${told}`.replace(' :', lang === 'fr' ? '\u00a0:' : ':')}>
        <rect class="m-bg" x="0" y="0" width="100%" height="100%" />
        <Bars parts={whole} total={total} />
      </svg>
      {legend !== 'none' && <Legend parts={whole} layout={legend} precise />}
    </div>
  );
};

const Bars = ({ parts, total }: { parts: readonly MoneyPart[]; total: bigint }) => {
  let from = 0;
  return (
    <>
      {parts
        .filter((part) => part.kind !== 'left' && part.amount > 0n)
        .map((part, index) => {
          const width = share(part.amount, total);
          const place = { x: `${from.toFixed(2)}%`, y: '0', width: `${width.toFixed(2)}%`, height: '100%' };
          from += width;
          const { fill, texture } = WEAR[part.kind];
          return (
            <g key={index}>
              <rect class={fill} {...place} />
              {texture && <rect {...place} fill={texture} />}
            </g>
          );
        })}
    </>
  );
};

export const Legend = ({ parts, layout = 'row', precise }: LegendProps) => {
  const { lang } = useFrame();
  return (
    <ul class={layout === 'column' ? 'legend legend--col' : 'legend'}>
      {parts.map((part, index) => (
        <li key={index}>
          <svg aria-hidden="true" viewBox="0 0 16 16">
            <rect class={WEAR[part.kind].fill} x=".75" y=".75" width="14.5" height="14.5" />
            {WEAR[part.kind].texture && <rect x="1" y="1" width="14" height="14" fill={WEAR[part.kind].texture} />}
          </svg>
          <span>{labelOf(part)}</span>
          <b>{precise ? euros(part.amount, lang) : millions(part.amount, lang)}</b>
        </li>
      ))}
    </ul>
  );
};

const LEAF = 'M0 0C-9-8-9-22 0-32 9-22 9-8 0 0z';
const PER_STEM = 22;

/** The envelope of a programme as leaves of laurel: as many as the amount says, shared out by largest remainder. */
export const Leaves = ({ title, note, total, parts }: LeavesProps) => {
  const { lang } = useFrame();
  const say = useSay();
  const whole = wholeOf(total, parts);
  const worth = leafWorth(total);
  const places = Math.max(1, Number((total + worth / 2n) / worth));
  const shares = largestRemainder(
    whole.map((part) => part.amount),
    places,
  );
  const leaves = whole.flatMap((part, index) => Array<MoneyKind>(shares[index] ?? 0).fill(part.kind));
  const stems = Math.ceil(places / PER_STEM);
  const worthText = both((l) => (worth >= 100_000_000n ? millions(worth, l) : euros(worth, l)));
  const told = whole.map((part) => `${say(labelOf(part))} ${millions(part.amount, lang)}`).join(', ');
  return (
    <figure class="envelope flow">
      <figcaption>
        <h2>{title}</h2>
        <p class="soft sm">
          <T fr={`Une feuille vaut ${worthText.fr}.`} en={`One leaf is worth ${worthText.en}.`} /> {note}
        </p>
      </figcaption>
      <svg viewBox={`0 0 484 ${stems * 76 + 2}`} role="img" aria-label={told}>
        {Array.from({ length: stems }, (_, stem) => (
          <Stem
            key={stem}
            y={38 + stem * 76}
            bend={stem % 2 === 0 ? 1 : -1}
            leaves={leaves.slice(stem * PER_STEM, (stem + 1) * PER_STEM)}
          />
        ))}
      </svg>
      <Legend parts={whole} layout="column" />
    </figure>
  );
};

const Stem = ({ y, bend, leaves }: { y: number; bend: number; leaves: readonly MoneyKind[] }) => {
  const pairs = Math.ceil(leaves.length / 2);
  const end = Math.min(470, 24 + pairs * 41 + 14);
  return (
    <>
      <path class="stem" d={`M8 ${y + 2}C120 ${y - 5 * bend} 300 ${y + 7 * bend} ${end} ${y - 1}`} fill="none" />
      {leaves.map((kind, index) => {
        const isUpper = index % 2 === 0;
        const x = 24 + Math.floor(index / 2) * 41 + (isUpper ? 0 : 12);
        const { fill, texture } = WEAR[kind];
        return (
          <g key={index} transform={`translate(${x} ${y}) rotate(${isUpper ? 34 : 146})`}>
            <path class={fill} d={LEAF} />
            {texture && <path d={LEAF} fill={texture} />}
          </g>
        );
      })}
    </>
  );
};

/** Bars with their figures in real text; the whisker goes from the lowest to the highest. */
export const Chart = ({ label, items, max }: ChartProps) => {
  const top = max ?? Math.max(1, ...items.map((item) => Math.max(item.value, item.range?.high ?? 0)));
  const at = (value: number): string => `${((100 * value) / top).toFixed(1)}%`;
  return (
    <ul class="chart" aria-label={useSay()(label)}>
      {items.map((item, index) => (
        <li key={index}>
          <span>{item.label}</span>
          <svg aria-hidden="true">
            <rect
              class={item.range ? 'm-eng' : 'm-paid'}
              x="0"
              y={item.range ? '15%' : '0'}
              width={at(item.value)}
              height={item.range ? '70%' : '100%'}
            />
            {item.range && <Whisker low={at(item.range.low)} high={at(item.range.high)} />}
          </svg>
          <b>{item.text}</b>
          {item.range && <span class="vh">, {item.range.text}</span>}
        </li>
      ))}
    </ul>
  );
};

const Whisker = ({ low, high }: { low: string; high: string }) => (
  <>
    <line x1={low} x2={high} y1="50%" y2="50%" />
    <line x1={low} x2={low} y1="30%" y2="70%" />
    <line x1={high} x2={high} y1="30%" y2="70%" />
  </>
);
