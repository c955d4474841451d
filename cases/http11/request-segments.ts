import {
  accept,
  answered,
  cut,
  get,
  lines,
  octets,
  post,
  reject,
  saw,
  serverCase,
  sized,
  chunked,
  status,
  topic,
  write,
} from '../../harness/vocabulary/index.js';

const text = 'how it is cut means nothing';

const readsTheBody = {
  'reads the body': accept(saw({ requests: 1, body: text })),
  'reads part of it': reject(saw({ nth: 0 })),
  'refuses it': reject(status('4xx', '5xx')),
};

export default topic('http11/request-segments', [
  serverCase({
    id: 'head-octet-by-octet',
    title: 'A head that arrives octet by octet is read like any other',
    requires: ['rfc9112-s2.1-1'],
    control: get('/bytes/3'),
    send: [cut(get('/bytes/3'), 'every')],
    outcomes: {
      'serves it': accept(answered({ status: 200, body: '012' })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['head-in-one-segment'],
  }),

  serverCase({
    id: 'body-octet-by-octet',
    title: 'A body of known length that arrives octet by octet is read to its end',
    requires: ['rfc9112-s6.3-10'],
    control: post('/echo', sized(text)),
    send: [
      write(lines('POST /echo HTTP/1.1', 'Host: {peer}', `Content-Length: ${text.length}`, '', '')),
      cut(octets(text), 'every'),
    ],
    outcomes: readsTheBody,
    faults: ['length-in-one-segment'],
  }),

  serverCase({
    id: 'chunks-octet-by-octet',
    title: 'Chunks that arrive octet by octet are read like any others',
    requires: ['rfc9112-s7.1-1'],
    control: post('/echo', chunked(text)),
    send: [
      write(lines('POST /echo HTTP/1.1', 'Host: {peer}', 'Transfer-Encoding: chunked', '', '')),
      cut(octets(`0001b\r\n${text}\r\n00000\r\n\r\n`), 'every'),
    ],
    outcomes: readsTheBody,
    faults: ['chunk-size-in-one-segment'],
  }),

  serverCase({
    id: 'long-body',
    title: 'A body of known length that needs many segments is read to its end',
    requires: ['rfc9112-s6.3-10'],
    control: post('/echo', sized('hello')),
    send: [post('/echo', sized({ repeat: '0123456789', length: 1_000_000 }))],
    outcomes: {
      'reads the body': accept(saw({ requests: 1, body: { length: 1_000_000 } })),
      'reads part of it': reject(saw({ nth: 0 })),
      'finds it too large': reject(status(413)),
    },
    faults: ['length-in-one-segment'],
  }),
]);
