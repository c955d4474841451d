import {
  accept,
  body,
  clientCase,
  connected,
  failed,
  failedUnconnected,
  ftpServer,
  placed,
  reject,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { 'notes.txt': 'FTP' };

export default topic('ftp/ports', [
  clientCase({
    id: 'default',
    title: 'The port of an FTP URL that names none is 21',
    requires: ['rfc1738-s3.2-1', 'rfc1738-s3.1-2'],
    peer: placed({ host: '127.0.0.1', port: 21 }, ftpServer({ tree })),
    open: 'ftp://{host}/notes.txt',
    outcomes: {
      'connects to port 21': accept(connected(), body('FTP')),
      'goes elsewhere': reject(failedUnconnected()),
      'connects and fails': reject(connected(), failed()),
    },
    faults: ['ftp-default-port-unknown'],
  }),
]);
