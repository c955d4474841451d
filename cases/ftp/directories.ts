import {
  accept,
  body,
  clientCase,
  either,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const listing = '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n';
const tree = { 'pub/': 'of the parent\r\n', 'pub/notes/': listing };
const open = 'ftp://{peer}/pub/notes/';
const control = ftpServer({ tree });
// In ASCII type a client may deliver the line ends of its own system (RFC 959 section 3.1.1.1).
const asText = (text: string) => either(body(text), body(text.replace('\r\n', '\n')));
const listed = asText(listing);
const LISTS = /^(?:LIST|NLST)/;

export default topic('ftp/directories', [
  clientCase({
    id: 'trailing-slash',
    title: 'A path that ends in a slash is listed without an attempt to read it',
    requires: ['urllib-ftp-trailing-slash'],
    peer: ftpServer({ tree, reply: { 'RETR notes': transfer(['a file']) } }),
    open,
    outcomes: {
      'delivers the listing': accept(neverSent('RETR'), sent(LISTS), listed),
      'tries to read first': reject(sent('RETR')),
    },
    faults: ['ftp-trailing-slash-retrieves'],
  }),

  clientCase({
    id: 'empty',
    title: 'The listing of an empty directory is a complete result of no octets',
    requires: ['urllib-ftp-trailing-slash'],
    peer: ftpServer({ tree, reply: { LIST: transfer(['']), NLST: transfer(['']) } }),
    open,
    outcomes: {
      'delivers no octets': accept(sent(LISTS), body('')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-empty-transfer-refused'],
  }),

  clientCase({
    id: 'missing',
    title: 'A directory that cannot be entered is an error, and nothing else is listed in its place',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree: { 'pub/': 'of the parent\r\n' } }),
    open,
    outcomes: {
      'reports an error': accept(failed()),
      'lists another directory': reject(sent(LISTS)),
    },
    faults: ['ftp-directory-failure-ignored'],
  }),
]);
