import { Button, clock, euros, Notice, RadioGroup, T, useFrame, useSay } from '#ui/kit';
import { type Described, describeAnswer } from '../form/index.ts';
import type { Conflicting, PlaceOption } from '../queries/part.ts';
import { CHOICE_PREFIX } from '../saving.ts';

type Props = Readonly<{ conflict: Conflicting; places: readonly PlaceOption[] }>;

/** Somebody else changed this answer meanwhile: what they wrote, and the choice. */
export const ConflictChoice = ({ conflict, places }: Props) => {
  const { lang, zone } = useFrame();
  const say = useSay();
  const { question, theirs } = conflict;
  const time = clock(theirs.at, zone, lang);
  const described = describeAnswer(question, theirs.value, lang, (id) => places.find((place) => place.id === id)?.name);
  return (
    <Notice
      kind="warn"
      title={{
        fr: `${theirs.by} a changé cette réponse à ${time}. La vôtre n’est pas encore enregistrée.`,
        en: `${theirs.by} changed this answer at ${time}. Yours is not saved yet.`,
      }}
    >
      <p>
        <T fr="Sa réponse :" en="Their answer:" />
      </p>
      <blockquote>{wordsOf(described, lang) || say({ fr: '(vide)', en: '(empty)' })}</blockquote>
      <RadioGroup
        name={`${CHOICE_PREFIX}${question.key}`}
        label={{ fr: 'Laquelle garder ?', en: 'Which one to keep?' }}
        look="bare"
        options={[
          { value: 'mine', text: { fr: 'La mienne, écrite ci-dessus', en: 'Mine, written above' } },
          { value: 'theirs', text: { fr: `Celle de ${theirs.by}`, en: `The one of ${theirs.by}` } },
        ]}
      />
      <p>
        <Button kind="quiet" size="small">
          {{ fr: 'Garder ce choix', en: 'Keep this choice' }}
        </Button>
      </p>
    </Notice>
  );
};

/** An answer on a few lines of plain text. */
export const wordsOf = (described: Described, lang: 'fr' | 'en'): string => {
  switch (described.kind) {
    case 'none':
      return '';
    case 'line':
    case 'paragraphs':
      return described.text;
    case 'list':
      return described.items.join(', ');
    case 'items':
      return described.items
        .map((item) => item.map(({ label, value }) => `${label} : ${wordsOf(value, lang)}`).join(' ; '))
        .join(' — ');
    case 'budget':
      return [...described.budget.costs, ...described.budget.funding]
        .map((line) => `${line.label} : ${line.cents === null ? '?' : euros(BigInt(line.cents), lang)}`)
        .join(' ; ');
  }
};
