import type { Text } from '#kernel/text';
import type { Deliverable } from '#slices/programme';
import {
  Button,
  Field,
  FileField,
  Files,
  fieldId,
  fileSize,
  Instant,
  Panel,
  PostForm,
  Stack,
  T,
  Tag,
  useFrame,
} from '#ui/kit';
import type { PathModel } from '../model.ts';
import type { DeliverableRow } from '../queries.ts';
import { STATES } from '../words.ts';

/** What a stage must bring, document by document: what was handed over, and what may be done with it. */
export const Deliverables = ({ model }: { model: PathModel }) => (
  <>
    {model.expected.map((one) => (
      <DeliverablePanel key={one.code} model={model} expected={one} />
    ))}
  </>
);

const DeliverablePanel = ({ model, expected }: { model: PathModel; expected: Deliverable }) => {
  const given = model.delivered.filter(({ code }) => code === expected.code);
  const [last] = given;
  return (
    <Panel title={expected.names} id={`deliverable-${expected.code}`}>
      <Stack>
        {expected.hint && <p>{expected.hint}</p>}
        {given.length === 0 && (
          <p>
            <T fr="Rien n’a encore été remis." en="Nothing has been handed over yet." />
          </p>
        )}
        {given.map((one) => (
          <Given key={one.id} one={one} />
        ))}
        {model.mayDecide && last?.state === 'delivered' && <Decide model={model} one={last} />}
        {model.mayWrite && model.isInForce && last?.state !== 'approved' && (
          <Choose model={model} expected={expected} isAgain={last !== undefined} />
        )}
      </Stack>
    </Panel>
  );
};

const Given = ({ one }: { one: DeliverableRow }) => {
  const { lang } = useFrame();
  const state = STATES[one.state];
  return (
    <section>
      <Files
        label={{ fr: 'Document remis', en: 'Document handed over' }}
        items={[
          {
            name: one.name,
            href: `/deliverables/${one.id}/document`,
            download: true,
            detail: (
              <>
                {fileSize(one.sizeBytes, lang)} · {one.deliveredByName}, <Instant at={one.deliveredAt} show="short" />
              </>
            ),
            tag: <Tag kind={state.kind}>{state.label}</Tag>,
          },
        ]}
      />
      {one.decidedAt && (
        <p>
          {one.decidedByName}, <Instant at={one.decidedAt} show="short" />
          {one.reason !== '' && <> : {one.reason}</>}
        </p>
      )}
    </section>
  );
};

type ChooseProps = Readonly<{ model: PathModel; expected: Deliverable; isAgain: boolean }>;

/** A document is chosen, looked at, then handed over: two gestures, so that nothing leaves by mistake. */
const Choose = ({ model, expected, isAgain }: ChooseProps) => {
  const { lang } = useFrame();
  const base = `/applications/${model.file.id}/deliverables/${expected.code}`;
  const chosen = model.papers.find(({ code }) => code === expected.code);
  const error = model.problem?.errors.find(({ field }) => field === 'file' || field === 'file.sizeBytes')?.message;
  const words: Text = isAgain
    ? { fr: 'Choisir un autre document', en: 'Choose another document' }
    : { fr: 'Choisir le document', en: 'Choose the document' };
  return (
    <>
      <PostForm action={base} files label={expected.names}>
        <FileField
          name="file"
          id={fieldId(`file-${expected.code}`)}
          label={words}
          hint={{ fr: 'PDF, 20 Mo au plus.', en: 'PDF, 20 MB at most.' }}
          accept=".pdf"
          error={error}
        />
        <Button kind="quiet" icon="upload">
          {{ fr: 'Joindre', en: 'Attach' }}
        </Button>
      </PostForm>
      {chosen && (
        <PostForm action={`${base}/delivery`}>
          <p>
            <T fr="Prêt à être remis :" en="Ready to be handed over:" /> <b>{chosen.name}</b>,{' '}
            {fileSize(chosen.sizeBytes, lang)}
          </p>
          <p>
            <T
              fr="Une fois remis, il est lu par la personne qui instruit votre dossier, et par elle seule."
              en="Once handed over, it is read by the officer in charge of your file, and by nobody else."
            />
          </p>
          <Button kind="act">{{ fr: 'Remettre ce document', en: 'Hand this document over' }}</Button>
        </PostForm>
      )}
    </>
  );
};

const Decide = ({ model, one }: { model: PathModel; one: DeliverableRow }) => {
  const typed = model.problem?.fields.reason;
  return (
    <Stack>
      <PostForm action={`/deliverables/${one.id}/approval`}>
        <Button kind="act">{{ fr: 'Accepter ce document', en: 'Accept this document' }}</Button>
      </PostForm>
      <PostForm action={`/deliverables/${one.id}/return`}>
        <Field
          type="textarea"
          name="reason"
          label={{ fr: 'Ce qui est à reprendre', en: 'What is to be taken up' }}
          hint={{
            fr: 'L’organisme lira ces mots, et personne d’autre.',
            en: 'The body will read these words, and nobody else.',
          }}
          value={typeof typed === 'string' ? typed : ''}
          error={model.problem?.refusal?.code === 'path.return.explain' ? model.problem.message : undefined}
        />
        <Button kind="quiet">{{ fr: 'Renvoyer', en: 'Send back' }}</Button>
      </PostForm>
    </Stack>
  );
};
