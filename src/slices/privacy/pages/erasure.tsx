import { fullName } from '#kernel/actor';
import { one, type Problem } from '#platform/web';
import {
  Button,
  Checkbox,
  Day,
  ErrorSummary,
  errorOn,
  Field,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Stack,
  T,
} from '#ui/kit';
import { PERSONAL_DATA } from './personal-data.tsx';

export type Erasure = Readonly<{
  person: Readonly<{ id: string; givenName: string; familyName: string; email: string }>;
  isErased: boolean;
  request:
    | Readonly<{ id: string; due: string; isExtended: boolean; mayExtend: boolean; extensionReason: string }>
    | undefined;
  mayAct: boolean;
}>;

/** Answering somebody who asks to be erased: doing it, or refusing in words. */
export const ErasurePage = ({ model, problem }: { model: Erasure; problem?: Problem | undefined }) => {
  const { person, isErased, request, mayAct } = model;
  const name = fullName(person);
  return (
    <Layout
      title={{ fr: `Effacer : ${name}`, en: `Erase: ${name}` }}
      crumbs={[{ text: PERSONAL_DATA, href: '/personal-data' }]}
      errors={problem?.errors}
    >
      <PageTitle title={name} lede={isErased ? undefined : person.email} />
      <Stack>
        {problem !== undefined &&
          (problem.errors.length > 0 ? (
            <ErrorSummary errors={problem.errors} />
          ) : (
            <Notice kind="stop" title={problem.message} live />
          ))}
        {isErased ? (
          <Notice
            kind="info"
            title={{ fr: 'Les données de cette personne sont effacées', en: 'The data of this person are erased' }}
          />
        ) : (
          <>
            {request && (
              <Notice
                kind="warn"
                title={{ fr: 'Cette personne a demandé l’effacement', en: 'This person asked to be erased' }}
              >
                <p>
                  <T fr="Réponse due le" en="Answer due on" /> <Day day={request.due} />
                </p>
                {request.isExtended && (
                  <p>
                    <T
                      fr="La personne sait pourquoi il faut deux mois de plus :"
                      en="The person knows why it takes two months more:"
                    />{' '}
                    {request.extensionReason}
                  </p>
                )}
              </Notice>
            )}
            {mayAct && <Erase id={person.id} problem={problem} />}
            {mayAct && request?.mayExtend && <Extend id={request.id} problem={problem} />}
            {mayAct && request && <Refuse id={request.id} problem={problem} />}
          </>
        )}
      </Stack>
    </Layout>
  );
};

const Erase = ({ id, problem }: { id: string; problem: Problem | undefined }) => (
  <Panel title={{ fr: 'Effacer les données', en: 'Erasing the data' }}>
    <p>
      <T
        fr="Le nom devient un numéro. L’adresse, les sessions, les clés d’accès, les organismes et les messages sont effacés. Les dossiers déposés, les décisions, les signatures et le journal restent : la loi l’impose. La personne reçoit un dernier message."
        en="The name becomes a number. The address, sessions, passkeys, bodies and messages are erased. Files submitted, decisions, signatures and the journal stay: the law requires it. The person receives a last message."
      />
    </p>
    <PostForm action={`/people/${id}/erasure`}>
      <Checkbox
        name="confirmed"
        label={{
          fr: 'J’ai vérifié qu’il s’agit bien de cette personne ; cela ne pourra pas être défait',
          en: 'I checked that this is the right person; this cannot be undone',
        }}
        error={errorOn(problem?.errors, 'confirmed')}
      />
      <Button kind="stop">
        <T fr="Effacer les données de cette personne" en="Erase the data of this person" />
      </Button>
    </PostForm>
  </Panel>
);

const Extend = ({ id, problem }: { id: string; problem: Problem | undefined }) => (
  <Panel title={{ fr: 'Répondre dans trois mois', en: 'Answering within three months' }}>
    <p>
      <T
        fr="Si la demande est complexe, vous avez deux mois de plus, à condition de dire pourquoi à la personne pendant le premier mois (RGPD, article 12, 3). Cela ne se fait qu’une fois."
        en="If the request is complex, you have two months more, provided that the person is told why within the first month (GDPR, article 12(3)). This is done once only."
      />
    </p>
    <PostForm action={`/erasure-requests/${id}/extension`}>
      <Field
        name="extension"
        type="textarea"
        label={{ fr: 'Pourquoi il faut plus de temps', en: 'Why it takes longer' }}
        hint={{ fr: 'La personne lira cette phrase.', en: 'The person will read this sentence.' }}
        value={problem && one(problem.fields, 'extension')}
        maxLength={1000}
        error={errorOn(problem?.errors, 'extension')}
      />
      <Button kind="quiet">
        <T fr="Prolonger de deux mois" en="Take two months more" />
      </Button>
    </PostForm>
  </Panel>
);

const Refuse = ({ id, problem }: { id: string; problem: Problem | undefined }) => (
  <Panel title={{ fr: 'Refuser', en: 'Refusing' }}>
    <PostForm action={`/erasure-requests/${id}/refusal`}>
      <Field
        name="reason"
        type="textarea"
        label={{ fr: 'Pourquoi', en: 'Why' }}
        hint={{
          fr: 'La personne lira cette phrase, avec l’adresse de la CNIL.',
          en: 'The person will read this sentence, with the address of the authority.',
        }}
        value={problem && one(problem.fields, 'reason')}
        maxLength={1000}
        error={errorOn(problem?.errors, 'reason')}
      />
      <Button kind="quiet">
        <T fr="Refuser la demande" en="Refuse the request" />
      </Button>
    </PostForm>
  </Panel>
);
