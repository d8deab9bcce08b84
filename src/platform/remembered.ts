/**
 * Keeps an answer for a while: what every page shows and hardly ever changes, such as the name of the programme.
 * @param now the clock of the process; an answer that failed is asked again
 */
export const remembered = <Asked, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
  lifeMs: number,
  now: () => Date,
): ((asked: Asked) => Promise<Answer>) => {
  let kept: { answer: Promise<Answer>; until: number } | undefined;
  return (asked) => {
    if (kept !== undefined && now().getTime() < kept.until) return kept.answer;
    const answer = ask(asked);
    kept = { answer, until: now().getTime() + lifeMs };
    answer.catch(() => {
      kept = undefined;
    });
    return answer;
  };
};
