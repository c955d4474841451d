import type { Octets, WireRequest } from '../model/index.js';
import type { Sight } from '../property/index.js';
import { fieldValues, RequestReader } from '../wire/index.js';
import type { Problem } from '../wire/index.js';

/** What can be wrong in the chunks of a body. */
const IN_CHUNKS: readonly Problem[] = [
  'chunk size is not hex',
  'bare LF after the chunk size',
  'chunk data not followed by CRLF',
];

/** What makes a request one that must be refused, and the connection ended, for nobody knows what follows (RFC 9112 sections 5.1 and 6.3). */
const UNFRAMED: readonly Problem[] = ['space before colon', 'framing cannot be trusted', ...IN_CHUNKS];

/** What is no request by the grammar, and no exception lets it be one (RFC 9112 sections 2.2 and 3.2). */
const MALFORMED: readonly Problem[] = [
  ...UNFRAMED,
  'no colon',
  'empty field name',
  'invalid field name',
  'invalid request line',
  'invalid method',
  'empty request target',
  'whitespace in the request target',
  'invalid version',
  'lower-case version',
  'Content-Length is not a number',
  'Content-Length twice with different values',
];

/** After which a request is the last of its connection, although it may be served (RFC 9112 section 6.1). */
const LAST: Problem = 'both Content-Length and Transfer-Encoding';

/** What makes a request the last, and its framing faulty, so that its body is whatever a server takes for it (RFC 9112 section 6.1). */
const FAULTY: Problem = 'Transfer-Encoding in an HTTP/1.0 message';

/**
 * The readings of octets whose framing is in question that a server may take, as the requests each finds. Whatever leaves the framing open
 * ends a reading. A bare CR counts as a space, and NUL in a field value too (RFC 9112 section 2.2, RFC 9110 section 5.5); LF alone
 * may end a line of a head or count as a space.
 */
export function framedReadings(octets: Octets): readonly (readonly Sight[])[] {
  return headReadings(octets).map((one) => read(one, UNFRAMED));
}

/** The one reading of octets whose chunks are in question: LF alone ends no line there (RFC 9112 section 7.1). */
export function chunkedReadings(octets: Octets): readonly (readonly Sight[])[] {
  return [read(octets.replace(STRAY, ' '), UNFRAMED)];
}

/** The readings of octets that are malformed anywhere. Any whitespace may divide the request line (RFC 9112 section 3). */
export function tolerantReadings(octets: Octets): readonly (readonly Sight[])[] {
  const divided = octets.replace(/^((?:\r?\n)*)([^\n]*?)(?=\r?\n|$)/, (_, blank: string, line: string) => {
    return blank + line.replace(/[ \t\v\f\r]+/g, ' ').trim();
  });
  return headReadings(divided).map((one) => read(one, MALFORMED));
}

const STRAY = /\r(?!\n)/g;

/** What the head of the first request may be taken for: with each LF alone as a line end, and as a space. */
function headReadings(octets: Octets): readonly Octets[] {
  const tolerant = inHead(octets, /\n\r?\n/, (head) => head.replace(STRAY, ' ').replaceAll('\0', ' '));
  return [tolerant, inHead(tolerant, /\r\n\r\n/, (head) => head.replace(/(?<!\r)\n/g, ' '))];
}

/** Changes a head, up to and including the empty line that ends it, and leaves alone what follows. */
function inHead(octets: Octets, empty: RegExp, change: (head: Octets) => Octets): Octets {
  const found = empty.exec(octets);
  const end = found === null ? octets.length : found.index + found[0].length;
  return change(octets.slice(0, end)) + octets.slice(end);
}

/**
 * The requests in octets. Content of GET has no meaning (RFC 9110 section 9.3.1), and an interface may have no room for it: then the application
 * sees the request before its content has come, and whatever becomes of that, but nothing behind it.
 */
function read(octets: Octets, refused: readonly Problem[]): readonly Sight[] {
  const reader = new RequestReader('c1');
  const complete = reader.push(Buffer.from(octets, 'latin1'));
  const { inBody } = reader;
  const rest = reader.end();
  const sights: Sight[] = [];
  for (const request of rest === null ? complete : [...complete, rest]) {
    const { method, target, body, problems } = request;
    const faulty = problems.includes(FAULTY) && !problems.includes('space before colon');
    const isRefused = refused.some((one) => !IN_CHUNKS.includes(one) && problems.includes(one));
    const isBroken = !request.complete || IN_CHUNKS.some((one) => refused.includes(one) && problems.includes(one));
    if (!faulty && (isRefused || (isBroken && (method !== 'GET' || (request === rest && !inBody))))) break;
    // What the application makes of a request that is wrong somehow is not asked: only that it is no other.
    const encodable = problems.includes('octet not allowed in the request target');
    const told = problems.length === 0 && request.complete && (method !== 'GET' || body.octets === '');
    sights.push({ method, target: encodable ? null : target, body: told ? body.octets : null });
    if (faulty || isBroken || problems.includes(LAST) || !persists(request)) break;
  }
  return sights;
}

/** Whether a request leaves its connection open (RFC 9112 section 9.3). */
function persists({ version, fields }: WireRequest): boolean {
  const options = fieldValues(fields, 'Connection').flatMap((value) => value.toLowerCase().split(/[\t ]*,[\t ]*/));
  if (options.includes('close')) return false;
  return version === '' || version === 'HTTP/1.0' ? version !== '' && options.includes('keep-alive') : true;
}
