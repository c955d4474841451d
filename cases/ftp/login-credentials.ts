import {
  accept,
  body,
  clientCase,
  delivered,
  either,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text', other: 'more' };
const peer = ftpServer({ tree });
const whole = body('text');
const ordinary = { peer, open: 'ftp://joe:pw@{peer}/notes', expects: [body('text')] };
const long = 'u'.repeat(4096);

export default topic('ftp/login-credentials', [
  clientCase({
    id: 'empty-password',
    title: 'A password that is given and empty is sent as such',
    requires: ['rfc1738-s3.1-3', 'rfc1738-s3.2.1-1'],
    peer,
    open: 'ftp://joe:@{peer}/notes',
    outcomes: {
      'sends an empty password': accept(sentInOrder('USER joe', /^PASS ?$/), whole),
      'sends another password': reject(sent(/^PASS ./)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-empty-password-is-absent'],
  }),

  clientCase({
    id: 'empty-user',
    title: 'A user that is given and empty is not the same as none',
    requires: ['rfc1738-s3.1-3'],
    control: ordinary,
    peer,
    open: 'ftp://@{peer}/notes',
    outcomes: {
      'logs in with an empty user': accept(sent(/^USER ?$/), whole),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error and logs in as nobody else': accept(neverSent(/^USER ./), failed()),
      'logs in as anonymous': reject(sent('USER anonymous')),
      'logs in as somebody else': reject(sent(/^USER ./)),
    },
    note:
      'RFC 1738 section 3.1 has this very form as an example of an empty user, unlike a URL without one. ' +
      'CPython logs in as anonymous.',
    faults: ['ftp-empty-user-is-absent'],
  }),

  clientCase({
    id: 'empty-user-with-password',
    title: 'A password without a user is not the password of anonymous',
    requires: ['rfc1738-s3.1-3'],
    control: ordinary,
    peer,
    open: 'ftp://:pw@{peer}/notes',
    outcomes: {
      'logs in with an empty user': accept(sentInOrder(/^USER ?$/, 'PASS pw'), whole),
      'refuses the URL': accept(failedUnconnected()),
      'reports an error and logs in as nobody else': accept(neverSent(/^USER ./), failed()),
      'logs in as anonymous': reject(sent('USER anonymous')),
      'logs in as somebody else': reject(sent(/^USER ./)),
    },
    faults: ['ftp-empty-user-is-absent'],
  }),

  clientCase({
    id: 'user-without-password',
    title: 'A user without a password is logged in by that name, and no other password is made up for it',
    requires: ['rfc1738-s3.2.1-1', 'rfc1738-s3.1-3'],
    control: ordinary,
    peer,
    open: 'ftp://joe@{peer}/notes',
    outcomes: {
      'sends an empty password': accept(sentInOrder('USER joe', /^PASS ?$/), whole),
      'gives up for want of a password': accept(neverSent(/^(?:PASS|USER (?!joe$))/), failed()),
      'refuses the URL': accept(failedUnconnected()),
      'makes a password up': reject(sentInOrder('USER joe', /^PASS ./)),
      'logs in as anonymous': reject(sent('USER anonymous')),
    },
    note: 'RFC 1738 section 3.2.1 has a person asked for the password; where there is nobody, none is known.',
    faults: ['ftp-absent-password-made-up'],
  }),

  clientCase({
    id: 'anonymous-by-name',
    title: 'A password that is given for the user anonymous is sent',
    requires: ['rfc1738-s3.2.1-1'],
    peer,
    open: 'ftp://anonymous:me%40example.org@{peer}/notes',
    outcomes: {
      'sends the password of the URL': accept(sentInOrder('USER anonymous', 'PASS me@example.org'), whole),
      'sends another password': reject(sent('PASS')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-anonymous-password-fixed', 'ftp-credentials-not-decoded'],
  }),

  clientCase({
    id: 'decoded-once',
    title: 'User and password are decoded once: an encoded percent sign is a percent sign',
    requires: ['rfc1738-s3.2.1-1', 'rfc3986-s2.4-1'],
    peer,
    open: 'ftp://jo%2541e:p%2540w@{peer}/notes',
    outcomes: {
      'sends both with their percent signs': accept(sentInOrder('USER jo%41e', 'PASS p%40w'), whole),
      'decodes twice': reject(sent(/^(?:USER joAe|PASS p@w)$/)),
      'sends the encoded form': reject(sent(/%25/)),
    },
    faults: ['ftp-credentials-decoded-twice', 'ftp-credentials-not-decoded'],
  }),

  clientCase({
    id: 'spaces',
    title: 'User and password may have spaces',
    requires: ['rfc1738-s3.2.1-1'],
    peer,
    open: 'ftp://joe%20doe:open%20sesame%20@{peer}/notes',
    outcomes: {
      'sends both with their spaces': accept(sentInOrder('USER joe doe', 'PASS open sesame '), whole),
      'sends the encoded form': reject(sent(/%20/)),
      'changes them': reject(sent('USER')),
      'refuses the URL': reject(failedUnconnected()),
    },
    control: ordinary,
    faults: ['ftp-credentials-not-decoded'],
  }),

  clientCase({
    id: 'utf-8',
    title: 'Octets above ASCII are sent as they were encoded',
    requires: ['rfc1738-s3.2.1-1'],
    peer,
    open: 'ftp://j%C3%B6e:p%C3%A4ss@{peer}/notes',
    outcomes: {
      'sends the octets': accept(sentInOrder('USER j\xc3\xb6e', 'PASS p\xc3\xa4ss'), whole),
      'sends the encoded form': reject(sent(/%C3/i)),
      'sends other octets': reject(sent('USER')),
    },
    faults: ['ftp-credentials-not-decoded'],
  }),

  clientCase({
    id: 'long-user',
    title: 'A user of 4,096 octets is sent whole or refused, never in part',
    requires: ['rfc1738-s3.2.1-1'],
    control: ordinary,
    peer,
    open: `ftp://${long}:pw@{peer}/notes`,
    outcomes: {
      'sends it whole': accept(sent(`USER ${long}`), whole),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(neverSent('USER'), failed()),
      'sends a part of it': reject(sent('USER')),
    },
    faults: ['ftp-long-argument-cut'],
  }),

  clientCase({
    id: 'of-another-url',
    title: 'The credentials of one URL are not used for another, although the host is the same',
    requires: ['rfc1738-s3.2.1-1', 'rfc1738-s3.2.1-2'],
    peer,
    open: ['ftp://joe:pw@{peer}/notes', 'ftp://{peer}/other'],
    outcomes: {
      'logs in as anonymous for the second': accept(
        sentInOrder('USER joe', 'RETR', 'USER anonymous', 'RETR'),
        delivered({ open: 1, body: 'more' }),
      ),
      'logs in with the credentials of the first': reject(sentInOrder('RETR', 'USER joe')),
      'reads the second as whoever it was': reject(neverSent('USER anonymous')),
    },
    faults: ['ftp-credentials-carried-over'],
  }),

  clientCase({
    id: 'of-another-url-on-a-kept-connection',
    title: 'A session that was opened with credentials is not used for a URL that has none',
    requires: ['rfc1738-s3.2.1-1', 'rfc1738-s3.2.1-2'],
    peer,
    open: ['ftp://joe:pw@{peer}/notes', 'ftp://{peer}/other'],
    connection: 'keep',
    outcomes: {
      'logs in as anonymous for the second': accept(
        sentInOrder('USER joe', 'RETR', 'USER anonymous', 'RETR'),
        delivered({ open: 1, body: 'more' }),
      ),
      'reads the second as whoever it was': reject(
        either(neverSent('USER anonymous'), sentInOrder('RETR', 'USER joe')),
      ),
    },
    faults: ['ftp-session-reused-in-place', 'ftp-credentials-carried-over'],
  }),

  clientCase({
    id: 'of-another-user',
    title: 'A session of one user is not used for a URL of another',
    requires: ['rfc1738-s3.2.1-1'],
    peer,
    open: ['ftp://joe:pw@{peer}/notes', 'ftp://ann:pw@{peer}/other'],
    connection: 'keep',
    outcomes: {
      'logs in as the second user': accept(
        sentInOrder('USER joe', 'RETR', 'USER ann', 'RETR'),
        delivered({ open: 1, body: 'more' }),
      ),
      'reads the second as the first user': reject(neverSent('USER ann')),
    },
    faults: ['ftp-session-reused-in-place'],
  }),
]);
