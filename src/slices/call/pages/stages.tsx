import { join, type Text } from '#kernel/text';
import type { PublishedCall, Round } from '#slices/programme';
import { ButtonLink, Register, Row, T } from '#ui/kit';

type Told = Readonly<{ label: Text; value: Text }>;
const namesOf = ({ deliverables = [] }: Round): Text =>
  join(
    deliverables.map(({ names }) => names),
    ', ',
  );

/** What opens a stage, and what it must bring, for the table of its facts; nothing for a round that opens by itself. */
export const stageFacts = ({ rounds }: PublishedCall, round: Round): readonly Told[] => {
  const former = rounds.find(({ number }) => number === round.after);
  return [
    ...(former === undefined ? [] : [opensAfter(former)]),
    ...(round.deliverables === undefined
      ? []
      : [{ label: { fr: 'À remettre', en: 'To hand over' }, value: namesOf(round) }]),
  ];
};

const opensAfter = (former: Round): Told => ({
  label: { fr: 'S’ouvre', en: 'Opens' },
  value: {
    fr: `quand le service a accepté ce que l’étape ${former.number} apporte : ${namesOf(former).fr}`,
    en: `once the desk has accepted what stage ${former.number} brings: ${namesOf(former).en}`,
  },
});

/** A questionnaire answered before filing may be read before anything. */
export const QuestionnaireLink = ({ path }: { path: string }) => (
  <Register
    title={<T fr="Le questionnaire" en="The questionnaire" />}
    aside={<T fr="Vos réponses restent confidentielles." en="Your answers stay confidential." />}
  >
    <p>
      <T
        fr="Vous y répondez avant le dépôt, puis de nouveau à la fin du parcours : vous voyez ce qui a changé."
        en="You answer it before submitting, and again at the end of the path: you see what has changed."
      />
    </p>
    <Row>
      <ButtonLink href={`${path}/questionnaire`} kind="quiet">
        <T fr="Lire le questionnaire" en="Read the questionnaire" />
      </ButtonLink>
    </Row>
  </Register>
);
