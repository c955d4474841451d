import {
  accept,
  andCloses,
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

/** A file that would seem to be a directory, too, so that a client that lists it has something to deliver. */
const tree = { 'pub/notes': 'text' };
const open = 'ftp://{peer}/pub/notes';
const control = ftpServer({ tree });
const seemsDirectory = { 'CWD notes': '250 Done.', LIST: transfer(['listing']), NLST: transfer(['listing']) };
const LISTS = /^(?:LIST|NLST)/;
const READS = /^RETR (?:.*\/)?notes$/;

const refusing = (answer: string) => ftpServer({ tree, reply: { ...seemsDirectory, RETR: answer } });
const outcomes = {
  'reports an error and lists nothing': accept(sent(READS), neverSent(LISTS), failed()),
  'lists it': reject(sentInOrder(READS, LISTS)),
};

export default topic('ftp/fallback-codes', [
  clientCase({
    id: 'not-implemented',
    title: 'A 502 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: refusing('502 Not implemented.'),
    open,
    outcomes,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'bad-sequence',
    title: 'A 503 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: refusing('503 PASV comes first.'),
    open,
    outcomes,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'not-for-that-parameter',
    title: 'A 504 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: refusing('504 Not for that name.'),
    open,
    outcomes,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'account-needed',
    title: 'A 532 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: refusing('532 Need an account.'),
    open,
    outcomes,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'no-data-connection',
    title: 'A 425 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: refusing('425 No data connection.'),
    open,
    outcomes,
    faults: ['ftp-4xx-lists'],
  }),

  clientCase({
    id: 'no-space-on-the-server',
    title: 'A 452 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: refusing('452 No space for that.'),
    open,
    outcomes,
    faults: ['ftp-4xx-lists'],
  }),

  clientCase({
    id: 'more-information-wanted',
    title: 'A 350 to RETR announces no data: what comes on the data connection is not the file',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-10'],
    control,
    peer: ftpServer({ tree, reply: { RETR: transfer(['wrong'], { mark: '350 Pending further information.' }) } }),
    open,
    outcomes: { ...outcomes, 'takes it for the mark': reject(completed()) },
    faults: ['ftp-3xx-begins-transfer'],
  }),

  clientCase({
    id: 'no-reply-at-all',
    title: 'A line without a code and the end of the connection in answer to RETR are an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({ tree, reply: { ...seemsDirectory, RETR: andCloses('No 550 such file.') } }),
    open,
    outcomes,
    faults: ['ftp-garbage-is-positive'],
  }),

  clientCase({
    id: 'first-digit-of-no-reply',
    title: 'A first digit that no reply has is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: refusing('950 No such file.'),
    open,
    outcomes,
    faults: ['ftp-no-reply-lists'],
  }),

  clientCase({
    id: 'completion-without-mark',
    title: 'A 226 to RETR, with the data and without a mark, completes the transfer',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-2'],
    control,
    peer: ftpServer({ tree, reply: { RETR: transfer(['text'], { mark: null }) } }),
    open,
    outcomes: {
      'delivers the file': accept(sent(READS), body('text')),
      'reports an error': accept(sent(READS), neverSent(LISTS), failed()),
      'delivers less than the file': reject(completed()),
    },
    note:
      'RFC 959 section 5.4 has the mark come first, the diagram of section 6 lets 2yz end a transfer at once. ' +
      'CPython passes over a 2yz and waits for another reply, which never comes.',
    faults: ['ftp-unmarked-is-empty'],
  }),

  clientCase({
    id: 'listing-without-mark',
    title: 'A 226 to LIST, with the listing and without a mark, completes the transfer',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s4.2-2'],
    control: ftpServer({ tree: { 'pub/': 'listing' } }),
    peer: ftpServer({
      tree: { 'pub/': 'listing' },
      reply: { LIST: transfer(['listing'], { mark: null }), NLST: transfer(['listing'], { mark: null }) },
    }),
    open: 'ftp://{peer}/pub/',
    outcomes: {
      'delivers the listing': accept(sent(LISTS), body('listing')),
      'reports an error': accept(sent(LISTS), failed()),
      'delivers less': reject(completed()),
    },
    note: 'Some servers answer the LIST of an empty directory so. CPython passes over the 2yz and waits for another reply.',
    faults: ['ftp-unmarked-is-empty'],
  }),
]);
