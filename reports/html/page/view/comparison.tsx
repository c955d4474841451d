import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { unpackCell } from '../cell.js';
import { comparableLines } from '../comparable.js';
import { DIFF_LINES, diffLines } from '../diff.js';
import type { PageCase, PageEvidence } from '../format.js';
import { hashOf } from '../route.js';
import type { Route } from '../route.js';
import { index, placeOfTarget } from './index-data.js';

type ComparisonProps = {
  readonly one: PageCase;
  readonly evidence: PageEvidence;
  readonly target: number;
  readonly route: Extract<Route, { at: 'case' }>;
};

/** How the wire differs from that of another target. */
export function Comparison({ one, evidence, target, route }: ComparisonProps): VNode | null {
  const others = index.targets
    .map(({ name }, at) => ({ name, at, cell: unpackCell(one.cells[at] ?? -1) }))
    .filter(({ at, cell }) => at !== target && cell !== null)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  if (others.length === 0) return null;
  const choose = (name: string): void =>
    // The place in the page stays, and so does the way back.
    location.replace(hashOf({ ...route, against: name === '' ? null : name }));
  const against = route.against === null ? null : placeOfTarget(route.against);
  return (
    <section>
      <h2>Compared with another target</h2>
      <select
        aria-label="Another target"
        value={route.against ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">choose one</option>
        {others.map(({ name, cell }) => (
          <option value={name}>
            {name} ({cell?.verdict})
          </option>
        ))}
      </select>
      {against !== null && <Differences evidence={evidence} left={target} right={against} />}
    </section>
  );
}

function Differences({
  evidence,
  left,
  right,
}: {
  readonly evidence: PageEvidence;
  readonly left: number;
  readonly right: number;
}): VNode {
  const sides = useMemo(
    () => [left, right].map((at) => comparableLines(evidence.proofs[at]?.transcript ?? [])) as [string[], string[]],
    [evidence, left, right],
  );
  const lines = useMemo(() => diffLines(...sides), [sides]);
  const names = [left, right].map((at) => index.targets[at]?.name ?? '');
  const silent = names.filter((_, side) => sides[side]?.length === 0);
  if (silent.length > 0)
    return <p>There is no transcript of {silent.join(' and ')} to compare: a property that holds leaves none.</p>;
  if (lines.every(({ side }) => side === 'both'))
    return <p>On the wire both did the same, apart from times and ports.</p>;
  return (
    <>
      <p class="faint">
        <span class="left">− {names[0]}</span> <span class="right">+ {names[1]}</span>, connection after connection,
        without times and ports
        {sides.some(({ length }) => length > DIFF_LINES) ? `; the first ${DIFF_LINES} lines` : ''}
      </p>
      <pre class="diff">
        {lines.map(({ side, text }) => (
          <span class={side}>
            {side === 'both' ? '  ' : side === 'left' ? '− ' : '+ '}
            {text}
            {'\n'}
          </span>
        ))}
      </pre>
    </>
  );
}
