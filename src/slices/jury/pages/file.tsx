import type { Problem } from '#platform/web';
import type { StaffFile } from '#slices/application';
import type { RoundSheet } from '#slices/call';
import type { Grid } from '#slices/programme';
import { FiledContent } from '#slices/review';
import {
  Button,
  Dialog,
  Field,
  Layout,
  Money,
  Notice,
  PageTitle,
  Panel,
  PostForm,
  RadioGroup,
  SplitPage,
  Stack,
  T,
  useSay,
} from '#ui/kit';
import type { FileLine } from '../queries/files.ts';
import type { SessionRow } from '../queries/session.ts';
import type { Viewer } from '../session-model.ts';
import { MarksChart } from './marks.tsx';
import { Trouble, typed } from './trouble.tsx';

export type FilePageModel = Readonly<{
  session: SessionRow;
  /** The round in the version the file was opened under. */
  round: RoundSheet;
  grid: Grid | undefined;
  file: FileLine;
  staff: StaffFile;
  viewer: Viewer;
  problem: Problem | undefined;
}>;

/** One file to read, and the grid to fill beside it. */
export const FilePage = (model: FilePageModel) => {
  const { session, round, file, staff, problem } = model;
  const { content } = staff.frozen;
  const form = round.pack.forms.find((one) => one.code === content.formCode);
  return (
    <Layout
      title={file.title || file.number}
      crumbs={[
        { text: { fr: 'Jurys', en: 'Juries' }, href: '/juries' },
        { text: round.call.names, href: `/juries/${session.id}` },
      ]}
      errors={problem?.errors}
      width="full"
    >
      <PageTitle title={file.title || file.number} over={`${file.number} · ${file.organisation}`}>
        {file.askedCents !== null && (
          <p>
            <T fr="Demandé : " en="Asked: " />
            <Money cents={BigInt(file.askedCents)} />
          </p>
        )}
      </PageTitle>
      <Trouble problem={problem} />
      <SplitPage
        asideLabel={{ fr: 'Noter le dossier', en: 'Mark the file' }}
        main={
          form && (
            <FiledContent
              content={content}
              attesters={staff.frozen.attesters}
              form={form}
              costs={round.call.costs}
              filesHref={`/juries/${session.id}/files/${file.id}/attachments`}
            />
          )
        }
        aside={
          <Stack>
            <Sheet {...model} />
            <Others {...model} />
            <SteppingAside {...model} />
          </Stack>
        }
      />
    </Layout>
  );
};

const scores = ({ viewer, session, file }: FilePageModel): boolean =>
  (viewer.seat === 'chair' || viewer.seat === 'member') &&
  ['convened', 'open'].includes(session.state) &&
  file.state === 'in_jury' &&
  file.proposal === null;

const Sheet = (model: FilePageModel) => {
  const say = useSay();
  const { grid, file, viewer, session, problem } = model;
  if (grid === undefined || !scores(model)) return null;
  const mine = file.sheets.find((sheet) => sheet.personId === viewer.id);
  const marks = Array.from({ length: grid.scale.max - grid.scale.min + 1 }, (_none, step) => grid.scale.min + step);
  return (
    <Panel title={<T fr="Votre grille" en="Your grid" />}>
      <PostForm
        action={`/juries/${session.id}/files/${file.id}/scores`}
        hidden={{ version: String(mine?.version ?? 0) }}
      >
        {grid.criteria.map((criterion) => (
          <RadioGroup
            key={criterion.code}
            name={`points.${criterion.code}`}
            label={say({
              fr: `${criterion.names.fr} (poids ${criterion.weight})`,
              en: `${criterion.names.en} (weight ${criterion.weight})`,
            })}
            hint={say(criterion.explanation)}
            look="bare"
            value={
              typed(problem, `points.${criterion.code}`) ??
              (mine === undefined ? '' : String(mine.points[criterion.code] ?? ''))
            }
            options={marks.map((mark) => ({
              value: String(mark),
              text: String(mark),
              hint: criterion.levels
                .filter((level) => level.score === mark)
                .map((level) => say(level.text))
                .join(' '),
            }))}
          />
        ))}
        <Field
          name="comment"
          type="textarea"
          rows={4}
          optional
          label={<T fr="Commentaire" en="Comment" />}
          hint={<T fr="Lu par le jury seulement." en="Read by the jury only." />}
          value={typed(problem, 'comment') ?? mine?.comment}
          maxLength={5000}
        />
        <Button>
          <T fr="Remettre ma grille" en="Hand in my grid" />
        </Button>
      </PostForm>
    </Panel>
  );
};

const Others = ({ grid, file, viewer }: FilePageModel) => {
  if (grid === undefined) return null;
  return (
    <Panel title={<T fr="Notes du jury" en="Marks of the jury" />}>
      {file.scored || viewer.seesSheets ? (
        <MarksChart grid={grid} file={file} />
      ) : (
        <p>
          <T
            fr="Les notes des autres membres s’affichent quand vous avez remis votre grille : chacun juge d’abord seul."
            en="The marks of the other members are shown once you have handed in your grid: each judges alone first."
          />
        </p>
      )}
    </Panel>
  );
};

const SteppingAside = ({ viewer, session, file, problem }: FilePageModel) => {
  if (viewer.seat === undefined || !['convened', 'open'].includes(session.state)) return null;
  return (
    <Dialog
      id="step-aside"
      open={<T fr="Me déporter de ce dossier…" en="Step aside from this file…" />}
      openKind="stop"
      title={<T fr="Me déporter de ce dossier" en="Step aside from this file" />}
      keep={<T fr="Garder le dossier" en="Keep the file" />}
      act={
        <PostForm action={`/juries/${session.id}/files/${file.id}/recusal`}>
          <Field
            name="statement"
            type="textarea"
            rows={3}
            label={<T fr="Quel est votre intérêt ?" en="What is your interest?" />}
            value={typed(problem, 'statement')}
          />
          <Button kind="stop">
            <T fr="Me déporter" en="Step aside" />
          </Button>
        </PostForm>
      }
    >
      <Notice kind="warn" title={<T fr="Vous ne verrez plus ce dossier" en="You will no longer see this file" />}>
        <T
          fr="Ni le dossier, ni ses notes, ni leur nombre, dans aucune liste ni aucun total. Votre grille est mise de côté. On ne revient pas sur un déport."
          en="Neither the file, nor its marks, nor how many there are, in any list or total. Your grid is set aside. A recusal cannot be undone."
        />
      </Notice>
    </Dialog>
  );
};
