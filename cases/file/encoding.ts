import {
  accept,
  body,
  clientCase,
  completed,
  failedUnconnected,
  ftpServer,
  neverConnected,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** A local file needs no peer: nobody should come here. */
const peer = ftpServer({});

const opened = {
  'delivers the file': accept(body('LOCAL'), neverConnected()),
  'opens another file': reject(body('other')),
  'reports an error': reject(failedUnconnected()),
};

const control = {
  peer,
  files: { 'here.txt': 'LOCAL' },
  open: 'file://{files}/here.txt',
  expects: [body('LOCAL')],
};

const itself = {
  'takes it for itself': accept(body('LOCAL')),
  'reports an error': accept(failedUnconnected()),
  'opens another file': reject(body('other')),
};

export default topic('file/encoding', [
  clientCase({
    id: 'small-hexadecimal-digits',
    title: 'The digits of a percent triplet may be small letters',
    requires: ['urllib-file-local'],
    files: { 'caf\xc3\xa9.txt': 'LOCAL', 'caf%c3%a9.txt': 'other' },
    peer,
    open: 'file://{files}/caf%c3%a9.txt',
    outcomes: opened,
    faults: ['file-lower-hex-not-decoded', 'file-path-not-decoded'],
  }),

  clientCase({
    id: 'unreserved',
    title: 'A character that need not be encoded is the same where it is',
    requires: ['rfc3986-s2.3-1', 'urllib-file-local'],
    files: { '~here-.txt': 'LOCAL', '%7Ehere%2D.txt': 'other' },
    peer,
    open: 'file://{files}/%7E%68ere%2D.txt',
    outcomes: opened,
    faults: ['file-path-not-decoded'],
  }),

  clientCase({
    id: 'delimiters',
    title: 'An encoded question mark or number sign is a part of the name',
    requires: ['rfc3986-s7.3-1', 'rfc3986-s2.2-1', 'urllib-file-local'],
    files: { 'q?x#y.txt': 'LOCAL', q: 'other' },
    peer,
    open: 'file://{files}/q%3Fx%23y.txt',
    outcomes: opened,
    faults: ['file-decoded-before-split', 'file-path-not-decoded'],
  }),

  clientCase({
    id: 'saved',
    title: 'A percent-encoded name is decoded where the file is retrieved to a file of its own as well',
    requires: ['urllib-file-local'],
    files: { 'two words.txt': 'LOCAL', 'two%20words.txt': 'other' },
    peer,
    open: { url: 'file://{files}/two%20words.txt', save: true },
    outcomes: opened,
    faults: ['file-saved-by-undecoded-name', 'file-path-not-decoded'],
  }),

  clientCase({
    id: 'slash',
    title: 'An encoded slash does not divide a path',
    requires: ['rfc8089-s5-2', 'rfc3986-s2.2-1'],
    control,
    files: { 'sub/here.txt': 'LOCAL' },
    peer,
    open: 'file://{files}/sub%2Fhere.txt',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes it for a slash': reject(body('LOCAL')),
      'delivers something else': reject(completed()),
    },
    note:
      'No name of a POSIX system has a slash in it. Data of a URL that means something to the file system is to be restricted ' +
      '(RFC 8089 section 5). Nearly everybody decodes the whole path at once; fileURLToPath of Node.js refuses such a URL.',
    faults: ['file-encoded-slash-divides'],
  }),

  clientCase({
    id: 'nul',
    title: 'An encoded NUL does not end the name',
    requires: ['rfc8089-s5-2', 'urllib-file-local'],
    control,
    files: { 'here.txt': 'LOCAL' },
    peer,
    open: 'file://{files}/here.txt%00.html',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'cuts the name at the NUL': reject(body('LOCAL')),
      'delivers something else': reject(completed()),
    },
    faults: ['file-name-cut-at-nul'],
  }),

  clientCase({
    id: 'space',
    title: 'A space that is not encoded stands for itself or is an error',
    requires: ['urllib-file-malformed'],
    control,
    files: { 'two words.txt': 'LOCAL', two: 'other' },
    peer,
    open: 'file://{files}/two words.txt',
    outcomes: itself,
    note: 'A URL cannot have a space (RFC 3986 appendix A).',
    faults: ['file-only-url-characters'],
  }),

  clientCase({
    id: 'percent-without-digits',
    title: 'A percent sign without two digits stands for itself or is an error',
    requires: ['urllib-file-malformed'],
    control,
    files: { '100%zz.txt': 'LOCAL', '100zz.txt': 'other' },
    peer,
    open: 'file://{files}/100%zz.txt',
    outcomes: itself,
    note: 'A percent sign is followed by two digits (RFC 3986 section 2.1).',
    faults: ['file-only-url-characters'],
  }),

  clientCase({
    id: 'character-outside-ascii',
    title: 'A character outside ASCII that is not encoded is that of the name in UTF-8, in Latin-1, or an error',
    requires: ['urllib-file-malformed'],
    control,
    files: { 'caf\xc3\xa9.txt': 'UTF-8', 'caf\xe9.txt': 'Latin-1' },
    peer,
    open: 'file://{files}/caf\xe9.txt',
    outcomes: {
      'writes it in UTF-8': accept(body('UTF-8')),
      'writes it in Latin-1': accept(body('Latin-1')),
      'reports an error': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'A URL is of ASCII (RFC 3986 section 1.2.1). What is given as octets, as in Python 2, is in an encoding of the caller.',
    faults: ['file-only-url-characters'],
  }),

  clientCase({
    id: 'octets-that-are-no-utf-8',
    title: 'Encoded octets that are no UTF-8 are those of the name, or an error',
    requires: ['urllib-file-octets'],
    control,
    files: { 'caf\xe9.txt': 'octets', 'caf\xc3\xa9.txt': 'Latin-1' },
    peer,
    open: 'file://{files}/caf%E9.txt',
    outcomes: {
      'opens the file of those octets': accept(body('octets')),
      'reads Latin-1 and writes UTF-8': accept(body('Latin-1')),
      'reports an error': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'Other encodings than UTF-8 are outside the scope of RFC 8089 (section 4).',
    faults: ['file-name-always-utf-8'],
  }),
]);
