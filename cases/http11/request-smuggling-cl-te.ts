import {
  chunked,
  closed,
  fence,
  framedBy,
  HIDDEN,
  LAST_CHUNK_AND_HIDDEN,
  post,
  readsOneAndCloses,
  refusesOrCloses,
  reject,
  saw,
  serverCase,
  servesHidden,
  sized,
  stillOpen,
  topic,
} from '../../harness/vocabulary/index.js';

const LENGTH = String(LAST_CHUNK_AND_HIDDEN.length);
const CODED = { 'Transfer-Encoding': 'chunked' };
const requires = ['rfc9112-s6.3-3', 'rfc9112-s6.1-13', 'rfc9112-s11.2-1'] as const;

/** A request with both fields ends at its last chunk or is refused, and is the last one on its connection. */
const framedByChunks = (content: string) => ({
  ...servesHidden,
  ...refusesOrCloses,
  'serves the chunked body and closes': readsOneAndCloses(content),
  'serves it and keeps the connection': reject(saw({ nth: 0, body: content }), stillOpen()),
  'believes Content-Length': reject(saw({ nth: 0 })),
});

export default topic('http11/request-smuggling-cl-te', [
  ...[
    { id: 'length-behind-the-coding', where: 'behind', fields: { ...CODED, 'Content-Length': LENGTH } },
    { id: 'length-before-the-coding', where: 'before', fields: { 'Content-Length': LENGTH, ...CODED } },
    { id: 'length-in-lower-case', where: 'in lower case before', fields: { 'content-length': LENGTH, ...CODED } },
  ].map(({ id, where, fields }) =>
    serverCase({
      id,
      title: `A Content-Length ${where} Transfer-Encoding does not make a body of what follows the last chunk, nor a request`,
      requires,
      control: post('/echo', sized(LAST_CHUNK_AND_HIDDEN)),
      send: [post('/echo', framedBy(fields, LAST_CHUNK_AND_HIDDEN)), fence()],
      outcomes: framedByChunks(''),
      faults: ['content-length-beats-chunked', 'double-framing-kept-alive'],
    }),
  ),

  serverCase({
    id: 'length-of-nothing',
    title: 'A Content-Length of 0 beside Transfer-Encoding does not make requests of the chunks',
    requires,
    control: post('/echo', chunked(HIDDEN)),
    send: [post('/echo', chunked(HIDDEN), { 'Content-Length': '0' }), fence()],
    outcomes: framedByChunks(HIDDEN),
    faults: ['content-length-beats-chunked', 'double-framing-kept-alive'],
  }),

  serverCase({
    id: 'request-in-a-chunk',
    title: 'A Content-Length that ends inside a chunk does not make a request of what the chunk holds',
    requires,
    control: post('/echo', chunked(HIDDEN)),
    send: [
      post('/echo', chunked(HIDDEN), { 'Content-Length': String(`${HIDDEN.length.toString(16)}\r\n`.length) }),
      fence(),
    ],
    outcomes: framedByChunks(HIDDEN),
    note: 'A reader that goes by Content-Length ends the body behind the chunk size and finds a whole request there.',
    faults: ['content-length-beats-chunked', 'double-framing-kept-alive'],
  }),

  serverCase({
    id: 'invalid-length-beside-the-coding',
    title: 'A Content-Length that is no number beside Transfer-Encoding frames nothing',
    requires,
    control: post('/echo', chunked('hello')),
    send: [post('/echo', chunked('hello'), { 'Content-Length': '-1' }), fence()],
    outcomes: framedByChunks('hello'),
    faults: ['double-framing-kept-alive'],
  }),

  serverCase({
    id: 'both-under-http10',
    title: 'An HTTP/1.0 request with both framing fields is the last one on its connection and hides none',
    requires: ['rfc9112-s6.1-14', 'rfc9112-s6.1-13', 'rfc9112-s11.2-1'],
    control: post('/echo', sized(LAST_CHUNK_AND_HIDDEN), { Connection: 'keep-alive' }, 'HTTP/1.0'),
    send: [
      post(
        '/echo',
        framedBy({ ...CODED, 'Content-Length': LENGTH }, LAST_CHUNK_AND_HIDDEN),
        { Connection: 'keep-alive' },
        'HTTP/1.0',
      ),
      fence(),
    ],
    outcomes: {
      ...servesHidden,
      ...refusesOrCloses,
      'serves the chunked body and closes': readsOneAndCloses(''),
      'serves the body of that length and closes': readsOneAndCloses(LAST_CHUNK_AND_HIDDEN),
      'keeps the connection': reject(saw({ nth: 0 }), stillOpen()),
      'serves something else': reject(saw({ nth: 0 }), closed()),
    },
    note: 'RFC 9112 section 6.1: HTTP/1.0 has no transfer codings, so that both readings are to be had and the connection must not outlive the request.',
    faults: ['te-ignored-under-http10'],
  }),
]);
