import {
  accept,
  answered,
  awaitInterim,
  chunked,
  get,
  lines,
  noReply,
  octets,
  pipelined,
  post,
  reject,
  replies,
  request,
  serverCase,
  sized,
  status,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

// A body that nobody asked for holds a request for seven octets, and the next request is for three: its reply tells which of them was read.

const SEVEN = 'GET /bytes/7 HTTP/1.1\r\nHost: localhost\r\n\r\n';
const next = get('/bytes/3');
const requires = ['rfc9112-s9.3-5', 'rfc9112-s11.2-1'] as const;

/** The next request may be left unanswered, because a server may close at any time (RFC 9112 section 9.5). */
const control = {
  send: [pipelined(get('/bytes/7'), next)],
  expects: [answered({ nth: 0, status: 200, body: '0123456' })],
};

const consumed = {
  'serves what was hidden': reject(answered({ nth: 1, body: '0123456' })),
  'reads over the body': accept(answered({ nth: 1, status: 200, body: '012' }), replies(2)),
  'closes without a reply': accept(noReply()),
  'answers and closes': accept(replies(1), status('2xx', '3xx', '4xx', '5xx')),
  'takes it for another bad request': reject(replies(2)),
  'forgets what follows it': reject(status('2xx', '3xx', '4xx', '5xx')),
};

export default topic('http11/request-smuggling-unread-bodies', [
  ...[
    { id: 'method-not-allowed', what: 'that is not allowed', message: post('/', sized(SEVEN)) },
    { id: 'nothing-there', what: 'for what does not exist', message: post('/nothing-is', sized(SEVEN)) },
    { id: 'chunked-body', what: 'that is not allowed and chunked', message: post('/', chunked(SEVEN)) },
    { id: 'unknown-method', what: 'of an unknown method', message: request('FROBNICATE', '/', sized(SEVEN)) },
    { id: 'delete', what: 'to delete what cannot be', message: request('DELETE', '/bytes/1', sized(SEVEN)) },
    { id: 'options', what: 'for the options of the server', message: request('OPTIONS', '*', sized(SEVEN)) },
    { id: 'get', what: 'to get something', message: request('GET', '/bytes/1', sized(SEVEN)) },
    { id: 'chunked-get', what: 'to get something, chunked,', message: request('GET', '/bytes/1', chunked(SEVEN)) },
    { id: 'redirect', what: 'to get what is elsewhere', message: request('GET', '/static/sub', sized(SEVEN)) },
    { id: 'head', what: 'for a head', message: request('HEAD', '/bytes/1', sized(SEVEN)) },
  ].map(({ id, what, message }) =>
    serverCase({
      id,
      title: `The body of a request ${what} is read over, or the connection closed; it is no request`,
      requires,
      control,
      send: [pipelined(message, next)],
      outcomes: consumed,
      faults: ['unused-body-not-consumed'],
    }),
  ),

  serverCase({
    id: 'not-modified',
    title: 'The body of a request that is answered 304 is read over, or the connection closed; it is no request',
    requires,
    control,
    send: [
      pipelined(request('GET', '/cond', sized(SEVEN), { 'If-Modified-Since': 'Sun, 02 Jan 2022 00:00:00 GMT' }), next),
    ],
    outcomes: consumed,
    faults: ['unused-body-not-consumed'],
  }),

  ...[
    { id: 'early-answer', framing: `Content-Length: ${SEVEN.length}`, body: SEVEN },
    {
      id: 'early-answer-before-chunks',
      framing: 'Transfer-Encoding: chunked',
      body: `${SEVEN.length.toString(16)}\r\n${SEVEN}\r\n0\r\n\r\n`,
    },
  ].map(({ id, framing, body }) =>
    serverCase({
      id,
      title:
        'A body that comes after its request was answered is read over, or the connection closed; it is no request',
      requires: ['rfc9112-s9.3-5', 'rfc9110-s10.1.1-11', 'rfc9112-s11.2-1'],
      control,
      send: [
        write(lines('POST / HTTP/1.1', 'Host: localhost', framing, 'Expect: 100-continue', '', '')),
        awaitInterim(),
        octets(body),
        next,
      ],
      outcomes: consumed,
      note: 'A server that expects no body may answer instead of 100, and then has to say whether it reads on (RFC 9110 section 10.1.1).',
      faults: ['unused-body-not-consumed'],
    }),
  ),
]);
