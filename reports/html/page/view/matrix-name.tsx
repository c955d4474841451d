import type { VNode } from 'preact';
import { Component } from 'preact';
import { SIGNS } from '../cell.js';
import type { Row } from '../query/select.js';
import { caseHash } from '../route.js';
import { nameOf } from '../topic.js';
import { index } from './index-data.js';

type NameProps = { readonly row: Row; readonly chosen: boolean };

/** What stands in front of a row: the name of a case, or a topic with how many cases of it are shown. */
export class MatrixName extends Component<NameProps> {
  override shouldComponentUpdate(next: NameProps): boolean {
    return next.row !== this.props.row || next.chosen !== this.props.chosen;
  }

  override render({ row, chosen }: NameProps): VNode {
    if (row.row === 'topic') return <Topic row={row} />;
    const { id = '', title = '' } = index.cases[row.at] ?? {};
    return (
      <div class={chosen ? 'name chosen' : 'name'}>
        <a href={caseHash(id)} title={`${id}: ${title}`} tabIndex={-1}>
          {nameOf(id)}
        </a>
      </div>
    );
  }
}

function Topic({ row: { topic, cases, unexpected } }: { readonly row: Extract<Row, { row: 'topic' }> }): VNode {
  return (
    <div class="name topic" title={topic}>
      {topic} <span class="faint">{cases}</span>
      {unexpected > 0 && (
        <span class="unexpected" title={`${unexpected} not expected`}>
          {` ${SIGNS.unexpected} ${unexpected}`}
        </span>
      )}
    </div>
  );
}
