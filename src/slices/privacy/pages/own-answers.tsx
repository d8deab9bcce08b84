import { same } from '#kernel/text';
import { type AnswerValue, describeAnswer, Told } from '#slices/application';
import type { Call, Grid, Pack, PublishedCall, Question } from '#slices/programme';
import { T, useFrame } from '#ui/kit';
import type { PersonalRow } from '../export.ts';
import { type FileName, fileOf, type Named } from '../readable.ts';

/** The tables whose rows speak the language of a form or of a grid: codes mean something under a version of a programme. */
const OF_A_FILE: readonly string[] = ['answer', 'attachment', 'score'];
export const isOfAFile = (table: string): boolean => OF_A_FILE.includes(table);

type Props = Readonly<{ row: PersonalRow; named: Named }>;
type Written = Readonly<{ pack: Pack; call: PublishedCall }>;

const isPublished = (call: Call | undefined): call is PublishedCall => call?.status === 'published';

/** The version of the programme under which the file of a row was written, and its call. */
const writtenUnder = ({ row, named }: Props): Written | undefined => {
  const file: FileName | undefined = fileOf(named.names, row);
  const pack = file && named.packs.get(file.versionId);
  const call = pack?.calls.find(({ code }) => code === file?.callCode);
  return pack && isPublished(call) ? { pack, call } : undefined;
};

const questionOf = (props: Props): Question | undefined => {
  const under = writtenUnder(props);
  const asked = under && [under.call.form, ...under.call.rounds.flatMap(({ form }) => form ?? [])];
  return under?.pack.forms
    .filter(({ code }) => asked?.includes(code))
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .find(({ key }) => key === props.row.field);
};

/** The question as the person read it; its code when the form had no such question any more. */
export const QuestionInWords = (props: Props) => {
  const question = questionOf(props);
  return <T {...(question?.label ?? same(String(props.row.field)))} />;
};

/** The answer as the file shows it. */
export const AnswerInWords = (props: Props) => {
  const { lang } = useFrame();
  const question = questionOf(props);
  const { value } = props.row;
  if (question === undefined) return <>{typeof value === 'string' ? value : JSON.stringify(value)}</>;
  const { territories } = props.named.names;
  const described = describeAnswer(question, value as AnswerValue | null, lang, (id) => territories.get(id));
  return <Told described={described} costs={writtenUnder(props)?.call.costs} />;
};

const gridOf = (props: Props): Grid | undefined => {
  const under = writtenUnder(props);
  return under?.pack.grids.find(({ code }) => code === under.call.grid);
};

/** Points by criterion, as the grid calls them. */
export const PointsInWords = (props: Props) => {
  const { lang } = useFrame();
  const criteria = gridOf(props)?.criteria ?? [];
  const points = Object.entries(props.row.points as Readonly<Record<string, number>>);
  return (
    <ul>
      {points.map(([code, given]) => (
        <li key={code}>
          {`${criteria.find((one) => one.code === code)?.names[lang] ?? code}${lang === 'fr' ? ' :' : ':'} ${given}`}
        </li>
      ))}
    </ul>
  );
};
