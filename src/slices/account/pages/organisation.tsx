import { fullName } from '#kernel/actor';
import type { Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  Day,
  Facts,
  Layout,
  Notice,
  number,
  PageTitle,
  Panel,
  PostForm,
  SafeLink,
  Stack,
  T,
  Table,
  useFrame,
} from '#ui/kit';
import type { InvitationSheet } from '../queries/invitations.ts';
import type { RequestLine } from '../queries/joining.ts';
import type { Member, OrganisationSheet } from '../queries/organisations.ts';
import { Invitations, Requests } from './joining.tsx';
import { kindName, memberRoleName } from './organisation-words.ts';
import { Trouble } from './trouble.tsx';

export type OrganisationModel = Readonly<{
  sheet: OrganisationSheet;
  /** Whether the person who looks may add and remove people. */
  manages: boolean;
  selfId: string;
  at: Date;
  /** What awaits an answer; nothing is shown to who does not look after the body. */
  invitations: readonly InvitationSheet[];
  requests: readonly RequestLine[];
}>;

/** A body, and who acts for it. */
export const OrganisationPage = ({ model, problem }: { model: OrganisationModel; problem?: Problem | undefined }) => {
  const { sheet, manages } = model;
  return (
    <Layout
      title={sheet.name}
      crumbs={[{ text: { fr: 'Mon compte', en: 'My account' }, href: '/account' }]}
      errors={problem?.errors}
    >
      <PageTitle
        title={sheet.name}
        over={kindName(sheet.kind)}
        actions={
          !sheet.mergedInto && (
            <ButtonLink href="/calls" icon="arrow">
              <T fr="Voir les appels ouverts" en="See open calls" />
            </ButtonLink>
          )
        }
      />
      <Stack>
        <Trouble problem={problem} />
        {sheet.mergedInto && <MergedInto into={sheet.mergedInto} />}
        {sheet.members.some((member) => member.personId === model.selfId && member.role !== 'viewer') && (
          <p>
            <SafeLink href={`/organisations/${sheet.id}/contacts`}>
              <T fr="Contacts des dossiers, et dossiers à confier" en="Contacts of the files, and files to hand over" />
            </SafeLink>
            {' · '}
            <SafeLink href={`/organisations/${sheet.id}/mandates`}>
              <T fr="Mandats" en="Mandates" />
            </SafeLink>
          </p>
        )}
        <Panel title={{ fr: 'Identité', en: 'Identity' }}>
          <Identity sheet={sheet} />
        </Panel>
        {!sheet.mergedInto && (
          <Panel
            title={{ fr: 'Qui agit pour l’organisme', en: 'Who acts for the organisation' }}
            flush
            actions={
              manages && (
                <ButtonLink href={`/organisations/${sheet.id}/invitation`} size="small" icon="plus">
                  <T fr="Inviter une personne" en="Invite a person" />
                </ButtonLink>
              )
            }
          >
            <Members model={model} />
          </Panel>
        )}
        {model.requests.length > 0 && (
          <Panel
            title={{ fr: 'Demandes de rejoindre l’organisme', en: 'Requests to join the organisation' }}
            tone="act"
          >
            <Requests found={model.requests} problem={problem} />
          </Panel>
        )}
        {model.invitations.length > 0 && (
          <Panel title={{ fr: 'Invitations sans réponse', en: 'Invitations without an answer' }} flush>
            <Invitations found={model.invitations} at={model.at} />
          </Panel>
        )}
      </Stack>
    </Layout>
  );
};

const MergedInto = ({ into }: { into: NonNullable<OrganisationSheet['mergedInto']> }) => (
  <Notice kind="info" title={{ fr: `Fusionné dans ${into.name}`, en: `Merged into ${into.name}` }}>
    <T fr="Depuis le " en="Since " />
    <Day day={into.on} />
    <T fr=", ses dossiers et ses membres sont à " en=", its files and members are with " />
    <SafeLink href={`/organisations/${into.id}`}>{into.name}</SafeLink>
    <T fr=". Rien de nouveau ne peut être fait en son nom." en=". Nothing new can be done in its name." />
  </Notice>
);

const Identity = ({ sheet }: { sheet: OrganisationSheet }) => {
  const { lang } = useFrame();
  const { siret, inseeCode, population, address } = sheet;
  return (
    <Facts
      items={[
        { label: { fr: 'Numéro SIREN', en: 'SIREN number' }, value: sheet.siren },
        ...(siret ? [{ label: { fr: 'Numéro SIRET', en: 'SIRET number' }, value: siret }] : []),
        ...(inseeCode ? [{ label: { fr: 'Code Insee', en: 'INSEE code' }, value: inseeCode }] : []),
        ...(population === null
          ? []
          : [
              {
                label: { fr: 'Population', en: 'Population' },
                value: { fr: `${number(population, lang)} habitants`, en: `${number(population, lang)} inhabitants` },
              },
            ]),
        ...(address ? [{ label: { fr: 'Adresse', en: 'Address' }, value: address }] : []),
        ...sheet.tookOver.map(({ id, name, siren: number, on }) => ({
          label: { fr: 'A repris', en: 'Took over' },
          value: (
            <span>
              <SafeLink href={`/organisations/${id}`}>{name}</SafeLink> ({number}), <Day day={on} show="short" />
            </span>
          ),
        })),
      ]}
    />
  );
};

const Members = ({ model: { sheet, manages, selfId } }: { model: OrganisationModel }) => (
  <Table
    caption={{ fr: 'Personnes', en: 'People' }}
    captionHidden
    rows={sheet.members}
    rowKey={(member) => member.membershipId}
    columns={[
      { key: 'name', head: { fr: 'Personne', en: 'Person' }, cell: (member) => fullName(member), rowHeader: true },
      { key: 'email', head: { fr: 'Adresse', en: 'Address' }, cell: (member) => member.email },
      {
        key: 'role',
        head: { fr: 'Rôle', en: 'Role' },
        cell: (member) => <MemberRole member={member} manages={manages} />,
      },
      {
        key: 'end',
        head: { fr: 'Retirer', en: 'Remove' },
        hiddenHead: true,
        align: 'end',
        cell: (member) =>
          member.personId === selfId ? <Leave organisationId={sheet.id} /> : manages && <Remove member={member} />,
      },
    ]}
    empty={<T fr="Personne encore." en="Nobody yet." />}
  />
);

const MemberRole = ({ member, manages }: { member: Member; manages: boolean }) => (
  <span>
    {memberRoleName(member.role)}
    {member.quality && ` (${member.quality})`}
    {manages && member.role === 'signatory' && (
      <>
        {' '}
        <SafeLink href={`/memberships/${member.membershipId}/power`}>
          <T fr="Son pouvoir de signer" en="Their power to sign" />
        </SafeLink>
      </>
    )}
  </span>
);

const Remove = ({ member }: { member: Member }) => (
  <PostForm action={`/memberships/${member.membershipId}/end`} layout="bare">
    <Button size="small" kind="quiet" label={removalOf(member)}>
      {{ fr: 'Retirer', en: 'Remove' }}
    </Button>
  </PostForm>
);

const Leave = ({ organisationId }: { organisationId: string }) => (
  <ButtonLink href={`/organisations/${organisationId}/departure`} size="small" kind="quiet">
    <T fr="Quitter" en="Leave" />
  </ButtonLink>
);

const removalOf = (member: Member) => ({ fr: `Retirer : ${fullName(member)}`, en: `Remove: ${fullName(member)}` });
