import {
  ButtonLink,
  Chart,
  Door,
  Doors,
  Facts,
  Figures,
  HeroPage,
  Instant,
  Layout,
  Leaves,
  Meter,
  Millions,
  PageTitle,
  Pagination,
  Register,
  SafeLink,
  SearchBox,
  SplitPage,
  Table,
  Tag,
  TileMap,
} from '#ui/kit';
import { TILES } from '../../src/ui/laurel/tiles.ts';
import { AT } from './frame.ts';

const M = 100_000_000n;
const parts = [
  { kind: 'paid', amount: (M * 312n) / 10n },
  { kind: 'committed', amount: (M * 228n) / 10n },
  { kind: 'reserved', amount: (M * 97n) / 10n },
] as const;

export const Home = () => (
  <Layout title={{ fr: 'Fonds des jardins partagés', en: 'Shared gardens fund' }}>
    <HeroPage
      asideLabel={{ fr: 'Où en est l’enveloppe', en: 'Where the envelope stands' }}
      main={
        <PageTitle
          size="hero"
          over={{ fr: 'Programme national · janvier 2021 à décembre 2022', en: 'National programme · 2021 and 2022' }}
          title={{ fr: '88 M€ pour les jardins des collectivités', en: '€88M for the gardens of local authorities' }}
          lede={{
            fr: 'Dites qui vous êtes. Nous vous disons ce que vous pouvez demander, combien, jusqu’à quand, et pourquoi.',
            en: 'Tell us who you are. We tell you what you may ask for, how much, until when, and why.',
          }}
        >
          <SearchBox
            action="/eligibility"
            name="q"
            label={{ fr: 'Le nom ou le SIRET de votre collectivité', en: 'The name or SIRET of your authority' }}
            hint={{
              fr: 'Sans compte. Nous lisons sa population dans les fichiers de l’Insee.',
              en: 'Without an account.',
            }}
            button={{ fr: 'Voir mes aides', en: 'See my grants' }}
            suggest="/suggest.json?q="
            suggestInto="territory"
          />
        </PageTitle>
      }
      aside={
        <Leaves
          title={{ fr: 'Il reste 24,3 M€ à attribuer', en: '€24.3M left to award' }}
          note={<Instant at={AT} />}
          total={88n * M}
          parts={parts}
        />
      }
    />
    <HomeRegisters />
  </Layout>
);

const HomeRegisters = () => (
  <>
    <Register
      title={{ fr: 'Deux portes', en: 'Two doors' }}
      aside={<p>Par taille et par besoin. La même collectivité peut en pousser plusieurs.</p>}
    >
      <Doors>
        <Door
          href="/calls/1"
          tag={<Tag kind="go">Avec jury</Tag>}
          title={{
            fr: 'Vous couvrez 300 000 habitants, ou vous êtes un département',
            en: 'You cover 300,000 inhabitants',
          }}
          text={{ fr: 'Planter, ouvrir, faire vivre. Seul ou en groupement.', en: 'Plant, open, run.' }}
          facts={[
            { label: { fr: 'Aide', en: 'Grant' }, value: 'jusqu’à 75 % du projet' },
            { label: { fr: 'Réponse', en: 'Answer' }, value: 'jury du 16 décembre' },
          ]}
        />
        <Door
          href="/calls/2"
          tag={<Tag kind="ok">Forfait</Tag>}
          title={{ fr: 'Vous ouvrez un jardin au public', en: 'You open a garden to the public' }}
          text={{ fr: 'Trois informations à donner, pas de budget à fournir.', en: 'Three answers, no budget.' }}
          facts={[{ label: { fr: 'Aide', en: 'Grant' }, value: '5 000 €' }]}
        />
      </Doors>
    </Register>
    <MoneyRegisters />
  </>
);

