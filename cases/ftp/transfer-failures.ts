import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  reject,
  sent,
  sentInOrder,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** The file is named from the login directory, or from the root, which is the same here. */
const RETR = /^RETR \/?notes$/;

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';
/**
 * A transfer without an announced size, and nothing behind it: a client that goes on from where it broke off (REST) has only
 * the failure to tell.
 */
const once = (...way: Parameters<typeof transfer>) => ({
  SIZE: '502 Not implemented.',
  RETR: [transfer(...way), '550 No longer there.'],
});
const broken = {
  'tells that the transfer failed': accept(sent('RETR'), failed()),
  'takes it for complete': reject(sent('RETR'), completed()),
};

export default topic('ftp/transfer-failures', [
  clientCase({
    id: 'cannot-open',
    title: 'A 425 after the announcement, on a data connection without data, is not an empty file',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    control,
    peer: ftpServer({ tree, reply: once([], { completion: '425 Cannot open data connection.' }) }),
    open,
    outcomes: broken,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'no-space',
    title: 'A 452 after all data tells that the transfer failed',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    control,
    peer: ftpServer({
      tree,
      reply: once(['text'], { completion: '452 Insufficient storage space.', completes: 'before-end' }),
    }),
    open,
    outcomes: broken,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'allocation-exceeded',
    title: 'A 552 after all data tells that the transfer failed',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    control,
    peer: ftpServer({
      tree,
      reply: once(['text'], { completion: '552 Storage allocation exceeded.', completes: 'before-end' }),
    }),
    open,
    outcomes: broken,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'unavailable-after-the-data',
    title: 'A 550 after the data tells that the transfer failed',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    control,
    peer: ftpServer({
      tree,
      reply: once(['text'], { completion: '550 It is gone.', completes: 'before-end' }),
    }),
    open,
    outcomes: {
      'tells that the transfer failed': accept(sent('RETR'), failed()),
      'takes the data for complete': reject(sent('RETR'), body('text')),
      'lists it instead': accept(sentInOrder(RETR, /^(LIST|NLST)/), completed()),
    },
    note: 'urllib lists what the attempt to read leads to a 550 for, and does not say whether data may have come before.',
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'service-closing',
    title: 'A 421 after the data, with the end of the control connection, tells that the transfer failed',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc1123-s4.1.2.11-3'],
    control,
    peer: ftpServer({
      tree,
      reply: once(['te'], { completion: '421 Shutting down.', then: 'close' }),
    }),
    open,
    outcomes: broken,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'failure-before-the-data',
    title: 'A 451 that arrives before the data tells that the transfer failed, whatever data still comes',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc1123-s4.1.4.4-1'],
    control,
    peer: ftpServer({
      tree,
      reply: once(['text'], { completion: '451 Local error.', completes: 'before-data' }),
    }),
    open,
    outcomes: broken,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'failure-of-several-lines',
    title: 'A negative completion of several lines is negative, whatever its lines begin with',
    requires: ['rfc959-s4.2-4', 'rfc1123-s4.1.2.11-2'],
    control,
    peer: ftpServer({
      tree,
      reply: once(['te'], { completion: '426-Transfer aborted:\r\n 226 octets were to come.\r\n426 Sorry.' }),
    }),
    open,
    outcomes: broken,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'aborted-listing',
    title: 'A 426 after part of a listing tells that it is not complete',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    control: { peer: ftpServer({ tree: { 'pub/notes': 'text' } }), expects: [body(/notes/)] },
    peer: ftpServer({
      tree: { 'pub/notes': 'text' },
      reply: {
        LIST: transfer(['-rw-r--r-- 1 ftp ftp 4 Jan  1  2022 notes\r\n'], { completion: '426 Aborted.' }),
        NLST: transfer(['notes\r\n'], { completion: '426 Aborted.' }),
        MLSD: '500 Not understood.',
      },
    }),
    open: 'ftp://{peer}/pub/',
    outcomes: {
      'tells that the listing failed': accept(sent(/^(LIST|NLST)/), failed()),
      'takes it for complete': reject(completed()),
    },
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),
]);
