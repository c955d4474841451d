import {
  accept,
  body,
  chunked,
  clientCase,
  completed,
  delivered,
  failed,
  failedUnsent,
  httpServer,
  octets,
  reject,
  reply,
  sized,
  topic,
} from '../../harness/vocabulary/index.js';

const own = 'y'.repeat(20_000);
const long = { repeat: 'x', length: 100_000 } as const;
const inChunks = 'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n';
const many = Array.from({ length: 300 }, (_, index) => `X-${String(index)}: ${String(index)}\r\n`).join('');

/** The field that frames the body stands last, so that a client that stops before it does not decode the body. */
const framed = {
  control: httpServer(reply(200, chunked('hello'))),
  outcomes: {
    'decodes the chunks': accept(body('hello')),
    'refuses the reply': accept(failed()),
    'delivers something else': reject(completed()),
  },
} as const;

export default topic('http11/response-field-limits', [
  clientCase({
    id: 'as-long-as-its-own',
    title: 'A client reads a field of 20,000 octets where it sends one of that length itself',
    requires: ['rfc9110-s2.3-2'],
    control: { peer: httpServer(reply(200, sized('hello'))), open: 'http://{peer}/' },
    peer: httpServer(reply(200, sized('hello'), { fields: { 'X-Long': own } })),
    open: { url: 'http://{peer}/', fields: [['X-Long', own]] },
    outcomes: {
      'delivers the reply': accept(delivered({ status: 200, body: 'hello', fields: { 'X-Long': own } })),
      'drops or cuts the field': accept(delivered({ status: 200, body: 'hello' })),
      'refuses before sending': accept(failedUnsent()),
      'refuses what it sent itself': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'A recipient must be able to read elements as long as those that it generates (RFC 9110 section 2.3); what becomes of a field that does not matter is section 5.4.',
    faults: ['long-field-refused'],
  }),

  clientCase({
    id: 'long-value',
    title: 'A field of 100,000 octets may be dropped or cut',
    requires: ['rfc9110-s5.4-2'],
    control: httpServer(reply(200, sized('hello'))),
    peer: httpServer(octets('HTTP/1.1 200 OK\r\nX-Long: ', long, '\r\nContent-Length: 5\r\n\r\nhello')),
    outcomes: {
      'drops it': accept(delivered({ body: 'hello', fields: { 'X-Long': null } })),
      'hands it over whole': accept(delivered({ body: 'hello', fields: { 'X-Long': /^x{100000}$/ } })),
      'cuts it': accept(delivered({ body: 'hello', fields: { 'X-Long': /^x+$/ } })),
      'refuses the reply': accept(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['long-field-refused'],
  }),

  clientCase({
    id: 'framing-behind-a-long-field',
    title: 'The field that frames the body counts although one of 100,000 octets stands in front of it',
    requires: ['rfc9110-s2.3-1', 'rfc9110-s5.4-2'],
    peer: httpServer(octets('HTTP/1.1 200 OK\r\nX-Long: ', long, `\r\n${inChunks}`)),
    ...framed,
    faults: ['long-field-ends-fields'],
  }),

  clientCase({
    id: 'framing-behind-many-fields',
    title: 'The field that frames the body counts although 300 others stand in front of it',
    requires: ['rfc9110-s2.3-1', 'rfc9110-s5.4-2'],
    peer: httpServer(octets(`HTTP/1.1 200 OK\r\n${many}${inChunks}`)),
    ...framed,
    faults: ['many-fields-end-fields'],
  }),
]);
