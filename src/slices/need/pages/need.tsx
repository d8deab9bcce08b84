import {
  EmptyState,
  Facts,
  Instant,
  Layout,
  Notice,
  PageTitle,
  Register,
  SafeLink,
  SplitPage,
  Stack,
  T,
  Table,
  useSay,
} from '#ui/kit';
import type { NeedModel } from '../models.ts';
import { HISTORY } from '../words.ts';
import { Acting } from './acting.tsx';
import { DecisionFacts } from './decision.tsx';
import { behind, NEEDS, Paragraphs, StateTag, themeIn } from './shared.tsx';
import { Trouble } from './trouble.tsx';

/** One need: what is needed, by whom, who stands behind it, what became of it, and what one may do. */
export const NeedPage = (model: NeedModel) => {
  const { need, round, lead, problem, decision } = model;
  const say = useSay();
  return (
    <Layout title={need.title} crumbs={[NEEDS]} errors={problem?.errors} description={need.summary.slice(0, 200)}>
      <PageTitle
        title={need.title}
        over={say(themeIn(round, need.theme))}
        tag={<StateTag state={need.state} />}
        lede={need.region === null ? need.organisation : `${need.organisation}, ${need.region}`}
      />
      <Trouble problem={problem} />
      {lead && (
        <Notice
          title={<T fr="Rapproché d’un besoin presque identique" en="Brought together with a nearly identical need" />}
        >
          <p>
            <SafeLink href={`/needs/${lead.id}`}>{lead.title}</SafeLink>, {lead.organisation}
          </p>
          {need.joinedReason !== '' && <p>{need.joinedReason}</p>}
        </Notice>
      )}
      <SplitPage
        asideLabel={{ fr: 'Agir sur ce besoin', en: 'Act on this need' }}
        aside={<Acting {...model} />}
        main={
          <Stack>
            <Register title={<T fr="Le besoin" en="The need" />}>
              <Paragraphs text={need.summary} />
            </Register>
            {decision && (
              <Register title={<T fr="La décision du comité" en="The decision of the committee" />}>
                <DecisionFacts decision={decision} />
              </Register>
            )}
            {model.followers.length > 0 && <Followers {...model} />}
          </Stack>
        }
      />
      <Supporters {...model} />
      <History {...model} />
    </Layout>
  );
};

const Followers = ({ followers }: NeedModel) => (
  <Register
    title={<T fr="Besoins rapprochés de celui-ci" en="Needs brought together with this one" />}
    aside={<T fr="Leurs organismes et leurs soutiens comptent ici." en="Their bodies and their supports count here." />}
  >
    <ul>
      {followers.map((one) => (
        <li key={one.id}>
          <SafeLink href={`/needs/${one.id}`}>{one.title}</SafeLink>, {one.organisation}
          {one.joinedReason !== '' && ` : ${one.joinedReason}`}
        </li>
      ))}
    </ul>
  </Register>
);

const Supporters = ({ need, supporters }: NeedModel) => {
  const say = useSay();
  return (
    <Register
      title={<T fr="Qui a le même besoin" en="Who has the same need" />}
      aside={<T fr={`Soutiens : ${say(behind(need.supporters))}`} en={`Support: ${say(behind(need.supporters))}`} />}
    >
      <Table
        caption={{ fr: 'Organismes qui soutiennent', en: 'Bodies that support' }}
        captionHidden
        rows={supporters}
        rowKey={(line) => line.organisationId}
        empty={
          need.supporters === 0 ? (
            <EmptyState title={<T fr="Aucun organisme ne l’a encore soutenu." en="No body has supported it yet." />} />
          ) : (
            <EmptyState
              title={<T fr="Ils viennent des besoins rapprochés." en="They come from the needs brought together." />}
            />
          )
        }
        columns={[
          {
            key: 'body',
            head: { fr: 'Organisme', en: 'Body' },
            rowHeader: true,
            cell: (line) => (
              <>
                {line.organisation}
                {line.addition !== '' && <small>{line.addition}</small>}
              </>
            ),
          },
          { key: 'at', head: { fr: 'Depuis', en: 'Since' }, cell: (line) => <Instant at={line.at} show="day" /> },
        ]}
      />
    </Register>
  );
};

const History = ({ history }: NeedModel) => {
  const say = useSay();
  return history.length === 0 ? null : (
    <Register title={<T fr="Ce qui s’est passé" en="What happened" />}>
      <Facts
        items={history.map(({ at, act }) => ({
          label: <Instant at={at} show="day" />,
          value: say(HISTORY[act] ?? act),
        }))}
      />
    </Register>
  );
};
