import {
  accept,
  body,
  clientCase,
  completed,
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

const listing = '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n';
const itself = '-rw------- 1 owner group 6 Jan 01 00:00 secret.txt\r\n';
const directory = { 'pub/': 'of the parent\r\n', 'pub/notes/': listing };
const file = { 'pub/secret.txt': 'secret' };
// In ASCII type a client may deliver the line ends of its own system (RFC 959 section 3.1.1.1).
const asText = (text: string) => either(body(text), body(text.replace('\r\n', '\n')));
const listed = asText(listing);
const listedItself = asText(itself);
const LISTS = /^(?:LIST|NLST)/;

export default topic('ftp/550-fallback', [
  clientCase({
    id: 'directory-is-listed',
    title: 'A 550 to RETR makes the client list the path as a directory',
    requires: ['urllib-ftp-550', 'urllib-ftp-directory-or-file'],
    peer: ftpServer({ tree: directory }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'enters the directory and lists it': accept(sentInOrder('RETR notes', 'CWD notes', /^(?:LIST|NLST)$/), listed),
      'enters it, leaves it and lists it by name': accept(
        sentInOrder('RETR notes', 'CWD notes', /^(?:LIST|NLST) notes$/),
        listed,
      ),
      'lists it by name': accept(neverSent('CWD notes'), sentInOrder('RETR notes', LISTS), listed),
      'lists without having tried to read': reject(neverSent('RETR'), sent(LISTS)),
      'reports an error and lists nothing': reject(failed(), neverSent(LISTS)),
    },
    faults: ['ftp-550-is-final'],
    note: 'How the directory is named to the server is left open; RFC 959 section 4.1.3 gives LIST both forms.',
  }),

  clientCase({
    id: 'listed-as-text',
    title: 'The path that was read in image type is listed in ASCII type',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({ tree: directory }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'lists in ASCII': accept(sentInOrder('RETR notes', LISTS), sentInType('ascii', LISTS), listed),
      'lists in image type': reject(sentInType('image', LISTS)),
    },
    faults: ['ftp-listing-in-image'],
  }),

  clientCase({
    id: 'multi-line',
    title: 'A 550 of several lines is the same reply',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({ tree: directory, reply: { RETR: '550-Not a plain file.\r\n551 is text\r\n550 Sorry.' } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'delivers the listing': accept(sentInOrder('RETR notes', LISTS), listed),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-multiline-any-code-ends'],
  }),

  clientCase({
    id: 'empty-directory',
    title: 'The empty listing of an empty directory is a complete result',
    requires: ['urllib-ftp-550', 'urllib-ftp-directory-or-file'],
    peer: ftpServer({ tree: directory, reply: { LIST: transfer(['']), NLST: transfer(['']) } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'delivers the empty listing': accept(sentInOrder('RETR notes', LISTS), body('')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-550-is-final'],
  }),

  clientCase({
    id: 'unreadable-file',
    title: 'A file that may not be read is listed, even if it cannot be entered',
    requires: ['urllib-ftp-550', 'urllib-ftp-550-unreadable'],
    control: ftpServer({ tree: file }),
    peer: ftpServer({
      tree: file,
      reply: {
        RETR: '550 Permission denied.',
        'CWD secret.txt': '550 Not a directory.',
        LIST: transfer([itself]),
        NLST: transfer([itself]),
      },
    }),
    open: 'ftp://{peer}/pub/secret.txt',
    outcomes: {
      'delivers what LIST tells of the file': accept(sentInOrder('RETR secret.txt', LISTS), listedItself),
      'reports an error and lists nothing': reject(failed(), neverSent(LISTS)),
    },
    faults: ['ftp-550-needs-cwd'],
    note: 'The reference of urllib.request promises a listing for the unreadable file (Restrictions). Every CPython release asks for CWD first and gives up when that is refused, as it is by real servers, so that the promise is not kept.',
  }),

  clientCase({
    id: 'unreadable-file-entered',
    title: 'A file that may not be read, but seems to be a directory, is listed',
    requires: ['urllib-ftp-550', 'urllib-ftp-550-unreadable'],
    peer: ftpServer({
      tree: file,
      reply: {
        RETR: '550 Permission denied.',
        'CWD secret.txt': '250 Done.',
        LIST: transfer([itself]),
        NLST: transfer([itself]),
      },
    }),
    open: 'ftp://{peer}/pub/secret.txt',
    outcomes: {
      'delivers what LIST tells of the file': accept(sentInOrder('RETR secret.txt', LISTS), listedItself),
      'reports an error and lists nothing': reject(failed(), neverSent(LISTS)),
    },
    faults: ['ftp-550-is-final'],
  }),

  clientCase({
    id: 'missing',
    title: 'A path that can be neither read nor entered nor listed is an error',
    requires: ['rfc1123-s4.1.2.11-1'],
    control: ftpServer({ tree: { 'pub/notes': 'there\n' } }),
    peer: ftpServer({ tree: { 'pub/other': 'there\n' } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'reports an error': accept(failed()),
      'presents it as empty': reject(body('')),
      'makes something up': reject(completed()),
    },
    faults: ['ftp-listing-failure-is-empty'],
  }),

  clientCase({
    id: 'listing-refused',
    title: 'A 550 to the listing that a 550 to RETR led to is an error, not an empty directory',
    requires: ['rfc1123-s4.1.2.11-1'],
    control: ftpServer({ tree: { 'pub/notes': 'there\n' } }),
    peer: ftpServer({ tree: directory, reply: { LIST: '550 Permission denied.', NLST: '550 Permission denied.' } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'reports an error': accept(failed()),
      'presents it as empty': reject(body('')),
      'makes something up': reject(completed()),
    },
    faults: ['ftp-listing-failure-is-empty'],
  }),
]);
