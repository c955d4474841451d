import {
  accept,
  body,
  clientCase,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const listing = '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n';

export default topic('ftp/550-fallback', [
  clientCase({
    id: 'directory-is-listed',
    title: 'A 550 to RETR makes the client list the path as a directory',
    requires: ['urllib-ftp-550', 'urllib-ftp-directory-or-file'],
    peer: ftpServer({ tree: { 'pub/notes/': listing } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'delivers the listing': accept(sent('LIST'), body(listing)),
      'reports the 550': reject(failed({ reply: 550 })),
      'reports some other error': reject(failed()),
    },
    faults: ['ftp-550-is-final'],
  }),

  clientCase({
    id: 'only-550',
    title: 'A 551 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control: ftpServer({ tree: { 'pub/notes/': listing } }),
    peer: ftpServer({ tree: { 'pub/notes/': listing }, reply: { RETR: '551 Page type unknown.' } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'reports the 551 and lists nothing': accept(failed({ reply: 551 }), neverSent('LIST')),
      'lists the directory': reject(sent('LIST')),
    },
    faults: ['ftp-any-5xx-lists'],
  }),
]);
