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
  topic,
} from '../../harness/vocabulary/index.js';

const LISTS = /^(?:LIST|NLST)/;
const listing = '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n';
// In ASCII type a client may deliver the line ends of its own system (RFC 959 section 3.1.1.1).
const listed = either(body(listing), body(listing.replace('\r\n', '\n')));
const open = 'ftp://{peer}/pub/notes';

/** What a client may do with PWD where a file is wanted. */
const retrieved = {
  'never asks for the working directory': accept(neverSent(/^X?PWD$/), body('text')),
  'asks for it and delivers the file': accept(sent(/^X?PWD$/), body('text')),
  'gives up': reject(sent(/^X?PWD$/), failed()),
};
/** And where a directory is to be listed after a 550. */
const fallback = {
  'lists it and never asks for the working directory': accept(neverSent(/^X?PWD$/), sent(LISTS), listed),
  'asks for the working directory and lists it': accept(sent(/^X?PWD$/), sent(LISTS), listed),
  'gives up': reject(sent(/^X?PWD$/), failed()),
};

export default topic('ftp/path-working-directory', [
  clientCase({
    id: 'start-with-quotes',
    title:
      'Where the login directory has quotation marks in its name, the 257 has them doubled and the client undoes that',
    requires: ['rfc959-sAppII-1'],
    peer: ftpServer({
      tree: { 'pub/notes': 'text', 'my "own" files/pub/notes': 'text' },
      reply: { PWD: '257 "/my ""own"" files" is the working directory.' },
    }),
    open,
    outcomes: { ...retrieved, 'sends them doubled': reject(sent(/""/)) },
    faults: ['ftp-pwd-trusted'],
  }),

  clientCase({
    id: 'text-with-quotes',
    title: 'The path in a 257 ends at its closing quotation mark, whatever the text behind it has',
    requires: ['rfc959-sAppII-1', 'rfc959-s4.2-2'],
    peer: ftpServer({
      tree: { 'pub/notes': 'text', 'home/pub/notes': 'text' },
      reply: { PWD: '257 "/home" is "your" directory' },
    }),
    open,
    outcomes: { 'takes the text for a part of it': reject(sent(/^(?:CWD|RETR) .*your/)), ...retrieved },
    faults: ['ftp-pwd-trusted'],
  }),

  clientCase({
    id: 'no-quotes',
    title: 'A 257 without quotation marks does not keep a client from retrieving a file',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree: { 'pub/notes': 'text' }, reply: { PWD: '257 /home/joe' } }),
    open,
    outcomes: retrieved,
    faults: ['ftp-pwd-trusted'],
  }),

  clientCase({
    id: 'empty',
    title: 'A 257 with an empty path does not keep a client from retrieving a file',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree: { 'pub/notes': 'text' }, reply: { PWD: '257 ""' } }),
    open,
    outcomes: retrieved,
    faults: ['ftp-pwd-trusted'],
  }),

  clientCase({
    id: 'refused',
    title: 'A client that is refused PWD may retrieve the file all the same',
    requires: ['rfc959-s4.2-6'],
    control: ftpServer({ tree: { 'pub/notes': 'text' } }),
    peer: ftpServer({
      tree: { 'pub/notes': 'text' },
      reply: { PWD: '550 Permission denied.', XPWD: '550 Permission denied.' },
    }),
    open,
    outcomes: {
      ...retrieved,
      'gives up': accept(sent(/^X?PWD$/), failed()),
      'makes something up': reject(completed()),
    },
    note: 'A 550 is about the directory (RFC 959 section 4.2), and nothing forbids to need its name.',
    faults: ['ftp-pwd-trusted'],
  }),

  clientCase({
    id: 'fallback-without-pwd',
    title: 'A directory is listed after a 550 also where the server refuses PWD',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({
      tree: { 'pub/': 'of the parent\r\n', 'pub/notes/': listing },
      reply: { PWD: '550 Permission denied.', XPWD: '550 Permission denied.' },
    }),
    open,
    outcomes: fallback,
    note: 'CPython asks PWD in order to come back, and gives up without an answer.',
    faults: ['ftp-pwd-trusted', 'ftp-550-is-final'],
  }),

  clientCase({
    id: 'fallback-without-quotes',
    title: 'A directory is listed after a 550 also where the 257 has no quotation marks',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({
      tree: { 'pub/': 'of the parent\r\n', 'pub/notes/': listing },
      reply: { PWD: '257 /pub', XPWD: '257 /pub' },
    }),
    open,
    outcomes: {
      'asks for the name inside itself': reject(sentInOrder('CWD notes', 'CWD .', 'LIST notes')),
      ...fallback,
    },
    note: 'CPython reads such a 257 as an empty path, goes to "." and asks there for the name that it is in already.',
    faults: ['ftp-pwd-trusted', 'ftp-550-is-final'],
  }),

  clientCase({
    id: 'fallback-with-quotes',
    title: 'A directory below one with quotation marks in its name is listed after a 550',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({ tree: { 'my "own" files/': 'of the parent\r\n', 'my "own" files/notes/': listing } }),
    open: 'ftp://{peer}/my%20%22own%22%20files/notes',
    outcomes: { ...fallback, 'sends them doubled': reject(sent(/^CWD .*""/)) },
    faults: ['ftp-quotes-doubled', 'ftp-550-is-final'],
  }),

  clientCase({
    id: 'file-after-a-listing',
    title: 'A file is found after a directory beside it was listed for a 550',
    requires: ['urllib-ftp-550'],
    peer: ftpServer({ tree: { 'a/notes/': listing, 'a/one': 'first', 'a/notes/one': 'wrong', 'a/a/one': 'wrong' } }),
    open: ['ftp://{peer}/a/notes', 'ftp://{peer}/a/one'],
    connection: 'keep',
    outcomes: {
      'delivers both': accept(sentInOrder(/^RETR (?:.*\/)?notes$/, LISTS, /^RETR (?:.*\/)?one$/), body(/todo|^first$/)),
      'reports an error': reject(failed({ open: 1 })),
      'delivers a file of another directory': reject(body(/todo|^wrong$/)),
    },
    faults: ['ftp-session-reused-in-place'],
  }),
]);
