import type { VNode } from 'preact';
import { SIGNS, standingOf, unpackCell } from '../cell.js';
import type { Standing } from '../cell.js';
import type { PageCase, PageRequirement } from '../format.js';
import { caseHash, hashOf, matrixHash } from '../route.js';
import { Copy } from './copy.js';
import { index, placeOfRequirement } from './index-data.js';
import { Section } from './requirement-list.js';

/** One requirement: what it says and where, and what the case set does about it. */
export function RequirementPage({ id }: { readonly id: string }): VNode {
  const place = placeOfRequirement(id);
  const row = place === null ? undefined : index.requirements[place];
  if (place === null || row === undefined) {
    return (
      <main class="page">
        <h1>Unknown requirement</h1>
        <p>
          No requirement of this report is called <code>{id}</code>.
        </p>
      </main>
    );
  }
  const cases = index.cases.filter(({ requires }) => requires.includes(place));
  return (
    <main class="page">
      <p class="faint">
        <a href={hashOf({ at: 'requirements', query: '' })}>Requirements</a> / {row.authority}
      </p>
      <h1>{row.summary}</h1>
      <p>
        <code>{row.id}</code> <Copy text={() => row.id} /> <strong class="level">{row.level}</strong>{' '}
        <Section of={row} />
      </p>
      <p>{stateWords(row, cases.length)}</p>
      {cases.length > 0 && (
        <>
          <h2>Cases</h2>
          <p>
            <a href={matrixHash(`s:${row.id}`)}>Show them in the matrix</a>
          </p>
          <ul class="cases">
            {cases.map((one) => (
              <li key={one.id}>
                <a href={caseHash(one.id)}>{one.id}</a> {one.title} <Tally of={one} />
              </li>
            ))}
          </ul>
        </>
      )}
      {row.elsewhere.length > 0 && (
        <>
          <h2>Cases that were not run</h2>
          <ul class="cases">
            {row.elsewhere.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}

function stateWords({ state, reason, testable, elsewhere }: PageRequirement, cases: number): VNode {
  const side =
    testable === '' || testable === 'no'
      ? ''
      : ` It can be seen of ${testable === 'both' ? 'both sides' : `a ${testable}`}.`;
  switch (state) {
    case 'covered':
      return (
        <>
          <strong>Covered</strong> by {cases + elsewhere.length} case{cases + elsewhere.length === 1 ? '' : 's'}.{side}
        </>
      );
    case 'excluded':
      return (
        <>
          <strong>Excluded</strong>: {reason}
        </>
      );
    case 'gap':
      return (
        <>
          <strong class="foreseen">A gap</strong>: no case covers it, and no reason says why not.{side}
        </>
      );
  }
}

/** How many targets stand how in a case. */
function Tally({ of }: { readonly of: PageCase }): VNode {
  const standings = of.cells.map(unpackCell).flatMap((cell) => (cell === null ? [] : [standingOf(cell)]));
  const count = (standing: Standing): number => standings.filter((one) => one === standing).length;
  return (
    <span class="tally">
      {(Object.keys(SIGNS) as Standing[])
        .filter((standing) => count(standing) > 0)
        .map((standing) => (
          <span class={standing}>
            {SIGNS[standing]} {count(standing)}{' '}
          </span>
        ))}
    </span>
  );
}
