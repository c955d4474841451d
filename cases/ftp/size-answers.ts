import {
  accept,
  body,
  clientCase,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { 'pub/notes': 'text' };
const open = 'ftp://{peer}/pub/notes';

/** A client may always do without SIZE. Where it asks, the answer keeps it from nothing. */
const outcomes = (file: string | RegExp) => ({
  'never asks for the size': accept(neverSent('SIZE'), body(file)),
  'asks and delivers the file': accept(sent('SIZE'), body(file)),
  'gives up': reject(sent('SIZE'), failed()),
});
const undeterred = outcomes('text');

export default topic('ftp/size-answers', [
  clientCase({
    id: 'refused-by-550',
    title: 'A 550 to SIZE does not mean that the file cannot be transferred',
    requires: ['rfc3659-s4.2-1'],
    peer: ftpServer({ tree, reply: { SIZE: '550 No size for that.' } }),
    open,
    outcomes: undeterred,
    faults: ['ftp-size-demanded'],
  }),

  clientCase({
    id: 'refused-by-550-in-ascii',
    title: 'A 550 to SIZE in ASCII type does not mean that the file cannot be transferred in it',
    requires: ['rfc3659-s4.2-1'],
    peer: ftpServer({ tree: { 'pub/notes': 'text\r\n' }, reply: { SIZE: '550 SIZE not allowed in ASCII mode.' } }),
    open: `${open};type=a`,
    outcomes: outcomes(/^text\r?\n$/),
    faults: ['ftp-size-demanded'],
  }),

  clientCase({
    id: 'unknown-command',
    title: 'A server that does not know SIZE is asked for the file all the same',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree, reply: { SIZE: '500 Not understood.' } }),
    open,
    outcomes: undeterred,
    faults: ['ftp-size-demanded'],
  }),

  clientCase({
    id: 'no-number',
    title: 'A 213 to SIZE that tells no number tells nothing',
    requires: ['rfc1123-s4.1.4.4-1'],
    peer: ftpServer({ tree, reply: { SIZE: '213 unknown' } }),
    open,
    outcomes: undeterred,
    faults: ['ftp-size-demanded'],
  }),

  clientCase({
    id: 'too-small',
    title: 'A file that is longer than SIZE says is delivered whole, or is an error',
    requires: ['rfc3659-s4-1'],
    control: ftpServer({ tree }),
    peer: ftpServer({ tree, reply: { SIZE: '213 2' } }),
    open,
    outcomes: {
      ...undeterred,
      'gives up': accept(sent('SIZE'), sent('RETR'), failed()),
      'delivers the octets that were announced': reject(sent('SIZE'), body('te')),
    },
    note: 'The end of the data connection ends the file (RFC 959 section 3.4.1), not what SIZE told before; half a file is no file.',
    faults: ['ftp-size-ends-file'],
  }),

  clientCase({
    id: 'empty-by-size',
    title: 'A file that SIZE calls empty is read before that is believed',
    requires: ['rfc3659-s4-1'],
    control: ftpServer({ tree }),
    peer: ftpServer({ tree, reply: { SIZE: '213 0', RETR: transfer(['text'], { mark: '150 Here it comes.' }) } }),
    open,
    outcomes: {
      ...undeterred,
      'gives up': accept(sent('SIZE'), failed()),
      'delivers an empty file': reject(sent('SIZE'), body('')),
    },
    note: 'Servers that make a file while it is read call it empty beforehand, as those of /proc do.',
    faults: ['ftp-size-ends-file'],
  }),
]);
