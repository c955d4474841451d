import type { VNode } from 'preact';
import type { Line } from '../messages.js';

/** What stands in front of a line of the transcript: milliseconds, the connection where there are several, and who did it. */
export function Margin({
  line,
  at,
  several,
}: {
  readonly line: Line;
  readonly at: number;
  readonly several: boolean;
}): VNode {
  return (
    <>
      <span class="when">{at.toFixed(2)}</span>
      <span class="conn">{several ? line.conn : ''}</span>
      <span class="arrow">{line.dir === 'out' ? '→' : '←'}</span>
    </>
  );
}
