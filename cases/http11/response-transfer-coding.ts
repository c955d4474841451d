import {
  accept,
  body,
  chunked,
  clientCase,
  completed,
  delivered,
  failed,
  framedBy,
  httpServer,
  reject,
  reply,
  stall,
  topic,
  unframed,
} from '../../harness/vocabulary/index.js';

const inChunks = '5\r\nhello\r\n0\r\n\r\n';
const rightly = httpServer(reply(200, chunked('hello')));

export default topic('http11/response-transfer-coding', [
  clientCase({
    id: 'framed-twice',
    title: 'A reply framed twice is framed by Transfer-Encoding, or is an error',
    requires: ['rfc9112-s6.3-3'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Content-Length': '3', 'Transfer-Encoding': 'chunked' }, inChunks))),
    outcomes: {
      'decodes the chunks': accept(body('hello')),
      'reports an error': accept(failed()),
      'believes Content-Length': reject(body(/^5\r\n$|^hel$/)),
      'delivers the chunks as they are': reject(body(inChunks)),
    },
    faults: ['content-length-beats-chunked'],
  }),

  clientCase({
    id: 'chunked-is-not-the-last',
    title: 'A reply whose last transfer coding is not chunked runs until the connection ends',
    requires: ['rfc9112-s6.3-5'],
    control: httpServer(reply(200, unframed('hello'))),
    peer: httpServer(reply(200, framedBy({ 'Transfer-Encoding': 'chunked, x-unknown' }, inChunks))),
    outcomes: {
      'delivers every octet': accept(body(inChunks)),
      'reports that it does not know the coding': accept(failed()),
      'takes the data for chunks': reject(body('hello')),
      'delivers something else': reject(completed()),
    },
    faults: ['te-not-final-chunked-is-chunked'],
  }),

  clientCase({
    id: 'name-of-either-case',
    title: 'The name of a transfer coding is compared without regard to case',
    requires: ['rfc9112-s7-1'],
    peer: httpServer(reply(200, framedBy({ 'Transfer-Encoding': 'ChunKED' }, inChunks)), stall()),
    outcomes: {
      'decodes the chunks': accept(body('hello')),
      'reports an error': reject(failed()),
      'delivers something else': reject(completed()),
    },
    faults: ['te-case-sensitive'],
  }),

  clientCase({
    id: 'empty-elements',
    title: 'Empty elements in the list of transfer codings are ignored',
    requires: ['rfc9110-s5.6.1.2-1'],
    peer: httpServer(reply(200, framedBy({ 'Transfer-Encoding': ', chunked' }, inChunks))),
    outcomes: {
      'decodes the chunks': accept(body('hello')),
      'reports an error': reject(failed()),
      'delivers the chunks as they are': reject(body(inChunks)),
    },
    note: 'Transfer-Encoding is a list (RFC 9112 section 6.1), and a recipient must ignore a reasonable number of empty elements (RFC 9110 section 5.6.1.2).',
    faults: ['empty-list-element-refused'],
  }),

  clientCase({
    id: 'parameters-of-chunked',
    title: 'Parameters of the chunked coding are an error',
    requires: ['rfc9112-s7.1-3'],
    control: rightly,
    peer: httpServer(reply(200, framedBy({ 'Transfer-Encoding': 'chunked;level=9' }, inChunks))),
    outcomes: {
      'reports an error': accept(failed()),
      'ignores them': reject(delivered({ body: 'hello' })),
      'does not know the coding': reject(delivered({ body: inChunks })),
    },
    note: 'RFC 9112 section 7.1 asks for an error; most parsers take the name with its parameters for an unknown coding and read to the end.',
    faults: ['coding-parameters-ignored'],
  }),
]);
