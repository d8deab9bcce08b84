import type { Actor } from '#kernel/actor';
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
  SafeLink,
  Stack,
  T,
  Table,
  Tag,
} from '#ui/kit';
import type { InvitationSheet } from '../queries/invitations.ts';
import type { Claim, OwnRequest } from '../queries/joining.ts';
import { roleName } from '../words.ts';
import { Claims } from './claims.tsx';
import { Identities, type PlacedIdentity } from './identities.tsx';
import { Answer } from './invitation.tsx';
import { memberRoleName } from './organisation-words.ts';
import { NameFields } from './registration.tsx';
import { SECURITY } from './security.tsx';
import { SUPPORT } from './support.tsx';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Mon compte', en: 'My account' };

type Props = Readonly<{
  actor: Actor;
  /** Invitations to this mailbox that await an answer. */
  invitations: readonly InvitationSheet[];
  /** An administrator asked that the account open by another address. */
  correction: Readonly<{ id: string; opensAt: Date }> | undefined;
  requests: readonly OwnRequest[];
  claims: readonly Claim[];
  identities: readonly PlacedIdentity[];
  isBodyUnknown: boolean;
  problem?: Problem | undefined;
}>;

/** What we know of the person who looks: name, bodies, roles. */
export const AccountPage = ({ actor, invitations, correction, requests, claims, problem, ...known }: Props) => (
  <Layout title={TITLE} errors={problem?.errors}>
    <PageTitle
      title={TITLE}
      lede={actor.email}
      actions={
        <ButtonLink href="/account/rights" kind="quiet">
          <T fr="Mes droits et mes absences" en="My rights and my absences" />
        </ButtonLink>
      }
    />
    <Stack>
      <Trouble problem={problem} />
      {correction && <CorrectionUnderWay correction={correction} />}
      {invitations.map((invitation) => (
        <Panel key={invitation.id} title={invitationTo(invitation)} tone="act">
          <Answer id={invitation.id} />
        </Panel>
      ))}
      {claims.length > 0 && <Claims found={claims} />}
      <Panel
        title={{ fr: 'Mes organismes', en: 'My organisations' }}
        flush
        actions={
          <ButtonLink href="/organisations/new" size="small" icon="plus">
            <T fr="Choisir un organisme" en="Choose an organisation" />
          </ButtonLink>
        }
      >
        <Memberships actor={actor} />
      </Panel>
      {requests.length > 0 && (
        <Panel
          title={{ fr: 'Mes demandes de rejoindre un organisme', en: 'My requests to join an organisation' }}
          flush
        >
          <OwnRequests found={requests} />
        </Panel>
      )}
      {actor.grants.length > 0 && (
        <Panel title={{ fr: 'Mes rôles', en: 'My roles' }}>
          <ul>
            {[...new Set(actor.grants.map((grant) => grant.role))].map((role) => (
              <li key={role}>{roleName(role)}</li>
            ))}
          </ul>
        </Panel>
      )}
      {known.identities.length > 0 && <Identities {...known} />}
      <Panel title={SECURITY}>
        <ButtonLink href="/account/security" kind="quiet" icon="lock">
          <T fr="Seconds facteurs et sessions" en="Second factors and sessions" />
        </ButtonLink>
      </Panel>
      <Panel title={{ fr: 'Mes données personnelles', en: 'My personal data' }}>
        <ButtonLink href="/account/data" kind="quiet">
          <T fr="Lire, emporter ou faire effacer mes données" en="Read, take away or have my data erased" />
        </ButtonLink>
      </Panel>
      <Panel title={SUPPORT}>
        <ButtonLink href="/account/support" kind="quiet">
          <T fr="Laisser l’assistance voir ce que je vois" en="Let support see what I see" />
        </ButtonLink>
      </Panel>
      <Corrections actor={actor} problem={problem} />
    </Stack>
  </Layout>
);

/** The person is there: whoever asked for another address may be wrong, or worse. */
const CorrectionUnderWay = ({ correction }: { correction: NonNullable<Props['correction']> }) => (
  <Notice
    kind="stop"
    title={{
      fr: 'On a demandé que votre compte s’ouvre avec une autre adresse',
      en: 'Somebody asked that your account open with another address',
    }}
  >
    <p>
      <T fr="Elle pourra être confirmée à partir du " en="It may be confirmed from " />
      <Instant at={correction.opensAt} />
    </p>
    <PostForm action={`/email-corrections/${correction.id}/objection`} layout="bare">
      <Button kind="stop">
        <T fr="Je m’y oppose" en="I object" />
      </Button>
    </PostForm>
  </Notice>
);

