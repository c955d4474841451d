import {
  accept,
  andCloses,
  body,
  clientCase,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';

const turnedAway = {
  'reports an error and does not log in': accept(neverSent('USER'), failed()),
  'logs in all the same': reject(sent('USER')),
};

export default topic('ftp/greeting-codes', [
  clientCase({
    id: 'several-marks',
    title: 'However many 120 replies come first, the client waits for the 220',
    requires: ['rfc959-s5.4-4', 'rfc959-s4.2-8'],
    peer: ftpServer({
      tree,
      greeting: '120 In ten minutes.\r\n120 In five minutes.\r\n120 In a moment.\r\n220 Ready.',
    }),
    open,
    outcomes: {
      'waits for the 220 and retrieves': accept(sent('USER'), body('text')),
      'takes a 120 for the greeting and falls out of step': reject(sent('USER'), failed()),
      'gives up at a 120': reject(neverSent('USER'), failed()),
    },
    note: 'A 1yz reply is always followed by another one (RFC 959 section 4.2); nothing says that it is no further 1yz. curl, wget and CPython fail here as they do at a single 120.',
    faults: ['ftp-one-mark-alone', 'ftp-120-is-ready'],
  }),

  clientCase({
    id: 'mark-then-refusal',
    title: 'A 120 that is followed by a 421 is a refusal',
    requires: ['rfc959-s5.4-4', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, greeting: andCloses('120 In a moment.\r\n421 Or rather not.') }),
    open,
    outcomes: turnedAway,
    faults: ['ftp-120-is-ready'],
  }),

  clientCase({
    id: 'mark-then-end',
    title: 'A 120 that is followed by the end of the connection is no greeting',
    requires: ['rfc959-s5.4-4', 'rfc1123-s4.1.2.11-3'],
    control,
    peer: ftpServer({ tree, greeting: andCloses('120 In a moment.') }),
    open,
    outcomes: turnedAway,
    faults: ['ftp-120-is-ready'],
  }),

  clientCase({
    id: 'another-positive-code',
    title: 'The first digit of the greeting decides: a 200 greeting is as good as a 220',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree, greeting: '200 Ready.' }),
    open,
    outcomes: {
      'logs in and retrieves': accept(sent('USER'), body('text')),
      'reports an error and does not log in': reject(neverSent('USER'), failed()),
    },
    control,
    note: 'RFC 959 section 5.4 names 220 alone, and RFC 1123 section 4.1.2.11 has a client go by the first digit.',
    faults: ['ftp-greeting-must-be-220'],
  }),

  clientCase({
    id: 'intermediate-code',
    title: 'A 331 in place of a greeting either ends the attempt or is followed by USER, never by PASS alone',
    requires: ['rfc959-s4.2-2', 'rfc959-s4.1.1-1'],
    control,
    peer: ftpServer({ tree, greeting: '331 Password, please.' }),
    open,
    outcomes: {
      'reports an error and says nothing': accept(neverSent('USER'), neverSent('PASS'), failed()),
      'logs in from the start and retrieves': accept(sent('USER'), body('text')),
      'says the password to a greeting': reject(neverSent('USER'), sent('PASS')),
      'falls out of step': reject(sent('USER'), failed()),
    },
    note: 'RFC 959 section 5.4 knows no 3yz greeting and does not say what a client makes of one.',
    faults: ['ftp-greeting-must-be-220'],
  }),

  clientCase({
    id: 'transient-refusal',
    title: 'A 4yz greeting is an error, although the connection stays open',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, greeting: '450 Not now.' }),
    open,
    outcomes: turnedAway,
    faults: ['ftp-speaks-before-greeting'],
  }),

  clientCase({
    id: 'permanent-refusal',
    title: 'A 5yz greeting of several lines is an error, although a line of it says 220',
    requires: ['rfc959-s4.2-4'],
    control,
    peer: ftpServer({ tree, greeting: '554-Never.\r\n220 others\r\n have asked before you.\r\n554 Never.' }),
    open,
    outcomes: turnedAway,
    note: 'A server pads such a line (RFC 959 section 4.2); a client goes by the same code and a space alone.',
    faults: ['ftp-speaks-before-greeting'],
  }),

  clientCase({
    id: 'service-closing',
    title: 'A 421 greeting of several lines is an error, although the connection stays open',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc1123-s4.1.2.11-2'],
    control,
    peer: ftpServer({ tree, greeting: '421-Too many users.\r\n421-Come back later.\r\n421 Bye.' }),
    open,
    outcomes: turnedAway,
    faults: ['ftp-speaks-before-greeting'],
  }),
]);
