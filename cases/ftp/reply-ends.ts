import {
  accept,
  andCloses,
  body,
  clientCase,
  failed,
  ftpServer,
  GOES_ON,
  neverSent,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { 'pub/notes': 'text' };
const open = 'ftp://{peer}/pub/notes';
const delivers = accept(sent('RETR'), body('text'));

export default topic('ftp/reply-ends', [
  clientCase({
    id: 'indented-code',
    title: 'The code ends a reply of several lines only where it begins the line',
    requires: ['rfc959-s4.2-4', 'rfc1123-s4.1.2.11-2'],
    peer: ftpServer({ tree, reply: { PASS: '230-Files:\r\n 230 of them\r\n  230 more\r\n230 Logged in.' } }),
    open,
    outcomes: { 'delivers the file': delivers, 'reports an error': reject(failed()) },
    faults: ['ftp-multiline-indented-code-ends'],
  }),

  clientCase({
    id: 'code-and-digits',
    title: 'The code followed by anything but a space is text inside a reply of several lines',
    requires: ['rfc959-s4.2-4'],
    peer: ftpServer({ tree, reply: { USER: '331-Rules:\r\n3310 is no code\r\n331-nor is this\r\n331 Password?' } }),
    open,
    outcomes: { 'delivers the file': delivers, 'reports an error': reject(failed()) },
    note: 'RFC 959 section 4.2 has the code followed by a space end the reply. CPython is content with anything but a hyphen after it and falls out of step.',
    faults: ['ftp-multiline-first-line-only'],
  }),

  clientCase({
    id: 'closed-inside',
    title: 'A reply of several lines that breaks off with the connection is no reply',
    requires: ['rfc959-s4.2-4', 'rfc1123-s4.1.2.11-3'],
    control: ftpServer({ tree, reply: { PASS: '230-Welcome.\r\n230 Logged in.' } }),
    peer: ftpServer({ tree, reply: { PASS: andCloses('230-Welcome.\r\nRead the rules.') } }),
    open,
    outcomes: {
      'reports an error and goes no further': accept(sent('PASS'), neverSent(GOES_ON), failed()),
      'goes on after the first line': reject(sent(GOES_ON)),
    },
    faults: ['ftp-multiline-first-line-only'],
  }),

  clientCase({
    id: 'closed-instead',
    title: 'A connection that is closed in place of a greeting is an error, and nothing was sent on it',
    requires: ['rfc959-s5.4-3', 'rfc1123-s4.1.2.11-3'],
    control: ftpServer({ tree }),
    peer: ftpServer({ tree, greeting: andCloses() }),
    open,
    outcomes: {
      'reports an error and has sent nothing': accept(neverSent(/^(?!QUIT)/), failed()),
      'speaks before the greeting': reject(sent(/^(?!QUIT)/)),
    },
    faults: ['ftp-speaks-before-greeting'],
  }),

  clientCase({
    id: 'refused-at-the-greeting',
    title: 'A 530 greeting is an error, although the connection stays open',
    requires: ['rfc1123-s4.1.2.11-1'],
    control: ftpServer({ tree }),
    peer: ftpServer({ tree, greeting: '530 Not from where you are.' }),
    open,
    outcomes: {
      'reports an error and does not log in': accept(neverSent('USER'), failed()),
      'logs in all the same': reject(sent('USER')),
    },
    faults: ['ftp-speaks-before-greeting'],
  }),
]);
