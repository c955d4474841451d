import {
  accept,
  body,
  clientCase,
  completed,
  dataRefused,
  failed,
  ftpServer,
  neverSent,
  reject,
  sent,
  sentInOrder,
  topic,
  transfer,
} from '../../harness/vocabulary/index.js';

/** The file is named from the login directory, or from the root, which is the same here. */
const RETR = /^RETR \/?notes$/;

const tree = { notes: 'text' };
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';
/** A server that listens for nobody, but connects to the client. */
const refuses = { EPSV: '502 Not implemented.', PASV: '502 Not implemented.' };
const LISTENS = /^(PORT|EPRT) /;
/** Nothing has a client listen; one that does not has nothing to retrieve from. */
const neverListens = accept(neverSent(LISTENS), failed());

export default topic('ftp/active', [
  clientCase({
    id: 'listens-before-the-transfer',
    title: 'A client that has the server connect to it listens before it asks for the transfer',
    requires: ['rfc959-s3.2-1', 'rfc959-s5.2-3', 'rfc959-s2.3-1'],
    control,
    peer: ftpServer({ tree, reply: refuses }),
    open,
    outcomes: {
      'is there and retrieves': accept(sentInOrder(LISTENS, RETR), body('text')),
      'never listens, and reports an error': neverListens,
      'is not there': reject(dataRefused()),
    },
    faults: ['ftp-active-nobody-listens'],
  }),

  clientCase({
    id: 'argument-of-eprt',
    title: 'EPRT tells the protocol, the address and the port between delimiters',
    requires: [
      'rfc2428-s2-1',
      'rfc2428-s2-2',
      'rfc2428-s2-3',
      'rfc2428-s2-4',
      'rfc2428-s2-6',
      'rfc2428-s2-7',
      'rfc2428-s2-8',
    ],
    control,
    peer: ftpServer({ tree, reply: refuses }),
    open,
    outcomes: {
      'tells the address of the control connection': accept(
        sent(/^EPRT ([!-~])1\1(?:127\.0\.0\.1)\1[1-9][0-9]{0,4}\1$/),
        body('text'),
      ),
      'sends PORT alone': accept(sent('PORT'), neverSent('EPRT'), body('text')),
      'never listens, and reports an error': neverListens,
      'sends something else': reject(sent('EPRT')),
    },
    faults: [
      'ftp-eprt-ends-early',
      'ftp-eprt-delimiter-a-space',
      'ftp-eprt-port-in-hexadecimal',
      'ftp-active-address-unset',
    ],
  }),

  clientCase({
    id: 'delimiter-of-eprt',
    title: 'The delimiter in EPRT is the bar',
    requires: ['rfc2428-s2-5'],
    control,
    peer: ftpServer({ tree, reply: refuses }),
    open,
    outcomes: {
      'uses the bar': accept(sent(/^EPRT \|/), body('text')),
      'sends PORT alone': accept(sent('PORT'), neverSent('EPRT'), body('text')),
      'never listens, and reports an error': neverListens,
      'uses another character': reject(sent(/^EPRT [^|]/)),
    },
    faults: ['ftp-eprt-delimiter-odd'],
  }),

  clientCase({
    id: 'argument-of-port',
    title: 'PORT tells the address in four numbers and the port in two, the high-order octet first',
    requires: ['rfc959-s5.3.2-2'],
    control,
    peer: ftpServer({ tree, reply: { ...refuses, EPRT: '500 Not understood.' } }),
    open,
    outcomes: {
      'tells the address of the control connection': accept(sent(/^PORT 127,0,0,1,\d{1,3},\d{1,3}$/), body('text')),
      'never sends PORT, and reports an error': accept(neverSent('PORT'), failed()),
      'sends something else': reject(sent('PORT')),
    },
    faults: ['ftp-port-in-one-number', 'ftp-active-address-unset'],
  }),

  clientCase({
    id: 'connection-of-a-stranger',
    title: 'A data connection that does not come from the server may be turned away',
    requires: ['rfc959-s3.3-2'],
    control,
    peer: ftpServer({
      tree,
      reply: {
        ...refuses,
        RETR: transfer(['other'], { from: '127.0.0.3' }),
      },
    }),
    open,
    outcomes: {
      'turns the stranger away, and reports an error': accept(sent(LISTENS), failed()),
      'never listens, and reports an error': neverListens,
      'delivers what the stranger sent': reject(body('other')),
    },
    faults: ['ftp-active-from-anybody'],
  }),

  clientCase({
    id: 'no-way-left',
    title: 'Where the server neither listens nor connects there is nothing to retrieve',
    requires: ['rfc1123-s4.1.2.11-1'],
    control,
    peer: ftpServer({ tree, reply: { ...refuses, EPRT: '502 Not implemented.', PORT: '502 Not implemented.' } }),
    open,
    outcomes: {
      'reports an error': accept(failed()),
      'makes something up': reject(completed()),
    },
    faults: ['ftp-failure-is-empty'],
  }),

  clientCase({
    id: 'server-cannot-connect',
    title: 'A 425 in place of the data connection that was asked for is an error',
    requires: ['rfc1123-s4.1.2.11-1', 'rfc959-s5.4-2'],
    control,
    peer: ftpServer({ tree, reply: { ...refuses, RETR: '425 Your address cannot be reached.' } }),
    open,
    outcomes: {
      'reports an error': accept(failed()),
      'makes something up': reject(completed()),
    },
    faults: ['ftp-failure-is-empty'],
  }),
]);
