import { accept, body, clientCase, failed, ftpServer, reject, sent, topic } from '../../harness/vocabulary/index.js';

/** All printing ASCII but the slash, which no name can have. */
const printing = Array.from({ length: 95 }, (_, code) => String.fromCharCode(32 + code))
  .filter((letter) => letter !== '/')
  .join('');
const encoded = Array.from(printing, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`).join('');
const long = 'a-name-of-'.repeat(100);

export default topic('ftp/path-characters', [
  clientCase({
    id: 'all-printing-ascii',
    title: 'A name may have every printing character of ASCII, and spaces',
    requires: ['rfc1123-s4.1.4.1-1', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { [`a/${printing}`]: 'text' } }),
    open: `ftp://{peer}/a/${encoded}`,
    outcomes: {
      'delivers the file': accept(body('text')),
      'sends the encoded form': reject(sent(/%2[0-9A-F]/)),
      'delivers or lists something else': reject(sent(/^(?:LIST|NLST)/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-path-not-decoded', 'ftp-name-trimmed', 'ftp-quotes-doubled', 'ftp-wildcards-listed'],
  }),

  clientCase({
    id: 'spaces-at-the-ends',
    title: 'Spaces at the beginning and the end of a name belong to it',
    requires: ['rfc1123-s4.1.4.1-1', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'a / notes ': 'text', 'a/notes': 'wrong' } }),
    open: 'ftp://{peer}/a%20/%20notes%20',
    outcomes: {
      'delivers the file': accept(sent(/ notes $/), body('text')),
      'cuts the spaces off': reject(sent(/^RETR (?:.*\/)?notes$/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-name-trimmed'],
  }),

  clientCase({
    id: 'quotes',
    title: 'A quotation mark in a name is sent as it is, neither doubled nor left out',
    requires: ['rfc1123-s4.1.4.1-1', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'a"b/"c" d': 'text', 'ab/c d': 'wrong' } }),
    open: 'ftp://{peer}/a%22b/%22c%22%20d',
    outcomes: {
      'delivers the file': accept(sent(/"c" d$/), body('text')),
      'doubles them': reject(sent(/""/)),
      'leaves them out': reject(body('wrong')),
      'sends the encoded form': reject(sent(/%22/)),
      'reports an error': reject(failed()),
    },
    note: 'Only in a 257 quotation marks are doubled (RFC 959 appendix II).',
    faults: ['ftp-quotes-doubled', 'ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'dash-first',
    title: 'A name that begins with a hyphen is a name',
    requires: ['rfc1123-s4.1.4.1-1'],
    peer: ftpServer({ tree: { '-R/-la': 'text' } }),
    open: 'ftp://{peer}/-R/-la',
    outcomes: {
      'delivers the file': accept(sent(/-la$/), body('text')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-first-hyphen-lost'],
  }),

  clientCase({
    id: 'tilde',
    title: 'An encoded tilde is a tilde: the server decides whose directory that is',
    requires: ['rfc1738-s3.2.2-7', 'rfc959-s4.1.3-1'],
    peer: ftpServer({ tree: { '~joe/notes': 'text' } }),
    open: 'ftp://{peer}/%7Ejoe/notes',
    outcomes: {
      'delivers the file': accept(sent(/^(?:CWD|RETR) (?:.*\/)?~joe/), body('text')),
      'sends the encoded form': reject(sent(/%7E/i)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'asterisk',
    title: 'An asterisk in a name is an asterisk',
    requires: ['rfc1123-s4.1.4.1-1'],
    peer: ftpServer({ tree: { 'note*': 'text', notes: 'wrong' } }),
    open: 'ftp://{peer}/note*',
    outcomes: {
      'reads that file': accept(sent(/^RETR (?:.*\/)?note\*$/), body('text')),
      'takes it for a pattern': reject(sent(/^(?:LIST|NLST)/)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-wildcards-listed'],
  }),

  clientCase({
    id: 'encoded-question-mark',
    title: 'An encoded question mark belongs to the name and is no pattern',
    requires: ['rfc1123-s4.1.4.1-1', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'note?': 'text', notes: 'wrong' } }),
    open: 'ftp://{peer}/note%3F',
    outcomes: {
      'reads that file': accept(sent(/^RETR (?:.*\/)?note\?$/), body('text')),
      'takes it for a pattern': reject(sent(/^(?:LIST|NLST)/)),
      'sends the encoded form': reject(sent(/%3F/i)),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-wildcards-listed', 'ftp-path-not-decoded'],
  }),

  clientCase({
    id: 'letters-of-either-case',
    title: 'Names are sent in the letters they are written in',
    requires: ['rfc3659-s6.2-1', 'rfc959-s2.2-1'],
    peer: ftpServer({
      tree: { 'Pub/NOTES.txt': 'text', 'pub/notes.txt': 'wrong', 'PUB/NOTES.TXT': 'wrong' },
      reply: { FEAT: '211-Features:\r\n TVFS\r\n211 End' },
    }),
    open: 'ftp://{peer}/Pub/NOTES.txt',
    outcomes: {
      'delivers the file': accept(body('text')),
      'changes the letters': reject(body('wrong')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-names-in-small-letters'],
  }),

  clientCase({
    id: 'names-of-another-system',
    title: 'Names are sent as the server writes them, whatever system that is',
    requires: ['rfc959-s2.2-1', 'rfc959-s4.1.3-1', 'rfc1738-s3.2.2-7'],
    peer: ftpServer({ tree: { 'DISK$A:[PUB.NOTES]/A\\B.TXT;1': 'text' } }),
    open: 'ftp://{peer}/DISK$A:%5BPUB.NOTES%5D/A%5CB.TXT%3B1',
    outcomes: {
      'delivers the file': accept(sent(/A\\B\.TXT;1$/), body('text')),
      'sends the encoded form': reject(sent(/%5[BCD]|%3B/i)),
      'makes slashes of them': reject(sent(/A\/B|^CWD A$/)),
      'leaves the version out': reject(sent(/TXT$/)),
      'reports an error': reject(failed()),
    },
    note: 'Brackets, dollar sign, backslash and semicolon belong to names of VMS and Windows.',
    faults: ['ftp-path-not-decoded', 'ftp-names-in-small-letters'],
  }),

  clientCase({
    id: 'long-name',
    title: 'A name of 1,000 letters is sent whole',
    requires: ['rfc1123-s4.1.4.1-1'],
    peer: ftpServer({ tree: { [`a/${long}`]: 'text' } }),
    open: `ftp://{peer}/a/${long}`,
    outcomes: {
      'delivers the file': accept(body('text')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-long-argument-cut'],
  }),
]);
