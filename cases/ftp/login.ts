import {
  accept,
  andCloses,
  body,
  clientCase,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';
const retrieves = accept(sent('USER'), body('text'));

export default topic('ftp/login', [
  clientCase({
    id: 'anonymous',
    title: 'Without a user in the URL the login is anonymous, with an e-mail address as password',
    requires: ['rfc1738-s3.2.1-2', 'urllib-ftp-anonymous', 'urllib-schemes'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'logs in as anonymous': accept(sentInOrder('USER anonymous', /^PASS \S*@\S*$/), body('text')),
      'logs in as anonymous with some other password': reject(sentInOrder('USER anonymous', 'PASS'), body('text')),
      'refuses a URL without a user': reject(failedUnconnected()),
    },
    faults: ['ftp-anonymous-refused'],
  }),

  clientCase({
    id: 'credentials-of-the-url',
    title: 'User and password of the URL are decoded and become the arguments of USER and PASS',
    requires: ['rfc1738-s3.2.1-1'],
    peer: ftpServer({ tree }),
    open: 'ftp://jo%40e:p%3Aw%2Fd@{peer}/notes',
    outcomes: {
      'logs in with what was encoded': accept(sentInOrder('USER jo@e', 'PASS p:w/d'), body('text')),
      'logs in with the encoded form': reject(sent(/%/)),
    },
    faults: ['ftp-credentials-not-decoded'],
  }),

  clientCase({
    id: 'encoded-colon-in-user',
    title: 'An encoded colon belongs to the user: the URL is taken apart before it is decoded',
    requires: ['rfc1738-s3.2.1-1'],
    peer: ftpServer({ tree }),
    open: 'ftp://jo%3Ae:pw@{peer}/notes',
    outcomes: {
      'keeps the colon in the user': accept(sentInOrder('USER jo:e', 'PASS pw'), body('text')),
      'splits at the decoded colon': reject(sentInOrder('USER jo', 'PASS e:pw')),
      'logs in with the encoded form': reject(sent(/%/)),
    },
    note: 'A colon inside the user has to be encoded (RFC 1738 section 3.1), so that an encoded one separates nothing.',
    faults: ['ftp-credentials-not-decoded'],
  }),

  clientCase({
    id: 'user-alone-is-enough',
    title: 'A login that is complete after USER does not fail for want of a password',
    requires: ['rfc959-s4.2-2'],
    peer: ftpServer({ tree, reply: { USER: '230 Logged in.', PASS: '503 You are logged in.' } }),
    open,
    outcomes: {
      'goes on without a password': accept(neverSent('PASS'), body('text')),
      'offers a password, is refused, and goes on': accept(sent('PASS'), body('text')),
      'offers a password and gives up when that is refused': reject(sent('PASS'), neverSent('RETR'), failed()),
    },
    control,
    faults: ['ftp-user-230-still-pass'],
  }),

  clientCase({
    id: 'account-is-asked-for',
    title: 'A 332 to PASS is answered by ACCT, or ends the attempt',
    requires: ['rfc959-s4.1.1-3'],
    peer: ftpServer({ tree, reply: { PASS: '332 Which account?' } }),
    open,
    outcomes: {
      'sends ACCT and retrieves': accept(sentInOrder('PASS', 'ACCT', 'RETR'), body('text')),
      'gives up for want of an account': accept(neverSent('ACCT'), neverSent('RETR'), failed()),
      'goes on without ACCT': reject(neverSent('ACCT'), sent('RETR')),
    },
    control,
    note: 'A URL names no account, so that a client which has none may end here (RFC 959 section 4.1.1).',
    faults: ['ftp-acct-ignored'],
  }),

  clientCase({
    id: 'refused-password',
    title: 'A 530 to PASS ends the attempt',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-2'],
    peer: ftpServer({ tree, reply: { PASS: '530 Login incorrect.' } }),
    open,
    outcomes: {
      'reports an error and retrieves nothing': accept(sent('PASS'), neverSent('RETR'), failed()),
      'goes on as if it were logged in': reject(sent('RETR')),
    },
    control,
    faults: ['ftp-bad-login-ignored'],
  }),

  clientCase({
    id: 'refused-user',
    title: 'A 530 to USER ends the attempt',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-2'],
    peer: ftpServer({ tree, reply: { USER: '530 No such user.' } }),
    open,
    outcomes: {
      'reports an error and retrieves nothing': accept(sent('USER'), neverSent('RETR'), failed()),
      'goes on as if it were logged in': reject(sent('RETR')),
    },
    control,
    faults: ['ftp-bad-login-ignored'],
  }),

  clientCase({
    id: 'greeting-120',
    title: 'A 120 greeting makes the client wait for the 220',
    requires: ['rfc959-s5.4-4'],
    peer: ftpServer({ tree, greeting: '120 In a moment.\r\n220 Ready.' }),
    open,
    outcomes: {
      'waits for the 220 and retrieves': retrieves,
      'takes the 120 for the greeting and falls out of step': reject(sent('USER'), failed()),
      'gives up at the 120': reject(neverSent('USER'), failed()),
    },
    note: 'RFC 959 section 5.4 has 120 followed by 220 among the replies to a connection; curl, wget and CPython all fail here.',
    faults: ['ftp-120-is-ready'],
  }),

  clientCase({
    id: 'greeting-is-read',
    title: 'A client whom the greeting refuses does not log in',
    requires: ['rfc959-s5.4-3'],
    peer: ftpServer({ tree, greeting: andCloses('421 Too many users.') }),
    open,
    outcomes: {
      'reads the greeting and does not log in': accept(neverSent('USER'), failed()),
      'logs in without regard to the greeting': reject(sent('USER')),
    },
    control,
    faults: ['ftp-speaks-before-greeting'],
  }),
]);
