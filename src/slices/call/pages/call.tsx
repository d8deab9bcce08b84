import {
  type Call,
  type Criterion,
  type Grid,
  neededInWords,
  type ProgrammeSheet,
  type PublishedCall,
  takesFiles,
  takesNeeds,
} from '#slices/programme';
import {
  ButtonLink,
  Day,
  EmptyState,
  Facts,
  Instant,
  Layout,
  Money,
  Notice,
  PageTitle,
  percent,
  Register,
  Row,
  Stack,
  T,
  Table,
  Tag,
  useFrame,
  useSay,
} from '#ui/kit';
import { formOf, rulesOf } from '../eligibility.ts';
import type { RoundSheet, Serving } from '../queries/rounds.ts';
import { RoundDeadline } from './calls.tsx';
import { HowNeedsGo, WayIn } from './needs.tsx';
import { Served } from './served.tsx';
import { QuestionnaireLink, stageFacts } from './stages.tsx';
import { AskDesk } from './your-desk.tsx';

export type CallModel = Readonly<{
  programme: ProgrammeSheet;
  call: Call;
  rounds: readonly RoundSheet[];
  grid: Grid | undefined;
  /** When its desk serves in the order of filing. */
  serving: Serving | undefined;
  /** The reader manages this call. */
  manages: boolean;
}>;

/** One call: what it pays, for whom, until when, judged how, and the way in. */
export const CallPage = ({ programme, call, rounds, grid, serving, manages }: CallModel) => {
  const say = useSay();
  const { at } = useFrame();
  const open = rounds.find(
    (one) => one.round.after === undefined && one.opensAt <= at && (one.closesAt === null || one.closesAt > at),
  );
  return (
    <Layout
      title={call.names}
      crumbs={[
        { text: { fr: 'Appels', en: 'Calls' }, href: '/calls' },
        { text: programme.pack.names, href: `/programmes/${programme.code}` },
      ]}
    >
      <PageTitle
        title={say(call.names)}
        lede={say(call.summary)}
        actions={
          call.status === 'published' && call.takes === 'registrations' ? (
            <ButtonLink href={`/trainings?call=${programme.code}/${call.code}`}>
              <T fr="Voir les dates et s’inscrire" en="See the dates and register" />
            </ButtonLink>
          ) : (
            open && (
              <Row>
                <WayIn round={open} />
                <ButtonLink href={`/eligibility?round=${open.id}`} kind="quiet">
                  <T fr="Suis-je éligible ?" en="Am I eligible?" />
                </ButtonLink>
              </Row>
            )
          )
        }
      >
        {open && <RoundDeadline round={open} />}
      </PageTitle>
      {call.status === 'announced' && (
        <Notice title={<T fr="Cet appel est annoncé" en="This call is announced" />}>
          <T
            fr="Ses règles ne sont pas encore publiées ici : on ne peut pas encore y déposer de dossier."
            en="Its rules are not published here yet: no file can be submitted."
          />
        </Notice>
      )}
      <Register title={<T fr="Pour qui" en="For whom" />}>
        <p>{say(call.whoMayApply)}</p>
      </Register>
      {takesNeeds(call) && <HowNeedsGo call={call} programmeCode={programme.code} />}
      {serving && takesFiles(call) && <Served serving={serving} call={call} />}
      {open?.call.territorialDesks && (
        <Register
          title={<T fr="Votre guichet" en="Your desk" />}
          aside={
            <T
              fr="Chaque territoire a le sien : ses contacts, ses dates, son enveloppe, ses règles."
              en="Each territory has its own: contacts, dates, envelope, rules."
            />
          }
        >
          <AskDesk round={open} />
        </Register>
      )}
      {manages && (
        <Row>
          <ButtonLink href={`/programmes/${programme.code}/calls/${call.code}/eligible`} kind="quiet">
            <T fr="Qui peut demander, et pourquoi pas les autres" en="Who may apply, and why not the others" />
          </ButtonLink>
        </Row>
      )}
      {takesFiles(call) && call.questionnaire && (
        <QuestionnaireLink path={`/programmes/${programme.code}/calls/${call.code}`} />
      )}
      {rounds.length > 0 && <Rounds rounds={rounds} />}
      {takesFiles(call) && call.costs && <Costs costs={call.costs} />}
      {grid && <Judged grid={grid} />}
    </Layout>
  );
};

