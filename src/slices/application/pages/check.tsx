import type { Text } from '#kernel/text';
import type { Problem as Refused } from '#platform/web';
import { DeskFacts, takesOneFile } from '#slices/call';
import {
  Button,
  ButtonLink,
  Checkbox,
  Deadline,
  ErrorSummary,
  Fieldset,
  fieldId,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  Ref,
  RuleResult,
  SafeLink,
  SplitPage,
  Stack,
  T,
} from '#ui/kit';
import type { Window } from '../application.ts';
import type { Answers, Problem } from '../form/types.ts';
import type { Assessment } from '../queries/assessment.ts';
import type { Draft } from '../queries/draft.ts';
import { Awaited, Late } from './check-notices.tsx';
import { Content } from './content.tsx';
import { Union } from './union.tsx';

export type CheckModel = Readonly<{
  draft: Draft;
  answers: Answers;
  assessment: Assessment;
  asked: bigint | null;
  window: Window;
  /** Why it cannot be filed whatever the answers: closed, already filed. */
  obstacle: Text | undefined;
  refused?: Refused | undefined;
}>;

/** Everything missing or wrong at once, what warns, the attestation, and the button that files. */
export const CheckPage = ({ model }: { model: CheckModel }) => {
  const { draft, assessment, refused } = model;
  const base = `/applications/${draft.application.id}`;
  return (
    <Layout
      title={{ fr: 'Relire et déposer', en: 'Check and submit' }}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: draft.application.number, href: base },
      ]}
    >
      <PageTitle
        over={
          <>
            <T fr="Dossier" en="File" /> <Ref>{draft.application.number}</Ref> · {draft.round.call.names}
          </>
        }
        title={{ fr: 'Relire et déposer', en: 'Check and submit' }}
      />
      {refused && <ErrorSummary errors={[{ field: 'attested', message: refused.message }]} />}
      <SplitPage
        asideLabel={{ fr: 'Éligibilité et délai', en: 'Eligibility and deadline' }}
        main={
          <>
            {model.obstacle && <Notice kind="stop" title={model.obstacle} />}
            {assessment.lacksMeasure && <MeasureMissing base={base} />}
            <Missing assessment={assessment} base={base} />
            <Awaited assessment={assessment} base={base} />
            <Warnings assessment={assessment} />
            <Filing model={model} base={base} />
            <Panel title={{ fr: 'Votre dossier', en: 'Your file' }}>
              <Content
                form={draft.form}
                costs={draft.round.call.costs}
                answers={model.answers}
                attachments={draft.attachments}
                territories={assessment.territories}
              />
            </Panel>
          </>
        }
        aside={<Aside model={model} base={base} />}
      />
    </Layout>
  );
};

const linkOf = (base: string, problem: Problem): string =>
  `${base}/parts/${problem.section}?check=1#${fieldId(problem.question)}`;

const Missing = ({ assessment, base }: { assessment: Assessment; base: string }) => {
  const { problems } = assessment;
  if (problems.length === 0) {
    return incomplete(assessment) === undefined ? (
      <Notice kind="ok" title={{ fr: 'Votre dossier est complet.', en: 'Your file is complete.' }} />
    ) : null;
  }
  return (
    <Notice
      kind="stop"
      title={{
        fr:
          problems.length === 1
            ? 'Un point manque ou est à corriger'
            : `${problems.length} points manquent ou sont à corriger`,
        en:
          problems.length === 1
            ? 'One point is missing or needs correcting'
            : `${problems.length} points are missing or need correcting`,
      }}
    >
      <ol>
        {problems.map((problem) => (
          <li key={`${problem.question} ${problem.code} ${JSON.stringify(problem.facts)}`}>
            <SafeLink href={linkOf(base, problem)}>{problem.message}</SafeLink>
          </li>
        ))}
      </ol>
    </Notice>
  );
};

const MeasureMissing = ({ base }: { base: string }) => (
  <Notice kind="stop" title={{ fr: 'La mesure d’entrée manque', en: 'The entry measure is missing' }}>
    <p>
      <T
        fr="Cet appel demande de répondre à un questionnaire avant le dépôt. Vos réponses restent confidentielles."
        en="This call asks you to answer a questionnaire before submitting. Your answers stay confidential."
      />
    </p>
    <ButtonLink href={`${base}/measure`}>
      {{ fr: 'Répondre au questionnaire', en: 'Answer the questionnaire' }}
    </ButtonLink>
  </Notice>
);

