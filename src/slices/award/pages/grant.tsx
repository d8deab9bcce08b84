import type { Problem } from '#platform/web';
import { sentenceOf } from '#platform/web';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Facts,
  Instant,
  Layout,
  Money,
  Notice,
  number,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { DeskModel } from '../desk-model.ts';
import { sentences } from '../words.ts';

/** What the desk checks before it grants: the evidence, what was confirmed, what is left and who came before. */
export const GrantPage = ({ model, problem }: { model: DeskModel; problem?: Problem | undefined }) => {
  const say = useSay();
  const errors = problem ? [{ field: '', message: problem.message }] : [];
  const { file, round } = model;
  const { application } = file;
  return (
    <Layout
      title={{ fr: 'Accorder l’aide', en: 'Award the grant' }}
      errors={errors}
      crumbs={[
        { text: { fr: 'Bureau', en: 'Desk' }, href: '/desk' },
        { text: application.number, href: `/desk/${application.id}` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        title={<T fr="Accorder l’aide" en="Award the grant" />}
        over={
          <>
            <Ref>{application.number}</Ref> · {say(round.call.names)}
          </>
        }
        lede={model.organisation}
      />
      <Stack>
        <Evidence model={model} />
        <Panel title={<T fr="L’argent et l’ordre" en="The money and the order" />}>
          <Order model={model} />
        </Panel>
        <Decision model={model} />
      </Stack>
    </Layout>
  );
};

const Evidence = ({ model }: { model: DeskModel }) => {
  const say = useSay();
  const { confirmation, file, round } = model;
  return (
    <Panel title={<T fr="Ce qui prouve le droit à l’aide" en="What proves the right to the grant" />}>
      <Stack>
        {model.evidence.length > 0 && (
          <Facts items={model.evidence.map((piece) => ({ label: say(piece.label), value: piece.value }))} />
        )}
        {file.missingEvidence.length > 0 && (
          <Notice kind="stop" title={<T fr="Il manque" en="Missing" />}>
            {file.missingEvidence.join(', ')}
          </Notice>
        )}
        {confirmation && (
          <p>
            {confirmation.isConfirmed ? (
              <T fr="Service confirmé par" en="Service confirmed by" />
            ) : (
              <T fr="Service non confirmé par" en="Service not confirmed by" />
            )}{' '}
            {confirmation.confirmedByName}, <Instant at={confirmation.confirmedAt} show="full" />
          </p>
        )}
        {round.call.visit && file.isConfirmed !== true && (
          <ButtonLink href={`/desk/${file.application.id}`} kind="quiet">
            <T fr="Voir la visite et faire le constat" en="See the visit and record a finding" />
          </ButtonLink>
        )}
      </Stack>
    </Panel>
  );
};

const Order = ({ model: { file, due: amount } }: { model: DeskModel }) => {
  const { lang } = useFrame();
  const { left, order } = file;
  return (
    <Facts
      items={[
        ...(amount === undefined
          ? []
          : [{ label: <T fr="Montant de l’aide" en="Amount of the grant" />, value: <Money cents={amount} /> }]),
        { label: <T fr="Il reste sur l’enveloppe" en="Left in the envelope" />, value: <Money cents={left} /> },
        ...(order === undefined
          ? []
          : [
              {
                label: <T fr="Rang, dans l’ordre des dépôts" en="Rank, in the order of filing" />,
                value: number(order.ahead + 1, lang),
              },
              {
                label: <T fr="Demandé par ceux d’avant" en="Asked by those before" />,
                value: <Money cents={order.centsAhead} />,
              },
            ]),
      ]}
    />
  );
};

const Decision = ({ model: { file, whyNotGrant, whyNotQueue } }: { model: DeskModel }) => {
  const say = useSay();
  const base = `/desk/${file.application.id}`;
  return (
    <Stack>
      {whyNotGrant === undefined ? (
        <PostForm action={`${base}/grant`}>
          <p>
            <T
              fr="L’argent est réservé aussitôt, la lettre part et la convention est établie."
              en="The money is reserved at once, the letter leaves and the agreement is drawn up."
            />
          </p>
          <Button kind="act" icon="gavel">
            <T fr="Accorder l’aide" en="Award the grant" />
          </Button>
        </PostForm>
      ) : (
        <Notice kind="warn" title={<T fr="L’aide ne peut pas être accordée" en="The grant cannot be awarded" />}>
          {say(sentenceOf(sentences, whyNotGrant))}
        </Notice>
      )}
      {whyNotQueue === undefined && (
        <PostForm action={`${base}/queue`}>
          <p>
            <T
              fr="Le dossier est bon : il attend son tour dans la file, et le porteur reçoit une lettre qui dit son rang."
              en="The file is good: it waits its turn in the queue, and the applicant receives a letter that says its rank."
            />
          </p>
          <Button kind="go">
            <T fr="Mettre dans la file d’attente" en="Put in the queue" />
          </Button>
        </PostForm>
      )}
    </Stack>
  );
};
