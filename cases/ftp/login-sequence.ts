import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  followedBy,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOneSession,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';
/**
 * What a client may say before it logs in: to negotiate security, or to learn what the server can do. USER is only normally the
 * first command (RFC 959 section 4.1.1).
 */
const BEFORE_LOGIN = /^(?:AUTH|PBSZ|PROT|FEAT|OPTS|HOST|CLNT|LANG|SYST|HELP|NOOP|STAT)\b/;

export default topic('ftp/login-sequence', [
  clientCase({
    id: 'user-comes-first',
    title: 'The client opens the control connection, and logs in on it before it asks for anything',
    requires: ['rfc959-s4.1.1-1', 'rfc959-s5.2-1'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'does something else before it logs in': reject(
        sentInOneSession(new RegExp(`^(?!USER)(?!${BEFORE_LOGIN.source.slice(1)})`), 'USER'),
      ),
      'logs in first and retrieves': accept(sentInOneSession('USER', 'RETR'), body('text')),
    },
    faults: ['ftp-type-before-login'],
  }),

  clientCase({
    id: 'password-directly-after-user',
    title: 'Nothing comes between USER and PASS',
    requires: ['rfc959-s4.1.1-2'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'says PASS directly after USER': accept(
        followedBy('USER', /^PASS\b/),
        sentInOrder('USER', 'PASS', 'RETR'),
        body('text'),
      ),
      'says something else between the two': reject(sentInOrder('USER', 'PASS')),
    },
    faults: ['ftp-noop-before-password'],
  }),

  clientCase({
    id: 'mark-before-the-password-is-asked-for',
    title: 'A 1yz to USER is followed by another reply, which is awaited, or ends the attempt',
    requires: ['rfc959-s4.2-8', 'rfc959-s4.2-1'],
    control,
    peer: ftpServer({ tree, reply: { USER: '150 Wait.\r\n530 No.' } }),
    open,
    outcomes: {
      'reports an error': accept(sent('USER'), neverSent(/^(?:PASS|ACCT|CWD|TYPE|RETR)\b/), failed()),
      'goes on at the 1yz': reject(sent(/^(?:PASS|ACCT|CWD|TYPE|RETR)\b/)),
    },
    note: 'The state diagram of RFC 959 section 6 has a 1yz to USER as an error.',
    faults: ['ftp-mark-is-final'],
  }),

  clientCase({
    id: 'transient-failure',
    title: 'After a 4yz to PASS a login is begun anew with USER, or given up',
    requires: ['rfc959-s4.2-11', 'rfc959-s4.1.1-2'],
    control,
    peer: ftpServer({ tree, reply: { PASS: ['450 The directory of users is busy.', '230 In.'] } }),
    open,
    outcomes: {
      'begins anew and retrieves': accept(sentInOrder('USER', 'PASS', 'USER', 'PASS'), body('text')),
      'reports an error': accept(sent('PASS'), failed()),
      'repeats the password alone': reject(sentInOrder('PASS', 'PASS'), completed()),
    },
    note: 'A sequence of commands is repeated from its start (RFC 959 section 4.2, 4yz).',
    faults: ['ftp-4xx-repeats-last'],
  }),

  clientCase({
    id: 'permanent-failure',
    title: 'A login that was refused by 530 is not tried again of itself',
    requires: ['rfc959-s4.2-12'],
    control,
    peer: ftpServer({ tree, reply: { PASS: ['530 Login incorrect.', '230 In.'] } }),
    open: 'ftp://joe:pw@{peer}/notes',
    outcomes: {
      'tries the same password again': reject(sentInOrder('PASS', 'PASS')),
      'reports an error': accept(sent('PASS'), failed()),
    },
    faults: ['ftp-repeats-after-5xx'],
  }),
]);
