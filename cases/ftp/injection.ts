import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  not,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { 'pub/x': 'text', x: 'text' };
const peer = ftpServer({ tree });
const plain = (open: string) => ({ peer, open, expects: [body('text')] });
const control = plain('ftp://joe:pw@{peer}/pub/x');

/** What a line break, encoded or not, must not come to: a command of its own, or a line break inside one. */
const outcomes = {
  'sends the command that was smuggled in': reject(sent('DELE')),
  'sends the control character': reject(sent(/[\r\n]/)),
  'refuses the URL': accept(failedUnconnected()),
  'connects and reports an error': accept(neverSent('DELE'), failed()),
  'goes on without it': accept(neverSent('DELE'), body('text')),
};
const faults = ['ftp-crlf-passes'] as const;

export default topic('ftp/injection', [
  clientCase({
    id: 'lf-in-name',
    title: 'An encoded LF in a name never begins another command',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    control,
    peer,
    open: 'ftp://joe:pw@{peer}/pub/x%0ADELE%20x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'cr-in-name',
    title: 'An encoded CR in a name is not sent',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    control,
    peer,
    open: 'ftp://joe:pw@{peer}/pub/x%0DDELE%20x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'crlf-in-directory',
    title: 'An encoded CR LF in a directory never begins another command',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    control,
    peer,
    open: 'ftp://joe:pw@{peer}/pub%0D%0ADELE%20x/x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'cr-in-directory',
    title: 'An encoded CR in a directory is not sent',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    control,
    peer,
    open: 'ftp://joe:pw@{peer}/pub%0DDELE%20x/x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'crlf-in-listed-directory',
    title: 'An encoded CR LF in a directory that is listed never begins another command',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    control,
    peer,
    open: 'ftp://joe:pw@{peer}/pub%0D%0ADELE%20x/',
    outcomes: { ...outcomes, 'goes on without it': accept(neverSent('DELE'), completed()) },
    faults,
  }),

  clientCase({
    id: 'lf-in-user',
    title: 'An encoded LF in the user never begins another command',
    requires: ['rfc1738-s6-2'],
    control,
    peer,
    open: 'ftp://joe%0ADELE%20x:pw@{peer}/pub/x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'crlf-in-password',
    title: 'An encoded CR LF in the password never begins another command',
    requires: ['rfc1738-s6-2'],
    control,
    peer,
    open: 'ftp://joe:pw%0D%0ADELE%20x@{peer}/pub/x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'lf-in-password',
    title: 'An encoded LF in the password never begins another command',
    requires: ['rfc1738-s6-2'],
    control,
    peer,
    open: 'ftp://joe:pw%0aDELE%20x@{peer}/pub/x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'cr-in-password',
    title: 'An encoded CR in the password is not sent',
    requires: ['rfc1738-s6-2'],
    control,
    peer,
    open: 'ftp://joe:pw%0DDELE%20x@{peer}/pub/x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'raw-crlf-in-name',
    title: 'A CR LF that stands in a URL as it is never begins another command',
    requires: ['rfc1738-s6-2', 'rfc959-s5.3.2-1'],
    control,
    peer,
    open: 'ftp://joe:pw@{peer}/pub/x\r\nDELE x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'raw-lf-in-user',
    title: 'An LF that stands in the user of a URL as it is never begins another command',
    requires: ['rfc1738-s6-2'],
    control,
    peer,
    open: 'ftp://joe\nDELE x:pw@{peer}/pub/x',
    outcomes,
    faults,
  }),

  clientCase({
    id: 'nul-in-name',
    title: 'An encoded NUL does not end a name early',
    requires: ['rfc1738-s6-2', 'rfc1738-s3.2.2-7'],
    control,
    peer,
    open: 'ftp://joe:pw@{peer}/pub/x%00.txt',
    outcomes: {
      'retrieves what is named before the NUL': reject(body('text')),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(failed()),
    },
    note: 'NUL is one of the 128 characters that an argument may have (RFC 959 section 5.3.2), so that it may be sent and refused by the server.',
    faults: ['ftp-nul-cuts-argument'],
  }),

  clientCase({
    id: 'nul-in-password',
    title: 'An encoded NUL does not end a password early',
    requires: ['rfc1738-s6-2', 'rfc1738-s3.2.1-1'],
    control,
    peer,
    open: 'ftp://joe:pw%00more@{peer}/pub/x',
    outcomes: {
      'sends what stands before the NUL': reject(sent('PASS pw')),
      'sends the whole password, decoded or not': accept(sent(/^PASS pw(?:\0|%00)more$/), not(failed())),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(neverSent('PASS'), failed()),
    },
    faults: ['ftp-nul-cuts-argument'],
  }),
]);
