import {
  accept,
  body,
  clientCase,
  connected,
  failed,
  ftpServer,
  neverConnected,
  placed,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

/** A loopback address other than the one that means this host, so that FTP's own port can be listened on. */
const elsewhere = { host: '127.0.0.2', port: 21 };

export default topic('file/to-ftp', [
  clientCase({
    id: 'missing-file-of-another-host',
    title: 'A file URL of another host that cannot be opened locally is fetched by FTP',
    requires: ['urllib-file-to-ftp'],
    peer: placed(elsewhere, ftpServer({ tree: { 'remote/only.txt': 'FTP' } })),
    open: 'file://{host}/remote/only.txt',
    outcomes: {
      'fetches it by FTP': accept(connected(), body('FTP')),
      'reports an error without trying FTP': reject(failed(), neverConnected()),
      'tries FTP and fails': reject(failed(), connected()),
    },
    faults: ['file-never-ftp'],
  }),
]);
