import {
  accept,
  clientCase,
  completed,
  delivered,
  failedUnconnected,
  ftpServer,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** A local file needs no peer: nobody should come here. */
const peer = ftpServer({});

/** Five mebioctets and one: no buffer ends where the file does. */
const large = '0123456789'.repeat(524_289).slice(0, 5_242_881);
const digest = { length: 5_242_881, sha256: '35b77797983a28cda969a978f0ff3e6b811f49b92221a2f39ec974032405f6c5' };

const typed = (type: string) => ({
  'gives the type of the suffix': accept(delivered({ body: 'x', fields: { 'Content-Type': type } })),
  'gives no type': reject(delivered({ fields: { 'Content-Type': null } })),
  'gives another type': reject(completed()),
  'reports an error': reject(failedUnconnected()),
});

export default topic('file/fields', [
  clientCase({
    id: 'type-of-a-picture',
    title: 'The Content-Type of a local file is told by the suffix of its name',
    requires: ['urllib-file-headers', 'urllib-content-type'],
    files: { 'picture.png': 'x' },
    peer,
    open: 'file://{files}/picture.png',
    outcomes: typed('image/png'),
    faults: ['file-type-always-text', 'file-without-fields'],
  }),

  clientCase({
    id: 'type-of-a-suffix-in-capitals',
    title: 'The suffix of a name tells the type in letters of any case',
    requires: ['urllib-file-headers', 'urllib-content-type'],
    files: { 'PICTURE.PNG': 'x' },
    peer,
    open: 'file://{files}/PICTURE.PNG',
    outcomes: typed('image/png'),
    faults: ['file-type-in-small-letters-only', 'file-type-always-text'],
  }),

  clientCase({
    id: 'type-of-an-encoded-suffix',
    title: 'A file is given a type also where the dot of its suffix is percent-encoded',
    requires: ['urllib-file-headers'],
    files: { 'picture.png': 'x' },
    peer,
    open: 'file://{files}/picture%2Epng',
    outcomes: {
      'gives the type of the suffix': accept(delivered({ body: 'x', fields: { 'Content-Type': 'image/png' } })),
      'gives no type': reject(delivered({ fields: { 'Content-Type': null } })),
      'guesses from the URL as it is written': accept(delivered({ body: 'x', fields: { 'Content-Type': /./ } })),
      'delivers something else': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    note: 'An encoded dot is a dot (RFC 3986 section 2.3). urllib documents nothing of it.',
    faults: ['file-without-fields'],
  }),

  clientCase({
    id: 'type-of-an-unknown-suffix',
    title: 'A file whose kind is not known is given a Content-Type that fits any',
    requires: ['urllib-file-headers'],
    files: { 'data.wireproof': 'x' },
    peer,
    open: 'file://{files}/data.wireproof',
    outcomes: {
      'takes it for octets': accept(
        delivered({ body: 'x', fields: { 'Content-Type': /^application\/octet-stream$/i } }),
      ),
      'takes it for text': accept(delivered({ body: 'x', fields: { 'Content-Type': /^text\/plain\b/i } })),
      'gives no type': reject(delivered({ fields: { 'Content-Type': null } })),
      'gives another type': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    note: 'CPython takes it for text; octets are what a recipient may take it for (RFC 9110 section 8.3).',
    faults: ['file-type-unknown-missing', 'file-without-fields'],
  }),

  clientCase({
    id: 'type-of-a-compressed-archive',
    title: 'The type of a compressed archive is that of the compression, or of what is in it',
    requires: ['urllib-file-archive-type'],
    files: { 'archive.tar.gz': 'x' },
    peer,
    open: 'file://{files}/archive.tar.gz',
    outcomes: {
      'tells the compression': accept(delivered({ fields: { 'Content-Type': /gzip|octet-stream/i } })),
      'tells the compression as a coding': accept(
        delivered({ fields: { 'Content-Type': /tar/i, 'Content-Encoding': /gzip/i } }),
      ),
      'tells what is in it alone': accept(delivered({ fields: { 'Content-Type': /tar/i, 'Content-Encoding': null } })),
      'tells something else': reject(completed()),
    },
    note: 'CPython says application/x-tar of octets that are gzip, and no Content-Encoding.',
    faults: ['file-type-always-text'],
  }),

  clientCase({
    id: 'length-of-an-empty-file',
    title: 'The Content-Length of an empty file is 0',
    requires: ['urllib-file-headers'],
    files: { 'empty.txt': '' },
    peer,
    open: 'file://{files}/empty.txt',
    outcomes: {
      'tells the length': accept(delivered({ body: '', fields: { 'Content-Length': '0' } })),
      'tells no length': reject(delivered({ fields: { 'Content-Length': null } })),
      'tells another length': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-without-fields', 'file-empty-is-error'],
  }),

  clientCase({
    id: 'length-of-a-large-file',
    title: 'The Content-Length of a large file is that of all its octets',
    requires: ['urllib-file-headers'],
    files: { 'large.bin': large },
    peer,
    open: 'file://{files}/large.bin',
    outcomes: {
      'tells the length': accept(delivered({ body: digest, fields: { 'Content-Length': '5242881' } })),
      'tells no length': reject(delivered({ fields: { 'Content-Length': null } })),
      'tells another length': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-without-fields', 'file-large-cut'],
  }),

  clientCase({
    id: 'time-of-the-last-change',
    title: 'Last-Modified is the time of the last change of the file, as HTTP writes it',
    requires: ['urllib-file-headers'],
    files: { 'here.txt': { octets: 'x', modified: '1994-11-06T08:49:37Z' } },
    peer,
    open: 'file://{files}/here.txt',
    outcomes: {
      'tells the time': accept(delivered({ body: 'x', fields: { 'Last-Modified': 'Sun, 06 Nov 1994 08:49:37 GMT' } })),
      'tells no time': reject(delivered({ fields: { 'Last-Modified': null } })),
      'tells another time': reject(completed()),
      'reports an error': reject(failedUnconnected()),
    },
    faults: ['file-modified-is-now', 'file-without-fields'],
  }),
]);