const Rounds = ({ rounds }: { rounds: readonly RoundSheet[] }) => {
  const say = useSay();
  const { lang } = useFrame();
  return (
    <Register
      title={<T fr="Sessions et règles" en="Rounds and rules" />}
      aside={
        <T
          fr="Un dossier est jugé selon les règles de la session où il a été déposé."
          en="A file is judged by the rules of the round in which it was submitted."
        />
      }
    >
      <Stack>
        {rounds.map((round) => {
          const { rules } = round.round;
          return (
            <section key={round.id}>
              <h3>{say(round.round.names)}</h3>
              <Facts
                items={[
                  ...stageFacts(round.call, round.round),
                  ...(round.round.after === undefined
                    ? [{ label: <T fr="Ouvre" en="Opens" />, value: <Instant at={round.opensAt} show="full" /> }]
                    : []),
                  {
                    label: <T fr="Ferme" en="Closes" />,
                    value: round.closesAt ? (
                      <Instant at={round.closesAt} show="zoned" />
                    ) : (
                      <T fr="sans date, jusqu’à la fin des crédits" en="no date, until funds run out" />
                    ),
                  },
                  ...(round.juryOn
                    ? [{ label: <T fr="Jury" en="Jury" />, value: <Day day={round.juryOn} show="plain" /> }]
                    : []),
                  ...rulesOf(round).map((rule) => ({
                    label: say(rule.names),
                    value: say(neededInWords(rule.require, formOf(round))),
                  })),
                  ...(rules.rateBasisPoints
                    ? [
                        {
                          label: <T fr="Aide" en="Grant" />,
                          value: (
                            <T
                              fr={`jusqu’à ${percent(rules.rateBasisPoints, lang)} de la dépense éligible`}
                              en={`up to ${percent(rules.rateBasisPoints, lang)} of eligible costs`}
                            />
                          ),
                        },
                      ]
                    : []),
                  ...(rules.flatCents
                    ? [{ label: <T fr="Forfait" en="Flat rate" />, value: <Money cents={BigInt(rules.flatCents)} /> }]
                    : []),
                ]}
              />
            </section>
          );
        })}
      </Stack>
    </Register>
  );
};

type CostRules = NonNullable<PublishedCall['costs']>;
const ELIGIBLE = {
  yes: <Tag kind="ok">{{ fr: 'payé', en: 'paid' }}</Tag>,
  no: <Tag kind="stop">{{ fr: 'non payé', en: 'not paid' }}</Tag>,
  to_confirm: <Tag kind="warn">{{ fr: 'à confirmer', en: 'to confirm' }}</Tag>,
};

const Costs = ({ costs }: { costs: CostRules }) => {
  const say = useSay();
  return (
    <Register title={<T fr="Dépenses" en="Costs" />}>
      <Table
        caption={{ fr: 'Ce que l’appel paie et ne paie pas', en: 'What the call pays and does not pay' }}
        captionHidden
        rows={costs.categories}
        rowKey={(category) => category.code}
        columns={[
          {
            key: 'name',
            head: { fr: 'Nature', en: 'Kind' },
            rowHeader: true,
            cell: (category) => (
              <>
                {say(category.names)}
                {category.hint && <small>{say(category.hint)}</small>}
              </>
            ),
          },
          {
            key: 'eligible',
            head: { fr: 'Dans cet appel', en: 'In this call' },
            cell: (category) => ELIGIBLE[category.eligible],
          },
        ]}
      />
    </Register>
  );
};

const Judged = ({ grid }: { grid: Grid }) => {
  const say = useSay();
  return (
    <Register title={<T fr="Comment le jury note" en="How the jury scores" />} aside={say(grid.names)}>
      <Table
        caption={{ fr: 'Critères et poids', en: 'Criteria and weights' }}
        captionHidden
        rows={grid.criteria}
        rowKey={(criterion: Criterion) => criterion.code}
        empty={<EmptyState title="" />}
        columns={[
          {
            key: 'name',
            head: { fr: 'Critère', en: 'Criterion' },
            rowHeader: true,
            cell: (criterion) => (
              <>
                {say(criterion.names)}
                <small>{say(criterion.explanation)}</small>
              </>
            ),
          },
          {
            key: 'weight',
            head: { fr: 'Poids', en: 'Weight' },
            align: 'end',
            cell: (criterion) => `${criterion.weight}\u00a0%`,
          },
        ]}
      />
    </Register>
  );
};
