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
} from '../../harness/vocabulary/index.js';

/** The file is named from the login directory, or from the root, which is the same here. */
const RETR = /^RETR \/?notes$/;

const LISTENS = /^(?:PORT|EPRT) /;

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';
/** A server that knows PASV alone, and answers it like this. */
const answering = (PASV: string) => ftpServer({ tree, reply: { EPSV: '500 Not understood.', PASV } });
const outcomes = {
  'finds the numbers and retrieves': accept(sentInOrder('PASV', RETR), neverSent(LISTENS), body('text')),
  'listens itself and retrieves': accept(sentInOrder(LISTENS, RETR), neverSent('PASV'), body('text')),
  'finds no numbers, and listens itself': reject(sentInOrder('PASV', LISTENS)),
  'finds no numbers': reject(sent('PASV'), failed()),
  'knows EPSV alone, and reports an error': accept(neverSent(/^(?:PASV|PORT|EPRT)\b/), failed()),
};

export default topic('ftp/passive-forms', [
  clientCase({
    id: 'equals-sign',
    title: 'The numbers of a 227 may follow an equals sign',
    requires: ['rfc1123-s4.1.2.6-2'],
    control,
    peer: answering('227 ={pasv}'),
    open,
    outcomes,
    faults: ['ftp-pasv-needs-parentheses'],
  }),

  clientCase({
    id: 'numbers-alone',
    title: 'The numbers of a 227 may be all of its text',
    requires: ['rfc1123-s4.1.2.6-2'],
    control,
    peer: answering('227 {pasv}'),
    open,
    outcomes,
    faults: ['ftp-pasv-needs-parentheses'],
  }),

  clientCase({
    id: 'brackets',
    title: 'The numbers of a 227 may stand in other brackets',
    requires: ['rfc1123-s4.1.2.6-2'],
    control,
    peer: answering('227 Passiv [{pasv}].'),
    open,
    outcomes,
    faults: ['ftp-pasv-needs-parentheses'],
  }),

  clientCase({
    id: 'text-behind',
    title: 'Text may follow the numbers of a 227, with numbers in it',
    requires: ['rfc1123-s4.1.2.6-2'],
    control,
    peer: answering('227 Entering Passive Mode ({pasv}) for 60 seconds (1 connection), at most'),
    open,
    outcomes,
    faults: ['ftp-pasv-ends-the-line'],
  }),

  clientCase({
    id: 'leading-zeros',
    title: 'The numbers of a 227 are decimal, with leading zeros too',
    requires: ['rfc959-s4.1.2-2'],
    control,
    peer: answering('227 Entering Passive Mode (127,000,000,001,{pasv-port-padded}).'),
    open,
    outcomes,
    note: 'Numbers are decimal integers (RFC 959 section 5.3.2); some C libraries take a leading zero for octal.',
    faults: ['ftp-pasv-leading-zero-is-octal'],
  }),

  clientCase({
    id: 'address-unset',
    title: 'Where a 227 names the address 0.0.0.0 the data connection goes to the host of the control connection',
    requires: ['urllib-ftp-passive-host'],
    control,
    peer: answering('227 Entering Passive Mode (0,0,0,0,{pasv-port}).'),
    open,
    outcomes,
    note: 'Servers behind a translator of addresses that do not know their own send this.',
    faults: ['ftp-pasv-zero-address-refused'],
  }),

  clientCase({
    id: 'numbers-on-the-first-line',
    title: 'The numbers of a 227 of several lines may stand on the first of them',
    requires: ['rfc1123-s4.1.2.6-2', 'rfc959-s4.2-3'],
    control,
    peer: answering('227-Entering Passive Mode ({pasv})\r\nAs you wish.\r\n227 End.'),
    open,
    outcomes,
    note:
      'Any reply may have several lines (RFC 959 section 4.2), and nothing says on which of them the numbers are. ' +
      'curl, wget and lftp look at the last one alone.',
    faults: ['ftp-address-in-last-line'],
  }),

  clientCase({
    id: 'numbers-on-the-last-line',
    title: 'The numbers of a 227 of several lines may stand on the last of them',
    requires: ['rfc1123-s4.1.2.6-2', 'rfc959-s4.2-3'],
    control,
    peer: answering('227-As you wish.\r\n227 Entering Passive Mode ({pasv})'),
    open,
    outcomes,
    faults: ['ftp-address-in-first-line'],
  }),
]);
