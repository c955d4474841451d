import { oneLine } from '../text/plain.js';

/** Prose on one line in which nothing is markup, neither Markdown's nor HTML's, nor an address that becomes a link by itself. */
export function prose(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]~]/g, '\\$&')
    .replace(/^(?=[#+=-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/(?<=www)\./gi, '\\.')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/**
 * A code span on one line, as CommonMark section 6.1 has it: its fence is longer than any run of backticks within. Mentions and
 * links of the text mean nothing here.
 */
export function code(text: string): string {
  const line = oneLine(text);
  const fence = '`'.repeat(longestRun(line) + 1);
  const room = /^[` ]|[` ]$/.test(line) || line === '' ? ' ' : '';
  return `${fence}${room}${line}${room}${fence}`;
}

/** A fenced block, as CommonMark section 4.5 has it: no line of the text can close it. The lines are shown as they are. */
export function fenced(lines: readonly string[], language = 'text'): readonly string[] {
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => longestRun(line) + 1)));
  return [`${fence}${language}`, ...lines, fence];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
