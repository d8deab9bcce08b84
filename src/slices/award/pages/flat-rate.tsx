import type { Problem } from '#platform/web';
import {
  Button,
  ErrorSummary,
  Facts,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  T,
  useSay,
} from '#ui/kit';
import type { FileModel } from '../flat-model.ts';

/** What the desk checks before granting a flat amount: the evidence, whether it was given before, what is left. */
export const FlatRatePage = ({ model, problem }: { model: FileModel; problem?: Problem | undefined }) => {
  const say = useSay();
  const errors = problem ? [{ field: '', message: problem.message }] : [];
  const { application, round } = model;
  return (
    <Layout
      title={{ fr: 'Accorder l’aide forfaitaire', en: 'Grant the flat-rate aid' }}
      errors={errors}
      crumbs={[
        { text: { fr: 'Bureau', en: 'Desk' }, href: '/desk' },
        { text: application.number, href: `/desk/${application.id}` },
      ]}
    >
      <ErrorSummary errors={errors} />
      <PageTitle
        title={<T fr="Accorder l’aide forfaitaire" en="Grant the flat-rate aid" />}
        over={
          <>
            <Ref>{application.number}</Ref> · {say(round.call.names)}
          </>
        }
        lede={model.organisation}
      />
      <Panel title={<T fr="Ce qui prouve le droit au forfait" en="What proves the right to the flat grant" />}>
        <Facts items={model.evidence.map((piece) => ({ label: say(piece.label), value: piece.value }))} />
        {model.missing.length > 0 && (
          <Notice kind="stop" title={<T fr="Il manque" en="Missing" />}>
            {model.missing.join(', ')}
          </Notice>
        )}
      </Panel>
      <PostForm action={`/desk/${application.id}/grant`}>
        <p>
          <T fr="Montant :" en="Amount:" />{' '}
          <strong>
            <Money cents={model.amount} />
          </strong>
          .{' '}
          <T
            fr="L’argent est réservé aussitôt, la lettre part et la convention est établie."
            en="The money is reserved at once, the letter leaves and the agreement is drawn up."
          />
        </p>
        <Button kind="act" icon="gavel">
          <T fr="Accorder l’aide" en="Grant the aid" />
        </Button>
      </PostForm>
    </Layout>
  );
};
