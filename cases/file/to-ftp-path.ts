import {
  accept,
  body,
  clientCase,
  completed,
  connected,
  either,
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

/** Paths that nobody has on the local disk. */
const peer = ftpServer({
  tree: { 'wireproof-nowhere/only.txt': 'FTP', 'wireproof-nowhere/two words.txt': 'FTP' },
});
/** A server that has a file at whatever path is asked for, also where the local disk has one. */
const anywhere = ftpServer({ reply: { CWD: '250 Done.', RETR: transfer(['FTP']) } });

const unfetched = {
  'fetches it in another way': reject(connected(), completed()),
  'reports an error without trying FTP': reject(failedUnconnected()),
  'tries FTP and fails': reject(connected(), failed()),
};

const listed = {
  'delivers the listing': accept(sent('LIST'), neverSent('RETR'), body(/wireproof-nowhere/)),
  ...unfetched,
};

export default topic('file/to-ftp-path', [
  clientCase({
    id: 'host-alone',
    title: 'A file URL of another host without a path is the listing of its FTP server',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, peer),
    open: 'file://{host}',
    outcomes: listed,
    note: 'As a file URL it should have a path (RFC 8089 section 2); reinterpreted as an FTP URL it need not (RFC 1738 section 3.2.2).',
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'localhost-alone',
    title: 'A file URL of localhost without a path, which names no local file, is the listing of its FTP server',
    requires: ['urllib-file-to-ftp'],
    peer: placed(here, peer),
    open: 'file://localhost',
    outcomes: listed,
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'encoded-slash',
    title: 'A path that begins with an encoded slash is an absolute one to the FTP server',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, peer),
    open: 'file://{host}/%2Fwireproof-nowhere/only.txt',
    outcomes: {
      'enters the absolute path': accept(sentInOrder(/^CWD \/+wireproof-nowhere$/, 'RETR only.txt'), body('FTP')),
      ...unfetched,
    },
    note: 'A directory whose name begins with the slash is entered as it is, also where it is entered with a second one (RFC 1738 section 3.2.2).',
    faults: ['file-never-ftp', 'ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'encoded-name',
    title: 'A percent-encoded name is decoded for the FTP server',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, peer),
    open: 'file://{host}/wireproof-nowhere/two%20words.txt',
    outcomes: { 'asks for the name': accept(sent('RETR two words.txt'), body('FTP')), ...unfetched },
    faults: ['file-never-ftp', 'ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'typecode',
    title: 'The typecode of a file URL that is reinterpreted is that of an FTP URL',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, peer),
    open: 'file://{host}/wireproof-nowhere/only.txt;type=a',
    outcomes: {
      'fetches it as text': accept(sentInOrder('TYPE A', 'RETR only.txt'), body('FTP')),
      ...unfetched,
    },
    faults: ['file-never-ftp', 'ftp-type-ignored'],
  }),

  clientCase({
    id: 'fragment',
    title: 'The fragment of a file URL is not sent to the FTP server',
    requires: ['urllib-file-to-ftp', 'rfc3986-s3.5-1'],
    peer: placed(elsewhere, peer),
    open: 'file://{host}/wireproof-nowhere/only.txt#part',
    outcomes: { 'asks for the name alone': accept(sent('RETR only.txt'), body('FTP')), ...unfetched },
    faults: ['file-never-ftp'],
  }),

  clientCase({
    id: 'line-break',
    title: 'A line break in a file URL never becomes a command of FTP',
    requires: ['urllib-file-to-ftp'],
    control: { peer, open: 'ftp://{peer}/wireproof-nowhere/only.txt', expects: [body('FTP')] },
    peer: placed(elsewhere, peer),
    open: 'file://{host}/wireproof-nowhere/only.txt%0D%0ANOOP%20injected',
    outcomes: {
      'reports an error and sends nothing of it': accept(neverSent(/injected/), either(failed(), failedUnconnected())),
      'sends what stands behind the line break': reject(sent(/injected/)),
      'delivers something': reject(completed()),
    },
    faults: ['ftp-crlf-passes'],
  }),

  clientCase({
    id: 'local-file-behind-two-slashes',
    title: 'A file of this host that can be opened locally is so where its path begins with two slashes',
    requires: ['urllib-file-to-ftp'],
    files: { 'both.txt': 'LOCAL' },
    peer: placed(here, anywhere),
    open: 'file://{host}/{files}/both.txt',
    outcomes: {
      'delivers the local file': accept(neverConnected(), body('LOCAL')),
      'fetches it by FTP': reject(connected(), body('FTP')),
      'reports an error without trying FTP': reject(failedUnconnected()),
    },
    faults: ['file-always-ftp', 'file-two-slashes-refused'],
  }),
]);
