import { ButtonLink, EmptyState, Layout, PageTitle, Pagination, T } from '#ui/kit';
import type { MineModel } from '../models.ts';
import { NEEDS, NeedsTable } from './shared.tsx';

const HERE = { fr: 'Mes besoins et soutiens', en: 'My needs and supports' };

/** What the person's bodies expressed, and what they support. */
export const MinePage = ({ needs, bodies, nextHref }: MineModel) => (
  <Layout title={HERE} crumbs={[NEEDS]} width="full">
    <PageTitle
      title={HERE}
      lede={bodies.map(({ name }) => name).join(', ')}
      actions={
        <ButtonLink href="/needs/new" icon="plus">
          <T fr="Exprimer un besoin" en="Express a need" />
        </ButtonLink>
      }
    />
    <NeedsTable
      needs={needs}
      caption={HERE}
      empty={
        <EmptyState
          title={
            <T
              fr="Votre organisme n’a ni exprimé ni soutenu de besoin."
              en="Your body has neither expressed nor supported a need."
            />
          }
          action={{ href: '/needs', text: <T fr="Lire les besoins des autres" en="Read the needs of others" /> }}
        />
      }
    />
    <Pagination nextHref={nextHref} shown={needs.length} unit={{ fr: ['besoin', 'besoins'], en: ['need', 'needs'] }} />
  </Layout>
);
