import {
  accept,
  answered,
  cleanReplies,
  get,
  reject,
  serverCase,
  status,
  topic,
} from '../../harness/vocabulary/index.js';

const PIECES = 'piece 0\npiece 1\npiece 2\n';
/** Of the 100,000 octets that `/bytes/100000` sends. */
const LONG = { length: 100_000, sha256: 'aca9e593cc629cbaa94cd5a07dc029424aad93e5129e5d11f8dcd2f139c16cc0' };

export default topic('http11/server-reply', [
  serverCase({
    id: 'known-length-is-announced',
    title: 'Content of known length is announced, or sent in chunks, but not left to closing',
    requires: ['rfc9110-s8.6-9', 'rfc9112-s6.3-14'],
    send: [get('/bytes/5')],
    outcomes: {
      'announces the length': accept(answered({ status: 200, framing: 'length', body: '01234' })),
      'sends chunks': accept(answered({ status: 200, framing: 'chunked', body: '01234' })),
      'leaves the end to closing': reject(answered({ status: 200, framing: 'close', body: '01234' })),
    },
    note: 'Content-Length is asked for only where no transfer coding is used (RFC 9110 section 8.6).',
    faults: ['no-content-length'],
  }),

  serverCase({
    id: 'length-is-exact',
    title: 'As many octets are sent as were announced, no less and no more',
    requires: ['rfc9112-s6.3-10'],
    send: [get('/bytes/5')],
    outcomes: {
      'sends what it announced': accept(answered({ status: 200, body: '01234' }), cleanReplies()),
      'sends more or less': reject(status(200)),
    },
    faults: ['body-one-octet-short'],
  }),

  serverCase({
    id: 'long-content-is-whole',
    title: 'Content of many segments arrives whole',
    requires: ['rfc9112-s6.3-10'],
    send: [get('/bytes/100000')],
    outcomes: {
      'sends all of it': accept(answered({ status: 200, body: LONG }), cleanReplies()),
      'sends more or less': reject(status(200)),
    },
    faults: ['body-one-octet-short'],
  }),

  serverCase({
    id: 'unknown-length-is-terminated',
    title: 'Content of unknown length comes whole, and its end can be told from a broken connection',
    requires: ['rfc9112-s7.1-5', 'rfc9112-s2.1-1'],
    send: [get('/stream/3')],
    outcomes: {
      'sends all of it': accept(answered({ status: 200, body: PIECES }), cleanReplies()),
      'breaks off': reject(status(200)),
    },
    faults: ['chunked-reply-unterminated'],
  }),

  serverCase({
    id: 'unknown-length-is-chunked',
    title: 'Content of unknown length is sent in chunks rather than ended by closing',
    requires: ['rfc9112-s6.3-14'],
    send: [get('/stream/3')],
    outcomes: {
      'sends chunks': accept(answered({ status: 200, framing: 'chunked', body: PIECES })),
      'announces the length': accept(answered({ status: 200, framing: 'length', body: PIECES })),
      'ends it by closing': reject(answered({ status: 200, framing: 'close', body: PIECES })),
    },
    faults: ['stream-close-delimited'],
  }),

  serverCase({
    id: 'framed-once',
    title: 'A reply never has Content-Length together with Transfer-Encoding',
    requires: ['rfc9112-s6.2-1'],
    send: [get('/stream/3')],
    outcomes: {
      'frames it by chunks': accept(
        answered({ status: 200, framing: 'chunked', body: PIECES, fields: { 'Content-Length': null } }),
      ),
      'frames it by length': accept(
        answered({ status: 200, framing: 'length', body: PIECES, fields: { 'Transfer-Encoding': null } }),
      ),
      'frames it by closing': accept(answered({ status: 200, framing: 'close', body: PIECES })),
      'frames it twice': reject(answered({ status: 200, fields: { 'Content-Length': /./, 'Transfer-Encoding': /./ } })),
    },
    faults: ['chunked-with-length'],
  }),

  serverCase({
    id: 'content-type-is-told',
    title: 'Content is sent with its media type',
    requires: ['rfc9110-s8.3-1'],
    send: [get('/')],
    outcomes: {
      'names the type': accept(answered({ status: 200, fields: { 'Content-Type': /^[\w.+-]+\/[\w.+-]+/ } })),
      'leaves it out': reject(answered({ status: 200, fields: { 'Content-Type': null } })),
    },
    faults: ['no-content-type'],
  }),

  serverCase({
    id: 'validators-are-sent',
    title: 'A 200 has the validators that are available, an entity tag and a modification date',
    requires: ['rfc9110-s15.3.1-1', 'rfc9110-s8.8.3.1-1', 'rfc9110-s8.8.2.1-1'],
    send: [get('/cond')],
    outcomes: {
      'sends both': accept(
        answered({ status: 200, fields: { ETag: /./, 'Last-Modified': 'Sat, 01 Jan 2022 00:00:00 GMT' } }),
      ),
      'leaves one out': reject(answered({ status: 200 })),
    },
    faults: ['validators-omitted'],
  }),
]);
