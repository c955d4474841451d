import type { Transcript, WireEvent } from '../../harness/model/index.js';
import { visible } from '../../harness/model/index.js';
import { oneLine } from './plain.js';

/** How much of a transcript to show: events in all, octets of each. */
export type TranscriptLimits = { readonly events: number; readonly octets: number };

/** What fits a screen. */
export const BRIEF: TranscriptLimits = { events: 60, octets: 400 };

/** Room for the name of a data connection, before it is known whether there will be one. */
const LIVE_WIDTH = 'c1.d1'.length;

/** What a page that unfolds can hold. */
export const LONG: TranscriptLimits = { events: 1_000, octets: 4_096 };

/**
 * A transcript as lines: milliseconds, connection, arrow (`→` by the harness, `←` by the target), event. Control characters
 * are visible, and octets go on in a new line after each line feed.
 */
export function transcriptLines(transcript: Transcript, limits: TranscriptLimits): readonly string[] {
  const shown = transcript.slice(0, limits.events);
  const width = Math.max(0, ...shown.map(({ conn }) => oneLine(conn).length));
  const hidden = transcript.length - shown.length;
  const more = hidden === 0 ? [] : [`… ${plural(hidden, 'more event')}; events.jsonl has them all`];
  return [...shown.flatMap((event) => eventLines(event, width, limits.octets)), ...more];
}

/** One event as lines, while its exchange goes on. */
export function liveLines(event: WireEvent): readonly string[] {
  return eventLines(event, LIVE_WIDTH, LONG.octets);
}

function eventLines(event: WireEvent, width: number, limit: number): readonly string[] {
  const arrow = event.dir === 'out' ? '→' : '←';
  const head = `${event.t.toFixed(2).padStart(9)} ms  ${oneLine(event.conn).padEnd(width)} ${arrow} `;
  const words = event.text === undefined ? [] : [oneLine(event.text)];
  if (event.event !== 'octets') return [`${head}${[event.event, ...words].join(': ')}`];
  const indent = ' '.repeat(head.length);
  return [...octetLines(event, limit), ...words].map((line, index) => `${index === 0 ? head : indent}${line}`);
}

function octetLines({ octets = '', omitted = 0 }: WireEvent, limit: number): readonly string[] {
  const lines = octets
    .slice(0, limit)
    .split(/(?<=\n)/)
    .map(visible);
  const hidden = Math.max(0, octets.length - limit) + omitted;
  return hidden === 0 ? lines : [...lines, `… ${plural(hidden, 'more octet')}`];
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
