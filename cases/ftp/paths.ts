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

export default topic('ftp/paths', [
  clientCase({
    id: 'one-cwd-for-each-directory',
    title: 'Each directory of the path is entered by a CWD of its own',
    requires: ['rfc1738-s3.2.2-1'],
    peer: ftpServer({ tree: { 'a/b/notes': 'text' } }),
    open: 'ftp://{peer}/a/b/notes',
    outcomes: {
      'enters one after the other': accept(sentInOrder('CWD a', 'CWD b', 'RETR notes'), body('text')),
      'enters all at once': reject(sent(/^CWD .*a\/b/), body('text')),
      'enters none': reject(neverSent('CWD'), sent(/^RETR .*a\/b\/notes$/), body('text')),
    },
    note: 'Servers differ in what separates directories, which is why RFC 1738 section 3.2.2 has them entered one by one.',
    faults: ['ftp-whole-path-in-one-cwd'],
  }),

  clientCase({
    id: 'encoded-slash-belongs-to-the-name',
    title: 'An encoded slash separates nothing: the path is split before it is decoded',
    requires: ['rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'a/b/notes': 'text' } }),
    open: 'ftp://{peer}/a%2Fb/notes',
    outcomes: {
      'names the directory with its slash': accept(sentInOrder('CWD a/b', 'RETR notes'), body('text')),
      'names it as seen from the root': accept(sentInOrder('CWD /a/b', 'RETR notes'), body('text')),
      'names the whole path, which does not show where it was split': accept(
        sent(/^RETR (?:.*\/)?a\/b\/notes$/),
        body('text'),
      ),
      'splits at the decoded slash': reject(sentInOrder('CWD a', 'CWD b')),
      'sends the encoded form': reject(sent(/%2[Ff]/)),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'absolute-directory',
    title: 'A leading %2F makes the first directory an absolute path',
    requires: ['rfc1738-s3.2.2-8'],
    peer: ftpServer({ tree: { 'etc/notes': 'text' } }),
    open: 'ftp://{peer}/%2Fetc/notes',
    outcomes: {
      'enters the absolute directory': accept(sentInOrder('CWD /etc', 'RETR notes'), body('text')),
      'enters root and then the directory': accept(sentInOrder('CWD /', 'CWD etc', 'RETR notes'), body('text')),
      'names the absolute path of the file': accept(sent('RETR /etc/notes'), body('text')),
      'enters the directory from where it is': reject(sentInOrder('CWD etc'), neverSent('CWD /')),
      'puts one slash too many': reject(sent('CWD //etc')),
      'sends the encoded form': reject(sent(/%2[Ff]/)),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'spaces',
    title: 'Names are decoded before they are used in commands, and may have spaces',
    requires: ['rfc1738-s3.2.2-7', 'rfc1123-s4.1.4.1-1'],
    peer: ftpServer({ tree: { 'my notes/to do.txt': 'text' } }),
    open: 'ftp://{peer}/my%20notes/to%20do.txt',
    outcomes: {
      'sends the names with their spaces': accept(sentInOrder(/^CWD .*my notes$/, 'RETR to do.txt'), body('text')),
      'names the whole path in RETR': accept(sent(/^RETR .*my notes\/to do\.txt$/), body('text')),
      'sends the encoded form': reject(sent(/%20/)),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'encoded-semicolon',
    title: 'An encoded semicolon belongs to the name',
    requires: ['rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'notes;type=a': 'text' } }),
    open: 'ftp://{peer}/notes%3Btype=a',
    outcomes: {
      'retrieves the name with its semicolon': accept(sent(/^RETR .*notes;type=a$/), body('text')),
      'takes it for a typecode': reject(sent(/^RETR .*notes$/)),
      'sends the encoded form': reject(sent(/%3[Bb]/)),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'directory-that-is-missing',
    title: 'A directory that cannot be entered ends the retrieval: what is in another one is not what was asked for',
    requires: ['rfc1738-s3.2.2-1', 'urllib-ftp-550'],
    peer: ftpServer({ tree: { notes: 'wrong' } }),
    open: 'ftp://{peer}/gone/notes',
    outcomes: {
      'reports an error': accept(failed()),
      'retrieves the file of another directory': reject(body('wrong')),
      'lists something': reject(sent('LIST')),
    },
    control: ftpServer({ tree: { 'gone/notes': 'text' } }),
    faults: ['ftp-directory-failure-ignored'],
  }),

  clientCase({
    id: 'line-break-in-name',
    title: 'An encoded CR LF in a name never begins another command',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    peer: ftpServer({ tree: { x: 'text' } }),
    open: 'ftp://{peer}/x%0D%0ADELE%20x',
    outcomes: {
      'sends the command': reject(sent('DELE')),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(neverSent('DELE'), failed()),
      'goes on without it': accept(neverSent('DELE'), body('text')),
    },
    control: { peer: ftpServer({ tree: { x: 'text' } }), open: 'ftp://{peer}/x', expects: [body('text')] },
    faults: ['ftp-crlf-passes'],
  }),

  clientCase({
    id: 'line-feed-in-directory',
    title: 'An encoded LF in a directory never begins another command',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    peer: ftpServer({ tree: { 'a/x': 'text' } }),
    open: 'ftp://{peer}/a%0ADELE%20x/x',
    outcomes: {
      'sends the command': reject(sent('DELE')),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(neverSent('DELE'), failed()),
      'goes on without it': accept(neverSent('DELE'), body('text')),
    },
    control: { peer: ftpServer({ tree: { 'a/x': 'text' } }), open: 'ftp://{peer}/a/x', expects: [body('text')] },
    faults: ['ftp-crlf-passes'],
  }),

  clientCase({
    id: 'line-break-in-user',
    title: 'An encoded CR LF in the user never begins another command',
    requires: ['rfc1738-s6-2'],
    peer: ftpServer({ tree: { x: 'text' } }),
    open: 'ftp://joe%0D%0ADELE%20x:pw@{peer}/x',
    outcomes: {
      'sends the command': reject(sent('DELE')),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(neverSent('DELE'), failed()),
      'logs in with a user of one line': accept(neverSent('DELE'), body('text')),
    },
    control: { peer: ftpServer({ tree: { x: 'text' } }), open: 'ftp://joe:pw@{peer}/x', expects: [body('text')] },
    faults: ['ftp-crlf-passes'],
  }),
]);
