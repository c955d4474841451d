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
  sentInType,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const LISTS = /^(?:LIST|NLST)/;
const READS = /^RETR (?:.*\/)?notes$/;
const tree = { 'pub/notes': 'text' };
const control = ftpServer({ tree });
const seemsDirectory = { 'CWD notes': '250 Done.', LIST: transfer(['listing']), NLST: transfer(['listing']) };

export default topic('ftp/type-refused', [
  clientCase({
    id: 'image',
    title: 'Nothing is retrieved in image type after a server has refused it by 504',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc1738-s3.2.2-6'],
    control,
    peer: ftpServer({ tree, reply: { TYPE: '504 Not implemented for that parameter.' } }),
    open: 'ftp://{peer}/pub/notes;type=i',
    outcomes: {
      'reports an error': accept(sent('TYPE I'), neverSent('RETR'), failed()),
      'asks for local type of eight bits instead, and reports an error': accept(sent(/^TYPE L/), failed()),
      'retrieves it all the same': reject(sentInOrder('TYPE I', 'RETR')),
      'asks for no image type': reject(neverSent('TYPE I'), sent('RETR')),
    },
    note: 'In the ASCII type that is left the server may change what the file contains.',
    faults: ['ftp-type-failure-ignored', 'ftp-image-as-ascii'],
  }),

  clientCase({
    id: 'by-550',
    title: 'A 550 to TYPE is no 550 to RETR, and no reason to list',
    requires: ['urllib-ftp-550'],
    control,
    peer: ftpServer({ tree, reply: { ...seemsDirectory, 'TYPE I': '550 Not that type.' } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'reports an error and lists nothing': accept(sent('TYPE I'), neverSent(LISTS), failed()),
      'lists it': reject(sent(LISTS)),
      'retrieves it in another type': accept(sent(READS), neverSent(LISTS), body('text')),
    },
    faults: ['ftp-any-550-lists'],
  }),

  clientCase({
    id: 'mode-and-structure',
    title: 'A server that knows neither MODE nor STRU has the defaults, which are all that a file needs',
    requires: ['rfc959-s5.1-1', 'rfc959-s3.1.2-1'],
    control,
    peer: ftpServer({ tree, reply: { MODE: '502 Not implemented.', STRU: '502 Not implemented.' } }),
    open: 'ftp://{peer}/pub/notes',
    outcomes: {
      'never sends them': accept(neverSent('MODE'), neverSent('STRU'), body('text')),
      'is not put off': accept(sent(/^(?:MODE|STRU)/), body('text')),
      'gives up': reject(sent(/^(?:MODE|STRU)/), failed()),
    },
    faults: ['ftp-mode-demanded'],
  }),

  clientCase({
    id: 'non-print',
    title: 'ASCII type is asked for as non-print, by naming no format or N',
    requires: ['rfc959-s3.1.1.5-1', 'rfc959-s3.1.1.1-1'],
    peer: ftpServer({
      tree: { 'pub/notes': 'one\r\ntwo\r\n' },
      reply: { 'TYPE A T': '504 No.', 'TYPE A C': '504 No.' },
    }),
    open: 'ftp://{peer}/pub/notes;type=a',
    outcomes: {
      'asks for non-print, or has it by default': accept(sentInType('ascii', READS), body(/^one\r?\ntwo\r?\n$/)),
      'asks for another format': reject(sent(/^TYPE A [TC]/)),
      'asks for image type': reject(sentInType('image', READS)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-ascii-for-telnet'],
  }),

  clientCase({
    id: 'eighth-bit',
    title: 'Text of eight bits keeps them in ASCII type',
    requires: ['rfc959-s3.1.1.1-3'],
    peer: ftpServer({ tree: { 'pub/notes': 'na\xefve caf\xe9\r\n' } }),
    open: 'ftp://{peer}/pub/notes;type=a',
    outcomes: {
      'delivers the octets': accept(sentInType('ascii', READS), body(/^na\xefve caf\xe9\r?\n$/)),
      'clears the eighth bit': reject(body(/^naove cafi/)),
      'asks for image type': reject(sentInType('image', READS)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-eighth-bit-cleared'],
  }),
]);
