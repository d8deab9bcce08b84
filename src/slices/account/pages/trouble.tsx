import type { Problem } from '#platform/web';
import { ErrorSummary, Notice } from '#ui/kit';

/** What stood in the way of a form: a rule in one sentence, or the list of answers to correct. */
export const Trouble = ({ problem }: { problem: Problem | undefined }) => {
  if (problem === undefined) return null;
  if (problem.errors.length > 0) return <ErrorSummary errors={problem.errors} />;
  return <Notice kind="stop" title={problem.message} live />;
};
