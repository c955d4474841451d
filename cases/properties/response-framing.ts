import type { GeneratedBody } from '../../harness/vocabulary/index.js';
import {
  anyBody,
  anyCuts,
  anyOffset,
  arrives,
  clientProperty,
  cut,
  generatedReply,
  httpServer,
  insideOf,
  neverComplete,
  octets,
  opening,
  sameAsBaseline,
  selfDelimitedBody,
  topic,
  wholeOf,
} from '../../harness/vocabulary/index.js';

const whole = (body: GeneratedBody): string => wholeOf(generatedReply(body));
const split = (body: GeneratedBody, cuts: readonly number[]) =>
  cut(octets(whole(body)), insideOf(whole(body).length, cuts));
/** A strict prefix that reaches beyond the status line: less than that may be a document of HTTP/0.9 to a client that speaks it. */
function prefix(body: GeneratedBody, end: number): string {
  const all = whole(body);
  const least = all.indexOf('\r\n') + 2;
  return all.slice(0, least + (end % (all.length - least)));
}

export default topic('properties/response-framing', [
  clientProperty<{ body: GeneratedBody; cuts: readonly number[] }>({
    id: 'any-split-is-the-same',
    title: 'How a reply is cut into segments changes nothing',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-10', 'rfc9112-s7.1-1'],
    given: { body: anyBody(), cuts: anyCuts() },
    play: ({ body, cuts }) => opening(httpServer(split(body, cuts))),
    baseline: ({ body }) => opening(httpServer(octets(whole(body)))),
    holds: sameAsBaseline(),
    show: ({ body, cuts }) => segments(whole(body), insideOf(whole(body).length, cuts)),
    faults: ['head-in-one-segment', 'chunk-size-in-one-segment'],
  }),

  clientProperty<{ body: GeneratedBody }>({
    id: 'any-body-arrives',
    title: 'Any body in any framing arrives octet for octet',
    requires: ['rfc9112-s6.3-10', 'rfc9112-s6.3-4', 'rfc9112-s6.3-13', 'rfc9112-s2.2-1'],
    given: { body: anyBody() },
    play: ({ body }) => opening(httpServer(generatedReply(body))),
    holds: arrives(({ body }) => body.octets),
    show: ({ body }) => whole(body),
    faults: ['chunked-not-decoded', 'close-delimited-is-empty'],
  }),

  clientProperty<{ body: GeneratedBody; end: number }>({
    id: 'no-prefix-is-complete',
    title: 'No strict prefix of a message that says where it ends is reported as complete',
    requires: ['rfc9112-s8-2', 'rfc9112-s8-3', 'rfc9112-s8-4'],
    given: { body: selfDelimitedBody(), end: anyOffset() },
    play: ({ body, end }) => opening(httpServer(octets(prefix(body, end)))),
    baseline: ({ body }) => opening(httpServer(generatedReply(body))),
    holds: neverComplete(),
    show: ({ body, end }) => prefix(body, end),
    note: 'RFC 9112 section 8 counts a response cut anywhere before the end that its framing announces as incomplete.',
    faults: ['short-body-is-complete', 'missing-last-chunk-is-complete'],
  }),
]);

/** The segments of a message, a bar between them. */
function segments(octetsOf: string, cuts: readonly number[]): string {
  return [0, ...cuts].map((from, index) => octetsOf.slice(from, cuts[index])).join('|');
}
