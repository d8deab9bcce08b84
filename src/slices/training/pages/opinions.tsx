import { EmptyState, Panel, T, Table, useSay } from '#ui/kit';
import type { Opinion } from '../queries/registered.ts';
import { LEVELS, QUESTIONS } from '../satisfaction.ts';

type Props = Readonly<{ opinions: readonly Opinion[]; least: number }>;

/** What those present thought: how many, never who. */
export const Opinions = ({ opinions, least }: Props) => {
  const say = useSay();
  const shown = QUESTIONS.filter(({ code }) => opinions.some(({ question }) => question === code));
  const of = (question: string, level: number): number =>
    opinions.find((one) => one.question === question && one.level === level)?.answers ?? 0;
  return (
    <Panel title={<T fr="Ce qu’en ont pensé les présents" en="What those present thought" />} flush={shown.length > 0}>
      <Table
        caption={{ fr: 'Avis, en nombre de réponses', en: 'Opinions, by number of answers' }}
        captionHidden
        columnsWhenNarrow
        rows={shown}
        rowKey={({ code }) => code}
        empty={
          <EmptyState title={<T fr="Trop peu de réponses pour les montrer." en="Too few answers to show them." />}>
            <T
              fr={`Sous ${least} réponses, un nombre dirait qui a répondu quoi.`}
              en={`Under ${least} answers, a count would tell who answered what.`}
            />
          </EmptyState>
        }
        columns={[
          {
            key: 'question',
            head: { fr: 'Question', en: 'Question' },
            rowHeader: true,
            cell: ({ names }) => say(names),
          },
          ...LEVELS.map(({ level, names }) => ({
            key: String(level),
            head: names,
            align: 'end' as const,
            cell: ({ code }: (typeof QUESTIONS)[number]) => of(code, level),
          })),
        ]}
      />
    </Panel>
  );
};
