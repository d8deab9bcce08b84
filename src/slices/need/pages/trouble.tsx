import { one, type Problem } from '#platform/web';
import { ErrorSummary, Notice, T } from '#ui/kit';

/** What stood in the way of the last form of the page. */
export const Trouble = ({ problem }: { problem: Problem | undefined }) => {
  if (problem === undefined) return null;
  if (problem.errors.length > 0) return <ErrorSummary errors={problem.errors} />;
  return (
    <Notice kind="stop" live title={<T fr="Rien n’a été enregistré" en="Nothing was saved" />}>
      <T text={problem.message} />
    </Notice>
  );
};

/** What was typed in a field of the form that was refused. */
export const typed = (problem: Problem | undefined, name: string): string | undefined =>
  problem?.fields[name] === undefined ? undefined : one(problem.fields, name);
