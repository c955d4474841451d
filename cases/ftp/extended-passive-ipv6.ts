import {
  accept,
  body,
  clientCase,
  failed,
  failedUnconnected,
  ftpServer,
  neverSent,
  placed,
  reject,
  sent,
  sentInOrder,
  topic,
} from '../../harness/vocabulary/index.js';

/** The file is named from the login directory, or from the root, which is the same here. */
const RETR = /^RETR \/?notes$/;

const tree = { notes: 'text' };
const open = 'ftp://{peer}/notes';
const here = { host: '::1' };
/** The control is played over IPv4, so that a client without IPv6 can be told from one that opens nothing. */
const control = ftpServer({ tree });
/** The hosts of RFC 1738 section 3.1 are names and addresses of IPv4. */
const refusesAddress = { 'refuses a URL with an address of IPv6': accept(failedUnconnected()) };

export default topic('ftp/extended-passive-ipv6', [
  clientCase({
    id: 'epsv-over-ipv6',
    title: 'Over IPv6 the data connection is arranged by EPSV',
    requires: ['rfc2428-s3-8', 'rfc2428-s4-1'],
    control,
    peer: placed(here, ftpServer({ tree })),
    open,
    outcomes: {
      ...refusesAddress,
      'asks EPSV and retrieves': accept(sentInOrder(/^EPSV( 2)?$/, RETR), body('text')),
      'has the server connect': reject(neverSent(/^EPSV( 2)?$/), body('text')),
      'reports an error': reject(failed()),
    },
    note: 'PASV knows addresses of IPv4 alone (RFC 2428 section 3).',
    faults: ['ftp-pasv-alone'],
  }),

  clientCase({
    id: 'argument-of-eprt-over-ipv6',
    title: 'Over IPv6 EPRT tells the protocol 2 and the address as text',
    requires: ['rfc2428-s2-6', 'rfc2428-s2-7'],
    control,
    peer: placed(here, ftpServer({ tree, reply: { EPSV: '502 Not implemented.' } })),
    open,
    outcomes: {
      'tells the address of the control connection': accept(
        sent(/^EPRT ([!-~])2\1::1\1[1-9][0-9]{0,4}\1$/),
        body('text'),
      ),
      'tells it at full length': accept(sent(/^EPRT ([!-~])2\1(?:0{1,4}:){7}0{0,3}1\1[1-9][0-9]{0,4}\1$/)),
      ...refusesAddress,
      'never listens, and reports an error': accept(neverSent(/^(PORT|EPRT) /), failed()),
      'sends something else': reject(sent(/^(PORT|EPRT) /)),
    },
    faults: ['ftp-eprt-ends-early', 'ftp-active-address-unset'],
  }),
]);
