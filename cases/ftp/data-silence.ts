import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  reject,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
/** The limit in the control is one that no target needs. */
const control = { peer: ftpServer({ tree }), open: { url: 'ftp://{peer}/notes', timeoutMs: 60_000 } };
const open = { url: 'ftp://{peer}/notes', timeoutMs: 200 };
const SIZE = '502 Not implemented.';
const outcomes = {
  'reports an error': accept(failed()),
  'takes it for complete': reject(completed()),
};

export default topic('ftp/data-silence', [
  clientCase({
    id: 'no-mark',
    title: 'A client gives up a transfer that is never announced when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: ftpServer({ tree, reply: { RETR: { then: 'silence' } } }),
    open,
    outcomes,
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'no-data',
    title: 'A client gives up a data connection on which nothing comes when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: ftpServer({ tree, reply: { SIZE, RETR: transfer([], { end: 'open', completion: null }) } }),
    open,
    outcomes,
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'data-stops',
    title: 'A client gives up data that does not go on when its time limit has passed',
    requires: ['urllib-timeout'],
    control,
    peer: ftpServer({ tree, reply: { SIZE, RETR: transfer(['te'], { end: 'open', completion: null }) } }),
    open,
    outcomes,
    faults: ['timeout-ignored'],
  }),

  clientCase({
    id: 'no-completion',
    title: 'Data whose completion does not come within the time limit is not complete',
    requires: ['rfc959-s5.4-2', 'rfc959-s4.2-8', 'urllib-timeout'],
    control,
    peer: ftpServer({ tree, reply: { RETR: transfer(['text'], { completion: null }) } }),
    open,
    outcomes,
    note: 'The end of the data connection ends the data, not the transfer: a 1yz reply is always followed by another one.',
    faults: ['timeout-ignored', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'no-end',
    title: 'Data that is completed, but whose connection does not end within the time limit, is not complete',
    requires: ['rfc959-s3.4-1', 'rfc959-s3.3-4'],
    control,
    peer: ftpServer({ tree, reply: { SIZE, RETR: transfer(['text'], { end: 'open' }) } }),
    open,
    outcomes,
    note: 'In stream mode the end of the connection is the end of the file (RFC 959 section 3.4); the completion travels on another.',
    faults: ['timeout-ignored', 'ftp-completion-ends-data'],
  }),

  clientCase({
    id: 'listing-stops',
    title: 'A client gives up a listing that does not go on when its time limit has passed',
    requires: ['urllib-timeout'],
    control: {
      peer: ftpServer({ tree: { 'pub/notes': 'text' } }),
      open: { url: 'ftp://{peer}/pub/', timeoutMs: 60_000 },
      expects: [body(/notes/)],
    },
    peer: ftpServer({
      tree: { 'pub/notes': 'text' },
      reply: {
        LIST: transfer(['-rw-r--r-- 1 ftp'], { end: 'open', completion: null }),
        NLST: transfer(['no'], { end: 'open', completion: null }),
        MLSD: '500 Not understood.',
      },
    }),
    open: { url: 'ftp://{peer}/pub/', timeoutMs: 200 },
    outcomes,
    faults: ['timeout-ignored'],
  }),
]);
