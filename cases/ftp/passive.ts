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

const tree = { notes: 'text' };
const open = 'ftp://{peer}/notes';
/** A server that knows PASV alone. */
const EPSV = '500 Not understood.';

export default topic('ftp/passive', [
  clientCase({
    id: 'epsv-comes-first',
    title: 'The data connection is arranged by EPSV where the server has it',
    requires: ['rfc2428-s4-1'],
    peer: ftpServer({ tree }),
    open,
    outcomes: {
      'asks EPSV and retrieves': accept(sentInOrder(/^EPSV( 1)?$/, 'RETR notes'), neverSent('PASV'), body('text')),
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
    title: 'A server without EPSV is asked for PASV, and the port is p1 times 256 plus p2',
    requires: ['rfc959-s4.1.2-2'],
    peer: ftpServer({ tree, reply: { EPSV } }),
    open,
    outcomes: {
      'asks PASV and retrieves': accept(sentInOrder('PASV', 'RETR notes'), body('text')),
      'listens itself and retrieves': accept(
        sentInOrder(/^(PORT|EPRT) /, 'RETR notes'),
        neverSent('PASV'),
        body('text'),
      ),
      'gives up': reject(failed()),
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
      'finds the numbers and retrieves': accept(sentInOrder('PASV', 'RETR notes'), body('text')),
      'listens itself and retrieves': accept(
        sentInOrder(/^(PORT|EPRT) /, 'RETR notes'),
        neverSent('PASV'),
        body('text'),
      ),
      'finds no numbers': reject(sent('PASV'), failed()),
    },
    faults: ['ftp-pasv-needs-parentheses'],
  }),

  clientCase({
    id: 'address-of-another-host',
    title: 'The data connection goes to the host of the control connection, whatever address a 227 names',
    requires: ['urllib-ftp-passive-host'],
    // The port is the peer's own: the last two numbers of its address. Nothing listens at 127.0.0.3.
    peer: ftpServer({ tree, reply: { EPSV, PASV: '227 Not here (127,0,0,3,{pasv-port}).' } }),
    open,
    outcomes: {
      'retrieves from the host it talks to': accept(sentInOrder('PASV', 'RETR notes'), body('text')),
      'connects to the address it was told': reject(sent('PASV'), failed()),
    },
    note:
      'RFC 959 section 4.1.2 lets a client go where it is told, and releases before 3.6.14 do; ' +
      'a server can use that to have its clients connect to anybody.',
    faults: ['ftp-pasv-address-followed'],
  }),
]);
