import {
  accept,
  answered,
  awaitInterim,
  chunked,
  cut,
  get,
  lines,
  noReply,
  octets,
  paced,
  post,
  reconnect,
  reject,
  saw,
  serverCase,
  sized,
  status,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const served = {
  'serves the other': accept(answered({ status: 200, body: '012' })),
  'answers it otherwise': reject(status('2xx', '4xx', '5xx')),
  'closes on it': reject(noReply()),
};

const reads = {
  'reads the body': accept(answered({ status: 200 }), saw({ requests: 1, body: 'hello' })),
  'answers otherwise': reject(status('2xx', '4xx', '5xx')),
  'closes without a reply': reject(noReply()),
};

export default topic('http11/server-connection-slow', [
  ...[
    { id: 'nothing-sent', what: 'has sent nothing yet', parts: [] },
    { id: 'half-a-head', what: 'has sent half a head', parts: [write(octets('GET / HTTP/1.1\r\nHost: {pe'))] },
    {
      id: 'half-a-body',
      what: 'has sent half a body',
      parts: [write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Content-Length: 5', '', 'he'))],
    },
    {
      id: 'awaits-to-go-on',
      what: 'was told to go on and has not',
      parts: [
        write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Content-Length: 5', 'Expect: 100-continue', '', '')),
        awaitInterim(),
      ],
    },
  ].map(({ id, what, parts }) =>
    serverCase({
      id,
      title: `While one client ${what}, another is served`,
      requires: ['rfc9110-s17.5-1'],
      control: get('/bytes/3'),
      send: [...parts, reconnect(), get('/bytes/3')],
      outcomes: served,
      note: 'RFC 9110 section 17.5 names streams that are very slow among the attacks that a recipient has to expect.',
      faults: ['one-connection-at-a-time'],
    }),
  ),

  serverCase({
    id: 'octet-by-octet',
    title: 'A request that comes octet by octet is read like any other',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-10'],
    control: post('/echo', sized('hello')),
    send: [cut(octets('POST /echo HTTP/1.1\r\nHost: {peer}\r\nContent-Length: 5\r\n\r\nhello'), 'every')],
    outcomes: reads,
    faults: ['head-in-one-segment'],
  }),

  serverCase({
    id: 'chunks-octet-by-octet',
    title: 'Chunks with extensions and trailers that come octet by octet are read like any other',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s7.1-1'],
    control: post('/echo', chunked('hello')),
    send: [
      write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Transfer-Encoding: chunked', '', '')),
      cut(octets('2;a=b\r\nhe\r\n03\r\nllo\r\n0\r\nX-Trailer: yes\r\n\r\n'), 'every'),
    ],
    outcomes: reads,
    faults: ['chunk-size-in-one-segment'],
  }),

  serverCase({
    id: 'pauses-between-parts',
    title: 'A client that pauses between request line, fields and body is waited for',
    requires: ['rfc9112-s2.1-1', 'rfc9112-s6.3-10'],
    control: post('/echo', sized('hello')),
    send: [paced(octets('POST /echo HTTP/1.1\r\nHost: {peer}\r\nContent-Length: 5\r\n\r\nhello'), [21, 36, 58], 60)],
    outcomes: reads,
    note: 'The pauses are shorter than any limit of time that serves.',
    faults: ['head-in-one-segment'],
  }),
]);