/** One’s address and one’s name. What was typed in one form is not shown in the other. */
const Corrections = ({ actor, problem }: Pick<Props, 'actor' | 'problem'>) => {
  const named = problem !== undefined && 'givenName' in problem.fields ? problem : undefined;
  return (
    <>
      <Panel title={{ fr: 'Mon adresse électronique', en: 'My e-mail address' }}>
        <PostForm action="/account/email">
          <p>
            <T
              fr="Un lien est envoyé à la nouvelle adresse ; elle ne change qu’une fois ce lien ouvert. L’ancienne est prévenue."
              en="A link is sent to the new address; it changes only once that link is opened. The old one is told."
            />
          </p>
          <Field
            name="email"
            type="email"
            label={{ fr: 'Nouvelle adresse', en: 'New address' }}
            value={problem && one(problem.fields, 'email')}
            error={errorOn(problem?.errors, 'email')}
          />
          <Button kind="quiet">
            <T fr="Changer mon adresse" en="Change my address" />
          </Button>
        </PostForm>
      </Panel>
      <Panel title={{ fr: 'Mon nom', en: 'My name' }}>
        <PostForm action="/account/name">
          <NameFields
            given={named ? one(named.fields, 'givenName') : actor.givenName}
            family={named ? one(named.fields, 'familyName') : actor.familyName}
            problem={named}
          />
          <Button kind="quiet">
            <T fr="Corriger mon nom" en="Correct my name" />
          </Button>
        </PostForm>
      </Panel>
    </>
  );
};

const Memberships = ({ actor }: { actor: Actor }) => (
  <Table
    caption={{ fr: 'Mes organismes', en: 'My organisations' }}
    captionHidden
    rows={[
      ...actor.memberships.map((member) => ({ ...member, isVerified: true })),
      ...(actor.provisional ?? []).map((member) => ({ ...member, isVerified: false })),
    ]}
    rowKey={(member) => `${member.organisationId} ${member.role}`}
    columns={[
      {
        key: 'name',
        head: { fr: 'Organisme', en: 'Organisation' },
        rowHeader: true,
        cell: (member) => (
          <SafeLink href={`/organisations/${member.organisationId}`}>{member.organisationName}</SafeLink>
        ),
      },
      { key: 'role', head: { fr: 'Rôle', en: 'Role' }, cell: (member) => <HeldRole {...member} /> },
      { key: 'quality', head: { fr: 'Qualité', en: 'Quality' }, cell: (member) => member.quality || '–' },
    ]}
    empty={
      <EmptyState title={{ fr: 'Aucun organisme', en: 'No organisation' }}>
        <T
          fr="Choisissez celui pour lequel vous travaillez : vous pourrez alors déposer un dossier."
          en="Choose the one you work for: you will then be able to file an application."
        />
      </EmptyState>
    }
  />
);

const HeldRole = ({ role, isVerified }: { role: string; isVerified: boolean }) => (
  <>
    {memberRoleName(role)}
    {!isVerified && (
      <>
        {' '}
        <Tag kind="warn">
          <T fr="à vérifier" en="to verify" />
        </Tag>
      </>
    )}
  </>
);

const invitationTo = ({ inviter, organisationName, role }: InvitationSheet): Text => {
  const [fr, en] = [memberRoleName(role).fr.toLowerCase(), memberRoleName(role).en.toLowerCase()];
  return {
    fr: `${inviter} vous invite à rejoindre ${organisationName} (${fr})`,
    en: `${inviter} invites you to join ${organisationName} (${en})`,
  };
};

const REQUEST_STATES: Readonly<Record<string, Text>> = {
  asked: { fr: 'Sans réponse encore', en: 'No answer yet' },
  approved: { fr: 'Acceptée', en: 'Approved' },
  refused: { fr: 'Refusée', en: 'Refused' },
};

const OwnRequests = ({ found }: { found: readonly OwnRequest[] }) => (
  <Table
    caption={{ fr: 'Mes demandes', en: 'My requests' }}
    captionHidden
    rows={found}
    rowKey={(request) => request.id}
    columns={[
      {
        key: 'name',
        head: { fr: 'Organisme', en: 'Organisation' },
        rowHeader: true,
        cell: (request) => request.organisationName,
      },
      { key: 'at', head: { fr: 'Le', en: 'On' }, cell: (request) => <Instant at={request.askedAt} show="day" /> },
      {
        key: 'state',
        head: { fr: 'Réponse', en: 'Answer' },
        cell: (request) => (
          <>
            <T {...(REQUEST_STATES[request.state] ?? { fr: request.state, en: request.state })} />
            {request.reason && ` : ${request.reason}`}
          </>
        ),
      },
    ]}
  />
);
