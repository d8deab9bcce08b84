import {
  BoardPage,
  Button,
  ButtonLink,
  Chart,
  CheckboxGroup,
  DeskPage,
  Field,
  Figures,
  Filters,
  Journal,
  Layout,
  Live,
  Meter,
  Money,
  Notice,
  PageTitle,
  Pagination,
  Panel,
  PostForm,
  RadioGroup,
  Ref,
  SafeLink,
  Table,
  Tabs,
  Tag,
  type TagKind,
} from '#ui/kit';

type File = Readonly<{
  id: string;
  title: string;
  who: string;
  cents: bigint;
  tag: TagKind;
  state: string;
  late: boolean;
}>;
const files: readonly File[] = [
  {
    id: '2021-0398',
    title: 'Portail des jardins',
    who: 'Métropole de Valmorée',
    cents: 41_200_000n,
    tag: 'go',
    state: 'À examiner',
    late: true,
  },
  {
    id: '2021-0402',
    title: 'Cadastre des vergers',
    who: 'Syndicat mixte Trois-Vallées',
    cents: 18_650_000n,
    tag: 'warn',
    state: 'À relancer',
    late: true,
  },
  {
    id: '2021-0417',
    title: 'Un jardin pour chaque école',
    who: 'Département de la Vionne',
    cents: 25_500_000n,
    tag: 'act',
    state: 'Avis reçu',
    late: false,
  },
];

const FileTable = () => (
  <Table
    caption="Dossiers à traiter, du plus urgent au moins urgent"
    captionHidden
    tight
    rows={files}
    rowKey={(file) => file.id}
    cut={(file, before) =>
      before?.late === file.late ? undefined : file.late ? 'En retard · 2 dossiers' : 'Cette semaine · 1 dossier'
    }
    columns={[
      {
        key: 'title',
        head: 'Projet et porteur',
        rowHeader: true,
        sort: { href: '?sort=title' },
        cell: (file) => (
          <>
            <SafeLink href={`/files/${file.id}`}>{file.title}</SafeLink>
            <small>
              <Ref>{file.id}</Ref> · {file.who}
            </small>
          </>
        ),
      },
      { key: 'asked', head: 'Demandé', align: 'end', cell: (file) => <Money cents={file.cents} /> },
      { key: 'state', head: 'Étape', cell: (file) => <Tag kind={file.tag}>{file.state}</Tag> },
      {
        key: 'due',
        head: 'Échéance',
        sort: { href: '?sort=due', direction: 'ascending' },
        cell: (file) => (file.late ? 'retard 2 jours' : 'demain'),
      },
      { key: 'by', head: 'Instruit par', cell: () => 'C. Dumontel' },
    ]}
  />
);

export const Desk = () => (
  <Layout title="Bureau : 38 dossiers à traiter" width="full">
    <PageTitle
      title="À traiter : 38 dossiers"
      actions={
        <ButtonLink href="/export" kind="quiet" icon="download">
          Exporter la liste
        </ButtonLink>
      }
    >
      <Tabs
        label="Listes"
        items={[
          { href: '/desk', text: 'À traiter', count: 38, current: true },
          { href: '/desk?mine', text: 'Les miens', count: 112 },
          { href: '/desk?all', text: 'Tous', count: 1284 },
        ]}
      />
    </PageTitle>
    <DeskPage
      filters={
        <Filters
          action="/desk"
          label="Filtrer les dossiers"
          active={2}
          clearHref="/desk"
          search={<Field type="search" name="q" label="Chercher" hint="Numéro, porteur, projet" />}
        >
          <CheckboxGroup
            name="state"
            label="Étape"
            look="bare"
            values={['a']}
            options={[
              { value: 'a', text: 'À examiner', count: 14 },
              { value: 'b', text: 'À relancer', count: 1209 },
            ]}
          />
          <Field name="min" type="money" label="Montant, au moins" />
        </Filters>
      }
    >
      <Panel flush title="Dossiers">
        <FileTable />
      </Panel>
      <Pagination shown={50} nextHref="?after=x" unit={{ fr: ['dossier', 'dossiers'], en: ['file', 'files'] }} />
    </DeskPage>
  </Layout>
);

export const Board = () => (
  <Layout title="Jury" width="full">
    <PageTitle
      tag={<Live>Séance ouverte</Live>}
      over="jeudi 16 décembre 2021, depuis 9 h 30"
      title="Jury « Jardins », 2e session"
      actions={<Button kind="quiet">Suspendre la séance</Button>}
    >
      <Figures
        items={[
          { label: 'Présents', value: '9 sur 12', sub: 'quorum de 6 atteint', kept: true },
          { label: 'Attribué en séance', value: '837 400 €', sub: 'sur 1 900 000 €' },
        ]}
      />
    </PageTitle>
    <BoardPage
      asideLabel="Enveloppe et présents"
      main={
        <>
          <Panel tone="act" title="Aide aux vergers" actions={<Tag kind="go">En délibération</Tag>}>
            <Notice kind="act" icon="hidden" title="Marc Delaunoy s’est déporté de ce dossier.">
              <p>Il ne voit ni le dossier, ni les notes, ni leur nombre.</p>
            </Notice>
            <Chart
              label="Notes de 9 jurés"
              max={20}
              items={[
                {
                  label: 'Effet pour l’usager',
                  value: 17.5,
                  text: '17,5',
                  range: { low: 15, high: 19, text: 'de 15 à 19' },
                },
                { label: 'Budget', value: 14.8, text: '14,8', range: { low: 12, high: 17, text: 'de 12 à 17' } },
              ]}
            />
            <PostForm action="/jury/1/proposals">
              <RadioGroup
                name="p"
                label="Proposition du jury"
                value="r"
                options={[
                  { value: 'r', text: 'Retenir' },
                  { value: 'w', text: 'Mettre en liste d’attente' },
                ]}
              />
              <Field name="cents" type="money" label="Montant proposé" value="480 000" hint="plafond 540 000 €" />
              <Button kind="act" icon="gavel">
                Arrêter la proposition
              </Button>
            </PostForm>
          </Panel>
          <Panel flush title="Classement" actions={<span>Somme : 1 797 100 €</span>}>
            <FileTable />
          </Panel>
        </>
      }
      aside={
        <>
          <Panel title="Enveloppe de la session">
            <Meter
              label="Enveloppe"
              showLabel={false}
              legend="column"
              total={190_000_000n}
              parts={[
                { kind: 'committed', amount: 83_740_000n, label: 'Attribué en séance' },
                { kind: 'deliberation', amount: 48_000_000n },
              ]}
            />
          </Panel>
          <Panel title="Procès-verbal">
            <Journal
              items={[
                { kind: 'act', what: 'Déport de Marc Delaunoy', when: '10 h 41' },
                { kind: 'done', what: 'Dossier retenu, 290 000 €', when: '10 h 38' },
              ]}
            />
          </Panel>
        </>
      }
    />
  </Layout>
);
