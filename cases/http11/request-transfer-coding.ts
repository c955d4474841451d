import {
  accept,
  chunked,
  closed,
  either,
  fence,
  framedBy,
  noReply,
  post,
  reject,
  saw,
  serverCase,
  sized,
  status,
  stillOpen,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

const CHUNKS = '5\r\nhello\r\n0\r\n\r\n';
const coded = (value: string | readonly string[], body = CHUNKS) => framedBy({ 'Transfer-Encoding': value }, body);

/** The chunked coding was known and taken off. */
const decoded = {
  'serves the body': accept(saw({ requests: 1, body: 'hello' }), either(stillOpen(), closed())),
  'answers 501': reject(status(501), unseen()),
  'answers 400': reject(status(400), unseen()),
};

/** The end of the request cannot be known: 400, then the end of the connection (RFC 9112 section 6.3). */
const endless = {
  'answers 400 and closes': accept(status(400), unseen(), closed()),
  'answers 501 and closes': accept(status(501), unseen(), closed()),
  'answers 400 and goes on': reject(status(400), unseen(), stillOpen()),
  'serves the request': reject(saw({ method: 'POST' })),
};

export default topic('http11/request-transfer-coding', [
  serverCase({
    id: 'name-in-upper-case',
    title: 'The chunked coding is known in any case of its letters',
    requires: ['rfc9112-s7-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', coded('CHUNKED')), fence()],
    outcomes: decoded,
    faults: ['te-case-sensitive'],
  }),

  serverCase({
    id: 'empty-list-members',
    title: 'Empty members of the list of transfer codings are passed over',
    requires: ['rfc9110-s5.6.1.2-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', coded(', chunked ,')), fence()],
    outcomes: decoded,
    note: 'RFC 9110 section 5.6.1.2. Servers that fear a proxy in front of them refuse such a list, which the RFC does not allow for.',
    faults: ['empty-list-member-ends-list'],
  }),

  serverCase({
    id: 'unknown-coding',
    title: 'A transfer coding before chunked that the server does not know is answered 501',
    requires: ['rfc9112-s6.1-9'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', coded('x-unheard-of, chunked')), fence()],
    outcomes: {
      'answers 501': accept(status(501), unseen(), either(stillOpen(), closed())),
      'answers 400': reject(status(400), unseen()),
      'serves the request': reject(saw({ method: 'POST' })),
    },
    faults: ['te-unknown-ignored'],
  }),

  serverCase({
    id: 'unknown-coding-in-a-line-of-its-own',
    title:
      'A transfer coding that the server does not know is answered 501, also from a line of its own before chunked',
    requires: ['rfc9112-s6.1-9', 'rfc9110-s5.2-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', coded(['x-unheard-of', 'chunked'])), fence()],
    outcomes: {
      'answers 501': accept(status(501), unseen(), either(stillOpen(), closed())),
      'answers 400': reject(status(400), unseen()),
      'serves the request': reject(saw({ method: 'POST' })),
    },
    faults: ['te-unknown-ignored', 'repeated-fields-overwrite'],
  }),

  serverCase({
    id: 'chunked-not-last',
    title: 'A request whose last transfer coding is not chunked is refused and the connection is closed',
    requires: ['rfc9112-s6.3-6'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', coded('chunked, gzip')), fence()],
    outcomes: endless,
    note: 'RFC 9112 section 6.3 requires 400; section 6.1 recommends 501 for a coding that the server does not know, and both apply here.',
    faults: ['te-not-final-chunked-accepted', 'error-kept-alive'],
  }),

  serverCase({
    id: 'chunked-missing',
    title: 'A request with a transfer coding other than chunked alone is refused and the connection is closed',
    requires: ['rfc9112-s6.3-6'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', coded('gzip')), fence()],
    outcomes: endless,
    note: 'RFC 9112 section 6.3 requires 400; section 6.1 recommends 501 for a coding that the server does not know, and both apply here.',
    faults: ['te-not-final-chunked-accepted', 'error-kept-alive'],
  }),

  serverCase({
    id: 'name-that-ends-in-chunked',
    title: 'A transfer coding whose name only ends in chunked is not chunked, whatever Content-Length says',
    requires: ['rfc9112-s6.3-3', 'rfc9112-s11.2-1'],
    control: post('/echo', sized(CHUNKS)),
    send: [post('/echo', coded('x-chunked'), { 'Content-Length': String(CHUNKS.length) }), fence()],
    outcomes: {
      'refuses and closes': accept(status(400, 501), unseen(), closed()),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'takes it for chunked': reject(saw({ body: 'hello' })),
      'believes Content-Length': reject(saw({ body: CHUNKS })),
    },
    faults: ['content-length-beats-chunked'],
  }),

  serverCase({
    id: 'chunked-twice',
    title: 'A body that is chunked twice is refused, or both codings are taken off',
    requires: ['rfc9112-s11.2-1', 'rfc9112-s7.1.3-1'],
    control: post('/echo', chunked(CHUNKS)),
    send: [
      post('/echo', framedBy({ 'Transfer-Encoding': 'chunked, chunked' }, `f\r\n${CHUNKS}\r\n0\r\n\r\n`)),
      fence(),
    ],
    outcomes: {
      'refuses it': accept(status(400, 501), unseen(), either(stillOpen(), closed())),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'takes both off': accept(saw({ requests: 1, body: 'hello' }), either(stillOpen(), closed())),
      'takes one of them off': reject(saw({ body: CHUNKS })),
    },
    note: 'RFC 9112 section 6.1 forbids senders to apply it twice.',
    faults: ['te-chunked-twice-accepted'],
  }),

  serverCase({
    id: 'chunked-with-parameter',
    title: 'A parameter of the chunked coding is an error',
    requires: ['rfc9112-s7.1-3'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', coded('chunked;level=9')), fence()],
    outcomes: {
      'refuses and closes': accept(status('4xx', 501), unseen(), closed()),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'serves the request': reject(saw({ method: 'POST' })),
    },
    faults: ['te-parameter-accepted'],
  }),

  serverCase({
    id: 'under-http10',
    title: 'After an HTTP/1.0 request with Transfer-Encoding the connection is closed, even if it asked to keep it',
    requires: ['rfc9112-s6.1-14'],
    control: post('/echo', sized('hello'), { Connection: 'keep-alive' }, 'HTTP/1.0'),
    send: [post('/echo', chunked('hello'), { Connection: 'keep-alive' }, 'HTTP/1.0'), fence()],
    outcomes: {
      'refuses and closes': accept(status('4xx', 501), unseen(), closed()),
      'closes without a reply': accept(noReply(), unseen(), closed()),
      'serves the chunked body and closes': accept(saw({ requests: 1, body: 'hello' }), closed()),
      'serves no body and closes': accept(saw({ requests: 1, body: '' }), closed()),
      'serves it and keeps the connection': reject(saw({ requests: 1 }), stillOpen()),
    },
    faults: ['te-under-http10-chunked'],
  }),
]);
