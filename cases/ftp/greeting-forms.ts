import {
  accept,
  body,
  clientCase,
  failed,
  ftpServer,
  inSegments,
  neverSent,
  raw,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const open = 'ftp://{peer}/notes';
const control = ftpServer({ tree });
const outcomes = {
  'retrieves the file': accept(body('text')),
  'reports an error': reject(failed()),
};

export default topic('ftp/greeting-forms', [
  clientCase({
    id: 'without-text',
    title: 'The text after the code may be empty',
    requires: ['rfc959-s4.2-2'],
    peer: ftpServer({ tree, greeting: '220 ' }),
    open,
    outcomes,
    faults: ['ftp-reply-needs-text'],
  }),

  clientCase({
    id: 'lines-without-text',
    title: 'In a greeting of several lines every line may be empty, the first and the last included',
    requires: ['rfc959-s4.2-3', 'rfc959-s4.2-4', 'rfc1123-s4.1.2.11-2'],
    peer: ftpServer({ tree, greeting: '220-\r\n\r\n\r\n220 ' }),
    open,
    outcomes,
    faults: ['ftp-reply-needs-text', 'ftp-empty-line-refused'],
  }),

  clientCase({
    id: 'thousands-of-lines',
    title: 'A greeting of five thousand lines is one greeting',
    requires: ['rfc1123-s4.1.2.11-2'],
    peer: ftpServer({ tree, greeting: `220-Rules:\r\n${'Thou shalt not.\r\n'.repeat(5000)}220 Ready.` }),
    open,
    outcomes,
    note: 'A client with a limit passes over the lines beyond it and recovers (RFC 1123 section 4.1.2.11).',
    faults: ['ftp-line-limit-ends-reply'],
  }),

  clientCase({
    id: 'long-line',
    title: 'A greeting of 64 KiB in one line is read whole or refused, and never taken for several',
    requires: ['rfc1123-s4.1.2.10-1'],
    control,
    peer: ftpServer({ tree, greeting: `220 ${'x'.repeat(65_536)}` }),
    open,
    outcomes: {
      'reads it and retrieves': accept(sent('USER'), body('text')),
      'reports an error and does not log in': accept(neverSent('USER'), failed()),
      'falls out of step': reject(sent('USER'), failed()),
    },
    note: 'No document bounds the length of a line. What is cut off a line is not a line of its own.',
    faults: ['ftp-long-line-cut'],
  }),

  clientCase({
    id: 'in-two-segments',
    title: 'A greeting of several lines may be cut between the code and the space that end it',
    requires: ['rfc1123-s4.1.2.10-1', 'rfc959-s4.2-4'],
    peer: ftpServer({ tree, greeting: inSegments('220-Welcome.\r\n220 Ready.', [3, 17]) }),
    open,
    outcomes,
    faults: ['ftp-reply-in-one-segment'],
  }),

  clientCase({
    id: 'lone-lf-inside',
    title: 'A lone LF inside a greeting of several lines leads to the same greeting, whether or not it ends a line',
    requires: ['rfc959-s4.2-4', 'rfc1123-s4.1.2.11-2'],
    peer: ftpServer({ tree, greeting: raw('220-Welcome\nto this place\nand more.\r\n220 Ready.\r\n') }),
    open,
    outcomes,
    faults: ['ftp-lone-lf-refused'],
  }),

  clientCase({
    id: 'crlf-in-pieces',
    title: 'A greeting of several lines may come octet by octet, its line ends included',
    requires: ['rfc1123-s4.1.2.10-1'],
    peer: ftpServer({ tree, greeting: inSegments('220-\r\n 220 \r\n220-\r\n220 ') }),
    open,
    outcomes,
    faults: ['ftp-reply-in-one-segment'],
  }),
]);
