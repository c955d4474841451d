import {
  accept,
  body,
  clientCase,
  connected,
  failed,
  failedUnconnected,
  ftpServer,
  neverConnected,
  placed,
  reject,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** FTP's own port, for URLs that name none: of a host that is not this one, and of this one. */
const elsewhere = { host: '127.0.0.2', port: 21 };
const here = { host: '127.0.0.1', port: 21 };

/** A path that nobody has on the local disk. */
const tree = { 'wireproof-nowhere/only.txt': 'FTP' };
/** A server that has a file at whatever path is asked for, also where the local disk has one. */
const anywhere = ftpServer({ reply: { CWD: '250 Done.', RETR: transfer(['FTP']) } });
const files = { 'both.txt': 'LOCAL' };

const fetched = {
  'fetches it by FTP': accept(connected(), body('FTP')),
  'delivers the local file': reject(body('LOCAL')),
  'reports an error without trying FTP': reject(failedUnconnected()),
  'tries FTP and fails': reject(connected(), failed()),
};

export default topic('file/to-ftp-saved', [
  clientCase({
    id: 'missing-file-of-this-host',
    title: 'A file of this host that is retrieved to a file of its own and cannot be opened locally is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: placed(here, ftpServer({ tree })),
    open: { url: 'file://{host}/wireproof-nowhere/only.txt', save: true },
    outcomes: fetched,
    note: 'Only urlretrieve of Python 2 has ever done what is documented: it looks for the local file and then asks the server.',
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'missing-file-of-another-host',
    title: 'A file of another host that is retrieved to a file of its own is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, ftpServer({ tree })),
    open: { url: 'file://{host}/wireproof-nowhere/only.txt', save: true },
    outcomes: fetched,
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'file-of-another-host-exists-here',
    title: 'A file of another host that is retrieved is not the local one of the same path',
    requires: ['urllib-file-to-ftp'],
    files,
    peer: placed(elsewhere, anywhere),
    open: { url: 'file://{host}{files}/both.txt', save: true },
    outcomes: fetched,
    faults: ['file-never-ftp', 'file-host-ignored'],
  }),

  clientCase({
    id: 'local-file-first',
    title: 'A file of this host that is retrieved and can be opened locally is the local one',
    requires: ['urllib-file-to-ftp'],
    files,
    peer: placed(here, anywhere),
    open: { url: 'file://{host}{files}/both.txt', save: true },
    outcomes: {
      'delivers the local file': accept(neverConnected(), body('LOCAL')),
      'fetches it by FTP': reject(connected(), body('FTP')),
      'reports an error without trying FTP': reject(failedUnconnected()),
      'tries FTP and fails': reject(connected(), failed()),
    },
    note: 'urlretrieve of Python 3 gives the name of a file that is not there: the host stands in front of the path.',
    faults: ['file-always-ftp', 'file-own-names-are-remote'],
  }),
]);
