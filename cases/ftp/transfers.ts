import {
  accept,
  body,
  clientCase,
  completed,
  failed,
  ftpServer,
  inStep,
  not,
  reject,
  sent,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';
/** A client that goes on from where it broke off (REST) finds nothing there, so that it has only the failure to tell. */
const brokenOff = (...way: Parameters<typeof transfer>) => ({
  SIZE: '502 Not implemented.',
  RETR: [transfer(...way), '550 No longer there.'],
});
const whole = { 'retrieves the file': accept(body('text')), 'reports an error': reject(failed()) };
const broken = {
  'tells that the transfer failed': accept(sent('RETR'), failed()),
  'takes it for complete': reject(sent('RETR'), completed()),
};

export default topic('ftp/transfers', [
  clientCase({
    id: 'already-open',
    title: 'A transfer may be announced by 125',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-8'],
    peer: ftpServer({ tree, reply: { RETR: '125 Data connection already open.' } }),
    open,
    outcomes: whole,
    faults: ['ftp-mark-must-be-150'],
  }),

  clientCase({
    id: 'completed-by-250',
    title: 'A transfer may be completed by 250',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree, reply: { RETR: transfer(['text'], { completion: '250 Done.' }) } }),
    open,
    outcomes: whole,
    faults: ['ftp-completion-must-be-226'],
  }),

  clientCase({
    id: 'completion-before-the-data',
    title: 'A completion that arrives before the data does not end it',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({
      tree,
      reply: {
        SIZE: '502 Not implemented.',
        RETR: transfer([{ repeat: 'text', length: 2 ** 25 }], { completes: 'before-data' }),
      },
    }),
    open,
    outcomes: {
      'retrieves the file': accept(body({ length: 2 ** 25 })),
      'delivers less': reject(completed()),
      'reports an error': reject(failed()),
    },
    note: 'Nothing orders what travels on two connections, whatever the server sent first.',
    faults: ['ftp-completion-before-data-refused'],
  }),

  clientCase({
    id: 'long-file',
    title: 'The end of the data connection ends the file, however long it is',
    requires: ['rfc959-s4.1.3-4'],
    peer: ftpServer({ tree: { notes: '0123456789abcdef'.repeat(65_536) } }),
    open,
    outcomes: {
      'delivers every octet': accept(
        body({ length: 1_048_576, sha256: 'aca1cd027e979588d14b877b7b0cb8585ad9fec599eb45801992ee5382b3760f' }),
      ),
      'delivers less': reject(completed()),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-data-in-one-segment'],
  }),

  clientCase({
    id: 'one-command-at-a-time',
    title: 'A command is sent only when the one before it has been answered',
    requires: ['rfc959-s4.2-7', 'rfc959-s5.4-1', 'rfc959-s5.4-3'],
    peer: ftpServer({ tree: { 'a/b/notes': 'text' } }),
    open: 'ftp://{peer}/a/b/notes',
    outcomes: {
      'waits for every reply': accept(inStep(), body('text')),
      'sends commands ahead': reject(not(inStep())),
    },
    note: 'ABOR, STAT and QUIT may come at any time (RFC 959 section 4.1.3).',
    faults: ['ftp-sends-ahead'],
  }),

  clientCase({
    id: 'empty-file',
    title: 'A file without octets is delivered as such',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree: { notes: '' } }),
    open,
    outcomes: { 'delivers an empty file': accept(sent('RETR'), body('')), 'reports an error': reject(failed()) },
    control,
    faults: ['ftp-empty-transfer-refused'],
  }),

  clientCase({
    id: 'aborted-by-the-server',
    title: 'A 426 after some of the data tells that the file is not complete',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    peer: ftpServer({ tree, reply: brokenOff(['te'], { completion: '426 Transfer aborted.' }) }),
    open,
    outcomes: broken,
    control,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'local-error-after-the-data',
    title: 'A 451 after the data tells that the file is not complete',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    peer: ftpServer({ tree, reply: brokenOff(['text'], { completion: '451 The disk cannot be read.' }) }),
    open,
    outcomes: broken,
    control,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'permanent-failure-after-the-data',
    title: 'A 551 after the data tells that the file is not complete',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    peer: ftpServer({ tree, reply: brokenOff(['text'], { completion: '551 Page type unknown.' }) }),
    open,
    outcomes: broken,
    control,
    faults: ['ftp-broken-transfer-is-complete', 'ftp-completion-not-awaited'],
  }),

  clientCase({
    id: 'reset-data-connection',
    title: 'A data connection that is reset leaves the file incomplete',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    peer: ftpServer({
      tree,
      reply: brokenOff(['te'], { end: 'rst', completion: '426 Connection closed; transfer aborted.' }),
    }),
    open,
    outcomes: broken,
    control,
    faults: ['ftp-broken-transfer-is-complete'],
  }),

  clientCase({
    id: 'refused-listing',
    title: 'A LIST that is refused is an error, not an empty directory',
    requires: ['rfc1123-s4.1.2.11-1'],
    peer: ftpServer({ tree: { 'pub/notes': 'text' }, reply: { LIST: '550 No listing.', NLST: '550 No listing.' } }),
    open: 'ftp://{peer}/pub/',
    outcomes: {
      'reports an error': accept(failed()),
      'takes it for an empty directory': reject(body('')),
    },
    control: ftpServer({ tree: { 'pub/notes': 'text' } }),
    faults: ['ftp-listing-failure-is-empty'],
  }),

  clientCase({
    id: 'saved-file-is-short',
    title: 'A file that is saved and shorter than the 150 announces is an error',
    requires: ['urllib-urlretrieve-short'],
    peer: ftpServer({
      tree,
      reply: { RETR: transfer(['text'], { mark: '150 Opening data connection for notes (99 bytes).' }) },
    }),
    open: { url: open, save: true },
    outcomes: {
      'tells that it is too short': accept(sent('RETR'), failed()),
      'takes it for complete': reject(sent('RETR'), completed()),
    },
    control,
    faults: ['saved-size-unchecked'],
  }),
]);
