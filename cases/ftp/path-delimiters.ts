import {
  accept,
  body,
  clientCase,
  either,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  sentInType,
  topic,
} from '../../harness/vocabulary/index.js';

const LISTS = /^(?:LIST|NLST)/;
const NAMED = /^RETR (?:.*\/)?notes\/$/;
const listing = '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n';
// In ASCII type a client may deliver the line ends of its own system (RFC 959 section 3.1.1.1).
const listed = either(body(listing), body(listing.replace('\r\n', '\n')));

export default topic('ftp/path-delimiters', [
  clientCase({
    id: 'question-mark',
    title: 'A question mark belongs to the path, or ends it as in any URL',
    requires: ['rfc1738-s3.2.2-6'],
    control: {
      peer: ftpServer({ tree: { 'pub/notes': 'text' } }),
      open: 'ftp://{peer}/pub/notes',
      expects: [body('text')],
    },
    peer: ftpServer({ tree: { 'pub/notes?part=1': 'text', 'pub/notes': 'other' } }),
    open: 'ftp://{peer}/pub/notes?part=1;type=i',
    outcomes: {
      'reads the name with its question mark': accept(sentInType('image', /^RETR .*notes\?part=1$/), body('text')),
      'reads what stands before it': accept(sent(/^RETR (?:.*\/)?notes$/), body('other')),
      'refuses the URL': accept(failedUnconnected()),
      'takes the typecode for a part of the name': reject(sent(/;type=i$/)),
      'takes it for a pattern': reject(sent(LISTS)),
      'reports an error': reject(failed()),
    },
    note: 'The grammar of RFC 1738 section 5 has "?" in the segments of FTP URLs; in RFC 3986 section 3.3 it ends the path.',
    faults: ['ftp-wildcards-listed'],
  }),

  clientCase({
    id: 'fragment',
    title: 'The fragment of a URL is never sent',
    requires: ['rfc3986-s3.5-1', 'rfc1738-s2.2-3'],
    peer: ftpServer({ tree: { 'pub/notes': 'text', 'pub/notes#part': 'wrong' } }),
    open: 'ftp://{peer}/pub/notes#part',
    outcomes: {
      'leaves it out': accept(neverSent(/part/), body('text')),
      'sends it': reject(sent(/part/)),
      'reports an error': reject(failed()),
    },
    note: 'A plain "#" ends the URL (RFC 1738 section 2.2), which is why it is always encoded inside one.',
    faults: ['ftp-fragment-sent'],
  }),

  clientCase({
    id: 'encoded-number-sign',
    title: 'An encoded number sign belongs to the name',
    requires: ['rfc1738-s2.2-3', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'pub/notes#part': 'text', 'pub/notes': 'wrong' } }),
    open: 'ftp://{peer}/pub/notes%23part',
    outcomes: {
      'reads the name with its number sign': accept(sent(/^RETR .*notes#part$/), body('text')),
      'reads what stands before it': reject(body('wrong')),
      'sends the encoded form': reject(sent(/%23/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'scheme-in-capitals',
    title: 'The letters of the scheme may be of either case',
    requires: ['rfc1738-s2.1-1'],
    peer: ftpServer({ tree: { 'pub/notes': 'text' } }),
    open: 'FTP://{peer}/pub/notes',
    outcomes: {
      'delivers the file': accept(body('text')),
      'refuses the URL': reject(failedUnconnected()),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-scheme-in-small-letters-only'],
  }),

  clientCase({
    id: 'encoded-slash-alone',
    title: 'The path %2F names the root directory, which is listed when it cannot be read',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({ tree: { '': listing } }),
    open: 'ftp://{peer}/%2F',
    outcomes: {
      'tries to read it and lists it': accept(sentInOrder('RETR /', LISTS), listed),
      'lists it at once': accept(neverSent('RETR'), sent(LISTS), listed),
      'sends the encoded form': reject(sent(/%2F/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-path-not-decoded', 'ftp-550-is-final'],
  }),

  clientCase({
    id: 'encoded-slash-at-the-end',
    title: 'An encoded slash at the end of a path belongs to the name, which is to be read',
    requires: ['rfc1738-s3.2.2-7'],
    control: {
      peer: ftpServer({ tree: { 'pub/notes': 'text' } }),
      open: 'ftp://{peer}/pub/notes',
      expects: [body('text')],
    },
    peer: ftpServer({ tree: { 'pub/notes/': listing } }),
    open: 'ftp://{peer}/pub/notes%2F',
    outcomes: {
      'tries to read the name with its slash, and lists it': accept(sentInOrder(NAMED, LISTS), listed),
      'tries to read the name with its slash, and reports the 550': accept(sent(NAMED), neverSent(LISTS), failed()),
      'enters the name with its slash, and lists it': accept(
        neverSent('RETR'),
        sentInOrder(/^CWD (?:.*\/)?notes\/$/, LISTS),
        listed,
      ),
      'takes it for a slash of the URL': reject(neverSent('RETR'), sent(LISTS)),
      'sends the encoded form': reject(sent(/%2F/)),
    },
    note: 'The path is split before it is decoded (RFC 1738 section 3.2.2).',
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'encoded-slash-between-file-and-directory',
    title: 'An encoded slash in the last element is a part of the argument of RETR',
    requires: ['rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'a/b/notes': 'text', 'a/notes': 'wrong' } }),
    open: 'ftp://{peer}/a/b%2Fnotes',
    outcomes: {
      'sends it with RETR': accept(sent(/^RETR (?:.*\/)?b\/notes$/), neverSent('CWD b'), body('text')),
      'enters what stands before it': reject(sent(/^CWD (?:.*\/)?b$/)),
      'sends the encoded form': reject(sent(/%2F/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-path-not-decoded'],
  }),
]);
