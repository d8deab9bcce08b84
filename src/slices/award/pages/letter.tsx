import { addDays, legalDay } from '#kernel/period';
import {
  Button,
  ButtonLink,
  Day,
  Instant,
  Layout,
  Notice,
  PageTitle,
  PostForm,
  Sheet,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { LetterRow } from '../queries/letters.ts';

const DAYS_TO_OPEN = 15;

/** A letter put at the disposal of the applicant: opening it is receiving it (CRPA R112-20). */
export const LetterPage = ({ letter }: { letter: LetterRow }) => {
  const say = useSay();
  const { zone } = useFrame();
  const { content } = letter;
  const until = addDays(legalDay(letter.availableAt, zone), DAYS_TO_OPEN);
  return (
    <Layout
      title={{ fr: 'Décision', en: 'Decision' }}
      crumbs={[{ text: { fr: 'Dossier', en: 'File' }, href: `/applications/${letter.applicationId}` }]}
    >
      <PageTitle
        title={
          <T fr={`Réponse à votre dossier ${content.reference}`} en={`Answer to your file ${content.reference}`} />
        }
        actions={
          letter.firstOpenedAt !== null && (
            <ButtonLink href={`/letters/${letter.id}/letter.pdf`} kind="quiet" icon="download">
              <T fr="Télécharger le PDF" en="Download the PDF" />
            </ButtonLink>
          )
        }
      />
      {letter.firstOpenedAt === null ? (
        <>
          <Notice title={<T fr="Ouvrir cette lettre, c’est la recevoir" en="Opening this letter is receiving it" />}>
            <T
              fr="Le délai pour la contester part du jour de l’ouverture. Sans ouverture avant le"
              en="The time to challenge it runs from the day you open it. If it is not opened before"
            />{' '}
            <Day day={until} show="plain" />
            <T
              fr=", elle est réputée reçue le jour où elle a été mise à disposition, le"
              en=", it is deemed received on the day it was made available,"
            />{' '}
            <Instant at={letter.availableAt} show="day" /> (CRPA, R112-20).
          </Notice>
          <PostForm action={`/letters/${letter.id}/opening`}>
            <Button icon="mail">
              <T fr="Ouvrir la lettre" en="Open the letter" />
            </Button>
          </PostForm>
        </>
      ) : (
        <Stack>
          <p>
            <T fr="Reçue le" en="Received on" /> <Instant at={letter.firstOpenedAt} show="full" />.
          </p>
          <Sheet title={say(content.subject)}>
            {say(content.body)
              .split(/\n{2,}/)
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            <p>
              {content.author.givenName} {content.author.familyName}, {content.author.quality}, {content.author.service}
            </p>
          </Sheet>
        </Stack>
      )}
    </Layout>
  );
};
