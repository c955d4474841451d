import {
  accept,
  body,
  clientCase,
  dataTo,
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

const tree = { notes: 'text' };
const open = 'ftp://{peer}/notes';
/** A server that knows PASV alone. */
const EPSV = '500 Not understood.';
/** Nothing has a client ask PASV or listen; one that does neither is left without a data connection. */
const epsvAlone = accept(neverSent(/^(?:PASV|PORT|EPRT)\b/), failed());

export default topic('ftp/passive', [
  clientCase({
    id: 'epsv-comes-first',
    title: 'The data connection is arranged by EPSV where the server has it',
    requires: ['rfc2428-s4-1'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'asks EPSV and retrieves': accept(sentInOrder(/^EPSV( 1)?$/, RETR), neverSent('PASV'), body('text')),
      'asks PASV without having tried EPSV': reject(sent('PASV'), neverSent('EPSV'), body('text')),
      'sends PORT without having tried EPSV': reject(sent(/^(PORT|EPRT) /), neverSent('EPSV'), body('text')),
    },
    note:
      'RFC 2428 section 4 wants EPSV for every transfer between the same two machines, over IPv4 as well; ' +
      'wget and CPython ask PASV there.',
    faults: ['ftp-pasv-alone'],
  }),

  clientCase({
    id: 'epsv-with-another-delimiter',
    title: 'The port in a 229 stands between delimiters of any printable character',
    requires: ['rfc2428-s3-7', 'rfc2428-s3-6'],
    peer: ftpServer({ tree, reply: { EPSV: '229 Entering Extended Passive Mode (!!!{epsv}!)' } }),
    open,
    outcomes: {
      'reads the port and retrieves': accept(sent('EPSV'), neverSent('PASV'), body('text')),
      'never asks EPSV': accept(neverSent('EPSV'), body('text')),
      'asks PASV as well': reject(sentInOrder('EPSV', 'PASV')),
      'reports an error': reject(sent('EPSV'), failed()),
    },
    control: ftpServer({ tree }),
    faults: ['ftp-epsv-delimiter-fixed'],
  }),

  clientCase({
    id: 'pasv-where-epsv-is-refused',
    title: 'A server without EPSV may be asked for PASV',
    requires: ['rfc959-s3.3-2', 'rfc959-s3.3-3'],
    control: ftpServer({ tree }),
    peer: ftpServer({ tree, reply: { EPSV } }),
    open,
    outcomes: {
      'asks PASV and retrieves': accept(sentInOrder('PASV', RETR), body('text')),
      'listens itself and retrieves': accept(sentInOrder(/^(PORT|EPRT) /, RETR), neverSent('PASV'), body('text')),
      'asks PASV and gives up': reject(sent('PASV'), failed()),
      'knows EPSV alone, and reports an error': epsvAlone,
    },
    faults: ['ftp-epsv-only'],
  }),

  clientCase({
    id: 'pasv-without-parentheses',
    title: 'The numbers of a 227 are found where there are no parentheses',
    requires: ['rfc1123-s4.1.2.6-2'],
    peer: ftpServer({ tree, reply: { EPSV, PASV: '227 Entering Passive Mode {pasv}' } }),
    open,
    outcomes: {
      'finds the numbers and retrieves': accept(sentInOrder('PASV', RETR), neverSent(/^(PORT|EPRT) /), body('text')),
      'listens itself and retrieves': accept(sentInOrder(/^(PORT|EPRT) /, RETR), neverSent('PASV'), body('text')),
      'finds no numbers, and listens itself': reject(sentInOrder('PASV', /^(PORT|EPRT) /)),
      'finds no numbers': reject(sent('PASV'), failed()),
      'knows EPSV alone, and reports an error': epsvAlone,
    },
    control: ftpServer({ tree }),
    faults: ['ftp-pasv-needs-parentheses'],
  }),

  clientCase({
    id: 'address-of-another-host',
    title: 'The data connection goes to the host of the control connection, whatever address a 227 names',
    requires: ['urllib-ftp-passive-host'],
    peer: ftpServer({ tree, reply: { EPSV, PASV: '227 Over there ({pasv-elsewhere}).' } }),
    open,
    outcomes: {
      'connects to the address that the reply names': reject(dataTo('127.0.0.3')),
      'connects to the host of the control connection': accept(
        sentInOrder('PASV', RETR),
        dataTo('127.0.0.1'),
        body('text'),
      ),
      'listens itself and retrieves': accept(sentInOrder(/^(PORT|EPRT) /, RETR), body('text')),
      'knows EPSV alone, and reports an error': epsvAlone,
      'reports an error': reject(failed()),
    },
    control: ftpServer({ tree }),
    note:
      'RFC 959 section 4.1.2 lets a client go where it is told, and releases before 3.6.14 do; ' +
      'a server can use that to have its clients connect to anybody.',
    faults: ['ftp-pasv-address-followed'],
  }),
]);
