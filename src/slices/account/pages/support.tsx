import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import {
  Button,
  EmptyState,
  errorOn,
  Instant,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  Stack,
  T,
  Table,
} from '#ui/kit';
import type { ConsentLine, LookLine } from '../queries/support.ts';
import { PagesRead, Viewer, When, Why } from './looks.tsx';
import { Trouble } from './trouble.tsx';

export const SUPPORT: Text = { fr: 'Accès de l’assistance', en: 'Support access' };

export type SupportModel = Readonly<{ consent: ConsentLine | undefined; looks: readonly LookLine[] }>;

/** For the person: letting support see what they see, taking it back, and what was seen. */
export const SupportPage = ({ model, problem }: { model: SupportModel; problem?: Problem | undefined }) => (
  <Layout
    title={SUPPORT}
    crumbs={[{ text: { fr: 'Mon compte', en: 'My account' }, href: '/account' }]}
    errors={problem?.errors}
  >
    <PageTitle
      title={SUPPORT}
      lede={{
        fr: 'L’assistance peut voir ce que vous voyez pour vous aider. Elle lit seulement : rien ne se modifie et rien ne s’envoie en votre nom.',
        en: 'Support can see what you see in order to help you. It only reads: nothing is changed and nothing is sent in your name.',
      }}
    />
    <Stack>
      <Trouble problem={problem} />
      {model.looks
        .filter((look) => look.isUnderWay)
        .map((look) => (
          <UnderWay key={look.id} look={look} />
        ))}
      {model.consent ? <Allowed consent={model.consent} /> : <Allow problem={problem} />}
      <Panel title={{ fr: 'Ce que l’assistance a vu', en: 'What support has seen' }} flush>
        <Seen looks={model.looks} />
      </Panel>
    </Stack>
  </Layout>
);

const UnderWay = ({ look }: { look: LookLine }) => (
  <Notice
    kind="warn"
    title={{
      fr: `${look.viewerName} voit en ce moment ce que vous voyez.`,
      en: `${look.viewerName} sees what you see at this moment.`,
    }}
  >
    <PostForm action={`/account/support/looks/${look.id}/end`}>
      <Button kind="quiet">
        <T fr="Mettre fin à cet accès" en="End this access" />
      </Button>
    </PostForm>
  </Notice>
);

const Allowed = ({ consent }: { consent: ConsentLine }) => (
  <Panel title={{ fr: 'L’assistance peut voir ce que vous voyez', en: 'Support can see what you see' }} tone="act">
    <p>
      <T fr="Jusqu’au " en="Until " />
      <Instant at={consent.endsAt} />.{' '}
      <T fr="Vous pouvez retirer cet accord à tout moment." en="You can withdraw this consent at any time." />
    </p>
    <PostForm action={`/account/support/consents/${consent.id}/withdrawal`}>
      <Button kind="quiet">
        <T fr="Retirer mon accord" en="Withdraw my consent" />
      </Button>
    </PostForm>
  </Panel>
);

const HOURS: readonly Readonly<{ value: string; text: Text }>[] = [
  { value: '1', text: { fr: 'Une heure', en: 'One hour' } },
  { value: '24', text: { fr: 'Un jour (24 heures)', en: 'One day (24 hours)' } },
  { value: '168', text: { fr: 'Une semaine (7 jours)', en: 'One week (7 days)' } },
];

const Allow = ({ problem }: { problem: Problem | undefined }) => (
  <Panel title={{ fr: 'Laisser l’assistance voir ce que je vois', en: 'Let support see what I see' }}>
    <p>
      <T
        fr="L’assistance verra vos pages et vos documents, jamais vos codes ni vos clés. Sans votre accord, elle doit donner une raison, et vous êtes prévenu aussitôt."
        en="Support will see your pages and documents, never your codes or keys. Without your consent, it must give a reason, and you are told at once."
      />
    </p>
    <PostForm action="/account/support/consents">
      <RadioGroup
        name="hours"
        label={{ fr: 'Pendant combien de temps', en: 'For how long' }}
        options={HOURS}
        value={problem && 'hours' in problem.fields ? one(problem.fields, 'hours') : '1'}
        error={errorOn(problem?.errors, 'hours')}
      />
      <Button>
        <T fr="Donner mon accord" en="Give my consent" />
      </Button>
    </PostForm>
  </Panel>
);

const Seen = ({ looks }: { looks: readonly LookLine[] }) => (
  <Table
    caption={{ fr: 'Ce que l’assistance a vu', en: 'What support has seen' }}
    captionHidden
    rows={looks}
    rowKey={(look) => look.id}
    columns={[
      { key: 'when', head: { fr: 'Quand', en: 'When' }, rowHeader: true, cell: (look) => <When look={look} /> },
      { key: 'who', head: { fr: 'Qui', en: 'Who' }, cell: (look) => <Viewer look={look} /> },
      { key: 'why', head: { fr: 'Pourquoi', en: 'Why' }, cell: (look) => <Why look={look} /> },
      { key: 'pages', head: { fr: 'Pages lues', en: 'Pages read' }, cell: (look) => <PagesRead look={look} /> },
    ]}
    empty={
      <EmptyState title={{ fr: 'Rien', en: 'Nothing' }}>
        <T fr="L’assistance n’a jamais vu la plateforme comme vous." en="Support has never seen the service as you." />
      </EmptyState>
    }
  />
);
