import type { Actor } from '#kernel/actor';
import { one, type Problem } from '#platform/web';
import { Button, ButtonLink, EmptyState, Layout, PageTitle, Panel, PostForm, SafeLink, Stack, T, Table } from '#ui/kit';
import { roleName } from '../words.ts';
import { memberRoleName } from './organisation-words.ts';
import { NameFields } from './registration.tsx';
import { Trouble } from './trouble.tsx';

const TITLE = { fr: 'Mon compte', en: 'My account' };

/** What we know of the person who looks: name, bodies, roles. */
export const AccountPage = ({ actor, problem }: { actor: Actor; problem?: Problem | undefined }) => (
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
      {actor.grants.length > 0 && (
        <Panel title={{ fr: 'Mes rôles', en: 'My roles' }}>
          <ul>
            {[...new Set(actor.grants.map((grant) => grant.role))].map((role) => (
              <li key={role}>{roleName(role)}</li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={{ fr: 'Mon nom', en: 'My name' }}>
        <PostForm action="/account/name">
          <NameFields
            given={problem ? one(problem.fields, 'givenName') : actor.givenName}
            family={problem ? one(problem.fields, 'familyName') : actor.familyName}
            problem={problem}
          />
          <Button kind="quiet">
            <T fr="Corriger mon nom" en="Correct my name" />
          </Button>
        </PostForm>
      </Panel>
    </Stack>
  </Layout>
);

const Memberships = ({ actor }: { actor: Actor }) => (
  <Table
    caption={{ fr: 'Mes organismes', en: 'My organisations' }}
    captionHidden
    rows={actor.memberships}
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
      { key: 'role', head: { fr: 'Rôle', en: 'Role' }, cell: (member) => memberRoleName(member.role) },
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
