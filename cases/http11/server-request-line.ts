import {
  accept,
  answered,
  closed,
  either,
  fence,
  get,
  lines,
  noReply,
  octets,
  post,
  reject,
  replies,
  request,
  saw,
  serverCase,
  sized,
  status,
  stillOpen,
  together,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

export default topic('http11/server-request-line', [
  serverCase({
    id: 'empty-line-before',
    title: 'An empty line before the request line is skipped',
    requires: ['rfc9112-s2.2-7'],
    control: get('/bytes/3'),
    send: [together(octets('\r\n'), get('/bytes/3'))],
    outcomes: {
      'serves the request': accept(answered({ status: 200, body: '012' })),
      'refuses it': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['leading-crlf-refused'],
  }),

  serverCase({
    id: 'empty-line-after-a-body',
    title: 'An empty line between a body and the next request is skipped',
    requires: ['rfc9112-s2.2-7'],
    control: post('/echo', sized('hello')),
    send: [together(post('/echo', sized('hello')), octets('\r\n')), fence()],
    outcomes: {
      'goes on': accept(saw({ requests: 1, body: 'hello' }), replies(1), either(stillOpen(), closed())),
      'takes it for a request': reject(saw({ body: 'hello' })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    note: 'User agents of the past sent this line after the body of a POST (RFC 9112 section 2.2).',
    faults: ['leading-crlf-refused'],
  }),

  serverCase({
    id: 'lf-alone',
    title: 'A head whose lines end with LF alone',
    requires: ['rfc9112-s2.2-2'],
    control: get('/bytes/3'),
    send: [octets('GET /bytes/3 HTTP/1.1\nHost: {peer}\n\n', '\r\n\r\n')],
    outcomes: {
      'serves the request': accept(answered({ status: 200, body: '012' })),
      'refuses it': accept(status(400)),
      'closes without a reply': reject(noReply()),
    },
    faults: ['bare-lf-refused'],
  }),

  serverCase({
    id: 'two-spaces',
    title: 'A request line with two spaces between its parts',
    requires: ['rfc9112-s3-2'],
    control: get('/bytes/3'),
    send: [lines('GET  /bytes/3  HTTP/1.1', 'Host: {peer}', '', '')],
    outcomes: {
      'serves the request': accept(answered({ status: 200, body: '012' })),
      'refuses it': accept(status(400)),
      'closes without a reply': reject(noReply()),
    },
    faults: ['two-spaces-accepted'],
  }),

  serverCase({
    id: 'four-words',
    title: 'A request line of four words is answered 400 and not repaired',
    requires: ['rfc9112-s3.2-2', 'rfc9112-s3.2-3'],
    control: get('/bytes/3'),
    send: [lines('GET /bytes/3 more HTTP/1.1', 'Host: {peer}', '', '')],
    outcomes: {
      'answers 400': accept(status(400), unseen()),
      'serves it': reject(status('2xx')),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['request-line-words-skipped'],
  }),

  serverCase({
    id: 'method-that-is-no-token',
    title: 'A request line whose method is no token is answered 400',
    requires: ['rfc9112-s2.2-10', 'rfc9112-s3.2-2'],
    control: get('/echo'),
    send: [request('G@T', '/echo')],
    outcomes: {
      'answers 400': accept(status(400), unseen()),
      'does not know the method': accept(status(501), unseen()),
      'serves it': reject(status('2xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['method-not-a-token-accepted'],
  }),

  serverCase({
    id: 'method-in-lower-case',
    title: 'A method in lower case is not the one in upper case',
    requires: ['rfc9110-s9.1-1', 'rfc1945-s5.1.1-2'],
    control: get('/'),
    send: [request('get', '/')],
    outcomes: {
      'does not know it': accept(status(501, 405)),
      'calls it malformed': accept(status(400)),
      'serves it as GET': reject(status('2xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['method-case-insensitive'],
  }),

  serverCase({
    id: 'method-longer-than-any',
    title: 'A method longer than any that the server knows is answered 501',
    requires: ['rfc9112-s3-3'],
    control: get('/'),
    send: [request('M'.repeat(100), '/')],
    outcomes: {
      'answers 501': accept(status(501)),
      'answers 405': accept(status(405)),
      'calls it malformed': reject(status(400)),
      'serves it': reject(status('2xx')),
    },
    note: 'A server that takes any method somewhere answers 405 here (RFC 9110 section 9.1).',
    faults: ['long-method-malformed'],
  }),

  serverCase({
    id: 'eight-thousand-octets',
    title: 'A request line of 8,000 octets is read',
    requires: ['rfc9112-s3-5', 'rfc9110-s4.1-1'],
    control: get('/bytes/3?q'),
    send: [get(`/bytes/3?${'q'.repeat(8_000 - 'GET /bytes/3? HTTP/1.1'.length)}`)],
    outcomes: {
      'serves the request': accept(answered({ status: 200, body: '012' })),
      'finds it too long': reject(status(414)),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply()),
    },
    faults: ['long-request-line-refused'],
  }),

  serverCase({
    id: 'longer-than-any-limit',
    title: 'A request target longer than the server will read is answered 414',
    requires: ['rfc9112-s3-4'],
    control: get('/bytes/3?q'),
    send: [octets('GET /bytes/3?', { repeat: 'q', length: 1_000_000 }, ' HTTP/1.1\r\nHost: {peer}\r\n\r\n')],
    outcomes: {
      'answers 414': accept(status(414), unseen()),
      'reads all of it': accept(answered({ status: 200, body: '012' })),
      'closes before it has read all of it': accept(noReply()),
      'refuses it otherwise': reject(status('4xx', '5xx')),
    },
    note: 'A reply that is sent while octets are still arriving may be lost to a reset (RFC 9112 section 9.6).',
    faults: ['oversized-target-malformed'],
  }),
]);
