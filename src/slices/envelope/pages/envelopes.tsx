import type { Text } from '#kernel/text';
import type { ProgrammeSheet } from '#slices/programme';
import { ButtonLink, EmptyState, Layout, PageTitle, Panel, Stack, T } from '#ui/kit';
import type { NodeFigures } from '../figures.ts';
import { EnvelopeTree, HowToRead, TwoCredits } from './money.tsx';

export const HERE: Text = { fr: 'Enveloppes', en: 'Envelopes' };

type Programme = Readonly<{ programme: ProgrammeSheet; tree: readonly NodeFigures[] }>;

/** Every envelope of every programme: for those who open, decide, pay and audit. */
export const EnvelopesPage = ({ programmes }: { programmes: readonly Programme[] }) => (
  <Layout title={HERE} width="full">
    <PageTitle
      title={HERE}
      lede={
        <>
          <HowToRead />
          <TwoCredits />
        </>
      }
      actions={
        programmes.length > 0 && (
          <ButtonLink href="/envelopes.csv" kind="quiet" icon="download" download>
            <T fr="Exporter au centime (CSV)" en="Export to the cent (CSV)" />
          </ButtonLink>
        )
      }
    />
    {programmes.length === 0 && (
      <EmptyState title={<T fr="Aucun programme n’est chargé." en="No programme is loaded." />}>
        <T fr="Chargez un programme pour ouvrir ses enveloppes." en="Load a programme to open its envelopes." />
      </EmptyState>
    )}
    <Stack>
      {programmes.map(({ programme, tree }) => (
        <Panel key={programme.id} title={programme.pack.names}>
          <EnvelopeTree label={programme.pack.names} nodes={tree} />
        </Panel>
      ))}
    </Stack>
  </Layout>
);
