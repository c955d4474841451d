/** One line of a comparison: in both, or in one of the two alone. */
export type DiffLine = { readonly side: 'both' | 'left' | 'right'; readonly text: string };

/** How many lines of each side are compared: the table of the comparison has the square of it. */
export const DIFF_LINES = 1_000;

/** The shortest way from one text to the other, line by line: a longest common subsequence stays. */
export function diffLines(left: readonly string[], right: readonly string[]): readonly DiffLine[] {
  const a = left.slice(0, DIFF_LINES);
  const b = right.slice(0, DIFF_LINES);
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const both = (text: string): DiffLine => ({ side: 'both', text });
  return [
    ...a.slice(0, head).map(both),
    ...between(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...a.slice(a.length - tail).map(both),
  ];
}

function between(a: readonly string[], b: readonly string[]): readonly DiffLine[] {
  // common[i * width + j]: how long a common subsequence of a from i on and b from j on can be.
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: DiffLine[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [one, other] = [a[i], b[j]];
    if (one !== undefined && one === other) {
      lines.push({ side: 'both', text: one });
      i += 1;
      j += 1;
    } else if (one !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ side: 'left', text: one });
      i += 1;
    } else if (other !== undefined) {
      lines.push({ side: 'right', text: other });
      j += 1;
    }
  }
  return lines;
}
