import type { Text } from '#kernel/text';
import type { Question } from '#slices/programme';
import {
  Button,
  ButtonLink,
  Deadline,
  ErrorSummary,
  type FieldError,
  FormPage,
  fieldId,
  Layout,
  Notice,
  PageTitle,
  PostForm,
  Ref,
  Row,
  SafeLink,
  SavedState,
  Sections,
  T,
} from '#ui/kit';
import { awaitedPartners, groupOf } from '../group.ts';
import { windowOf } from '../open.ts';
import { partsInWords } from '../parts.ts';
import type { PartModel } from '../queries/part.ts';
import { DISPUTED_PREFIX, VERSION_PREFIX } from '../saving.ts';
import { AttachmentField } from './attachments.tsx';
import { BlockField, errorText } from './block.tsx';
import { BudgetField } from './budget.tsx';
import { Company } from './company.tsx';
import { ConflictChoice } from './conflict.tsx';
import { groupInWords, PARTNERS } from './partners.tsx';
import { QuestionField } from './question.tsx';
import { TerritoryField } from './territory.tsx';

const FORM = 'part';

/** One part of the form: the parts on the left, the questions, who else writes on the right. */
export const PartPage = ({ model }: { model: PartModel }) => {
  const { draft, section, parts } = model;
  const errors = errorsOf(model);
  const rank = parts.find((part) => part.key === section.key)?.rank;
  const title: Text = {
    fr: `${rank === undefined ? '' : `${rank}. `}${section.title.fr}`,
    en: `${rank === undefined ? '' : `${rank}. `}${section.title.en}`,
  };
  return (
    <Layout
      title={title}
      errors={errors}
      skipTo={[{ id: 'parts', text: { fr: 'Aller aux parties', en: 'Skip to the parts' } }]}
      crumbs={[
        { text: { fr: 'Mes dossiers', en: 'My files' }, href: '/applications' },
        { text: draft.application.number, href: `/applications/${draft.application.id}` },
      ]}
    >
      <FormPage
        parts={<PartsNav model={model} />}
        company={<Company model={model} />}
        companyLabel={{ fr: 'Autour de ce dossier', en: 'Around this file' }}
      >
        <PageTitle
          over={
            <>
              <T fr="Dossier" en="File" /> <Ref>{draft.application.number}</Ref> · {draft.round.call.names}
            </>
          }
          title={title}
          lede={section.introduction}
        />
        <ErrorSummary errors={errors} note={noteOf(model)} />
        {draft.application.state === 'draft' ? (
          <PartForm model={model} errors={errors} />
        ) : (
          <Frozen id={draft.application.id} />
        )}
      </FormPage>
    </Layout>
  );
};

const noteOf = ({ refused }: PartModel): Text =>
  refused === undefined
    ? {
        fr: 'Tout est enregistré. Vous pouvez continuer et corriger plus tard, avant le dépôt.',
        en: 'Everything is saved. You may go on and correct later, before submitting.',
      }
    : {
        fr: 'Vos autres réponses sont enregistrées. Celles-ci sont encore dans la page, telles que vous les avez écrites.',
        en: 'Your other answers are saved. These are still on the page, as you wrote them.',
      };

/** The faults told at the head of the page: of what was just sent, else of what stops the filing when it is asked. */
const errorsOf = ({ refused, checking, problems, conflicts }: PartModel): readonly FieldError[] => {
  if (refused !== undefined) {
    const disputed = conflicts.map(({ question, theirs }) => ({
      field: question.key,
      message: {
        fr: `« ${question.label.fr} » : ${theirs.by} a aussi répondu. Choisissez.`,
        en: `“${question.label.en}”: ${theirs.by} answered too. Choose.`,
      },
    }));
    const told = [...disputed, ...refused.errors];
    return told.length > 0 ? told : [{ field: '', message: refused.message }];
  }
  return checking ? problems.map((problem) => ({ field: problem.question, message: problem.message })) : [];
};

const Frozen = ({ id }: { id: string }) => (
  <Notice kind="info" title={{ fr: 'Ce dossier n’est plus un brouillon.', en: 'This file is no longer a draft.' }} live>
    <p>
      <SafeLink href={`/applications/${id}`}>
        {{ fr: 'Voir le dossier tel qu’il a été déposé', en: 'See the file as it was submitted' }}
      </SafeLink>
    </p>
  </Notice>
);

const PartsNav = ({ model: { draft, parts, section, desk } }: { model: PartModel }) => {
  const { application, round } = draft;
  const { closesAt, zone } = windowOf(round, desk);
  const base = `/applications/${application.id}`;
  return (
    <>
      {closesAt && <Deadline at={closesAt} what={{ fr: 'Ferme', en: 'Closes' }} zone={zone} />}
      <Sections
        id="parts"
        label={{ fr: 'Parties du dossier', en: 'Parts of the file' }}
        summary={partsInWords(parts)}
        items={[
          ...parts.map((part) => ({
            href: `${base}/parts/${part.key}`,
            text: { fr: `${part.rank}. ${part.title.fr}`, en: `${part.rank}. ${part.title.en}` },
            note: part.note,
            state: part.state,
            current: part.key === section.key,
          })),
          ...partnersLine(draft, base),
          {
            href: `${base}/check`,
            text: { fr: `${parts.length + 1}. Relire et déposer`, en: `${parts.length + 1}. Check and submit` },
            note: { fr: 'avec l’attestation', en: 'with the attestation' },
            state: 'todo' as const,
          },
        ]}
      />
    </>
  );
};

