import type { VNode } from 'preact';
import { SIGNS, STANDING_WORDS, standingOf, unpackCell } from '../cell.js';
import type { PageCase, PageCounterexample, PageProof } from '../format.js';
import { issueLink } from '../links.js';
import { Copy } from './copy.js';
import { index } from './index-data.js';

/** What one target did: its verdict, why, and how to have it again. */
export function VerdictCard({
  one,
  target,
  proof,
}: {
  readonly one: PageCase;
  readonly target: number;
  readonly proof: PageProof;
}): VNode {
  const { name = '', version = '' } = index.targets[target] ?? {};
  const cell = unpackCell(one.cells[target] ?? -1);
  const standing = cell === null ? 'uncounted' : standingOf(cell);
  const outcome = one.outcomes[cell?.outcome ?? -1];
  return (
    <section class={`verdict ${standing}`}>
      <h2>
        {name} <span class="faint">{version}</span>
      </h2>
      <p class="ended">
        <strong class={standing}>
          {SIGNS[standing]} {cell?.verdict}
        </strong>
        {outcome !== undefined && <span>: {outcome}</span>}
      </p>
      <p class="faint">
        {cell?.scored === false ? 'outside the set that scores' : STANDING_WORDS[standing]}, level {cell?.level},{' '}
        {proof.ms.toFixed(1)} ms
      </p>
      {proof.repeated !== undefined && <Repeated of={proof.repeated} />}
      {proof.because !== null && <Because of={proof.because} />}
      {proof.reasons.length > 0 && (
        <ul class="reasons">
          {proof.reasons.map((reason) => (
            <li>{reason}</li>
          ))}
        </ul>
      )}
      {proof.counterexample !== null && <CounterexampleView of={proof.counterexample} />}
      <p class="rerun">
        <code>{proof.rerun}</code> <Copy text={() => proof.rerun} />
      </p>
    </section>
  );
}

/** How often it was judged, and how each of these times ended. */
function Repeated({ of }: { readonly of: NonNullable<PageProof['repeated']> }): VNode {
  const all = of.reduce((sum, [, times]) => sum + times, 0);
  return (
    <p class="repeated">
      Judged {all} times:{' '}
      {of.map(([verdict, times]) => `${verdict} ${times} times`.replace(/ 1 times$/, ' once')).join(', ')}.
    </p>
  );
}

function Because({ of: { text, issue, verdict } }: { readonly of: NonNullable<PageProof['because']> }): VNode {
  const link = issue === null ? null : issueLink(issue);
  return (
    <p>
      Foreseen ({verdict.join(' or ')}): {text}{' '}
      {issue !== null &&
        (link === null ? (
          <code>{issue}</code>
        ) : (
          <a href={link} target="_blank" rel="noreferrer noopener">
            {issue} ↗
          </a>
        ))}
    </p>
  );
}

/** What a property was violated by: enough to have it again. */
function CounterexampleView({ of }: { readonly of: PageCounterexample }): VNode {
  const { seed, path, shrinks, runs, shown, given } = of;
  return (
    <div class="counterexample">
      <h3>Counterexample</h3>
      <p>
        Found in run {runs}, shrunk {shrinks} time{shrinks === 1 ? '' : 's'}; seed {seed}, path{' '}
        {path === '' ? 'none' : path}.
      </p>
      <pre>{shown}</pre>
      {given !== '' && (
        <details>
          <summary>The shrunk input as data</summary>
          <pre>{given}</pre>
          <Copy text={() => given} />
        </details>
      )}
    </div>
  );
}
