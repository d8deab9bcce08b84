import { many } from '#platform/web';
import {
  Button,
  CheckboxGroup,
  EmptyState,
  errorOn,
  Field,
  Layout,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  Register,
  Row,
  SafeLink,
  SplitPage,
  Stack,
  T,
  Table,
  Tag,
  useSay,
} from '#ui/kit';
import { OPINIONS } from '../committee.ts';
import type { ExaminationModel } from '../models.ts';
import { OPINION_WORDS } from '../words.ts';
import { DecisionFacts } from './decision.tsx';
import { behind, NEEDS, Paragraphs, StateTag, themeIn } from './shared.tsx';
import { Trouble, typed } from './trouble.tsx';

/** One need before the committee: its words, who stands behind it, what each member thinks, and the decision. */
export const ExaminationPage = (model: ExaminationModel) => {
  const { need, round, problem, decision, followers, isConcerned } = model;
  const say = useSay();
  return (
    <Layout
      title={{ fr: `Examen : ${need.title}`, en: `Examination: ${need.title}` }}
      crumbs={[NEEDS, { text: { fr: 'Comité', en: 'Committee' }, href: '/needs/committee' }]}
      errors={problem?.errors}
    >
      <PageTitle
        title={need.title}
        over={say(themeIn(round, need.theme))}
        tag={<StateTag state={need.state} />}
        lede={
          <T
            fr={`${need.organisation}. Soutiens : ${behind(need.supporters).fr}.`}
            en={`${need.organisation}. Support: ${behind(need.supporters).en}.`}
          />
        }
      />
      <Trouble problem={problem} />
      <SplitPage
        asideLabel={{ fr: 'Avis et décision', en: 'Opinion and decision' }}
        main={
          <Stack>
            <Register title={<T fr="Le besoin" en="The need" />}>
              <Paragraphs text={need.summary} />
              <p>
                <SafeLink href={`/needs/${need.id}`}>
                  <T fr="Voir sa page publique" en="See its public page" />
                </SafeLink>
              </p>
            </Register>
            {followers.length > 0 && (
              <Register title={<T fr="Rapprochés de celui-ci" en="Brought together with it" />}>
                <ul>
                  {followers.map((one) => (
                    <li key={one.id}>
                      <SafeLink href={`/needs/${one.id}`}>{one.title}</SafeLink>, {one.organisation}
                    </li>
                  ))}
                </ul>
              </Register>
            )}
            <Additions {...model} />
            {!isConcerned && <Opinions {...model} />}
          </Stack>
        }
        aside={
          <Stack>
            {isConcerned && (
              <Notice kind="warn" title={<T fr="Votre organisme est concerné" en="Your body is concerned" />}>
                <T
                  fr="Vous agissez pour un organisme qui a exprimé ou soutenu ce besoin : vous ne donnez pas d’avis, et ceux des autres ne vous sont pas montrés."
                  en="You act for a body that expressed or supported this need: you give no opinion, and those of others are not shown to you."
                />
              </Notice>
            )}
            {decision && (
              <Panel title={<T fr="Décision enregistrée" en="Decision recorded" />}>
                <DecisionFacts decision={decision} />
              </Panel>
            )}
            {need.state === 'expressed' && model.sits && !isConcerned && <Give {...model} />}
            {need.state === 'expressed' && model.decides && !isConcerned && <Decide {...model} />}
          </Stack>
        }
      />
    </Layout>
  );
};

const Additions = ({ supporters }: ExaminationModel) => {
  const added = supporters.filter(({ addition }) => addition !== '');
  return added.length === 0 ? null : (
    <Register title={<T fr="Ce qu’ajoutent ceux qui soutiennent" en="What those who support add" />}>
      <ul>
        {added.map((line) => (
          <li key={line.organisationId}>
            {line.addition} <small>{line.organisation}</small>
          </li>
        ))}
      </ul>
    </Register>
  );
};