/** The group has its page, beside the questions, where the call takes partners. */
const partnersLine = (draft: PartModel['draft'], base: string) => {
  if (draft.round.call.partners === undefined) return [];
  const awaited = awaitedPartners(draft).length;
  return [
    {
      href: `${base}/partners`,
      text: PARTNERS,
      note: groupInWords(groupOf(draft), awaited),
      state: awaited === 0 ? ('done' as const) : ('partial' as const),
    },
  ];
};

type FormProps = Readonly<{ model: PartModel; errors: readonly FieldError[] }>;

const PartForm = ({ model, errors }: FormProps) => {
  const { draft, section, questions, mayWrite } = model;
  const answered = questions.filter((question) => question.type !== 'file');
  const attached = questions.filter((question) => question.type === 'file');
  const base = `/applications/${draft.application.id}`;
  const disputed = new Set(model.conflicts.map(({ question }) => question.key));
  const hidden = Object.fromEntries(
    answered.flatMap(({ key }) => [
      [`${VERSION_PREFIX}${key}`, String(draft.answers[key]?.version ?? 0)],
      ...(disputed.has(key) ? [[`${DISPUTED_PREFIX}${key}`, 'yes']] : []),
    ]),
  );
  return (
    <>
      <PostForm
        id={FORM}
        action={`${base}/parts/${section.key}`}
        hidden={hidden}
        autosave={mayWrite ? { url: `${base}/answers`, version: 0 } : undefined}
      >
        {answered.map((question) => (
          <Asked key={question.key} question={question} model={model} errors={errors} />
        ))}
        {attached.length === 0 && <End model={model} />}
      </PostForm>
      {attached.map(
        (question) =>
          question.type === 'file' && (
            <AttachmentField
              key={question.key}
              applicationId={draft.application.id}
              question={question}
              files={draft.attachments.filter((file) => file.question === question.key)}
              errors={errors}
              mayWrite={mayWrite}
            />
          ),
      )}
      {attached.length > 0 && <End model={model} />}
    </>
  );
};

const End = ({ model }: { model: PartModel }) =>
  model.mayWrite ? (
    <Row>
      <Button form={FORM}>{{ fr: 'Enregistrer et continuer', en: 'Save and continue' }}</Button>
      <SavedState state={model.saved === undefined ? 'waiting' : 'saved'} at={model.saved} />
    </Row>
  ) : (
    <Notice
      title={{
        fr: 'Vous lisez ce dossier sans pouvoir le modifier.',
        en: 'You may read this file and not change it.',
      }}
    >
      <ButtonLink href={`/applications/${model.draft.application.id}`} kind="quiet">
        {{ fr: 'Retour au dossier', en: 'Back to the file' }}
      </ButtonLink>
    </Notice>
  );

type AskedProps = Readonly<{ question: Question; model: PartModel; errors: readonly FieldError[] }>;

const Asked = (props: AskedProps) => {
  const conflict = props.model.conflicts.find(({ question }) => question.key === props.question.key);
  return (
    <>
      <Control {...props} />
      {conflict && <ConflictChoice conflict={conflict} places={props.model.places} />}
    </>
  );
};

const Control = ({ question, model, errors }: AskedProps) => {
  const { draft, fields, rows, places, search } = model;
  const error = errorText(errors, question.key);
  const version = draft.answers[question.key]?.version ?? 0;
  switch (question.type) {
    case 'file':
      return null;
    case 'block':
      return (
        <div data-version={version} id={`${fieldId(question.key)}-b`}>
          <BlockField
            question={question}
            fields={fields}
            errors={errors}
            error={error}
            rows={rows?.prefix === question.key ? rows.count : undefined}
          />
        </div>
      );
    case 'territory': {
      const mine = search?.key === question.key ? search : undefined;
      return (
        <TerritoryField
          question={question}
          fields={fields}
          places={[...places, ...(mine?.found ?? [])]}
          found={mine?.found}
          searched={mine?.q}
          error={error}
          version={version}
        />
      );
    }
    case 'budget':
      return model.budget === undefined ? null : (
        <BudgetField
          question={question}
          fields={fields}
          costs={draft.round.call.costs}
          round={draft.round.round.rules}
          assessment={model.budget}
          version={version}
          error={error}
          rows={(prefix) => (rows?.prefix === prefix ? rows.count : undefined)}
        />
      );
    default:
      return <QuestionField question={question} name={question.key} fields={fields} error={error} version={version} />;
  }
};
