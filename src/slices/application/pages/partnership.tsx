import type { Text } from '#kernel/text';
import { many, one, type Problem } from '#platform/web';
import {
  Button,
  ButtonLink,
  Checkbox,
  ErrorSummary,
  errorOn,
  Facts,
  Field,
  Fieldset,
  Fold,
  fieldId,
  Instant,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  SplitPage,
  Stack,
  T,
  Tag,
} from '#ui/kit';
import type { FrozenFigures } from '../frozen.ts';
import type { Partner } from '../partner.ts';
import { PARTNER_STATES } from '../partner-words.ts';
import type { Assessment } from '../queries/assessment.ts';
import type { Draft } from '../queries/draft.ts';
import type { FrozenVersion } from '../queries/versions.ts';
import { STATES } from '../words.ts';
import { Content } from './content.tsx';
import { FrozenPartners, Lead } from './frozen-partners.tsx';
import { Union } from './union.tsx';

export type OwnPart = Readonly<{
  partner: Partner;
  /** Fingerprint of what is attested now, and whether the body attested it already. */
  hash: string;
  isFresh: boolean;
  /** Whether the person answers for the body, and in what quality they usually do. */
  answers: boolean;
  quality: string;
}>;
export type PartnershipModel = Readonly<{
  draft: Draft;
  title: string;
  summary: string;
  figures: FrozenFigures | null;
  assessment: Assessment;
  own: readonly OwnPart[];
  frozen: FrozenVersion | undefined;
  problem?: Problem | undefined;
}>;

const UNTITLED: Text = { fr: 'Projet sans titre', en: 'Project without a title' };

