import { fullName } from '#kernel/actor';
import type { Text } from '#kernel/text';
import { one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  Checkbox,
  errorOn,
  Field,
  Instant,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Stack,
  T,
  Table,
} from '#ui/kit';
import { CORRECTIONS_MAX_PER_DAY, SERVES_DAYS, WAIT_DAYS } from '../correction.ts';
import type { CorrectionLine } from '../queries/corrections.ts';
import type { PersonFile } from '../queries/people.ts';
import { PEOPLE } from './people.tsx';
import { Trouble } from './trouble.tsx';

const TITLE: Text = { fr: 'Corriger une adresse', en: 'Correct an address' };
const OWN: Text = { fr: 'Votre adresse', en: 'Your address' };

type OfficeProps = Readonly<{
  person: PersonFile;
  corrections: readonly CorrectionLine[];
  at: Date;
  problem?: Problem | undefined;
}>;

/** For administrators: the address of somebody who lost their mailbox, and what was asked before. */
export const CorrectionPage = ({ person, corrections, at, problem }: OfficeProps) => {
  const name = fullName(person);
  const isUnderWay = corrections.some((one) => isOpen(one, at));
  return (
    <Layout
      title={{ fr: `${TITLE.fr} : ${name}`, en: `${TITLE.en}: ${name}` }}
      crumbs={[
        { text: PEOPLE, href: '/people' },
        { text: name, href: `/people/${person.id}` },
      ]}
      errors={problem?.errors}
    >
      <PageTitle title={TITLE} lede={`${name}, ${person.email}`} />
      <Stack>
        <Trouble problem={problem} />
        {person.state === 'active' && !isUnderWay && <Ask person={person} problem={problem} />}
        {corrections.length > 0 && (
          <Panel title={{ fr: 'Ce qui a été demandé', en: 'What was asked' }} flush>
            <Asked found={corrections} at={at} />
          </Panel>
        )}
      </Stack>
    </Layout>
  );
};

const Ask = ({ person, problem }: Pick<OfficeProps, 'person' | 'problem'>) => (
  <Panel title={{ fr: 'Demander la correction', en: 'Ask for the correction' }}>
    <p>
      <T
        fr={`Pour une personne qui ne lit plus son ancienne messagerie. Les deux adresses et les autres administrateurs sont prévenus tout de suite. Pendant ${WAIT_DAYS} jours, l’ancienne adresse peut s’opposer ; ensuite, la nouvelle a ${SERVES_DAYS} jours pour confirmer. Toutes les sessions de la personne se ferment alors.`}
        en={`For somebody who no longer reads their former mailbox. Both addresses and the other administrators are told at once. For ${WAIT_DAYS} days the former address may object; then the new one has ${SERVES_DAYS} days to confirm. All the sessions of the person then end.`}
      />
    </p>
    <PostForm action={`/people/${person.id}/email`}>
      <Field
        name="email"
        type="email"
        label={{ fr: 'Nouvelle adresse électronique', en: 'New e-mail address' }}
        value={problem && one(problem.fields, 'email')}
        error={errorOn(problem?.errors, 'email')}
        maxLength={254}
      />
      <Field
        name="reason"
        label={{ fr: 'Pourquoi', en: 'Why' }}
        hint={{
          fr: 'La personne lira cette phrase, et le journal la garde.',
          en: 'The person will read this sentence, and the journal keeps it.',
        }}
        value={problem && one(problem.fields, 'reason')}
        error={errorOn(problem?.errors, 'reason')}
        maxLength={300}
      />
      <Checkbox
        name="confirmed"
        label={{
          fr: `Je sais, autrement que par un message, que ${fullName(person)} le demande : je lui ai parlé, ou son employeur me l’a confirmé`,
          en: `I know, otherwise than by a message, that ${fullName(person)} asks for it: I spoke to them, or their employer confirmed it to me`,
        }}
        error={errorOn(problem?.errors, 'confirmed')}
      />
      <Button>
        <T fr="Demander la correction" en="Ask for the correction" />
      </Button>
      <p>
        <small>
          <T
            fr={`Trois choses vous sont refusées : votre propre adresse, celle d’un administrateur, et plus de ${CORRECTIONS_MAX_PER_DAY} corrections par jour.`}
            en={`Three things are refused: your own address, that of an administrator, and more than ${CORRECTIONS_MAX_PER_DAY} corrections a day.`}
          />
        </small>
      </p>
    </PostForm>
  </Panel>
);

const isOpen = ({ state, endsAt }: Pick<CorrectionLine, 'state' | 'endsAt'>, at: Date): boolean =>
  state === 'asked' && at < endsAt;

