import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Query } from '../query/parse.js';
import type { Row, Selected } from '../query/select.js';
import { scrolledTo, windowOf } from '../window.js';
import type { Window } from '../window.js';
import { index } from './index-data.js';
import { useKeys } from './keys.js';
import { cellWidth, headHeight, nameWidth, roomOf, ROW } from './matrix-measures.js';
import { moves } from './matrix-moves.js';
import { place } from './matrix-place.js';
import { MatrixName } from './matrix-name.js';
import { MatrixRow } from './matrix-row.js';

type MatrixProps = { readonly selected: Selected; readonly query: Query; readonly marks: boolean };

/** What is drawn: which rows, which columns, and how wide the box is. */
type View = { readonly rows: Window; readonly columns: Window; readonly width: number };

/** How many rows and columns are drawn beyond what is to be seen. */
const SPARE = { rows: 10, columns: 2 };

/** The table itself. Only rows and columns that can be seen are in the document; rows have one height, columns one width. */
export function Matrix({ selected, query, marks }: MatrixProps): VNode {
  const { rows, columns } = selected;
  const box = useRef<HTMLDivElement>(null);
  const seen = useRef(selected);
  const [view, setView] = useState<View>(() =>
    viewOf(place, { width: innerWidth, height: innerHeight }, selected, marks),
  );
  const [at, setAt] = useState(place.at);
  const look = (): void => {
    const { current } = box;
    if (current === null) return;
    place.top = current.scrollTop;
    place.left = current.scrollLeft;
    const size = { width: current.clientWidth, height: current.clientHeight };
    const next = viewOf(place, size, selected, marks);
    setView((before) => (same(before, next) ? before : next));
  };
  useLayoutEffect(() => {
    // Who comes back finds the place where he was; who asks for something else begins at its top.
    if (seen.current !== selected) {
      place.top = 0;
      place.at = { row: -1, column: 0 };
      setAt(place.at);
    }
    seen.current = selected;
    box.current?.scrollTo({ top: place.top, left: place.left });
    look();
    addEventListener('resize', look);
    return () => removeEventListener('resize', look);
  }, [selected]);
  const cell = cellWidth(view.width, columns.length, marks);
  const choose = (row: number, column: number): void => {
    place.at = { row, column };
    setAt(place.at);
    box.current?.scrollTo({
      top: scrolledTo(row, ROW, box.current.scrollTop, box.current.clientHeight - headHeight(marks)),
      left: scrolledTo(column, cell, box.current.scrollLeft, box.current.clientWidth - nameWidth()),
    });
  };
  const page = (): number => Math.floor((box.current?.clientHeight ?? 0) / ROW) - 2;
  useKeys(useMemo(() => moves(selected, at, choose, page), [selected, at, cell]));
  const shown = useMemo(
    () => columns.slice(view.columns.from, view.columns.to),
    [columns, view.columns.from, view.columns.to],
  );
  const size = {
    width: `${nameWidth() + columns.length * cell}px`,
    '--row': `${ROW}px`,
    '--head': `${headHeight(marks)}px`,
    '--name': `${nameWidth()}px`,
    '--cell': `${cell}px`,
    '--skip': `${view.columns.from * cell}px`,
  };
  const drawn = rows.slice(view.rows.from, view.rows.to);
  const above = <div style={{ height: `${view.rows.from * ROW}px` }} />;
  const below = <div style={{ height: `${Math.max(0, rows.length - view.rows.to) * ROW}px` }} />;
  return (
    <div
      ref={box}
      class={marks ? 'matrix marks' : 'matrix'}
      role="grid"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-label="Verdicts"
      tabIndex={0}
      onScroll={look}
    >
      <div class="canvas" style={size} role="presentation">
        <div class="corner" role="presentation">
          case
        </div>
        <div class="head row" role="row" aria-rowindex={1}>
          <i class="skip" />
          {shown.map((column) => (
            <span key={column} class="target" role="columnheader" title={titleOf(column)}>
              {index.targets[column]?.name}
            </span>
          ))}
        </div>
        {/* One column that stays, instead of a cell in every row: browsers make a layer of each thing that stays. */}
        <div class="names" role="presentation">
          {above}
          {drawn.map((row, offset) => (
            <MatrixName key={keyOf(row)} row={row} chosen={at.row === view.rows.from + offset} />
          ))}
          {below}
        </div>
        <div role="presentation">
          {above}
          {drawn.map((row, offset) => (
            <MatrixRow
              key={keyOf(row)}
              row={row}
              place={view.rows.from + offset}
              columns={shown}
              query={query}
              room={marks ? 0 : roomOf(cell)}
              chosen={at.row === view.rows.from + offset ? at.column - view.columns.from : null}
            />
          ))}
          {below}
        </div>
      </div>
    </div>
  );
}

function keyOf(row: Row): string | number {
  return row.row === 'topic' ? row.topic : row.at;
}

type Size = { readonly width: number; readonly height: number };

function viewOf(scroll: { top: number; left: number }, { width, height }: Size, of: Selected, marks: boolean): View {
  const cell = cellWidth(width, of.columns.length, marks);
  return {
    rows: windowOf(scroll.top, height, ROW, of.rows.length, SPARE.rows),
    columns: windowOf(scroll.left, width - nameWidth(), cell, of.columns.length, SPARE.columns),
    width,
  };
}

function same(a: View, b: View): boolean {
  return (
    a.width === b.width &&
    a.rows.from === b.rows.from &&
    a.rows.to === b.rows.to &&
    a.columns.from === b.columns.from &&
    a.columns.to === b.columns.to
  );
}

function titleOf(column: number): string {
  const target = index.targets[column];
  return target === undefined ? '' : [target.name, target.version, target.claims.join(' ')].join(', ');
}
