import {
  accept,
  body,
  clientCase,
  delivered,
  failedUnconnected,
  httpServer,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** Nobody needs to be asked for what the URL holds itself. */
const peer = httpServer();

const refused = reject(failedUnconnected());

/** So much that a limit of 64 KiB shows. */
const long = 'wireproof '.repeat(10_000).trim().replaceAll(' ', '-');

export default topic('data/url', [
  clientCase({
    id: 'percent-encoded',
    title: 'Data without ;base64 is percent-decoded',
    requires: ['rfc2397-s2-4', 'urllib-data', 'urllib-schemes'],
    peer,
    open: 'data:text/plain,a%20brief%0D%0Anote%2C%FF',
    outcomes: {
      'decodes the data': accept(body('a brief\r\nnote,\xff')),
      'delivers the encoded form': reject(body('a%20brief%0D%0Anote%2C%FF')),
      'reports an error': refused,
    },
    faults: ['data-percent-not-decoded'],
  }),

  clientCase({
    id: 'base64',
    title: 'Data after ;base64 is decoded to octets',
    requires: ['rfc2397-s2-4', 'urllib-data'],
    peer,
    open: 'data:application/octet-stream;base64,+/8AaGk=',
    outcomes: {
      'decodes the data': accept(body('\xfb\xff\x00hi')),
      'delivers the encoded form': reject(body('+/8AaGk=')),
      'reports an error': refused,
    },
    faults: ['data-base64-not-decoded'],
  }),

  clientCase({
    id: 'percent-encoded-base64',
    title: 'Base64 data is percent-decoded first',
    requires: ['rfc2397-s2-4'],
    peer,
    open: 'data:text/plain;base64,aGk%3D',
    outcomes: {
      'decodes both': accept(body('hi')),
      'delivers something else': reject(delivered({})),
      'reports an error': refused,
    },
    note: 'Data is made of the characters of URLs, escapes among them, base64 or not (RFC 2397 section 3).',
    faults: ['data-percent-not-decoded'],
  }),

  clientCase({
    id: 'white-space-in-base64',
    title: 'White space in base64 data is ignored',
    requires: ['urllib-data'],
    peer,
    open: 'data:text/plain;base64,aGVs%0AbG8%20=',
    outcomes: {
      'ignores the white space': accept(body('hello')),
      'delivers something else': reject(delivered({})),
      'reports an error': refused,
    },
    faults: ['data-base64-one-line'],
  }),

  clientCase({
    id: 'default-type',
    title: 'Without a media type the data is text/plain in US-ASCII',
    requires: ['rfc2397-s2-2'],
    peer,
    open: 'data:,hello',
    outcomes: {
      'names the default': accept(
        delivered({ body: 'hello', fields: { 'Content-Type': /^text\/plain; ?charset="?us-ascii"?$/i } }),
      ),
      'delivers it as something else': reject(body('hello')),
      'reports an error': refused,
    },
    faults: ['data-type-default-missing'],
  }),

  clientCase({
    id: 'type-as-given',
    title: 'The media type of the URL is that of the data',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data:text/html;charset=utf-8;base64,PHA+',
    outcomes: {
      'names the type with its charset': accept(
        delivered({ body: '<p>', fields: { 'Content-Type': /^text\/html; ?charset="?utf-8"?$/i } }),
      ),
      'delivers it as something else': reject(body('<p>')),
      'delivers the encoded form': reject(body('PHA+')),
      'reports an error': refused,
    },
    faults: ['data-base64-not-decoded'],
  }),

  clientCase({
    id: 'charset-alone',
    title: 'A charset alone is one of text/plain',
    requires: ['rfc2397-s2-3'],
    peer,
    open: 'data:;charset=utf-8,hello',
    outcomes: {
      'names text/plain with the charset': accept(
        delivered({ body: 'hello', fields: { 'Content-Type': /^text\/plain; ?charset="?utf-8"?$/i } }),
      ),
      'delivers it as something else': reject(body('hello')),
      'reports an error': refused,
    },
    faults: ['data-charset-alone-untyped'],
  }),

  clientCase({
    id: 'comma-in-the-data',
    title: 'The first comma ends the media type; further ones are data',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data:text/plain,a,b,c',
    outcomes: {
      'keeps the further commas': accept(body('a,b,c')),
      'delivers something else': reject(delivered({})),
      'reports an error': refused,
    },
    faults: ['data-last-comma'],
  }),

  clientCase({
    id: 'missing-comma',
    title: 'A data URL without a comma is an error',
    requires: ['rfc2397-s2-1'],
    peer,
    open: 'data:text/plain',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'delivers something': reject(delivered({})),
    },
    control: { peer, open: 'data:text/plain,hello', expects: [body('hello')] },
    faults: ['data-without-comma-accepted'],
  }),

  clientCase({
    id: 'scheme-in-capitals',
    title: 'The scheme data is known in letters of any case',
    requires: ['rfc2397-s2-1', 'rfc3986-s3.1-1'],
    peer,
    open: 'DaTa:text/plain,hello',
    outcomes: {
      'delivers the data': accept(body('hello')),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['data-scheme-in-small-letters-only'],
  }),

  clientCase({
    id: 'long',
    title: 'A long data URL is delivered whole, or refused',
    requires: ['rfc2397-s2-6'],
    peer,
    open: `data:text/plain,${long}`,
    outcomes: {
      'delivers all of it': accept(body(long)),
      'reports an error': accept(failedUnconnected()),
      'delivers a part': reject(body(/^wireproof-wireproof/)),
    },
    control: { peer, open: 'data:text/plain,hello', expects: [body('hello')] },
    faults: ['data-cut-at-64k'],
  }),
]);