const CAME: Readonly<Record<CorrectionLine['state'], Text>> = {
  asked: { fr: 'Sans suite : le lien n’a pas servi', en: 'Nothing came of it: the link was not used' },
  taken: { fr: 'Confirmée par la nouvelle adresse', en: 'Confirmed by the new address' },
  stopped: { fr: 'Refusée par la personne', en: 'Objected to by the person' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
};

const Asked = ({ found, at }: Readonly<{ found: readonly CorrectionLine[]; at: Date }>) => (
  <Table
    caption={{ fr: 'Corrections demandées', en: 'Corrections asked for' }}
    captionHidden
    rows={found}
    rowKey={({ id }) => id}
    columns={[
      {
        key: 'asked',
        head: { fr: 'Demandée le', en: 'Asked on' },
        rowHeader: true,
        cell: ({ askedAt }) => <Instant at={askedAt} />,
      },
      { key: 'by', head: { fr: 'Par', en: 'By' }, cell: ({ askedBy }) => askedBy },
      { key: 'reason', head: { fr: 'Pourquoi', en: 'Why' }, cell: ({ reason }) => reason },
      {
        key: 'state',
        head: { fr: 'Où elle en est', en: 'Where it stands' },
        cell: (line) =>
          isOpen(line, at) ? (
            <>
              {at < line.opensAt ? (
                <T fr="L’ancienne adresse peut s’opposer jusqu’au " en="The former address may object until " />
              ) : (
                <T fr="La nouvelle adresse peut confirmer depuis le " en="The new address may confirm, since " />
              )}
              <Instant at={line.opensAt} />
            </>
          ) : (
            <T {...CAME[line.state]} />
          ),
      },
      {
        key: 'end',
        head: { fr: 'Retirer', en: 'Withdraw' },
        hiddenHead: true,
        cell: (line) =>
          isOpen(line, at) ? (
            <PostForm action={`/email-corrections/${line.id}/withdrawal`} layout="bare">
              <Button size="small" kind="quiet">
                <T fr="Retirer cette correction" en="Withdraw this correction" />
              </Button>
            </PostForm>
          ) : null,
      },
    ]}
  />
);

const GONE: Text = { fr: 'Ce lien ne sert plus', en: 'This link no longer works' };

/** For whoever reads the new mailbox. @param email nothing when no such link was sent, or it was long ago */
export const ConfirmationPage = ({
  token,
  email,
  isTaken,
  why,
  problem,
}: Readonly<{
  token: string;
  email: string | undefined;
  isTaken: boolean;
  /** What stands in the way now. */
  why: Text | undefined;
  problem?: Problem | undefined;
}>) => (
  <Layout title={OWN}>
    <PageTitle title={OWN} />
    <Stack>
      {isTaken ? (
        <Notice
          kind="ok"
          title={{ fr: 'Votre compte s’ouvre avec cette adresse', en: 'Your account opens with this address' }}
        >
          <p>
            <T fr="Toutes vos sessions ont été fermées." en="All your sessions have ended." />
          </p>
          <ButtonLink href="/sign-in">
            <T fr="Me connecter" en="Sign in" />
          </ButtonLink>
        </Notice>
      ) : email === undefined ? (
        <Notice kind="warn" title={GONE} />
      ) : why !== undefined ? (
        <Notice kind="warn" title={why} live={problem !== undefined} />
      ) : (
        <>
          <Trouble problem={problem} />
          <Panel title={email}>
            <PostForm action={`/email-corrections/confirmation/${token}`}>
              <p>
                <T
                  fr="Votre compte s’ouvrira désormais avec cette adresse, et nous vous y écrirons. Toutes vos sessions se ferment."
                  en="Your account will open with this address from now on, and we will write to you there. All your sessions end."
                />
              </p>
              <Button>
                <T fr="Confirmer cette adresse" en="Confirm this address" />
              </Button>
            </PostForm>
          </Panel>
        </>
      )}
    </Stack>
  </Layout>
);

/** For whoever reads the former mailbox. @param state nothing when no such link was sent, or it was long ago */
export const ObjectionPage = ({
  token,
  state,
  problem,
}: Readonly<{ token: string; state: CorrectionLine['state'] | undefined; problem?: Problem | undefined }>) => (
  <Layout title={OWN}>
    <PageTitle title={OWN} />
    <Stack>
      <Trouble problem={problem} />
      {state === 'asked' ? (
        <Panel title={{ fr: 'Garder cette adresse', en: 'Keep this address' }}>
          <PostForm action={`/email-corrections/objection/${token}`}>
            <p>
              <T
                fr="On a demandé que votre compte s’ouvre avec une autre adresse. Si ce n’est pas vous, dites-le : rien ne changera, et l’administration sera prévenue."
                en="Somebody asked that your account open with another address. If it was not you, say so: nothing will change, and the administration will be told."
              />
            </p>
            <Button kind="stop">
              <T fr="Je m’y oppose" en="I object" />
            </Button>
          </PostForm>
        </Panel>
      ) : state === 'stopped' ? (
        <Notice kind="ok" title={{ fr: 'Rien ne change', en: 'Nothing changes' }}>
          <p>
            <T
              fr="Votre compte garde cette adresse. L’administration sait que vous vous êtes opposé."
              en="Your account keeps this address. The administration knows that you objected."
            />
          </p>
        </Notice>
      ) : (
        <Notice kind="warn" title={GONE} />
      )}
    </Stack>
  </Layout>
);
