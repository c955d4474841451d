import type { Has } from '../faults/index.js';
import type { Input } from './input.js';
import { limits } from './limits.js';
import { refuse } from './refusal.js';

/**
 * Reads the first line of the next request, skipping a bounded number of empty lines before it (RFC 9112 section
 * 2.2). Nothing where the peer ended between requests. LF alone ends the line as well, as section 2.2 permits and
 * the clients of HTTP/0.9 need.
 *
 * @throws {Refusal} 400 for an unfinished line, 414 for one beyond the limit
 */
export async function readStartLine(input: Input, has: Has): Promise<string | undefined> {
  for (let empty = 0; ; empty++) {
    const line = await firstLine(input, has);
    if (line === undefined || line !== '') return line;
    if (empty > 0 && has('empty-line-is-a-request')) return 'GET / HTTP/1.0';
    if (empty >= limits.emptyLines || has('leading-crlf-refused')) refuse(400, 'There are too many empty lines.');
  }
}

async function firstLine(input: Input, has: Has): Promise<string | undefined> {
  const line = await input.line(limits.requestLine);
  const status = has('oversized-target-malformed') ? 400 : 414;
  if (line.kind === 'long') return refuse(status, 'The request line is too long.');
  if (line.kind === 'ended' && line.any && has('unfinished-line-served')) return line.text;
  if (line.kind === 'ended') return line.any ? refuse(400, 'The request line has no end.') : undefined;
  if (!line.crlf && has('bare-lf-refused')) refuse(400, 'The request line ends with LF alone.');
  if (line.split && has('head-in-one-segment')) refuse(400, 'The request line is cut.');
  if (line.text.length > 1_000 && has('long-request-line-refused')) refuse(414, 'The request line is too long.');
  return line.text;
}
