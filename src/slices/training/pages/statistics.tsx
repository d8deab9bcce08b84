import { EmptyState, Layout, PageTitle, T, Table, useSay } from '#ui/kit';
import type { Offer } from '../queries/offers.ts';
import type { Statistics } from '../queries/trainings.ts';
import { CATALOGUE } from './shared.tsx';

export type StatisticsModel = Readonly<{ statistics: readonly Statistics[]; offers: readonly Offer[] }>;

/** Theme by theme: what was offered, taken, followed. */
export const StatisticsPage = ({ statistics, offers }: StatisticsModel) => {
  const say = useSay();
  const themeIn = ({ callId, theme }: Statistics) =>
    offers.find((one) => one.callId === callId)?.call.themes.find(({ code }) => code === theme)?.names ?? theme;
  const figure = (key: keyof Statistics, fr: string, en: string) => ({
    key,
    head: { fr, en },
    align: 'end' as const,
    cell: (row: Statistics) => row[key],
    total: statistics.reduce((sum, row) => sum + Number(row[key]), 0),
  });
  return (
    <Layout title={{ fr: 'Formations en chiffres', en: 'Trainings in figures' }} crumbs={[CATALOGUE]} width="full">
      <PageTitle title={<T fr="Formations en chiffres" en="Trainings in figures" />} />
      <Table
        caption={{ fr: 'Par thème', en: 'By theme' }}
        captionHidden
        rows={statistics}
        rowKey={(row) => `${row.callId}/${row.theme}`}
        empty={<EmptyState title={<T fr="Aucune formation n’a été prévue." en="No training was planned." />} />}
        columns={[
          {
            key: 'theme',
            head: { fr: 'Thème', en: 'Theme' },
            rowHeader: true,
            cell: (row) => say(themeIn(row)),
            total: say({ fr: 'En tout', en: 'In all' }),
          },
          figure('offered', 'Dates', 'Dates'),
          figure('cancelled', 'Annulées', 'Cancelled'),
          figure('seats', 'Places', 'Seats'),
          figure('registered', 'Places prises', 'Seats taken'),
          figure('waiting', 'En attente', 'Waiting'),
          figure('attended', 'Présents', 'Present'),
          figure('absent', 'Absents', 'Absent'),
          { ...figure('bodies', 'Organismes', 'Bodies'), total: '' },
        ]}
      />
    </Layout>
  );
};
