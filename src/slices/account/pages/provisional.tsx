import { one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  errorOn,
  Field,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Stack,
  Steps,
  T,
} from '#ui/kit';
import type { CodeLine } from '../queries/joining.ts';
import type { OrganisationCard } from '../queries/organisations.ts';
import { CODE_TRIES_MAX } from '../verification.ts';
import { kindName } from './organisation-words.ts';
import { Trouble } from './trouble.tsx';

export type ProvisionalModel = Readonly<{
  card: OrganisationCard;
  code: CodeLine | undefined;
  /** Whether the last code typed was wrong. */
  wasWrong: boolean;
  problem?: Problem | undefined;
}>;

/** One's own body while nobody has verified that one works for it: what is missing, and what can be done meanwhile. */
export const ProvisionalPage = ({ card, code, wasWrong, problem }: ProvisionalModel) => (
  <Layout title={card.name} errors={problem?.errors}>
    <PageTitle
      title={card.name}
      over={kindName(card.kind)}
      actions={
        <ButtonLink href="/calls" icon="arrow">
          <T fr="Voir les appels ouverts" en="See open calls" />
        </ButtonLink>
      }
    />
    <Stack>
      <Trouble problem={problem} />
      {wasWrong && <WrongCode code={code} />}
      <Notice
        kind="warn"
        title={{
          fr: 'Nous vérifions que vous travaillez pour cet organisme.',
          en: 'We are checking that you work for this organisation.',
        }}
      >
        <p>
          <T
            fr="En attendant, vous pouvez ouvrir un dossier et le préparer. Vous pourrez le déposer, et inviter vos collègues, dès que la vérification sera faite."
            en="Meanwhile you can open a file and prepare it. You will be able to submit it, and to invite your colleagues, as soon as the check is done."
          />
        </p>
      </Notice>
      <Panel title={{ fr: 'Où en est la vérification', en: 'Where the check stands' }}>
        <Progress code={code} />
      </Panel>
      {code !== undefined && (
        <Panel title={{ fr: 'Vous avez reçu le code ?', en: 'Have you received the code?' }} tone="act">
          <PostForm action={`/organisations/${card.id}/code`}>
            <Field
              type="code"
              name="code"
              label={{ fr: 'Code de huit chiffres', en: 'Code of eight figures' }}
              hint={{
                fr: `Il a été envoyé à ${code.address}. Demandez-le à qui relève cette adresse.`,
                en: `It was sent to ${code.address}. Ask whoever reads this address for it.`,
              }}
              maxLength={20}
              value={problem && one(problem.fields, 'code')}
              error={errorOn(problem?.errors, 'code')}
            />
            <Button>
              <T fr="Vérifier" en="Check" />
            </Button>
          </PostForm>
        </Panel>
      )}
    </Stack>
  </Layout>
);

const WrongCode = ({ code }: { code: CodeLine | undefined }) => {
  const left = Math.max(0, CODE_TRIES_MAX - (code?.tries ?? 0));
  return (
    <Notice
      kind="stop"
      live
      title={{
        fr: `Ce code n’est pas le bon. Essais restants : ${left}.`,
        en: `This code is not the right one. Tries left: ${left}.`,
      }}
    />
  );
};

const Progress = ({ code }: { code: CodeLine | undefined }) => (
  <Steps
    label={{ fr: 'Vérification', en: 'Check' }}
    items={[
      { text: { fr: 'Vous avez inscrit l’organisme', en: 'You registered the organisation' }, state: 'done' },
      {
        text: {
          fr: 'Nous envoyons un code à l’adresse officielle de l’organisme, ou nous l’appelons',
          en: 'We send a code to the official address of the organisation, or call it',
        },
        state: code === undefined ? 'current' : 'done',
      },
      {
        text: { fr: 'Vous saisissez le code, ou nous confirmons', en: 'You type the code, or we confirm' },
        state: code === undefined ? 'next' : 'current',
      },
    ]}
  />
);
