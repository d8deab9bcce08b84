import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  EmptyState,
  errorOn,
  Field,
  Instant,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Stack,
  T,
  Table,
  Tag,
} from '#ui/kit';
import type { FactorLine, SessionLine } from '../queries/security.ts';
import { Trouble } from './trouble.tsx';

export const SECURITY: Text = { fr: 'Sécurité de mon compte', en: 'Security of my account' };
const ACCOUNT: Text = { fr: 'Mon compte', en: 'My account' };

export type SecurityModel = Readonly<{
  factors: readonly FactorLine[];
  codesLeft: number;
  sessions: readonly SessionLine[];
  vouched: boolean;
  /** Whether a role of the person asks for a second factor. */
  isAsked: boolean;
}>;
type Props = Readonly<{ model: SecurityModel; problem?: Problem | undefined }>;

/** How a person proves who they are, and where they are signed in. */
export const SecurityPage = ({ model, problem }: Props) => (
  <Layout title={SECURITY} crumbs={[{ text: ACCOUNT, href: '/account' }]} errors={problem?.errors} script="passkey">
    <PageTitle
      title={SECURITY}
      lede={{
        fr: 'Un second facteur prouve que c’est bien vous, même si quelqu’un lit vos courriels.',
        en: 'A second factor proves that it is you, even if somebody reads your e-mail.',
      }}
    />
    <Stack>
      <Trouble problem={problem} />
      {model.factors.length === 0 && model.isAsked && (
        <Notice
          kind="warn"
          title={{ fr: 'Votre rôle demande un second facteur.', en: 'Your role needs a second factor.' }}
        >
          <T
            fr="Sans lui, vous pouvez tout lire ; vous ne pouvez ni décider, ni signer, ni payer. Ajoutez une clé d’accès ou une application de codes."
            en="Without it you can read everything; you cannot decide, sign or pay. Add a passkey or an authenticator."
          />
        </Notice>
      )}
      <Panel title={{ fr: 'Mes seconds facteurs', en: 'My second factors' }} flush>
        <Factors model={model} />
      </Panel>
      <AddPasskey problem={problem} />
      <Panel title={{ fr: 'Ajouter une application de codes', en: 'Add an authenticator' }}>
        <p>
          <T
            fr="Une application de votre téléphone donne un code de six chiffres, qui change toutes les trente secondes."
            en="An application on your phone gives a code of six figures, which changes every thirty seconds."
          />
        </p>
        <PostForm action="/account/authenticator">
          <Button kind="quiet">
            <T fr="Commencer" en="Begin" />
          </Button>
        </PostForm>
      </Panel>
      <RecoveryCodes model={model} />
      <Sessions sessions={model.sessions} />
    </Stack>
  </Layout>
);

const KINDS: Readonly<Record<FactorLine['kind'], Text>> = {
  passkey: { fr: 'Clé d’accès', en: 'Passkey' },
  authenticator: { fr: 'Application de codes', en: 'Authenticator' },
};

const Factors = ({ model: { factors, vouched } }: { model: SecurityModel }) => (
  <Table
    caption={{ fr: 'Mes seconds facteurs', en: 'My second factors' }}
    captionHidden
    rows={factors}
    rowKey={(factor) => factor.id}
    columns={[
      { key: 'name', head: { fr: 'Nom', en: 'Name' }, rowHeader: true, cell: (factor) => factor.name },
      { key: 'kind', head: { fr: 'Sorte', en: 'Kind' }, cell: (factor) => KINDS[factor.kind] },
      { key: 'added', head: { fr: 'Ajouté', en: 'Added' }, cell: (factor) => <Instant at={factor.addedAt} /> },
      {
        key: 'used',
        head: { fr: 'Dernier usage', en: 'Last used' },
        cell: (factor) => (factor.usedAt === null ? '–' : <Instant at={factor.usedAt} />),
      },
      {
        key: 'end',
        head: { fr: 'Retirer', en: 'Remove' },
        hiddenHead: true,
        cell: (factor) =>
          vouched ? (
            <PostForm action={`/account/factors/${factor.id}/removal`}>
              <Button size="small" kind="quiet" label={{ fr: `Retirer ${factor.name}`, en: `Remove ${factor.name}` }}>
                <T fr="Retirer" en="Remove" />
              </Button>
            </PostForm>
          ) : null,
      },
    ]}
    empty={
      <EmptyState title={{ fr: 'Aucun second facteur', en: 'No second factor' }}>
        <T
          fr="Le lien reçu par courriel suffit pour préparer des dossiers. Un second facteur protège mieux votre compte."
          en="The link received by e-mail is enough to prepare files. A second factor protects your account better."
        />
      </EmptyState>
    }
  />
);

