import {
  accept,
  clientCase,
  completed,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

/** The path is a directory, so that a client that lists it has something to deliver. */
const tree = { 'pub/notes/': '-rw-r--r-- 1 owner group 5 Jan 01 00:00 todo.txt\r\n' };
const control = ftpServer({ tree: { 'pub/notes': 'text' } });
const open = 'ftp://{peer}/pub/notes';
const READS = /^RETR (?:.*\/)?notes$/;

const refusing = (answer: string) => ftpServer({ tree, reply: { SIZE: '502 Not implemented.', RETR: answer } });

const reported = accept(sent(READS), neverSent('LIST'), failed());
const listed = reject(sentInOrder(READS, 'LIST'));

export default topic('ftp/550-look-alikes', [
  clientCase({
    id: 'page-type-unknown',
    title: 'A 551 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    peer: refusing('551 Page type unknown.'),
    open,
    outcomes: { 'reports the error and lists nothing': reported, 'lists the directory': listed },
    control,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'name-not-allowed',
    title: 'A 553 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    peer: refusing('553 File name not allowed.'),
    open,
    outcomes: { 'reports the error and lists nothing': reported, 'lists the directory': listed },
    control,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'not-logged-in',
    title: 'A 530 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    peer: refusing('530 Not logged in.'),
    open,
    outcomes: { 'reports the error and lists nothing': reported, 'lists the directory': listed },
    control,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'syntax-error',
    title: 'A 501 to RETR is an error, not a reason to list, although its text says 550',
    requires: ['urllib-ftp-550'],
    peer: refusing('501 550 is what others would say.'),
    open,
    outcomes: { 'reports the error and lists nothing': reported, 'lists the directory': listed },
    control,
    faults: ['ftp-any-5xx-lists'],
  }),

  clientCase({
    id: 'transient-failure',
    title: 'A 450 to RETR is an error, not a reason to list',
    requires: ['urllib-ftp-550'],
    peer: refusing('450 File busy.'),
    open,
    outcomes: { 'reports the error and lists nothing': reported, 'lists the directory': listed },
    control,
    faults: ['ftp-4xx-lists'],
  }),

  clientCase({
    id: 'refused-for-good-is-not-repeated',
    title: 'A RETR that was refused by 553 is not sent again',
    requires: ['rfc959-s4.2-12'],
    peer: ftpServer({ tree: { 'pub/notes': 'text' }, reply: { RETR: '553 File name not allowed.' } }),
    open,
    outcomes: {
      'sends the same RETR again': reject(sentInOrder(READS, READS)),
      'reports the error': accept(sent(READS), failed()),
      'lists it instead': accept(sentInOrder(READS, /^(?:LIST|NLST)/), completed()),
    },
    control,
    faults: ['ftp-repeats-after-5xx'],
  }),
]);
