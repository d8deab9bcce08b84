import {
  Button,
  EmptyState,
  errorOn,
  Field,
  Grid,
  Layout,
  PageTitle,
  Pagination,
  Panel,
  PostForm,
  RadioGroup,
  Row,
  SafeLink,
  Stack,
  T,
  Tabs,
  useSay,
} from '#ui/kit';
import type { NearModel } from '../desk-models.ts';
import { likenessInWords } from '../likeness.ts';
import type { Pair, PairSide } from '../queries/pairs.ts';
import { behind, NEEDS, Paragraphs } from './shared.tsx';
import { Trouble, typed } from './trouble.tsx';

const HERE = { fr: 'Besoins proches', en: 'Near needs' };

/** Two by two, the nearest first: brought together, or said different. */
export const NearPage = ({ round, rounds, pairs, nextHref, problem }: NearModel) => {
  const say = useSay();
  return (
    <Layout title={HERE} crumbs={[NEEDS]} errors={problem?.errors} width="full">
      <PageTitle
        title={HERE}
        over={say(round.call.names)}
        lede={
          <T
            fr="La ressemblance est celle des mots : elle propose, vous décidez. Dites lequel mène ; les organismes des deux besoins comptent alors pour lui, chacun une fois."
            en="Likeness is that of the words: it suggests, you decide. Say which one leads; the bodies of both needs then count for it, each once."
          />
        }
      />
      <Trouble problem={problem} />
      <Stack>
        {rounds.length > 1 && (
          <Tabs
            label={{ fr: 'Appel', en: 'Call' }}
            items={rounds.map((one) => ({
              href: `/needs/near?call=${one.programmeCode}/${one.callCode}`,
              text: say(one.call.names),
              current: one.id === round.id,
            }))}
          />
        )}
        {pairs.length === 0 && (
          <EmptyState title={<T fr="Aucune paire à regarder." en="No pair to look at." />}>
            <T
              fr="Les besoins sont comparés dès qu’ils sont exprimés ou corrigés."
              en="Needs are compared as soon as they are expressed or corrected."
            />
          </EmptyState>
        )}
        {pairs.map((pair) => (
          <PairPanel key={`${pair.low.id}-${pair.high.id}`} pair={pair} problem={problem} />
        ))}
        <Pagination
          nextHref={nextHref}
          shown={pairs.length}
          unit={{ fr: ['paire', 'paires'], en: ['pair', 'pairs'] }}
        />
      </Stack>
    </Layout>
  );
};

const PairPanel = ({ pair, problem }: { pair: Pair; problem: NearModel['problem'] }) => {
  const { low, high, likeness } = pair;
  const say = useSay();
  const ids = problem?.fields.needIds;
  const isThisOne = Array.isArray(ids) && ids.includes(low.id) && ids.includes(high.id);
  const mine = isThisOne ? problem : undefined;
  const most = low.supporters >= high.supporters ? low : high;
  return (
    <Panel title={say(likenessInWords(likeness))}>
      <Grid>
        <Side side={low} />
        <Side side={high} />
      </Grid>
      <PostForm
        action="/needs/near/together"
        label={{ fr: `Rapprocher « ${low.title} »`, en: `Bring together “${low.title}”` }}
      >
        <input type="hidden" name="needIds" value={low.id} />
        <input type="hidden" name="needIds" value={high.id} />
        <RadioGroup
          name="leadId"
          id={`lead-${low.id}-${high.id}`}
          label={<T fr="Lequel mène ?" en="Which one leads?" />}
          columns
          value={typed(mine, 'leadId') ?? most.id}
          options={[low, high].map((side) => ({
            value: side.id,
            text: side.title,
            hint: side.organisation,
          }))}
        />
        <Field
          name="reason"
          id={`reason-${low.id}-${high.id}`}
          optional
          label={<T fr="Pourquoi les rapprocher" en="Why bring them together" />}
          hint={
            <T
              fr="Une phrase, publique. Inutile s’ils sont différents."
              en="One sentence, public. Not needed if they differ."
            />
          }
          value={typed(mine, 'reason')}
          error={mine && errorOn(mine.errors, 'reason')}
          maxLength={500}
        />
        <Row>
          <Button>
            <T fr="Rapprocher" en="Bring together" />
          </Button>
          <Button kind="quiet" formaction="/needs/near/apart">
            <T fr="Ils sont différents" en="They are different" />
          </Button>
        </Row>
      </PostForm>
    </Panel>
  );
};

const Side = ({ side }: { side: PairSide }) => {
  const say = useSay();
  return (
    <section>
      <h3>
        <SafeLink href={`/needs/${side.id}`}>{side.title}</SafeLink>
      </h3>
      <p>
        <small>
          {side.organisation}. <T fr="Soutiens :" en="Support:" /> {say(behind(side.supporters))}.
        </small>
      </p>
      <Paragraphs text={side.summary} />
    </section>
  );
};
