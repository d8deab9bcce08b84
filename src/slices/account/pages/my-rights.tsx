import type { Actor, Role } from '#kernel/actor';
import { RIGHTS } from '#kernel/rights';
import { one, type Problem } from '#platform/web';
import {
  Button,
  EmptyState,
  errorOn,
  Field,
  fieldId,
  Layout,
  PageTitle,
  Panel,
  PostForm,
  Select,
  Stack,
  T,
  Table,
  useSay,
} from '#ui/kit';
import { type Places, placeName } from '../places.ts';
import type { Holding } from '../queries/rights.ts';
import { roleName } from '../words.ts';
import { Days, Holdings } from './holdings.tsx';
import { OfferFields } from './offer-fields.tsx';
import { Trouble } from './trouble.tsx';

export type MyRights = Readonly<{
  actor: Actor;
  /** 'YYYY-MM-DD' */
  today: string;
  places: Places;
  holdings: readonly Holding[];
  lent: readonly Holding[];
  /** The roles this person may give, inside their own scope. */
  gives: readonly Role[];
  given: readonly Holding[];
  problem?: Problem | undefined;
}>;

const TITLE = { fr: 'Mes droits', en: 'My rights' };
const LENDABLE: readonly Role[] = RIGHTS['account.delegate_role'].self;

/** What I can do, where, until when, from whom; and who stands in for me. */
export const MyRightsPage = (model: MyRights) => {
  const { places, holdings, lent, gives, given, problem } = model;
  const own = holdings.filter((one) => one.onBehalfOf === null && LENDABLE.includes(one.role));
  const borrowed = holdings.filter((one) => one.onBehalfOf !== null);
  return (
    <Layout
      title={TITLE}
      crumbs={[{ text: { fr: 'Mon compte', en: 'My account' }, href: '/account' }]}
      errors={problem?.errors}
    >
      <PageTitle
        title={TITLE}
        lede={{
          fr: 'Ce que vous pouvez faire, où, jusqu’à quand, et qui vous l’a confié.',
          en: 'What you can do, where, until when, and who gave it to you.',
        }}
      />
      <Stack>
        <Trouble problem={problem} />
        <Panel title={{ fr: 'Rôles, sièges et organismes', en: 'Roles, seats and organisations' }}>
          {holdings.length === 0 ? (
            <EmptyState title={{ fr: 'Aucun droit particulier', en: 'No particular right' }}>
              <T
                fr="Choisissez depuis votre compte l’organisme pour lequel vous travaillez : vous pourrez alors déposer un dossier."
                en="From your account, choose the organisation you work for: you will then be able to file an application."
              />
            </EmptyState>
          ) : (
            <Holdings holdings={holdings} places={places} />
          )}
        </Panel>
        {own.length > 0 && (
          <Panel
            id="absence"
            title={{ fr: 'Me faire remplacer pendant une absence', en: 'Have somebody stand in for me' }}
          >
            <Lend model={model} own={own} />
          </Panel>
        )}
        {(lent.length > 0 || borrowed.length > 0) && (
          <Panel title={{ fr: 'Remplacements', en: 'Delegations' }} flush>
            <Delegations lent={lent} borrowed={borrowed} places={places} />
          </Panel>
        )}
        {gives.length > 0 && (
          <>
            <Panel title={{ fr: 'Donner un rôle', en: 'Give a role' }}>
              <Give model={model} />
            </Panel>
            <Panel title={{ fr: 'Instructeurs de mon périmètre', en: 'Officers within my scope' }} flush>
              <Given given={given} places={places} />
            </Panel>
          </>
        )}
      </Stack>
    </Layout>
  );
};

const isGiving = (problem: Problem | undefined): boolean => problem !== undefined && 'role' in problem.fields;

const Lend = ({ model: { places, today, problem }, own }: { model: MyRights; own: readonly Holding[] }) => {
  const say = useSay();
  const mine = problem && 'grantId' in problem.fields ? problem : undefined;
  const typed = (name: string) => mine && one(mine.fields, name);
  const fault = (name: string) => errorOn(mine?.errors, name);
  // The summary of faults leads to fields by their names: the form at fault keeps them.
  const idPrefix = isGiving(problem) ? 'lend-' : '';
  return (
    <>
      <p>
        <T
          fr="La personne que vous choisissez agit à votre place, en votre nom, du premier au dernier jour. Elle ne peut pas confier ce rôle à son tour. Chaque acte qu’elle fait dit pour qui elle l’a fait."
          en="The person you choose acts in your place, on your behalf, from the first day to the last. They cannot lend this role in turn. Each act they do says for whom they did it."
        />
      </p>
      <PostForm action="/account/rights/delegations">
        <Select
          name="grantId"
          label={{ fr: 'Rôle à confier', en: 'Role to lend' }}
          value={typed('grantId') ?? own[0]?.grantId ?? undefined}
          options={own.map((one) => ({
            value: one.grantId ?? '',
            text: `${say(roleName(one.role))}, ${say(placeName(one, places))}`,
          }))}
          error={fault('grantId')}
        />
        <Field
          type="email"
          name="email"
          id={fieldId(`${idPrefix}email`)}
          label={{ fr: 'Adresse de la personne qui vous remplace', en: 'Address of the person who stands in for you' }}
          value={typed('email')}
          error={fault('email')}
        />
        <Field
          type="date"
          name="startsOn"
          id={fieldId(`${idPrefix}startsOn`)}
          label={{ fr: 'Premier jour', en: 'First day' }}
          value={typed('startsOn') ?? today}
          error={fault('startsOn')}
        />
        <Field
          type="date"
          name="endsOn"
          id={fieldId(`${idPrefix}endsOn`)}
          label={{ fr: 'Dernier jour', en: 'Last day' }}
          value={typed('endsOn')}
          error={fault('endsOn')}
        />
        <Field
          name="reason"
          id={fieldId(`${idPrefix}reason`)}
          label={{ fr: 'Pourquoi', en: 'Why' }}
          hint={{ fr: 'Par exemple : congés d’été', en: 'For example: summer leave' }}
          maxLength={300}
          value={typed('reason')}
          error={fault('reason')}
        />
        <Button>
          <T fr="Confier ce rôle" en="Lend this role" />
        </Button>
      </PostForm>
    </>
  );
};

