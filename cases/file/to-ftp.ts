import {
  accept,
  body,
  clientCase,
  connected,
  failed,
  failedUnconnected,
  ftpServer,
  neverConnected,
  neverSent,
  placed,
  reject,
  sent,
  sentInOrder,
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
  'reports an error without trying FTP': reject(failedUnconnected()),
  'tries FTP and fails': reject(connected(), failed()),
};

export default topic('file/to-ftp', [
  clientCase({
    id: 'missing-file-of-another-host',
    title: 'A file URL of another host that cannot be opened locally is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, ftpServer({ tree })),
    open: 'file://{host}/wireproof-nowhere/only.txt',
    outcomes: fetched,
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'missing-file-of-this-host',
    title: 'A file URL of this host, by address, that cannot be opened locally is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: placed(here, ftpServer({ tree })),
    open: 'file://{host}/wireproof-nowhere/only.txt',
    outcomes: fetched,
    faults: ['file-never-ftp', 'ftp-anonymous-refused'],
  }),

  clientCase({
    id: 'missing-file-of-localhost',
    title: 'A file URL of localhost that cannot be opened locally is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: placed(here, ftpServer({ tree })),
    open: 'file://localhost/wireproof-nowhere/only.txt',
    outcomes: fetched,
    note:
      'RFC 8089 section 2 has no network in reading a local file; what urllib documents has no such exception, ' +
      'and no release has ever done it for localhost.',
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'port',
    title: 'The port of a file URL is the port of the FTP server',
    requires: ['urllib-file-to-ftp'],
    peer: ftpServer({ tree }),
    open: 'file://{peer}/wireproof-nowhere/only.txt',
    outcomes: fetched,
    note: 'As a file URL it should have no port (RFC 8089 section 2); reinterpreted as an FTP URL it may (RFC 1738 section 3.2).',
    faults: ['file-never-ftp', 'file-port-ignored'],
  }),

  clientCase({
    id: 'two-slashes',
    title: 'A file URL whose path begins with two slashes is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: anywhere,
    open: 'file://{peer}//wireproof-nowhere/only.txt',
    outcomes: fetched,
    note: 'In urllib2 of 2.7 this is the only form that reaches FTP.',
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'local-file-first',
    title: 'A file that can be opened locally is not fetched by FTP, though the host is named by its address',
    requires: ['urllib-file-to-ftp'],
    files,
    peer: placed(here, anywhere),
    open: 'file://{host}{files}/both.txt',
    outcomes: {
      'delivers the local file': accept(neverConnected(), body('LOCAL')),
      'fetches it by FTP': reject(connected(), body('FTP')),
      'reports an error without trying FTP': reject(failedUnconnected()),
      'tries FTP and fails': reject(connected(), failed()),
    },
    faults: ['file-always-ftp'],
  }),

  clientCase({
    id: 'file-of-another-host-exists-here',
    title: 'A file of another host is fetched by FTP where the local disk has one of the same path',
    requires: ['urllib-file-to-ftp'],
    files,
    peer: placed(elsewhere, anywhere),
    open: 'file://{host}{files}/both.txt',
    outcomes: {
      ...fetched,
      'delivers the local file': reject(body('LOCAL')),
    },
    faults: ['file-never-ftp', 'file-host-ignored'],
  }),

  clientCase({
    id: 'login',
    title: 'User and password of a file URL are those of the FTP login',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, ftpServer({ tree })),
    open: 'file://joe:secret@{host}/wireproof-nowhere/only.txt',
    outcomes: {
      'logs in and fetches it': accept(sentInOrder('USER joe', 'PASS secret', 'RETR'), body('FTP')),
      'fetches it as somebody else': reject(connected(), body('FTP')),
      'reports an error without trying FTP': reject(failedUnconnected()),
      'tries FTP and fails': reject(connected(), failed()),
    },
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'directory-of-another-host',
    title: 'A file URL of another host that ends in a slash is listed by FTP',
    requires: ['urllib-file-to-ftp', 'urllib-ftp-trailing-slash'],
    peer: placed(elsewhere, ftpServer({ tree })),
    open: 'file://{host}/wireproof-nowhere/',
    outcomes: {
      'delivers the listing': accept(sent('LIST'), neverSent('RETR'), body(/only\.txt/)),
      'retrieves it first': reject(sent('RETR')),
      'reports an error without trying FTP': reject(failedUnconnected()),
    },
    faults: ['file-never-ftp', 'ftp-trailing-slash-retrieves'],
  }),

  clientCase({
    id: 'missing-there-as-well',
    title: 'A file that is missing on its host as well is reported with the error of FTP',
    requires: ['urllib-file-to-ftp', 'urllib-file-errors'],
    control: { peer: ftpServer({ tree }), open: 'ftp://{peer}/wireproof-nowhere/only.txt', expects: [body('FTP')] },
    peer: ftpServer({}),
    open: 'file://{peer}/wireproof-nowhere/only.txt',
    outcomes: {
      'reports the error of FTP': accept(sent(/^(CWD|RETR) /), failed()),
      'reports an error without trying FTP': reject(failedUnconnected()),
      'delivers nothing as if it were empty': reject(body('')),
    },
    note: 'The reference calls these messages confusing: they tell of FTP where the caller asked for a file.',
    faults: ['file-never-ftp'],
  }),
]);
