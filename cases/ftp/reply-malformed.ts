import {
  accept,
  andCloses,
  clientCase,
  failed,
  ftpServer,
  GOES_ON,
  neverSent,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';

const answering = (line: string) => ftpServer({ tree, reply: { PASS: andCloses(line) } });
const outcomes = {
  'reports an error and goes no further': accept(sent('PASS'), neverSent(GOES_ON), failed()),
  'goes on as if it were logged in': reject(sent(GOES_ON)),
};
const faults = ['ftp-garbage-is-positive'] as const;

/** What is no reply in the sense of RFC 959 section 4.2 may be refused or guessed at, but no guess makes a refusal of it a success. */
export default topic('ftp/reply-malformed', [
  clientCase({
    id: 'no-space',
    title: 'A refusal without a space after its code is no success',
    requires: ['rfc959-s4.2-2'],
    control,
    peer: answering('530Login incorrect.'),
    open,
    outcomes,
    faults,
  }),

  clientCase({
    id: 'tab',
    title: 'A refusal with a tab after its code is no success',
    requires: ['rfc959-s4.2-2'],
    control,
    peer: answering('530\tLogin incorrect.'),
    open,
    outcomes,
    faults,
  }),

  clientCase({
    id: 'two-digits',
    title: 'A refusal by a code of two digits is no success',
    requires: ['rfc959-s4.2-2'],
    control,
    peer: answering('53 Login incorrect.'),
    open,
    outcomes,
    faults,
  }),

  clientCase({
    id: 'four-digits',
    title: 'A refusal by a code of four digits is no success',
    requires: ['rfc959-s4.2-2'],
    control,
    peer: answering('5300 Login incorrect.'),
    open,
    outcomes,
    faults,
  }),

  clientCase({
    id: 'letter-in-code',
    title: 'A code with a letter in it is no success',
    requires: ['rfc959-s4.2-2'],
    control,
    peer: answering('5E0 Login incorrect.'),
    open,
    outcomes,
    faults,
  }),

  clientCase({
    id: 'code-in-mid-line',
    title: 'A positive code in the middle of a line is text',
    requires: ['rfc959-s4.2-2'],
    control,
    peer: answering('Login incorrect, not 230 In.'),
    open,
    outcomes,
    faults,
  }),

  clientCase({
    id: 'empty-line',
    title: 'An empty line is no success',
    requires: ['rfc959-s4.2-2'],
    control,
    peer: answering(''),
    open,
    outcomes,
    faults,
  }),

  clientCase({
    id: 'first-digit-six',
    title: 'A code that begins with 6 is no success',
    requires: ['rfc959-s4.2-2', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: answering('630 In, perhaps.'),
    open,
    outcomes,
    note: 'Only 2yz says that a command was carried out; 6yz is a protected reply of RFC 2228, which nobody asked for here.',
    faults: ['ftp-garbage-is-positive', 'ftp-positive-unless-4xx-5xx'],
  }),

  clientCase({
    id: 'first-digit-nine',
    title: 'A code that begins with 9 is no success',
    requires: ['rfc959-s4.2-2', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: answering('930 In, perhaps.'),
    open,
    outcomes,
    faults: ['ftp-garbage-is-positive', 'ftp-positive-unless-4xx-5xx'],
  }),

  clientCase({
    id: 'first-digit-zero',
    title: 'A code that begins with 0 is no success',
    requires: ['rfc959-s4.2-2', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: answering('030 In, perhaps.'),
    open,
    outcomes,
    faults,
  }),
]);