type Listed = Readonly<{ lent: readonly Holding[]; borrowed: readonly Holding[]; places: Places }>;

const Delegations = ({ lent, borrowed, places }: Listed) => (
  <Table
    caption={{ fr: 'Remplacements en cours ou à venir', en: 'Delegations under way or to come' }}
    captionHidden
    rows={[...lent, ...borrowed]}
    rowKey={(row) => row.grantId ?? ''}
    columns={[
      {
        key: 'who',
        head: { fr: 'Qui remplace qui', en: 'Who stands in for whom' },
        rowHeader: true,
        cell: (row) => (
          <>
            {row.personName} <T fr="à la place de" en="on behalf of" /> {row.onBehalfOf}
          </>
        ),
      },
      { key: 'role', head: { fr: 'Rôle', en: 'Role' }, cell: (row) => roleName(row.role) },
      { key: 'where', head: { fr: 'Où', en: 'Where' }, cell: (row) => placeName(row, places) },
      { key: 'days', head: { fr: 'Quand', en: 'When' }, cell: (row) => <Days holding={row} /> },
      {
        key: 'end',
        head: { fr: 'Y mettre fin', en: 'End it' },
        hiddenHead: true,
        cell: (row) => (
          <PostForm action={`/account/rights/delegations/${row.grantId}/end`}>
            <Button
              size="small"
              kind="quiet"
              label={{ fr: `Y mettre fin : ${row.personName}`, en: `End it: ${row.personName}` }}
            >
              <T fr="Y mettre fin" en="End it" />
            </Button>
          </PostForm>
        ),
      },
    ]}
  />
);

const Give = ({ model: { places, today, gives, problem, actor } }: { model: MyRights }) => {
  const mine = isGiving(problem) ? problem : undefined;
  const idPrefix = mine ? '' : 'give-';
  const within = new Set(
    actor.grants.flatMap(({ role, scope }) => (role === 'manager' ? [`${scope.kind}:${scope.id ?? ''}`] : [])),
  );
  const everywhere = within.has('instance:');
  const scopes = places.scopes.filter(
    ({ value, within: around }) => everywhere || within.has(value) || (around !== undefined && within.has(around)),
  );
  return (
    <PostForm action="/account/rights/grants">
      <Field
        type="email"
        name="email"
        id={fieldId(`${idPrefix}email`)}
        label={{ fr: 'Adresse de la personne', en: 'Address of the person' }}
        value={mine && one(mine.fields, 'email')}
        error={errorOn(mine?.errors, 'email')}
      />
      <OfferFields roles={gives} places={{ ...places, scopes }} today={today} problem={mine} idPrefix={idPrefix} />
      <Button>
        <T fr="Donner ce rôle" en="Give this role" />
      </Button>
    </PostForm>
  );
};

const Given = ({ given, places }: { given: readonly Holding[]; places: Places }) => (
  <Table
    caption={{ fr: 'Instructeurs de mon périmètre', en: 'Officers within my scope' }}
    captionHidden
    rows={given}
    rowKey={(row) => row.grantId ?? ''}
    columns={[
      { key: 'who', head: { fr: 'Personne', en: 'Person' }, rowHeader: true, cell: (row) => row.personName },
      { key: 'where', head: { fr: 'Où', en: 'Where' }, cell: (row) => placeName(row, places) },
      { key: 'days', head: { fr: 'Quand', en: 'When' }, cell: (row) => <Days holding={row} /> },
      {
        key: 'end',
        head: { fr: 'Retirer', en: 'Withdraw' },
        hiddenHead: true,
        cell: (row) => (
          <PostForm action={`/account/rights/grants/${row.grantId}/withdrawal`}>
            <Field name="reason" id={`reason-${row.grantId}`} label={{ fr: 'Pourquoi', en: 'Why' }} maxLength={300} />
            <Button
              size="small"
              kind="quiet"
              label={{ fr: `Retirer ce rôle à ${row.personName}`, en: `Withdraw this role from ${row.personName}` }}
            >
              <T fr="Retirer ce rôle" en="Withdraw this role" />
            </Button>
          </PostForm>
        ),
      },
    ]}
    empty={<T fr="Aucun instructeur pour l’instant." en="No officer so far." />}
  />
);
