import {
  accept,
  body,
  clientCase,
  endsInCrlf,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  not,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const control = { peer: ftpServer({ tree: { notes: 'text' } }), open: 'ftp://{peer}/notes', expects: [body('text')] };

export default topic('ftp/path-octets', [
  clientCase({
    id: 'line-feed-at-the-end',
    title: 'An encoded LF at the end of a name never ends the command',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    control,
    peer: ftpServer({ tree: { notes: 'text' } }),
    open: 'ftp://{peer}/notes%0A',
    outcomes: {
      'refuses the URL': accept(failedUnconnected()),
      'ends the command with it': reject(not(endsInCrlf())),
      'connects and reports an error': accept(failed()),
      'goes on without it': accept(body('text')),
    },
    faults: ['ftp-crlf-passes'],
  }),

  clientCase({
    id: 'line-break-in-typecode',
    title: 'An encoded CR LF in a typecode never begins another command',
    requires: ['rfc1738-s6-2'],
    control: { ...control, open: 'ftp://{peer}/notes;type=i' },
    peer: ftpServer({ tree: { notes: 'text' } }),
    open: 'ftp://{peer}/notes;type=i%0D%0ADELE%20notes',
    outcomes: {
      'sends the command': reject(sent('DELE')),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error': accept(neverSent('DELE'), failed()),
      'ignores the typecode': accept(neverSent('DELE'), body('text')),
    },
    faults: ['ftp-crlf-passes'],
  }),

  clientCase({
    id: 'octets-that-are-no-utf-8',
    title: 'Octets of a name are sent as they were encoded, also where they are no UTF-8',
    requires: ['rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'caf\xe9.txt': 'text' } }),
    open: 'ftp://{peer}/caf%E9.txt',
    outcomes: {
      'sends the octet': accept(sent(/^RETR (?:.*\/)?caf\xe9\.txt$/), body('text')),
      'sends it as UTF-8': reject(sent(/caf\xc3\xa9/)),
      'sends U+FFFD in its place': reject(sent(/caf\xef\xbf\xbd/)),
      'sends the encoded form': reject(sent(/%E9/i)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'small-hexadecimal-digits',
    title: 'The hexadecimal digits of a triplet may be small letters',
    requires: ['rfc1738-s2.2-1'],
    peer: ftpServer({ tree: { 'caf\xc3\xa9/a_b.txt': 'text' } }),
    open: 'ftp://{peer}/caf%c3%a9/a%5fb.txt',
    outcomes: {
      'decodes them': accept(body('text')),
      'sends the encoded form': reject(sent(/%/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-small-hex-kept', 'ftp-path-not-decoded'],
  }),
]);
