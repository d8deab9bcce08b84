import { fullName } from '#kernel/actor';
import type { Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  Day,
  Field,
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
import { type Places, placeName } from '../places.ts';
import type { HeldRole, PersonFile } from '../queries/people.ts';
import type { ConsentLine } from '../queries/support.ts';
import { GIVEN_ROLES, warningsOn } from '../roles.ts';
import { roleName } from '../words.ts';
import { OfferFields } from './offer-fields.tsx';
import { AccountState, PEOPLE } from './people.tsx';
import { SeeAs } from './see-as.tsx';
import { Trouble } from './trouble.tsx';

export type PersonModel = Readonly<{
  person: PersonFile;
  places: Places;
  /** 'YYYY-MM-DD', proposed as the first day of a role. */
  today: string;
  isSelf: boolean;
  /** The person lets support see what they see. */
  consent: ConsentLine | undefined;
}>;
type Props = Readonly<{ model: PersonModel; problem?: Problem | undefined }>;

/** One person: roles held and lost, a role to give, the account to close. */
export const PersonPage = ({ model, problem }: Props) => {
  const { person, isSelf } = model;
  const name = fullName(person);
  return (
    <Layout title={name} crumbs={[{ text: PEOPLE, href: '/people' }]} errors={problem?.errors}>
      <PageTitle title={name} lede={person.email} tag={<AccountState state={person.state} />} />
      <Stack>
        <Trouble problem={problem} />
        {warningsOn(person.held.filter((role) => role.state === 'held')).map(({ roles, why }) => (
          <Notice key={roles.join()} kind="warn" title={why} />
        ))}
        <Panel
          title={{ fr: 'Rôles', en: 'Roles' }}
          flush
          actions={
            <ButtonLink href={`/people/${person.id}/rights`} size="small" kind="quiet">
              <T fr="Ce que cette personne peut faire" en="What this person can do" />
            </ButtonLink>
          }
        >
          <Roles model={model} />
        </Panel>
        {person.state === 'active' && !isSelf && (
          <Panel title={{ fr: 'Donner un rôle', en: 'Give a role' }}>
            <GiveRole model={model} problem={problem && 'role' in problem.fields ? problem : undefined} />
          </Panel>
        )}
        {person.state === 'active' && !isSelf && person.roles.length === 0 && (
          <SeeAs personId={person.id} consent={model.consent} problem={problem} />
        )}
        {!isSelf && (
          <Panel title={{ fr: 'Compte', en: 'Account' }}>
            {person.state !== 'erased' && <Closing person={person} />}
            {person.state !== 'erased' && <ResetFactors person={person} />}
            {person.state === 'active' && (
              <ButtonLink href={`/people/${person.id}/email`} kind="quiet">
                <T
                  fr="Corriger son adresse, si sa messagerie est perdue"
                  en="Correct their address, if their mailbox is lost"
                />
              </ButtonLink>
            )}
            <ButtonLink href={`/people/${person.id}/erasure`} kind="quiet">
              <T fr="Effacer ses données personnelles" en="Erase their personal data" />
            </ButtonLink>
          </Panel>
        )}
      </Stack>
    </Layout>
  );
};

const Roles = ({ model: { person, places, isSelf } }: { model: PersonModel }) => (
  <Table
    caption={{ fr: 'Rôles', en: 'Roles' }}
    captionHidden
    rows={person.held}
    rowKey={(role) => role.grantId}
    columns={[
      { key: 'role', head: { fr: 'Rôle', en: 'Role' }, rowHeader: true, cell: (role) => <RoleHeld role={role} /> },
      { key: 'scope', head: { fr: 'Où', en: 'Where' }, cell: (role) => placeName(role, places) },
      { key: 'days', head: { fr: 'Quand', en: 'When' }, cell: (role) => <Days role={role} /> },
      { key: 'reason', head: { fr: 'Raison', en: 'Reason' }, cell: (role) => role.reason },
      {
        key: 'end',
        head: { fr: 'Retirer', en: 'Withdraw' },
        hiddenHead: true,
        cell: (role) => <End role={role} isSelf={isSelf} />,
      },
    ]}
    empty={
      <p>
        <T fr="Aucun rôle donné." en="No role given." />
      </p>
    }
  />
);

const RoleHeld = ({ role }: { role: HeldRole }) => (
  <>
    <T {...roleName(role.role)} />
    {role.onBehalfOf && (
      <small>
        {' '}
        <T fr="à la place de" en="on behalf of" /> {role.onBehalfOf}
      </small>
    )}
  </>
);

const Days = ({ role }: { role: HeldRole }) => (
  <>
    <T fr="Du " en="From " />
    <Day day={role.startsOn} show="short" />
    {role.endsOn !== null && (
      <>
        <T fr=" au " en=" to " />
        <Day day={role.endsOn} show="short" />
      </>
    )}
  </>
);

const End = ({ role, isSelf }: { role: HeldRole; isSelf: boolean }) => {
  if (role.state !== 'held') {
    return (
      <Tag>
        <T fr="Retiré" en="Withdrawn" />
      </Tag>
    );
  }
  if (isSelf && role.role === 'administrator') return null;
  return (
    <PostForm action={`/role-grants/${role.grantId}/withdrawal`}>
      <Field name="reason" id={`reason-${role.grantId}`} label={{ fr: 'Pourquoi', en: 'Why' }} maxLength={300} />
      <Button size="small" kind="quiet">
        <T fr="Retirer ce rôle" en="Withdraw this role" />
      </Button>
    </PostForm>
  );
};

const GiveRole = ({ model: { person, places, today }, problem }: Props) => (
  <PostForm action={`/people/${person.id}/roles`}>
    <OfferFields roles={GIVEN_ROLES} places={places} today={today} problem={problem} />
    <Button>
      <T fr="Donner ce rôle" en="Give this role" />
    </Button>
  </PostForm>
);

const ResetFactors = ({ person }: { person: PersonFile }) => (
  <PostForm action={`/people/${person.id}/factors`}>
    <p>
      <T
        fr="Cette personne a perdu son second facteur ? Vérifiez que c’est bien elle, puis remettez-le à zéro : ses sessions se ferment, et elle est prévenue."
        en="Has this person lost their second factor? Check that it is them, then reset it: their sessions end, and they are told."
      />
    </p>
    <Field name="reason" id="factors-reason" label={{ fr: 'Pourquoi', en: 'Why' }} maxLength={300} />
    <Button kind="quiet">
      <T fr="Remettre à zéro ses seconds facteurs" en="Reset their second factors" />
    </Button>
  </PostForm>
);

const Closing = ({ person }: { person: PersonFile }) => {
  const isOpen = person.state === 'active';
  return (
    <PostForm action={`/people/${person.id}/${isOpen ? 'deactivation' : 'reactivation'}`}>
      <p>
        {isOpen ? (
          <T
            fr="Fermer le compte déconnecte la personne tout de suite. Ce qu’elle a fait reste."
            en="Closing the account signs the person out at once. What they did stays."
          />
        ) : (
          <T
            fr="Rouvrir le compte rend à la personne ses rôles et ses organismes."
            en="Opening the account again gives the person back their roles and organisations."
          />
        )}
      </p>
      <Field name="reason" id="account-reason" label={{ fr: 'Pourquoi', en: 'Why' }} maxLength={300} />
      <Button kind={isOpen ? 'stop' : 'quiet'}>
        {isOpen
          ? { fr: 'Fermer ce compte', en: 'Close this account' }
          : { fr: 'Rouvrir ce compte', en: 'Open this account again' }}
      </Button>
    </PostForm>
  );
};
