import {
  ButtonLink,
  Day,
  dayOf,
  EmptyState,
  Notice,
  Panel,
  Row,
  SafeLink,
  Stack,
  T,
  Tag,
  useFrame,
  useSay,
} from '#ui/kit';
import { type Answered, nextStepAmong, type Way } from '../ways.ts';
import type { EligibilityModel } from '../ways-model.ts';
import { RoundDeadline } from './calls.tsx';
import { DeskFacts } from './desk-facts.tsx';
import { addressOf } from './eligibility-address.ts';
import { RulesTable } from './rules-table.tsx';

/** What to do first, then each call that serves the aim with its answer, then the way to the others. */
export const Ways = (model: EligibilityModel) => {
  const { ways, asked, body, elsewhere } = model;
  const isAsked = body !== undefined && asked.aim !== '' && asked.round === '';
  return (
    <Stack>
      {ways.length === 0 && (
        <EmptyState title={<T fr="Aucun appel n’est ouvert en ce moment." en="No call is open at the moment." />} />
      )}
      {isAsked && ways.length > 0 && <First {...model} />}
      {ways.map((way) =>
        way.answer && body ? (
          <Told key={way.answer.round.id} way={way} answer={way.answer} model={model} />
        ) : (
          <Plain key={`${way.programme.code}/${way.call.code}/${way.round?.number ?? 0}`} way={way} />
        ),
      )}
      {elsewhere > 0 && (
        <p>
          <SafeLink href={addressOf({ ...asked, body: body?.id ?? asked.body, aim: '', round: '' })}>
            <T fr={`Voir aussi les autres appels (${elsewhere})`} en={`See the other calls too (${elsewhere})`} />
          </SafeLink>
        </p>
      )}
    </Stack>
  );
};

/** One sentence, and the button that does what it says. */
const First = ({ ways }: EligibilityModel) => {
  const say = useSay();
  const { at } = useFrame();
  const { sentence, way } = nextStepAmong(ways, at);
  return (
    <Panel title={<T fr="Le plus simple pour vous" en="The simplest for you" />}>
      <p>
        <strong>{say(sentence)}</strong>
      </p>
      {way?.answer && <RoundDeadline round={way.answer.round} />}
      {way && (
        <Row>
          <GoTo way={way} kind="go" />
        </Row>
      )}
    </Panel>
  );
};

/** The door of a way: the file, the dates, the need, or the page of the call. */
const GoTo = ({ way, kind }: Readonly<{ way: Way; kind: 'go' | 'quiet' }>) => {
  const { programme, call } = way;
  const page = `/programmes/${programme.code}/calls/${call.code}`;
  if (way.kind === 'round' && way.round)
    return (
      <ButtonLink href={`/rounds/${way.round.id}/application`} kind={kind}>
        <T fr="Préparer un dossier" en="Prepare a file" />
      </ButtonLink>
    );
  if (way.kind === 'seats')
    return (
      <ButtonLink href={`/trainings?call=${programme.code}/${call.code}`} kind={kind}>
        <T fr="Voir les dates et s’inscrire" en="See the dates and register" />
      </ButtonLink>
    );
  return (
    <ButtonLink href={page} kind={kind}>
      {way.kind === 'needs' ? (
        <T fr="Dire votre besoin" en="State your need" />
      ) : (
        <T fr="Lire l’appel" en="Read the call" />
      )}
    </ButtonLink>
  );
};

const TAGS = {
  round: <Tag kind="go">{{ fr: 'Ouvert', en: 'Open' }}</Tag>,
  seats: <Tag kind="ok">{{ fr: 'Des places, sur inscription', en: 'Seats, by registration' }}</Tag>,
  needs: <Tag kind="ok">{{ fr: 'Des besoins, à dire et à soutenir', en: 'Needs, to state and to support' }}</Tag>,
  coming: <Tag>{{ fr: 'À venir', en: 'Coming' }}</Tag>,
  announced: <Tag>{{ fr: 'Annoncé', en: 'Announced' }}</Tag>,
  over: <Tag>{{ fr: 'Clos', en: 'Closed' }}</Tag>,
} as const;

/** A call about which nothing was judged: who it is for, in words, and what one does there. */
const Plain = ({ way }: { way: Way }) => {
  const say = useSay();
  const { call, kind, round } = way;
  return (
    <Panel title={say(call.names)}>
      <p>{TAGS[kind]}</p>
      <p>{say(call.summary)}</p>
      <p>
        <T fr="Pour qui :" en="For whom:" /> {say(call.whoMayApply)}
      </p>
      {kind === 'coming' && round && (
        <p>
          <T fr="Ouvre le" en="Opens on" /> <Day day={dayOf(round.opensAt, round.pack.zone)} show="plain" />.
        </p>
      )}
      {kind === 'announced' && (
        <p>
          <T
            fr="Ses règles ne sont pas encore publiées ici : on ne peut pas encore y déposer de dossier."
            en="Its rules are not published here yet: no file can be submitted."
          />
        </p>
      )}
      <Row>
        <GoTo way={way} kind="quiet" />
      </Row>
    </Panel>
  );
};

const KINDS = { eligible: 'ok', not_eligible: 'stop', to_confirm: 'warn' } as const;

const Told = ({ way, answer, model }: Readonly<{ way: Way; answer: Answered; model: EligibilityModel }>) => {
  const { round, eligibility, desk, left } = answer;
  const say = useSay();
  return (
    <Panel title={`${say(round.call.names)}, ${say(round.round.names)}`}>
      <Notice kind={KINDS[eligibility.verdict]} title={say(eligibility.headline)}>
        {say(eligibility.amount.sentence)}
      </Notice>
      <RulesTable eligibility={eligibility} reader="applicant" />
      {desk && <DeskFacts round={round} desk={desk} left={left} />}
      {answer.partners.length > 0 ? <WithWhom answer={answer} model={model} /> : <p>{say(eligibility.nextStep)}</p>}
      {eligibility.verdict !== 'not_eligible' && <GoTo way={way} kind="quiet" />}
      {eligibility.verdict === 'not_eligible' && eligibility.otherWays.length > 0 && <OtherWays answer={answer} />}
    </Panel>
  );
};

/** The neighbours with whom the answer would be yes, each a link to that answer. */
const WithWhom = ({ answer, model }: Readonly<{ answer: Answered; model: EligibilityModel }>) => (
  <>
    <p>
      <T
        fr="Sans partenaire, non. À plusieurs, oui. Voyez la réponse avec :"
        en="Without partners, no. With others, yes. See the answer with:"
      />
    </p>
    <ul>
      {answer.partners.map(({ id, name }) => (
        <li key={id}>
          <SafeLink
            href={addressOf({ ...model.asked, body: model.body?.id ?? '', round: answer.round.id, others: [id] })}
          >
            {name}
          </SafeLink>
        </li>
      ))}
    </ul>
  </>
);

const OtherWays = ({ answer: { round, eligibility } }: { answer: Answered }) => {
  const say = useSay();
  return (
    <>
      <p>
        <T fr="Autres voies possibles :" en="Other ways:" />
      </p>
      <ul>
        {eligibility.otherWays.map((other) => (
          <li key={other.code}>
            <SafeLink href={`/programmes/${round.programmeCode}/calls/${other.code}`}>{say(other.names)}</SafeLink>{' '}
            {say(other.summary)}
          </li>
        ))}
      </ul>
    </>
  );
};
