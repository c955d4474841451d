import type { VNode } from 'preact';
import { SIGNS, STANDING_WORDS, standingOf, unpackCell } from '../cell.js';
import type { Cell, PageCase, PageEvidence } from '../format.js';
import { caseHash } from '../route.js';
import { index } from './index-data.js';

type Ended = { readonly target: number; readonly cell: Cell };

/** The named outcomes with the targets that ended so, then those that ended without any. */
export function Outcomes({
  one,
  evidence,
  chosen,
}: {
  readonly one: PageCase;
  readonly evidence: PageEvidence;
  readonly chosen: number | null;
}): VNode {
  const ended = one.cells.flatMap((packed, target): readonly Ended[] => {
    const cell = unpackCell(packed);
    return cell === null ? [] : [{ target, cell }];
  });
  const of = (outcome: number): readonly Ended[] => ended.filter(({ cell }) => cell.outcome === outcome);
  const rest = of(-1);
  const verdicts = [...new Set(rest.map(({ cell }) => cell.verdict))];
  return (
    <section>
      <h2>Outcomes, and who ended with each</h2>
      <ul class="outcomes">
        {one.outcomes.map((name, at) => {
          const known = evidence.outcomes[at];
          const word = known === undefined ? 'unknown' : known.accepted ? 'accepted' : 'rejected';
          return (
            <li key={name}>
              <p>
                <span class={`kind ${word}`}>{word}</span> <strong>{name}</strong>
                {known !== undefined && known.describe !== '' && <span class="faint"> {known.describe}</span>}
              </p>
              <Targets one={one} ended={of(at)} chosen={chosen} />
            </li>
          );
        })}
        {verdicts.map((verdict) => (
          <li key={`-${verdict}`}>
            <p>
              <span class="kind">none</span> <strong>{verdict}</strong>
            </p>
            <Targets one={one} ended={rest.filter(({ cell }) => cell.verdict === verdict)} chosen={chosen} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Targets({
  one,
  ended,
  chosen,
}: {
  readonly one: PageCase;
  readonly ended: readonly Ended[];
  readonly chosen: number | null;
}): VNode | null {
  if (ended.length === 0) return null;
  return (
    <p class="ends">
      {ended.map(({ target, cell }) => {
        const standing = standingOf(cell);
        const name = index.targets[target]?.name ?? '';
        return (
          <>
            <a
              href={caseHash(one.id, name)}
              title={`${cell.verdict}, ${STANDING_WORDS[standing]}, ${cell.level}`}
              aria-current={target === chosen ? 'true' : undefined}
            >
              <span class={standing}>{SIGNS[standing]}</span> {name}
            </a>{' '}
          </>
        );
      })}
    </p>
  );
}
