import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { 'pub/notes': 'text', notes: 'wrong' };
/** The same names, but what RETR is asked for is a directory that could be listed. */
const listable = { 'pub/notes/': 'a listing\r\n' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/pub/notes';
const SIZE = '502 Not implemented.';
const LISTS = /^(?:LIST|NLST)\b/;

/** Whoever asks for a directory by the older name gets the same answer. */
const byEitherName = (answer: string) => ({ CWD: answer, XCWD: answer });
const notEntered = {
  'reports an error and retrieves nothing': accept(sent(/^CWD /), neverSent('RETR'), failed()),
  'reads it by its whole path': accept(sent(/^RETR .*pub\/notes$/), body('text')),
  'retrieves the file of another directory': reject(body('wrong')),
  'goes on to retrieve': reject(sent('RETR')),
};
const retrieves = {
  'delivers the file': accept(sent('RETR'), body('text')),
  'reports an error': reject(failed()),
};
const notListed = {
  'reports the error and lists nothing': accept(sent('RETR'), neverSent(LISTS), failed()),
  'lists it': reject(sentInOrder('RETR', LISTS)),
  'makes something up': reject(completed()),
};

export default topic('ftp/reply-classes', [
  clientCase({
    id: 'intermediate-to-cwd',
    title: 'A 3yz to CWD does not say that the directory was entered',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, reply: byEitherName('350 And then?') }),
    open,
    outcomes: notEntered,
    note: 'The state diagram of RFC 959 section 6 has a 3yz to CWD as an error.',
    faults: ['ftp-positive-unless-4xx-5xx', 'ftp-directory-failure-ignored'],
  }),

  clientCase({
    id: 'mark-and-refusal-to-cwd',
    title: 'A 1yz to CWD that is followed by a 550 does not say that the directory was entered',
    requires: ['rfc959-s4.2-8', 'rfc959-s4.2-1'],
    control,
    peer: ftpServer({ tree, reply: byEitherName('150 Wait.\r\n550 No.') }),
    open,
    outcomes: notEntered,
    faults: ['ftp-mark-is-final', 'ftp-directory-failure-ignored'],
  }),

  clientCase({
    id: 'unknown-transient',
    title: 'A 499 to CWD is a refusal like any other 4yz',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: byEitherName('499 Whatever.') }),
    open,
    outcomes: notEntered,
    faults: ['ftp-directory-failure-ignored'],
  }),

  clientCase({
    id: 'unknown-permanent',
    title: 'A 599 to CWD is a refusal like any other 5yz',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: byEitherName('599 Whatever.') }),
    open,
    outcomes: notEntered,
    faults: ['ftp-directory-failure-ignored'],
  }),

  clientCase({
    id: 'unknown-positive',
    title: 'A 299 is as good as the usual answer to PASS, CWD and TYPE',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree, reply: { PASS: '299 Whatever.', CWD: '299 Whatever.', TYPE: '299 Whatever.' } }),
    open,
    outcomes: retrieves,
    faults: ['ftp-usual-codes-only'],
  }),

  clientCase({
    id: 'unknown-mark',
    title: 'A transfer may be announced by any 1yz',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-8'],
    peer: ftpServer({ tree, reply: { RETR: transfer(['text'], { mark: '199 Whatever.' }) } }),
    open,
    outcomes: retrieves,
    faults: ['ftp-mark-must-be-150'],
  }),

  clientCase({
    id: 'unknown-completion',
    title: 'A transfer may be completed by any 2yz',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree, reply: { RETR: transfer(['text'], { completion: '299 Whatever.' }) } }),
    open,
    outcomes: retrieves,
    faults: ['ftp-completion-must-be-226'],
  }),

  clientCase({
    id: 'unknown-transient-to-retr',
    title: 'A 499 to RETR is an error and no reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({ tree: listable, reply: { SIZE, RETR: '499 Whatever.' } }),
    open,
    outcomes: notListed,
    faults: ['ftp-4xx-lists'],
  }),

  clientCase({
    id: 'unknown-permanent-to-retr',
    title: 'A 599 to RETR is an error and no reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({ tree: listable, reply: { SIZE, RETR: '599 Whatever.' } }),
    open,
    outcomes: notListed,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'intermediate-to-retr',
    title: 'A 3yz to RETR is an error and no reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({ tree: listable, reply: { SIZE, RETR: '350 And then?' } }),
    open,
    outcomes: notListed,
    note: 'The state diagram of RFC 959 section 6 has a 3yz to RETR as an error.',
    faults: ['ftp-4xx-lists'],
  }),

  clientCase({
    id: 'second-digit',
    title: 'Whether the second digit of an unknown 55z to RETR makes a difference is up to the client',
    requires: ['rfc959-s4.2-6'],
    control,
    peer: ftpServer({ tree: listable, reply: { SIZE, RETR: '559 Whatever.' } }),
    open,
    outcomes: {
      'takes it for any other refusal': accept(sent('RETR'), neverSent(LISTS), failed()),
      'goes by the second digit and lists': accept(sentInOrder('RETR', LISTS)),
      'makes something up': reject(completed()),
    },
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'second-greeting',
    title: 'A second greeting that nobody waits for is not the reply to USER',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree, greeting: '220 Ready.\r\n220 And willing.' }),
    open,
    outcomes: {
      'stays in step and delivers the file': accept(sent('RETR'), body('text')),
      'falls out of step': reject(failed()),
    },
    note: 'A client should forgive unexpected replies to stay in step with the server (RFC 1123 section 4.1.4.4). lftp does; curl, wget and CPython do not.',
    faults: ['ftp-surplus-reply-is-next'],
  }),

  clientCase({
    id: 'second-reply-to-pass',
    title: 'A second reply to PASS that nobody waits for is not the reply to the next command',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree, reply: { PASS: '230 In.\r\n230 You have no mail.' } }),
    open,
    outcomes: {
      'stays in step and delivers the file': accept(sent('RETR'), body('text')),
      'falls out of step': reject(failed()),
    },
    note: 'Both replies arrive before the next command is sent, so that the second cannot be a reply to it.',
    faults: ['ftp-surplus-reply-is-next'],
  }),
]);
