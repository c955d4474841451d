import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PageRequirement } from '../format.js';
import { matchesRequirement } from '../query/match.js';
import { parseQuery } from '../query/parse.js';
import { hashOf } from '../route.js';
import { Complaints } from './complaints.js';
import { index } from './index-data.js';

const STATES = ['covered', 'excluded', 'gap'] as const;

/** So many rows are drawn at first of each document. */
const FIRST = 60;

/** Every requirement, by document: covered by cases, excluded with a reason, or a gap. */
export function RequirementsPage({ query: text }: { readonly query: string }): VNode {
  const query = useMemo(() => parseQuery(text), [text]);
  const rows = useMemo(() => index.requirements.filter((row) => matchesRequirement(row, query)), [query]);
  const authorities = [...new Set(rows.map(({ authority }) => authority))];
  return (
    <main class="page">
      <h1>Requirements</h1>
      <p class="choice">
        {STATES.map((state) => (
          <a
            href={hashOf({ at: 'requirements', query: `is:${state}` })}
            aria-current={text === `is:${state}` ? 'true' : undefined}
          >
            {state} {index.requirements.filter((row) => row.state === state).length}
          </a>
        ))}
        <a href={hashOf({ at: 'requirements', query: '' })}>all {index.requirements.length}</a>
      </p>
      <Complaints of={query.complaints} />
      {rows.length === 0 && <p>No requirement is as wanted.</p>}
      {authorities.map((authority) => (
        <Authority key={authority} name={authority} rows={rows.filter((row) => row.authority === authority)} />
      ))}
    </main>
  );
}

function Authority({ name, rows }: { readonly name: string; readonly rows: readonly PageRequirement[] }): VNode {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(rows.length <= FIRST);
  const shown = all ? rows : rows.slice(0, FIRST);
  const counts = STATES.map((state) => [state, rows.filter((row) => row.state === state).length] as const);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <strong>{name}</strong>{' '}
        <span class="faint">
          {counts
            .filter(([, count]) => count > 0)
            .map(([state, count]) => `${count} ${state}`)
            .join(', ')}
        </span>
      </summary>
      {open && (
        <table class="coverage">
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={hashOf({ at: 'requirement', id: row.id })}>{row.id}</a>
                </th>
                <td class="level">{row.level}</td>
                <td class={row.state}>{row.state}</td>
                <td>{row.summary}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {open && shown.length < rows.length && (
        <button type="button" class="small" onClick={() => setAll(true)}>
          {rows.length - shown.length} more
        </button>
      )}
    </details>
  );
}
