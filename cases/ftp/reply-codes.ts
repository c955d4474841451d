import {
  accept,
  body,
  clientCase,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** A file that would seem to be a directory, too, so that a client that lists it has something to deliver. */
const tree = { 'pub/notes': 'text' };
const open = 'ftp://{peer}/pub/notes';
const READS = /^RETR (?:.*\/)?notes$/;
const control = ftpServer({ tree });
const seemsDirectory = { 'CWD notes': '250 Done.', LIST: transfer(['listing']), NLST: transfer(['listing']) };

const reported = accept(sent(READS), neverSent(/^(?:LIST|NLST)/), failed());
const listed = reject(sentInOrder(READS, /^(?:LIST|NLST)/));

export default topic('ftp/reply-codes', [
  clientCase({
    id: 'unknown-command',
    title: 'A 500 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({ tree, reply: { ...seemsDirectory, RETR: '500 Not understood.' } }),
    open,
    outcomes: { 'reports an error and lists nothing': reported, 'lists it': listed },
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'insufficient-storage',
    title: 'A 552 to RETR is an error, not a reason to list, although its text says 550',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({
      tree,
      reply: { ...seemsDirectory, RETR: '552-550 files are too many.\r\n550 is text\r\n552 Sorry.' },
    }),
    open,
    outcomes: { 'reports an error and lists nothing': reported, 'lists it': listed },
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'local-error',
    title: 'A 451 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({ tree, reply: { ...seemsDirectory, RETR: '451 Local error.' } }),
    open,
    outcomes: { 'reports an error and lists nothing': reported, 'lists it': listed },
    faults: ['ftp-4xx-lists'],
  }),

  clientCase({
    id: 'service-closing',
    title: 'A 421 to RETR is an error, not a reason to list, as it may answer any command',
    requires: ['rfc959-s4.2-13', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { RETR: '421 Shutting down.' } }),
    open,
    outcomes: { 'reports an error and lists nothing': reported, 'goes on to list it': listed },
    faults: ['ftp-4xx-lists'],
  }),

  clientCase({
    id: 'other-positive-codes',
    title: 'The first digit decides: commands may succeed by other codes than the usual',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree, reply: { PASS: '200 Fine.', CWD: '200 Fine.', TYPE: '250 Fine.' } }),
    open,
    outcomes: {
      'delivers the file': accept(sent(READS), body('text')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-usual-codes-only'],
  }),
]);
