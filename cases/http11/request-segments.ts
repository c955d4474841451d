import {
  accept,
  answered,
  chunked,
  cut,
  get,
  octets,
  pipelined,
  post,
  reject,
  saw,
  serverCase,
  sized,
  status,
  together,
  topic,
} from '../../harness/vocabulary/index.js';

// The first segment holds a whole request and the beginning of the next. The rest is not sent before the first is answered,
// so it is another segment to the server whatever the network does.

const text = 'how it is cut means nothing';
const half = text.slice(0, 9);
const rest = text.slice(9);

const start = (fields: string, body: string) =>
  together(get('/echo'), octets(`POST /echo HTTP/1.1\r\nHost: {peer}\r\n${fields}\r\n\r\n${body}`));

const readsTheBody = {
  'reads the body': accept(saw({ requests: 2, nth: 1, body: text })),
  'reads part of it': reject(saw({ nth: 1 })),
  'refuses it': reject(answered({ nth: 1 })),
  'serves neither': reject(status('4xx', '5xx')),
};

export default topic('http11/request-segments', [
  serverCase({
    id: 'head-in-pieces',
    title: 'A head that arrives in pieces is read like any other',
    requires: ['rfc9112-s2.1-1'],
    control: { send: [pipelined(get('/bytes/1'), get('/bytes/3'))] },
    send: [
      together(get('/bytes/1'), octets('GET /by')),
      cut(octets('tes/3 HTTP/1.1\r\nHost: {peer}\r\nX-Value: yes\r\n\r\n'), 'every'),
    ],
    outcomes: {
      'serves it': accept(answered({ nth: 1, status: 200, body: '012' })),
      'refuses it': reject(answered({ nth: 1 })),
    },
    faults: ['head-in-one-segment'],
  }),

  serverCase({
    id: 'body-in-pieces',
    title: 'A body of known length that arrives in pieces is read to its end',
    requires: ['rfc9112-s6.3-10'],
    control: { send: [pipelined(get('/echo'), post('/echo', sized(text)))] },
    send: [start(`Content-Length: ${text.length}`, half), cut(octets(rest), 'every')],
    outcomes: readsTheBody,
    faults: ['length-in-one-segment'],
  }),

  serverCase({
    id: 'chunk-size-in-pieces',
    title: 'A chunk size line that arrives in pieces is read like any other',
    requires: ['rfc9112-s7.1-1'],
    control: { send: [pipelined(get('/echo'), post('/echo', chunked(text)))] },
    send: [start('Transfer-Encoding: chunked', '1'), cut(octets(`b\r\n${text}\r\n0\r\n\r\n`), 'every')],
    outcomes: readsTheBody,
    faults: ['chunk-size-in-one-segment'],
  }),

  serverCase({
    id: 'chunk-data-in-pieces',
    title: 'Chunk data that arrives in pieces is read to its end',
    requires: ['rfc9112-s7.1-1'],
    control: { send: [pipelined(get('/echo'), post('/echo', chunked(text)))] },
    send: [start('Transfer-Encoding: chunked', `1b\r\n${half}`), cut(octets(`${rest}\r\n0\r\n\r\n`), 'every')],
    outcomes: readsTheBody,
    faults: ['chunk-data-in-one-segment'],
  }),

  serverCase({
    id: 'long-body',
    title: 'A body of known length that needs many segments is read to its end',
    requires: ['rfc9112-s6.3-10'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', sized({ repeat: '0123456789', length: 1_000_000 }))],
    outcomes: {
      'reads the body': accept(saw({ requests: 1, body: { length: 1_000_000 } })),
      'finds it too large': accept(status(413)),
      'reads part of it': reject(saw({ nth: 0 })),
    },
    faults: ['length-in-one-segment'],
  }),
]);
