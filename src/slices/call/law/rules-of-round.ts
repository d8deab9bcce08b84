/** A version of the rules of a round, in force from an instant. */
export type RuleVersion<R> = Readonly<{ roundId: string; inForceFrom: Date; rules: R }>;

/**
 * The rules a file is judged by: those of the round it was submitted in, in the version in force at
 * that instant. A later version, or the rules of a later round, never apply by themselves.
 * @throws when no version of that round was in force: a file cannot have been submitted then
 * @rule ITN7-ROUND
 * @article rules of the round
 * @source MDF, BDT3
 * @certainty reading
 */
export const rulesFor = <R>(
  application: Readonly<{ submittedAt: Date; roundId: string }>,
  versions: readonly RuleVersion<R>[],
): RuleVersion<R> => {
  const inForce = versions
    .filter((version) => version.roundId === application.roundId && version.inForceFrom <= application.submittedAt)
    .sort((one, other) => other.inForceFrom.getTime() - one.inForceFrom.getTime());
  const [latest] = inForce;
  if (latest === undefined) throw new Error(`no rules of round ${application.roundId} were in force`);
  return latest;
};
