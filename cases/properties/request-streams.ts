import type { GeneratedRequest } from '../../harness/vocabulary/index.js';
import {
  anyCuts,
  anyOffset,
  anyRequests,
  insideOf,
  pipelineOf,
  answersInOrder,
  seesNoMoreThan,
  sendingAll,
  sendingAlone,
  serverProperty,
  sightOfRequest,
  topic,
} from '../../harness/vocabulary/index.js';

type Requests = readonly GeneratedRequest[];
const sights = (requests: Requests) => requests.map(sightOfRequest);

const HELLO: GeneratedRequest = {
  kind: 'echo',
  body: { framing: 'sized', octets: 'hello', chunks: [1], extension: '' },
};

const HELLO_IN_CHUNKS: GeneratedRequest = {
  kind: 'echo',
  body: { framing: 'chunked', octets: 'hello', chunks: [5], extension: '' },
};

/** Whether a line that breaks off behind HEAD is a request with that method nobody can say, nor whether its answer has content. */
const withoutHead = (requests: Requests): Requests =>
  requests.map((one) => (one.kind === 'head' ? { ...one, kind: 'bytes' } : one));

/** How long a pipeline is as it is sent in parts. */
const lengthOf = (requests: Requests): number => pipelineOf(requests).replaceAll('{peer}', 'localhost').length;

/** A strict part of a pipeline. Placeholders count as they are written, for the part is sent as it stands. */
const partOf = (requests: Requests, place: number): string => {
  const all = pipelineOf(requests).replaceAll('{peer}', 'localhost');
  return all.slice(0, 1 + (place % (all.length - 1)));
};

/** The requests that such a part holds to their end. */
const wholeIn = (requests: Requests, part: string): Requests => {
  return requests.filter((_, index) => lengthOf(requests.slice(0, index + 1)) <= part.length);
};

export default topic('properties/request-streams', [
  serverProperty<{ requests: Requests }>({
    id: 'pipelines-are-sequences',
    title: 'Any requests in one write are seen and answered one after the other, up to the end of the connection',
    requires: ['rfc9112-s9.3.2-3', 'rfc9112-s6.3-10', 'rfc9112-s6.3-12', 'rfc9112-s6.3-4', 'rfc9112-s2.1-1'],
    features: ['saw', 'app.echo', 'app.bytes'],
    given: { requests: anyRequests(12) },
    play: ({ requests }) => sendingAll(requests),
    holds: answersInOrder(({ requests }) => sights(requests)),
    show: ({ requests }) => pipelineOf(requests),
    note: 'A server may close behind any reply (RFC 9112 section 9.5), and ask for a length with 411 (section 6.3).',
    faults: ['pipelined-out-of-order', 'content-length-ignored', 'head-with-body'],
  }),

  serverProperty<{ requests: Requests; cuts: readonly number[] | 'every' }>({
    id: 'segments-do-not-matter',
    title: 'How a pipeline is cut into segments changes nothing',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-10', 'rfc9112-s6.3-4', 'rfc9112-s7.1-1'],
    features: ['saw', 'app.echo', 'app.bytes'],
    given: { requests: anyRequests(4), cuts: anyCuts() },
    always: [
      {
        requests: [
          { kind: 'head', length: 1 },
          { kind: 'echo', body: { framing: 'chunked', octets: '\r\n', chunks: [1], extension: '' } },
        ],
        cuts: 'every',
      },
      { requests: [HELLO], cuts: 'every' },
    ],
    play: ({ requests, cuts }) =>
      sendingAll(requests, cuts === 'every' ? cuts : insideOf(pipelineOf(requests).length, cuts)),
    holds: answersInOrder(({ requests }) => sights(requests)),
    show: ({ requests }) => pipelineOf(requests),
    faults: ['head-in-one-segment', 'length-in-one-segment', 'chunk-size-in-one-segment'],
  }),

  serverProperty<{ requests: Requests; place: number }>({
    id: 'parts-are-no-requests',
    title: 'Of a pipeline that breaks off anywhere, only the requests that are whole are seen',
    requires: ['rfc9110-s5.3-4', 'rfc9112-s6.3-11', 'rfc9112-s8-3', 'rfc9112-s8-4'],
    features: ['saw', 'app.echo', 'app.bytes'],
    given: { requests: anyRequests(3).map(withoutHead), place: anyOffset() },
    always: [
      { requests: [HELLO], place: lengthOf([HELLO]) - 2 },
      // Without the line end behind the last chunk.
      { requests: [HELLO_IN_CHUNKS], place: lengthOf([HELLO_IN_CHUNKS]) - 3 },
    ],
    play: ({ requests, place }) => sendingAlone(partOf(requests, place)),
    baseline: ({ requests }) => sendingAll(requests),
    holds: seesNoMoreThan(({ requests, place }) => [sights(wholeIn(requests, partOf(requests, place)))]),
    show: ({ requests, place }) => partOf(requests, place),
    faults: ['unfinished-head-served', 'short-body-is-served', 'missing-last-chunk-is-complete'],
  }),
]);
