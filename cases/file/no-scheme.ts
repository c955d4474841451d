import {
  accept,
  body,
  clientCase,
  completed,
  connected,
  failedUnconnected,
  ftpServer,
  neverConnected,
  placed,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

const files = { 'here.txt': 'LOCAL' };
const peer = ftpServer({});
const control = { peer, files, open: 'file://{files}/here.txt', expects: [body('LOCAL')] };

/** From whatever directory it is to the root. */
const up = '../'.repeat(40);

const local = {
  'opens the local file': accept(neverConnected(), body('LOCAL')),
  'reports an error': accept(failedUnconnected()),
  'delivers something else': reject(completed()),
};

export default topic('file/no-scheme', [
  clientCase({
    id: 'absolute-path',
    title: 'An absolute path without a scheme is a local file or no URL',
    requires: ['urllib-no-scheme'],
    control,
    files,
    peer,
    open: '{files}/here.txt',
    outcomes: local,
    faults: ['scheme-is-file-by-default'],
  }),

  clientCase({
    id: 'relative-path',
    title: 'A relative path without a scheme is a local file or no URL',
    requires: ['urllib-no-scheme'],
    control,
    files,
    peer,
    open: `${up}..{files}/here.txt`,
    outcomes: local,
    faults: ['scheme-is-file-by-default'],
  }),

  clientCase({
    id: 'relative-path-with-a-dot',
    title: 'A relative path that begins with a dot and a slash is a local file or no URL',
    requires: ['urllib-no-scheme'],
    control,
    files,
    peer,
    open: `./${up}..{files}/here.txt`,
    outcomes: local,
    note: 'Python 2.7.9 and later refuses this form, and this form alone, by name.',
    faults: ['scheme-is-file-by-default'],
  }),

  clientCase({
    id: 'host-and-path',
    title: 'A host and a path without a scheme are a file of that host or no URL',
    requires: ['urllib-no-scheme'],
    control,
    peer: placed({ host: '127.0.0.2', port: 21 }, ftpServer({ tree: { 'wireproof-nowhere/only.txt': 'FTP' } })),
    open: '//{host}/wireproof-nowhere/only.txt',
    outcomes: {
      'fetches it by FTP': accept(connected(), body('FTP')),
      'reports an error without trying FTP': accept(failedUnconnected()),
      'delivers something else': reject(completed()),
    },
    note: 'Such a reference takes its scheme from a base (RFC 3986 section 4.2), and here there is none.',
    faults: ['scheme-is-file-by-default'],
  }),
]);
