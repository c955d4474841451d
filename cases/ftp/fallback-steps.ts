import {
  accept,
  andCloses,
  body,
  clientCase,
  either,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  sentInType,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const LISTS = /^(?:LIST|NLST)/;
const READS = /^RETR (?:.*\/)?notes$/;
const listing = '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n';
const directory = { 'pub/': 'of the parent\r\n', 'pub/notes/': listing };
const file = { 'pub/notes': 'text' };
const open = 'ftp://{peer}/pub/notes';
// In ASCII type a client may deliver the line ends of its own system (RFC 959 section 3.1.1.1).
const listed = either(body(listing), body(listing.replace('\r\n', '\n')));

export default topic('ftp/fallback-steps', [
  clientCase({
    id: 'passive-refused-by-550',
    title: 'A 550 to the commands for the data connection is no 550 to RETR, and no reason to list',
    requires: ['urllib-ftp-550'],
    control: ftpServer({ tree: file }),
    peer: ftpServer({
      tree: file,
      reply: {
        EPSV: ['550 No.', '229 Here (|||{epsv}|)'],
        PASV: ['550 No.', '227 Here ({pasv}).'],
        EPRT: '550 No.',
        PORT: '550 No.',
        'CWD notes': '250 Done.',
        LIST: transfer(['listing']),
        NLST: transfer(['listing']),
      },
    }),
    open,
    outcomes: {
      'lists it': reject(sent(LISTS)),
      'reports an error and lists nothing': accept(sent(/^(?:EPSV|PASV|EPRT|PORT)/), neverSent(LISTS), failed()),
      'asks again and delivers the file': accept(sent(READS), body('text')),
    },
    note: 'CPython takes any 550 between PASV and the mark for that of a missing file.',
    faults: ['ftp-any-550-lists'],
  }),

  clientCase({
    id: 'after-the-mark',
    title: 'A 550 that follows the mark ends the attempt to read: what came before it is no file',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    control: ftpServer({ tree: file }),
    peer: ftpServer({
      tree: directory,
      reply: { SIZE: '502 Not implemented.', RETR: transfer([''], { completion: '550 Cannot read a directory.' }) },
    }),
    open,
    outcomes: {
      'lists the directory': accept(sentInOrder(READS, LISTS), listed),
      'lists the directory without having tried to read it': accept(neverSent(READS), sent(LISTS), listed),
      'reports an error': accept(sent(READS), neverSent(LISTS), failed()),
      'takes it for an empty file': reject(body('')),
    },
    note: 'Whether this is the 550 that makes urllib list is left open there; that it is no empty file is not.',
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'image-typecode',
    title: 'A 550 leads to a listing also where the typecode says that it is a file',
    requires: ['urllib-ftp-550', 'urllib-ftp-directory-or-file'],
    peer: ftpServer({ tree: directory }),
    open: `${open};type=i`,
    outcomes: {
      'delivers the listing': accept(sentInType('image', READS), sentInOrder(READS, LISTS), listed),
      'reports an error': reject(failed()),
      'lists without having tried to read': reject(neverSent('RETR')),
    },
    faults: ['ftp-550-is-final'],
  }),

  clientCase({
    id: 'busy',
    title: 'A 450 to the listing that a 550 led to is an error, not an empty directory',
    requires: ['rfc1123-s4.1.2.11-1'],
    control: ftpServer({ tree: file }),
    peer: ftpServer({ tree: directory, reply: { LIST: '450 Busy.', NLST: '450 Busy.' } }),
    open,
    outcomes: {
      'reports an error': accept(failed()),
      'presents it as empty': reject(body('')),
    },
    faults: ['ftp-listing-failure-is-empty'],
  }),

  clientCase({
    id: 'closed-at-the-listing',
    title: 'A control connection that is closed with a 421 in place of the listing is an error',
    requires: ['rfc959-s4.2-13', 'rfc1123-s4.1.2.11-3'],
    control: ftpServer({ tree: file }),
    peer: ftpServer({ tree: directory, reply: { LIST: andCloses('421 Bye.'), NLST: andCloses('421 Bye.') } }),
    open,
    outcomes: {
      'reports an error': accept(failed()),
      'presents it as empty': reject(body('')),
    },
    faults: ['ftp-listing-failure-is-empty'],
  }),

  clientCase({
    id: 'name-that-looks-like-an-option',
    title: 'A directory whose name begins with a hyphen is listed, not the one above it with that option',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({ tree: { 'pub/': 'of the parent\r\n', 'pub/-la/': listing } }),
    open: 'ftp://{peer}/pub/-la',
    outcomes: {
      'delivers its listing': accept(sentInOrder(/^RETR (?:.*\/)?-la$/, LISTS), listed),
      'delivers the listing of the directory above it': reject(body(/^of the parent\r?\n$/)),
      'reports an error': reject(failed()),
    },
    note: 'Servers take what follows LIST and begins with a hyphen for options of ls. CPython goes back and sends LIST -la.',
    faults: ['ftp-fallback-by-name', 'ftp-550-is-final'],
  }),

  clientCase({
    id: 'name-with-a-suffix',
    title: 'A directory whose name has the suffix of a file is read first and listed then, as any other',
    requires: ['urllib-ftp-550', 'urllib-ftp-directory-or-file'],
    peer: ftpServer({ tree: { 'pub/notes.txt/': listing } }),
    open: 'ftp://{peer}/pub/notes.txt',
    outcomes: {
      'delivers the listing': accept(sentInOrder(/^RETR (?:.*\/)?notes\.txt$/, LISTS), listed),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-550-is-final'],
  }),

  clientCase({
    id: 'second-try',
    title: 'What was listed after a 550 is a complete result: the file is not asked for again',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({ tree: directory, reply: { RETR: ['550 Not now.', transfer(['wrong'])] } }),
    open,
    outcomes: {
      'delivers the listing': accept(sentInOrder(READS, LISTS), listed),
      'asks again': reject(body('wrong')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-550-is-final'],
  }),
]);
