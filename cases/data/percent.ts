import {
  accept,
  body,
  clientCase,
  failedUnconnected,
  httpServer,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** Nobody needs to be asked for what the URL holds itself. */
const peer = httpServer();

const refused = reject(failedUnconnected());

export default topic('data/percent', [
  clientCase({
    id: 'empty',
    title: 'Data may be empty',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data:,',
    outcomes: { 'delivers nothing, completely': accept(body('')), 'reports an error': refused },
    control: { peer, open: 'data:,hello', expects: [body('hello')] },
    faults: ['data-empty-refused'],
  }),

  clientCase({
    id: 'plus',
    title: 'A plus sign in the data is a plus sign',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:,a+b%2Bc',
    outcomes: {
      'keeps the plus sign': accept(body('a+b+c')),
      'takes it for a space': reject(body('a b+c')),
      'reports an error': refused,
    },
    note: 'A plus stands for a space only in the queries of HTML forms.',
    faults: ['data-plus-is-space'],
  }),

  clientCase({
    id: 'hexadecimal-digits',
    title: 'The hexadecimal digits of an escape may be letters of either case',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:,%c3%A9%aB',
    outcomes: {
      'decodes all escapes': accept(body('\xc3\xa9\xab')),
      'decodes capitals alone': reject(body('%c3\xa9%aB')),
      'reports an error': refused,
    },
    faults: ['data-lower-hex-not-decoded'],
  }),

  clientCase({
    id: 'decoded-once',
    title: 'Data is percent-decoded once',
    requires: ['rfc3986-s2.4-1', 'rfc2397-s2-4'],
    peer,
    open: 'data:,%2541',
    outcomes: {
      'decodes it once': accept(body('%41')),
      'decodes it twice': reject(body('A')),
      'delivers the encoded form': reject(body('%2541')),
      'reports an error': refused,
    },
    faults: ['data-decoded-twice', 'data-percent-not-decoded'],
  }),

  clientCase({
    id: 'octet-zero',
    title: 'An encoded NUL is an octet of the data, and does not end it',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:application/octet-stream,a%00b',
    outcomes: {
      'delivers every octet': accept(body('a\0b')),
      'ends the data there': reject(body('a')),
      'reports an error': refused,
    },
    faults: ['data-ends-at-nul'],
  }),

  clientCase({
    id: 'question-mark',
    title: 'What looks like a query is data',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data:,a?b=c&d',
    outcomes: {
      'delivers it as data': accept(body('a?b=c&d')),
      'drops it': reject(body('a')),
      'reports an error': refused,
    },
    faults: ['data-query-dropped'],
  }),

  clientCase({
    id: 'fragment',
    title: 'A fragment is no part of the data',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data:,hello#part',
    outcomes: {
      'leaves the fragment out': accept(body('hello')),
      'delivers it with the data': reject(body('hello#part')),
      'reports an error': refused,
    },
    note: 'Data is made of the characters of URLs (RFC 2397 section 3); # is none of them and begins the fragment in any scheme (RFC 3986 section 3.5).',
    faults: ['data-fragment-kept'],
  }),

  clientCase({
    id: 'encoded-number-sign',
    title: 'An encoded # is data and begins no fragment',
    requires: ['rfc2397-s2-4', 'rfc3986-s7.3-1'],
    peer,
    open: 'data:,hello%23part',
    outcomes: {
      'delivers it with the data': accept(body('hello#part')),
      'takes it for a fragment': reject(body('hello')),
      'delivers the encoded form': reject(body('hello%23part')),
      'reports an error': refused,
    },
    faults: ['data-percent-not-decoded'],
  }),

  clientCase({
    id: 'saved',
    title: 'Data is retrieved to a file as it is delivered',
    requires: ['rfc2397-s2-4', 'urllib-data'],
    peer,
    open: { url: 'data:text/plain,a%20brief%00note', save: true },
    outcomes: {
      'saves the decoded data': accept(body('a brief\0note')),
      'saves nothing': reject(body('')),
      'saves the encoded form': reject(body('a%20brief%00note')),
      'reports an error': refused,
    },
    faults: ['data-saved-empty'],
  }),
]);
