import {
  accept,
  body,
  clientCase,
  completed,
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
const control = ftpServer({ tree });
const open = 'ftp://{peer}/notes';

const takesPort = accept(sentInOrder('EPSV', RETR), neverSent('PASV'), body('text'));
const asksPasv = accept(sentInOrder('PASV', RETR), body('text'));
const listens = accept(sentInOrder(/^(PORT|EPRT) /, RETR), body('text'));

/** A 229 that no right server sends: whatever is made of it, nothing may be made up. */
const malformed = (id: string, title: string, text: string) =>
  clientCase({
    id,
    title,
    requires: ['rfc2428-s3-6'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: `229 ${text}` } }),
    open,
    outcomes: {
      'finds the port and retrieves': takesPort,
      'asks PASV and retrieves': asksPasv,
      'listens itself and retrieves': listens,
      'reports an error': accept(failed()),
      'makes something up': reject(completed()),
    },
    faults: ['ftp-failure-is-empty'],
  });

const read = {
  'reads the port and retrieves': takesPort,
  'never asks EPSV': accept(neverSent('EPSV'), body('text')),
  'asks PASV as well': reject(sentInOrder('EPSV', 'PASV')),
  'reports an error': reject(sent('EPSV'), failed()),
};

export default topic('ftp/extended-passive-replies', [
  clientCase({
    id: 'port-on-the-last-line',
    title: 'The port of a 229 of several lines may stand on the last of them',
    requires: ['rfc2428-s3-6', 'rfc959-s4.2-3'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: '229-As you wish.\r\n229 Entering Extended Passive Mode (|||{epsv}|)' } }),
    open,
    outcomes: read,
    faults: ['ftp-address-in-first-line'],
  }),

  clientCase({
    id: 'address-of-another-host',
    title: 'The data connection that a 229 tells of goes to the host of the control connection',
    requires: ['rfc2428-s3-6'],
    control,
    peer: ftpServer({ tree, reply: { EPSV: '229 Entering Extended Passive Mode (|1|127.0.0.3|{epsv-elsewhere}|)' } }),
    open,
    outcomes: {
      'connects to the address that the reply names': reject(dataTo('127.0.0.3')),
      'connects to the host of the control connection': accept(dataTo('127.0.0.1'), body('text')),
      'listens itself and retrieves': listens,
      'reports an error': accept(failed()),
      'makes something up': reject(completed()),
    },
    note: 'The first two fields are empty in a right reply, so that one with an address in it may be refused as well.',
    faults: ['ftp-epsv-address-followed'],
  }),

  malformed('no-parentheses', 'A 229 without parentheses is no reason to make something up', 'Here |||{epsv}|'),
  malformed('delimiters-differ', 'A 229 of unlike delimiters is no reason to make something up', 'Here (|||{epsv}!)'),
  malformed('one-field-short', 'A 229 that lacks a field is no reason to make something up', 'Here (||{epsv}|)'),
  malformed('spaces-around-the-port', 'A 229 with spaces is no reason to make something up', 'Here ( ||| {epsv} | )'),
  malformed('port-zero', 'A 229 that names port 0 is no reason to make something up', 'Here (|||0|)'),
  malformed(
    'port-too-great',
    'A 229 that names a port over 65535 is no reason to make something up',
    'Here (|||65537|)',
  ),
  malformed('port-negative', 'A 229 that names a negative port is no reason to make something up', 'Here (|||-1|)'),
  malformed('port-in-letters', 'A 229 that names no number is no reason to make something up', 'Here (|||ftp|)'),
  malformed('no-port', 'A 229 with an empty port is no reason to make something up', 'Here (||||)'),
  malformed('no-text', 'A 229 without text is no reason to make something up', ''),
]);