/** What warns does not stop; the person files knowingly, and the warning stays with the file. */
const Warnings = ({ assessment: { warnings } }: { assessment: Assessment }) =>
  warnings.length === 0 ? null : (
    <Notice kind="warn" title={{ fr: 'À savoir avant de déposer', en: 'To know before submitting' }}>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.code}>{warning.message}</li>
        ))}
      </ul>
      <p>
        <T
          fr="Vous pouvez déposer quand même : le service décidera. Ces points resteront écrits dans le dossier."
          en="You may submit all the same: the service will decide. These points will stay written in the file."
        />
      </p>
    </Notice>
  );

const Filing = ({ model, base }: { model: CheckModel; base: string }) => {
  const { draft, assessment, obstacle, refused } = model;
  const ticked = [refused?.fields.attested ?? []].flat();
  return (
    <Panel title={{ fr: 'Attester et déposer', en: 'Attest and submit' }} tone="act">
      <PostForm action={`${base}/submission`}>
        <Fieldset
          id={fieldId('attested')}
          legend={{ fr: 'J’atteste sur l’honneur :', en: 'I attest on my honour:' }}
          hint={{
            fr: `Pour : ${draft.organisation.name}. Une fausse attestation est punie par la loi.`,
            en: `For: ${draft.organisation.name}. A false attestation is punished by law.`,
          }}
        >
          {draft.form.declarations.map((declaration) => (
            <Checkbox
              key={declaration.code}
              name="attested"
              id={fieldId(`attested-${declaration.code}`)}
              value={declaration.code}
              label={declaration.text}
              hint={declaration.article}
              checked={ticked.includes(declaration.code)}
            />
          ))}
        </Fieldset>
        <Late model={model} />
        {takesOneFile(draft.round) && (
          <p>
            <T
              fr="Cette aide se demande une seule fois par organisme : un second dossier serait refusé."
              en="Each body may ask for this grant only once: a second file would be refused."
            />
          </p>
        )}
        <p>
          <T
            fr="Une fois déposé, le dossier ne peut plus être modifié. Vous recevrez un accusé de réception."
            en="Once submitted, the file can no longer be changed. You will receive an acknowledgement."
          />
        </p>
        <Button kind="act" icon="sign" disabledBecause={obstacle ?? incomplete(assessment)}>
          {{ fr: 'Déposer le dossier', en: 'Submit the file' }}
        </Button>
      </PostForm>
    </Panel>
  );
};

const incomplete = ({ problems, lacksMeasure, awaited }: Assessment): Text | undefined => {
  if (problems.length > 0 || lacksMeasure) {
    return {
      fr: 'Complétez d’abord les points de la liste ci-dessus.',
      en: 'First complete the points of the list above.',
    };
  }
  return awaited.length === 0
    ? undefined
    : {
        fr: 'Attendez l’attestation de chaque partenaire, ou retirez ceux qui ne répondent pas.',
        en: 'Wait until each partner has attested, or take off those who do not answer.',
      };
};

const Aside = ({ model, base }: { model: CheckModel; base: string }) => {
  const { draft, assessment, asked } = model;
  const { eligibility } = assessment;
  const { closesAt, zone } = model.window;
  return (
    <>
      {closesAt && <Deadline at={closesAt} what={{ fr: 'Ferme', en: 'Closes' }} zone={zone} />}
      {assessment.desk && <DeskFacts round={draft.round} desk={assessment.desk} left={undefined} />}
      {asked !== null && (
        <p>
          <T fr="Vous demandez" en="You ask for" /> <Money cents={asked} />
        </p>
      )}
      <Stack>
        <h2>
          <T fr="Pouvez-vous demander cette aide ?" en="May you ask for this aid?" />
        </h2>
        <p>
          <b>{eligibility.headline}</b>
        </p>
        <ul>
          {eligibility.rules.map((rule) => (
            <li key={`${rule.code} ${rule.name.fr}`}>
              <Rule rule={rule} />
            </li>
          ))}
        </ul>
      </Stack>
      {draft.round.call.partners && (
        <Stack>
          <h2>
            <T fr="Population de l’ensemble" en="Population of the whole" />
          </h2>
          <Union union={assessment.union} />
        </Stack>
      )}
      <ButtonLink href={`${base}/file.pdf`} kind="quiet" icon="download" download>
        {{ fr: 'Le dossier en PDF', en: 'The file as PDF' }}
      </ButtonLink>
    </>
  );
};

/** A rule, with the figures used. */
const Rule = ({ rule }: { rule: Assessment['eligibility']['rules'][number] }) => (
  <>
    <b>{rule.name}</b>
    <br />
    <T
      fr={`Vous : ${rule.yours.fr}. Demandé : ${rule.needed.fr}.`}
      en={`You: ${rule.yours.en}. Asked for: ${rule.needed.en}.`}
    />{' '}
    <RuleResult met={rule.ok === true}>
      {rule.ok === undefined ? { fr: 'à confirmer', en: 'to be confirmed' } : undefined}
    </RuleResult>
  </>
);
