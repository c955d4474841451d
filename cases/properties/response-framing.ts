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
/** A message without what lies behind some place from `least` on and before `end`. */
const upTo = (message: string, least: number, end: number, place: number): string =>
  message.slice(0, least + (place % (end - least)));

const endOfHead = (message: string): number => message.indexOf('\r\n\r\n') + 4;

/** A part that ends inside the head, but behind the status line: less may be a document of HTTP/0.9 to a client that speaks it. */
const partOfHead = (message: string, place: number): string =>
  upTo(message, message.indexOf('\r\n') + 2, endOfHead(message), place);

/** What must not arrive of a message, at the least: its last octet, or its last chunk. */
const leastMissing = ({ framing, extension }: GeneratedBody): number =>
  framing === 'chunked' ? `0${extension}\r\n\r\n`.length : 1;

/** A part that ends behind the head. */
const partOfBody = (body: GeneratedBody, place: number): string =>
  upTo(whole(body), endOfHead(whole(body)), whole(body).length - leastMissing(body) + 1, place);

const mayBeCut = ({ framing, octets }: GeneratedBody): boolean => framing === 'chunked' || octets !== '';

export default topic('properties/response-framing', [
  clientProperty<{ body: GeneratedBody; cuts: readonly number[] }>({
    id: 'any-split-is-the-same',
    title: 'How a reply is cut into segments changes nothing',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-10', 'rfc9112-s7.1-1'],
    given: { body: anyBody(), cuts: anyCuts() },
    play: ({ body, cuts }) => opening(httpServer(split(body, cuts))),
    baseline: ({ body }) => opening(httpServer(octets(whole(body)))),
    holds: sameAsBaseline('for the reply in one piece', ({ body }) => body.octets),
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

  clientProperty<{ body: GeneratedBody; place: number }>({
    id: 'no-part-of-a-head-is-complete',
    title: 'No reply that ends inside its head is reported as complete',
    requires: ['rfc9112-s8-6', 'rfc9112-s2.1-1'],
    given: { body: anyBody(), place: anyOffset() },
    play: ({ body, place }) => opening(httpServer(octets(partOfHead(whole(body), place)))),
    baseline: ({ body }) => opening(httpServer(generatedReply(body))),
    holds: neverComplete(({ body }) => body.octets),
    show: ({ body, place }) => partOfHead(whole(body), place),
    note: 'The head ends with its empty line, so a cut that takes away no more than the last LF is one inside the head.',
    faults: ['truncated-head-is-complete'],
  }),

  clientProperty<{ body: GeneratedBody; place: number }>({
    id: 'no-part-of-a-body-is-complete',
    title: 'No reply that ends before the end its framing announces is reported as complete',
    requires: ['rfc9112-s8-2', 'rfc9112-s8-3', 'rfc9112-s8-4'],
    given: { body: selfDelimitedBody().filter(mayBeCut), place: anyOffset() },
    play: ({ body, place }) => opening(httpServer(octets(partOfBody(body, place)))),
    baseline: ({ body }) => opening(httpServer(generatedReply(body))),
    holds: neverComplete(({ body }) => body.octets),
    show: ({ body, place }) => partOfBody(body, place),
    note: 'RFC 9112 section 8 counts a chunked body as incomplete only while its zero-sized chunk is missing, so nothing is cut behind that.',
    faults: ['short-body-is-complete', 'missing-last-chunk-is-complete'],
  }),
]);

/** The segments of a message, a bar between them. */
function segments(octetsOf: string, cuts: readonly number[]): string {
  return [0, ...cuts].map((from, index) => octetsOf.slice(from, cuts[index])).join('|');
}
