import {
  accept,
  chunked,
  chunkedAs,
  closed,
  either,
  fence,
  framedBy,
  noReply,
  octets,
  post,
  reject,
  replies,
  saw,
  serverCase,
  status,
  stillOpen,
  together,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const whole = chunked('hello');
const broken = (body: string) => [post('/echo', framedBy({ 'Transfer-Encoding': 'chunked' }, body)), fence()];

/** Nobody knows where the next request begins: 400 and the end of the connection (RFC 9112 section 2.2), or the end alone. */
const refused = {
  'answers 400 and closes': accept(status(400), unseen(), closed()),
  'closes without a reply': accept(noReply(), unseen(), closed()),
  'refuses and goes on': reject(status('4xx', '5xx'), unseen(), stillOpen()),
  'serves the request': reject(saw({ method: 'POST' })),
};

/** Chunks of one octet. */
const octetsEach = (count: number) => Array.from({ length: count }, () => 'x');

export default topic('http11/request-chunked-broken', [
  serverCase({
    id: 'size-with-minus-sign',
    title: 'A chunk size with a minus sign is refused',
    requires: ['rfc9112-s7.1-4', 'rfc9112-s11.2-1'],
    control: post('/echo', whole),
    send: broken('-5\r\nhello\r\n0\r\n\r\n'),
    outcomes: refused,
    faults: ['chunk-size-lenient'],
  }),

  serverCase({
    id: 'extension-flood',
    title: 'Chunk extensions of four mebibytes over a body of two kibibytes are refused',
    requires: ['rfc9112-s7.1.1-3', 'rfc9110-s17.5-1'],
    control: post('/echo', chunkedAs({ extension: ';a=b' }, ...octetsEach(20))),
    send: [post('/echo', chunkedAs({ extension: `;${'e'.repeat(2_048)}` }, ...octetsEach(2_048)))],
    outcomes: {
      'answers 4xx': accept(status('4xx'), unseen()),
      'closes without a reply': accept(noReply(), unseen()),
      'reads them all': reject(saw({ method: 'POST' })),
    },
    note: 'RFC 9112 section 7.1.1 asks for a limit on the total of the extensions, whatever each chunk has of them.',
    faults: ['chunk-extension-unbounded'],
  }),

  serverCase({
    id: 'trailer-without-colon',
    title: 'A line of the trailer section that is no field line is refused',
    requires: ['rfc9112-s2.2-10'],
    control: post('/echo', chunkedAs({ trailers: { 'X-Trailer': 'late' } }, 'hello')),
    send: broken('5\r\nhello\r\n0\r\nno field\r\n\r\n'),
    outcomes: {
      'answers 400 and closes': accept(status(400), unseen(), closed()),
      'closes without a reply': reject(noReply(), unseen(), closed()),
      'refuses and goes on': reject(status('4xx', '5xx'), unseen(), stillOpen()),
      'serves the request': reject(saw({ method: 'POST' })),
    },
    faults: ['trailer-unchecked', 'error-kept-alive'],
  }),

  serverCase({
    id: 'request-in-the-trailer',
    title: 'A request where the trailer section belongs is not served',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s11.2-1'],
    control: post('/echo', whole),
    send: [
      together(
        post('/echo', framedBy({ 'Transfer-Encoding': 'chunked' }, '5\r\nhello\r\n0\r\n')),
        octets('GET /echo?hidden HTTP/1.1\r\nHost: {peer}\r\n\r\n'),
      ),
      fence(),
    ],
    outcomes: {
      'answers 4xx': accept(status('4xx'), unseen(), either(stillOpen(), closed())),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'passes over it': accept(saw({ requests: 1, body: 'hello' }), replies(1), either(stillOpen(), closed())),
      'serves it': reject(saw({ target: '/echo?hidden', nth: 1 })),
    },
    faults: ['trailer-becomes-request'],
  }),
]);
