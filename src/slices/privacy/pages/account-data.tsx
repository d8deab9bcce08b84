import { ButtonLink, Layout, PageTitle, Panel, SafeLink, Stack, T } from '#ui/kit';
import type { Shown } from '../queries/export.ts';
import { OwnData } from './own-data.tsx';

const TITLE = { fr: 'Mes données personnelles', en: 'My personal data' };

/** What we know of whoever looks, to read and to take away, and what they may ask. */
export const AccountDataPage = ({ shown }: { shown: readonly Shown[] }) => (
  <Layout title={TITLE} crumbs={[{ text: { fr: 'Mon compte', en: 'My account' }, href: '/account' }]}>
    <PageTitle
      title={TITLE}
      lede={{
        fr: 'Tout ce que nous savons de vous, à lire ici ou à emporter. Personne d’autre n’ouvre cette page.',
        en: 'All we know about you, to read here or to take away. Nobody else opens this page.',
      }}
      actions={
        <ButtonLink href="/account/data.json" kind="quiet">
          <T fr="Télécharger mes données (JSON)" en="Download my data (JSON)" />
        </ButtonLink>
      }
    />
    <Stack>
      <OwnData shown={shown} />
      <Panel title={{ fr: 'Corriger', en: 'Correcting' }}>
        <p>
          <T
            fr="Votre nom se corrige dans votre compte. Ce qui est dans un dossier se corrige dans le dossier, tant qu’il n’est pas déposé."
            en="Your name is corrected in your account. What is in a file is corrected in the file, until it is submitted."
          />{' '}
          <SafeLink href="/account">
            <T fr="Ouvrir mon compte" en="Open my account" />
          </SafeLink>
        </p>
      </Panel>
    </Stack>
  </Layout>
);
