import type { Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  EmptyState,
  Layout,
  PageTitle,
  Pagination,
  Panel,
  PostForm,
  SafeLink,
  Stack,
  T,
  Table,
} from '#ui/kit';
import { LOOKS_PER_PAGE } from '../paging.ts';
import type { LookLine } from '../queries/support.ts';
import { PagesRead, Viewer, When, Why } from './looks.tsx';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Accès de l’assistance', en: 'Support access' };

export type RegisterModel = Readonly<{ found: readonly LookLine[]; isFirst: boolean; mayEnd: boolean }>;

/** Every time somebody saw the service as another person, for administrators and auditors. */
export const SupportRegisterPage = ({ model, problem }: { model: RegisterModel; problem?: Problem | undefined }) => {
  const shown = model.found.slice(0, LOOKS_PER_PAGE);
  const last = shown.at(-1);
  return (
    <Layout title={TITLE} width="full">
      <PageTitle
        title={TITLE}
        lede={{
          fr: 'Qui a vu la plateforme comme une autre personne, quand, pourquoi, et quelles pages.',
          en: 'Who saw the service as another person, when, why, and which pages.',
        }}
        actions={
          <ButtonLink href="/support.csv" kind="quiet" icon="download" download>
            <T fr="Tous les accès (CSV)" en="All looks (CSV)" />
          </ButtonLink>
        }
      />
      <Stack>
        <Trouble problem={problem} />
        <Panel title={{ fr: 'Accès, du plus récent au plus ancien', en: 'Looks, latest first' }} flush>
          <Looks shown={shown} mayEnd={model.mayEnd} />
        </Panel>
        <Pagination
          shown={shown.length}
          unit={{ fr: ['accès', 'accès'], en: ['look', 'looks'] }}
          previousHref={model.isFirst ? undefined : '/support'}
          nextHref={model.found.length > LOOKS_PER_PAGE && last ? `/support?after=${last.id}` : undefined}
        />
      </Stack>
    </Layout>
  );
};

const Looks = ({ shown, mayEnd }: { shown: readonly LookLine[]; mayEnd: boolean }) => (
  <Table
    caption={TITLE}
    captionHidden
    rows={shown}
    rowKey={(look) => look.id}
    columns={[
      { key: 'when', head: { fr: 'Quand', en: 'When' }, rowHeader: true, cell: (look) => <When look={look} /> },
      { key: 'who', head: { fr: 'Qui', en: 'Who' }, cell: (look) => <Viewer look={look} /> },
      { key: 'as', head: { fr: 'Comme', en: 'As' }, cell: (look) => <Person look={look} mayEnd={mayEnd} /> },
      { key: 'why', head: { fr: 'Pourquoi', en: 'Why' }, cell: (look) => <Why look={look} /> },
      { key: 'pages', head: { fr: 'Pages lues', en: 'Pages read' }, cell: (look) => <PagesRead look={look} /> },
    ]}
    empty={
      <EmptyState title={{ fr: 'Aucun accès', en: 'No look' }}>
        <T
          fr="Personne n’a encore vu la plateforme comme une autre personne."
          en="Nobody has seen the service as another person yet."
        />
      </EmptyState>
    }
  />
);

const Person = ({ look, mayEnd }: { look: LookLine; mayEnd: boolean }) => (
  <>
    {mayEnd ? <SafeLink href={`/people/${look.personId}`}>{look.personName}</SafeLink> : look.personName}
    <br />
    <small>{look.personEmail}</small>
    {mayEnd && look.isUnderWay && (
      <PostForm action={`/support/looks/${look.id}/end`}>
        <Button size="small" kind="quiet" label={{ fr: 'Mettre fin à cet accès', en: 'End this look' }}>
          <T fr="Mettre fin" en="End" />
        </Button>
      </PostForm>
    )}
  </>
);
