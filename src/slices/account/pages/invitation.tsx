import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  errorOn,
  Facts,
  Field,
  Instant,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  Row,
  Stack,
  T,
  useFrame,
} from '#ui/kit';
import type { ProviderKind } from '../providers/provider.ts';
import type { InvitationSheet } from '../queries/invitations.ts';
import { basisName, memberRoleName } from './organisation-words.ts';
import { ProviderButtons } from './provider-buttons.tsx';
import { Trouble } from './trouble.tsx';

type InviteProps = Readonly<{
  organisation: Readonly<{ id: string; name: string }>;
  /** What is asked for beforehand, e.g. a signatory for an agreement. */
  wanted: string;
  back: string;
  problem?: Problem | undefined;
}>;

const INVITE = { fr: 'Inviter une personne', en: 'Invite a person' };

/** Inviting somebody by their address; they need not be registered. */
export const InvitePage = ({ organisation, wanted, back, problem }: InviteProps) => {
  const { lang } = useFrame();
  const typed = (name: string) => problem && one(problem.fields, name);
  return (
    <Layout
      title={INVITE}
      crumbs={[{ text: organisation.name, href: `/organisations/${organisation.id}` }]}
      errors={problem?.errors}
    >
      <PageTitle
        title={INVITE}
        over={organisation.name}
        lede={{
          fr: 'Elle reçoit un lien par courriel et se connecte sans mot de passe. Elle n’a pas besoin d’être déjà inscrite.',
          en: 'They receive a link by e-mail and sign in without a password. They need not be registered already.',
        }}
      />
      <Stack>
        <Trouble problem={problem} />
        {back !== '' && (
          <Notice
            kind="info"
            title={{
              fr: 'Après avoir accepté, cette personne arrivera sur la page d’où vous venez.',
              en: 'After accepting, this person will land on the page you come from.',
            }}
          />
        )}
        <PostForm action={`/organisations/${organisation.id}/invitations`} hidden={{ back, lang }}>
          <Field
            type="email"
            name="email"
            label={{ fr: 'Son adresse électronique', en: 'Their e-mail address' }}
            hint={{
              fr: 'L’invitation ne sert qu’à cette adresse.',
              en: 'The invitation serves this address only.',
            }}
            maxLength={254}
            value={typed('email')}
            error={errorOn(problem?.errors, 'email')}
          />
          <RadioGroup
            name="role"
            label={{ fr: 'Son rôle', en: 'Their role' }}
            value={typed('role') ?? wanted}
            error={errorOn(problem?.errors, 'role')}
            options={(['applicant', 'signatory', 'viewer'] as const).map((value) => ({
              value,
              text: memberRoleName(value),
            }))}
          />
          <Signing typed={typed} problem={problem} />
          <Button icon="mail">
            <T fr="Envoyer l’invitation" en="Send the invitation" />
          </Button>
        </PostForm>
      </Stack>
    </Layout>
  );
};

type SigningProps = Readonly<{ typed(name: string): string | undefined; problem: Problem | undefined }>;

/** What is asked of a signatory: the quality, and the power it rests on. */
const Signing = ({ typed, problem }: SigningProps) => (
  <>
    <Field
      name="quality"
      label={{ fr: 'En quelle qualité, si elle signe', en: 'In what quality, if they sign' }}
      hint={{
        fr: 'Par exemple : maire ; directrice générale par délégation',
        en: 'For example: mayor; chief executive by delegation',
      }}
      optional
      maxLength={120}
      value={typed('quality')}
      error={errorOn(problem?.errors, 'quality')}
    />
    <RadioGroup
      name="basis"
      label={{ fr: 'De quoi tient-elle ce pouvoir, si elle signe', en: 'Where this power comes from, if they sign' }}
      value={typed('basis') ?? 'legal_representative'}
      options={(['legal_representative', 'delegation'] as const).map((value) => ({ value, text: basisName(value) }))}
    />
  </>
);

export type InvitationModel = Readonly<{
  invitation: InvitationSheet;
  token: string;
  /** Who looks: nobody signed in, somebody else, the right mailbox without a name yet, or with one. */
  visitor: 'nobody' | 'other' | 'nameless' | 'invited';
  /** The identity providers that are switched on. */
  providers: readonly ProviderKind[];
  problem?: Problem | undefined;
}>;

const HERE = { fr: 'Votre invitation', en: 'Your invitation' };

