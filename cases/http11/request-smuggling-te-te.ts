import {
  accept,
  chunked,
  closed,
  fence,
  framedBy,
  HIDDEN,
  LAST_CHUNK_AND_HIDDEN,
  noReply,
  octets,
  post,
  readsOne,
  readsOneAndCloses,
  refusesAsRequired,
  refusesOrCloses,
  reject,
  saw,
  serverCase,
  servesHidden,
  status,
  topic,
  unseen,
} from '../../harness/vocabulary/index.js';

// A recipient that takes the field for the chunked coding ends the body at the last chunk and finds a request behind it; one that takes it
// for nothing goes by Content-Length. Two recipients that differ in this see different requests (RFC 9112 section 11.2).

const LENGTH = String(LAST_CHUNK_AND_HIDDEN.length);
const framedTwice = (coding: string | readonly string[]) =>
  post('/echo', framedBy({ 'Transfer-Encoding': coding, 'Content-Length': LENGTH }, LAST_CHUNK_AND_HIDDEN));
const control = post('/echo', chunked(HIDDEN));
const believesLength = reject(saw({ nth: 0, body: LAST_CHUNK_AND_HIDDEN }));

/** The last coding is not chunked, so that nothing tells where the request ends, whatever Content-Length says. */
const notChunked = {
  ...servesHidden,
  ...refusesAsRequired,
  'believes Content-Length': believesLength,
  'takes it for chunked': reject(saw({ nth: 0, body: '' })),
};

