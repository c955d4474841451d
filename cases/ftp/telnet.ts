import {
  accept,
  body,
  clientCase,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  noTelnetControls,
  not,
  raw,
  reject,
  sent,
  topic,
} from '../../harness/vocabulary/index.js';

const IAC = '\xff';
const [NOP, WILL, DO, DONT] = ['\xf1', '\xfb', '\xfd', '\xfe'];
const ECHO = '\x01';
const TIMING_MARK = '\x06';

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';

const negotiatesNothing = {
  'answers nothing and retrieves': accept(noTelnetControls(), body('text')),
  'answers nothing and reports an error': accept(noTelnetControls(), failed()),
  'answers the negotiation': reject(not(noTelnetControls())),
};
const passesOver = {
  'passes over it and retrieves': accept(body('text')),
  'takes it for a part of the reply and reports an error': reject(failed()),
};

/** The control connection is a Telnet connection (RFC 959 section 5.2, RFC 854), on which a client negotiates nothing. */
export default topic('ftp/telnet', [
  clientCase({
    id: 'will-is-not-answered',
    title: 'A Telnet option that the server offers is not answered, not even to refuse it',
    requires: ['rfc1123-s4.1.2.12-1', 'rfc1123-s4.1.2.12-2', 'rfc3659-s2.2-2'],
    control,
    peer: ftpServer({ tree, greeting: raw(`220-Ready\r\n${IAC}${WILL}${ECHO} and willing\r\n220 Ready.\r\n`) }),
    open,
    outcomes: negotiatesNothing,
    note: 'RFC 1123 section 4.1.2.12 has only servers refuse what they are asked for.',
    faults: ['ftp-telnet-answered'],
  }),

  clientCase({
    id: 'do-is-not-answered',
    title: 'A Telnet option that the server asks for is not answered, not even to refuse it',
    requires: ['rfc1123-s4.1.2.12-1', 'rfc1123-s4.1.2.12-2', 'rfc3659-s2.2-2'],
    control,
    peer: ftpServer({
      tree,
      reply: { USER: raw(`331-Password?\r\n${IAC}${DO}${TIMING_MARK} and soon\r\n331 Password?\r\n`) },
    }),
    open,
    outcomes: negotiatesNothing,
    faults: ['ftp-telnet-answered'],
  }),

  clientCase({
    id: 'option-before-the-code',
    title: 'A Telnet command in front of the code is no part of the reply',
    requires: ['rfc959-s5.2-2'],
    peer: ftpServer({ tree, greeting: raw(`${IAC}${WILL}${ECHO}220 Ready.\r\n`) }),
    open,
    outcomes: passesOver,
    note: 'CPython, curl and wget know no Telnet and find no code here.',
    faults: ['ftp-telnet-not-skipped'],
  }),

  clientCase({
    id: 'no-operation-inside-the-code',
    title: 'A Telnet command inside the code is no part of the reply',
    requires: ['rfc959-s5.2-2'],
    peer: ftpServer({ tree, reply: { PASS: raw(`23${IAC}${NOP}0 In.\r\n`) } }),
    open,
    outcomes: passesOver,
    faults: ['ftp-telnet-not-skipped'],
  }),

  clientCase({
    id: 'option-before-the-last-line',
    title: 'A Telnet command in front of the line that ends a reply is no part of that line',
    requires: ['rfc959-s5.2-2', 'rfc959-s4.2-4'],
    peer: ftpServer({ tree, reply: { PASS: raw(`230-Welcome.\r\n${IAC}${DONT}${ECHO}230 In.\r\n`) } }),
    open,
    outcomes: passesOver,
    faults: ['ftp-telnet-not-skipped'],
  }),

  clientCase({
    id: 'doubled-in-text',
    title: 'The octet 255, doubled in the text of a reply, is an octet of text',
    requires: ['rfc959-s5.2-2', 'rfc959-s4.2-2'],
    peer: ftpServer({ tree, greeting: raw(`220 ${IAC}${IAC}Ready${IAC}${IAC}\r\n`) }),
    open,
    outcomes: {
      'retrieves the file': accept(body('text')),
      'reports an error': reject(failed()),
    },
    faults: ['ftp-reply-must-be-utf8'],
  }),

  clientCase({
    id: 'octet-255-in-a-name',
    title: 'The octet 255 of a name is doubled where it is sent on the control connection',
    requires: ['rfc959-s5.2-2'],
    control: { peer: ftpServer({ tree: { 'a~b': 'text' } }), open: 'ftp://{peer}/a~b', expects: [body('text')] },
    peer: ftpServer({ tree: { 'a\xff\xffb': 'text', 'a\xffb': 'text' } }),
    open: 'ftp://{peer}/a%FFb',
    outcomes: {
      'doubles it': accept(sent(/^RETR \/?a\xff\xffb$/)),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(neverSent('RETR'), failed()),
      'sends it as it is, to begin a Telnet command': reject(sent(/a\xffb/)),
      'sends other octets': reject(sent('RETR')),
    },
    note: 'RFC 854: IAC IAC stands for the octet 255 among data. Most clients send it once, and most servers take it for data.',
    faults: ['ftp-iac-not-doubled'],
  }),

  clientCase({
    id: 'octet-255-in-a-password',
    title: 'The octet 255 of a password is doubled where it is sent on the control connection',
    requires: ['rfc959-s5.2-2'],
    control: { peer: ftpServer({ tree }), open: 'ftp://joe:p~w@{peer}/notes', expects: [body('text')] },
    peer: ftpServer({ tree }),
    open: 'ftp://joe:p%FFw@{peer}/notes',
    outcomes: {
      'doubles it': accept(sent('PASS p\xff\xffw')),
      'refuses the URL': accept(failedUnconnected()),
      'connects and reports an error': accept(neverSent('PASS'), failed()),
      'sends it as it is, to begin a Telnet command': reject(sent('PASS p\xffw')),
      'sends other octets': reject(sent('PASS')),
    },
    note: 'RFC 854: IAC IAC stands for the octet 255 among data. Most clients send it once, and most servers take it for data.',
    faults: ['ftp-iac-not-doubled'],
  }),
]);
