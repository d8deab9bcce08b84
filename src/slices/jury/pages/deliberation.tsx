import type { Text } from '#kernel/text';
import {
  Button,
  ButtonLink,
  errorOn,
  Field,
  Grid,
  Notice,
  Panel,
  PostForm,
  RadioGroup,
  Ref,
  Select,
  T,
  useFrame,
  useSay,
} from '#ui/kit';
import { euros } from '#ui/words';
import { quorumOf, votersOn } from '../meeting.ts';
import type { FileLine } from '../queries/files.ts';
import { PROPOSALS } from '../words.ts';
import { leads } from './attendance.tsx';
import { MarksChart } from './marks.tsx';
import type { SessionPageModel } from './session.tsx';
import { typed } from './trouble.tsx';

/** The file asked for, or the best ranked that waits, or the first that waits. */
export const currentOf = (model: SessionPageModel): FileLine | undefined => {
  const waits = (file: FileLine) => file.state === 'in_jury' && file.proposal === null;
  return model.files.find((file) => file.id === model.currentId) ?? model.ranked.find(waits) ?? model.files.find(waits);
};

/** The file before the jury now: its marks, and the proposal to settle. */
export const NowDeliberating = (model: SessionPageModel) => {
  const file = currentOf(model);
  if (file === undefined) {
    return (
      <Notice kind="ok" title={<T fr="Tous les dossiers sont délibérés" en="All files are deliberated" />}>
        <T fr="La séance peut être levée." en="The meeting can be ended." />
      </Notice>
    );
  }
  const seesMarks = file.scored || model.viewer.seesSheets;
  return (
    <Panel
      tone="act"
      title={file.title || file.number}
      actions={
        <ButtonLink kind="quiet" size="small" href={`/juries/${model.session.id}/files/${file.id}`}>
          <T fr="Lire le dossier" en="Read the file" />
        </ButtonLink>
      }
    >
      <p>
        <Ref>{file.number}</Ref> · {file.organisation} ·{' '}
        <T
          fr={`demandé ${euros(BigInt(file.askedCents ?? 0n), 'fr')}`}
          en={`asked ${euros(BigInt(file.askedCents ?? 0n), 'en')}`}
        />
      </p>
      <Aside {...model} file={file} />
      <Grid>
        <div>
          {model.grid && seesMarks ? (
            <MarksChart grid={model.grid} file={file} />
          ) : (
            <p>
              <T
                fr="Remettez votre grille pour voir les notes des autres."
                en="Hand in your grid to see the marks of the others."
              />
            </p>
          )}
        </div>
        {leads(model) && model.viewer.declared && <ProposalForm {...model} file={file} />}
      </Grid>
    </Panel>
  );
};

const Aside = ({ file, members, jury }: SessionPageModel & { file: FileLine }) => {
  const names = file.aside.flatMap((one) => members.find((member) => member.personId === one.personId)?.name ?? []);
  const { required, reached, ...answer } = quorumOf(jury, file.id);
  const voters = votersOn(jury, file.id).length;
  const quorum =
    'refusal' in answer ? (
      <T
        fr={`Quorum de ${required} non atteint (${reached}) : le jury ne peut pas délibérer sur ce dossier.`}
        en={`Quorum of ${required} not reached (${reached}): the jury cannot deliberate on this file.`}
      />
    ) : (
      <T
        fr={`${voters} voix sur ce dossier, quorum de ${required} atteint.`}
        en={`${voters} votes on this file, quorum of ${required} reached.`}
      />
    );
  if (names.length === 0) return <p>{quorum}</p>;
  return (
    <Notice
      kind="act"
      icon="hidden"
      title={
        <T
          fr={`Hors de la séance pour ce dossier : ${names.join(', ')}`}
          en={`Out of the meeting for this file: ${names.join(', ')}`}
        />
      }
    >
      <T
        fr="Ces personnes ne voient ni le dossier, ni les notes, ni leur nombre. "
        en="These people see neither the file, nor its marks, nor how many there are. "
      />
      {quorum}
    </Notice>
  );
};

type Was = (name: string, kept: string | number | null | undefined) => string;
type Errors = readonly Readonly<{ field: string; message: Text }>[];

const ProposalForm = ({ session, problem, file }: SessionPageModel & { file: FileLine }) => {
  const say = useSay();
  const { lang } = useFrame();
  const errors = (problem?.errors ?? []).map((error) => ({ ...error, field: error.field.replace('matters.0.', '') }));
  const was: Was = (name, kept) => typed(problem, name) ?? (kept == null ? '' : String(kept));
  const amount = file.amountCents ?? file.askedCents;
  return (
    <PostForm action={`/juries/${session.id}/files/${file.id}/deliberation`}>
      <RadioGroup
        name="proposal"
        label={<T fr="Proposition du jury" en="Proposal of the jury" />}
        value={was('proposal', file.proposal)}
        error={errorOn(errors, 'proposal')}
        options={(['laureate', 'waiting', 'refused'] as const).map((value) => ({ value, text: say(PROPOSALS[value]) }))}
      />
      <Field
        name="amount"
        type="money"
        optional
        label={<T fr="Montant, si le dossier est retenu" en="Amount, if the file is selected" />}
        value={was('amount', amount === null ? '' : euros(BigInt(amount), lang).replace(/[€\s\u00a0\u202f]/g, ''))}
        error={errorOn(errors, 'amountCents')}
      />
      <Field
        name="reasons"
        type="textarea"
        rows={3}
        optional
        label={<T fr="Motifs" en="Reasons" />}
        hint={
          <T
            fr="Nécessaires si le dossier n’est pas retenu : le porteur les lira."
            en="Needed if the file is not selected: the applicant will read them."
          />
        }
        value={was('reasons', file.reasons)}
        error={errorOn(errors, 'reasons')}
      />
      <Votes file={file} errors={errors} was={was} />
      <Button kind="act" icon="gavel">
        <T fr="Arrêter la proposition" en="Settle the proposal" />
      </Button>
    </PostForm>
  );
};

const Votes = ({ file, errors, was }: { file: FileLine; errors: Errors; was: Was }) => {
  const say = useSay();
  return (
    <>
      <Field
        name="votesFor"
        type="number"
        label={<T fr="Voix pour" en="Votes for" />}
        value={was('votesFor', file.votesFor)}
        error={errorOn(errors, 'votesFor')}
      />
      <Field
        name="votesAgainst"
        type="number"
        label={<T fr="Voix contre" en="Votes against" />}
        value={was('votesAgainst', file.votesAgainst ?? 0)}
        error={errorOn(errors, 'votesAgainst')}
      />
      <Field
        name="abstentions"
        type="number"
        label={<T fr="Abstentions" en="Abstentions" />}
        value={was('abstentions', file.abstentions ?? 0)}
        error={errorOn(errors, 'abstentions')}
      />
      <Select
        name="chairVote"
        optional
        label={
          <T fr="Voix du président, si autant pour que contre" en="Vote of the chair, if as many for as against" />
        }
        empty={{ fr: 'Sans objet', en: 'Not needed' }}
        value={was('chairVote', file.chairVote)}
        options={[
          { value: 'for', text: say({ fr: 'Pour', en: 'For' }) },
          { value: 'against', text: say({ fr: 'Contre', en: 'Against' }) },
          { value: 'abstain', text: say({ fr: 'Abstention', en: 'Abstained' }) },
        ]}
      />
      <Field
        name="dissent"
        type="textarea"
        rows={2}
        optional
        label={<T fr="Désaccord qu’un membre demande de noter" en="Disagreement a member asks to record" />}
        value={was('dissent', file.dissent)}
      />
    </>
  );
};
