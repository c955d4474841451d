import {
  accept,
  body,
  clientCase,
  failed,
  ftpServer,
  inSegments,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const open = 'ftp://{peer}/notes';
const outcomes = {
  'retrieves the file': accept(body('text')),
  'reports an error': reject(failed()),
};

export default topic('ftp/replies', [
  clientCase({
    id: 'greeting-of-two-lines',
    title: 'A code with a hyphen begins a reply of several lines',
    requires: ['rfc959-s4.2-3', 'rfc1123-s4.1.2.11-2'],
    peer: ftpServer({ tree, greeting: '220-Welcome.\r\n220 Ready.' }),
    open,
    outcomes,
    faults: ['ftp-multiline-first-line-only'],
  }),

  clientCase({
    id: 'other-codes-inside',
    title: 'Only the same code followed by a space ends a reply of several lines',
    requires: ['rfc959-s4.2-4'],
    peer: ftpServer({
      tree,
      greeting: '220-Welcome to\r\n530 times the fun,\r\n 220 files\r\nand more.\r\n220 Ready.',
    }),
    open,
    outcomes,
    note: 'A server pads such a line (RFC 959 section 4.2); a client goes by the same code and a space alone.',
    faults: ['ftp-multiline-first-line-only', 'ftp-multiline-any-code-ends'],
  }),

  clientCase({
    id: 'same-code-with-hyphen-inside',
    title: 'The same code with a hyphen is one more line: replies do not nest',
    requires: ['rfc959-s4.2-5', 'rfc1123-s4.1.2.11-2'],
    peer: ftpServer({ tree, reply: { PASS: '230-Welcome.\r\n230-Welcome again.\r\n230-\r\n230 Logged in.' } }),
    open,
    outcomes,
    faults: ['ftp-multiline-first-line-only'],
  }),

  clientCase({
    id: 'other-codes-inside-a-completion',
    title: 'A positive reply of several lines is positive, whatever its lines begin with',
    requires: ['rfc959-s4.2-4'],
    peer: ftpServer({ tree: { 'pub/notes': 'text' }, reply: { CWD: '250-Done.\r\n550 files are here.\r\n250 End.' } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes,
    note: 'A server pads such a line (RFC 959 section 4.2); a client goes by the same code and a space alone.',
    faults: ['ftp-multiline-first-line-only', 'ftp-multiline-any-code-ends'],
  }),

  clientCase({
    id: 'greeting-octet-by-octet',
    title: 'A greeting that arrives octet by octet is one reply',
    requires: ['rfc1123-s4.1.2.10-1'],
    peer: ftpServer({ tree, greeting: inSegments('220-Hello\r\n220 Go.') }),
    open,
    outcomes,
    faults: ['ftp-reply-in-one-segment'],
  }),

  clientCase({
    id: 'passive-reply-octet-by-octet',
    title: 'The reply that tells the data port may arrive octet by octet',
    requires: ['rfc1123-s4.1.2.10-1'],
    peer: ftpServer({
      tree,
      reply: {
        EPSV: inSegments('229 Here (|||{epsv}|)'),
        PASV: inSegments('227 Here ({pasv}).'),
      },
    }),
    open,
    outcomes,
    faults: ['ftp-reply-in-one-segment'],
  }),

  clientCase({
    id: 'cut-between-cr-and-lf',
    title: 'A reply may be cut between the CR and the LF that end it',
    requires: ['rfc1123-s4.1.2.10-1'],
    peer: ftpServer({
      tree: { 'a/b/c/d/notes': 'text' },
      reply: {
        USER: inSegments('331 Password?', [14]),
        PASS: inSegments('230 In.', [8]),
        CWD: inSegments('250 Done.', [10]),
        TYPE: inSegments('200 Done.', [10]),
      },
    }),
    open: 'ftp://{peer}/a/b/c/d/notes',
    outcomes,
    faults: ['ftp-reply-in-one-segment'],
  }),
]);
