import type { VNode } from 'preact';
import { Component } from 'preact';
import { SIGNS, STANDING_WORDS, standingOf, unpackCell } from '../cell.js';
import type { PageCase } from '../format.js';
import { matchesCell } from '../query/match.js';
import type { Query } from '../query/parse.js';
import type { Row } from '../query/select.js';
import { caseHash } from '../route.js';
import { shortened } from '../shortened.js';
import { index } from './index-data.js';

type RowProps = {
  readonly row: Row;
  readonly place: number;
  readonly columns: readonly number[];
  readonly query: Query;
  /** How many characters fit into a cell beside its sign; 0: signs alone, without words. */
  readonly room: number;
  /** The chosen column, null where the chosen cell is in another row. */
  readonly chosen: number | null;
};

/** One row. It is drawn again only when something of it has changed, so that scrolling draws the new rows alone. */
export class MatrixRow extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const { row, place, columns, query, room, chosen } = this.props;
    return (
      row !== next.row ||
      place !== next.place ||
      columns !== next.columns ||
      query !== next.query ||
      room !== next.room ||
      chosen !== next.chosen
    );
  }

  override render({ row, place, columns, query, room, chosen }: RowProps): VNode {
    if (row.row === 'topic') return <div class="row" role="row" aria-rowindex={place + 2} aria-label={row.topic} />;
    const one = index.cases[row.at];
    return (
      <div class="row" role="row" aria-rowindex={place + 2} aria-label={one?.id ?? ''}>
        <i class="skip" />
        {one !== undefined && columns.map((column, at) => cellOf(one, column, query, room, chosen === at))}
      </div>
    );
  }
}

function cellOf(one: PageCase, column: number, query: Query, room: number, chosen: boolean): VNode {
  const cell = unpackCell(one.cells[column] ?? -1);
  const name = index.targets[column]?.name ?? '';
  if (cell === null) return <span key={column} class={chosen ? 'cell none here' : 'cell none'} role="gridcell" />;
  const standing = standingOf(cell);
  const outcome = one.outcomes[cell.outcome] ?? '';
  const dim = query.cells.length > 0 && !matchesCell(cell, one.outcomes, query);
  const words = [cell.verdict, outcome].filter((word) => word !== '').join(': ');
  return (
    <span key={column} class={`cell ${standing}${dim ? ' dim' : ''}${chosen ? ' here' : ''}`} role="gridcell">
      <a
        tabIndex={-1}
        href={caseHash(one.id, name)}
        title={`${name}: ${words} (${STANDING_WORDS[standing]}, ${cell.level})`}
      >
        <b>{SIGNS[standing]}</b>
        {room === 0 ? null : ` ${cell.verdict}`}
        {room === 0 || outcome === '' ? null : <i>{shortened(`: ${outcome}`, room - cell.verdict.length)}</i>}
      </a>
    </span>
  );
}
