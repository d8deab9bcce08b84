import { ButtonLink, EmptyState, Layout, PageTitle, T, Table, useSay } from '#ui/kit';
import type { FiguresModel } from '../desk-models.ts';
import type { FiguresLine } from '../queries/committee.ts';
import { NEEDS, themeIn } from './shared.tsx';

const HERE = { fr: 'Besoins en chiffres', en: 'Needs in figures' };

/** Theme by theme: what was said, shared, selected. */
export const FiguresPage = ({ lines, rounds }: FiguresModel) => {
  const say = useSay();
  const figure = (key: Exclude<keyof FiguresLine, 'callId' | 'theme'>, fr: string, en: string) => ({
    key,
    head: { fr, en },
    align: 'end' as const,
    cell: (row: FiguresLine) => row[key],
    total: lines.reduce((sum, row) => sum + row[key], 0),
  });
  return (
    <Layout title={HERE} crumbs={[NEEDS]} width="full">
      <PageTitle
        title={HERE}
        actions={
          <ButtonLink href="/needs.csv" kind="quiet" icon="download" download>
            <T fr="Exporter les besoins (CSV)" en="Export the needs (CSV)" />
          </ButtonLink>
        }
      />
      <Table
        caption={{ fr: 'Par thème', en: 'By theme' }}
        captionHidden
        rows={lines}
        rowKey={(row) => `${row.callId}/${row.theme}`}
        empty={<EmptyState title={<T fr="Aucun besoin n’a été exprimé." en="No need was expressed." />} />}
        columns={[
          {
            key: 'theme',
            head: { fr: 'Thème', en: 'Theme' },
            rowHeader: true,
            cell: (row) =>
              say(
                themeIn(
                  rounds.find(({ callId }) => callId === row.callId),
                  row.theme,
                ),
              ),
            total: say({ fr: 'En tout', en: 'In all' }),
          },
          figure('expressed', 'À décider', 'To decide'),
          figure('joined', 'Rapprochés', 'Brought together'),
          figure('selected', 'Retenus, projet attendu', 'Selected, project awaited'),
          figure('projects', 'Projets ouverts', 'Projects opened'),
          figure('notSelected', 'Non retenus', 'Not selected'),
          figure('bodies', 'Soutiens', 'Supports'),
        ]}
      />
    </Layout>
  );
};
