import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { hashOf } from '../route.js';
import type { Route } from '../route.js';
import { parseQuery } from '../query/parse.js';
import { rolesOf, select } from '../query/select.js';
import { Complaints } from './complaints.js';
import { index } from './index-data.js';
import { useKeys } from './keys.js';
import type { KeyMap } from './keys.js';
import { Matrix } from './matrix.js';
import { go } from './navigation.js';

const roles = rolesOf(index);
const toOverview: KeyMap = { Escape: () => go({ at: 'overview' }) };

/** The matrix with what chooses its part: rows are cases grouped by topic, columns the targets of one role. */
export function MatrixPage({ route }: { readonly route: Extract<Route, { at: 'matrix' }> }): VNode {
  const query = useMemo(() => parseQuery(route.query), [route.query]);
  const selected = useMemo(() => select(index, query, route.role), [query, route.role]);
  const { cases, cells, columns, role } = selected;
  useKeys(toOverview);
  return (
    <main class="matrix-page">
      <div class="tools">
        <span aria-live="polite">
          {counted(cases, 'case')}, {counted(columns.length, 'target')}
          {query.cells.length > 0 ? `, ${counted(cells, 'verdict')}` : ''}
        </span>
        {roles.length > 1 && (
          <span class="choice">
            {roles.map((one) => (
              <a href={hashOf({ ...route, role: one })} aria-current={one === role ? 'true' : undefined}>
                {one}s
              </a>
            ))}
          </span>
        )}
        <span class="choice">
          <a href={hashOf({ ...route, marks: false })} aria-current={route.marks ? undefined : 'true'}>
            words
          </a>
          <a href={hashOf({ ...route, marks: true })} aria-current={route.marks ? 'true' : undefined}>
            signs
          </a>
        </span>
      </div>
      <Complaints of={query.complaints} />
      {cases === 0 ? (
        <p class="page">Nothing is as wanted: take a term away, or look at another role.</p>
      ) : (
        <Matrix key={`${role ?? ''} ${String(route.marks)}`} selected={selected} query={query} marks={route.marks} />
      )}
    </main>
  );
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
