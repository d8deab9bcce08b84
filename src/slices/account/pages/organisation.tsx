import { fullName } from '#kernel/actor';
import { one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  errorOn,
  Facts,
  Field,
  Layout,
  number,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  Stack,
  T,
  Table,
  useFrame,
} from '#ui/kit';
import type { Member, OrganisationSheet } from '../queries/organisations.ts';
import { kindName, memberRoleName } from './organisation-words.ts';
import { Trouble } from './trouble.tsx';

export type OrganisationModel = Readonly<{
  sheet: OrganisationSheet;
  /** Whether the person who looks may add and remove people. */
  manages: boolean;
  selfId: string;
}>;

/** A body, and who acts for it. */
export const OrganisationPage = ({ model, problem }: { model: OrganisationModel; problem?: Problem | undefined }) => {
  const { sheet, manages } = model;
  return (
    <Layout title={sheet.name} errors={problem?.errors}>
      <PageTitle
        title={sheet.name}
        over={kindName(sheet.kind)}
        actions={
          <ButtonLink href="/calls" icon="arrow">
            <T fr="Voir les appels ouverts" en="See open calls" />
          </ButtonLink>
        }
      />
      <Stack>
        <Trouble problem={problem} />
        <Panel title={{ fr: 'Identité', en: 'Identity' }}>
          <Identity sheet={sheet} />
        </Panel>
        <Panel title={{ fr: 'Qui agit pour l’organisme', en: 'Who acts for the organisation' }} flush>
          <Members model={model} />
        </Panel>
        {manages && (
          <Panel title={{ fr: 'Ajouter une personne', en: 'Add a person' }}>
            <AddMember id={sheet.id} problem={problem} />
          </Panel>
        )}
      </Stack>
    </Layout>
  );
};

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
      { key: 'role', head: { fr: 'Rôle', en: 'Role' }, cell: (member) => <MemberRole member={member} /> },
      {
        key: 'end',
        head: { fr: 'Retirer', en: 'Remove' },
        hiddenHead: true,
        align: 'end',
        cell: (member) => (manages || member.personId === selfId) && <Remove member={member} selfId={selfId} />,
      },
    ]}
    empty={<T fr="Personne encore." en="Nobody yet." />}
  />
);

const MemberRole = ({ member }: { member: Member }) => (
  <>
    {memberRoleName(member.role)}
    {member.quality && ` (${member.quality})`}
  </>
);

const Remove = ({ member, selfId }: { member: Member; selfId: string }) => (
  <PostForm
    action={`${member.personId === selfId ? '/account' : ''}/memberships/${member.membershipId}/end`}
    layout="bare"
  >
    <Button size="small" kind="quiet" label={member.personId === selfId ? undefined : removalOf(member)}>
      {member.personId === selfId ? { fr: 'Quitter', en: 'Leave' } : { fr: 'Retirer', en: 'Remove' }}
    </Button>
  </PostForm>
);

const removalOf = (member: Member) => ({ fr: `Retirer : ${fullName(member)}`, en: `Remove: ${fullName(member)}` });

const AddMember = ({ id, problem }: { id: string; problem: Problem | undefined }) => {
  const typed = (name: string) => problem && one(problem.fields, name);
  return (
    <PostForm action={`/organisations/${id}/members`}>
      <Field
        type="email"
        name="email"
        label={{ fr: 'Son adresse électronique', en: 'Their e-mail address' }}
        hint={{
          fr: 'La personne doit s’être connectée une première fois.',
          en: 'The person must have signed in a first time.',
        }}
        maxLength={254}
        value={typed('email')}
        error={errorOn(problem?.errors, 'email')}
      />
      <RadioGroup
        name="role"
        label={{ fr: 'Son rôle', en: 'Their role' }}
        value={typed('role')}
        error={errorOn(problem?.errors, 'role')}
        options={(['applicant', 'signatory', 'viewer'] as const).map((role) => ({
          value: role,
          text: memberRoleName(role),
        }))}
      />
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
      <Button>
        <T fr="Ajouter" en="Add" />
      </Button>
    </PostForm>
  );
};
