import type { Field } from '../../../../harness/model/protocol.js';
import { OpenError } from '../errors.js';
import type { ClientFaults } from '../faults.js';
import type { Source } from '../net/source.js';
import { parseFields } from './fields.js';
import { readSection } from './lines.js';
import { checkSimple, soughtStatusLine } from './simple.js';
import { parseStatusLine, type StatusLine } from './status-line.js';

/** A head that was read, or the finding that the stream is an HTTP/0.9 reply, of which nothing was consumed. */
export type Head =
  ({ readonly kind: 'head'; readonly fields: readonly Field[] } & StatusLine) | { readonly kind: 'simple' };

const NAME = 'HTTP/';

/**
 * Reads a status line and its fields.
 *
 * What does not begin with `HTTP/` and a digit is an HTTP/0.9 reply (RFC 1945 section 6.1), but only as the first thing on a
 * connection: later it cannot be one, because an HTTP/0.9 reply ends with its connection.
 */
export async function readHead(source: Source, first: boolean, faults: ClientFaults): Promise<Head> {
  if (!(await begins(source, faults))) {
    if (first && faults.has('empty-reply-is-a-document')) return { kind: 'simple' };
    throw new OpenError('RemoteDisconnected', 'the connection was closed before any octet of a reply', 'head');
  }
  const waits = source.waits;
  if (faults.has('http09-blank-line-lost')) while (source.peek(2).toString('latin1') === '\r\n') source.take(2);
  const early = faults.has('http09-decided-on-first-piece');
  while (NAME.startsWith(source.peek(5).toString('latin1')) && source.size < 6 && !early) {
    if (!(await source.more())) break;
  }
  const begun = beginsStatusLine(source.peek(6).toString('latin1'), faults);
  if (!begun && !(faults.has('http09-status-line-sought') && soughtStatusLine(source))) {
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

/** Whether anything comes at all. */
async function begins(source: Source, faults: ClientFaults): Promise<boolean> {
  try {
    return await source.any();
  } catch (failure) {
    if (!faults.has('reset-is-an-empty-reply')) throw failure;
    source.push(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
    return true;
  }
}

function beginsStatusLine(octets: string, faults: ClientFaults): boolean {
  const written = faults.has('version-name-any-case') ? octets.toUpperCase() : octets;
  return (faults.has('http09-slash-refused') ? /^HTTP\// : /^HTTP\/[0-9]/).test(written);
}
