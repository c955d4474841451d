import {
  accept,
  body,
  clientCase,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

const LISTS = /^(?:LIST|NLST|MLSD)/;
const listing = '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n';
const listed = body(/todo\.txt/);

export default topic('ftp/path-segments', [
  clientCase({
    id: 'empty-directory-inside',
    title: 'An empty directory inside a path may be entered by a CWD without a name',
    requires: ['rfc1738-s3.2.2-3'],
    control: {
      peer: ftpServer({ tree: { 'a/notes': 'text' } }),
      open: 'ftp://{peer}/a/notes',
      expects: [body('text')],
    },
    peer: ftpServer({ tree: { 'a/notes': 'text', notes: 'wrong' }, reply: { 'CWD ': '250 Done.' } }),
    open: 'ftp://{peer}/a//notes',
    outcomes: {
      'enters it by a CWD without a name': accept(sentInOrder('CWD a', /^CWD ?$/, 'RETR notes'), body('text')),
      'leaves it out': accept(neverSent(/\/\/|\/$|^CWD ?$/), body('text')),
      'sends it as a second slash': accept(sent(/^(?:CWD|RETR) .*\//), body('text')),
      'delivers another file': reject(body('wrong')),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error': accept(failed()),
    },
    note: 'RFC 1738 section 3.2.2 allows empty elements and has them sent as CWD without an argument, which many servers refuse.',
    faults: ['ftp-empty-directory-skipped'],
  }),

  clientCase({
    id: 'empty-directory-first',
    title: 'An empty directory at the beginning of a path may be entered by a CWD without a name',
    requires: ['rfc1738-s3.2.2-3'],
    control: {
      peer: ftpServer({ tree: { 'etc/notes': 'text' } }),
      open: 'ftp://{peer}/etc/notes',
      expects: [body('text')],
    },
    peer: ftpServer({ tree: { 'etc/notes': 'text', notes: 'wrong' }, reply: { 'CWD ': '250 Done.' } }),
    open: 'ftp://{peer}//etc/notes',
    outcomes: {
      'enters it by a CWD without a name': accept(sentInOrder(/^CWD ?$/, 'CWD etc', 'RETR notes'), body('text')),
      'takes it for the root': accept(sent(/^(?:CWD|RETR) \//), body('text')),
      'leaves it out': accept(neverSent(/^CWD ?$|^(?:CWD|RETR) \//), body('text')),
      'delivers another file': reject(body('wrong')),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error': accept(failed()),
    },
    note: 'For //etc/motd RFC 1738 section 3.2.2 gives CWD without an argument, then CWD etc: this is not the absolute /%2Fetc/motd.',
    faults: ['ftp-empty-directory-skipped'],
  }),

  clientCase({
    id: 'root',
    title: 'The path / is the login directory, which is listed',
    requires: ['urllib-ftp-trailing-slash'],
    peer: ftpServer({ tree: { '': listing } }),
    open: 'ftp://{peer}/',
    outcomes: {
      'delivers the listing': accept(neverSent('RETR'), sent(LISTS), listed),
      'tries to read it': reject(sent('RETR')),
      'reports an error': reject(failed()),
      'refuses the URL': reject(failedUnconnected()),
    },
    faults: ['ftp-root-refused'],
  }),

  clientCase({
    id: 'no-path-at-all',
    title: 'A URL without a path may stand for the login directory',
    requires: ['rfc1738-s3.2.2-4'],
    control: { peer: ftpServer({ tree: { '': listing } }), open: 'ftp://{peer}/', expects: [listed] },
    peer: ftpServer({ tree: { '': listing } }),
    open: 'ftp://{peer}',
    outcomes: {
      'delivers the listing': accept(neverSent('RETR'), sent(LISTS), listed),
      'tries to read it': reject(sent('RETR')),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error': accept(failed()),
    },
    faults: ['ftp-root-refused'],
  }),

  clientCase({
    id: 'dot-segments',
    title: 'A path with .. leads to the file that it names, however the segment is dealt with',
    requires: ['rfc1738-s3.2.2-1'],
    peer: ftpServer({ tree: { 'a/notes': 'text', notes: 'wrong', 'a/b/notes': 'wrong' } }),
    open: 'ftp://{peer}/a/b/../notes',
    outcomes: {
      'goes down and up again': accept(
        sentInOrder('CWD a', 'CWD b', /^(?:CWD \.\.|CDUP)$/, 'RETR notes'),
        body('text'),
      ),
      'removes the dot segment first': accept(neverSent(/\.\.|CDUP/), body('text')),
      'leaves it to the server': accept(sent(/\.\./), body('text')),
      'delivers another file': reject(body('wrong')),
      'reports an error': reject(failed()),
    },
    note: 'RFC 1738 gives .. no meaning, RFC 3986 section 5.2.4 removes it; both end at the same file.',
    faults: ['ftp-dots-dropped'],
  }),

  clientCase({
    id: 'encoded-dot-segments',
    title: 'An encoded .. is the same as a plain one',
    requires: ['rfc1738-s3.2.2-1', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'a/notes': 'text', notes: 'wrong', 'a/b/notes': 'wrong' } }),
    open: 'ftp://{peer}/a/b/%2E%2e/notes',
    outcomes: {
      'goes down and up again': accept(
        sentInOrder('CWD a', 'CWD b', /^(?:CWD \.\.|CDUP)$/, 'RETR notes'),
        body('text'),
      ),
      'removes the dot segment first': accept(neverSent(/\.\.|CDUP/), body('text')),
      'leaves it to the server': accept(sent(/\.\./), body('text')),
      'delivers another file': reject(body('wrong')),
      'sends the encoded form': reject(sent(/%2e/i)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-path-not-decoded', 'ftp-dots-dropped', 'ftp-small-hex-kept'],
  }),

  clientCase({
    id: 'dots-after-an-encoded-slash',
    title: 'After a leading %2F the segment .. is seen from the root, not from the login directory',
    requires: ['rfc1738-s3.2.2-8', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'etc/notes': 'text' } }),
    open: 'ftp://{peer}/%2F../etc/notes',
    outcomes: {
      'sends the slash with the dots': accept(sentInOrder('CWD /..', 'CWD etc', 'RETR notes'), body('text')),
      'goes to the root first': accept(sent(/^(?:CWD|RETR) \//), body('text')),
      'goes up from the login directory': reject(sent(/^(?:CWD \.\.|CDUP)/), neverSent(/^CWD \//)),
      'sends the encoded form': reject(sent(/%2F/)),
      'forgets the slash': reject(neverSent(/^(?:CWD|RETR) \//), sent('CWD etc')),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'file-below-a-file',
    title: 'A directory that is refused half-way down ends the retrieval',
    requires: ['rfc1738-s3.2.2-1', 'rfc1123-s4.1.2.11-1'],
    control: ftpServer({ tree: { 'a/b/c/notes': 'text' } }),
    peer: ftpServer({
      tree: { 'a/notes': 'wrong', 'a/b': 'a file', 'a/c/notes': 'wrong' },
      reply: { 'CWD b': '550 Not a directory.' },
    }),
    open: 'ftp://{peer}/a/b/c/notes',
    outcomes: {
      'reports an error': accept(failed()),
      'delivers another file': reject(body('wrong')),
      'lists something': reject(sent(LISTS)),
    },
    faults: ['ftp-directory-failure-ignored'],
  }),

  clientCase({
    id: 'busy-directory',
    title: 'A directory that cannot be entered now, by 450, ends the retrieval',
    requires: ['rfc1123-s4.1.2.11-1'],
    control: ftpServer({ tree: { 'a/notes': 'text' } }),
    peer: ftpServer({ tree: { 'a/notes': 'text', notes: 'wrong' }, reply: { CWD: '450 Busy.' } }),
    open: 'ftp://{peer}/a/notes',
    outcomes: {
      'reports an error and lists nothing': accept(neverSent(LISTS), failed()),
      'reads it by its whole path': accept(sent(/^RETR .*a\/notes$/), body('text')),
      'delivers another file': reject(body('wrong')),
    },
    faults: ['ftp-directory-failure-ignored'],
  }),

  clientCase({
    id: 'old-server',
    title: 'A server that does not know CWD is asked for XCWD',
    requires: ['rfc1123-s4.1.3.1-1'],
    control: ftpServer({ tree: { 'a/notes': 'text' } }),
    peer: ftpServer({ tree: { 'a/notes': 'text' }, reply: { CWD: '500 Not understood.' } }),
    open: 'ftp://{peer}/a/notes',
    outcomes: {
      'enters by XCWD': accept(sentInOrder(/^CWD \/?a$/, /^XCWD \/?a$/, 'RETR notes'), body('text')),
      'reads the file by its whole path': accept(sent(/^RETR .*a\/notes$/), body('text')),
      'gives up': reject(sent('CWD'), neverSent('XCWD'), failed()),
    },
    note: 'RFC 1123 section 4.1.3.1: after 500 or 502 the name with X is tried. Few servers are left for which it matters.',
    faults: ['ftp-x-commands-untried'],
  }),
]);
