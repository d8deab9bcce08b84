import {
  Balance,
  Button,
  CellFault,
  CellField,
  Checkbox,
  CheckboxGroup,
  Deadline,
  ErrorSummary,
  errorOn,
  Field,
  type FieldError,
  FileField,
  Files,
  FormPage,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  Ref,
  Repeat,
  Row,
  SavedState,
  Sections,
  Select,
  Table,
  Tag,
  Who,
} from '#ui/kit';
import { AT } from './frame.ts';

const errors: readonly FieldError[] = [
  {
    field: 'costs.1.amount',
    message: {
      fr: 'Ligne 2 : le matériel n’est pas pris en charge par cet appel',
      en: 'Line 2: hardware is not paid for',
    },
  },
  {
    field: 'end',
    message: {
      fr: 'La fin précède le début (3 janvier 2022). Corrigez l’une des deux dates.',
      en: 'The end comes before the start.',
    },
  },
  { field: 'kind', message: { fr: 'Dites qui porte la dépense.', en: 'Say who bears the cost.' } },
];

const costs = [
  { id: '0', label: 'Conception avec les usagers', nature: 'Prestation', amount: '48 000' },
  { id: '1', label: 'Achat de serres', nature: 'Matériel', amount: '18 000' },
];

const Parts = () => (
  <>
    <Deadline at={new Date('2021-11-22T16:00:00Z')} what={{ fr: 'Ferme', en: 'Closes' }} />
    <Sections
      id="parties"
      label={{ fr: 'Parties du dossier', en: 'Parts of the file' }}
      summary={{ fr: '2 parties sur 5 complètes', en: '2 parts of 5 complete' }}
      items={[
        { href: '/1', text: '1. Votre organisation', note: 'préremplie, vérifiée', state: 'done' },
        { href: '/2', text: '2. Le projet', note: 'complète', state: 'done' },
        { href: '/3', text: '3. Le calendrier', note: '1 réponse manque', state: 'partial' },
        { href: '/4', text: '4. Le budget', note: '2 points à corriger', state: 'faulty', current: true },
        { href: '/5', text: '5. Relire et attester', note: 'par le représentant légal', state: 'todo' },
      ]}
    />
  </>
);

const Costs = () => (
  <Panel
    flush
    foot={
      <Button kind="bare" icon="plus">
        Ajouter une dépense
      </Button>
    }
  >
    <Table
      caption={{ fr: 'Dépenses', en: 'Costs' }}
      rows={costs}
      rowKey={(row) => row.id}
      faulty={(row) => row.id === '1'}
      columns={[
        {
          key: 'label',
          head: 'Poste',
          rowHeader: true,
          cell: (row) => (
            <>
              {row.label}
              <CellFault name={`costs.${row.id}.amount`} error={errorOn(errors, `costs.${row.id}.amount`)} />
            </>
          ),
          total: 'Total des dépenses',
        },
        { key: 'nature', head: 'Nature', cell: (row) => row.nature },
        {
          key: 'amount',
          head: 'Montant HT',
          align: 'end',
          cell: (row) => (
            <CellField
              name={`costs.${row.id}.amount`}
              label={`Montant HT, ${row.label}`}
              type="money"
              value={row.amount}
              sumInto="costs"
              faultIn="row"
              error={errorOn(errors, `costs.${row.id}.amount`)}
            />
          ),
          total: <span data-total="costs">66 000 €</span>,
        },
      ]}
    />
    <Balance
      even={false}
      text="Il manque 5 000 € de ressources"
      detail="66 000 € de dépenses, 61 000 € de ressources"
    />
  </Panel>
);

