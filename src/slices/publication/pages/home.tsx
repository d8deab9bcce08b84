import { AskAim, type RoundSheet } from '#slices/call';
import type { NodeFigures } from '#slices/envelope';
import type { ProgrammeSheet } from '#slices/programme';
import {
  count,
  Doors,
  EmptyState,
  Figures,
  HeroPage,
  Instant,
  Layout,
  Leaves,
  Meter,
  millions,
  PageTitle,
  Register,
  Row,
  SafeLink,
  SearchBox,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { Delay, Delays } from '../queries/delays.ts';
import { LAUREATES_UNIT, PAGES } from '../words.ts';
import { CallDoor, callsInOrder, OpenCalls } from './calls.tsx';

export type Funded = Readonly<{ programme: ProgrammeSheet; tree: readonly NodeFigures[] }>;
export type HomeModel = Readonly<{
  programmes: readonly Funded[];
  open: readonly RoundSheet[];
  rounds: readonly RoundSheet[];
  laureates: number;
  delays: Delays;
}>;

/** The first page: what one may ask for, what is left, where the money goes. */
export const HomePage = (model: HomeModel) => {
  const [first] = model.programmes;
  return (
    <Layout title={PAGES.home}>
      {first ? <Hero {...first} programmes={model.programmes.map(({ programme }) => programme)} /> : <NothingYet />}
      {first && (
        <>
          <Ways {...model} />
          <Register
            title={<T fr="Appels ouverts" en="Open calls" />}
            aside={
              <T
                fr="L’heure de fermeture est celle du service qui reçoit les dossiers."
                en="Closing hours are those of the service that receives the files."
              />
            }
          >
            <OpenCalls rounds={model.open} nodes={model.programmes.flatMap(({ tree }) => tree)} />
          </Register>
          <Money {...model} />
          <DelaysKept {...model.delays} />
        </>
      )}
    </Layout>
  );
};

const Hero = ({ programme, tree, programmes }: Funded & { programmes: readonly ProgrammeSheet[] }) => {
  const { lang, at } = useFrame();
  const say = useSay();
  const root = tree[0];
  return (
    <HeroPage
      asideLabel={{ fr: 'L’argent du programme', en: 'The money of the programme' }}
      main={
        <PageTitle
          size="hero"
          over={say(programme.pack.grantor.names)}
          title={say(programme.pack.names)}
          lede={
            <T
              fr="Dites qui vous êtes et ce que vous voulez faire. Nous vous disons ce que vous pouvez demander, combien, jusqu’à quand, et pourquoi."
              en="Say who you are and what you want to do. We tell you what you can ask for, how much, until when, and why."
            />
          }
        >
          <Ask programmes={programmes} />
        </PageTitle>
      }
      aside={
        root && (
          <Leaves
            title={
              <T
                fr={`Il reste ${millions(root.total.left, lang)} à attribuer`}
                en={`${millions(root.total.left, lang)} left to award`}
              />
            }
            note={
              <>
                <T fr="Situation :" en="As of" /> <Instant at={at} show="full" />.
              </>
            }
            total={root.total.opened}
            parts={partsOf(root)}
          />
        )
      }
    />
  );
};

/** Two questions: who you are, what you want to do. */
const Ask = ({ programmes }: { programmes: readonly ProgrammeSheet[] }) => (
  <SearchBox
    action="/eligibility"
    name="q"
    label={{ fr: 'Le nom ou le SIRET de votre collectivité', en: 'The name or the SIRET of your authority' }}
    hint={
      <T
        fr="Sans compte. Nous lisons sa population et sa nature dans les fichiers de l’Insee."
        en="No account needed. We read its population and nature in the files of Insee."
      />
    }
    button={<T fr="Voir mes aides" en="See my grants" />}
    suggest="/territories?q="
    suggestInto="body"
  >
    <AskAim programmes={programmes} label={<T fr="Ce que vous voulez faire" en="What you want to do" />} />
  </SearchBox>
);

const NothingYet = () => (
  <Stack>
    <PageTitle
      size="hero"
      title={<T fr="Demander une aide, la recevoir, la suivre" en="Apply for a grant, receive it, follow it" />}
    />
    <EmptyState
      title={<T fr="Aucun programme n’est ouvert sur ce site." en="No programme is open on this site yet." />}
    >
      <T
        fr="Les programmes et leurs appels apparaîtront ici dès que le service les aura publiés. Une question ? Nos coordonnées sont au bas de cette page. Vous êtes du service : connectez-vous, puis chargez un programme."
        en="Programmes and their calls will appear here as soon as the service has published them. A question? Our contact details are at the foot of this page. If you work for the service: sign in, then load a programme."
      />
    </EmptyState>
  </Stack>
);

/** The doors of each programme; with several, each programme has its own row of doors under its name. */
const Ways = ({ programmes, rounds, open }: HomeModel) => (
  <>
    {programmes.map(({ programme }) => (
      <Register
        key={programme.id}
        title={
          programmes.length === 1 ? (
            <T fr="Que voulez-vous faire ?" en="What do you want to do?" />
          ) : (
            <ProgrammeLink programme={programme} />
          )
        }
        aside={
          <T
            fr="Une porte par besoin. Vous pouvez en pousser plusieurs."
            en="One door per need. You may push several."
          />
        }
      >
        <Doors>
          {callsInOrder(programme).map((call) => (
            <CallDoor
              key={call.code}
              programme={programme}
              call={call}
              rounds={rounds.filter((one) => one.programmeId === programme.id && one.callCode === call.code)}
              isOpen={open.some((one) => one.programmeId === programme.id && one.callCode === call.code)}
            />
          ))}
        </Doors>
      </Register>
    ))}
  </>
);

const ProgrammeLink = ({ programme }: { programme: ProgrammeSheet }) => {
  const say = useSay();
  return <SafeLink href={`/programmes/${programme.code}`}>{say(programme.pack.names)}</SafeLink>;
};

const Money = ({ programmes, laureates }: HomeModel) => {
  const say = useSay();
  return (
    <Register
      title={<T fr="Où va l’argent" en="Where the money goes" />}
      aside={
        <T
          fr="Versé, engagé par une convention signée, réservé : au jour le jour, tels que dans les comptes."
          en="Paid, committed by a signed agreement, reserved: day by day, as in the accounts."
        />
      }
    >
      <Stack>
        {programmes.map(({ programme, tree }) => (
          <Stack key={programme.id}>
            {programmes.length > 1 && (
              <h3>
                <ProgrammeLink programme={programme} />
              </h3>
            )}
            {axesOf(tree).map((node) => (
              <Meter key={node.id} label={node.names} total={node.total.opened} parts={partsOf(node)} />
            ))}
          </Stack>
        ))}
      </Stack>
      <Row>
        <SafeLink href="/laureates">
          {laureates === 0 ? (
            <T fr="Voir les lauréats" en="See the laureates" />
          ) : (
            <T
              fr={`Voir les lauréats : ${say(count(laureates, LAUREATES_UNIT))}`}
              en={`See the laureates: ${say(count(laureates, LAUREATES_UNIT))}`}
            />
          )}
        </SafeLink>
        <SafeLink href="/open-data">
          <T fr="Télécharger les données (CSV)" en="Download the data (CSV)" />
        </SafeLink>
      </Row>
    </Register>
  );
};

/** The first level under the programme; a programme of one envelope is its own axis. */
const axesOf = (tree: readonly NodeFigures[]): readonly NodeFigures[] => {
  const axes = tree.filter((node) => node.depth === 1);
  return axes.length > 0 ? axes : tree.slice(0, 1);
};

const partsOf = ({ total }: NodeFigures) =>
  [
    { kind: 'paid', amount: total.paid },
    { kind: 'committed', amount: total.committed },
    { kind: 'reserved', amount: total.reserved },
  ] as const;

const LESS_THAN_A_DAY = { fr: 'moins d’un jour', en: 'less than a day' };

const DelaysKept = ({ examination, decision, payment }: Delays) => {
  const items = [
    { label: <T fr="Du dépôt à l’avis du guichet" en="From filing to the word of the desk" />, delay: examination },
    { label: <T fr="Du dépôt à la décision" en="From filing to the decision" />, delay: decision },
    {
      label: <T fr="De la convention signée au versement" en="From the signed agreement to the payment" />,
      delay: payment,
    },
  ].filter((one): one is { label: typeof one.label; delay: Delay } => one.delay !== undefined);
  if (items.length === 0) return null;
  return (
    <Register
      title={<T fr="Nos délais" en="Our delays" />}
      aside={
        <T
          fr="Médianes des douze derniers mois : la moitié des dossiers a attendu moins, l’autre moitié plus."
          en="Medians of the last twelve months: half of the files waited less, the other half more."
        />
      }
    >
      <Figures
        items={items.map(({ label, delay }) => ({
          label,
          value: delay.days === 0 ? LESS_THAN_A_DAY : count(delay.days, { fr: ['jour', 'jours'], en: ['day', 'days'] }),
          sub: count(delay.files, { fr: ['dossier', 'dossiers'], en: ['file', 'files'] }),
        }))}
      />
    </Register>
  );
};
