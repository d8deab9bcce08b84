import { cents } from '#kernel/money';
import type { Text } from '#kernel/text';
import { stageGrant } from '#slices/call';
import { CONFIDENTIAL, MeasureResult, MOMENTS } from '#slices/maturity';
import type { Round } from '#slices/programme';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  euros,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  Row,
  Stack,
  T,
  useFrame,
} from '#ui/kit';
import type { PathModel } from '../model.ts';
import { Deliverables } from './deliverables.tsx';
import { PathStanding } from './stages.tsx';

/** A path on one page: where it stands, what its stage brings, its measures, the way to the next stage. */
export const PathPage = ({ model }: { model: PathModel }) => {
  const { file, round, problem } = model;
  const isDesk = model.mayDecide;
  const title = { fr: 'Parcours', en: 'Path' };
  return (
    <Layout
      title={title}
      crumbs={
        isDesk
          ? [
              { text: { fr: 'Bureau', en: 'Desk' }, href: '/desk' },
              { text: file.number, href: `/desk/${file.id}` },
            ]
          : [
              { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
              { text: file.number, href: `/applications/${file.id}` },
            ]
      }
    >
      <PageTitle
        over={
          <>
            <T fr="Dossier" en="File" /> <Ref>{file.number}</Ref> · {round.call.names}
          </>
        }
        title={title}
        lede={file.organisationName}
      />
      <ErrorSummary errors={problem && [{ field: '', message: problem.message }]} />
      <Stack>
        <PathStanding model={model} base={isDesk ? '/desk' : '/applications'} />
        <Deliverables model={model} />
        <Measures model={model} />
        {model.next && !isDesk && <NextStage model={model} next={model.next} />}
        <Notice icon="lock" title={{ fr: 'Confidentiel', en: 'Confidential' }}>
          <p>{isDesk ? CONFIDED : CONFIDENTIAL}</p>
        </Notice>
      </Stack>
    </Layout>
  );
};

const CONFIDED: Text = {
  fr: 'Ce que l’organisme dit ici reste entre lui et vous. Personne d’autre ne le lit : ni les autres services, ni le public, ni les exports.',
  en: 'What the body says here stays between it and you. Nobody else reads it: neither other services, nor the public, nor exports.',
};

/** The measures of the path, side by side once there are two. */
const Measures = ({ model: { measures, measureAt, file, step, mayDecide } }: { model: PathModel }) => {
  const own = measureAt === 'closing' ? 'closing' : 'entry';
  const isTaken = measures.some(({ moment }) => moment === own);
  if (measures.length === 0 && measureAt === undefined) return null;
  return (
    <Panel
      title={
        measures.length > 1
          ? { fr: 'Avant et après', en: 'Before and after' }
          : { fr: 'Où en est l’organisme', en: 'Where the body stands' }
      }
    >
      <Stack>
        <MeasureResult measures={measures} />
        {measures.length === 0 && (
          <p>
            <T fr="La mesure d’entrée n’est pas encore faite." en="The entry measure is not taken yet." />
          </p>
        )}
        {!mayDecide && measureAt && !isTaken && (step === 'measure' || step === 'close') && (
          <Row>
            <ButtonLink href={`/applications/${file.id}/${measureAt}`}>{MOMENTS[own]}</ButtonLink>
          </Row>
        )}
      </Stack>
    </Panel>
  );
};

/** What the next stage gives, what opens it, and the button that opens it. */
const NextStage = ({ model, next }: { model: PathModel; next: Round }) => {
  const { file, followed, whyNotNext, mayWrite } = model;
  return (
    <Panel title={next.names}>
      <Stack>
        <Example next={next} />
        {followed ? (
          <Row>
            <ButtonLink href={`/applications/${followed.id}`}>
              {{ fr: `Aller au dossier ${followed.number}`, en: `Go to file ${followed.number}` }}
            </ButtonLink>
          </Row>
        ) : (
          mayWrite && (
            <PostForm action={`/applications/${file.id}/next-stage`}>
              <Button disabledBecause={whyNotNext}>{{ fr: 'Ouvrir cette étape', en: 'Open this stage' }}</Button>
            </PostForm>
          )
        )}
      </Stack>
    </Panel>
  );
};

const EXAMPLE = cents(50_000_00n);

/** What a stage gives, said on a cost that is easy to imagine. */
const Example = ({ next: { number, rules } }: { next: Round }) => {
  const { lang } = useFrame();
  const terms =
    rules.flatCents === undefined ? { rate: rules.rateBasisPoints ?? 0 } : { flat: cents(BigInt(rules.flatCents)) };
  const gives = stageGrant({ number, ...terms }, 'accepted', EXAMPLE, { fr: '', en: '' });
  if ('refusal' in gives) return null;
  const [cost, grant, own] = [EXAMPLE, gives.grant, gives.own].map((amount) => euros(amount, lang));
  return 'flat' in terms ? (
    <p>
      <T fr={`Un forfait de ${grant}.`} en={`A flat ${grant}.`} />
    </p>
  ) : (
    <p>
      <T
        fr={`Pour ${cost} de dépense éligible, l’aide est de ${grant} ; votre organisme paie ${own}.`}
        en={`For ${cost} of eligible costs, the grant is ${grant}; your body pays ${own}.`}
      />
    </p>
  );
};
