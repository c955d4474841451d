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
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';

const ended = {
  'reports an error and goes no further': accept(sent('USER'), neverSent(GOES_ON), failed()),
  'goes on as if it were logged in': reject(sent(GOES_ON)),
};
const retrieves = {
  'retrieves the file': accept(sent('USER'), body('text')),
  'reports an error': reject(failed()),
};

export default topic('ftp/login-codes', [
  clientCase({
    id: 'account-instead-of-password',
    title: 'A 332 to USER is answered by ACCT or PASS, or ends the attempt',
    requires: ['rfc959-s4.2-10'],
    control,
    peer: ftpServer({ tree, reply: { USER: '332 Which account?' } }),
    open,
    outcomes: {
      'names an account and retrieves': accept(sentInOrder('USER', 'ACCT', 'RETR'), body('text')),
      'says the password and retrieves': accept(sentInOrder('USER', 'PASS', 'RETR'), body('text')),
      'gives up for want of an account': accept(neverSent('RETR'), failed()),
      'goes on without having been let in': reject(neverSent('ACCT'), neverSent('PASS'), sent(GOES_ON)),
    },
    note: 'The replies of RFC 959 section 5.4 ask for an account here; its state diagram in section 6 has PASS follow any 3yz.',
    faults: ['ftp-acct-ignored'],
  }),

  clientCase({
    id: 'account-refused',
    title: 'An account that is refused ends the attempt',
    requires: ['rfc959-s4.1.1-3', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { PASS: '332 Which account?', ACCT: '530 No such account.' } }),
    open,
    outcomes: ended,
    faults: ['ftp-acct-ignored', 'ftp-bad-login-ignored'],
  }),

  clientCase({
    id: 'account-superfluous',
    title: 'A login is complete when the account turns out to be superfluous',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { PASS: '332 Which account?', ACCT: '202 Superfluous.' } }),
    open,
    outcomes: {
      'names an account and retrieves': accept(sentInOrder('PASS', 'ACCT', 'RETR'), body('text')),
      'gives up for want of an account': accept(neverSent('ACCT'), neverSent('RETR'), failed()),
      'names an account and gives up': reject(sent('ACCT'), failed()),
    },
    faults: ['ftp-usual-codes-only'],
  }),

  clientCase({
    id: 'password-superfluous',
    title: 'A login is complete when the password turns out to be superfluous',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree, reply: { PASS: '202 Superfluous.' } }),
    open,
    outcomes: retrieves,
    faults: ['ftp-usual-codes-only'],
  }),

  clientCase({
    id: 'another-positive-code',
    title: 'A login is complete after any 2yz to USER',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { USER: '299 In.', PASS: '503 You are in.' } }),
    open,
    outcomes: {
      'goes on without a password': accept(neverSent('PASS'), body('text')),
      'offers a password, is refused, and goes on': accept(sent('PASS'), body('text')),
      'gives up': reject(failed()),
    },
    faults: ['ftp-usual-codes-only'],
  }),

  clientCase({
    id: 'another-intermediate-code',
    title: 'Any 3yz to USER but 332 asks for the password',
    requires: ['rfc959-s4.2-10', 'rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree, reply: { USER: '399 And now?' } }),
    open,
    outcomes: {
      'says the password and retrieves': accept(sentInOrder('USER', 'PASS'), body('text')),
      'gives up': reject(neverSent('PASS'), failed()),
    },
    control,
    faults: ['ftp-usual-codes-only'],
  }),

  clientCase({
    id: 'password-is-not-enough',
    title: 'A 331 to PASS is no login, though an account may make it one',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, reply: { PASS: '331 And the other one?' } }),
    open,
    outcomes: {
      'names an account and is let in': accept(sentInOrder('PASS', 'ACCT', 'RETR'), body('text')),
      ...ended,
    },
    note: 'The state diagram of RFC 959 section 6 has ACCT follow any 3yz to PASS.',
    faults: ['ftp-bad-login-ignored', 'ftp-positive-unless-4xx-5xx'],
  }),

  clientCase({
    id: 'closing-at-user',
    title: 'A 421 to USER ends the attempt',
    requires: ['rfc959-s4.2-13', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { USER: andCloses('421 Too many users.') } }),
    open,
    outcomes: ended,
    faults: ['ftp-bad-login-ignored'],
  }),

  clientCase({
    id: 'closing-at-password',
    title: 'A 421 to PASS ends the attempt, although the connection stays open',
    requires: ['rfc959-s4.2-13', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { PASS: '421 Shutting down.' } }),
    open,
    outcomes: ended,
    faults: ['ftp-bad-login-ignored'],
  }),

  clientCase({
    id: 'user-not-understood',
    title: 'A 500 to USER ends the attempt',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { USER: '500 What?' } }),
    open,
    outcomes: ended,
    faults: ['ftp-bad-login-ignored'],
  }),

  clientCase({
    id: 'password-out-of-sequence',
    title: 'A 503 to PASS ends the attempt',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { PASS: '503 USER first.' } }),
    open,
    outcomes: ended,
    faults: ['ftp-bad-login-ignored'],
  }),
]);