/** What a link of invitation leads to. */
export const InvitationPage = ({ invitation, token, visitor, providers, problem }: InvitationModel) => (
  <Layout title={HERE} errors={problem?.errors}>
    <PageTitle
      title={{ fr: `Rejoindre ${invitation.organisationName}`, en: `Join ${invitation.organisationName}` }}
      over={HERE}
    />
    <Stack>
      <Trouble problem={problem} />
      <Panel title={{ fr: 'Ce qui vous est proposé', en: 'What is offered to you' }}>
        <Facts
          items={[
            { label: { fr: 'Par', en: 'By' }, value: invitation.inviter },
            { label: { fr: 'Rôle', en: 'Role' }, value: memberRoleName(invitation.role) },
            ...(invitation.quality ? [{ label: { fr: 'Qualité', en: 'Quality' }, value: invitation.quality }] : []),
            { label: { fr: 'Adresse invitée', en: 'Address invited' }, value: invitation.email },
            { label: { fr: 'Jusqu’au', en: 'Until' }, value: <Instant at={invitation.expiresAt} show="full" /> },
          ]}
        />
      </Panel>
      {visitor === 'invited' && <Answer id={invitation.id} />}
      {visitor === 'nobody' && <SignInFirst email={invitation.email} token={token} providers={providers} />}
      {visitor === 'nameless' && (
        <ButtonLink href={`/registration?back=${encodeURIComponent(`/invitation/${token}`)}`} icon="arrow">
          <T fr="Dire votre nom et continuer" en="Tell your name and go on" />
        </ButtonLink>
      )}
      {visitor === 'other' && <WrongMailbox email={invitation.email} />}
    </Stack>
  </Layout>
);

export const Answer = ({ id, size }: { id: string; size?: 'small' }) => (
  <Row>
    <PostForm action={`/invitations/${id}/acceptance`} layout="bare">
      <Button {...(size ? { size } : {})}>
        <T fr="Accepter l’invitation" en="Accept the invitation" />
      </Button>
    </PostForm>
    <PostForm action={`/invitations/${id}/refusal`} layout="bare">
      <Button kind="quiet" {...(size ? { size } : {})}>
        <T fr="Décliner" en="Decline" />
      </Button>
    </PostForm>
  </Row>
);

type SignInProps = Readonly<{ email: string; token: string; providers: readonly ProviderKind[] }>;

/** By a link sent to the address invited or, where there are some, by a provider that knows this address. */
const SignInFirst = ({ email, token, providers }: SignInProps) => (
  <>
    <p>
      <T
        fr={`Pour répondre, connectez-vous avec l’adresse ${email} : nous y envoyons un lien de connexion, et vous revenez ici.`}
        en={`To answer, sign in with the address ${email}: we send a sign-in link there, and you come back here.`}
      />
    </p>
    <PostForm action="/sign-in" hidden={{ email, back: `/invitation/${token}` }} layout="bare">
      <Button icon="mail">
        <T fr="Recevoir mon lien de connexion" en="Send me my sign-in link" />
      </Button>
    </PostForm>
    {providers.length > 0 && (
      <>
        <p>
          <T
            fr="Vous pouvez aussi vous identifier autrement, si votre compte y a la même adresse ; vous revenez ici."
            en="You may also sign in another way, if your account there has the same address; you come back here."
          />
        </p>
        <ProviderButtons kinds={providers} back={`/invitation/${token}`} />
      </>
    )}
  </>
);

const WrongMailbox = ({ email }: { email: string }) => (
  <Notice
    kind="warn"
    title={{
      fr: `Cette invitation est pour l’adresse ${email}, et vous êtes connecté avec une autre.`,
      en: `This invitation is for the address ${email}, and you are signed in with another.`,
    }}
  >
    <p>
      <T
        fr="Déconnectez-vous, puis ouvrez à nouveau le lien reçu."
        en="Sign out, then open the link you received again."
      />
    </p>
  </Notice>
);

const CLOSED = { fr: 'Cette invitation ne sert pas', en: 'This invitation does not work' };

/** Why a link of invitation leads nowhere. */
export const InvitationClosedPage = ({ why }: { why: Text }) => (
  <Layout title={CLOSED}>
    <PageTitle title={CLOSED} />
    <Stack>
      <Notice kind="stop" title={why} live />
      <Row>
        <ButtonLink href="/account" kind="quiet">
          <T fr="Aller à mon compte" en="Go to my account" />
        </ButtonLink>
      </Row>
    </Stack>
  </Layout>
);
