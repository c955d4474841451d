import {
  accept,
  andCloses,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  neverSent,
  raw,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const url = 'ftp://{peer}/notes';
/** The limit in the controls is one that no target needs. */
const patient = { peer: control, open: { url, timeoutMs: 60_000 } };
const hasty = { url, timeoutMs: 300 };

const notLoggedIn = {
  'reports an error and does not log in': accept(neverSent('USER'), failed()),
  'logs in all the same': reject(sent('USER')),
};
const skippedOrRefused = {
  'passes over it and retrieves': accept(sent('USER'), body('text')),
  'reports an error and does not log in': accept(neverSent('USER'), failed()),
  'takes it for the greeting and falls out of step': reject(sent('USER'), failed()),
};
const givesUp = {
  'gives up and reports an error': accept(neverSent('USER'), failed()),
  'logs in without a greeting': reject(sent('USER')),
  'makes something up': reject(completed()),
};

export default topic('ftp/greeting-failures', [
  clientCase({
    id: 'http-reply',
    title: 'An HTTP reply is not a greeting',
    requires: ['rfc959-s5.4-3', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, greeting: andCloses('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n') }),
    open: url,
    outcomes: notLoggedIn,
    faults: ['ftp-garbage-is-positive', 'ftp-speaks-before-greeting'],
  }),

  clientCase({
    id: 'ssh-banner',
    title: 'The banner of an SSH server is not a greeting',
    requires: ['rfc959-s5.4-3', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, greeting: andCloses('SSH-2.0-OpenSSH_9.2') }),
    open: url,
    outcomes: notLoggedIn,
    faults: ['ftp-garbage-is-positive', 'ftp-speaks-before-greeting'],
  }),

  clientCase({
    id: 'binary',
    title: 'Octets that are no text are not a greeting, even if they have digits in them',
    requires: ['rfc959-s5.4-3', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, greeting: andCloses('\x16\x03\x01\x00\x02\x02\x80220 \x00\xfe\xfd') }),
    open: url,
    outcomes: notLoggedIn,
    faults: ['ftp-garbage-is-positive', 'ftp-speaks-before-greeting'],
  }),

  clientCase({
    id: 'empty-line-first',
    title: 'An empty line before the greeting is passed over or refused, and never taken for the greeting',
    requires: ['rfc959-s5.4-3', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, greeting: raw('\r\n220 Ready.\r\n') }),
    open: url,
    outcomes: skippedOrRefused,
    note: 'A line without a code is no reply (RFC 959 section 4.2); what a client does about one is left open.',
    faults: ['ftp-garbage-is-positive'],
  }),

  clientCase({
    id: 'text-first',
    title: 'A line of text before the greeting is passed over or refused, and never taken for the greeting',
    requires: ['rfc959-s5.4-3', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, greeting: raw('Welcome to this place.\r\n220 Ready.\r\n') }),
    open: url,
    outcomes: skippedOrRefused,
    faults: ['ftp-garbage-is-positive'],
  }),

  clientCase({
    id: 'closed-inside',
    title: 'A greeting of several lines that breaks off with the connection is no greeting',
    requires: ['rfc959-s4.2-4', 'rfc959-s5.4-3'],
    control,
    peer: ftpServer({ tree, greeting: andCloses('220-Welcome.\r\n230 others are here.\r\n 220') }),
    open: url,
    outcomes: notLoggedIn,
    faults: ['ftp-multiline-first-line-only', 'ftp-multiline-any-code-ends'],
  }),

  clientCase({
    id: 'silence',
    title: 'A greeting that does not come is given up when the time limit has passed',
    requires: ['urllib-timeout', 'rfc1123-s4.1.3.2-1'],
    control: patient,
    peer: ftpServer({ tree, greeting: { then: 'silence' } }),
    open: hasty,
    outcomes: givesUp,
    faults: ['timeout-ignored', 'ftp-speaks-before-greeting'],
  }),

  clientCase({
    id: 'never-ended',
    title: 'A greeting of several lines that does not end is given up when the time limit has passed',
    requires: ['urllib-timeout', 'rfc1123-s4.1.3.2-1', 'rfc959-s4.2-4'],
    control: patient,
    peer: ftpServer({ tree, greeting: '220-Welcome.\r\nRead the rules.' }),
    open: hasty,
    outcomes: givesUp,
    faults: ['timeout-ignored', 'ftp-multiline-first-line-only'],
  }),
]);
