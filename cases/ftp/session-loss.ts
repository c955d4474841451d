import {
  accept,
  andCloses,
  body,
  clientCase,
  completed,
  delivered,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { 'pub/notes': 'text', 'pub/other': 'more' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/pub/notes';
const other = 'ftp://{peer}/pub/other';
const resets = { then: 'reset' } as const;

const lostAt = (reply: NonNullable<Parameters<typeof ftpServer>[0]['reply']>) => ftpServer({ tree, reply });
const told = (verb: string | RegExp) => ({
  'reports an error': accept(sent(verb), failed()),
  'never asks for that and retrieves': accept(neverSent(verb), body('text')),
  'finds another way and retrieves': accept(sent(verb), body('text')),
  'presents it as an empty file': reject(body('')),
  'makes something up': reject(completed()),
});

/** RFC 1123 section 4.1.2.11 has a client notice that the server closed the control connection, whenever that is. */
export default topic('ftp/session-loss', [
  clientCase({
    id: 'closed-after-user',
    title: 'A control connection that is closed in place of a reply to USER is an error',
    requires: ['rfc1123-s4.1.2.11-3'],
    control,
    peer: lostAt({ USER: andCloses() }),
    open,
    outcomes: told('USER'),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'reset-after-password',
    title: 'A control connection that is reset in place of a reply to PASS is an error',
    requires: ['rfc1123-s4.1.2.11-3'],
    control,
    peer: lostAt({ PASS: resets }),
    open,
    outcomes: told('PASS'),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'closed-at-the-directory',
    title: 'A control connection that is closed in place of a reply to CWD is an error',
    requires: ['rfc1123-s4.1.2.11-3'],
    control,
    peer: lostAt({ CWD: andCloses() }),
    open,
    outcomes: told(/^CWD /),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'closed-at-the-type',
    title: 'A control connection that is closed in place of a reply to TYPE is an error',
    requires: ['rfc1123-s4.1.2.11-3'],
    control,
    peer: lostAt({ TYPE: andCloses() }),
    open,
    outcomes: told(/^TYPE /),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'closed-inside-the-passive-reply',
    title: 'A control connection that is closed inside the reply that tells the data port is an error',
    requires: ['rfc1123-s4.1.2.11-3', 'rfc959-s4.2-4'],
    control,
    peer: lostAt({ EPSV: andCloses('229-Here'), PASV: andCloses('227-Here') }),
    open,
    outcomes: told(/^(?:EPSV|PASV)/),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'closed-before-the-mark',
    title: 'A control connection that is closed in place of a reply to RETR is an error, not an empty file',
    requires: ['rfc1123-s4.1.2.11-3', 'rfc959-s4.2-1'],
    control,
    peer: lostAt({ RETR: andCloses() }),
    open,
    outcomes: told('RETR'),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'reset-before-the-mark',
    title: 'A control connection that is reset in place of a reply to RETR is an error, not an empty file',
    requires: ['rfc1123-s4.1.2.11-3', 'rfc959-s4.2-1'],
    control,
    peer: lostAt({ RETR: resets }),
    open,
    outcomes: told('RETR'),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'closing-announced-unasked',
    title: 'A 421 that follows the reply to CWD unasked, with the end of the connection, is an error',
    requires: ['rfc959-s4.2-13', 'rfc1123-s4.1.2.11-3'],
    control,
    peer: lostAt({ CWD: andCloses('250 Done.\r\n421 Shutting down.') }),
    open,
    outcomes: told(/^CWD /),
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'login-begun-anew',
    title: 'A client that lost the connection at USER may connect again, and then says everything again',
    requires: ['rfc1123-s4.1.2.11-3'],
    control,
    peer: ftpServer({ tree, reply: { USER: [andCloses(), '331 Password, please.'] } }),
    open,
    outcomes: {
      'connects again and retrieves': accept(sentInOrder('USER', 'USER', 'PASS', 'RETR'), body('text')),
      'reports an error': accept(sent('USER'), failed()),
      'presents it as an empty file': reject(body('')),
    },
    faults: ['ftp-control-loss-is-empty'],
  }),

  clientCase({
    id: 'next-url-after-a-loss',
    title: 'A session that was lost does not keep the next URL from being opened',
    requires: ['rfc1738-s3.2.5-2', 'rfc1738-s3.2.1-1'],
    peer: ftpServer({ tree, reply: { RETR: [andCloses(), transfer(['more'])] } }),
    open: [open, other],
    connection: 'keep',
    outcomes: {
      'opens another session for the second': accept(
        sentInOrder('RETR', 'USER', 'RETR'),
        delivered({ open: 1, body: 'more' }),
      ),
      'cannot open the second': reject(failed({ open: 1 })),
    },
    faults: ['ftp-session-reused-in-place'],
  }),

  clientCase({
    id: 'closed-between-two-urls',
    title: 'A session that the server ends after one URL is followed by another session for the next',
    requires: ['rfc1738-s3.2.5-2', 'rfc1123-s4.1.2.11-3'],
    peer: ftpServer({
      tree,
      reply: { RETR: [transfer(['text'], { completes: 'before-end', then: 'close' }), transfer(['more'])] },
    }),
    open: [open, other],
    connection: 'keep',
    outcomes: {
      'opens another session for the second': accept(
        sentInOrder('RETR', 'USER', 'RETR'),
        delivered({ open: 1, body: 'more' }),
      ),
      'cannot open the second': reject(failed({ open: 1 })),
    },
    note: 'The session ends before the data does, so that nobody who has the whole file can have missed it.',
    faults: ['ftp-session-reused-in-place'],
  }),
]);
