import type { FilePanel } from '#slices/application';
import { count, Instant, Money, SafeLink, Stack, T, useSay } from '#ui/kit';
import { awardOfApplication } from './queries/decisions.ts';
import { orderFor } from './queries/desk.ts';
import { lettersFor } from './queries/letters.ts';

/** On the applicant's page: the letters received, and the amount once a letter was opened. */
export const awardPanel: FilePanel = async ({ reader, actor }, application) => {
  const letters = await lettersFor(reader, actor, application.id);
  if (letters.length === 0) return undefined;
  const award = await awardOfApplication(reader, application.id);
  // Being told of the right desk is no decision: the amount waits for the letter that gives it.
  const isRead = letters.some((letter) => letter.kind !== 'passed_on' && letter.firstOpenedAt !== null);
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
                {isRead || letter.kind === 'passed_on' ? (
                  say(letter.content.subject)
                ) : (
                  <T fr="Une lettre vous attend" en="A letter awaits you" />
                )}
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

/** On the applicant's page, while the file is in the queue: its rank, and what it means. */
export const queuePanel: FilePanel = async ({ reader, at }, application) => {
  if (application.state !== 'queued') return undefined;
  const { ahead } = await orderFor(reader, application.id);
  return {
    key: 'queue',
    title: { fr: 'Votre rang dans la file', en: 'Your rank in the queue' },
    view: () => <Rank ahead={ahead} />,
    print: [
      {
        at,
        label: { fr: 'File d’attente', en: 'Queue' },
        value: { fr: `Rang ${ahead + 1}.`, en: `Number ${ahead + 1}.` },
        detail: '',
      },
    ],
  };
};

const Rank = ({ ahead }: { ahead: number }) => {
  const say = useSay();
  const before = count(ahead, {
    fr: ['dossier déposé avant le vôtre attend', 'dossiers déposés avant le vôtre attendent'],
    en: ['file submitted before yours waits', 'files submitted before yours wait'],
  });
  return (
    <Stack>
      <p>
        <strong>
          <T fr={`Vous êtes au rang ${ahead + 1}.`} en={`You are number ${ahead + 1}.`} />
        </strong>{' '}
        {ahead === 0 ? (
          <T fr="Vous êtes en tête de file." en="You are at the head of the queue." />
        ) : (
          <>{say(before)}.</>
        )}
      </p>
      <p>
        <T
          fr="Votre dossier est bon, mais l’enveloppe est épuisée. Chaque aide rendue, chaque crédit ajouté sert la tête de file, dans l’ordre des dépôts. Votre rang ne peut que baisser. S’il est décidé que plus aucun crédit ne viendra, nous vous l’écrirons, avec la raison."
          en="Your file is good, but the envelope is spent. Each grant given back, each credit added serves the head of the queue, in the order of filing. Your rank can only go down. If it is decided that no more money comes, we will write to you, with the reason."
        />
      </p>
    </Stack>
  );
};