const Opinions = ({ members, decision }: ExaminationModel) => {
  const say = useSay();
  return (
    <Register
      title={<T fr="Ce que pensent les membres" en="What the members think" />}
      aside={
        <T
          fr="Lu par le comité et l’autorité, et par personne d’autre."
          en="Read by the committee and the authority, and by nobody else."
        />
      }
    >
      <Table
        caption={{ fr: 'Avis des membres', en: 'Opinions of the members' }}
        captionHidden
        rows={members}
        rowKey={(one) => one.personId}
        empty={
          <EmptyState title={<T fr="Le comité n’a pas encore de membre." en="The committee has no member yet." />}>
            <T
              fr="Le gestionnaire donne le rôle « Membre du jury ou du comité » sur cet appel, dans ses droits."
              en="The manager gives the role “Member of the jury or committee” on this call, in their rights."
            />
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            head: { fr: 'Membre', en: 'Member' },
            rowHeader: true,
            cell: (one) => (
              <>
                {one.name}
                {one.sentence !== '' && <small>{one.sentence}</small>}
              </>
            ),
          },
          {
            key: 'opinion',
            head: { fr: 'Avis', en: 'Opinion' },
            cell: (one) =>
              one.isConcerned ? (
                <Tag kind="warn">{{ fr: 'Organisme concerné', en: 'Body concerned' }}</Tag>
              ) : one.opinion === undefined ? (
                <Tag>{{ fr: 'Pas encore', en: 'Not yet' }}</Tag>
              ) : (
                say(OPINION_WORDS[one.opinion])
              ),
          },
          ...(decision === undefined
            ? []
            : [
                {
                  key: 'present',
                  head: { fr: 'Présent', en: 'Present' },
                  cell: (one: ExaminationModel['members'][number]) =>
                    say(one.wasPresent ? { fr: 'Oui', en: 'Yes' } : { fr: 'Non', en: 'No' }),
                },
              ]),
        ]}
      />
    </Register>
  );
};

const Give = ({ need, own, problem }: ExaminationModel) => {
  const say = useSay();
  const errors = problem?.errors ?? [];
  return (
    <Panel title={<T fr="Votre avis" en="Your opinion" />} tone="act">
      <PostForm action={`/needs/${need.id}/opinions`}>
        <RadioGroup
          name="opinion"
          label={<T fr="Faut-il retenir ce besoin ?" en="Should this need be kept?" />}
          value={typed(problem, 'opinion') ?? own?.opinion}
          error={errorOn(errors, 'opinion')}
          options={OPINIONS.map((value) => ({ value, text: say(OPINION_WORDS[value]) }))}
        />
        <Field
          name="sentence"
          type="textarea"
          rows={3}
          label={<T fr="Pourquoi, en une phrase" en="Why, in a sentence" />}
          value={typed(problem, 'sentence') ?? own?.sentence}
          error={errorOn(errors, 'sentence')}
          maxLength={500}
        />
        <Button block>
          <T fr="Enregistrer mon avis" en="Save my opinion" />
        </Button>
      </PostForm>
    </Panel>
  );
};

const Decide = ({ need, round, members, problem }: ExaminationModel) => {
  const say = useSay();
  const { quorum } = round.call.committee;
  const errors = problem?.errors ?? [];
  const present = problem === undefined ? [] : many(problem.fields, 'presence');
  return (
    <Panel title={<T fr="La décision du comité" en="The decision of the committee" />} tone="act">
      <p>
        <T
          fr={`Il faut ${quorum} membres présents, sans compter ceux dont l’organisme est concerné. Le besoin est retenu si plus d’avis sont pour que contre.`}
          en={`${quorum} members must be present, those whose body is concerned left out. The need is selected if more opinions are for than against.`}
        />
      </p>
      <PostForm action={`/needs/${need.id}/selection`}>
        <CheckboxGroup
          name="presence"
          label={<T fr="Qui était présent ?" en="Who was present?" />}
          values={present}
          options={members.map((one) => ({
            value: one.personId,
            text: one.name,
            hint: one.isConcerned
              ? say({ fr: 'organisme concerné', en: 'body concerned' })
              : one.opinion === undefined
                ? say({ fr: 'pas encore d’avis', en: 'no opinion yet' })
                : say(OPINION_WORDS[one.opinion]),
          }))}
        />
        <Field
          name="reasons"
          type="textarea"
          rows={5}
          label={<T fr="Les raisons du comité" en="The reasons of the committee" />}
          hint={
            <T
              fr="Publiques, et écrites à tous les organismes concernés."
              en="Public, and written to all bodies concerned."
            />
          }
          value={typed(problem, 'reasons')}
          error={errorOn(errors, 'reasons')}
          maxLength={4000}
        />
        <Row>
          <Button kind="act">
            <T fr="Retenir ce besoin" en="Select this need" />
          </Button>
          <Button kind="stop" formaction={`/needs/${need.id}/refusal`}>
            <T fr="Ne pas le retenir" en="Do not select it" />
          </Button>
        </Row>
      </PostForm>
    </Panel>
  );
};
