import type { GeneratedBody } from '../../harness/vocabulary/index.js';
import {
  anyCuts,
  anyOffset,
  cut,
  generatedRequest,
  halfClose,
  insideOf,
  isNeverSeen,
  isSeenAs,
  octets,
  selfDelimitedBody,
  sending,
  serverProperty,
  topic,
  wholeOf,
  write,
} from '../../harness/vocabulary/index.js';

const whole = (body: GeneratedBody): string => wholeOf(generatedRequest(body));

const hello: GeneratedBody = { framing: 'sized', octets: 'hello', chunks: [5], extension: '' };
/** A part that ends behind so many octets. */
const upTo = (length: number) => ({ body: hello, place: length - 1 });

/** A strict part of a request: at least one octet, and at most all but its last chunk or its last octet. */
const partOf = (body: GeneratedBody, place: number): string => {
  const missing = body.framing === 'chunked' ? `0${body.extension}\r\n\r\n`.length : 1;
  return whole(body).slice(0, 1 + (place % (whole(body).length - missing)));
};

export default topic('properties/request-framing', [
  serverProperty<{ body: GeneratedBody }>({
    id: 'any-body-is-seen',
    title: 'Any body in any framing reaches the application octet for octet',
    requires: ['rfc9112-s6.3-10', 'rfc9112-s6.3-4', 'rfc9112-s7.1-1', 'rfc9112-s2.2-1'],
    features: ['saw', 'app.echo'],
    given: { body: selfDelimitedBody() },
    play: ({ body }) => sending(generatedRequest(body)),
    holds: isSeenAs(({ body }) => body.octets),
    show: ({ body }) => whole(body),
    faults: ['chunked-body-not-decoded', 'content-length-ignored'],
  }),

  serverProperty<{ body: GeneratedBody; cuts: readonly number[] }>({
    id: 'any-split-is-seen-the-same',
    title: 'How a request is cut into segments changes nothing',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-10', 'rfc9112-s7.1-1'],
    features: ['saw', 'app.echo'],
    given: { body: selfDelimitedBody(), cuts: anyCuts() },
    play: ({ body, cuts }) => sending(cut(octets(whole(body)), insideOf(whole(body).length, cuts))),
    holds: isSeenAs(({ body }) => body.octets),
    show: ({ body }) => whole(body),
    faults: ['head-in-one-segment', 'length-in-one-segment', 'chunk-size-in-one-segment'],
  }),

  serverProperty<{ body: GeneratedBody; place: number }>({
    id: 'no-part-is-seen',
    title: 'No strict part of a request that says where it ends is shown to the application',
    requires: ['rfc9112-s6.3-11', 'rfc9112-s8-3', 'rfc9112-s8-4'],
    features: ['saw', 'app.echo'],
    given: { body: selfDelimitedBody(), place: anyOffset() },
    always: [upTo(whole(hello).length - 2), upTo(whole(hello).indexOf(': 5') + 1)],
    play: ({ body, place }) => sending(write(octets(partOf(body, place))), halfClose()),
    baseline: ({ body }) => sending(generatedRequest(body)),
    holds: isNeverSeen(),
    show: ({ body, place }) => partOf(body, place),
    faults: ['short-body-is-served', 'missing-last-chunk-is-complete'],
  }),
]);