const Questions = () => (
  <>
    <Field
      name="title"
      label={{ fr: 'Intitulé du projet', en: 'Title of the project' }}
      hint="Une phrase que comprend un habitant."
      value="Un jardin pour chaque école"
    />
    <Field
      name="end"
      type="date"
      label="Date de fin du projet"
      hint="Après la date de début."
      value="2021-02-28"
      error={errorOn(errors, 'end')}
    />
    <Field name="siret" label="SIRET" value="220 000 018 00013" knownFrom="connu de l’Insee, rien à saisir" />
    <Field name="amount" type="money" label="Subvention demandée" value="255 000" />
    <Field name="inhabitants" type="number" label="Population couverte" unit="habitants" value="418 300" optional />
    <Field
      name="email"
      type="email"
      label="Autre adresse"
      hint="Si vous quittez votre poste."
      optional
      autocomplete="email"
    />
    <Select
      name="theme"
      label="Thème"
      empty="Choisissez"
      value="2"
      options={[
        { value: '1', text: 'Plantations' },
        { value: '2', text: { fr: 'Ouverture au public', en: 'Opening' } },
      ]}
    />
    <Field
      name="commune"
      label="Commune du projet"
      suggest="/suggest.json?q="
      suggestInto="commune_id"
      hint="Nom, code postal ou code Insee."
    />
  </>
);

const Choices = () => (
  <>
    <RadioGroup
      name="kind"
      label="Qui porte la dépense ?"
      error={errorOn(errors, 'kind')}
      options={[
        { value: 'a', text: 'Le département' },
        { value: 'b', text: 'Un partenaire', hint: 'il devra attester à son tour' },
      ]}
    />
    <CheckboxGroup
      name="public"
      label="À qui s’adresse le projet ?"
      hint="Plusieurs réponses possibles."
      columns
      values={['s']}
      options={[
        { value: 's', text: 'Écoles' },
        { value: 'e', text: 'Entreprises' },
        { value: 'h', text: 'Habitants' },
      ]}
    />
    <Field
      name="why"
      type="textarea"
      label="Comment avez-vous estimé ces montants ?"
      maxLength={1500}
      value="Deux devis reçus en septembre."
    />
    <Repeat
      name="partners"
      legend="Les partenaires"
      hint="Chacun attestera pour sa part."
      rows={2}
      max={5}
      rowLabel="Partenaire"
      addLabel="Ajouter un partenaire"
      removeLabel="Retirer"
      row={(index) => (
        <Field name={`partners.${index}.name`} label="Nom" value={index === '0' ? 'CA du Pays de l’Ormeraie' : ''} />
      )}
    />
    <FileField name="rib" label="Ajouter une pièce" hint="PDF ou ODS, 20 Mo au plus." accept=".pdf,.ods" />
    <Files
      label="Pièces"
      items={[
        {
          name: 'Délibération.pdf',
          href: '/files/1',
          detail: '420 Ko · reçue le 15 novembre 2021 à 16 h 02',
          tag: <Tag kind="ok">Conforme</Tag>,
        },
        {
          name: 'Devis.exe',
          detail: 'ce format n’est pas accepté : envoyez un PDF',
          tag: <Tag kind="stop">Refusée</Tag>,
        },
      ]}
    />
    <Checkbox name="sworn" label="J’atteste l’exactitude de ces réponses" hint="au nom du département" />
  </>
);

export const Form = () => (
  <Layout
    title="4. Le budget"
    errors={errors}
    crumbs={[{ text: 'Mes dossiers', href: '/applications' }]}
    skipTo={[{ id: 'parties', text: 'Aller aux parties' }]}
  >
    <FormPage parts={<Parts />} companyLabel="Autour de ce dossier" company={<Company />}>
      <PageTitle
        over={
          <>
            Dossier <Ref>2021-0417</Ref> · Un jardin pour chaque école
          </>
        }
        title="4. Le budget"
      />
      <ErrorSummary
        errors={errors}
        note="Tout est enregistré. Vous pouvez continuer et corriger plus tard, avant le dépôt."
      />
      <PostForm action="/applications/1/answers" autosave={{ url: '/applications/1/answers', version: 7 }}>
        <Costs />
        <Questions />
        <Choices />
        <Row>
          <Button>Enregistrer et continuer</Button>
          <SavedState state="saved" at={AT} />
        </Row>
      </PostForm>
    </FormPage>
  </Layout>
);

const Company = () => (
  <>
    <Who name="Théo Rivoal" detail="écrit dans « Les pièces »" />
    <Notice title="Théo a changé une ligne">
      <p>« Accompagnement » : 39 000 € devient 41 500 €, à 14 h 27.</p>
    </Notice>
  </>
);