const MoneyRegisters = () => (
  <>
    <Register
      title={{ fr: 'Où va l’argent', en: 'Where the money goes' }}
      aside={<p>Chaque décision est publiée sous 15 jours.</p>}
    >
      <Meter
        label={{ fr: 'Plantations', en: 'Planting' }}
        total={30n * M}
        parts={[
          { kind: 'paid', amount: 12n * M },
          { kind: 'committed', amount: 9n * M },
          { kind: 'reserved', amount: 2n * M },
        ]}
      />
      <Meter
        label={{ fr: 'Guichets', en: 'Desks' }}
        total={24n * M}
        parts={parts.map((part) => ({ ...part, amount: part.amount / 3n }))}
        legend="row"
      />
    </Register>
    <Register
      title={{ fr: 'Nos délais, tenus ou non', en: 'Our delays, kept or not' }}
      aside={<p>Médianes des 90 derniers jours.</p>}
    >
      <Figures
        items={[
          { label: 'Accusé de réception', value: '2 minutes', sub: 'promis : tout de suite', kept: true },
          { label: 'Décision du guichet', value: '47 jours', sub: 'promis : 42 jours. Non tenu.' },
        ]}
      />
      <ButtonLink href="/laureates" kind="quiet">
        Voir les lauréats
      </ButtonLink>
    </Register>
  </>
);

const NAMES: Readonly<Record<string, string>> = {
  '01': 'Ain',
  '2A': 'Corse-du-Sud',
  '974': 'La Réunion',
  '59': 'Nord',
};
const places = Object.keys(TILES).map((code, index) => ({
  code,
  name: NAMES[code] ?? `Département ${code}`,
  count: (index * 37) % 61 < 8 ? 0 : (index * 37) % 61,
  href: `/laureates?departement=${code}`,
}));

const projects = [
  {
    id: '1',
    title: 'Le jardin du vieux moulin',
    who: 'CA du Pays de l’Ormeraie',
    theme: 'Plantations',
    cents: 6_190_000n,
  },
  {
    id: '2',
    title: 'Les vergers du département, enfin ouverts',
    who: 'Département de la Haute-Sorme',
    theme: 'Ouverture',
    cents: 16_820_000n,
  },
];

export const Laureates = () => (
  <Layout title="Les lauréats" crumbs={[{ text: 'Programme', href: '/' }]}>
    <PageTitle title="3 204 lauréats dans 95 départements" lede="Qui a reçu combien, pour quoi faire." />
    <SplitPage
      asideLabel="Chiffres et données"
      main={
        <TileMap
          label={{ fr: 'Lauréats par département', en: 'Laureates by département' }}
          note="numéro, puis nombre de lauréats"
          places={places}
          unit={{ fr: ['lauréat', 'lauréats'], en: ['laureate', 'laureates'] }}
          unitHead="Lauréats"
          placeHead="Département"
        />
      }
      aside={
        <Facts
          items={[
            { label: 'Attribué', value: <Millions cents={54n * M} /> },
            { label: 'Aide médiane', value: '5 000 €' },
          ]}
        />
      }
    />
    <Register title="Par thème" aside={<p>Montants attribués.</p>}>
      <Chart
        label="Montants attribués par thème"
        items={[
          { label: 'Plantations', value: 21.4, text: '21,4 M€' },
          { label: 'Ouverture au public', value: 13.8, text: '13,8 M€' },
          { label: 'Arbres', value: 0.4, text: '0,4 M€' },
        ]}
      />
    </Register>
    <Register title="Les derniers" aside={<p>Classés par date de signature.</p>}>
      <Table
        caption="Derniers lauréats"
        captionHidden
        rows={projects}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'title',
            head: 'Projet et collectivité',
            rowHeader: true,
            cell: (row) => (
              <>
                <SafeLink href={`/laureates/${row.id}`}>{row.title}</SafeLink>
                <small>{row.who}</small>
              </>
            ),
          },
          { key: 'theme', head: 'Thème', cell: (row) => row.theme },
          { key: 'amount', head: 'Montant', align: 'end', cell: (row) => <Millions cents={row.cents} /> },
        ]}
      />
      <Pagination
        shown={2}
        total={3204}
        nextHref="?after=2"
        previousHref="?before=1"
        unit={{ fr: ['lauréat', 'lauréats'], en: ['laureate', 'laureates'] }}
      />
    </Register>
  </Layout>
);
