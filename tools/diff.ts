const CONTEXT_LINES = 2;

/** The lines that differ between two texts, with a little around them: `-` before, `+` after. */
export const diff = (before: string, after: string): string => {
  const [a, b] = [before.split('\n'), after.split('\n')];
  const common = longestCommon(a, b);
  const marked: { sign: ' ' | '-' | '+'; line: string }[] = [];
  let [i, j] = [0, 0];
  for (const [left, right] of [...common, [a.length, b.length] as const]) {
    while (i < left) marked.push({ sign: '-', line: a[i++] ?? '' });
    while (j < right) marked.push({ sign: '+', line: b[j++] ?? '' });
    if (left < a.length) marked.push({ sign: ' ', line: a[left] ?? '' });
    [i, j] = [left + 1, right + 1];
  }
  const near = (at: number) =>
    marked.slice(Math.max(0, at - CONTEXT_LINES), at + CONTEXT_LINES + 1).some(({ sign }) => sign !== ' ');
  return marked.flatMap(({ sign, line }, at) => (near(at) ? [`${sign} ${line}`] : [])).join('\n');
};

/** Pairs of line numbers that the two texts share, in order; the ends that agree are taken off first. */
const longestCommon = (a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] => {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [rows, columns] = [a.length - head - tail, b.length - head - tail];
  const longest = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const same = a[head + row] === b[head + column];
      longest[row]![column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = Array.from({ length: head }, (_, index) => [index, index] as const);
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[head + row] === b[head + column]) pairs.push([head + row++, head + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  for (let index = tail; index > 0; index -= 1) pairs.push([a.length - index, b.length - index]);
  return pairs;
};
