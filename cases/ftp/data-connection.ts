import {
  accept,
  body,
  clientCase,
  completed,
  either,
  failed,
  ftpServer,
  not,
  reject,
  sent,
  sentInOrder,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';
const SIZE = '502 Not implemented.';
const ARRANGES = /^(EPSV|PASV|EPRT|PORT)/;
const LISTS = /^(LIST|NLST|MLSD)/;
/** A client that sets ASCII behind a RETR that was refused is about to list. */
const MEANS_TO_LIST = /^(TYPE A|LIST|NLST|MLSD)/;

export default topic('ftp/data-connection', [
  clientCase({
    id: 'data-before-the-mark',
    title: 'The data may arrive, and end, before the reply that announces it',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree, reply: { RETR: transfer(['text'], { marks: 'after-data' }) } }),
    open,
    outcomes: { 'delivers the file': accept(body('text')), 'reports an error': reject(failed()) },
    note: 'Nothing orders what travels on two connections, whatever the server sent first.',
    faults: ['ftp-data-before-mark-refused'],
  }),

  clientCase({
    id: 'empty-data-before-the-mark',
    title: 'A data connection that ends without data before its announcement is an empty file',
    requires: ['rfc1123-s4.1.4.4-1'],
    control,
    peer: ftpServer({ tree: { notes: '' }, reply: { RETR: transfer([], { marks: 'after-data' }) } }),
    open,
    outcomes: {
      'delivers an empty file': accept(sent('RETR'), body('')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-data-before-mark-refused', 'ftp-empty-transfer-refused'],
  }),

  clientCase({
    id: 'mark-and-completion-at-once',
    title: 'The announcement and the completion may arrive in one segment, with the data still to come',
    requires: ['rfc1123-s4.1.2.10-1', 'rfc1123-s4.1.4.4-1'],
    peer: ftpServer({
      tree,
      reply: { RETR: transfer(['text'], { mark: '150 Here it comes.\r\n226 There it was.', completion: null }) },
    }),
    open,
    outcomes: { 'delivers the file': accept(body('text')), 'reports an error': reject(failed()) },
    faults: ['ftp-glued-completion-refused'],
  }),

  clientCase({
    id: 'end-without-fin',
    title: 'A reset in place of the end of the data is no end, whatever the completion says',
    requires: ['rfc959-s3.4-1', 'rfc959-s3.3-4'],
    control,
    peer: ftpServer({ tree: { notes: '' }, reply: { SIZE, RETR: transfer([], { end: 'rst' }) } }),
    open,
    outcomes: {
      'tells that the transfer failed': accept(sent('RETR'), failed()),
      'takes it for complete': reject(sent('RETR'), completed()),
    },
    note:
      'In stream mode the sender ends the file by closing (RFC 959 section 3.4.1); a reset throws away what is on its way. ' +
      'There is no data here, because whether a reset behind data is seen at all may depend on the system.',
    faults: ['ftp-reset-ends-data'],
  }),

  clientCase({
    id: 'reset-without-data',
    title: 'A data connection that is reset before any data is not an empty file',
    requires: ['rfc959-s3.4-1', 'rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({
      tree,
      reply: { SIZE, RETR: transfer([], { end: 'rst', completion: '426 Connection closed; transfer aborted.' }) },
    }),
    open,
    outcomes: {
      'tells that the transfer failed': accept(sent('RETR'), failed()),
      'takes it for an empty file': reject(sent('RETR'), completed()),
    },
    faults: ['ftp-broken-transfer-is-complete'],
  }),

  clientCase({
    id: 'reset-of-a-listing',
    title: 'A reset in the middle of a listing leaves it incomplete',
    requires: ['rfc959-s3.4-1', 'rfc1123-s4.1.2.11-1'],
    control: { peer: ftpServer({ tree: { 'pub/notes': 'text' } }), expects: [body(/notes/)] },
    peer: ftpServer({
      tree: { 'pub/notes': 'text' },
      reply: {
        LIST: transfer(['-rw-r--r-- 1 ftp ftp 4 Jan  1  2022 no'], { end: 'rst', completion: '426 Aborted.' }),
        NLST: transfer(['no'], { end: 'rst', completion: '426 Aborted.' }),
        MLSD: '500 Not understood.',
      },
    }),
    open: 'ftp://{peer}/pub/',
    outcomes: {
      'tells that the listing failed': accept(sent(LISTS), failed()),
      'takes it for complete': reject(completed()),
    },
    faults: ['ftp-broken-transfer-is-complete'],
  }),

  clientCase({
    id: 'one-for-each-transfer',
    title: 'A second transfer of a session has a data connection of its own',
    requires: ['rfc1123-s4.1.2.5-1'],
    control: ftpServer({ tree: { notes: 'text' } }),
    peer: ftpServer({ tree: { 'notes/': 'todo\r\n' }, reply: { NLST: transfer(['todo\r\n']) } }),
    open,
    outcomes: {
      'arranges for it before the listing': accept(
        sentInOrder(ARRANGES, /^RETR/, ARRANGES, LISTS),
        either(body('todo\r\n'), body('todo\n')),
      ),
      'lists over the one that RETR did not use': accept(sent(LISTS), either(body('todo\r\n'), body('todo\n'))),
      'reports the 550 and does not mean to list': accept(not(sentInOrder(/^RETR/, MEANS_TO_LIST)), failed()),
      'has none for the listing': reject(failed()),
    },
    faults: ['ftp-data-port-reused'],
  }),
]);
