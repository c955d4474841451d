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
  transfer,
} from '../../harness/vocabulary/index.js';

const files = { 'here.txt': 'LOCAL' };
/** A server that has a file at whatever path is asked for, on FTP's own port. */
const anywhere = ftpServer({ reply: { CWD: '250 Done.', RETR: transfer(['FTP']) } });
const control = { peer: ftpServer({}), open: 'file://{files}/here.txt', expects: [body('LOCAL')] };

/** Nothing is said of these: whoever has it, or nobody. */
const unsaid = {
  'delivers the local file': accept(neverConnected(), body('LOCAL')),
  'fetches it by FTP': accept(connected(), body('FTP')),
  'reports an error without trying FTP': accept(failedUnconnected()),
  'delivers something else': reject(completed()),
};

export default topic('file/host', [
  clientCase({
    id: 'own-name',
    title: 'Where this machine is called by its own name, the file is the local one or not',
    requires: ['urllib-file-own-name'],
    control,
    files,
    peer: placed({ host: '127.0.0.1', port: 21 }, anywhere),
    open: 'file://{hostname}{files}/here.txt',
    outcomes: unsaid,
    note: 'RFC 8089 section 3 has the fully qualified name of this machine as local; what the machine is called may be less than that.',
    faults: ['file-own-names-are-remote'],
  }),

  clientCase({
    id: 'own-address-of-ipv6',
    title: 'Where this machine is called by its IPv6 loopback address, the file is the local one or not',
    requires: ['urllib-file-own-name'],
    control,
    files,
    peer: placed({ host: '::1', port: 21 }, anywhere),
    open: 'file://[{host}]{files}/here.txt',
    outcomes: unsaid,
    faults: ['file-own-names-are-remote'],
  }),

  clientCase({
    id: 'port-of-localhost',
    title: 'Where localhost has a port, the file is the local one or that of the FTP server there',
    requires: ['urllib-file-port-and-user'],
    control,
    files,
    peer: anywhere,
    open: 'file://localhost:{port}{files}/here.txt',
    outcomes: unsaid,
    note: 'The grammar of RFC 8089 section 2 has no port; urllib documents none, and none of its releases reads the local file then.',
    faults: ['file-always-ftp'],
  }),

  clientCase({
    id: 'port-of-own-address',
    title: 'Where the address of this machine has a port, the file is the local one or that of the FTP server there',
    requires: ['urllib-file-port-and-user'],
    control,
    files,
    peer: anywhere,
    open: 'file://{peer}{files}/here.txt',
    outcomes: unsaid,
    faults: ['file-always-ftp', 'file-own-names-are-remote'],
  }),

  clientCase({
    id: 'user-at-localhost',
    title: 'Where localhost has a user, the file is the local one or one that needs a login',
    requires: ['urllib-file-port-and-user'],
    control,
    files,
    peer: placed({ host: '127.0.0.1', port: 21 }, anywhere),
    open: 'file://joe:secret@localhost{files}/here.txt',
    outcomes: unsaid,
    note: 'Only appendix E.1 of RFC 8089, which is not normative, has a user in a file URL.',
    faults: ['file-always-ftp'],
  }),

  clientCase({
    id: 'two-dots-are-a-host',
    title: 'What stands behind two slashes is a host, also where it could be the beginning of a path',
    requires: ['rfc8089-s2-1', 'rfc8089-s5-1'],
    control,
    files,
    peer: ftpServer({}),
    open: 'file://../../../../../../..{files}/here.txt',
    outcomes: {
      'reports an error': accept(failedUnconnected()),
      'takes the host for a part of the path': reject(body('LOCAL')),
      'delivers something else': reject(completed()),
    },
    note: 'A reader that ignores the host, or that cuts the URL behind the two slashes, opens the local file.',
    faults: ['file-host-ignored'],
  }),
]);
