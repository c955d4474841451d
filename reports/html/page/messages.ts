import type { WireEventName } from '../../../harness/model/index.js';
import type { PageEvent } from './format.js';

/**
 * One line of the story of a transcript.
 *
 * - `message`: what one side sent on a connection before anything else happened, on it or another, however many segments it came in.
 *   `from`, `to`: milliseconds; `omitted`: further octets that were counted, not kept.
 * - `event`: whatever else happened.
 */
export type Line =
  | {
      readonly line: 'message';
      readonly conn: string;
      readonly dir: 'in' | 'out';
      readonly from: number;
      readonly to: number;
      readonly segments: number;
      readonly octets: string;
      readonly omitted: number;
      readonly words: readonly string[];
    }
  | {
      readonly line: 'event';
      readonly conn: string;
      readonly dir: 'in' | 'out';
      readonly at: number;
      readonly event: Exclude<WireEventName, 'octets'>;
      readonly words: readonly string[];
    };

type Message = Extract<Line, { line: 'message' }>;

/** The transcript as messages and events, in order. */
export function linesOf(transcript: readonly PageEvent[]): readonly Line[] {
  const lines: Line[] = [];
  for (const [t, conn, dir, event, octets, omitted = 0, text] of transcript) {
    const words = text === undefined ? [] : [text];
    if (event !== 'octets') {
      lines.push({ line: 'event', conn, dir, at: t, event, words });
      continue;
    }
    const part: Message = {
      line: 'message',
      conn,
      dir,
      from: t,
      to: t,
      segments: 1,
      octets: octets ?? '',
      omitted,
      words,
    };
    const before = lines.at(-1);
    const goesOn = before?.line === 'message' && before.conn === conn && before.dir === dir && before.omitted === 0;
    if (goesOn) lines[lines.length - 1] = joined(before, part);
    else lines.push(part);
  }
  return lines;
}

function joined(before: Message, after: Message): Message {
  return {
    ...before,
    to: after.to,
    segments: before.segments + 1,
    octets: before.octets + after.octets,
    omitted: after.omitted,
    words: [...before.words, ...after.words],
  };
}
