import {
  accept,
  body,
  brokeOff,
  clientCase,
  completed,
  failed,
  httpServer,
  noResponse,
  octets,
  reject,
  reply,
  reset,
  topic,
  unframed,
} from '../../harness/vocabulary/index.js';

const every = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join('');
const ends = 'one\r\ntwo\nthree\rfour\n\rfive';
const long = 4 * 1024 * 1024;
const html = '<html>hello</html>';

export default topic('http09/client-content', [
  clientCase({
    id: 'every-octet',
    title: 'A document may consist of any octets, NUL among them',
    requires: ['rfc1945-s6-2', 'urllib-http-0.9'],
    peer: httpServer(octets(every)),
    outcomes: {
      'delivers every octet': accept(body(every)),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['http09-octets-changed', 'http09-reply-refused'],
  }),

  clientCase({
    id: 'line-ends',
    title: 'The line ends of a document stay as they are, whatever they are',
    requires: ['http09-response-4', 'urllib-http-0.9'],
    peer: httpServer(octets(ends)),
    outcomes: {
      'delivers every octet': accept(body(ends)),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'The text of 1991 warns clients that a line may end with LF alone; what a line means is for the reader of the document.',
    faults: ['http09-line-ends-changed', 'http09-reply-refused'],
  }),

  clientCase({
    id: 'megabytes',
    title: 'A document of many megabytes is read to its end without a pause',
    requires: ['http09-response-7', 'http09-response-4', 'urllib-http-0.9'],
    peer: httpServer(octets({ repeat: '<li>x\n', length: long })),
    outcomes: {
      'delivers every octet': accept(body({ length: long })),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    note: 'A client that stops reading, to ask somebody or for any other reason, holds the server up: it would never come to the end here.',
    faults: ['http09-document-pauses', 'http09-reply-refused'],
  }),

  clientCase({
    id: 'reset-is-no-end',
    title: 'A reset of the connection inside a document is not taken for its end',
    requires: ['rfc1945-s1.3-1'],
    control: httpServer(reply(200, unframed(html), { version: 'HTTP/1.0' })),
    peer: httpServer(octets(html), reset()),
    outcomes: {
      'reports that the body broke off': accept(brokeOff()),
      'reports an error instead of a response': accept(noResponse()),
      'delivers the part as if it were the whole': reject(completed()),
    },
    note: 'The end of the connection alone tells the end of a document, so that only an orderly end can.',
    faults: ['reset-is-the-end'],
  }),
]);
