import {
  accept,
  body,
  clientCase,
  completed,
  connections,
  delivered,
  failed,
  framedBy,
  httpServer,
  httpServerByConnection,
  lines,
  reject,
  reply,
  sized,
  stall,
  topic,
  unframed,
} from '../../harness/vocabulary/index.js';

const version = 'HTTP/1.0';
const twice = ['http://{peer}/first', 'http://{peer}/second'];
const keeps = { version, fields: { Connection: 'keep-alive' } };
const beginning = (start: string) => httpServer(lines(start, 'Content-Length: 5', '', 'hello'));

export default topic('http10/client-response', [
  clientCase({
    id: 'end-delimits-the-body',
    title: 'An HTTP/1.0 reply without Content-Length has a body that ends with the connection',
    requires: ['rfc1945-s7.2.2-5', 'rfc1945-s3.1-7', 'urllib-http-1.0', 'urllib-schemes'],
    peer: httpServer(reply(200, unframed('hello', ' world'), { version })),
    outcomes: {
      'delivers the body': accept(delivered({ status: 200, body: 'hello world' })),
      'delivers an empty body': reject(body('')),
      'reports an error': reject(failed()),
    },
    faults: ['close-delimited-is-empty'],
  }),

  clientCase({
    id: 'length-delimits-the-body',
    title: 'An HTTP/1.0 reply with Content-Length has a body of so many octets, although the connection stays open',
    requires: ['rfc9112-s6.3-10'],
    peer: httpServer(reply(200, sized('hello'), { version }), stall()),
    outcomes: {
      'delivers the body': accept(delivered({ status: 200, body: 'hello' })),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'RFC 9112 section 6.3 makes no difference between versions here; a client of HTTP/1.0 alone may wait for the close that RFC 1945 promises.',
    faults: ['content-length-ignored'],
  }),

  clientCase({
    id: 'more-whitespace',
    title: 'Any whitespace between the parts of a status line of HTTP/1.0 is tolerated',
    requires: ['rfc1945-sB-1'],
    peer: beginning('HTTP/1.0 \t200  OK'),
    outcomes: {
      'tolerates it': accept(delivered({ status: 200, body: 'hello' })),
      'refuses the reply': reject(failed()),
    },
    note: 'RFC 1945 appendix B asks clients for this; RFC 9112 section 4 only allows it.',
    faults: ['status-line-whitespace-refused'],
  }),

  clientCase({
    id: 'bare-lf-ends-a-line',
    title: 'LF alone is recognised as the end of a field line of HTTP/1.0',
    requires: ['rfc1945-sB-2'],
    peer: httpServer(lines('HTTP/1.0 200 OK', 'X-Odd: yes\nContent-Length: 5\n\nhello')),
    outcomes: {
      'takes it for the end of a line': accept(delivered({ body: 'hello', fields: { 'X-Odd': 'yes' } })),
      'refuses the reply': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'RFC 1945 appendix B recommends this; RFC 9112 section 2.2 only allows it.',
    faults: ['bare-lf-refused'],
  }),

  clientCase({
    id: 'not-kept-unasked',
    title: 'After an HTTP/1.0 reply without keep-alive the connection is not used again, although it stays open',
    requires: ['rfc9112-s9.3-7'],
    peer: httpServerByConnection(
      [reply(200, sized('first'), { version }), reply(200, sized('again'))],
      [reply(200, sized('second'))],
    ),
    open: twice,
    connection: 'keep',
    outcomes: {
      'opens another connection': accept(connections(2), delivered({ open: 1, body: 'second' })),
      'uses the connection again': reject(delivered({ open: 1, body: 'again' })),
      'reports an error': reject(failed({ open: 1 })),
    },
    faults: ['http10-keeps-connection', 'status-version-ignored'],
  }),

  clientCase({
    id: 'coded-is-not-kept',
    title: 'After an HTTP/1.0 reply with Transfer-Encoding the connection is closed, whatever keep-alive says',
    requires: ['rfc9112-s6.1-14'],
    control: httpServerByConnection([reply(200, sized('first'), keeps), reply(200, sized('again'), keeps)]),
    peer: httpServerByConnection(
      [
        reply(200, framedBy({ 'Transfer-Encoding': 'chunked' }, '5\r\nfirst\r\n0\r\n\r\n'), keeps),
        reply(200, sized('again')),
      ],
      [reply(200, sized('second'))],
    ),
    open: twice,
    connection: 'keep',
    outcomes: {
      'opens another connection': accept(connections(2), delivered({ open: 1, body: 'second' })),
      'uses the connection again': reject(delivered({ open: 1, body: 'again' })),
      'reports an error': reject(failed({ open: 1 })),
    },
    note: 'RFC 9112 section 6.1 takes the framing of such a message for faulty: the first reply may be an error as well.',
    faults: ['http10-transfer-encoding-keeps-connection'],
  }),
]);
