import type { Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { parseFields } from './fields.js';
import { readSection } from './lines.js';
import { checkSimple } from './simple.js';
import { parseStatusLine, type StatusLine } from './status-line.js';

/** A head that was read, or the finding that the stream is an HTTP/0.9 reply, of which nothing was consumed. */
export type Head =
  ({ readonly kind: 'head'; readonly fields: readonly Field[] } & StatusLine) | { readonly kind: 'simple' };

const NAME = 'HTTP/';

/**
 * Reads a status line and its fields.
 *
 * What does not begin with `HTTP/` is an HTTP/0.9 reply (RFC 1945 section 6), but only as the first thing on a connection:
 * later it cannot be one, because an HTTP/0.9 reply ends with its connection.
 */
export async function readHead(source: Source, first: boolean, faults: ClientFaults): Promise<Head> {
  if (!(await source.any())) {
    if (first && faults.has('empty-reply-is-a-document')) return { kind: 'simple' };
    throw new OpenError('RemoteDisconnected', 'the connection was closed before any octet of a reply', 'head');
  }
  const waits = source.waits;
  while (NAME.startsWith(source.peek(5).toString('latin1')) && source.size < 5) {
    if (!(await source.more())) break;
  }
  const name = source.peek(5).toString('latin1');
  if ((faults.has('version-name-any-case') ? name.toUpperCase() : name) !== NAME) {
    const allowed = first ? !faults.has('http09-reply-refused') : faults.has('http09-after-first-response');
    if (allowed) {
      await checkSimple(source, faults);
      return { kind: 'simple' };
    }
    throw new OpenError('BadStatusLine', 'the reply does not begin with HTTP/', 'head');
  }
  const { lines, ended } = await readSection(source, faults);
  if (ended && !faults.has('truncated-head-is-complete')) {
    throw new OpenError('IncompleteHead', 'the connection was closed inside the head of a reply', 'head');
  }
  if (source.waits !== waits && faults.has('head-in-one-segment')) {
    throw new OpenError('IncompleteHead', 'the head did not arrive in one segment', 'head');
  }
  const [statusLine, ...rest] = lines;
  return { kind: 'head', ...parseStatusLine(statusLine ?? '', faults), fields: parseFields(rest, faults) };
}