const AddPasskey = ({ problem }: { problem: Problem | undefined }) => (
  <Panel title={{ fr: 'Ajouter une clé d’accès', en: 'Add a passkey' }}>
    <p>
      <T
        fr="Votre ordinateur, votre téléphone ou une clé USB prouve que c’est vous, par votre doigt, votre visage ou un code. C’est le plus simple et le plus sûr."
        en="Your computer, your phone or a USB key proves that it is you, by your finger, your face or a PIN. It is the simplest and the safest."
      />
    </p>
    <WithoutScript />
    <PostForm
      action="/account/passkeys"
      hidden={{ answer: '' }}
      passkey={{ optionsUrl: '/account/passkeys/options', ceremony: 'add' }}
    >
      <Field
        name="name"
        id="passkey-name"
        label={{ fr: 'Nom de cette clé', en: 'Name of this passkey' }}
        hint={{ fr: 'Par exemple : ordinateur du bureau', en: 'For example: computer at the office' }}
        maxLength={60}
        value={problem && 'answer' in problem.fields ? one(problem.fields, 'name') : ''}
        error={errorOn(problem?.errors, 'name')}
      />
      <Button icon="lock">
        <T fr="Ajouter une clé d’accès" en="Add a passkey" />
      </Button>
      <p role="status" />
    </PostForm>
  </Panel>
);

/** A passkey is made by the browser's own script; where there is none, codes do the same. */
export const WithoutScript = () => (
  <noscript>
    <p>
      <T
        fr="Une clé d’accès demande JavaScript. Sans lui, choisissez une application de codes."
        en="A passkey needs JavaScript. Without it, choose an authenticator."
      />
    </p>
  </noscript>
);

const RecoveryCodes = ({ model: { codesLeft, vouched, factors } }: { model: SecurityModel }) => (
  <Panel title={{ fr: 'Codes de secours', en: 'Recovery codes' }}>
    <p>
      <T
        fr={`À garder sur papier, pour le jour où vous perdez votre appareil. Il vous en reste ${codesLeft}.`}
        en={`To keep on paper, for the day you lose your device. You have ${codesLeft} left.`}
      />
    </p>
    {vouched ? (
      <PostForm action="/account/recovery-codes">
        <Button kind="quiet">
          {codesLeft === 0 ? (
            <T fr="Faire des codes de secours" en="Make recovery codes" />
          ) : (
            <T fr="Remplacer mes codes de secours" en="Replace my recovery codes" />
          )}
        </Button>
      </PostForm>
    ) : (
      <WhatComesFirst hasFactor={factors.length > 0} />
    )}
  </Panel>
);

const WhatComesFirst = ({ hasFactor }: { hasFactor: boolean }) =>
  hasFactor ? (
    <ButtonLink href="/second-factor?back=/account/security" kind="quiet">
      <T fr="Confirmer mon identité d’abord" en="Confirm my identity first" />
    </ButtonLink>
  ) : (
    <p>
      <T
        fr="Ajoutez d’abord un second facteur, ci-dessus : vous ferez ensuite des codes."
        en="First add a second factor, above: you will then make codes."
      />
    </p>
  );

const PROVIDERS: Readonly<Record<string, Text>> = {
  link: { fr: 'Lien par courriel', en: 'Link by e-mail' },
  demonstration: { fr: 'Démonstration', en: 'Demonstration' },
  proconnect: { fr: 'ProConnect', en: 'ProConnect' },
  franceconnect: { fr: 'FranceConnect', en: 'FranceConnect' },
  passkey: { fr: 'Clé d’accès', en: 'Passkey' },
};

const Sessions = ({ sessions }: { sessions: readonly SessionLine[] }) => (
  <Panel
    title={{ fr: 'Où je suis connecté', en: 'Where I am signed in' }}
    flush
    actions={
      sessions.length > 1 && (
        <PostForm action="/account/sessions/end">
          <Button kind="quiet" size="small">
            <T fr="Fermer toutes les autres" en="End all the others" />
          </Button>
        </PostForm>
      )
    }
  >
    <Table
      caption={{ fr: 'Mes sessions', en: 'My sessions' }}
      captionHidden
      rows={sessions}
      rowKey={(session) => session.id}
      columns={[
        {
          key: 'where',
          head: { fr: 'Appareil', en: 'Device' },
          rowHeader: true,
          cell: (session) => (
            <>
              {session.browserName || <T fr="Appareil inconnu" en="Unknown device" />}{' '}
              {session.isThis && (
                <Tag kind="go">
                  <T fr="Celle-ci" en="This one" />
                </Tag>
              )}
            </>
          ),
        },
        { key: 'how', head: { fr: 'Entrée', en: 'Way in' }, cell: (session) => PROVIDERS[session.provider] ?? '' },
        {
          key: 'seen',
          head: { fr: 'Dernier signe', en: 'Last seen' },
          cell: (session) => <Instant at={session.lastSeenAt} />,
        },
        {
          key: 'until',
          head: { fr: 'Finit au plus tard', en: 'Ends at the latest' },
          cell: (session) => <Instant at={session.expiresAt} />,
        },
        {
          key: 'end',
          head: { fr: 'Fermer', en: 'End' },
          hiddenHead: true,
          cell: (session) =>
            session.isThis ? (
              <T fr="en vous déconnectant" en="by signing out" />
            ) : (
              <PostForm action={`/account/sessions/${session.id}/end`}>
                <Button size="small" kind="quiet">
                  <T fr="Fermer" en="End" />
                </Button>
              </PostForm>
            ),
        },
      ]}
    />
  </Panel>
);
