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
  sent,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** FTP's own port, for URLs that name none: of a host that is not this one, and of this one. */
const elsewhere = { host: '127.0.0.2', port: 21 };
const here = { host: '127.0.0.1', port: 21 };

/** A path that nobody has on the local disk. */
const tree = { 'wireproof-nowhere/only.txt': 'FTP' };
const empty = ftpServer({});
/** A server that has a file at whatever path is asked for, also where the local disk has something. */
const anywhere = ftpServer({ reply: { CWD: '250 Done.', RETR: transfer(['FTP']) } });

const fetched = {
  'fetches it by FTP': accept(connected(), body('FTP')),
  'reports an error without trying FTP': reject(failedUnconnected()),
  'tries FTP and fails': reject(connected(), failed()),
  'takes it for an empty file': reject(body('')),
};

const notThere = {
  'reports the error of FTP': accept(sent(/^(CWD|RETR) /), failed()),
  'reports an error without trying FTP': reject(failedUnconnected()),
  'delivers nothing as if it were empty': reject(body('')),
};
const control = { peer: ftpServer({ tree }), open: 'ftp://{peer}/wireproof-nowhere/only.txt', expects: [body('FTP')] };

export default topic('file/to-ftp-missing', [
  clientCase({
    id: 'localhost-in-capitals',
    title: 'A file of localhost, in letters of any case, that cannot be opened locally is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: placed(here, ftpServer({ tree })),
    open: 'file://LocalHost/wireproof-nowhere/only.txt',
    outcomes: fetched,
    note: 'No release has ever done it for localhost.',
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'there-and-cannot-be-opened',
    title: 'A file of this host that is there and cannot be opened is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    files: { 'loop.txt': { link: 'loop.txt' } },
    peer: placed(here, anywhere),
    open: 'file://{host}{files}/loop.txt',
    outcomes: fetched,
    note: 'What is documented asks whether the file can be opened, and not whether it is missing: here it is a link to itself.',
    faults: ['file-never-ftp', 'file-unreadable-never-ftp'],
  }),

  clientCase({
    id: 'directory-of-this-host',
    title: 'A directory of this host, which cannot be opened as a file, is asked for by FTP',
    requires: ['urllib-file-to-ftp'],
    files: { 'sub/inside.txt': 'LOCAL' },
    peer: placed(here, anywhere),
    open: 'file://{host}{files}/sub',
    outcomes: { ...fetched, 'lists the local directory': accept(neverConnected(), body(/inside\.txt/)) },
    faults: ['file-never-ftp', 'file-unreadable-never-ftp'],
  }),

  clientCase({
    id: 'nowhere-on-this-host',
    title:
      'A file of this host that is missing on the local disk and on the FTP server is reported with the error of FTP',
    requires: ['urllib-file-to-ftp', 'urllib-file-errors'],
    control,
    peer: placed(here, empty),
    open: 'file://{host}/wireproof-nowhere/only.txt',
    outcomes: notThere,
    note: 'The reference calls this confusing: for a file that is missing the caller is told of a server.',
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'nowhere-on-another-host',
    title: 'A file of another host that its FTP server has not is reported with the error of FTP',
    requires: ['urllib-file-to-ftp', 'urllib-file-errors'],
    control,
    peer: placed(elsewhere, empty),
    open: 'file://{host}/wireproof-nowhere/only.txt',
    outcomes: notThere,
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'local-file-that-the-server-has-not',
    title: 'A file of this host that can be opened locally is not asked for where the FTP server has none',
    requires: ['urllib-file-to-ftp'],
    files: { 'localonly.txt': 'LOCAL' },
    peer: placed(here, empty),
    open: 'file://{host}{files}/localonly.txt',
    outcomes: {
      'delivers the local file': accept(neverConnected(), body('LOCAL')),
      'loses the file to FTP': reject(connected(), failed()),
      'reports an error without trying FTP': reject(failedUnconnected()),
    },
    note: 'urlopen of Python 2 asks the server first, so that a file that is there is reported as missing.',
    faults: ['file-always-ftp', 'file-own-names-are-remote'],
  }),
]);