export default topic('http11/request-smuggling-te-te', [
  ...[
    { id: 'letter-before-chunked', what: 'xchunked', value: 'xchunked' },
    { id: 'letter-behind-chunked', what: 'chunkedx', value: 'chunkedx' },
    { id: 'quoted-chunked', what: '"chunked" in quotation marks', value: '"chunked"' },
    { id: 'two-words', what: 'two words', value: 'x chunked' },
    { id: 'identity-alone', what: 'identity', value: 'identity' },
    { id: 'identity-behind-chunked', what: 'identity behind chunked', value: 'chunked, identity' },
    { id: 'identity-in-a-second-line', what: 'identity in a line behind chunked', value: ['chunked', 'identity'] },
    { id: 'vertical-tab-before', what: 'a vertical tab before chunked', value: '\x0bchunked' },
    { id: 'form-feed-behind', what: 'a form feed behind chunked', value: 'chunked\x0c' },
    { id: 'no-break-space-before', what: 'a no-break space before chunked', value: '\xa0chunked' },
  ].map(({ id, what, value }) =>
    serverCase({
      id,
      title: `A request whose Transfer-Encoding is ${what} is refused, and neither framing believed`,
      requires: ['rfc9112-s6.3-6', 'rfc9112-s6.3-3', 'rfc9112-s11.2-1'],
      control,
      send: [framedTwice(value), fence()],
      outcomes: notChunked,
      note: 'RFC 9112 section 6.3: a Transfer-Encoding is there and chunked is not its last coding, which is answered 400 even beside a Content-Length; section 6.1 has 501 for a coding that the server does not know.',
      faults: ['te-unreadable-ignored'],
    }),
  ),

  serverCase({
    id: 'empty-value',
    title: 'A Transfer-Encoding without a value beside a Content-Length hides no request',
    requires: ['rfc9112-s11.2-1'],
    control,
    send: [framedTwice(''), fence()],
    outcomes: {
      ...servesHidden,
      ...refusesOrCloses,
      'takes it for no Transfer-Encoding': readsOne(LAST_CHUNK_AND_HIDDEN),
    },
    note: 'An empty list has no last coding, so that going by Content-Length can be argued; serving what comes behind the zero cannot.',
    faults: ['te-empty-is-chunked'],
  }),

  serverCase({
    id: 'folded-value',
    title: 'A Transfer-Encoding whose value stands in a folded line is refused or unfolded, never left out',
    requires: ['rfc9112-s5.2-2', 'rfc9112-s6.1-13', 'rfc9112-s11.2-1'],
    control,
    send: [framedTwice('\r\n chunked'), fence()],
    outcomes: {
      ...servesHidden,
      ...refusesOrCloses,
      'unfolds it and closes': readsOneAndCloses(''),
      'believes Content-Length': believesLength,
    },
    faults: ['folded-value-dropped'],
  }),

  ...[
    { id: 'cr-before', what: 'CR', octet: '\r', requires: ['rfc9112-s2.2-4', 'rfc9112-s11.2-1'] as const },
    { id: 'nul-before', what: 'NUL', octet: '\0', requires: ['rfc9110-s5.5-3', 'rfc9112-s11.2-1'] as const },
  ].map(({ id, what, octet, requires }) =>
    serverCase({
      id,
      title: `A Transfer-Encoding with ${what} before chunked is refused, or read as with a space in its place`,
      requires,
      control,
      send: [framedTwice(`${octet}chunked`), fence()],
      outcomes: {
        ...servesHidden,
        ...refusesOrCloses,
        'replaces it and closes': readsOneAndCloses(''),
        'believes Content-Length': believesLength,
      },
      faults: ['te-unreadable-ignored'],
    }),
  ),

  serverCase({
    id: 'space-before-the-colon',
    title: 'A Transfer-Encoding with a space before its colon is answered 400, neither believed nor passed over',
    requires: ['rfc9112-s5.1-1', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', framedBy({ 'Transfer-Encoding ': 'chunked' }, '5\r\nhello\r\n0\r\n\r\n')), fence()],
    outcomes: {
      'believes it': reject(saw({ nth: 0, body: 'hello' })),
      'passes over it': reject(saw({ nth: 0 })),
      'answers 400': accept(status(400), unseen()),
      'refuses it otherwise': reject(status('4xx', '5xx')),
      'closes without a reply': reject(noReply(), closed()),
    },
    faults: ['space-before-colon-accepted'],
  }),

  serverCase({
    id: 'name-with-underscore',
    title: 'A field Transfer_Encoding frames nothing',
    requires: ['rfc9110-s5.1-2', 'rfc9112-s11.2-1'],
    control: post('/echo', framedBy({ X_Encoding: 'chunked', 'Content-Length': LENGTH }, LAST_CHUNK_AND_HIDDEN)),
    send: [
      post('/echo', framedBy({ Transfer_Encoding: 'chunked', 'Content-Length': LENGTH }, LAST_CHUNK_AND_HIDDEN)),
      fence(),
    ],
    outcomes: {
      ...servesHidden,
      'goes by Content-Length': readsOne(LAST_CHUNK_AND_HIDDEN),
      'refuses it': reject(status('4xx', '5xx')),
      'takes it for Transfer-Encoding': reject(saw({ nth: 0 })),
    },
    note: 'Where names become variables, as those of CGI do, an underscore and a hyphen are the same letter.',
    faults: ['underscore-is-hyphen'],
  }),

  serverCase({
    id: 'identity-before-chunked',
    title: 'A Transfer-Encoding of identity and chunked is answered 501, or read as chunked alone',
    requires: ['rfc9112-s6.1-9', 'rfc9112-s11.2-1'],
    control: post('/echo', chunked('hello')),
    send: [post('/echo', framedBy({ 'Transfer-Encoding': 'identity, chunked' }, '5\r\nhello\r\n0\r\n\r\n')), fence()],
    outcomes: {
      'refuses it': accept(status(400, 501), unseen()),
      'takes identity for no coding': readsOne('hello'),
      'finds no body': reject(saw({ nth: 0 })),
      'refuses it otherwise': reject(status('4xx', '5xx')),
    },
    note: 'RFC 2616 had a coding of that name that does nothing; since RFC 7230 it is one that nobody knows.',
    faults: ['te-first-of-list-counts'],
  }),

  serverCase({
    id: 'line-between',
    title: 'Transfer-Encoding frames a request from wherever it stands among the fields',
    requires: ['rfc9112-s6.3-4'],
    control: post('/echo', chunked('hello')),
    send: [
      octets(
        'POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\nX-One: 1\r\nHost: {peer}\r\nX-Two: 2\r\n\r\n',
        '5\r\nhello\r\n0\r\n\r\n',
      ),
      fence(),
    ],
    outcomes: {
      'reads the chunks': readsOne('hello'),
      'finds no body': reject(saw({ nth: 0 })),
      'refuses it': reject(status('4xx', '5xx')),
    },
    faults: ['fields-before-host-ignored'],
  }),
]);
