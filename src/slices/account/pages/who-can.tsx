import { GROUNDS_IN_WORDS } from '#kernel/grounds-in-words';
import { RIGHTS_IN_WORDS } from '#kernel/rights-in-words';
import { SEPARATIONS, type Separation } from '#kernel/separations';
import {
  Button,
  ButtonLink,
  EmptyState,
  Field,
  GetForm,
  Layout,
  Notice,
  PageTitle,
  Pagination,
  Panel,
  SafeLink,
  Select,
  Stack,
  T,
  Table,
  Tag,
  useSay,
} from '#ui/kit';
import { type Places, placeName } from '../places.ts';
import type { Able, RightsFile } from '../queries/rights.ts';
import { ALL_RIGHTS, RIGHT_NAMES, type RightName } from '../rights.ts';
import { roleName } from '../words.ts';
import { Days, Source } from './holdings.tsx';

export type WhoCanModel = Readonly<{
  right: RightName;
  /** The number of the file as typed; the file when there is one. */
  number: string;
  file: RightsFile | undefined;
  /** The file is in a state from which nobody can do it. */
  outOfState: boolean;
  shown: readonly Able[];
  hasMore: boolean;
  isFirst: boolean;
  places: Places;
}>;

const TITLE = { fr: 'Qui peut faire cela, et pourquoi', en: 'Who can do this, and why' };

/** For one right, and for one file if need be: the people, and what gives it to each. */
export const WhoCanPage = (model: WhoCanModel) => {
  const { right, number, file, outOfState, shown, hasMore, isFirst } = model;
  const isUnknown = number !== '' && file === undefined;
  const query = new URLSearchParams({ right, ...(number && { file: number }) });
  const last = shown.at(-1);
  return (
    <Layout title={TITLE} width="full">
      <PageTitle
        title={TITLE}
        actions={
          <ButtonLink href="/rights.csv" kind="quiet" icon="download" download>
            <T fr="Tous les rôles (CSV)" en="All roles (CSV)" />
          </ButtonLink>
        }
      />
      <Stack>
        <Choice model={model} />
        {isUnknown && (
          <Notice kind="warn" title={{ fr: `Aucun dossier ${number}`, en: `No file ${number}` }}>
            <T fr="Écrivez le numéro en entier." en="Write the whole number." />
          </Notice>
        )}
        {outOfState && (
          <Notice kind="warn" title={{ fr: 'Pas maintenant', en: 'Not now' }}>
            <T
              fr="Là où en est ce dossier, personne ne peut faire cela. Les personnes ci-dessous en ont le droit quand le moment est venu."
              en="Where this file stands, nobody can do this. The people below may, when its time comes."
            />
          </Notice>
        )}
        <Others right={right} />
        {!isUnknown && (
          <Panel title={RIGHTS_IN_WORDS[right]} flush>
            <People model={model} />
          </Panel>
        )}
        <Pagination
          shown={shown.length}
          unit={{ fr: ['ligne', 'lignes'], en: ['line', 'lines'] }}
          previousHref={isFirst ? undefined : `/rights?${query}`}
          nextHref={
            hasMore && last
              ? `/rights?${new URLSearchParams([...query, ['after', last.personId], ['key', last.key]])}`
              : undefined
          }
        />
      </Stack>
    </Layout>
  );
};

const Choice = ({ model: { right, number } }: { model: WhoCanModel }) => {
  const say = useSay();
  return (
    <GetForm action="/rights" label={{ fr: 'Choisir ce qu’on cherche', en: 'Choose what is looked for' }}>
      <Select
        name="right"
        label={{ fr: 'Ce qu’il s’agit de faire ou de lire', en: 'What is to be done or read' }}
        value={right}
        options={RIGHT_NAMES.map((name) => ({ value: name, text: say(RIGHTS_IN_WORDS[name]) }))}
      />
      <Field
        type="search"
        name="file"
        label={{ fr: 'Sur un dossier, par son numéro', en: 'On a file, by its number' }}
        optional
        value={number}
      />
      <Button kind="quiet" icon="search">
        <T fr="Chercher" en="Search" />
      </Button>
    </GetForm>
  );
};

/** What no list of people can say: rights over what is one’s own, of anybody, or of the product itself. */
const Others = ({ right }: { right: RightName }) => {
  const row = ALL_RIGHTS[right];
  const open = (['self', 'person', 'anyone'] as const).filter((ground) => row[ground] !== undefined);
  const alone = row.instance?.includes('system') === true && row.instance.length === 1;
  if (alone) return <Notice title={{ fr: 'Lauréat le fait lui-même', en: 'Lauréat does it by itself' }} />;
  const [ground] = open;
  return ground === undefined ? null : (
    <Notice
      title={{
        fr: `Aussi ouvert à : ${ground === 'self' ? 'chacun, ' : ''}${GROUNDS_IN_WORDS[ground].fr}`,
        en: `Also open to: ${ground === 'self' ? 'everybody, ' : ''}${GROUNDS_IN_WORDS[ground].en}`,
      }}
    />
  );
};

const People = ({ model: { right, shown, places } }: { model: WhoCanModel }) => (
  <Table
    caption={RIGHTS_IN_WORDS[right]}
    captionHidden
    rows={shown}
    rowKey={(row) => `${row.personId} ${row.key}`}
    columns={[
      {
        key: 'who',
        head: { fr: 'Personne', en: 'Person' },
        rowHeader: true,
        cell: (row) => <SafeLink href={`/people/${row.personId}`}>{row.personName}</SafeLink>,
      },
      { key: 'role', head: { fr: 'En qualité de', en: 'As' }, cell: (row) => roleName(row.role) },
      {
        key: 'where',
        head: { fr: 'Où', en: 'Where' },
        cell: (row) => (row.scopeKind === 'organisation' ? row.organisation : placeName(row, places)),
      },
      { key: 'why', head: { fr: 'Pourquoi', en: 'Why' }, cell: (row) => <Source holding={row} /> },
      {
        key: 'days',
        head: { fr: 'Quand', en: 'When' },
        cell: (row) => (row.scopeKind === 'organisation' ? '–' : <Days holding={row} />),
      },
      {
        key: 'not',
        head: { fr: 'Empêchement', en: 'What prevents it' },
        cell: (row) => <Against row={row} right={right} />,
      },
    ]}
    empty={
      <EmptyState title={{ fr: 'Personne', en: 'Nobody' }}>
        <T
          fr="Aucune personne ne tient ce droit par un rôle, un siège ou un organisme."
          en="Nobody holds this right by a role, a seat or an organisation."
        />
      </EmptyState>
    }
  />
);

const Against = ({ row, right }: { row: Able; right: RightName }) => {
  const broken = (ALL_RIGHTS[right].not ?? []).filter((one: Separation) => row.against?.[one] === true);
  if (broken.length === 0) return <>–</>;
  return (
    <>
      {broken.map((one) => (
        <Tag key={one} kind="stop">
          <T {...SEPARATIONS[one].names} />
        </Tag>
      ))}
    </>
  );
};
