import type { FilePanel } from '#slices/application';
import { Instant, Money, SafeLink, Stack, T, useSay } from '#ui/kit';
import { awardOfApplication } from './queries/decisions.ts';
import { lettersFor } from './queries/letters.ts';

/** On the applicant's page: the letters received, and the amount once a letter was opened. */
export const awardPanel: FilePanel = async ({ reader, actor }, application) => {
  const letters = await lettersFor(reader, actor, application.id);
  if (letters.length === 0) return undefined;
  const award = await awardOfApplication(reader, application.id);
  const isRead = letters.some((letter) => letter.firstOpenedAt !== null);
  const Letters = () => {
    const say = useSay();
    return (
      <Stack>
        {award && isRead && (
          <p>
            <T fr="Aide accordée :" en="Grant awarded:" />{' '}
            <strong>
              <Money cents={BigInt(award.amountCents)} show="always" />
            </strong>
          </p>
        )}
        <ul>
          {letters.map((letter) => (
            <li key={letter.id}>
              <SafeLink href={`/letters/${letter.id}`}>
                {isRead ? say(letter.content.subject) : <T fr="Une lettre vous attend" en="A letter awaits you" />}
              </SafeLink>
              , <Instant at={letter.availableAt} show="day" />
            </li>
          ))}
        </ul>
      </Stack>
    );
  };
  return { key: 'award', title: { fr: 'Décision', en: 'Decision' }, view: () => <Letters /> };
};
