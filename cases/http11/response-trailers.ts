import {
  accept,
  body,
  chunkedAs,
  clientCase,
  completed,
  delivered,
  failed,
  httpServer,
  httpServerByConnection,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const twice = ['http://{peer}/first', 'http://{peer}/second'];
const apart = ['rfc9110-s6.5-1', 'rfc9110-s6.5.1-2', 'rfc9112-s7.1.2-3'] as const;

export default topic('http11/response-trailers', [
  clientCase({
    id: 'field-of-the-head',
    title: 'A trailer field neither replaces nor extends a header field of its name',
    requires: apart,
    peer: httpServer(reply(200, chunkedAs({ trailers: { 'Content-Type': 'text/html' } }, 'hello'))),
    outcomes: {
      'leaves the header field alone': accept(delivered({ body: 'hello', fields: { 'Content-Type': 'text/plain' } })),
      'replaces the header field': reject(delivered({ fields: { 'Content-Type': 'text/html' } })),
      'adds it to the header fields': reject(body('hello')),
      'reports an error': reject(failed()),
    },
    faults: ['trailer-into-fields'],
  }),

  clientCase({
    id: 'framing-fields',
    title: 'Framing fields in the trailer section frame nothing, or make the reply an error',
    requires: apart,
    control: httpServer(reply(200, chunkedAs({ trailers: { 'X-Late': 'yes' } }, 'hello')), reply(200, sized('hello'))),
    peer: httpServerByConnection(
      [
        reply(200, chunkedAs({ trailers: { 'Content-Length': '3', Connection: 'close' } }, 'first')),
        reply(200, sized('second')),
      ],
      [reply(200, sized('second'))],
    ),
    open: twice,
    connection: 'keep',
    outcomes: {
      'delivers both replies': accept(
        delivered({ open: 0, body: 'first', fields: { 'Content-Length': null, Connection: null } }),
        delivered({ open: 1, body: 'second' }),
      ),
      'delivers both, and tells the length that it has found': accept(
        delivered({ open: 0, body: 'first', fields: { 'Content-Length': '5', Connection: null } }),
        delivered({ open: 1, body: 'second' }),
      ),
      'adds them to the header fields': reject(delivered({ open: 0, fields: { 'Content-Length': '3' } })),
      'refuses such a trailer': accept(failed({ open: 0 })),
    },
    note: 'A sender must not put them there (RFC 9110 section 6.5.1); whoever reads them may take the message for broken. Decoding by RFC 9112 section 7.1.3 ends with a Content-Length of what was decoded.',
    faults: ['trailer-into-fields'],
  }),

  clientCase({
    id: 'given-apart',
    title: 'Trailer fields may be dropped or given to the caller apart from the header fields',
    requires: ['rfc9110-s6.5.2-1', 'rfc9112-s7.1.2-1'],
    features: ['trailers'],
    peer: httpServer(reply(200, chunkedAs({ trailers: { 'X-Late': 'yes', 'X-Later': 'no' } }, 'hello'))),
    outcomes: {
      'gives them apart': accept(delivered({ body: 'hello', trailers: { 'X-Late': 'yes', 'X-Later': 'no' } })),
      'drops them': accept(delivered({ body: 'hello', trailers: { 'X-Late': null, 'X-Later': null } })),
      'gives them altered': reject(completed()),
    },
    faults: ['trailers-dropped'],
  }),
]);
