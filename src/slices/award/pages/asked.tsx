import type { Text } from '#kernel/text';
import { type Problem, sentenceOf } from '#platform/web';
import { ownShareInWords } from '#slices/application';
import {
  Button,
  ErrorSummary,
  errorOn,
  Facts,
  Field,
  type FieldError,
  GetForm,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  percent,
  Ref,
  Stack,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import type { Calculation } from '../asked.ts';
import type { AskedModel } from '../asked-model.ts';
import { sentences } from '../words.ts';

const HERE: Text = { fr: 'Accorder une aide', en: 'Award a grant' };

/** What an officer retains of what was asked, computed before it is confirmed. */
export const AskedPage = ({ model, problem }: { model: AskedModel; problem?: Problem | undefined }) => {
  const say = useSay();
  const { application, round, desk, found, refusal } = model;
  const errors = errorsOf(model, problem);
  return (
    <Layout
      title={HERE}
      errors={errors}
      crumbs={[
        { text: { fr: 'Bureau', en: 'Desk' }, href: '/desk' },
        { text: application.number, href: `/desk/${application.id}` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        title={HERE}
        over={
          <>
            <Ref>{application.number}</Ref> · {say(desk?.names ?? round.call.names)}
          </>
        }
        lede={model.organisation}
      />
      <Stack>
        <Asked {...model} />
        <Retained model={model} errors={errors} />
        {refusal && !problem && <Notice kind="stop" title={sentenceOf(sentences, refusal)} />}
        {found && <Confirm model={model} found={found} problem={problem} />}
      </Stack>
    </Layout>
  );
};

const UNREAD = {
  base: { fr: 'Écrivez un montant en euros, par exemple 12 000.', en: 'Write an amount in euros, such as 12 000.' },
  rate: { fr: 'Écrivez un taux entre 0 et 100, par exemple 80.', en: 'Write a rate between 0 and 100, such as 80.' },
};

const errorsOf = ({ unread }: AskedModel, problem: Problem | undefined): readonly FieldError[] => {
  if (problem === undefined) return unread.map((field) => ({ field, message: UNREAD[field] }));
  return problem.errors.length > 0 ? problem.errors : [{ field: '', message: problem.message }];
};

const Asked = ({ terms, left }: AskedModel) => {
  const { lang } = useFrame();
  return (
    <Panel title={<T fr="Ce qui est demandé, et ce qui est possible" en="What is asked, and what is possible" />}>
      <Facts
        items={[
          { label: <T fr="Aide demandée" en="Grant asked" />, value: <Money cents={terms.asked} /> },
          { label: <T fr="Coût du projet" en="Cost of the project" />, value: <Money cents={terms.costs} /> },
          { label: <T fr="Dépense éligible" en="Eligible costs" />, value: <Money cents={terms.eligible} /> },
          { label: <T fr="Taux, au plus" en="Rate, at most" />, value: percent(terms.rate, lang) },
          ...(terms.floor === undefined
            ? []
            : [{ label: <T fr="Plancher" en="Floor" />, value: <Money cents={terms.floor} /> }]),
          ...(terms.ceiling === undefined
            ? []
            : [{ label: <T fr="Plafond" en="Ceiling" />, value: <Money cents={terms.ceiling} /> }]),
          { label: <T fr="Reste sur l’enveloppe" en="Left on the envelope" />, value: <Money cents={left} /> },
        ]}
      />
    </Panel>
  );
};

const Retained = ({ model, errors }: { model: AskedModel; errors: readonly FieldError[] }) => (
  <Panel title={<T fr="Ce que vous retenez" en="What you retain" />}>
    <GetForm action={`/desk/${model.application.id}/grant`} label={{ fr: 'Calculer l’aide', en: 'Compute the grant' }}>
      <Field
        name="base"
        type="money"
        label={<T fr="Assiette retenue" en="Base retained" />}
        hint={<T fr="Au plus la dépense éligible du dossier." en="At most the eligible costs of the file." />}
        value={model.typed.base}
        error={errorOn(errors, 'base')}
      />
      <Field
        name="rate"
        type="number"
        unit="%"
        label={<T fr="Taux" en="Rate" />}
        value={model.typed.rate}
        error={errorOn(errors, 'rate')}
      />
      <Button kind="quiet">
        <T fr="Calculer" en="Compute" />
      </Button>
    </GetForm>
  </Panel>
);

type Confirming = Readonly<{ model: AskedModel; found: Calculation; problem: Problem | undefined }>;

const Confirm = ({ model, found }: Confirming) => {
  const { application, typed, round } = model;
  const { lang } = useFrame();
  const share = found.ownShare;
  const misses = share?.verdict === 'short' || share?.verdict === 'derogated';
  const blocks = misses && round.pack.settings.ownShare?.effect === 'blocks';
  return (
    <Panel title={<T fr="Ce que cela donne" en="What this gives" />} tone="act">
      <Stack>
        <p>
          <Money cents={found.base} /> × {percent(found.rate, lang)} :{' '}
          <strong>
            <Money cents={found.amount} />
          </strong>
        </p>
        {misses && <OwnShareWarning model={model} found={found} />}
        {!blocks && (
          <PostForm
            action={`/desk/${application.id}/grant`}
            label={HERE}
            hidden={{ base: typed.base, rate: typed.rate }}
          >
            {found.amount < found.asked && (
              <Field
                name="reasons"
                type="textarea"
                rows={3}
                label={<T fr="Pourquoi moins que ce qui est demandé" en="Why less than what is asked" />}
                hint={<T fr="Le porteur lira vos mots." en="The applicant will read your words." />}
                value={typed.reasons}
                maxLength={4000}
              />
            )}
            {misses && (
              <Field
                name="derogation"
                type="textarea"
                rows={2}
                label={
                  <T
                    fr="La dérogation du préfet : laquelle, quel acte"
                    en="The derogation of the préfet: which, by what act"
                  />
                }
                value={typed.derogation}
                maxLength={2000}
              />
            )}
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
        )}
      </Stack>
    </Panel>
  );
};

/** CGCT L1111-10 III: what the body must bear, what is missing, and when a préfet may derogate. */
const OwnShareWarning = ({ model, found }: Pick<Confirming, 'model' | 'found'>) => {
  const say = useSay();
  const rule = model.round.pack.settings.ownShare;
  if (rule === undefined || found.ownShare === undefined) return null;
  return (
    <Notice
      kind={rule.effect === 'blocks' ? 'stop' : 'warn'}
      title={<T fr="La part du porteur est trop faible" en="The share of the applicant is too low" />}
    >
      <p>{say(ownShareInWords(found.ownShare, rule.basisPoints))}</p>
      {rule.effect !== 'blocks' && rule.derogations.length > 0 && (
        <>
          <p>
            <T fr="Le préfet peut déroger dans ces cas :" en="The préfet may derogate in these cases:" />
          </p>
          <ul>
            {rule.derogations.map((one) => (
              <li key={one.fr}>{say(one)}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
};
