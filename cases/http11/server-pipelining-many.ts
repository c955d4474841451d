import {
  accept,
  answered,
  chunked,
  cleanReplies,
  closed,
  endsBefore,
  fence,
  get,
  lines,
  octets,
  pipelined,
  post,
  reject,
  replies,
  request,
  saw,
  serverCase,
  sized,
  status,
  statusAt,
  stillOpen,
  together,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const requires = ['rfc9112-s9.3.2-3'] as const;
/** Of two requests in one write, the second may be left unanswered (RFC 9112 section 9.5). */
const first = [answered({ nth: 0, status: 200, body: '0' })];
/** Two replies, of which the second is to `/bytes/3`. */
const both = [replies(2), answered({ nth: 1, status: 200, body: '012' })];
const many = (count: number) => Array.from({ length: count }, (_, index) => get(`/bytes/${index % 10}`));
/** The bodies of the first and the last of so many replies, and of one between. */
const inTheirPlaces = (count: number) =>
  [0, 1, Math.floor(count / 2), count - 1].map((nth) =>
    answered({ nth, status: 200, body: '0123456789'.slice(0, nth % 10) }),
  );

export default topic('http11/server-pipelining-many', [
  ...[2, 10, 100].map((count) =>
    serverCase({
      id: `requests-${count}`,
      title: `${count} requests in one write are answered one by one in their order, or the connection is closed on the way`,
      requires,
      control: get('/bytes/1'),
      send: [pipelined(...many(count))],
      outcomes: {
        'answers all in their order': accept(replies(count), ...inTheirPlaces(count), cleanReplies()),
        'closes on the way': accept(cleanReplies(), answered({ status: 200, body: '' }), endsBefore(count)),
        'answers otherwise': reject(status('2xx', '3xx', '4xx', '5xx')),
      },
      note: 'RFC 9112 section 9.5 lets either side close at any time; a server that has answered fewer must have closed, not forgotten the rest.',
      faults: ['pipelined-dropped', 'pipelined-out-of-order'],
    }),
  ),

  serverCase({
    id: 'all-framings',
    title: 'Pipelined requests of every framing are told apart',
    requires: [...requires, 'rfc9112-s6.3-4', 'rfc9112-s6.3-10', 'rfc9112-s6.3-12'],
    control: post('/echo', chunked('hello')),
    send: [
      pipelined(
        get('/echo?a'),
        post('/echo?b', sized('one')),
        post('/echo?c', chunked('two', 'three')),
        request('PUT', '/echo?d', sized('')),
        request('DELETE', '/echo?e'),
        post('/echo?f', chunked()),
        get('/echo?g'),
      ),
    ],
    outcomes: {
      'reads every one': accept(
        replies(7),
        saw({ requests: 7, nth: 'any', target: '/echo?b', body: 'one' }),
        saw({ nth: 'any', target: '/echo?c', body: 'twothree' }),
        saw({ nth: 'any', method: 'PUT', target: '/echo?d', body: '' }),
        saw({ nth: 'any', method: 'DELETE', target: '/echo?e' }),
        saw({ nth: 'any', target: '/echo?f', body: '' }),
        saw({ nth: 'any', target: '/echo?g', body: '' }),
        ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((query, nth) =>
          answered({ nth, body: new RegExp(`echo\\?${query}"`) }),
        ),
      ),
      'reads fewer and closes': accept(saw({ nth: 'any', target: '/echo?a' }), endsBefore(7), cleanReplies()),
      'reads something else': reject(saw({ nth: 0 })),
    },
    note: 'RFC 9112 section 9.5 lets either side close at any time.',
    faults: ['pipelined-dropped', 'pipelined-out-of-order', 'chunked-body-not-decoded', 'content-length-ignored'],
  }),

  serverCase({
    id: 'error-of-one',
    title: 'A request that is answered with an error does not take those behind it along',
    requires,
    control: { send: [pipelined(get('/bytes/1'), get('/bytes/3'))], expects: first },
    send: [pipelined(get('/bytes/1'), get('/nothing-is-here'), get('/bytes/3'))],
    outcomes: {
      'answers each in its turn': accept(
        replies(3),
        answered({ nth: 0, status: 200, body: '0' }),
        answered({ nth: 1, status: 404 }),
        answered({ nth: 2, status: 200, body: '012' }),
      ),
      'closes on the way': accept(answered({ nth: 0, status: 200, body: '0' }), endsBefore(3)),
      'answers otherwise': reject(status('2xx', '4xx', '5xx')),
    },
    faults: ['pipelined-dropped', 'pipelined-out-of-order'],
  }),

  serverCase({
    id: 'malformed-in-the-middle',
    title: 'After a malformed request in the middle, the one before is answered and none behind is served',
    requires: ['rfc9112-s2.2-10'],
    control: { send: [pipelined(get('/bytes/1'), get('/bytes/3'))], expects: first },
    send: [
      write(
        together(get('/bytes/1'), lines('GET /bytes/2 HTTP/1.1', 'Host: {peer}', 'no field', '', ''), get('/bytes/3')),
      ),
      fence(),
    ],
    outcomes: {
      'answers the first, refuses the second and closes': accept(
        replies(2),
        answered({ nth: 0, status: 200, body: '0' }),
        statusAt(1, '4xx', '5xx'),
        closed(),
      ),
      'answers the first and closes': accept(replies(1), answered({ status: 200, body: '0' }), closed()),
      'serves the one behind': reject(answered({ nth: 2, status: 200, body: '012' })),
      'goes on': reject(stillOpen()),
      'serves the second': reject(replies(2), answered({ nth: 0, status: 200, body: '0' })),
      'forgets the first': reject(status('4xx', '5xx')),
    },
    note: 'A server that closes while octets are still arriving may cut its refusal short or lose it (RFC 9112 section 9.6).',
    faults: ['error-kept-alive'],
  }),

  serverCase({
    id: 'http10-in-front',
    title: 'Behind a pipelined HTTP/1.0 request nothing is served',
    requires: ['rfc9112-s9.3-7'],
    control: { send: [pipelined(get('/bytes/1'), get('/bytes/3'))], expects: first },
    send: [write(together(get('/bytes/1', {}, 'HTTP/1.0'), get('/bytes/3'))), fence()],
    outcomes: {
      'answers it alone': accept(replies(1), answered({ status: 200, body: '0' }), closed()),
      'serves what is behind it': reject(answered({ nth: 1, status: 200 })),
      'answers it otherwise': reject(status('2xx', '4xx', '5xx')),
    },
    faults: ['http10-keep-alive-unasked', 'served-after-close'],
  }),

  serverCase({
    id: 'kept-http10-in-front',
    title:
      'Behind a pipelined HTTP/1.0 request that wants the connection kept, the next is served or the connection ends',
    requires: ['rfc9112-s9.3-7'],
    control: { send: [pipelined(get('/bytes/1'), get('/bytes/3'))], expects: first },
    send: [
      pipelined(get('/bytes/1', { Connection: 'keep-alive' }, 'HTTP/1.0'), get('/bytes/3', { Connection: 'close' })),
    ],
    outcomes: {
      'says keep-alive and serves both': accept(
        answered({ nth: 0, status: 200, body: '0', fields: { Connection: /keep-alive/i } }),
        ...both,
      ),
      'says HTTP/1.1 and serves both': accept(
        answered({ nth: 0, status: 200, version: 'HTTP/1.1', body: '0', fields: { Connection: null } }),
        ...both,
      ),
      'closes behind the first': accept(replies(1), answered({ status: 200, body: '0' }), closed()),
      'says nothing of it and serves both': reject(...both),
      'answers otherwise': reject(status('2xx', '4xx', '5xx')),
    },
    note: 'By RFC 9112 section 9.3 a reply keeps the connection that says so in Connection, or is of HTTP/1.1 and does not say close.',
    faults: ['pipelined-dropped'],
  }),

  serverCase({
    id: 'empty-lines-between',
    title: 'An empty line between two pipelined requests is skipped',
    requires: ['rfc9112-s2.2-7'],
    control: { send: [pipelined(get('/bytes/1'), get('/bytes/3'))], expects: first },
    send: [pipelined(get('/bytes/1'), together(octets('\r\n'), get('/bytes/3')))],
    outcomes: {
      'answers both': accept(
        replies(2),
        answered({ nth: 0, body: '0' }),
        answered({ nth: 1, status: 200, body: '012' }),
      ),
      'closes behind the first': accept(replies(1), answered({ status: 200, body: '0' })),
      'refuses the second': reject(replies(2)),
    },
    faults: ['leading-crlf-refused'],
  }),

  serverCase({
    id: 'body-of-the-last-request',
    title: 'A request that says close is read to the end of its body, and what follows it is not served',
    requires: ['rfc9112-s9.6-6', 'rfc9112-s9.6-4', 'rfc9112-s9.6-7'],
    control: {
      send: [pipelined(post('/echo', sized('hello')), get('/echo?next'))],
      expects: [status(200), saw({ nth: 'any', body: 'hello' })],
    },
    send: [write(together(post('/echo', sized('hello'), { Connection: 'close' }), get('/echo?next'))), fence()],
    outcomes: {
      'serves it alone': accept(saw({ requests: 1, body: 'hello' }), status(200), replies(1), closed()),
      'serves what is behind it': reject(saw({ requests: 2 })),
      'refuses it because of what is behind it': reject(status('4xx', '5xx')),
      'reads something else': reject(saw({ nth: 0 })),
    },
    faults: ['served-after-close', 'close-ignored'],
  }),

  serverCase({
    id: 'fields-do-not-last',
    title: 'The fields of one request, credentials among them, are not those of the next on its connection',
    requires: ['rfc9110-s3.3-1'],
    control: get('/echo', { Authorization: 'Basic dXNlcjpwYXNz', Cookie: 'a=b', 'X-Value': 'one' }),
    send: [get('/echo', { Authorization: 'Basic dXNlcjpwYXNz', Cookie: 'a=b', 'X-Value': 'one' }), get('/echo?next')],
    outcomes: {
      'sees them once': accept(
        saw({ requests: 2, nth: 0, fields: { 'X-Value': 'one' } }),
        saw({ nth: 1, target: '/echo?next', fields: { Authorization: null, Cookie: null, 'X-Value': null } }),
      ),
      'closes behind the first': accept(replies(1), saw({ requests: 1, fields: { 'X-Value': 'one' } })),
      'sees them again': reject(saw({ nth: 1 })),
      'sees something else': reject(saw({ nth: 0 })),
    },
    note: 'RFC 9110 section 3.3: two requests on one connection may be of two users.',
    faults: ['fields-last'],
  }),
]);
