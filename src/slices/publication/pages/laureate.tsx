import {
  Day,
  dayOf,
  Facts,
  Instant,
  Layout,
  Money,
  PageTitle,
  Panel,
  plainDate,
  SafeLink,
  SplitPage,
  Steps,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { LaureateStage } from '../publication.ts';
import type { LaureateSheet } from '../queries/laureates.ts';
import { PAGES, STAGES } from '../words.ts';

/** One laureate, for anybody: who, what for, how much, and how far it has come. */
export const LaureatePage = (sheet: LaureateSheet) => {
  const say = useSay();
  return (
    <Layout
      title={sheet.title}
      crumbs={[
        { text: PAGES.home, href: '/' },
        { text: PAGES.laureates, href: '/laureates' },
      ]}
    >
      <PageTitle over={sheet.organisation} title={sheet.title} lede={<Money cents={sheet.amountCents} />} />
      <SplitPage
        asideLabel={{ fr: 'L’aide', en: 'The grant' }}
        main={
          <>
            <Panel title={<T fr="Le projet" en="The project" />}>
              {paragraphsOf(sheet.summary).map((paragraph, index) => (
                <p key={index}>{paragraph}</p>
              ))}
              {sheet.summary === '' && (
                <p>
                  <T fr="Le dossier ne contient pas de résumé." en="The file holds no summary." />
                </p>
              )}
              <p>
                <small>
                  <T
                    fr="Titre et résumé tels que déposés par le bénéficiaire."
                    en="Title and summary as filed by the beneficiary."
                  />
                </small>
              </p>
            </Panel>
            <Panel title={<T fr="Où en est l’aide" en="How far the grant has come" />}>
              <Progress {...sheet} />
            </Panel>
          </>
        }
        aside={
          <Panel title={<T fr="L’aide" en="The grant" />}>
            <Facts
              items={[
                { label: <T fr="Montant" en="Amount" />, value: <Money cents={sheet.amountCents} /> },
                {
                  label: <T fr="Programme" en="Programme" />,
                  value: <SafeLink href={`/programmes/${sheet.programmeCode}`}>{say(sheet.programmeNames)}</SafeLink>,
                },
                {
                  label: <T fr="Appel" en="Call" />,
                  value: (
                    <SafeLink href={`/programmes/${sheet.programmeCode}/calls/${sheet.callCode}`}>
                      {say(sheet.callNames)}
                    </SafeLink>
                  ),
                },
                ...placesOf(sheet),
                { label: <T fr="Décidée le" en="Decided on" />, value: <Instant at={sheet.decidedAt} show="day" /> },
                ...periodOf(sheet),
              ]}
            />
          </Panel>
        }
      />
    </Layout>
  );
};

const paragraphsOf = (text: string): readonly string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

const placesOf = ({ departement, departementName, territories }: LaureateSheet) => [
  ...(departement === null
    ? []
    : [
        {
          label: <T fr="Département" en="Département" />,
          value: (
            <SafeLink
              href={`/laureates?departement=${departement}`}
            >{`${departementName ?? ''} (${departement})`}</SafeLink>
          ),
        },
      ]),
  ...(territories.length === 0
    ? []
    : [{ label: <T fr="Territoire couvert" en="Territory covered" />, value: territories.slice(0, 20).join(', ') }]),
];

const periodOf = ({ startsOn, endsOn }: LaureateSheet) => [
  ...(startsOn
    ? [{ label: <T fr="Début prévu" en="Planned start" />, value: <Day day={startsOn} show="plain" /> }]
    : []),
  ...(endsOn ? [{ label: <T fr="Fin prévue" en="Planned end" />, value: <Day day={endsOn} show="plain" /> }] : []),
];

const WAY: readonly LaureateStage[] = ['decided', 'in_force', 'paid'];

const Progress = ({ stage, decidedAt, inForceAt, paidOn, zone }: LaureateSheet) => {
  const { lang } = useFrame();
  const reached = { decided: 0, agreement_drawn_up: 0, in_force: 1, paid: 2 }[stage];
  const days = [dayOf(decidedAt, zone), inForceAt && dayOf(inForceAt, zone), paidOn];
  return (
    <Steps
      label={{ fr: 'Étapes de l’aide', en: 'Stages of the grant' }}
      items={WAY.map((step, index) => {
        const day = days[index];
        return {
          text: <T text={STAGES[step]} />,
          note: index <= reached && day ? plainDate(day, lang) : index === reached + 1 ? <T text={NEXT} /> : undefined,
          state:
            index <= reached ? ('done' as const) : index === reached + 1 ? ('current' as const) : ('next' as const),
        };
      })}
    />
  );
};
const NEXT = { fr: 'prochaine étape', en: 'next stage' };
