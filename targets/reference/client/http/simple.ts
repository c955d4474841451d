import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';

/** A limit on lines that a faulty client has; the document of a right one has none (HTTP/0.9, "Response"). */
const LINE_LIMIT = 64 * 1024;
const LF = 10;

/** Looks at the beginning of an HTTP/0.9 reply. Nothing in it can be wrong, so only a faulty client finds or takes anything. */
export async function checkSimple(source: Source, faults: ClientFaults): Promise<void> {
  if (faults.has('http09-http-refused') && source.peek(4).toString('latin1') === 'HTTP') {
    throw new OpenError('BadStatusLine', 'the reply begins with HTTP and has no version', 'head');
  }
  if (faults.has('http09-first-line-lost')) await source.line(LINE_LIMIT);
  if (faults.has('http09-line-limited')) {
    while (source.size <= LINE_LIMIT && !source.peek(LINE_LIMIT).includes(LF)) if (!(await source.more())) return;
    if (!source.peek(LINE_LIMIT).includes(LF)) throw new OpenError('LineTooLong', 'more than 64 KiB in a line', 'head');
  }
}

/** What a fault does with a document: it finds a status line at the beginning of a later line, and takes what stands before it away. */
export function soughtStatusLine(source: Source): boolean {
  const at = source.peek(LINE_LIMIT).indexOf('\nHTTP/1');
  if (at >= 0) source.take(at + 1);
  return at >= 0;
}