/** A file as a partner reads it: what it is about and their own part while it is written, the whole once it is filed. */
export const PartnershipPage = ({ model }: { model: PartnershipModel }) => {
  const { draft, title, problem, frozen } = model;
  const { application } = draft;
  const errors = problem?.errors ?? [];
  const name = title === '' ? UNTITLED : title;
  return (
    <Layout
      title={name}
      errors={errors}
      crumbs={[{ text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' }]}
    >
      <PageTitle
        over={
          <>
            <T fr="Dossier" en="File" /> <Ref>{application.number}</Ref> · {draft.round.call.names}
          </>
        }
        title={name}
        lede={{ fr: `Chef de file : ${draft.organisation.name}`, en: `Lead: ${draft.organisation.name}` }}
        tag={<Tag kind={STATES[application.state].kind}>{STATES[application.state].label}</Tag>}
      />
      <ErrorSummary errors={errors} />
      {problem && errors.length === 0 && <Notice kind="stop" title={problem.message} live />}
      <SplitPage
        asideLabel={{ fr: 'Votre organisme', en: 'Your body' }}
        main={frozen === undefined ? <Project model={model} /> : <Filed model={model} frozen={frozen} />}
        aside={
          <Stack>
            {model.own.map((part) => (
              <Own key={part.partner.id} part={part} model={model} />
            ))}
          </Stack>
        }
      />
    </Layout>
  );
};

const Project = ({ model: { draft, summary, assessment, figures } }: { model: PartnershipModel }) => (
  <Stack>
    <Panel title={{ fr: 'Le projet', en: 'The project' }}>
      <p>
        {summary === '' ? <T fr="Le résumé n’est pas encore écrit." en="The summary is not written yet." /> : summary}
      </p>
      <Facts
        items={[
          {
            label: { fr: 'Territoires nommés', en: 'Territories named' },
            value: assessment.territories.map((place) => place.name).join(', ') || '–',
          },
          ...(figures === null
            ? []
            : [
                { label: { fr: 'Dépenses', en: 'Costs' }, value: <Money cents={BigInt(figures.costsCents)} /> },
                {
                  label: { fr: 'Aide demandée', en: 'Grant asked' },
                  value: <Money cents={BigInt(figures.askedCents)} />,
                },
              ]),
        ]}
      />
      <Lead name={draft.organisation.name} />
    </Panel>
    <Panel title={{ fr: 'Population de l’ensemble', en: 'Population of the whole' }}>
      <Union union={assessment.union} />
    </Panel>
  </Stack>
);

const Filed = ({ model: { draft }, frozen }: { model: PartnershipModel; frozen: FrozenVersion }) => {
  const { content } = frozen;
  return (
    <Stack>
      <Notice title={STATES[draft.application.state].label}>
        <p>
          <T fr="Déposé par" en="Submitted by" /> {frozen.filedByName}, <Instant at={frozen.filedAt} show="zoned" />
        </p>
      </Notice>
      <Panel title={{ fr: 'Le groupement', en: 'The group' }}>
        <Lead name={content.organisation.name} />
        <FrozenPartners partners={content.partners ?? []} attesters={frozen.attesters} />
      </Panel>
      <Panel title={{ fr: 'Le dossier déposé', en: 'The file as submitted' }}>
        <Fold summary={{ fr: 'Toutes les réponses', en: 'All the answers' }}>
          <Content
            form={draft.form}
            costs={draft.round.call.costs}
            answers={content.answers}
            attachments={content.attachments}
            territories={content.territories}
          />
        </Fold>
        <ButtonLink
          href={`/applications/${draft.application.id}/partnership.pdf`}
          kind="quiet"
          icon="download"
          download
        >
          {{ fr: 'Le dossier en PDF', en: 'The file as PDF' }}
        </ButtonLink>
      </Panel>
    </Stack>
  );
};

type OwnProps = Readonly<{ part: OwnPart; model: PartnershipModel }>;

const Own = ({ part, model }: OwnProps) => {
  const { partner, isFresh, answers } = part;
  const state = partner.state === 'attested' && !isFresh ? 'again' : partner.state;
  const isDraft = model.draft.application.state === 'draft';
  return (
    <Panel title={partner.name}>
      <Facts
        items={[
          {
            label: { fr: 'État', en: 'State' },
            value: <Tag kind={PARTNER_STATES[state].kind}>{PARTNER_STATES[state].label}</Tag>,
          },
          { label: { fr: 'Ce que vous apportez', en: 'What you bring' }, value: partner.brings },
          ...(partner.contributionCents === null
            ? []
            : [
                {
                  label: { fr: 'Ce que vous payez', en: 'What you pay' },
                  value: <Money cents={BigInt(partner.contributionCents)} />,
                },
              ]),
          ...(partner.attestedAt === null
            ? []
            : [
                {
                  label: { fr: 'Attesté par', en: 'Attested by' },
                  value: (
                    <>
                      {partner.attestedByName}, {partner.quality}
                      <br />
                      <small>
                        <Instant at={partner.attestedAt} show="zoned" />
                      </small>
                    </>
                  ),
                },
              ]),
        ]}
      />
      {isDraft && state === 'again' && (
        <Notice
          kind="warn"
          title={{
            fr: 'Le titre ou le territoire du projet a changé depuis votre attestation.',
            en: 'The title or the territory of the project has changed since you attested.',
          }}
        />
      )}
      {isDraft && answers && !isFresh && <Attest part={part} model={model} />}
      {isDraft && answers && <Decline part={part} model={model} />}
      {isDraft && !answers && (
        <p>
          <T
            fr="Vous lisez ce dossier. Une personne qui prépare les dossiers de votre organisme, ou qui signe pour lui, peut attester."
            en="You may read this file. Somebody who prepares the files of your body, or signs for it, may attest."
          />
        </p>
      )}
    </Panel>
  );
};

const Attest = ({ part: { partner, hash, quality }, model: { draft, problem } }: OwnProps) => {
  const ticked = problem ? many(problem.fields, 'attested') : [];
  const id = (code: string) => fieldId(`attested-${partner.id}-${code}`);
  return (
    <PostForm
      action={`/applications/${draft.application.id}/partners/${partner.id}/attestation`}
      hidden={{ shown: hash }}
    >
      <Fieldset
        id={fieldId(`attested-${partner.id}`)}
        legend={{ fr: 'J’atteste sur l’honneur :', en: 'I attest on my honour:' }}
        hint={{
          fr: `Pour : ${partner.name}, et pour cet organisme seul. Une fausse attestation est punie par la loi.`,
          en: `For: ${partner.name}, and for it alone. A false attestation is punished by law.`,
        }}
      >
        {draft.form.declarations.map(({ code, text, article }) => (
          <Checkbox
            key={code}
            name="attested"
            id={id(code)}
            value={code}
            label={text}
            hint={article}
            checked={ticked.includes(code)}
          />
        ))}
      </Fieldset>
      <Field
        name="quality"
        label={{ fr: 'En quelle qualité attestez-vous ?', en: 'In what quality do you attest?' }}
        hint={{
          fr: 'Par exemple : maire, directeur général des services.',
          en: 'For example: mayor, head of services.',
        }}
        maxLength={120}
        value={problem ? one(problem.fields, 'quality') : quality}
        error={errorOn(problem?.errors ?? [], 'quality')}
      />
      <Button kind="act" icon="sign">
        <T fr="Attester" en="Attest" />
      </Button>
    </PostForm>
  );
};

const Decline = ({ part: { partner }, model: { draft } }: OwnProps) => (
  <Fold summary={{ fr: 'Décliner…', en: 'Decline…' }}>
    <PostForm action={`/applications/${draft.application.id}/partners/${partner.id}/refusal`}>
      <Field
        name="reason"
        type="textarea"
        optional
        label={{ fr: 'Pourquoi, pour le chef de file', en: 'Why, for the lead' }}
        hint={{
          fr: 'Votre organisme ne verra plus ce dossier. Le chef de file pourra vous le proposer de nouveau.',
          en: 'Your body will no longer see this file. The lead may propose it to you again.',
        }}
        maxLength={300}
      />
      <Button kind="stop" size="small">
        <T fr="Décliner" en="Decline" />
      </Button>
    </PostForm>
  </Fold>
);
