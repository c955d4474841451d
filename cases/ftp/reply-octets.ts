import {
  accept,
  body,
  clientCase,
  failed,
  ftpServer,
  raw,
  reject,
  sent,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

const tree = { notes: 'text' };
const open = 'ftp://{peer}/notes';
const outcomes = {
  'retrieves the file': accept(body('text')),
  'reports an error': reject(failed()),
};

export default topic('ftp/reply-octets', [
  clientCase({
    id: 'latin-1-greeting',
    title: 'The text of a greeting is not looked at: it need not be UTF-8',
    requires: ['rfc959-s4.2-2'],
    peer: ftpServer({ tree, greeting: '220 Bienvenue au caf\xe9.' }),
    open,
    outcomes,
    note: 'CPython from 3.9 decodes replies as UTF-8 and raises a UnicodeDecodeError.',
    faults: ['ftp-reply-must-be-utf8'],
  }),

  clientCase({
    id: 'utf-8-greeting',
    title: 'The text of a greeting may have any octets, line separators of Unicode included',
    requires: ['rfc959-s4.2-2', 'rfc959-s4.2-4'],
    peer: ftpServer({
      tree,
      greeting: '220-Caf\xc3\xa9\xc2\x85530 \xe2\x80\xa8530 no line\x0b\x0c\x1c\x1d\x1e\r\n220 Ready.',
    }),
    open,
    outcomes,
    faults: ['ftp-control-octets-refused'],
  }),

  clientCase({
    id: 'latin-1-completion',
    title: 'The text of the replies to a retrieval is not looked at',
    requires: ['rfc959-s4.2-2'],
    peer: ftpServer({
      tree,
      reply: { RETR: transfer(['text'], { mark: '150 Voil\xe0.', completion: '226 C\x27est termin\xe9.' }) },
    }),
    open,
    outcomes: {
      'retrieves the file': accept(sent('RETR'), body('text')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-reply-must-be-utf8'],
  }),

  clientCase({
    id: 'nul',
    title: 'NUL in the text of a reply is no operation',
    requires: ['rfc959-s5.2-2', 'rfc959-s4.2-2'],
    peer: ftpServer({ tree, greeting: '220 Ready\0 and\0 willing.' }),
    open,
    outcomes,
    note: 'NUL does nothing on the network virtual terminal (RFC 854).',
    faults: ['ftp-control-octets-refused'],
  }),

  clientCase({
    id: 'nul-before-the-port',
    title: 'NUL in a reply that tells the data port does not hide what follows',
    requires: ['rfc959-s5.2-2'],
    peer: ftpServer({
      tree,
      reply: { EPSV: '229 Here\0 (|||{epsv}|)', PASV: '227 Here\0 ({pasv}).' },
    }),
    open,
    outcomes,
    faults: ['ftp-control-octets-refused'],
  }),

  clientCase({
    id: 'cr-nul',
    title: 'CR NUL in a reply is a carriage return, not the end of the line',
    requires: ['rfc959-s5.2-2', 'rfc959-s4.2-4'],
    peer: ftpServer({ tree, greeting: '220-Welcome\r\x00530 is no code\r\n220 Ready\r\x00530 neither.' }),
    open,
    outcomes,
    note: 'A carriage return alone is CR NUL on the network virtual terminal (RFC 854). CPython takes it for the end of a line.',
    faults: ['ftp-lone-cr-refused'],
  }),

  clientCase({
    id: 'long-lines-inside',
    title: 'A login reply of several long lines is one reply',
    requires: ['rfc1123-s4.1.2.11-2'],
    peer: ftpServer({
      tree,
      reply: { PASS: `230-Welcome.\r\n${`${'word '.repeat(200)}\r\n`.repeat(300)}230 In.` },
    }),
    open,
    outcomes,
    faults: ['ftp-line-limit-ends-reply'],
  }),

  clientCase({
    id: 'line-ends-mixed',
    title: 'A login reply is one reply, whether or not a lone LF ends a line',
    requires: ['rfc959-s4.2-4', 'rfc1123-s4.1.2.11-2'],
    peer: ftpServer({ tree, reply: { PASS: raw('230-Welcome.\nTo all\n\r\nof you\r\n230 In.\r\n') } }),
    open,
    outcomes,
    faults: ['ftp-lone-lf-refused', 'ftp-empty-line-refused'],
  }),
]);
